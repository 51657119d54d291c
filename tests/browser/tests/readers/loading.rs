//! How figures come into an article: what is fetched and when, and that the text around
//! stays where it is.

use browser::{Engine, Failure, Page, Screen, journey_in};

use crate::hosts::{FRAME, HOSTS, Height, Host, chart, each_host, has_its_height, open, paths};

browser::in_every_engine! {
    nothing_but_the_one_page_is_fetched_until_a_reader_touches_it = waits_for_a_touch;
    the_article_stays_where_it_is_while_a_frame_loads = does_not_shift;
    ten_frames_load_as_the_reader_comes_to_them = loads_late;
    an_element_that_comes_late_or_is_moved_works_like_any_other = comes_late;
}

fn waits_for_a_touch(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        for host in HOSTS {
            let before = page.requests_so_far();
            open(page, &host).await?;
            if host.file == "isolated" {
                assert_eq!(page.value("crossOriginIsolated").await?, true);
            }
            let (x, y) = chart(page).await?;
            fetched_its_page_alone(&host, &paths(&page.requests_since(before)));
            let touched = page.requests_so_far();
            page.point_at(x, y).await?;
            page.in_frame(FRAME, async |page| {
                page.wait_for_element("[data-started]").await
            })
            .await?;
            // A host may have sized the frame meanwhile: the mouse moves on.
            let (x, y) = chart(page).await?;
            page.point_at(x, y).await?;
            page.in_frame(FRAME, async |page| page.wait_for_element(".tip").await)
                .await
                .map_err(|failure| Failure::new(format!("{}: {failure}", host.file)))?;
            // Later pages have the app from the first one.
            if host.file == HOSTS[0].file {
                let woken = page.requests_since(touched);
                let has_app = woken
                    .iter()
                    .any(|path| path.contains("milepost-") && path.contains(".wasm"));
                assert!(has_app, "{woken:?}");
            }
            // The mouse rests beside the frame before the next page.
            page.point_at(5.0, 5.0).await?;
        }
        Ok(())
    });
}

fn fetched_its_page_alone(host: &Host, fetched: &[String]) {
    let own = format!("embed/{}", host.view);
    assert!(fetched.contains(&own), "{}: {fetched:?}", host.file);
    for path in fetched {
        let is_page = path.starts_with("embed/") && path.ends_with('/');
        let is_expected = match host.file {
            // Pages with several frames, each of which has its own.
            "ten" | "element" => is_page,
            _ => *path == own,
        };
        let is_script = host.element && path == "embed.js";
        assert!(is_expected || is_script, "{} fetched {path}", host.file);
    }
}

fn does_not_shift(engine: Engine) {
    let keeps_room = |host: &Host| host.height != Height::AskedLate;
    each_host(engine, keeps_room, &async |page: &Page, host: &Host| {
        if host.height == Height::Asked {
            has_its_height(page, host, FRAME).await?;
        }
        if engine == Engine::Chromium {
            let shift = page.value(SHIFT).await?;
            assert_eq!(shift.as_f64(), Some(0.0), "{}", host.file);
        }
        // The page with the strict policy has no script to note where it was.
        let moved = "typeof firstTop === 'undefined' ? 0 : \
            document.getElementById('after').getBoundingClientRect().top + scrollY - firstTop";
        let moved = page.value(moved).await?.as_f64().unwrap_or(f64::NAN);
        assert!(moved.abs() <= 1.0, "{}: moved by {moved} px", host.file);
        Ok(())
    });
}

/// The sum of all shifts of the layout since the page began.
const SHIFT: &str = "new Promise(resolve => {
    new PerformanceObserver(list => resolve(
        list.getEntries().reduce((sum, entry) => sum + entry.value, 0)
    )).observe({type: 'layout-shift', buffered: true});
    setTimeout(() => resolve(0), 300);
})";

fn loads_late(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        let before = page.requests_so_far();
        page.open_host("ten.html").await?;
        page.wait_for("the article", "document.readyState === 'complete'")
            .await?;
        let count = || paths(&page.requests_since(before)).len();
        assert!(count() < 10, "all of {} frames loaded at once", count());
        for number in 0..10 {
            page.value(&format!(
                "document.querySelectorAll('iframe')[{number}].scrollIntoView()"
            ))
            .await?;
            let selector = format!("iframe[title='Chart {} of ten']", number + 1);
            page.in_frame(&selector, async |page| {
                page.wait_for_element("main.embed .chart").await
            })
            .await?;
        }
        assert_eq!(count(), 10, "{:?}", paths(&page.requests_since(before)));
        Ok(())
    });
}

fn comes_late(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        for host in HOSTS.iter().filter(|host| host.element) {
            let (button, selector) = match host.file {
                "moved" => ("#move", "#there iframe"),
                "element" => ("#add", "milepost-embed:last-child iframe"),
                _ => continue,
            };
            open(page, host).await?;
            has_its_height(page, host, FRAME).await?;
            page.value(&format!("document.querySelector('{button}').click()"))
                .await?;
            page.wait_for_element(selector).await?;
            page.value(&format!(
                "document.querySelector('{selector}').scrollIntoView({{block: 'center'}})"
            ))
            .await?;
            page.in_frame(selector, async |page| {
                page.wait_for_element("main.embed .chart").await
            })
            .await?;
            has_its_height(page, host, selector).await?;
            page.session().set_screen(Screen::SIDEWAYS).await?;
            has_its_height(page, host, selector).await?;
            page.session().set_screen(Screen::UPRIGHT).await?;
        }
        Ok(())
    });
}
