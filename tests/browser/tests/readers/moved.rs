//! Readers who come back after the site has moved, has gone, or has something else
//! beside it: what they kept replaces nothing that is not the site's own, and steps
//! aside once the host has taken the worker back. `docs/hosting.md` says how.

use std::fs;

use browser::{Deploy, Page, Result, Screen, in_each_engine, project};
use serde_json::json;
use xtask::server::{Ask, Reply};

use crate::offline::STYLE;

const BAR: &str = ".news p:not([hidden])";
/// How many copies are kept, and how many workers there are.
const LEFT: &str = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
    .then(all => all.map(one => one.length))";

fn path<'a>(ask: &Ask<'a>) -> &'a str {
    ask.target.split('?').next().unwrap_or_default()
}

fn html(status: u16, heading: &str) -> Reply {
    let text = format!(
        "<!doctype html><html lang=en><head><title>Another site</title><link rel=icon href=\"data:,\"></head>\
         <body><h1>{heading}</h1></body></html>"
    );
    let mut reply = Reply::text(status, &text);
    reply.headers = vec![("Content-Type".to_owned(), "text/html".to_owned())];
    reply
}

fn redirect(address: &str) -> Reply {
    let mut reply = Reply::text(302, "");
    reply.headers = vec![("Location".to_owned(), address.to_owned())];
    reply
}

async fn nothing_is_left(page: &Page) -> Result<()> {
    let nothing = format!("{LEFT}.then(left => String(left) === '0,0')");
    page.wait_for("neither copy nor worker", &nothing).await
}

#[test]
fn another_site_in_a_folder_below_is_what_it_is() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        site.keep(page).await?;
        site.answer_by(|ask| match path(ask) {
            "/blog/" => Some(html(200, "The blog")),
            "/blog/gone/" => Some(html(404, "The blog has no such post")),
            "/blog/ill/" => Some(html(503, "The blog is ill")),
            "/blog/old/" => Some(redirect("/blog/")),
            "/elsewhere" => Some(html(200, "A page without a folder")),
            _ => None,
        });
        for (route, heading) in [
            ("blog/", "The blog"),
            ("blog/gone/", "The blog has no such post"),
            ("blog/ill/", "The blog is ill"),
            ("blog/old/", "The blog"),
            ("elsewhere", "A page without a folder"),
        ] {
            page.go_to(&format!("{at}{route}")).await?;
            page.wait_for_text("h1", heading).await?;
        }
        // Without a network it is not there, and not called an address without a page.
        site.mend();
        site.set_down(true);
        page.go_to(&format!("{at}blog/")).await?;
        page.wait_for_text("p", "not kept for use without a network")
            .await?;
        site.set_down(false);
        page.visit(&at).await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn two_releases_beside_each_other_are_each_what_they_are() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        let at = site.address();
        site.put_beside("older/", "2025-01-01")?;
        site.keep(page).await?;
        let own = page.value(STYLE).await?;
        page.visit(&format!("{at}older/indicators/nev-sales/"))
            .await?;
        let older = page.value(STYLE).await?;
        assert_ne!(own, older);
        let both = format!("{LEFT}.then(left => String(left) === '2,2')");
        page.wait_for("a copy of each", &both).await?;
        let last = format!("caches.match('{at}older/zh/manifest.webmanifest')");
        page.wait_for("all of the older one", &last).await?;
        site.set_down(true);
        for (route, style) in [("older/data/", &older), ("data/", &own)] {
            page.visit(&format!("{at}{route}")).await?;
            assert_eq!(&page.value(STYLE).await?, style, "{route}");
        }
        site.set_down(false);
        // The one that is ended leaves the other alone.
        let off = worker_off()?;
        site.answer_by(move |ask| (path(ask) == "/older/worker.js").then(|| script(&off)));
        page.visit(&format!("{at}older/")).await?;
        let one = format!("{LEFT}.then(left => String(left) === '1,1')");
        page.wait_for("one copy", &one).await?;
        // The page loads anew once its copy has gone.
        let own = json!([format!("milepost {at} ")]).to_string();
        let kept = format!(
            "{KEPT}.then(keys => JSON.stringify(keys) === {})",
            json!(own)
        );
        page.wait_for("the copy of the own release", &kept).await?;
        page.take_errors().await.map(drop)
    });
}

/// The folders whose copies are kept.
const KEPT: &str = "caches.keys().then(keys => keys.map(key => key.replace(/[^ ]*$/, '')))";

