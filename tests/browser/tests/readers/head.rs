//! The head of every page: one row at every width, with the sections a press away where
//! there is no room for them.

use browser::{Page, Result, Screen, in_each_engine, journey};

const WIDTHS: [u32; 9] = [320, 360, 390, 480, 600, 768, 959, 960, 1280];

/// How high what is seen of the head is, and whether the page is wider than the window.
const HEAD: &str = "(() => {
    const seen = [...document.querySelectorAll('.wordmark, .switches > *, .head nav a')]
        .filter(part => part.checkVisibility()).map(part => part.getBoundingClientRect());
    const height = Math.max(...seen.map(box => box.bottom)) - Math.min(...seen.map(box => box.top));
    const wide = document.documentElement.scrollWidth > innerWidth;
    return wide ? `wide: ${document.documentElement.scrollWidth}` : height <= 60 ? '' : `high: ${height}`;
})()";

#[test]
fn the_head_is_one_row_at_every_width() {
    for width in WIDTHS {
        let screen = Screen {
            width,
            ..Screen::DESKTOP
        };
        journey(screen, async |page| {
            for route in ["", "zh/", "milestones/", "zh/data/"] {
                page.open(route).await?;
                assert_eq!(page.value(HEAD).await?, "", "{route} at {width}");
            }
            Ok(())
        });
    }
}

#[test]
fn the_sections_open_at_a_press_and_close_once_one_is_chosen() {
    in_each_engine(Screen::UPRIGHT, &async |page: &Page| {
        page.open("zh/").await?;
        page.wait_for_figure().await?;
        let seen = "document.querySelector('.head nav').checkVisibility()";
        assert_eq!(page.value(seen).await?, false);
        page.click(".menu-button").await?;
        page.wait_for("the sections", seen).await?;
        page.click(".head nav a[href*='targets/']").await?;
        page.wait_for_text("h1", "目标").await?;
        page.wait_for("the page alone", &format!("!{seen}")).await
    });
}

async fn done(page: &Page) -> Result<()> {
    page.open("milestones/").await?;
    page.click(".fold-button").await?;
    page.wait_for(
        "the filters",
        "document.querySelector('#facets .facet').checkVisibility()",
    )
    .await?;
    page.click("#facets .choice input").await?;
    page.wait_for_text(".fold-done", "Show ").await?;
    let told = page.text(".fold-done").await?;
    page.click(".fold-done").await?;
    page.wait_for(
        "the list",
        "!document.querySelector('#facets .facet').checkVisibility()",
    )
    .await?;
    // As many as it has said.
    let count = told
        .trim_start_matches("Show ")
        .trim_end_matches(" milestones");
    page.wait_for_text(".count[role=status]", &format!("{count} of "))
        .await?;
    let focused = "document.activeElement.className";
    assert_eq!(page.value(focused).await?, "fold-button");
    Ok(())
}

#[test]
fn the_filters_of_a_phone_end_with_what_they_show() {
    journey(Screen::PHONE, done);
}
