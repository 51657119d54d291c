//! A dialog over the page: the browser's own, which keeps the focus within and
//! closes at Escape.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::context::use_page;
use super::icon::Icon;

/// Properties of [`Dialog`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its heading.
    pub title: AttrValue,
    /// What closes it.
    pub close: Callback<()>,
    /// A class beside `dialog`.
    #[prop_or_default]
    pub class: Classes,
    /// What is in it.
    pub children: Html,
}

/// The dialog. What is marked `data-first`, or else its heading, has the focus at
/// first; when it is gone, what had it before has it again.
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
            let first = node.cast::<Element>().and_then(|dialog| {
                let found = dialog.query_selector("[data-first]").ok().flatten();
                found?.dyn_into::<HtmlElement>().ok()
            });
            if let Some(first) = first.or_else(|| heading.cast::<HtmlElement>()) {
                let _ = first.focus();
            }
            let dialog = node.cast::<HtmlDialogElement>();
            move || {
                // While it is open nothing outside of it takes the focus.
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                if let Some(before) = before.filter(|element| element.is_connected()) {
                    let _ = before.focus();
                }
            }
        }
    });
    let oncancel = {
        let close = props.close.clone();
        Callback::from(move |event: Event| {
            // What closes it is the state.
            event.prevent_default();
            close.emit(());
        })
    };
    // A press on what lies behind it.
    let onclick = {
        let (close, node) = (props.close.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            let behind = event.target().is_some() && event.target() == node.get().map(Into::into);
            if behind {
                close.emit(());
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
                        onclick={props.close.reform(|_: MouseEvent| ())}>
                        { Icon::Close.view() }
                    </button>
                </div>
                { props.children.clone() }
            </div>
        </dialog>
    }
}
