//! Keys that are an input method's and not the page's, and presses that are no drag.

use browser::{Page, Result, Screen, in_each_engine};
use serde_json::json;

/// A key as an input method takes it, in both ways that browsers say so.
fn composed(key: &str) -> String {
    format!(
        "[{{isComposing: true}}, {{keyCode: 229}}].forEach(way =>
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown',
                {{key: '{key}', bubbles: true, cancelable: true, ...way}})))"
    )
}

#[test]
fn keys_belong_to_the_input_method_while_it_composes() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("milestones/?lang=en").await?;
        page.click(".milestone-title").await?;
        page.wait_for_element(".detail").await?;
        page.value(&composed("Escape")).await?;
        page.value(&composed("/")).await?;
        assert_eq!(page.count(".detail").await?, 1);
        assert_eq!(page.count(".finder").await?, 0);
        page.value("document.querySelector('.find').click()")
            .await?;
        page.type_into(".finder input", "chips").await?;
        page.wait_for_element("#found [aria-selected=true]").await?;
        for key in ["ArrowDown", "Enter"] {
            page.value(&composed(key)).await?;
        }
        let first = "document.querySelector('#found li').getAttribute('aria-selected') === 'true'";
        assert_eq!(page.value(first).await?, true);
        assert_eq!(page.count(".finder").await?, 1);
        Ok(())
    });
}

/// A pointer's events over an element, each with where it is and what is held.
fn drag(element: &str, events: &str) -> String {
    format!(
        "(() => {{
            const target = document.querySelector({element});
            const box = target.getBoundingClientRect();
            for (const [type, at, held] of {events})
                target.dispatchEvent(new PointerEvent(type, {{
                    bubbles: true, isPrimary: true, pointerId: 1, pointerType: 'mouse',
                    button: type === 'pointermove' ? -1 : held.button, buttons: held.buttons,
                    clientX: box.left + at * box.width, clientY: box.top + box.height / 2,
                }}));
        }})()",
        element = json!(element)
    )
}

/// Does this to an element, and the page stays what it is.
async fn stays(page: &Page, element: &str, events: &str) -> Result<()> {
    let before = page.address().await?;
    page.value(&drag(element, events)).await?;
    page.value("new Promise(done => setTimeout(done, 100))")
        .await?;
    assert_eq!(page.address().await?, before, "{events}");
    Ok(())
}

/// Another button, and a drag whose release nobody saw: each in a task of its own, as
/// they come.
const NO_DRAGS: [&str; 5] = [
    "[['pointerdown', .5, {button: 2, buttons: 2}],
    ['pointermove', .8, {buttons: 2}], ['pointerup', .8, {button: 2, buttons: 0}]]",
    "[['pointerdown', .5, {button: 0, buttons: 1}]]",
    "[['pointermove', .5, {buttons: 1}]]",
    "[['pointermove', .8, {buttons: 0}]]",
    "[['pointerup', .9, {button: 0, buttons: 0}]]",
];

#[test]
fn only_the_main_button_drags_and_a_lost_release_ends_it() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let dragged = [
            ("milestones/?lang=en", ".brush-drawing"),
            (
                "milestones/?from=2019-01-01&to=2024-12-31&lang=en",
                ".chart .scene",
            ),
            (
                "indicators/nev-sales/?form=line&from=2019-01-01&to=2022-12-31&lang=en",
                ".chart .scene",
            ),
        ];
        for (address, element) in dragged {
            page.open(address).await?;
            page.wait_for_element(".brush svg, .chart.zoomable .scene")
                .await?;
            page.wait_for_figure().await?;
            for events in NO_DRAGS {
                stays(page, element, events).await?;
            }
            let before = page.address().await?;
            for event in [
                "['pointerdown', .5, {button: 0, buttons: 1}]",
                "['pointermove', .8, {buttons: 1}]",
                "['pointerup', .8, {button: 0}]",
            ] {
                page.value(&drag(element, &format!("[{event}]"))).await?;
                page.value("new Promise(done => setTimeout(done, 50))")
                    .await?;
            }
            let moved = format!("!location.href.endsWith({})", json!(before));
            page.wait_for("another span", &moved).await?;
        }
        Ok(())
    });
}
