//! A reader who comes back: the worker answers, whatever the host does meanwhile.
//! Each kind of page is opened in both languages, and has to be what it was.

use std::time::Duration;

use browser::{Deploy, Engine, Failure, Instead, Page, Result, Screen, journey, journey_in};
use serde_json::{Value, json};

/// A page of each kind, and an address that has none.
const ROUTES: [&str; 17] = [
    "",
    "milestones/",
    "milestones/core-ai-industry-one-trillion/",
    "indicators/",
    "indicators/nev-sales/",
    "industries/",
    "industries/robotics/",
    "industries/compare/",
    "actors/miit/",
    "story/",
    "board/",
    "targets/",
    "data/",
    "data/changes/",
    "embed-a-figure/",
    "indicators/nev-sales/?measure=growth",
    "nosuch/",
];

/// What the host does.
#[derive(Clone, Copy, Debug)]
enum Host {
    Unreachable,
    Answers(Instead),
    Released,
}

const HOSTS: [Host; 6] = [
    Host::Unreachable,
    Host::Answers(Instead::Status(503)),
    Host::Answers(Instead::Status(404)),
    Host::Answers(Instead::Portal),
    // The worker waits for 2.5 s.
    Host::Answers(Instead::Late(Duration::from_secs(4))),
    Host::Released,
];

fn routes() -> Vec<String> {
    let each = |route: &&str| ["", "zh/"].map(|language| format!("{language}{route}"));
    ROUTES.iter().flat_map(each).collect()
}

/// Opens addresses in frames, some at a time, and says what each came to: its
/// heading once the app answers, or what it shows instead. The worker answers for a
/// frame as it does for a tab.
const OPENED: &str = "
async function opened(address) {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 1000px; height: 700px';
    frame.src = address;
    document.body.append(frame);
    const until = Date.now() + 40000;
    for (;;) {
        await new Promise(done => setTimeout(done, 30));
        const page = frame.contentDocument;
        const failure = page && page.getElementById('failure');
        const stopped = failure && !failure.hidden;
        const root = page && page.documentElement;
        if (root && root.hasAttribute('data-started') || stopped || Date.now() > until) {
            const heading = page && page.querySelector('#app h1');
            const told = stopped ? 'stopped: ' + failure.innerText : heading ? heading.textContent : 'nothing';
            frame.remove();
            return told;
        }
    }
}
async function all(addresses) {
    const told = [];
    for (let at = 0; at < addresses.length; at += 6)
        told.push(...await Promise.all(addresses.slice(at, at + 6).map(opened)));
    return told;
}";

async fn opened(page: &Page, site: &Deploy, routes: &[String]) -> Result<Vec<Value>> {
    let at = site.address();
    let addresses: Vec<String> = routes.iter().map(|route| format!("{at}{route}")).collect();
    let script = format!(
        "(async () => {{ {OPENED} return await all({}); }})()",
        json!(addresses)
    );
    let told = page.value(&script).await?;
    Ok(told.as_array().cloned().unwrap_or_default())
}

/// A page of the site without a policy, from which others are opened.
async fn aside(page: &Page, site: &Deploy) -> Result<()> {
    page.go_to(&format!("{}embed.js", site.address())).await?;
    page.wait_for("a page", "document.body").await?;
    page.wait_for_worker().await
}

/// What each page is while all is well.
async fn at_first(page: &Page, site: &Deploy, routes: &[String]) -> Result<Vec<Value>> {
    let told = opened(page, site, routes).await?;
    for (route, heading) in routes.iter().zip(&told) {
        let text = heading.as_str().unwrap_or_default();
        if text.is_empty() || text == "nothing" || text.starts_with("stopped") {
            return Err(Failure::new(format!("{route} is {heading} from the start")));
        }
    }
    assert_eq!(told.len(), routes.len());
    Ok(told)
}

async fn every_page_is_there(page: &Page, routes: &[String]) -> Result<()> {
    let site = Deploy::start()?;
    site.keep(page).await?;
    aside(page, &site).await?;
    let before = at_first(page, &site, routes).await?;
    for host in HOSTS {
        match host {
            Host::Unreachable => site.set_down(true),
            Host::Answers(instead) => site.answer_instead(instead),
            Host::Released => site.release("2026-12-12")?,
        }
        let after = opened(page, &site, routes).await?;
        assert_eq!(before.len(), after.len());
        for ((route, before), after) in routes.iter().zip(&before).zip(&after) {
            if before != after {
                let said = format!("{host:?}: {route}: {before} became {after}");
                return Err(Failure::new(said));
            }
        }
        // The address at which the installed app starts, in a tab of its own.
        page.visit(&site.address()).await?;
        page.wait_for_text("h1", "1 trillion yuan").await?;
        page.wait_for_figure().await?;
        if let Host::Released = host {
            // The other release's own page for an address that has none.
            let nowhere = opened(page, &site, &["nosuch/".to_owned()]).await?;
            assert_eq!(nowhere, [json!("There is nothing at this address")]);
            page.wait_for_text(".news p:not([hidden])", "New data of Dec 12, 2026")
                .await?;
        }
        site.set_down(false);
        site.mend();
        aside(page, &site).await?;
    }
    page.take_errors().await.map(drop)
}

