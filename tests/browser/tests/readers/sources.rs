//! The line of sources below a figure opens to all of them, also in a frame and without
//! scripts.

use browser::{Page, Result, Screen};

/// How many publishers are named beside the line, and how many the open list links.
const COUNTS: &str = "(() => {
    const line = document.querySelector('.source-line');
    const rest = Number(line.querySelector('.source-rest').textContent.match(/\\d+/)[0]);
    const all = line.querySelectorAll('.source-more a').length;
    const named = line.querySelectorAll('a').length - all;
    return named + rest === all ? 'alike' : `${named} and ${rest}, but ${all}`;
})()";

async fn opens(page: &Page, route: &str) -> Result<()> {
    page.go_to(&format!("{}{route}", page.site())).await?;
    page.wait_for_element(".source-more summary").await?;
    assert_eq!(page.value(COUNTS).await?, "alike", "{route}");
    let seen = "document.querySelector('.source-more a').checkVisibility()";
    assert_eq!(page.value(seen).await?, false, "{route}");
    page.click(".source-more summary").await?;
    page.wait_for("all sources", seen).await?;
    // All can be reached: the list scrolls where it is higher than the frame.
    let fits = "(list => list.scrollWidth <= list.clientWidth && (list.clientHeight <= innerHeight))\
        (document.querySelector('.source-more'))";
    assert_eq!(page.value(fits).await?, true, "{route}");
    Ok(())
}

/// A frame is a page of its own here: what it does in an article it does there too.
fn in_a_frame(engine: browser::Engine) {
    browser::journey_in(engine, Screen::UPRIGHT, async |page| {
        for language in ["", "zh/"] {
            let route = format!("{language}embed/indicators/ai-core-industry-scale/");
            opens(page, &route).await?;
        }
        Ok(())
    });
}

browser::in_every_engine! {
    all_sources_of_a_framed_figure_are_one_press_away = in_a_frame;
}

#[test]
fn all_sources_of_a_figure_on_a_page_are_one_press_away_and_escape_closes_them() {
    browser::journey(Screen::DESKTOP, async |page| {
        page.open("indicators/ai-core-industry-scale/").await?;
        opens(page, "indicators/ai-core-industry-scale/").await?;
        page.wait_for_figure().await?;
        let is_open = "document.querySelector('.source-more').open";
        if page.value(is_open).await? == false {
            page.click(".source-more summary").await?;
        }
        page.value(
            "document.querySelector('.source-more a').dispatchEvent(\
             new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))",
        )
        .await?;
        page.wait_for("a closed list", &format!("!{is_open}"))
            .await?;
        let focused = "document.activeElement === document.querySelector('.source-more summary')";
        assert_eq!(page.value(focused).await?, true);
        Ok(())
    });
}
