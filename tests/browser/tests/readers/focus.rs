//! Series that a reader brings forward: by their names, their marks, the address.

use browser::{Page, Result, Screen, journey};

const KEY: &str = ".series-key button";
const BOLD: &str = "text.m-name.f";

async fn wait_for_query(page: &Page, query: &str) -> Result<()> {
    let what = format!("location.search.includes({query:?})");
    page.wait_for(query, &what).await
}

/// Presses the text in the drawing that has these words.
async fn press_name(page: &Page, class: &str, words: &str) -> Result<()> {
    let script = format!(
        "(name => {{ const at = name.getBoundingClientRect(); const event = {{ bubbles: true, \
         clientX: at.left + at.width / 2, clientY: at.top + at.height / 2 }}; \
         name.dispatchEvent(new MouseEvent('click', event)); }})([...document.querySelectorAll(\
         '.chart .scene text.{class}')].find(text => text.textContent === {words:?}))"
    );
    page.value(&script).await.map(drop)
}

#[test]
fn an_address_brings_series_forward_and_names_let_them_and_others() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/ai-core-industry-scale/?focus=miit&lang=en")
            .await?;
        page.wait_for_figure().await?;
        page.wait_for_text(BOLD, "MIIT").await?;
        assert_eq!(page.count(&format!("{KEY}[aria-pressed='true']")).await?, 1);
        // The others are grey, and none of them is gone.
        page.wait_for_text("text.m-name.q", "5 other counts")
            .await?;
        page.wait_for_text(".figure-words", "shown in grey: 5 other counts")
            .await?;
        // A name below the drawing brings another forward, which the address keeps.
        page.value(&format!(
            "[...document.querySelectorAll('{KEY}')].find(key => key.textContent === 'CAICT').click()"
        ))
        .await?;
        wait_for_query(page, "focus=miit,caict").await?;
        // A name in the drawing lets it go again.
        press_name(page, "m-name.f", "CAICT").await?;
        page.wait_for("one of them", "location.search.includes('focus=miit&')")
            .await?;
        // One press leads to all sources.
        page.click(&format!("{KEY}:first-of-type")).await?;
        page.wait_for("no focus", "!location.search.includes('focus=')")
            .await?;
        page.wait_for("no grey", "!document.querySelector('.chart .scene .q')")
            .await
    });
}

#[test]
fn the_front_page_brings_the_ministry_forward_and_one_press_shows_all() {
    journey(Screen::DESKTOP, async |page| {
        page.open("?lang=en").await?;
        page.wait_for_figure().await?;
        page.wait_for_text(BOLD, "MIIT").await?;
        page.click("#path .figure-controls .toggle").await?;
        wait_for_query(page, "focus=all").await?;
        page.wait_for("no grey", "!document.querySelector('#path .scene .q')")
            .await?;
        page.click("#path .figure-controls .toggle").await?;
        page.wait_for("the ministry", "!location.search.includes('focus=')")
            .await?;
        press_name(page, "m-name.q", "5 other counts").await?;
        wait_for_query(page, "focus=all").await
    });
}

#[test]
fn an_unknown_name_is_told_and_the_rest_is_drawn() {
    journey(Screen::PHONE, async |page| {
        page.open("indicators/ai-core-industry-scale/?focus=miit,nobody&lang=en")
            .await?;
        page.wait_for_text(".notice", "focus = nobody").await?;
        page.wait_for_text(BOLD, "MIIT").await
    });
}
