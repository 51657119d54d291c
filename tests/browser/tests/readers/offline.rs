//! What a reader has without a network, and across releases: all of the site
//! after one visit, one release at a time. What fails is in `failures.rs`.

use browser::{Deploy, Screen, in_each_engine, journey};
use serde_json::json;

/// Which file of style the page is drawn with: another one in a later release.
pub(crate) const STYLE: &str = "document.querySelector('link[href*=base-]').getAttribute('href')";

#[test]
fn after_one_visit_every_page_works_without_a_network() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        site.keep(page).await?;
        page.take_errors().await?;
        site.set_down(true);

        // None of these was visited, and one is in the other language.
        page.visit(&format!("{at}indicators/nev-sales/")).await?;
        page.wait_for_figure().await?;
        page.wait_for_text(".news p:not([hidden])", "You are offline")
            .await?;
        page.visit(&format!("{at}zh/industries/robotics/?lang=zh"))
            .await?;
        page.wait_for_text("h1", "机器人").await?;
        page.visit(&format!("{at}milestones/core-ai-industry-one-trillion/"))
            .await?;
        page.visit(&format!("{at}data/?table=sources&lang=en"))
            .await?;
        page.wait_for_element(".rows tbody tr").await?;
        // A table as a file.
        let rows = "fetch('data/observations.csv').then(file => file.text())
            .then(text => text.split('\\n').length)";
        let rows = page.value(rows).await?;
        assert!(rows.as_u64() > Some(1000), "{rows}");
        // What is not kept says so in a sentence.
        page.go_to(&format!("{at}embed/indicators/nev-sales/"))
            .await?;
        page.wait_for_text("p", "not kept for use without a network")
            .await?;

        site.set_down(false);
        page.visit(&at).await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_new_release_is_offered_and_taken_by_all_tabs_at_once() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        site.keep(page).await?;
        let browser = page.session().browser();
        let first = browser.window().await?;
        let second = browser.new_tab().await?;
        browser.switch_to_window(second.clone()).await?;
        page.visit(&format!("{at}indicators/")).await?;
        let old = page.value(STYLE).await?;

        site.release("2026-12-12")?;
        // The files of the open release are gone, and the page goes on: what it
        // opens next is of the same release.
        page.visit(&format!("{at}data/")).await?;
        assert_eq!(page.value(STYLE).await?, old);
        page.wait_for_text(".news p:not([hidden])", "New data of Dec 12, 2026")
            .await?;
        page.value("document.querySelector('[data-apply]').click()")
            .await?;
        page.wait_for("the new release", &format!("{STYLE} !== {old}"))
            .await?;
        let styled = "getComputedStyle(document.querySelector('.head-row')).display !== 'block'";
        page.wait_for("its style", styled).await?;
        let new = page.value(STYLE).await?;
        assert_eq!(page.address().await?, format!("{at}data/"));

        browser.switch_to_window(first).await?;
        page.wait_for(
            "the new release in the other tab",
            &format!("{STYLE} === {new}"),
        )
        .await?;
        let releases = "caches.keys().then(keys => keys.length === 1)";
        page.wait_for("one release alone", releases).await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_release_that_does_not_come_whole_is_not_taken() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        site.keep(page).await?;
        site.release("2026-12-12")?;
        site.cut("data/observations.csv", 1000);
        page.visit(&format!("{at}data/")).await?;
        let attempt = "navigator.serviceWorker.ready.then(registration => registration.update())
            .then(() => true, () => false)";
        page.value(attempt).await?;
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
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_reader_who_saves_data_keeps_the_language_being_read() {
    journey(Screen::PHONE, async |page| {
        let site = Deploy::start()?;
        let saves = json!({"dataSaverEnabled": true});
        page.session()
            .devtools("Emulation.setDataSaverOverride", saves)
            .await?;
        page.visit(&format!("{}zh/", site.address())).await?;
        page.wait_for_worker().await?;
        page.visit(&format!("{}zh/data/", site.address())).await?;
        let names = "caches.keys().then(keys => caches.open(keys[0])).then(cache => cache.keys())
            .then(kept => kept.map(request => request.url).filter(url => /empty|data/.test(url)))";
        let kept = page.value(names).await?;
        assert_eq!(kept, json!([format!("{}zh/empty.html", site.address())]));
        // The app speaks the other one, too.
        site.set_down(true);
        page.visit(&format!("{}indicators/?lang=en", site.address()))
            .await?;
        page.wait_for_text("h1", "Indicators").await?;
        page.take_errors().await.map(drop)
    });
}
