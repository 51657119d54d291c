//! The page in the hands of readers who are not alone with it: scripts of others that
//! fail, parameters of others in its address, another tab, a search that was pasted
//! by mistake, an input method, a second button of the mouse.

use browser::{Deploy, Page, Result, Screen, in_each_engine, journey};
use serde_json::{Value, json};

/// What goes wrong in scripts of others: an error, a rejection, a file that does not
/// come, a style and a script that the policy refuses. `shown` counts the sentences.
const THEIRS: &str = "
    window.theirs = () => {
        Promise.reject(new Error('theirs'));
        setTimeout(() => { throw new Error('theirs'); });
        dispatchEvent(new ErrorEvent('error', {message: 'theirs', filename: 'https://extension.invalid/a.js'}));
        for (const [tag, fill] of [
            ['script', part => part.src = './nosuch.js'],
            ['script', part => part.text = 'theirs()'],
            ['link', part => { part.rel = 'stylesheet'; part.href = './nosuch.css'; }],
            ['style', part => part.textContent = 'body { color: inherit; }'],
        ]) {
            const part = document.createElement(tag);
            try { fill(part); document.head.append(part); } catch (refused) {}
        }
    };
    theirs();
    window.shown = 0;
    addEventListener('DOMContentLoaded', () => {
        theirs();
        const box = document.getElementById('failure');
        if (box) new MutationObserver(() => shown += !box.hidden).observe(box, {attributes: true});
    });";

#[test]
fn errors_of_others_are_not_taken_for_ours() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        site.run_first(THEIRS);
        page.visit(&format!("{}indicators/nev-sales/?lang=en", site.address()))
            .await?;
        page.value("theirs()").await?;
        page.click(".segmented.scale [aria-pressed=false]").await?;
        page.wait_for("the other scale", "location.search.includes('scale=log')")
            .await?;
        assert_eq!(page.value("shown").await?, 0);
        page.take_errors().await.map(drop)
    });
}

#[test]
fn an_embed_adds_its_app_once_whatever_scripts_of_others_do() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.run_first(THEIRS);
        page.go_to(&format!("{}embed/indicators/nev-sales/", site.address()))
            .await?;
        page.wait_for_figure().await?;
        let press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift'}))";
        page.value(&format!("[{press}, theirs(), {press}, theirs(), {press}]"))
            .await?;
        page.wait_for_element("[data-started]").await?;
        page.value(&format!("[theirs(), {press}]")).await?;
        assert_eq!(page.count("script[type=module]").await?, 1);
        let failed = page.value("'failed' in document.documentElement.dataset");
        assert_eq!(failed.await?, false);
        page.take_errors().await.map(drop)
    });
}

/// What is added to addresses on their way.
const ADDED: &str = "utm_source=letter&utm_medium=mail&fbclid=x&gclid=y&mc_cid=z&\
    from=singlemessage&isappinstalled=0";

#[test]
fn what_others_add_to_an_address_hides_nothing_is_not_spoken_of_and_goes() {
    journey(Screen::PHONE, async |page| {
        let pending = "document.documentElement.hasAttribute('data-pending')";
        let session = page.session();
        session.devtools("Network.enable", json!({})).await?;
        let block = async |urls: Value| -> Result<()> {
            let blocked = json!({ "urls": urls });
            session.devtools("Network.setBlockedURLs", blocked).await?;
            Ok(())
        };
        for route in ["", "indicators/nev-sales/", "milestones/"] {
            let address = format!("{route}?{ADDED}");
            block(json!(["*.wasm"])).await?;
            page.go_to(&format!("{}{address}", page.site())).await?;
            page.wait_for_element("h1").await?;
            assert_eq!(page.value(pending).await?, false, "{address}");
            page.take_errors().await?;
            block(json!([])).await?;
            page.open(&address).await?;
            assert_eq!(page.count(".notice").await?, 0, "{address}");
            page.click(".switch.theme").await?;
            page.wait_for("our own alone", "/^\\?theme=\\w+$/.test(location.search)")
                .await?;
        }
        // Ours beside WeChat's.
        page.open(&format!("milestones/?from=2024-01-01&{ADDED}&lang=en"))
            .await?;
        assert_eq!(page.count(".notice").await?, 0);
        page.wait_for_text(".chips", "2024").await?;
        // An embed stays light.
        page.go_to(&format!(
            "{}embed/indicators/nev-sales/?{ADDED}",
            page.site()
        ))
        .await?;
        page.wait_for_figure().await?;
        assert_eq!(page.value(pending).await?, false);
        assert_eq!(page.count("script[type=module]").await?, 0);
        Ok(())
    });
}

/// Puts a text into a field as a paste does, and says for how long the page stood
/// still, in milliseconds.
async fn pasted(page: &Page, field: &str, text: &str) -> Result<f64> {
    let script = format!(
        "new Promise(done => {{
            const input = document.querySelector({field});
            const began = performance.now();
            input.value = {text};
            input.dispatchEvent(new Event('input', {{bubbles: true}}));
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
        }})",
        field = json!(field)
    );
    Ok(page.value(&script).await?.as_f64().unwrap_or(f64::MAX))
}

