//! A dialog over the page: the browser's own, which keeps the focus within and
//! closes at Escape.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::context::use_page;
use super::icon::Icon;
use crate::state::Action;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its heading.
    pub title: AttrValue,
    /// What closes it.
    pub close: Action,
    /// A class beside `dialog`.
    #[prop_or_default]
    pub class: Classes,
    /// What is in it.
    pub children: Html,
}

/// The dialog. Its heading has the focus at first; when it is gone, what had it
/// before has it again.
#[component]
pub fn Dialog(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let (node, heading) = (use_node_ref(), use_node_ref());
    use_effect_with((), {
        let (node, heading) = (node.clone(), heading.clone());
        move |()| {
            let before = web_sys::window()
                .and_then(|window| window.document()?.active_element())
                .and_then(|element| element.dyn_into::<HtmlElement>().ok());
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                // Refused only where it is open already.
                let _ = dialog.show_modal();
            }
            if let Some(heading) = heading.cast::<HtmlElement>() {
                let _ = heading.focus();
            }
            move || {
                if let Some(before) = before.filter(|element| element.is_connected()) {
                    let _ = before.focus();
                }
            }
        }
    });
    let oncancel = {
        let (app, close) = (page.app.dispatcher(), props.close.clone());
        Callback::from(move |event: Event| {
            // What closes it is the state.
            event.prevent_default();
            app.dispatch(close.clone());
        })
    };
    // A press on what lies behind it.
    let onclick = {
        let (app, close, node) = (page.app.dispatcher(), props.close.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            let behind = event.target().is_some() && event.target() == node.get().map(Into::into);
            if behind {
                app.dispatch(close.clone());
            }
        })
    };
    html! {
        <dialog class={classes!("dialog", props.class.clone())} ref={node}
            aria-labelledby="dialog-title" {oncancel} {onclick}>
            <div class="dialog-body">
                <div class="dialog-head">
                    <h2 id="dialog-title" tabindex="-1" ref={heading}>{ props.title.clone() }</h2>
                    <button type="button" class="quiet" aria-label={words.close} title={words.close}
                        onclick={page.does::<MouseEvent>(props.close.clone())}>
                        { Icon::Close.view() }
                    </button>
                </div>
                { props.children.clone() }
            </div>
        </dialog>
    }
}
