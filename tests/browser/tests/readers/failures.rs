//! What is left of the page when the server, the copy kept for use without a
//! network, the storage or the clock fails: a working page, or one clear
//! sentence. `docs/reliability.md` lists what is promised.

use std::{env, fs, process};

use browser::{Deploy, Page, Result, Screen, in_each_engine, journey, journey_with};
use serde_json::json;

/// Whether a sentence of the page's own can be seen.
fn said(why: &str) -> String {
    format!("document.querySelector('[data-why={why}]')?.checkVisibility()")
}

/// Does something with every kept file.
async fn to_each_kept(page: &Page, each: &str) -> Result<u64> {
    let script = format!(
        "caches.keys().then(keys => caches.open(keys[0])).then(async cache => {{
            const files = await cache.keys();
            for (const file of files) await {each};
            return files.length;
        }})"
    );
    Ok(page.value(&script).await?.as_u64().unwrap_or_default())
}

#[test]
fn a_server_that_dies_leaves_a_page_to_read_and_a_sentence() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let address = format!("{}indicators/nev-sales/", site.address());
        // Between the document and the app.
        site.cut(".wasm", 2000);
        page.go_to(&address).await?;
        page.wait_for("the sentence", &said("unreached")).await?;
        page.wait_for_figure().await?;
        // Within the document: what has come can be read, but in WebKit, which
        // shows a sentence of its own.
        site.cut("nev-sales", 9000);
        page.go_to(&address).await?;
        let read = "document.querySelector('h1') || /terminated/.test(document.body.textContent)";
        page.wait_for("a heading", read).await?;
        site.mend();
        page.visit(&address).await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_server_that_dies_while_the_site_is_being_kept_loses_nothing() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.cut("empty.html", 1000);
        page.visit(&site.address()).await?;
        site.wait_for("/worker.js").await?;
        site.wait_for("/empty.html").await?;
        page.wait_for(
            "the end of the attempt",
            "navigator.serviceWorker.getRegistration().then(registration =>
                !registration?.installing && !registration?.active)",
        )
        .await?;
        // Mended before the next attempt, which would else fail as well or not.
        site.mend();
        page.visit(&format!("{}indicators/nev-sales/", site.address()))
            .await?;
        site.keep(page).await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn files_that_are_damaged_or_evicted_come_again() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        page.value("localStorage.setItem('milepost-theme', 'dark')")
            .await?;
        let address = format!("{}indicators/nev-sales/", site.address());
        for harm in [
            "cache.put(file, new Response('damaged'))",
            "cache.delete(file)",
        ] {
            let files = to_each_kept(page, harm).await?;
            assert!(files > 15, "{files}");
            page.visit(&address).await?;
            page.wait_for_figure().await?;
            let all = format!(
                "caches.keys().then(keys => caches.open(keys[0])).then(cache => cache.matchAll())
                    .then(files => Promise.all(files.map(file => file.clone().text())))
                    .then(texts => texts.length === {files} && !texts.includes('damaged'))"
            );
            page.wait_for("a whole copy", &all).await?;
        }
        // What the reader has chosen is kept elsewhere.
        let theme = page.value("document.documentElement.dataset.theme").await?;
        assert_eq!(theme, "dark");
        page.take_errors().await.map(drop)
    });
}

