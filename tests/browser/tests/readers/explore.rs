//! What a reader explores a figure with: the search, the zoom, the ranking that
//! plays, the milestones on the axis, the verdicts.

use browser::{Page, Result, Screen, in_each_engine, journey};
use serde_json::Value;
use thirtyfour::Key;

const FIGURE: &str = ".chart .scene";

async fn press(page: &Page, key: &str) -> Result<()> {
    page.type_into("body", key).await
}

#[test]
fn a_slash_opens_the_search_and_the_keyboard_leads_to_what_it_finds() {
    journey(Screen::DESKTOP, async |page| {
        page.open("?lang=en").await?;
        page.wait_for_figure().await?;
        press(page, "/").await?;
        page.wait_for_element("dialog.finder[open]").await?;
        page.wait_for(
            "the focus in the box",
            "document.activeElement.matches('.finder input')",
        )
        .await?;
        page.type_into(".finder input", "qqxx").await?;
        page.wait_for_text(".finder [role=status]", "Nothing matches these words")
            .await?;
        page.value("document.querySelector('.finder input').select()")
            .await?;
        // With a slip of a finger.
        page.type_into(".finder input", "depseek").await?;
        page.wait_for_text("#found", "DeepSeek").await?;
        page.type_into(".finder input", Key::Down + "").await?;
        let chosen = page
            .text("#found [aria-selected='true'] .found-name")
            .await?;
        page.type_into(".finder input", Key::Enter + "").await?;
        page.wait_for_text("h1", &chosen).await?;
        assert_eq!(page.count("dialog[open]").await?, 0);
        // Escape closes it, and the focus is where it was.
        page.click(".find").await?;
        page.wait_for_element("dialog.finder[open]").await?;
        page.press(Key::Escape + "").await?;
        page.wait_for("no dialog", "!document.querySelector('dialog[open]')")
            .await?;
        let back = page.value("document.activeElement.className").await?;
        assert!(back.as_str().is_some_and(|class| class.contains("find")));
        Ok(())
    });
}

#[test]
fn the_search_answers_in_chinese_too() {
    journey(Screen::PHONE, async |page| {
        page.open("zh/").await?;
        page.click(".find").await?;
        page.type_into(".finder input", "核心产业规模").await?;
        page.wait_for_text("#found [aria-selected='true']", "人工智能核心产业规模")
            .await?;
        page.click("#found [aria-selected='true']").await?;
        page.wait_for(
            "the indicator",
            "location.pathname.includes('indicators/ai-core-industry-scale')",
        )
        .await
    });
}

/// The names of the years on the axis.
async fn years(page: &Page) -> Result<Vec<String>> {
    let script = format!(
        "[...document.querySelectorAll('{FIGURE} text')].map(text => text.textContent).filter(text => /^20\\d\\d$/.test(text))"
    );
    let years = page.value(&script).await?;
    let years = years.as_array().cloned().unwrap_or_default();
    Ok(years
        .iter()
        .filter_map(|year| Some(year.as_str()?.to_owned()))
        .collect())
}

#[test]
fn keys_wheel_buttons_and_drags_zoom_and_the_address_keeps_it() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?form=line&lang=en").await?;
        page.wait_for_figure().await?;
        let all = years(page).await?;
        page.value(&format!("document.querySelector('{FIGURE}').focus()"))
            .await?;
        page.type_into(FIGURE, "+").await?;
        page.wait_for("a part of time", "location.search.includes('from=')")
            .await?;
        assert!(years(page).await?.len() < all.len());
        let before = page.address().await?;
        // Dragging to the left shows later years.
        page.drag_across(FIGURE, 0.7, 0.3).await?;
        page.wait_for(
            "another part",
            &format!("!location.href.endsWith({})", Value::from(before.clone())),
        )
        .await?;
        assert_ne!(page.address().await?, before);
        assert_eq!(page.count("dialog[open]").await?, 0, "a drag is no click");
        let taken = page.value("String(getSelection())").await?;
        assert_eq!(taken, "", "a drag takes no words");
        page.click(".zoom button:last-child").await?;
        page.wait_for("all of it", "!location.search.includes('from=')")
            .await?;
        assert_eq!(years(page).await?, all);
        // A wheel turned with Control.
        page.value(&format!(
            "(scene => {{ const at = scene.getBoundingClientRect(); scene.dispatchEvent(new WheelEvent('wheel', \
             {{ deltaY: -240, ctrlKey: true, bubbles: true, cancelable: true, clientX: at.left + at.width / 2, clientY: at.top + 50 }})); }})(document.querySelector('{FIGURE}'))"
        ))
        .await?;
        page.wait_for("a part of time", "location.search.includes('from=')")
            .await?;
        assert!(years(page).await?.len() < all.len());
        Ok(())
    });
}

#[test]
fn a_ranking_plays_through_its_years_and_stops_at_the_last() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/orbital-launch-attempts/?form=ranked&lang=en")
            .await?;
        page.wait_for_element(".play").await?;
        let last = page.text(".play output").await?;
        page.click(".play button").await?;
        page.wait_for(
            "an earlier year",
            &format!(
                "document.querySelector('.play output').textContent !== {}",
                Value::from(last.clone())
            ),
        )
        .await?;
        let first = page.text(".play output").await?;
        page.wait_for(
            "the next year",
            &format!(
                "document.querySelector('.play output').textContent !== {}",
                Value::from(first)
            ),
        )
        .await?;
        page.wait_for("its year in the address", "location.search.includes('at=')")
            .await?;
        // The slider stops it where it is put.
        page.value("(slider => { slider.value = slider.max; slider.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector('.play input'))")
            .await?;
        page.wait_for_text(".play output", &last).await?;
        page.wait_for_element(".play button[aria-label='Play']")
            .await
    });
}

