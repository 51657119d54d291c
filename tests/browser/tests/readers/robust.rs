//! Embeds where articles put them: many on a page, folded away, hidden, moved about, and
//! on paper before the reader has come to them; in every engine.

use browser::{Engine, Page, Result, Screen, journey_in};
use serde_json::{Value, json};

/// Whether a frame is as high as its page asked for, seen, and drawn.
fn is_right(frame: &str) -> String {
    format!(
        "(frame => frame && frame.getBoundingClientRect().width > 200 && \
         Math.abs(frame.getBoundingClientRect().height - heights.get(frame.contentWindow)) <= 1)({frame})"
    )
}

/// The frame of an element, by its id.
fn of(id: &str) -> String {
    format!("document.querySelector('#{id} iframe')")
}

async fn come_to(page: &Page, selector: &str) -> Result<()> {
    let there = format!("document.querySelector('{selector}').scrollIntoView({{block: 'center'}})");
    page.value(&there).await.map(drop)
}

/// The figure within an element's frame is drawn, once, and nothing of it is cut.
async fn is_drawn(page: &Page, selector: &str) -> Result<()> {
    page.in_frame(selector, async |page| {
        let drawn = "document.readyState === 'complete' && \
            [...document.querySelectorAll('.plot > .scene')].filter(scene => scene.getBoundingClientRect().width > 200).length === 1 \
            && document.documentElement.scrollHeight <= innerHeight + 1";
        page.wait_for("the figure", drawn).await
    })
    .await
}

fn fifty(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        let before = page.requests_so_far();
        page.open_host("fifty.html").await?;
        page.wait_for("the article", "document.readyState === 'complete'")
            .await?;
        let frames = || {
            let all = page.requests_since(before);
            all.iter().filter(|path| path.starts_with("embed/")).count()
        };
        assert!(frames() < 25, "{} frames loaded at once", frames());
        // The reader goes through all of it without waiting.
        for number in 0..50 {
            page.value(&format!(
                "document.querySelectorAll('body > iframe, body > milepost-embed')[{number}].scrollIntoView()"
            ))
            .await?;
            page.wait_for("its height", &format!("heights.size > {number}"))
                .await?;
        }
        // A plain frame keeps the height that its page gave it.
        let wrong = format!(
            "[...document.querySelectorAll('milepost-embed iframe')].map((frame, at) => [at, {}]).filter(one => !one[1])",
            is_right("frame")
        );
        assert_eq!(page.value(&wrong).await?, json!([]));
        assert_eq!(page.count("iframe").await?, 50);
        // None of them has fetched the app: nobody has touched any.
        let app = page.requests_since(before);
        assert!(!app.iter().any(|path| path.contains(".wasm")), "{app:?}");
        Ok(())
    });
}

fn folded(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("places.html").await?;
        page.value("document.getElementById('folded').open = true")
            .await?;
        for (selector, frame) in [
            ("#folded-element iframe", of("folded-element")),
            (
                "#folded-frame",
                "document.getElementById('folded-frame')".to_owned(),
            ),
        ] {
            come_to(page, selector).await?;
            page.wait_for("a frame of its height", &is_right(&frame))
                .await?;
            is_drawn(page, selector).await?;
        }
        // Folded and opened again, they are what they were.
        page.value("document.getElementById('folded').open = false")
            .await?;
        page.value("document.getElementById('folded').open = true")
            .await?;
        page.wait_for("the same height", &is_right(&of("folded-element")))
            .await?;
        is_drawn(page, "#folded-element iframe").await
    });
}

fn hidden(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("places.html").await?;
        let show = |shown: bool| format!("document.getElementById('hidden').hidden = {}", !shown);
        page.value(&show(true)).await?;
        come_to(page, "#hidden-element").await?;
        page.wait_for("its height", &is_right(&of("hidden-element")))
            .await?;
        is_drawn(page, "#hidden-element iframe").await?;
        // The screen is turned while it is away.
        page.value(&show(false)).await?;
        page.session().set_screen(Screen::SIDEWAYS).await?;
        page.value(&show(true)).await?;
        come_to(page, "#hidden-element").await?;
        page.wait_for(
            "its height at another width",
            &is_right(&of("hidden-element")),
        )
        .await?;
        is_drawn(page, "#hidden-element iframe").await?;
        page.session().set_screen(Screen::UPRIGHT).await
    });
}

fn moved(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("places.html").await?;
        come_to(page, "#moved").await?;
        page.wait_for("its height", &is_right(&of("moved"))).await?;
        // Also one whose app runs, and there and back at once.
        page.in_frame("#moved iframe", async |page| {
            page.value("dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift'})) && \
                document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift', bubbles: true}))")
                .await?;
            page.wait_for_element("[data-started]").await
        })
        .await?;
        let moves = "['to', 'from', 'to'].forEach(place => \
            document.getElementById(place).append(document.getElementById('moved')))";
        page.value(moves).await?;
        assert_eq!(page.count("#to #moved iframe").await?, 1);
        come_to(page, "#moved").await?;
        page.wait_for("its height there", &is_right(&of("moved")))
            .await?;
        is_drawn(page, "#moved iframe").await
    });
}

/// Printing asks for what is far below the screen, too; what stands within the element
/// is printed for as long as the figure is not there.
fn printed(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("places.html").await?;
        let seen = "document.querySelector('#far p').checkVisibility()";
        assert_eq!(page.value(seen).await?, Value::Bool(true));
        page.value("dispatchEvent(new Event('beforeprint'))")
            .await?;
        page.wait_for("its height", &is_right(&of("far"))).await?;
        assert_eq!(page.value("scrollY").await?, json!(0));
        assert_eq!(page.value(seen).await?, Value::Bool(false));
        Ok(())
    });
}

browser::in_every_engine! {
    fifty_embeds_stand_on_one_page = fifty;
    an_embed_in_a_closed_fold_is_right_once_it_is_opened = folded;
    an_embed_that_is_hidden_and_shown_is_right = hidden;
    an_embed_that_is_moved_is_right_where_it_stands = moved;
    an_embed_below_the_screen_is_loaded_to_be_printed = printed;
}
