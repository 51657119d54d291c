//! Keys as the page takes them: none that belongs to an input method.

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// The code of every key that an input method has taken (UI Events), which is all that
/// some browsers say of it.
const TAKEN: u32 = 229;

/// The key that was pressed; none while a word is being composed, when Enter, Escape
/// and arrows choose among its spellings.
pub fn pressed(event: &KeyboardEvent) -> Option<String> {
    let composing = event.is_composing() || event.key_code() == TAKEN;
    (!composing).then(|| event.key())
}

/// Closes the open `<details>` around what a key was pressed in at Escape, as browsers
/// do not, and gives the focus back to its summary.
pub fn folds(event: &KeyboardEvent) {
    if pressed(event).is_none_or(|key| key != "Escape") {
        return;
    }
    // Events are heard at the root of the page: what listens is not known by itself.
    let within = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let details = within.and_then(|it| it.closest("details[open]").ok().flatten());
    let Some(details) = details else { return };
    event.stop_propagation();
    // Neither refuses what is there.
    let _ = details.remove_attribute("open");
    let summary = details.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

/// Puts away at Escape, wherever the focus is, what only the pointer has brought.
#[hook]
pub fn use_escape(is_shown: bool, put_away: impl Fn() + 'static) {
    use_effect_with(is_shown, move |&is_shown| {
        let document = web_sys::window().and_then(|window| window.document());
        let listener = document.filter(|_| is_shown).map(|document| {
            // Before all others: one press closes one thing.
            let first = EventListenerOptions {
                phase: EventListenerPhase::Capture,
                passive: false,
            };
            EventListener::new_with_options(&document, "keydown", first, move |event| {
                let key = event.dyn_ref::<KeyboardEvent>().and_then(pressed);
                if key.is_some_and(|key| key == "Escape") {
                    event.stop_propagation();
                    event.prevent_default();
                    put_away();
                }
            })
        });
        move || drop(listener)
    });
}