fn worker_off() -> Result<String> {
    Ok(fs::read_to_string(project().dist.join("worker-off.js"))?)
}

fn script(text: &str) -> Reply {
    let mut reply = Reply::text(200, text);
    reply.headers = vec![("Content-Type".to_owned(), "text/javascript".to_owned())];
    reply
}

#[test]
fn a_copy_whose_host_has_another_site_now_says_so_and_steps_aside() {
    for gone in [404, 410] {
        in_each_engine(Screen::DESKTOP, &async |page| {
            let site = Deploy::start()?;
            site.keep(page).await?;
            site.answer_by(move |ask| {
                Some(match path(ask) {
                    "/" | "/data/" => html(200, "Another site"),
                    _ => html(gone, "Another site has no such page"),
                })
            });
            page.visit(&format!("{}data/", site.address())).await?;
            page.wait_for_text(BAR, "The site no longer offers this copy")
                .await?;
            nothing_is_left(page).await?;
            page.value("document.querySelector('[data-news=gone] [data-again]').click()")
                .await?;
            page.wait_for_text("h1", "Another site").await?;
            page.go_to(&site.address()).await?;
            page.wait_for_text("h1", "Another site").await?;
            page.take_errors().await.map(drop)
        });
    }
}

#[test]
fn a_copy_steps_aside_too_where_the_worker_alone_was_taken_back() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        site.answer_by(|ask| (path(ask) == "/worker.js").then(|| html(404, "Nothing")));
        page.visit(&format!("{}zh/data/?lang=zh", site.address()))
            .await?;
        page.wait_for_text(
            &format!("{BAR}[lang=zh-Hans]"),
            "网站已不再提供浏览器保存的这份副本",
        )
        .await?;
        nothing_is_left(page).await?;
        page.visit(&format!("{}?lang=en", site.address())).await?;
        // The page asks for its worker a little after it has begun, and is refused.
        tokio::time::sleep(std::time::Duration::from_secs(3)).await;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn readers_of_a_site_that_has_moved_are_led_to_its_new_address() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        // To another folder of the same host.
        let site = Deploy::start()?;
        let at = site.address();
        site.put_beside("old/", "2025-01-01")?;
        page.visit(&format!("{at}old/")).await?;
        page.wait_for(
            "a copy",
            &format!("{LEFT}.then(([copies]) => copies === 1)"),
        )
        .await?;
        site.answer_by(|ask| ask.target.strip_prefix("/old").map(redirect));
        page.visit(&format!("{at}old/indicators/nev-sales/"))
            .await?;
        assert_eq!(page.address().await?, format!("{at}indicators/nev-sales/"));
        // To another host, once the worker has been taken back.
        let new = Deploy::start()?;
        let there = new.address();
        site.mend();
        site.keep(page).await?;
        site.answer_by(move |ask| {
            Some(match path(ask) {
                "/worker.js" => html(410, "Gone"),
                path => redirect(&format!("{there}{}", &path[1..])),
            })
        });
        page.visit(&format!("{at}indicators/nev-sales/")).await?;
        assert_eq!(
            page.address().await?,
            format!("{}indicators/nev-sales/", new.address())
        );
        page.take_errors().await.map(drop)
    });
}

#[test]
fn the_file_that_ends_a_worker_leaves_neither_copy_nor_worker() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        let off = worker_off()?;
        site.answer_by(move |ask| {
            Some(match path(ask) {
                "/worker.js" => script(&off),
                _ => html(200, "Another site"),
            })
        });
        page.go_to(&format!("{}data/", site.address())).await?;
        // What was kept is shown once more; the browser asks for the worker meanwhile.
        page.wait_for_text("h1", "Another site").await?;
        nothing_is_left(page).await?;
        page.go_to(&site.address()).await?;
        page.wait_for_text("h1", "Another site").await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn of_releases_that_were_not_taken_the_newest_alone_is_kept() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep(page).await?;
        for (day, said) in [
            ("2026-12-12", "Dec 12, 2026"),
            ("2027-01-01", "Jan 1, 2027"),
            ("2027-02-02", "Feb 2, 2027"),
        ] {
            site.release(day)?;
            page.visit(&format!("{}data/", site.address())).await?;
            page.wait_for_text(BAR, said).await?;
            let days = "caches.keys().then(keys => keys.map(key => key.replace(/.* /, '')))";
            let others =
                format!("{days}.then(days => days.length === 2 && days.includes('{day}'))");
            page.wait_for("the one in use and the newest", &others)
                .await?;
        }
        page.take_errors().await.map(drop)
    });
}
