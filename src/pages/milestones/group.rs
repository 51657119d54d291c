//! The milestones of a group that no zoom takes apart, beside its mark; on a phone a sheet
//! at the foot of the screen. Which group it is stands in the address.

use std::rc::Rc;

use dataset::{DayNumber, MilestoneId};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::detail::take_focus;
use crate::components::context::{AppContext, use_app};
use crate::components::icon::Icon;
use crate::components::milestone_item::MilestoneItem;
use i18n::days;
use view::{MilestonesAction, MilestonesView};

/// Properties of [`GroupList`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What is chosen on the page.
    pub view: Rc<MilestonesView>,
    /// The name of its lane; empty where there is only one.
    pub lane: String,
    /// Its milestones.
    pub ids: Vec<MilestoneId>,
    /// Where its mark is in the drawing, in CSS pixels; `None` before it is drawn.
    pub place: Callback<(), Option<(f64, f64)>>,
}

/// Its width in CSS pixels, as in the style sheet.
const WIDTH: f64 = 340.0;
/// How far it stands from the middle of its mark.
const GAP: f64 = 18.0;

/// The list, landmarks first.
#[component]
pub(super) fn GroupList(props: &Props) -> Html {
    let ctx = use_app();
    let (messages, data) = (ctx.messages(), ctx.data());
    let (node, heading) = (use_node_ref(), use_node_ref());
    use_place(props, &node, &heading);
    use_focus_within(&ctx, &heading);
    let mut ids = props.ids.clone();
    dataset::sort::by_key(&mut ids, |id| {
        std::cmp::Reverse((data[*id].significance, data[*id].date.first_day()))
    });
    html! {
        <section class="group-list" ref={node} aria-labelledby="group-title">
            <div class="group-head">
                <div>
                    <h3 id="group-title" tabindex="-1" ref={heading}>{ title(&ctx, &props.lane, &ids) }</h3>
                    <p>{ (messages.milestones.counted)(ids.len()) }</p>
                </div>
                <button type="button" class="quiet" aria-label={messages.site.close} title={messages.site.close}
                    onclick={ctx.does::<MouseEvent>(MilestonesAction::OpenGroup(None))}>{ Icon::Close.view() }</button>
            </div>
            <ol role="list" class="milestones">
                { for ids.iter().map(|&id| {
                    MilestoneItem { within: Some(&*props.view), ..MilestoneItem::default() }.view(&ctx, id)
                }) }
            </ol>
        </section>
    }
}

/// Puts the list beside its mark.
#[hook]
fn use_place(props: &Props, node: &NodeRef, heading: &NodeRef) {
    use_effect_with(props.ids.clone(), {
        let (node, heading, place) = (node.clone(), heading.clone(), props.place.clone());
        move |_| {
            let put = move || {
                if let Some(at) = place.emit(()) {
                    stand(&node, at);
                }
            };
            put();
            // What an address opens is there before the drawing knows its width, and
            // before the page can be seen.
            let later = Timeout::new(0, move || {
                put();
                focus_if_free(heading.cast());
            });
            move || drop(later)
        }
    });
}

/// Keeps the focus in the list while it is open, and gives it back.
#[hook]
fn use_focus_within(ctx: &AppContext, heading: &NodeRef) {
    use_effect_with((), {
        let (heading, app) = (heading.clone(), ctx.app.dispatcher());
        move |()| {
            let close = move || {
                if !is_covered() {
                    app.dispatch(MilestonesAction::OpenGroup(None).into());
                }
            };
            let give_back = take_focus(&heading, close);
            move || {
                give_back();
                // What was opened by its address was opened from nowhere.
                focus_if_free(drawing());
            }
        }
    });
}

/// The lane, and the time from the first of the milestones to the last.
fn title(ctx: &AppContext, lane: &str, ids: &[MilestoneId]) -> String {
    let dates = || ids.iter().map(|id| ctx.data()[*id].date);
    let first: Option<DayNumber> = dates().map(dataset::Date::first_day).min();
    let last = dates().map(dataset::Date::last_day).max();
    let span = first
        .zip(last)
        .map(|(from, to)| days(ctx.language, from, to));
    let parts = [Some(lane.to_owned()), span];
    let title: Vec<String> = parts
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .collect();
    title.join(" · ")
}

/// Whether a milestone of the list is open over it: Escape closes that first.
fn is_covered() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|ctx| matches!(ctx.query_selector(".detail"), Ok(Some(_))))
}

/// Puts the focus on an element, where nothing outside of the list has it.
fn focus_if_free(element: Option<HtmlElement>) {
    let document = web_sys::window().and_then(|window| window.document());
    let active = document.and_then(|document| document.active_element());
    let is_free = active.is_none_or(|active| {
        let is_within = matches!(active.closest(".group-list"), Ok(Some(_)));
        is_within || active.tag_name() == "BODY"
    });
    if let Some(element) = element.filter(|_| is_free) {
        let _ = element.focus();
    }
}

/// The drawing of the timeline.
fn drawing() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    let drawing = document.query_selector("#timeline .scene").ok()??;
    // An element of SVG has the focus and takes it, too.
    Some(drawing.unchecked_into())
}

/// Puts the list beside the mark: below it, or above where the window ends sooner there.
/// Set by script: the page's policy takes no style from markup.
fn stand(node: &NodeRef, (x, y): (f64, f64)) {
    let Some(element) = node.cast::<HtmlElement>() else {
        return;
    };
    let Some(drawing) = element.parent_element() else {
        return;
    };
    let room = drawing.get_bounding_client_rect();
    let window = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    let is_low = window.is_some_and(|height| room.top() + y > height * 0.6);
    let left = charts::within(x - WIDTH / 2.0, 0.0, room.width() - WIDTH);
    let (side, far) = if is_low {
        ("bottom", room.height() - y + GAP)
    } else {
        ("top", y + GAP)
    };
    for (name, value) in [("left", left), (side, far)] {
        // Refused only for a style sheet's own rules.
        let _ = element.style().set_property(name, &format!("{value}px"));
    }
}
