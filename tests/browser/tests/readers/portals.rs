//! A host, a proxy or a network that answers with something else than the site: none
//! of it is kept, run or shown for what is kept, and a sentence says so. That nothing
//! answers is told from it by trying, not by what the browser says of its connection.

use std::fs;
use std::time::Duration;

use browser::{Deploy, Failure, Page, Result, Screen, in_each_engine, project};
use serde_json::json;
use xtask::server::{Ask, Reply};

/// What stands on a page that is not ours.
const FOREIGN: &str = "Accept the terms of this network.";
/// What the bar says at present.
const BAR: &str = ".news p:not([hidden])";
const SAYS_FOREIGN: &str = "What this network answers is not Milepost’s";
const LOOKS_AGAIN: &str = "document.dispatchEvent(new Event('visibilitychange'))";

fn reply(status: u16, media_type: &str, text: &str) -> Reply {
    let mut reply = Reply::text(status, text);
    reply.headers = vec![("Content-Type".to_owned(), media_type.to_owned())];
    reply
}

fn foreign(status: u16) -> Reply {
    let text = format!("<!doctype html><html><h1>{FOREIGN}</h1></html>");
    reply(status, "text/html", &text)
}

fn elsewhere(address: &str) -> Reply {
    let mut reply = Reply::text(302, "");
    reply.headers = vec![("Location".to_owned(), address.to_owned())];
    reply
}

/// What comes in place of everything that is asked for.
#[derive(Clone, Debug)]
enum Answer {
    /// Another's page as if it were the right one.
    Page,
    /// A part of another's, as a proxy gives it.
    Partial,
    /// The way to another host.
    Redirect(String),
    /// A fault of the host.
    Fault,
    /// The beginning of a page of ours, as if it were all of it.
    Begun,
    /// A page of ours as something to save.
    Saved,
}

impl Answer {
    fn of(&self, path: &str) -> Option<Reply> {
        let is_page = path.ends_with('/');
        let ours = || {
            let file = project().dist.join(&path[1..]).join("index.html");
            fs::read_to_string(file).unwrap_or_default()
        };
        match self {
            Self::Page => Some(foreign(200)),
            Self::Partial => Some(foreign(206)),
            Self::Redirect(address) => Some(elsewhere(address)),
            Self::Fault => Some(foreign(503)),
            Self::Begun if is_page => Some(reply(200, "text/html", &begun(&ours()))),
            Self::Saved if is_page => Some(reply(200, "application/octet-stream", &ours())),
            Self::Begun | Self::Saved => None,
        }
    }
}

/// As much of a page as has its heading.
fn begun(page: &str) -> String {
    page.chars().take(9000).collect()
}

