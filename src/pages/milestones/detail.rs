//! The milestone that is open beside the list that it was opened from.

use std::rc::Rc;

use dataset::MilestoneId;
use engine::MilestoneSelection;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::body::{Place, body, head};
use crate::components::context::{AppContext, use_app};
use crate::components::focus;
use crate::components::icon::Icon;
use crate::components::keys::pressed;
use crate::components::milestone_item::marked;
use view::{MilestonesAction, MilestonesView};

/// Properties of [`Detail`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// The milestone.
    pub id: MilestoneId,
    /// What is chosen on the page.
    pub view: Rc<MilestonesView>,
    /// The chosen milestones, by date: what is read through from here.
    pub selection: Rc<MilestoneSelection>,
}

/// The open milestone.
#[component]
pub(super) fn Detail(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let milestone = &ctx.data()[props.id];
    let heading = use_node_ref();
    use_effect_with((), {
        let heading = heading.clone();
        let app = ctx.app.dispatcher();
        move |()| {
            take_focus(&heading, move || {
                app.dispatch(MilestonesAction::Open(None).into());
            })
        }
    });
    let sought = Some(&props.selection.sought);
    let rows = &props.selection.rows;
    let place = Place {
        within: Some(&*props.view),
        sought,
        below_page: false,
    };
    let (older, newer, position) = neighbours(rows, props.id);
    let onkeydown = {
        let app = ctx.app.dispatcher();
        Callback::from(move |event: KeyboardEvent| {
            let next = match event.key().as_str() {
                _ if event.ctrl_key() || event.meta_key() || event.alt_key() => None,
                "ArrowLeft" => older,
                "ArrowRight" => newer,
                _ => None,
            };
            if next.is_some() && !is_scrolled(&event) {
                event.prevent_default();
                app.dispatch(MilestonesAction::Open(next).into());
            }
        })
    };
    html! {
        <aside class="detail" aria-labelledby="detail-title" {onkeydown}>
            if let Some(position) = position {
                <nav class="detail-ways" aria-label={messages.navigation.milestones}>
                    { way(&ctx, older, "‹ ", messages.milestones.older, "") }
                    <span>{ (messages.milestones.place_of)(position + 1, rows.len()) }</span>
                    { way(&ctx, newer, "", messages.milestones.newer, " ›") }
                </nav>
            }
            <div class="detail-head">
                { head(&ctx, props.id) }
                <button type="button" class="quiet" aria-label={messages.site.close} title={messages.site.close}
                    onclick={ctx.does::<MouseEvent>(MilestonesAction::Open(None))}>{ Icon::Close.view() }</button>
            </div>
            <h2 id="detail-title" tabindex="-1" ref={heading}>
                { marked(milestone.title.get(ctx.language), sought) }
            </h2>
            { body(&ctx, props.id, &place) }
        </aside>
    }
}

/// Whether a key is an Escape for the page itself: one that nothing before it has taken,
/// that no dialog over it closes at, and that empties no search.
fn is_for_page(event: &KeyboardEvent) -> bool {
    let escape = pressed(event).is_some_and(|key| key == "Escape");
    let document = web_sys::window().and_then(|window| window.document());
    let open = document.and_then(|document| document.query_selector("dialog[open]").ok()?);
    let search = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|field| !field.value().is_empty() && field.type_() == "search");
    escape && !event.default_prevented() && open.is_none() && !search
}

/// The milestones before and after one in time, and its place among them.
fn neighbours(
    rows: &[MilestoneId],
    id: MilestoneId,
) -> (Option<MilestoneId>, Option<MilestoneId>, Option<usize>) {
    let place = rows.iter().position(|other| *other == id);
    let beside = |step: usize| rows.get(place?.wrapping_add(step)).copied();
    (beside(usize::MAX), beside(1), place)
}

/// A way to a neighbour, off where there is none.
fn way(
    ctx: &AppContext,
    to: Option<MilestoneId>,
    before: &'static str,
    name: &'static str,
    after: &'static str,
) -> Html {
    html! {
        <button type="button" class="quiet" disabled={to.is_none()}
            onclick={ctx.does::<MouseEvent>(MilestonesAction::Open(to))}>
            { before }{ name }{ after }
        </button>
    }
}

/// Whether a key is for something within the panel that scrolls sideways.
fn is_scrolled(event: &KeyboardEvent) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.closest(".scroller"), Ok(Some(_))))
}

/// Puts the focus on the heading, closes at Escape, and gives the focus back
/// to where it was when the milestone is closed.
pub(super) fn take_focus(heading: &NodeRef, close: impl Fn() + 'static) -> Box<dyn FnOnce()> {
    let document = web_sys::window().and_then(|window| window.document());
    let Some(document) = document else {
        return Box::new(|| {});
    };
    let give_back = focus::lend();
    if let Some(heading) = heading.cast::<HtmlElement>() {
        let _ = heading.focus();
    }
    let listener = EventListener::new(&document, "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(is_for_page) {
            close();
        }
    });
    Box::new(move || {
        drop(listener);
        give_back();
    })
}
