//! The harness itself: what no journey may let pass, in every engine.

use std::panic;

use browser::{Engine, Page, Result, Screen, hosts, journey, journey_in};
use serde_json::json;

/// What a journey that must fail says of it.
fn failure_of(engine: Engine, steps: impl AsyncFnOnce(&Page) -> Result<()>) -> String {
    let steps = panic::AssertUnwindSafe(steps);
    let run = move || journey_in(engine, Screen::UPRIGHT, { steps }.0);
    match panic::catch_unwind(run) {
        Ok(()) => "nothing: it passed".to_owned(),
        Err(failed) => failed.downcast_ref::<String>().cloned().unwrap_or_default(),
    }
}

fn hears(engine: Engine) {
    let said = failure_of(engine, async |page| {
        page.open_host("noisy.html").await?;
        // The site's own pages allow no other's frame.
        page.open_host("plain.html").await?;
        let address = hosts()?;
        page.value(&format!(
            "(frame => {{
                frame.src = '{address}noisy.html';
                frame.sandbox = 'allow-scripts';
                frame.onload = () => {{ document.title = 'framed'; }};
                document.body.append(frame);
            }})(document.createElement('iframe'))"
        ))
        .await?;
        page.wait_for("the frame", "document.title === 'framed'")
            .await
    });
    // WebKit tells no one what was thrown in a frame without an origin.
    let thrown_by_a_frame = match engine {
        Engine::WebKit => "Script error",
        _ => "thrown by a frame",
    };
    for part in [
        "said by a page",
        "thrown by a page",
        "rejected by a page",
        "said by a frame",
        thrown_by_a_frame,
        "rejected by a frame",
    ] {
        assert!(
            said.contains(part),
            "{engine} did not hear “{part}”: {said}"
        );
    }
}

#[test]
fn an_error_on_the_console_of_a_page_or_frame_fails_a_journey_in_chromium() {
    hears(Engine::Chromium);
}

#[test]
fn an_error_on_the_console_of_a_page_or_frame_fails_a_journey_in_firefox() {
    hears(Engine::Firefox);
}

#[test]
fn an_error_on_the_console_of_a_page_or_frame_fails_a_journey_in_webkit() {
    hears(Engine::WebKit);
}

#[test]
fn a_request_to_another_host_fails_a_journey_in_every_engine() {
    for engine in Engine::ALL {
        let said = failure_of(engine, async |page| {
            page.open_host("plain.html").await?;
            page.value(
                "void Promise.allSettled(['http://plain.example/', 'https://secure.example/']
                    .map(address => fetch(address)))
                    .then(() => { document.title = 'asked'; })",
            )
            .await?;
            page.wait_for("an answer", "document.title === 'asked'")
                .await
        });
        for host in ["plain.example", "secure.example"] {
            let heard = said
                .lines()
                .any(|line| line.contains("asked another host: ") && line.contains(host));
            assert!(heard, "{engine} did not see {host}: {said}");
        }
    }
}

#[test]
fn what_the_site_was_asked_for_is_known_in_every_engine() {
    for engine in Engine::ALL {
        journey_in(engine, Screen::UPRIGHT, async |page| {
            page.open("").await?;
            let before = page.requests_so_far();
            page.value("void fetch('data/?x=1')").await?;
            page.wait_for(
                "the file",
                "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('?x=1'))",
            )
            .await?;
            // The worker may ask for more.
            let asked = page.requests_since(before);
            assert!(
                asked.iter().any(|path| path == "data/?x=1"),
                "{engine}: {asked:?}"
            );
            Ok(())
        });
    }
}

#[test]
fn a_window_has_the_size_that_is_asked_for_and_follows_when_it_is_turned() {
    for engine in Engine::ALL {
        journey_in(engine, Screen::UPRIGHT, async |page| {
            page.open("").await?;
            assert_eq!(
                page.value("[innerWidth, innerHeight]").await?,
                json!([600, 800])
            );
            page.session().set_screen(Screen::SIDEWAYS).await?;
            assert_eq!(
                page.value("[innerWidth, innerHeight]").await?,
                json!([800, 600])
            );
            Ok(())
        });
    }
}

#[test]
fn what_an_engine_cannot_do_is_said_in_a_sentence() {
    for engine in [Engine::Firefox, Engine::WebKit] {
        journey_in(engine, Screen::UPRIGHT, async |page| {
            let said = page.session().set_screen(Screen::PHONE).await.unwrap_err();
            assert!(
                said.to_string().contains("px at the least, not 360"),
                "{said}"
            );
            let said = page.swipe_up(9.0, 9.0, 9.0).await.unwrap_err();
            let expected = format!("{engine}'s driver cannot scroll by touch: only Chromium's can");
            assert_eq!(said.to_string(), expected);
            Ok(())
        });
    }
}

#[test]
fn a_phone_is_a_touch_screen_of_its_width() {
    journey(Screen::PHONE, async |page| {
        page.open("").await?;
        assert_eq!(page.value("innerWidth").await?, 360);
        assert_eq!(page.value("devicePixelRatio").await?, 1);
        assert_eq!(
            page.value("matchMedia('(pointer: coarse)').matches")
                .await?,
            true
        );
        Ok(())
    });
}