#[test]
fn what_happened_meanwhile_is_marked_listed_and_in_the_address() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/ai-core-industry-scale/?lang=en")
            .await?;
        page.click(".happened-switch").await?;
        page.wait_for_element(".happened-list .milestone").await?;
        assert!(page.address().await?.contains("events=ai"));
        assert!(page.count(".figure .m-event, .figure .m-cluster").await? > 3);
        page.click(".happened-switch").await?;
        page.wait_for("no list", "!document.querySelector('.happened-list')")
            .await
    });
}

#[test]
fn a_verdict_shows_target_and_outcome_and_each_opens_its_receipt() {
    journey(Screen::PHONE, async |page| {
        page.open("targets/?lang=en").await?;
        page.wait_for_element(".verdict").await?;
        let missed = page.text("section[aria-labelledby='missed']").await?;
        assert!(
            missed.contains("2.5%") && missed.contains("2.36%"),
            "{missed}"
        );
        page.click("section[aria-labelledby='missed'] .verdict .value")
            .await?;
        page.wait_for_element("dialog.receipt[open]").await?;
        page.wait_for(
            "the receipt in the address",
            "location.search.includes('receipt=')",
        )
        .await
    });
}

/// The step that is read.
const READ: &str = "document.querySelector('.story-step.current')?.dataset.step";

#[test]
fn the_story_changes_its_figure_and_its_address_as_it_is_read() {
    journey(Screen::DESKTOP, async |page| {
        page.open("story/?lang=en").await?;
        page.wait_for_figure().await?;
        let first = page.text(".story-figure .figure-title").await?;
        page.value(
            "document.querySelectorAll('.story-step')[5].scrollIntoView({ block: 'center' })",
        )
        .await?;
        page.wait_for("the sixth step", &format!("{READ} === '5'"))
            .await?;
        page.wait_for("its address", "location.search.includes('step=tokens')")
            .await?;
        let figure = page.text(".story-figure .figure-title").await?;
        assert_ne!(figure, first);
        // Each figure in the text opens its receipt.
        page.click(".story-step.current .value").await?;
        page.wait_for_element("dialog.receipt[open]").await
    });
}

#[test]
fn a_step_is_opened_by_its_address_and_by_its_link() {
    journey(Screen::PHONE, async |page| {
        page.open("zh/story/?step=chips").await?;
        page.wait_for("the step in sight", &format!("{READ} === '7'"))
            .await?;
        page.wait_for(
            "the step on the screen",
            "(box => box.top < innerHeight && box.bottom > 0)(document.querySelectorAll('.story-step')[7].getBoundingClientRect())",
        )
        .await?;
        page.wait_for_text(".story-figure .figure-title", "芯片")
            .await?;
        page.value("scrollTo(0, 0)").await?;
        page.click(".story-steps li:nth-child(2) a").await?;
        page.wait_for("the second step", &format!("{READ} === '1'"))
            .await?;
        assert!(page.address().await?.contains("step=who-counts"));
        Ok(())
    });
}

#[test]
fn the_switches_of_a_figure_fold_away_on_a_phone() {
    const LIST: &str = ".figure-controls select";
    const FOLD: &str = ".figure-controls .fold-button";
    let shown = |selector: &str| format!("document.querySelector('{selector}').checkVisibility()");
    journey(Screen::PHONE, async |page| {
        page.open("indicators/ai-core-industry-scale/?lang=en")
            .await?;
        page.wait_for_element(".chart .scene").await?;
        assert_eq!(page.value(&shown(LIST)).await?, false);
        page.click(FOLD).await?;
        page.wait_for("the switches", &shown(LIST)).await?;
        // What is chosen leaves them open.
        page.click(".figure-controls .scale button:last-child")
            .await?;
        page.wait_for("scale=log", "location.search.includes('scale=log')")
            .await?;
        assert_eq!(page.value(&shown(LIST)).await?, true);
        page.click(FOLD).await?;
        page.wait_for("the switches gone", &format!("!({})", shown(LIST)))
            .await
    });
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/ai-core-industry-scale/?lang=en")
            .await?;
        page.wait_for_element(".chart .scene").await?;
        assert_eq!(page.value(&shown(LIST)).await?, true);
        assert_eq!(page.value(&shown(FOLD)).await?, false);
        Ok(())
    });
}

#[test]
fn a_page_that_a_link_leads_to_becomes_whole() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (route, parts) in [
            ("indicators/", ".indicator-card"),
            ("milestones/", ".year .milestone"),
            ("targets/", ".verdict"),
        ] {
            page.open(&format!("{route}?lang=en")).await?;
            let all = page.count(parts).await?;
            assert!(all > 20, "{route}: {all}");
            page.open("?lang=en").await?;
            page.click(&format!(".head nav a[href^='{route}']")).await?;
            page.wait_for(
                &format!("all {all} of {route}"),
                &format!("document.querySelectorAll('{parts}').length === {all}"),
            )
            .await?;
        }
        Ok(())
    });
}
