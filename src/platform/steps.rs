//! The browser's history: addresses in it, written no oftener than browsers allow,
//! and the way back out of what was opened. Where in the page a step was left is
//! `places`' to keep.
//!
//! A step's own state is its number and the address of the step before it, as text.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use view::History;
use wasm_bindgen::JsValue;
use web_sys::Window;

use super::Deployment;
use super::places::Places;

/// The time between two addresses in place of each other, in ms: browsers refuse
/// more than some hundred in ten seconds, or forget them without a word.
const PAUSE: u32 = 250;
/// When a refused address is tried again, in ms: the browsers' ten seconds are over.
const AGAIN: u32 = 10_000;

/// The steps of this tab.
#[derive(Clone)]
pub(super) struct Steps(Rc<Inner>);

struct Inner {
    window: Window,
    deployment: Deployment,
    /// The number of the step that is shown.
    at: Cell<u32>,
    /// The address of the step before it.
    before: RefCell<Option<String>>,
    /// An address that is yet to be written, and when that will be.
    waiting: RefCell<Option<(String, Timeout)>>,
    written: Cell<f64>,
    places: Places,
}

impl Steps {
    pub(super) fn new(window: &Window, deployment: Deployment) -> Self {
        Self(Rc::new(Inner {
            window: window.clone(),
            deployment,
            at: Cell::new(0),
            before: RefCell::default(),
            waiting: RefCell::default(),
            written: Cell::new(f64::MIN),
            places: Places::new(window),
        }))
    }

    /// Where each step was left.
    pub(super) fn places(&self) -> &Places {
        &self.0.places
    }

    /// Knows the steps from now on, and keeps their places.
    pub(super) fn begin(&self) {
        self.0.places.begin();
        let is_known = self.read_state();
        if !is_known {
            self.0
                .at
                .set(self.0.places.last().map_or(0, |last| last + 1));
            // Refused, there is no way back to this step but by its address.
            let _ = self.put(None, History::Replace);
        }
        self.0.places.come_to(self.0.at.get());
        if is_known {
            self.0.places.stay();
        }
        let steps = self.clone();
        EventListener::new(&self.0.window, "pagehide", move |_| steps.flush()).forget();
    }

    /// The address that waits to be written, if one does.
    pub(super) fn waiting(&self) -> Option<String> {
        let waiting = self.0.waiting.borrow();
        waiting.as_ref().map(|(address, _)| address.clone())
    }

    /// Puts an address into the history where this one was.
    pub(super) fn go(&self, address: &str, from: &str, history: History) {
        match history {
            History::Back if self.0.before.borrow().as_deref() == Some(address) => {
                self.0.waiting.take();
                let back = self.0.window.history().and_then(|history| history.back());
                if back.is_err() {
                    self.push(address, from);
                }
            }
            History::Back | History::Push => self.push(address, from),
            History::Replace => {
                let since = js_sys::Date::now() - self.0.written.get();
                if self.waiting().is_some() || since < f64::from(PAUSE) {
                    self.wait(address, PAUSE);
                } else if self.put(Some(address), History::Replace).is_err() {
                    self.wait(address, AGAIN);
                }
            }
        }
    }

    /// The browser has gone to another step.
    pub(super) fn arrived(&self) {
        self.0.waiting.take();
        self.0.places.note_place();
        if self.read_state() {
            self.0.places.come_to(self.0.at.get());
            self.0.places.return_to();
        }
    }

    /// Takes the present step's number and what was before it from its state.
    fn read_state(&self) -> bool {
        let history = self.0.window.history().ok();
        let state = history.and_then(|history| history.state().ok()?.as_string());
        let Some((at, before)) = state.as_deref().and_then(read_state) else {
            return false;
        };
        self.0.at.set(at);
        self.0.before.replace(before.map(str::to_owned));
        true
    }

    fn push(&self, address: &str, from: &str) {
        self.flush();
        self.0.places.note_place();
        let before = self.0.before.replace(Some(from.to_owned()));
        let at = self.0.at.get();
        self.0.at.set(at + 1);
        if self.put(Some(address), History::Push).is_ok() {
            self.0.places.come_to(at + 1);
        } else {
            self.0.at.set(at);
            self.0.before.replace(before);
            self.wait(address, AGAIN);
        }
    }

    /// Writes an address, or only the step's state. Refused where there were too many,
    /// or where the document has an opaque origin: the page works on with the address
    /// that it has, one file with a step to the other hash.
    fn put(&self, address: Option<&str>, how: History) -> Result<(), JsValue> {
        let history = self.0.window.history()?;
        let state = written_state(self.0.at.get(), self.0.before.borrow().as_deref());
        let state = JsValue::from_str(&state);
        let href = address.map(|address| self.0.deployment.href(address));
        let done = if how == History::Push {
            history.push_state_with_url(&state, "", href.as_deref())
        } else {
            history.replace_state_with_url(&state, "", href.as_deref())
        };
        self.0.written.set(js_sys::Date::now());
        match href {
            Some(href) if done.is_err() && self.0.deployment == Deployment::SingleFile => {
                self.0.window.location().set_hash(&href)
            }
            _ => done,
        }
    }

    /// Writes an address a little later, unless another one comes.
    fn wait(&self, address: &str, pause: u32) {
        let mut waiting = self.0.waiting.borrow_mut();
        if let Some((present, _)) = waiting.as_mut() {
            address.clone_into(present);
            return;
        }
        let steps = self.clone();
        let later = Timeout::new(pause, move || steps.flush());
        *waiting = Some((address.to_owned(), later));
    }

    /// Writes now what waits.
    fn flush(&self) {
        if let Some((address, _)) = self.0.waiting.take() {
            // Refused once more, it stands in the next one that is written.
            let _ = self.put(Some(&address), History::Replace);
        }
    }
}

/// A step's state: its number, and after a space the address before it.
fn written_state(at: u32, before: Option<&str>) -> String {
    before.map_or_else(|| at.to_string(), |before| format!("{at} {before}"))
}

fn read_state(state: &str) -> Option<(u32, Option<&str>)> {
    let (at, before) = match state.split_once(' ') {
        Some((at, before)) => (at, Some(before)),
        None => (state, None),
    };
    Some((at.parse().ok()?, before))
}

#[cfg(test)]
mod tests {
    use super::{read_state, written_state};

    #[test]
    fn a_steps_state_is_read_as_it_was_written() {
        for step in [
            (0, None),
            (7, Some("")),
            (41, Some("zh/milestones/?q=ai&from=2020")),
        ] {
            assert_eq!(read_state(&written_state(step.0, step.1)), Some(step));
        }
    }

    #[test]
    fn what_others_write_is_no_state_of_ours() {
        for state in ["", " ", "null", "{}", "-1", "a 1", "99999999999"] {
            assert_eq!(read_state(state), None, "{state}");
        }
    }
}
