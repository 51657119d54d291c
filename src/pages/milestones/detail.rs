//! The milestone that is open beside the list that it was opened from.

use dataset::MilestoneId;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use super::body::{Place, body, head};
use crate::components::context::use_page;
use crate::components::icon::Icon;
use crate::components::milestone_item::marked;
use view::Action;

/// Properties of [`Detail`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The milestone.
    pub id: MilestoneId,
}

/// The open milestone.
#[component]
pub fn Detail(props: &Props) -> Html {
    let page = use_page();
    let words = page.words();
    let milestone = &page.data()[props.id];
    let heading = use_node_ref();
    use_effect_with((), {
        let heading = heading.clone();
        let app = page.app.dispatcher();
        move |()| take_focus(&heading, move || app.dispatch(Action::Open(None)))
    });
    let query = &page.view().milestones.query.text;
    let place = Place {
        within: Some(page.view()),
        query,
        below_page: false,
    };
    html! {
        <aside class="detail" aria-labelledby="detail-title">
            <div class="detail-head">
                { head(&page, props.id) }
                <button type="button" class="quiet" aria-label={words.close} title={words.close}
                    onclick={page.does::<MouseEvent>(Action::Open(None))}>{ Icon::Close.view() }</button>
            </div>
            <h2 id="detail-title" tabindex="-1" ref={heading}>
                { marked(milestone.title.get(page.language), query) }
            </h2>
            { body(&page, props.id, &place) }
        </aside>
    }
}

/// Puts the focus on the heading, closes at Escape, and gives the focus back
/// to where it was when the milestone is closed.
fn take_focus(heading: &NodeRef, close: impl Fn() + 'static) -> Box<dyn FnOnce()> {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else {
        return Box::new(|| {});
    };
    let before = document
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(heading) = heading.cast::<HtmlElement>() {
        let _ = heading.focus();
    }
    let listener = EventListener::new(&document, "keydown", move |event| {
        let escape = event
            .dyn_ref::<KeyboardEvent>()
            .is_some_and(|event| event.key() == "Escape");
        if escape {
            close();
        }
    });
    Box::new(move || {
        drop(listener);
        if let Some(before) = before.filter(|element| element.is_connected()) {
            let _ = before.focus();
        }
    })
}
