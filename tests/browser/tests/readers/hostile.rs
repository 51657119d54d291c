//! Hostile texts and invented values as messages to a frame, and from a frame to an
//! element, in every engine: none becomes markup, none leads the frame elsewhere, and
//! both go on. As addresses, data and stored values they are tried without a browser,
//! in `tests/hostile/`.

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

/// Invents messages, the same each time: names and values that are heard, or that
/// nobody expects, of any type and length.
const INVENT: &str = "function invent(seed, count) {
    const next = below => (seed = seed * 48271 % 2147483647) % below;
    const one = of => of[next(of.length)];
    const names = ['type', 'theme', 'lang', 'view', 'height', 'message', 'childId', 'accent', '__proto__', 'length', ''];
    const types = ['milepost:set', 'milepost:hello', 'milepost:height', 'milepost:change', 'milepost:error',
        'milepost:', 'frames-init', 'embed-size'];
    const value = deep => one([
        () => one(types),
        () => one(['zh', 'dark', 'light', 'en', 'auto']),
        () => String.fromCharCode(...Array.from({length: next(40)}, () => next(65536))),
        () => 'x'.repeat(next(300000)),
        () => '[iFrameSizer]' + next(99) + ':' + 'a:'.repeat(next(9)),
        () => 'pymxPYMx' + next(9) + 'xPYMxheightxPYMx' + next(999),
        () => one([NaN, Infinity, -1, 0, 49, 20001, 1e308, 2 ** 53, -0.5]),
        () => one([null, undefined, true, false]),
        () => new Date(next(1e9)),
        () => new Uint8Array(next(4000)),
        () => deep ? Array.from({length: next(5)}, () => value(deep - 1)) : [],
        () => deep ? Object.fromEntries(Array.from({length: next(4)}, () => [one(names), value(deep - 1)])) : {},
    ])();
    return Array.from({length: count}, () => next(5) ?
        {type: one(types), ...Object.fromEntries(Array.from({length: next(4)}, () => [one(names), value(3)]))} :
        value(3));
}";

/// How many are sent each way.
const INVENTED: u64 = 500;

fn hears_no_invented_message(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("sandboxed.html").await?;
        let frame = "iframe";
        let before = page
            .in_frame(frame, async |page| {
                page.wait_for_element("main.embed .chart").await?;
                page.value(PARTS).await
            })
            .await?;
        // What is right is done: that is another test's.
        let send = format!(
            "(async () => {{ {INVENT}
            const frame = document.querySelector('iframe').contentWindow;
            const right = one => one && one.type === 'milepost:set' && ['theme', 'lang', 'view']
                .every(name => one[name] === undefined || typeof one[name] === 'string' && one[name].length < 2001);
            const all = invent(2026, {INVENTED}).filter(one => !right(one));
            all.forEach(one => frame.postMessage(one, '*'));
            await new Promise(heard => {{
                addEventListener('message', event => event.data.type === 'milepost:ready' && heard());
                frame.postMessage({{type: 'milepost:hello'}}, '*');
            }});
            return all.length;
            }})()"
        );
        let count = page.value(&send).await?;
        assert!(count.as_u64() > Some(INVENTED / 2), "{count}");
        let after = page
            .in_frame(frame, async |page| page.value(PARTS).await)
            .await?;
        assert_eq!(after, before, "{engine}");
        Ok(())
    });
}

/// What is in a frame may not be ours: whatever it says, the element stays as high as a
/// frame may be, keeps a view that it could show, and goes on.
fn an_element_hears_no_invented_message(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        page.open_host("element.html").await?;
        let element = "document.querySelector('milepost-embed')";
        page.value(&format!("{element}.scrollIntoView()")).await?;
        page.wait_for("the figure", &format!("{element}._ready"))
            .await?;
        let send = format!(
            "(() => {{ {INVENT} invent(1956, {INVENTED}).forEach(one => parent.postMessage(one, '*')); }})()"
        );
        let frame = "milepost-embed iframe";
        page.in_frame(frame, async |page| page.value(&send).await)
            .await?;
        page.value("new Promise(done => setTimeout(done, 200))")
            .await?;
        let state = format!(
            "(element => [element.view.length < 2001 && !/[#\\s<>\"]/.test(element.view),
            element.querySelector('iframe').getBoundingClientRect().height])({element})"
        );
        let state = page.value(&state).await?;
        assert_eq!(state[0], json!(true), "{state}");
        let height = state[1].as_f64().unwrap_or_default();
        assert!((50.0..=20_000.0).contains(&height), "{state}");
        page.value(&format!("{element}.setView('indicators/nev-sales/')"))
            .await?;
        page.in_frame(frame, async |page| {
            page.wait_for_text("h1", "New energy vehicle sales").await
        })
        .await
    });
}

browser::in_every_engine! {
    no_hostile_message_changes_a_frame = hears_no_hostile_message;
    no_invented_message_changes_a_frame = hears_no_invented_message;
    no_invented_message_of_a_frame_breaks_its_element = an_element_hears_no_invented_message;
}