fn whatever_the_host_does(engine: Engine) {
    let mut routes = routes();
    // Where the site has no page, a host may have one: see `moved`.
    routes.retain(|route| !route.ends_with("nosuch/"));
    if engine != Engine::Chromium {
        // One program draws all pages: some of them, in both languages.
        routes.retain(|route| SOME.contains(&route.trim_start_matches("zh/")));
    }
    journey_in(engine, Screen::DESKTOP, async |page| {
        every_page_is_there(page, &routes).await
    });
}

const SOME: [&str; 4] = ["", "milestones/", "indicators/nev-sales/", "story/"];

browser::in_every_engine! {
    every_page_is_there_whatever_the_host_does = whatever_the_host_does;
}

/// What others do to a page before the app has come: an extension adds elements, a
/// translator wraps texts, a proxy drops comments or ends the page early.
const HARMS: [(&str, &str); 6] = [
    (
        "an element comes first",
        "app.prepend(document.createElement('aside'))",
    ),
    (
        "an element comes within",
        "app.querySelector('h1').append(document.createElement('i'))",
    ),
    (
        "texts are wrapped",
        "app.querySelectorAll('h1, h2, p').forEach(part => {
            const font = document.createElement('font');
            font.append(...part.childNodes);
            part.append(font);
        })",
    ),
    (
        "comments are dropped",
        "(walker => {
            const comments = [];
            while (walker.nextNode()) comments.push(walker.currentNode);
            comments.forEach(comment => comment.remove());
        })(document.createTreeWalker(app, NodeFilter.SHOW_COMMENT))",
    ),
    (
        "an element takes the place of another",
        "app.querySelector('p').replaceWith(document.createElement('ins'))",
    ),
    ("the page is empty", "app.replaceChildren()"),
];

#[test]
fn a_page_that_others_have_changed_is_drawn_anew() {
    journey(Screen::DESKTOP, async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        for (what, harm) in HARMS {
            site.run_first(&format!(
                "addEventListener('readystatechange', () => {{
                    const app = document.getElementById('app');
                    if (document.readyState === 'interactive') {{ {harm} }}
                }}, true);"
            ));
            let english = routes()
                .into_iter()
                .filter(|route| !route.starts_with("zh/"));
            for route in english.chain(["zh/".to_owned()]) {
                page.visit(&format!("{}{route}", site.address())).await?;
                let failed = page
                    .value("!document.getElementById('failure').hidden")
                    .await?;
                assert_eq!(failed, false, "{what}: {route}");
                let left = page
                    .count("#app aside:empty, #app font, #app ins, #app h1 > i:empty")
                    .await?;
                assert_eq!(left, 0, "{what}: {route}");
            }
        }
        // An address that has no page is answered with 404, of which the console tells.
        let errors = page.take_errors().await?;
        let others = errors.iter().filter(|error| !error.contains("/nosuch/"));
        assert_eq!(others.count(), 0, "{errors:?}");
        Ok(())
    });
}

/// Addresses that have no page, below each folder that has some.
const NOWHERE: [&str; 8] = [
    "nosuch/",
    "nosuch.html",
    "x/y/z/",
    "indicators/nosuch/",
    "embed/nosuch/",
    "zh/nosuch/",
    "zh/zh/",
    "zh/embed/indicators/nosuch/",
];

#[test]
fn an_address_that_has_no_page_is_answered_once_in_the_readers_language() {
    journey(Screen::DESKTOP, async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        page.visit(&site.address()).await?;
        for language in ["en", "zh"] {
            page.value(&format!(
                "localStorage.setItem('milepost-language', '{language}')"
            ))
            .await?;
            for path in NOWHERE {
                let before = site.asked_so_far();
                page.visit(&format!("{}{path}", site.address())).await?;
                let is_chinese = language == "zh" || path.starts_with("zh/");
                let heading = if is_chinese { "没有" } else { "nothing" };
                page.wait_for_text("h1", heading).await?;
                // Two at the most: the address itself, and its own in Chinese.
                tokio::time::sleep(Duration::from_millis(300)).await;
                let asked = site.asked_since(before);
                let pages = asked
                    .iter()
                    .filter(|path| !path.contains('.') || path.contains("nosuch"));
                assert!(pages.count() <= 2, "{language}: {path}: {asked:?}");
            }
        }
        page.take_errors().await.map(drop)
    });
}