fn by(answer: Answer) -> impl Fn(&Ask<'_>) -> Option<Reply> + Send + 'static {
    move |ask| answer.of(ask.target.split('?').next().unwrap_or_default())
}

async fn no_kept_file_holds(page: &Page, text: &str) -> Result<()> {
    let texts = "caches.keys().then(keys => Promise.all(keys.map(key => caches.open(key))))
        .then(all => Promise.all(all.map(cache => cache.matchAll())))
        .then(files => Promise.all(files.flat().map(file => file.text())))";
    let holds = format!(
        "{texts}.then(texts => texts.some(text => text.includes({})))",
        json!(text)
    );
    if page.value(&holds).await? == true {
        return Err(Failure::new(format!("“{text}” is kept")));
    }
    Ok(())
}

#[test]
fn what_is_not_milepost_is_never_shown_for_a_page_and_the_bar_says_so() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let other = Deploy::start()?;
        site.keep(page).await?;
        for answer in [
            Answer::Page,
            Answer::Partial,
            Answer::Redirect(other.address()),
            Answer::Fault,
            Answer::Begun,
            Answer::Saved,
        ] {
            site.answer_by(by(answer.clone()));
            for (route, said) in [
                ("indicators/nev-sales/", SAYS_FOREIGN),
                ("zh/indicators/nev-sales/?lang=zh", "网络返回的不是本站内容"),
            ] {
                page.visit(&format!("{}{route}", site.address())).await?;
                page.wait_for_figure().await?;
                let line = if said == SAYS_FOREIGN {
                    "en"
                } else {
                    "zh-Hans"
                };
                page.wait_for_text(&format!("{BAR}[lang={line}]"), said)
                    .await
                    .map_err(|failure| Failure::new(format!("{answer:?}: {failure}")))?;
            }
            assert_eq!(other.times("/"), 0, "{answer:?}");
            no_kept_file_holds(page, FOREIGN).await?;
            // With the network back, nothing is left to say.
            site.mend();
            let again = format!("({LOOKS_AGAIN}, !document.querySelector('{BAR}'))");
            page.wait_for("nothing to say", &again).await?;
        }
        page.visit(&format!("{}?lang=en", site.address())).await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn what_is_not_milepost_is_never_shown_for_a_file_that_is_kept() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        let icon = page
            .value("document.querySelector('link[rel=icon]').href")
            .await?;
        let icon = icon.as_str().unwrap_or_default().to_owned();
        site.answer_by(by(Answer::Page));
        // Opened by itself, not by a page.
        page.go_to(&icon).await?;
        page.wait_for("the icon", "document.documentElement.localName === 'svg'")
            .await?;
        page.visit(&site.address()).await?;
        let table = "fetch('data/sources.csv').then(file => file.text())";
        let table = page.value(table).await?;
        let first = table.as_str().unwrap_or_default().lines().next();
        assert!(
            first.is_some_and(|line| line.starts_with("id,")),
            "{first:?}"
        );
        // One that is not kept any more comes from nowhere, and nothing in its place.
        page.value("caches.keys().then(keys => caches.open(keys[0])).then(cache => cache.delete('data/sources.csv'))")
            .await?;
        for answer in [Answer::Page, Answer::Partial, Answer::Fault] {
            site.answer_by(by(answer.clone()));
            let came = "fetch('data/sources.csv', {cache: 'reload'}).then(() => true, () => false)";
            assert_eq!(page.value(came).await?, false, "{answer:?}");
            no_kept_file_holds(page, FOREIGN).await?;
        }
        site.mend();
        let table = "fetch('data/sources.csv').then(file => file.ok)";
        assert_eq!(page.value(table).await?, true);
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_file_that_came_with_a_wrong_type_has_its_own_once_it_is_kept() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let styled = "getComputedStyle(document.querySelector('.news')).position === 'fixed'";
        let dist = project().dist;
        site.answer_by(move |ask| {
            let name = ask
                .target
                .strip_prefix('/')
                .filter(|name| name.contains(".css"))?;
            let text = fs::read_to_string(dist.join(name)).ok()?;
            Some(reply(200, "text/plain", &text))
        });
        site.keep(page).await?;
        assert_eq!(page.value(styled).await?, false, "the fault is not there");
        page.visit(&format!("{}data/", site.address())).await?;
        page.wait_for("its style", styled).await?;
        site.mend();
        // What was kept so by an earlier release of the worker.
        let harm = "caches.keys().then(keys => caches.open(keys[0])).then(async cache => {
            for (const file of await cache.keys()) {
                const bytes = await (await cache.match(file)).arrayBuffer();
                const headers = {'content-type': 'text/plain'};
                await cache.put(file, new Response(bytes, {headers}));
            }
        })";
        page.value(harm).await?;
        site.set_down(true);
        page.visit(&format!("{}indicators/nev-sales/", site.address()))
            .await?;
        page.wait_for("its style", styled).await?;
        page.wait_for_figure().await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn offline_is_said_when_something_was_not_reached_whatever_the_browser_says() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        let said = format!("document.querySelector('{BAR}')?.textContent ?? ''");
        // The browser says that there is no connection, and there is.
        site.run_first("Object.defineProperty(navigator, 'onLine', {get: () => false})");
        page.visit(&format!("{}data/", site.address())).await?;
        assert_eq!(page.value("navigator.onLine").await?, false);
        let before = site.times("/worker.js");
        page.value("dispatchEvent(new Event('offline'))").await?;
        // Time to try, to be answered and to say what came of it.
        tokio::time::sleep(Duration::from_secs(1)).await;
        assert!(site.times("/worker.js") > before, "nothing was tried");
        assert_eq!(page.value(&said).await?, "");
        // It says that there is one, and there is none.
        site.run_first("Object.defineProperty(navigator, 'onLine', {get: () => true})");
        page.visit(&format!("{}indicators/", site.address()))
            .await?;
        assert_eq!(page.value("navigator.onLine").await?, true);
        site.set_down(true);
        page.value(LOOKS_AGAIN).await?;
        page.wait_for_text(BAR, "You are offline").await?;
        site.set_down(false);
        page.value(LOOKS_AGAIN).await?;
        page.wait_for("nothing to say", &format!("{said} === ''"))
            .await?;
        page.take_errors().await.map(drop)
    });
}
