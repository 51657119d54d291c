//! What a reader has without a network, and across releases: all of the site
//! after one visit, one release at a time, and a copy that mends itself.

use browser::{Deploy, Engine, Page, Result, Screen, journey};
use serde_json::json;

/// Waits until all of the release is kept and answers for the page.
async fn kept(page: &Page) -> Result<()> {
    page.wait_for(
        "a worker that answers for the page",
        "navigator.serviceWorker.controller?.state === 'activated'",
    )
    .await
}

/// Whether the first drawing of the page can be seen.
const DRAWN: &str =
    "[...document.querySelectorAll('.plot svg')].some(svg => svg.checkVisibility())";

#[test]
fn after_one_visit_every_page_works_without_a_network() {
    journey(Screen::PHONE, async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        page.visit(&at).await?;
        kept(page).await?;
        site.set_down(true);

        // None of these was visited, and one is in the other language.
        page.visit(&format!("{at}indicators/nev-sales/")).await?;
        page.wait_for("the figure", DRAWN).await?;
        page.wait_for_text(".news", "Offline").await?;
        page.visit(&format!("{at}zh/industries/robotics/?lang=zh"))
            .await?;
        page.wait_for_text("h1", "机器人").await?;
        page.visit(&format!("{at}milestones/core-ai-industry-one-trillion/"))
            .await?;
        page.visit(&format!("{at}data/?table=sources")).await?;
        page.wait_for_element(".rows tbody tr").await?;
        // A table as a file.
        let rows = page
            .value("fetch('data/observations.csv').then(file => file.text()).then(text => text.split('\\n').length)")
            .await?;
        assert!(rows.as_u64() > Some(1000), "{rows}");
        // What is not kept says so in a sentence.
        page.go_to(&format!("{at}embed/indicators/nev-sales/"))
            .await?;
        page.wait_for_text("p", "not kept for use without a network")
            .await?;

        site.set_down(false);
        page.visit(&at).await?;
        page.take_errors().await?;
        Ok(())
    });
}

#[test]
fn a_new_release_is_offered_and_taken_by_all_tabs_at_once() {
    journey(Screen::DESKTOP, async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        page.visit(&at).await?;
        kept(page).await?;
        let browser = page.session().browser();
        let first = browser.window().await?;
        let second = browser.new_tab().await?;
        browser.switch_to_window(second.clone()).await?;
        page.visit(&format!("{at}indicators/")).await?;

        site.release("2026-12-12")?;
        // The files of the open release are gone, and the page goes on: what it
        // opens next is of the same release.
        let style = "document.querySelector('link[href*=base-]').getAttribute('href')";
        let old = page.value(style).await?;
        page.visit(&format!("{at}data/")).await?;
        assert_eq!(page.value(style).await?, old);
        page.wait_for_text(".news p:not([hidden])", "New data of Dec 12, 2026")
            .await?;
        page.click("[data-apply]").await?;
        page.wait_for("the new release", &format!("{style} !== {old}"))
            .await?;
        page.wait_for(
            "its style",
            "getComputedStyle(document.querySelector('.head-row')).display === 'flex'",
        )
        .await?;
        let new = page.value(style).await?;
        assert_eq!(page.address().await?, format!("{at}data/"));

        browser.switch_to_window(first).await?;
        page.wait_for(
            "the new release in the other tab",
            &format!("{style} === {new}"),
        )
        .await?;
        let releases = page
            .value("caches.keys().then(keys => keys.length)")
            .await?;
        assert_eq!(releases, 1);
        Ok(())
    });
}

#[test]
fn a_release_that_does_not_come_whole_is_not_taken() {
    journey(Screen::DESKTOP, async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        page.visit(&at).await?;
        kept(page).await?;
        site.release("2026-12-12")?;
        site.cut("data/observations.csv", 1000);
        page.visit(&format!("{at}data/")).await?;
        page.value("navigator.serviceWorker.ready.then(registration => registration.update()).then(() => true, () => false)")
            .await?;
        page.wait_for(
            "the end of the attempt",
            "navigator.serviceWorker.ready.then(registration => !registration.installing)",
        )
        .await?;
        assert_eq!(page.count(".news p:not([hidden])").await?, 0);
        page.visit(&format!("{at}indicators/")).await?;
        // Once it can be fetched, it is offered.
        site.mend();
        page.visit(&format!("{at}data/")).await?;
        page.wait_for_text(".news p:not([hidden])", "New data")
            .await?;
        page.take_errors().await?;
        Ok(())
    });
}

#[test]
fn each_damaged_file_is_fetched_again_and_missed_with_a_sentence() {
    journey(Screen::DESKTOP, async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        page.visit(&at).await?;
        kept(page).await?;
        let files = "caches.keys().then(keys => caches.open(keys[0])).then(cache => cache.keys())
            .then(kept => kept.map(request => request.url))";
        let files = page.value(files).await?;
        let files: Vec<&str> = files
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|file| file.as_str())
            .collect();
        assert!(files.len() > 15, "{files:?}");
        let damage = |file: &str, by: &str| {
            format!(
                "caches.keys().then(keys => caches.open(keys[0])).then(cache => {}).then(() => true)",
                if by == "damage" {
                    format!("cache.put({}, new Response('damaged'))", json!(file))
                } else {
                    format!("cache.delete({})", json!(file))
                }
            )
        };
        for (at_file, file) in files.iter().enumerate() {
            let by = if at_file % 2 == 0 { "damage" } else { "evict" };
            page.value(&damage(file, by)).await?;
            page.visit(&format!("{at}indicators/nev-sales/")).await?;
            page.wait_for("the figure", DRAWN).await?;
        }
        // Without a network there is a sentence in place of the app, which begins
        // when the network is back.
        let module = files
            .iter()
            .find(|file| file.contains(".wasm"))
            .unwrap_or(&"");
        page.value(&damage(module, "damage")).await?;
        site.set_down(true);
        // The browser may have a file of its own from the first visit.
        page.session()
            .devtools("Network.clearBrowserCache", json!({}))
            .await?;
        page.go_to(&format!("{at}indicators/nev-sales/")).await?;
        page.wait_for(
            "the sentence",
            "document.querySelector('[data-why=missing]')?.checkVisibility()",
        )
        .await?;
        site.set_down(false);
        page.value("dispatchEvent(new Event('online'))").await?;
        page.wait_for("the figure", DRAWN).await?;
        page.take_errors().await?;
        Ok(())
    });
}

#[test]
fn a_server_that_dies_leaves_a_page_to_read_and_a_sentence() {
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        browser::journey_in(engine, Screen::DESKTOP, async |page| {
            let site = Deploy::start()?;
            let address = format!("{}indicators/nev-sales/", site.address());
            let said = "document.querySelector('[data-why=unreached]')?.checkVisibility()";
            // Between the document and the app.
            site.cut(".wasm", 2000);
            page.go_to(&address).await?;
            page.wait_for("the sentence", said).await?;
            page.wait_for("the figure", DRAWN).await?;
            // In the midst of the script.
            site.cut("milepost-web-", 5000);
            page.go_to(&address).await?;
            page.wait_for("the sentence", said).await?;
            site.mend();
            page.visit(&address).await?;
            page.take_errors().await?;
            Ok(())
        });
    }
}
