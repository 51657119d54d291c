//! A figure under a pointer, a finger and a keyboard, and its switches.

use browser::{Screen, journey};
use serde_json::{Value, json};
use thirtyfour::Key;

#[test]
fn a_chart_is_read_by_keyboard_and_said_aloud() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        page.wait_for_element(".chart .scene").await?;
        page.value("document.querySelector('.chart .scene').focus()")
            .await?;
        page.type_into(".chart .scene", Key::End + "").await?;
        page.wait_for_element("figure .tip-value").await?;
        let last = page.text("figure .tip").await?;
        page.type_into(".chart .scene", Key::Left + "").await?;
        page.wait_for(
            "another value",
            &format!(
                "document.querySelector('figure .tip').innerText !== {}",
                Value::from(last)
            ),
        )
        .await?;
        let shown = page.text("figure .tip-value").await?;
        page.wait_for_text("figure [aria-live]", &shown).await
    });
}

#[test]
fn a_pointer_over_a_chart_shows_the_value_under_it() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        let mark = page.element(".chart .scene .m-fill").await?;
        mark.scroll_into_view().await?;
        let chain = page.session().browser().action_chain();
        chain.move_to_element_center(&mark).perform().await?;
        page.wait_for_text("figure .tip", "Source: ").await?;
        page.wait_for_element("figure .crosshair circle").await
    });
}

#[test]
fn a_finger_on_a_chart_shows_the_value_under_it_and_leaves_it_to_be_read() {
    journey(Screen::PHONE, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        let mark = page.element(".chart .scene .m-fill").await?;
        mark.scroll_into_view().await?;
        let middle = "(box => [box.x + box.width / 2, box.y + box.height / 2])\
            (document.querySelector('.chart .scene .m-fill').getBoundingClientRect())";
        let point = page.value(middle).await?;
        let at = |place: usize| point[place].as_f64().unwrap_or_default();
        page.tap(at(0), at(1)).await?;
        page.wait_for_text("figure .tip", "Source: ").await
    });
}

#[test]
fn switches_of_a_figure_stand_in_the_address() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        for part in ["form=line", "measure=growth"] {
            let (_, code) = part.split_once('=').unwrap_or_default();
            let choose = format!(
                "(() => {{ const option = document.querySelector('.figure-controls option[value={code}]');
                    option.parentNode.value = '{code}';
                    option.parentNode.dispatchEvent(new Event('change', {{bubbles: true}})); }})()"
            );
            page.value(&choose).await?;
            page.wait_for(part, &format!("location.search.includes('{part}')"))
                .await?;
        }
        page.wait_for_text(".figure-subtitle", "Growth").await?;
        page.open("indicators/nev-sales/?lang=en").await?;
        let log = "[...document.querySelectorAll('.figure-controls button')]
            .find(button => button.textContent === 'Log')";
        page.wait_for("Log", log).await?;
        page.value(&format!("{log}.click()")).await?;
        page.wait_for("scale=log", "location.search.includes('scale=log')")
            .await?;
        // A bar on a logarithmic scale would mean nothing.
        page.wait_for("no bars", "!document.querySelector('option[value=bars]')")
            .await
    });
}

/// What stands outside of the drawing that it belongs to, or of the page.
const CUT: &str = "[...document.querySelectorAll('svg.scene:not(.still)')].flatMap(drawing => {
    const room = drawing.getBoundingClientRect();
    return [...drawing.querySelectorAll('text')].filter(text => {
        const box = text.getBoundingClientRect();
        return box.left < room.left - 1 || box.right > room.right + 1
            || box.top < room.top - 1 || box.bottom > room.bottom + 1;
    }).map(text => text.textContent);
}).concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])";

#[test]
fn nothing_is_cut_on_a_narrow_page() {
    journey(Screen::PHONE, async |page| {
        for route in [
            "",
            "milestones/",
            "milestones/core-ai-industry-one-trillion/",
            "indicators/",
            "indicators/ai-core-industry-scale/",
            // The most switches, the widest ticks, the longest names.
            "indicators/nev-sales/",
            "indicators/rare-earth-mining-quota/",
            "indicators/semiconductor-sales-growth/",
            "indicators/display-industry-output-value/",
            "indicators/power-battery-installed/",
            "industries/",
            "industries/ai/",
            "data/",
        ] {
            for language in ["en", "zh"] {
                page.open(&format!("{route}?lang={language}")).await?;
                page.wait_for_element("main h1").await?;
                let cut = page.value(CUT).await?;
                assert_eq!(cut, json!([]), "{route} {language}");
            }
        }
        Ok(())
    });
}
