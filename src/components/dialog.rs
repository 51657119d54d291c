//! A dialog over the page: the browser's own, which keeps the focus within and
//! closes at Escape.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement};
use yew::prelude::*;

use super::context::use_app;
use super::focus;
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

/// The dialog.
#[component]
pub fn Dialog(props: &Props) -> Html {
    let ctx = use_app();
    let site = &ctx.messages().site;
    let (node, heading) = (use_node_ref(), use_node_ref());
    use_open(&node, &heading);
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
                    <button type="button" class="quiet" aria-label={site.close} title={site.close}
                        onclick={props.close.reform(|_: MouseEvent| ())}>
                        { Icon::Close.view() }
                    </button>
                </div>
                { props.children.clone() }
            </div>
        </dialog>
    }
}

/// Opens the dialog over the page for as long as it is there. What is marked
/// `data-first`, or else its heading, has the focus at first; when it is gone, what had
/// it before has it again.
#[hook]
fn use_open(node: &NodeRef, heading: &NodeRef) {
    use_effect_with((), {
        let (node, heading) = (node.clone(), heading.clone());
        move |()| {
            let give_back = focus::lend();
            let dialog = node.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Refused only where it is open already.
                let _ = dialog.show_modal();
            }
            let first = dialog.as_ref().and_then(|dialog| {
                let found = dialog.query_selector("[data-first]").ok().flatten();
                found?.dyn_into::<HtmlElement>().ok()
            });
            if let Some(first) = first.or_else(|| heading.cast::<HtmlElement>()) {
                let _ = first.focus();
            }
            let printed = dialog.as_ref().and_then(print_in_place);
            move || {
                drop(printed);
                // While it is open nothing outside of it takes the focus.
                if let Some(dialog) = dialog {
                    dialog.close();
                }
                give_back();
                // What is gone by now leaves it to the page's heading.
                if let Some(heading) = heading_without_focus() {
                    let still = FocusOptions::new();
                    still.set_prevent_scroll(true);
                    let _ = heading.focus_with_options(&still);
                }
            }
        }
    });
}

/// The page's heading, while nothing has the focus.
fn heading_without_focus() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    if document.active_element() != document.body().map(Element::from) {
        return None;
    }
    let heading = document.query_selector("main h1").ok()??;
    heading.dyn_into().ok()
}

/// Takes a dialog out of the layer above the page while that is printed: on paper it
/// would lie over the text, on each sheet anew.
fn print_in_place(dialog: &HtmlDialogElement) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let on = |event: &'static str, open: fn(&HtmlDialogElement)| {
        let dialog = dialog.clone();
        EventListener::new(&window, event, move |_| {
            dialog.close();
            open(&dialog);
        })
    };
    Some([
        on("beforeprint", HtmlDialogElement::show),
        // Refused only where it has gone from the page.
        on("afterprint", |dialog| drop(dialog.show_modal())),
    ])
}
