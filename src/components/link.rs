//! A link within the explorer: an ordinary address, followed without a reload.

use web_sys::MouseEvent;
use yew::prelude::*;

use super::context::use_page;
use crate::state::{Action, ViewState, write};

/// Properties of [`Link`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Where it leads.
    pub to: ViewState,
    /// Style classes.
    #[prop_or_default]
    pub class: Classes,
    /// Whether it leads to the page on which it stands.
    #[prop_or_default]
    pub current: bool,
    /// A name for a link whose content does not say where it leads.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// Its content.
    pub children: Html,
}

/// A link that keeps the browser's habits: opening in a new tab, copying the
/// address and the like go to the browser.
#[component]
pub fn Link(props: &Props) -> Html {
    let page = use_page();
    let address = write(&props.to, page.data());
    let href = if address.is_empty() {
        "./".to_owned()
    } else if address.starts_with('?') {
        format!("./{address}")
    } else {
        address
    };
    let to = props.to.clone();
    let app = page.app.dispatcher();
    let follow = Callback::from(move |event: MouseEvent| {
        let special =
            event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
        if !special {
            event.prevent_default();
            app.dispatch(Action::Go(Box::new(to.clone())));
        }
    });
    let current = props.current.then_some("page");
    html! {
        <a {href} class={props.class.clone()} onclick={follow} aria-current={current}
            aria-label={props.label.clone()}>
            { props.children.clone() }
        </a>
    }
}
