//! A newsroom's own labels beside marks: set in the builder, drawn and quoted in the
//! frame, never on our own pages.

use browser::{Page, Result, Screen, journey, journey_in};

const LABELS: &str =
    "label=2019,miit,,Where+it+began&label=2025,miit,left,%3Cb%3EPast%3C%2Fb%3E&labels=none";

async fn drawn(page: &Page) -> Result<String> {
    let texts = "[...document.querySelectorAll('.plot svg:not(.spacer) text')]\
        .map(text => text.textContent).join('|')";
    Ok(page.value(texts).await?.as_str().unwrap_or_default().into())
}

fn in_a_frame(engine: browser::Engine) {
    journey_in(engine, Screen::DESKTOP, async |page| {
        let route = format!("embed/indicators/ai-core-industry-scale/?{LABELS}");
        page.go_to(&format!("{}{route}", page.site())).await?;
        page.wait_for(
            "the app",
            "!document.documentElement.hasAttribute('data-pending')",
        )
        .await?;
        let texts = drawn(page).await?;
        for text in ["|Where it began", "|<b>Past</b>"] {
            assert!(texts.contains(text), "{texts}");
        }
        let told = "“Where it began” (2019), “<b>Past</b>” (2025)";
        page.wait_for_text(".embed", told).await?;
        // The way to the full view leaves them here.
        let onward = "document.querySelector('.frame-foot .explore').getAttribute('href')";
        let onward = page.value(onward).await?;
        let onward = onward.as_str().unwrap_or_default();
        assert!(!onward.contains("label="), "{onward}");
        assert!(onward.contains("labels=none"), "{onward}");
        Ok(())
    });
}

browser::in_every_engine! {
    a_newsrooms_labels_are_drawn_and_quoted_in_its_frame = in_a_frame;
}

#[test]
fn labels_are_chosen_and_written_in_the_builder() {
    journey(Screen::DESKTOP, async |page| {
        page.open("embed-a-figure/?figure=indicators/ai-core-industry-scale/")
            .await?;
        page.wait_for_element(".own-label input").await?;
        page.value("document.querySelector('.own-label').closest('details').open = true")
            .await?;
        page.type_into(".own-label input", "Past a trillion")
            .await?;
        // As who goes on to the next field.
        page.value("document.activeElement.blur()").await?;
        page.wait_for_text(".copy-box .code", "Past%20a%20trillion")
            .await?;
        let element = "[...document.querySelectorAll('.copy-box .code')]\
            .find(code => code.textContent.includes('<milepost-embed')).textContent";
        let element = page.value(element).await?;
        let element = element.as_str().unwrap_or_default().to_owned();
        assert!(element.contains("label="), "{element}");
        // A place for the next.
        page.wait_for(
            "a second",
            "document.querySelectorAll('.own-label').length === 2",
        )
        .await?;
        let press = "[...document.querySelectorAll('.own-label button, .own-words .segmented button')]\
            .find(button => button.textContent.trim() === 'NAME').click()";
        page.value(&press.replace("NAME", "None")).await?;
        page.wait_for_text(".copy-box .code", "labels=none").await?;
        page.value(&press.replace("NAME", "Choose")).await?;
        page.wait_for_element(".label-periods button[aria-pressed=true]")
            .await?;
        page.value(&press.replace("NAME", "Remove this label"))
            .await?;
        page.wait_for(
            "no label",
            "!document.querySelector('.copy-box .code').textContent.includes('label=')",
        )
        .await?;
        Ok(())
    });
}

#[test]
fn a_newsrooms_labels_are_never_on_our_own_pages() {
    journey(Screen::DESKTOP, async |page| {
        page.open(&format!("indicators/ai-core-industry-scale/?{LABELS}"))
            .await?;
        page.wait_for_figure().await?;
        assert!(!drawn(page).await?.contains("Where it began"));
        page.wait_for_text(".notice", "label = 2019").await?;
        Ok(())
    });
}
