//! The builder over the page whose figure it is for.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::builder::builder;
use super::context::use_page;
use super::icon::Icon;
use crate::state::{Action, BuilderView};

/// The dialog; closes by its button and by Escape.
#[component]
pub fn BuilderDialog() -> Html {
    let page = use_page();
    let words = page.words();
    let heading = use_node_ref();
    use_effect_with((), {
        let heading = heading.clone();
        move |()| {
            let before = web_sys::window()
                .and_then(|window| window.document()?.active_element())
                .and_then(|element| element.dyn_into::<HtmlElement>().ok());
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
    let close = Action::Build(Box::new(BuilderView {
        subject: page.view().builder.subject,
        ..BuilderView::default()
    }));
    let onkeydown = {
        let (app, close) = (page.app.dispatcher(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                app.dispatch(close.clone());
            }
        })
    };
    html! {
        <div class="dialog-back">
            <div class="dialog" role="dialog" aria-modal="true" aria-labelledby="dialog-title" {onkeydown}>
                <div class="builder-head">
                    <h2 id="dialog-title" tabindex="-1" ref={heading}>{ words.builder_title }</h2>
                    <button type="button" class="quiet" aria-label={words.close} title={words.close}
                        onclick={page.does::<MouseEvent>(close)}>{ Icon::Close.view() }</button>
                </div>
                { builder(&page) }
            </div>
        </div>
    }
}