#[test]
fn what_is_missing_without_a_network_is_said_and_comes_with_it() {
    journey(Screen::DESKTOP, async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        let harm = "(/wasm/.test(file.url) && cache.put(file, new Response('damaged')))";
        to_each_kept(page, harm).await?;
        site.set_down(true);
        // The browser may have a file of its own from the first visit.
        let session = page.session();
        session
            .devtools("Network.clearBrowserCache", json!({}))
            .await?;
        page.go_to(&format!("{}indicators/nev-sales/", site.address()))
            .await?;
        page.wait_for("the sentence", &said("missing")).await?;
        page.wait_for_text("#failure-why", ".wasm").await?;
        site.set_down(false);
        page.value("dispatchEvent(new Event('online'))").await?;
        page.wait_for_figure().await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn without_room_the_page_works_with_a_network() {
    journey(Screen::DESKTOP, async |page| {
        let site = Deploy::start()?;
        let origin = site.address();
        let small = json!({"origin": origin.trim_end_matches('/'), "quotaSize": 100_000});
        page.session()
            .devtools("Storage.overrideQuotaForOrigin", small)
            .await?;
        page.visit(&site.address()).await?;
        site.wait_for("/worker.js").await?;
        page.wait_for(
            "the end of the attempt",
            "navigator.serviceWorker.getRegistration().then(registration => !registration)",
        )
        .await?;
        let left = "caches.keys().then(keys => keys.length)";
        assert_eq!(page.value(left).await?, 0, "half a copy is left");
        page.visit(&format!("{}indicators/nev-sales/", site.address()))
            .await?;
        page.wait_for_figure().await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn without_storage_the_page_works_with_a_network() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.run_first(
            "function refuse() { throw new DOMException('refused', 'SecurityError'); }
            for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
                Object.defineProperty(window, name, {get: refuse});
            Object.defineProperty(navigator, 'serviceWorker', {get: refuse});",
        );
        page.visit(&format!("{}indicators/nev-sales/", site.address()))
            .await?;
        page.wait_for_figure().await?;
        let refused = "(() => { try { return !localStorage } catch { return true } })()";
        assert_eq!(page.value(refused).await?, true);
        page.click(".switch.theme").await?;
        page.wait_for(
            "the other theme",
            "document.documentElement.dataset.theme === 'dark'",
        )
        .await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_clock_that_is_wrong_by_a_year_changes_nothing() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        let address = format!("{}indicators/nev-sales/", site.address());
        let shown = "document.querySelector('#app').innerText";
        page.visit(&address).await?;
        let right = page.value(shown).await?;
        for days in [-366, 366] {
            site.run_first(&format!(
                "Date = class extends Date {{
                    constructor(...given) {{ given.length ? super(...given) : super(Date.now()); }}
                    static now() {{ return super.now() + {days} * 864e5; }}
                }};
                document.documentElement.dataset.wrong = new Date().toISOString();"
            ));
            page.visit(&address).await?;
            assert_eq!(page.value(shown).await?, right, "{days} days");
            let wrong = "Math.round((Date.parse(document.documentElement.dataset.wrong)
                - performance.timeOrigin) / 864e5)";
            assert_eq!(page.value(wrong).await?, days);
        }
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_browser_that_starts_without_a_network_shows_the_page() {
    let site = Deploy::start().unwrap_or_else(|failure| panic!("{failure}"));
    let profile = env::temp_dir().join(format!("milepost-profile-{}", process::id()));
    journey_with(&profile, Screen::DESKTOP, async |page| {
        site.keep(page).await?;
        let wish = "localStorage.setItem('milepost-theme', 'dark')";
        page.value(wish).await.map(drop)
    });
    site.set_down(true);
    journey_with(&profile, Screen::DESKTOP, async |page| {
        page.visit(&format!("{}zh/industries/robotics/", site.address()))
            .await?;
        page.wait_for_text("h1", "机器人").await?;
        let theme = page.value("document.documentElement.dataset.theme").await?;
        assert_eq!(theme, "dark");
        page.take_errors().await.map(drop)
    });
    // Left behind, it is some files in the system's temporary folder.
    let _ = fs::remove_dir_all(&profile);
}

#[test]
fn a_program_that_stops_says_so() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (route, sentence) in [
            ("indicators/nev-sales/", "This page has stopped"),
            ("zh/indicators/nev-sales/", "页面已停止响应"),
        ] {
            page.open(route).await?;
            page.stop_the_app().await?;
            page.wait_for("the sentence", &said("failed")).await?;
            page.wait_for_text("#failure", sentence).await?;
            // What yew says of it: the sentence comes of nothing but a panic.
            page.wait_for_text("#failure-why", "failed to").await?;
            // The way back works.
            page.click("#failure-again").await?;
            page.wait_for_element("[data-started]").await?;
            page.wait_for_figure().await?;
            page.take_errors().await?;
        }
        Ok(())
    });
}

#[test]
fn an_embed_whose_program_stops_says_so_and_keeps_its_figure() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (language, sentence) in [("", "This figure has stopped"), ("zh/", "该图表已停止响应")]
        {
            let address = format!("{}{language}embed/indicators/nev-sales/", page.site());
            page.go_to(&address).await?;
            page.wait_for_figure().await?;
            let press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift'}))";
            page.value(press).await?;
            page.wait_for_element("[data-started]").await?;
            page.stop_the_app().await?;
            let said = format!(
                "getComputedStyle(document.querySelector('.embed'), '::after').content.includes('{sentence}')"
            );
            page.wait_for("the sentence", &said).await?;
            let title = page
                .value("document.querySelector('h1').checkVisibility()")
                .await?;
            assert_eq!(title, true);
            page.take_errors().await?;
        }
        Ok(())
    });
}