/// Texts of 60 kB to 1 MB, as JavaScript: words of a letter, one word, Chinese, a page.
const LONG: [&str; 5] = [
    "'a '.repeat(30000)",
    "'a'.repeat(1000000)",
    "'人工智能 '.repeat(20000)",
    "'abcdefghijklmnopqrstuvwxyz0123456789'.split('').join(' ').repeat(2000)",
    "document.body.textContent.repeat(10).slice(0, 500000)",
];

#[test]
fn a_long_text_in_any_field_or_address_never_stops_the_page() {
    journey(Screen::DESKTOP, async |page| {
        let slow = json!({"rate": 4});
        for (route, field) in [
            ("milestones/?lang=en", ".search input"),
            ("indicators/?lang=en", ".search input"),
            ("data/?table=observations&lang=en", ".search input"),
            ("indicators/nev-sales/?lang=en", ".beside input"),
            ("?lang=en", ".finder input"),
        ] {
            page.open(route).await?;
            if field.starts_with(".finder") {
                page.click(".find").await?;
            }
            page.wait_for_element(field).await?;
            // Made once, the first time that it is searched.
            pasted(page, field, "'chips'").await?;
            page.session()
                .devtools("Emulation.setCPUThrottlingRate", slow.clone())
                .await?;
            for text in LONG {
                let still = pasted(page, field, text).await?;
                // Seconds on a busy machine; without a bound, minutes.
                assert!(still < 4000.0, "{route}: {text} took {still} ms");
                if field == ".search input" {
                    let cut = format!("document.querySelector('{field}').value.length <= 400");
                    page.wait_for("the text cut to what is searched", &cut)
                        .await?;
                }
            }
            let most = page
                .value(&format!(
                    "document.querySelector({}).maxLength",
                    json!(field)
                ))
                .await?;
            assert_eq!(most, 200, "{route}");
            let search = "location.search.length";
            let written = page.value(search).await?.as_u64();
            assert!(written < Some(8192), "{route}: {written:?}");
            page.session()
                .devtools("Emulation.setCPUThrottlingRate", json!({"rate": 1}))
                .await?;
        }
        Ok(())
    });
}

#[test]
fn a_long_address_is_read_to_a_limit_and_says_what_was_left_out() {
    journey(Screen::DESKTOP, async |page| {
        page.open("data/?lang=en").await?;
        // No server takes such an address; a step back to one does not ask any.
        let come = async |query: &str| -> Result<f64> {
            let script = format!(
                "new Promise(done => {{
                    const began = performance.now();
                    history.pushState(null, '', location.pathname + {query});
                    dispatchEvent(new PopStateEvent('popstate'));
                    requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
                }})"
            );
            Ok(page.value(&script).await?.as_f64().unwrap_or(f64::MAX))
        };
        for query in [
            "'?q=' + 'a+'.repeat(30000)",
            "'?' + 'x=1&'.repeat(15000)",
            "'?table=observations&' + Array.from({length: 3000}, (_, at) => 'f.indicator=i' + at).join('&')",
        ] {
            let still = come(query).await?;
            assert!(still < 4000.0, "{query} took {still} ms");
            page.wait_for_element(".notice").await?;
            let told = page.count(".notice li").await?;
            assert!((1..=11).contains(&told), "{query}: {told} lines");
            assert!(page.count(".chips li").await? <= 12, "{query}");
        }
        page.wait_for_text(".notice", "more").await?;
        page.wait_for_text(".chips", "more").await?;
        come("'?q=' + 'a+'.repeat(40000)").await?;
        page.wait_for_text(".notice", "64 kB are read at most")
            .await
    });
}

#[test]
fn a_tab_takes_its_own_figure_off_the_board_and_leaves_another_tabs() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        page.value("localStorage.removeItem('milepost-board')")
            .await?;
        page.open("indicators/nev-sales/?lang=en").await?;
        page.click(".pin button").await?;
        page.wait_for_element(".pin button[aria-pressed=true]")
            .await?;
        page.open("board/?lang=en").await?;
        page.wait_for_element(".board > li").await?;
        // Another tab pins: in this one the board is drawn from what was kept before.
        let kept = "localStorage.getItem('milepost-board')";
        page.value("localStorage.setItem('milepost-board', localStorage.getItem('milepost-board') + '&pin=ic-output')")
            .await?;
        page.click(".board > li:first-child .board-foot button:last-child")
            .await?;
        page.wait_for(
            "the other's figure alone",
            &format!("{kept} === 'pin=ic-output'"),
        )
        .await?;
        // It is told of what another tab stores.
        page.value(
            "new Promise(done => {
                const tab = document.createElement('iframe');
                tab.src = './icon-192.png';
                tab.onload = done;
                document.body.append(tab);
            }).then(() => {
                const tab = document.querySelector('body > iframe').contentWindow;
                tab.localStorage.setItem('milepost-board', 'pin=ic-output&pin=nev-exports');
            })",
        )
        .await?;
        page.wait_for_text(".board-link", "2").await
    });
}
