//! Hostile texts as messages to a frame, in every engine: none becomes markup,
//! none leads the frame elsewhere, and it goes on. As addresses, data and stored
//! values they are tried without a browser, in `tests/hostile/`.

#![allow(clippy::expect_used, reason = "tests")]

#[path = "../../../hostile/tests/strings/list.rs"]
mod list;

use browser::{Engine, Screen, journey_in};
use list::strings;
use serde_json::{Value, json};

/// What an embed's page is made of.
const PARTS: &str = "[...document.querySelectorAll('*')].map(part => part.tagName + \
    [...part.attributes].map(one => one.name).join()).join()";

/// Sends each text in every place that a message has, and gives how many messages
/// were sent. Not where it names a view that there might be: the frame would follow.
const SEND: &str = "async texts => {
    const frame = document.querySelector('iframe').contentWindow;
    const view = /^(?=.{0,2000}$)([a-z0-9-]+\\/)*[a-z0-9-]*(\\?[^#\\s<>\"]*)?$/i;
    let sent = 0;
    const send = message => { frame.postMessage(message, '*'); sent++; };
    for (const text of texts) {
        const set = {type: 'milepost:set'};
        send(text);
        send({type: text});
        send({...set, theme: text});
        send({...set, lang: text});
        if (!view.test(text)) send({...set, view: text});
        send({...set, [text]: text});
        send({...set, theme: [text], lang: {text}, view: null});
        for (const before of ['pymxPYMxfigurexPYMxwidthxPYMx', 'pymxPYMx', '[iFrameSizer]', '[iFrameSizer]x:'])
            send(before + text);
        send(['pym', text, 'width', text].join('xPYMx'));
    }
    // All have been heard once this is answered.
    await new Promise(heard => {
        addEventListener('message', event => event.data.type === 'milepost:ready' && heard());
        frame.postMessage({type: 'milepost:hello'}, '*');
    });
    return sent;
}";

fn hears_no_hostile_message(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("sandboxed.html").await?;
        let frame = "iframe";
        let before = page
            .in_frame(frame, async |page| {
                page.wait_for_element("main.embed .chart").await?;
                page.value(PARTS).await
            })
            .await?;
        let sent = page
            .value(&format!("({SEND})({})", json!(strings())))
            .await?;
        assert!(sent.as_u64() > Some(11 * strings().len() as u64), "{sent}");
        let after = page
            .in_frame(frame, async |page| {
                assert_eq!(
                    page.value("document.documentElement.dataset.theme").await?,
                    "auto"
                );
                page.value(PARTS).await
            })
            .await?;
        assert_eq!(after, before, "{engine}");
        assert_ne!(after, Value::Null);
        // It still does what it is told.
        page.value("void document.querySelector('iframe').contentWindow.postMessage({type: 'milepost:set', theme: 'dark'}, '*')")
            .await?;
        page.in_frame(frame, async |page| {
            page.wait_for_element("[data-theme=dark]").await
        })
        .await
    });
}

#[test]
fn no_hostile_message_changes_a_frame_in_chromium() {
    hears_no_hostile_message(Engine::Chromium);
}

#[test]
fn no_hostile_message_changes_a_frame_in_firefox() {
    hears_no_hostile_message(Engine::Firefox);
}

#[test]
fn no_hostile_message_changes_a_frame_in_webkit() {
    hears_no_hostile_message(Engine::WebKit);
}
