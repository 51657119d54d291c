//! A box to be ticked, which the browser remembers.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::context::AppContext;
use crate::platform::{PlatformHandle, preference};

/// What is remembered, and what is stored for it.
pub struct Remembered {
    name: &'static str,
    ticked: &'static str,
    not_ticked: &'static str,
    /// Whether it is ticked until a reader has chosen.
    at_first: bool,
}

/// CSV files are written for Excel.
pub const FOR_EXCEL: Remembered = Remembered {
    name: preference::CSV,
    ticked: "excel",
    not_ticked: "plain",
    at_first: false,
};

/// The key `/` opens the search of everything. Who speaks to the computer types such keys
/// without meaning to (WCAG 2.1.4).
pub const SLASH: Remembered = Remembered {
    name: preference::SLASH,
    ticked: "on",
    not_ticked: "off",
    at_first: true,
};

impl Remembered {
    /// Whether it is ticked. Nothing that is pre-rendered may ask: it knows of no reader.
    pub fn is_ticked(&self, platform: &PlatformHandle) -> bool {
        let stored = platform.stored(self.name);
        let other = if self.at_first {
            self.not_ticked
        } else {
            self.ticked
        };
        (stored.as_deref() == Some(other)) != self.at_first
    }

    /// The box, with its name.
    pub fn view(
        &'static self,
        ctx: &AppContext,
        class: &'static str,
        name: &'static str,
        ticked: &UseStateHandle<bool>,
    ) -> Html {
        let onchange = {
            let (platform, ticked) = (ctx.platform.clone(), ticked.setter());
            Callback::from(move |event: Event| {
                let input: HtmlInputElement = event.target_unchecked_into();
                let now = input.checked();
                let stored = if now { self.ticked } else { self.not_ticked };
                platform.store(self.name, stored);
                ticked.set(now);
            })
        };
        html! {
            <label class={classes!("choice", class)}>
                <input type="checkbox" checked={**ticked} {onchange} />
                <span>{ name }</span>
            </label>
        }
    }
}
