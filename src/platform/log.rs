//! The log of changes, which the app's script asks for when it is needed
//! (`prerender/src/bundle.rs`; in the one file it stands within).

use js_sys::{Function, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Window;

use super::answer::within;
use super::handed::{bytes, field};

/// How long it may be on its way, in ms; then a reader is told.
const PATIENCE: u32 = 20_000;

/// Asks for it; calls back with nothing where it does not come.
pub(super) fn ask(window: &Window, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
    let answer = within(PATIENCE, None, done);
    let Some(coming) = coming(window) else {
        answer(None);
        return;
    };
    spawn_local(async move { answer(bytes(coming).await) });
}

fn coming(window: &Window) -> Option<Promise> {
    let ask: Function = field(window, "milepostLog")?.dyn_into().ok()?;
    ask.call0(window).ok()?.dyn_into().ok()
}
