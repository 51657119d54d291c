//! The app takes over the page that was pre-rendered: the same elements, nothing
//! moves, nothing is lost. A console error fails a journey in any case.

use browser::{Page, Result, Screen, journey};
use serde_json::{Value, json};

/// One page of each kind, and those with the most in them.
const ROUTES: [&str; 13] = [
    "",
    "milestones/",
    "milestones/core-ai-industry-one-trillion/",
    "indicators/",
    "indicators/ai-core-industry-scale/",
    "indicators/nev-sales/",
    "indicators/semiconductor-sales-growth/",
    "indicators/power-battery-installed/",
    "industries/",
    "industries/ai/",
    "industries/robotics/",
    "data/",
    "embed-a-figure/",
];

/// Before any script of the page: marks the first elements, and sums what moves.
const WATCH: &str = "
    shifted = 0; movers = [];
    new PerformanceObserver(list => list.getEntries().forEach(entry => {
        shifted += entry.value;
        entry.sources.forEach(source => movers.push(source.node?.outerHTML?.slice(0, 80)));
    })).observe({type: 'layout-shift', buffered: true});
    addEventListener('DOMContentLoaded', () => {
        for (const element of document.querySelectorAll('#app h1, #app main, #app a')) element.first = true;
    });";

async fn watch(page: &Page) -> Result<()> {
    let source = json!({ "source": WATCH });
    let method = "Page.addScriptToEvaluateOnNewDocument";
    page.session().devtools(method, source).await.map(drop)
}

/// Opens each route in both languages and holds that nothing moved.
async fn nothing_moves(page: &Page) -> Result<()> {
    watch(page).await?;
    // On a slow device a page is painted more often before all of it has come.
    let session = page.session();
    let slow = json!({"rate": 4});
    session
        .devtools("Emulation.setCPUThrottlingRate", slow)
        .await?;
    for route in ROUTES {
        for language in ["", "zh/"] {
            let address = format!("{language}{route}");
            page.open(&address).await?;
            // Two frames on, the drawings have been fitted to their room.
            page.value("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))")
                .await?;
            let moved = page.value("[shifted, movers]").await?;
            assert_eq!(moved, json!([0, []]), "{address}");
            let kept = "[...document.querySelectorAll('#app h1, #app main, #app a')]
                .filter(element => !element.first).length";
            assert_eq!(
                page.value(kept).await?,
                0,
                "{address}: elements were made anew"
            );
            // What is folded away has no room to be fitted to.
            let left = "[...document.querySelectorAll('.variant')]
                .filter(one => !one.closest('.drawn') || one.closest('.drawn').checkVisibility()).length";
            let left = page.value(left).await?;
            assert_eq!(left, 0, "{address}: drawings for an unknown width are left");
        }
    }
    Ok(())
}

#[test]
fn nothing_moves_on_a_phone_as_the_app_takes_over() {
    journey(Screen::PHONE, nothing_moves);
}

#[test]
fn nothing_moves_on_a_desktop_as_the_app_takes_over() {
    journey(Screen::DESKTOP, nothing_moves);
}

#[test]
fn what_a_reader_has_opened_stays_open_as_the_app_takes_over() {
    journey(Screen::DESKTOP, async |page| {
        // The table is opened before the app has come.
        let open = json!({"source": "addEventListener('DOMContentLoaded', () =>
            document.querySelector('.figure-table').open = true)"});
        page.session()
            .devtools("Page.addScriptToEvaluateOnNewDocument", open)
            .await?;
        page.open("indicators/nev-sales/").await?;
        let still = page
            .value("document.querySelector('.figure-table').open")
            .await?;
        assert_eq!(still, true);
        Ok(())
    });
}

#[test]
fn a_view_that_was_not_pre_rendered_paints_its_frame_and_then_itself() {
    journey(Screen::DESKTOP, async |page| {
        // Without the app there is the frame alone: no figure that was not asked for.
        let session = page.session();
        session.devtools("Network.enable", json!({})).await?;
        let blocked = json!({"urls": ["*.wasm"]});
        session.devtools("Network.setBlockedURLs", blocked).await?;
        let address = format!("{}indicators/nev-sales/?measure=growth", page.site());
        session.browser().goto(address).await?;
        page.wait_for_text("h1", "New energy vehicle sales").await?;
        let seen = "[...document.querySelectorAll('.plot')]
            .some(plot => plot.checkVisibility({visibilityProperty: true}))";
        assert_eq!(page.value(seen).await?, false);
        page.wait_for("the sentence", "!document.getElementById('failure').hidden")
            .await?;
        assert!(!page.take_errors().await?.is_empty());

        let none: [&str; 0] = [];
        session
            .devtools("Network.setBlockedURLs", json!({ "urls": none }))
            .await?;
        page.open("indicators/nev-sales/?measure=growth").await?;
        page.wait_for_text(".figure-subtitle", "Growth").await?;
        page.wait_for("the figure", seen).await
    });
}

#[test]
fn a_reader_who_wishes_for_chinese_gets_the_chinese_pages() {
    journey(Screen::PHONE, async |page| {
        page.open("data/").await?;
        page.click(".switch[lang=zh]").await?;
        page.wait_for_text("h1", "数据").await?;
        assert_eq!(page.address().await?, "zh/data/");
        // An address that names no language follows the wish; one that names
        // another is taken at its word.
        page.open("indicators/").await?;
        assert_eq!(page.address().await?, "zh/indicators/");
        page.open("indicators/?lang=en").await?;
        let heading: Value = page
            .value("document.querySelector('h1').textContent")
            .await?;
        assert_eq!(heading, "Indicators");
        Ok(())
    });
}
