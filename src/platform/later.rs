//! The data that comes later, which the app's script asks for when it is needed
//! (`prerender/src/bundle.rs`; in the one file it stands within).

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Window;

use super::answer::within;
use super::handed::{bytes, field};

/// Data that comes when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// The log of changes.
    Log,
    /// The summaries of the milestones.
    Summaries,
}

impl Later {
    /// Its name for the app's script.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Summaries => "summaries",
        }
    }
}

/// How long what was asked for may be on its way, in ms; then a reader is told.
pub const PATIENCE: u32 = 20_000;

/// Asks for it; calls back with nothing where it does not come.
pub(super) fn ask(window: &Window, later: Later, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
    let answer = within(PATIENCE, None, done);
    let Some(coming) = coming(window, later) else {
        answer(None);
        return;
    };
    spawn_local(async move { answer(bytes(coming).await) });
}

fn coming(window: &Window, later: Later) -> Option<Promise> {
    let ask: Function = field(window, "milepostLater")?.dyn_into().ok()?;
    let name = JsValue::from_str(later.name());
    ask.call1(window, &name).ok()?.dyn_into().ok()
}
