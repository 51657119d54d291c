//! The milestones page: filters with counts, a histogram to brush, the
//! timeline, the list, and the milestone that is open.

mod body;
mod brush;
mod detail;
mod drag;
mod drawing;
mod filters;
mod group;
mod handles;
mod lane_menu;
mod lanes;
mod list;
mod presses;
mod timeline;
mod years;

use std::rc::Rc;

use yew::prelude::*;

use crate::components::chips::chips;
use crate::components::context::{AppContext, use_app};
use crate::components::fold::Fold;
use crate::components::turn::{use_late, use_turn};
use view::Page;

pub(super) use body::{Place, body, head};
use brush::Brush;
use detail::Detail;
use filters::{chosen, filters, nothing};
use list::List;
use timeline::TimelineFigure;

/// The timeline of what the reader has chosen, in a frame.
pub(super) fn timeline_alone(ctx: &AppContext) -> Html {
    let selection = Rc::new(ctx.engine().milestones(&ctx.view().milestones.query));
    html! { <TimelineFigure {selection} /> }
}

/// The milestones page.
#[component]
pub fn MilestonesPage() -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let query = &ctx.view().milestones.query;
    let engine = ctx.engine();
    let selection = use_memo(query.clone(), |query| engine.milestones(query));
    // The longest part of the page, and below what is chosen.
    let (listed_as, listed) = use_late((ctx.clone(), selection.clone()));
    let has_come = use_turn(1);
    let open = match ctx.view().page {
        Page::Milestones(open) => open,
        _ => None,
    };
    html! {
        <article class="milestones-page">
            <h1 tabindex="-1">{ messages.navigation.milestones }</h1>
            <p class="lead-text">{ (messages.milestones.lead)(ctx.data().milestones.len()) }</p>
            <div class="filtered">
                { filters(&ctx, &selection) }
                <div class="results">
                    { chips(&ctx, chosen(&ctx)) }
                    <p class="count" role="status">
                        { (messages.milestones.found)(selection.rows.len(), ctx.data().milestones.len()) }
                    </p>
                    if selection.rows.is_empty() { { nothing(&ctx) } }
                    // On a phone the list is the timeline.
                    <Fold name={messages.milestones.as_drawing} id="drawn" held={ctx.view().milestones.group.is_some()}>
                        <Brush selection={selection.clone()} />
                        <TimelineFigure selection={selection.clone()} />
                    </Fold>
                    <List ctx={listed_as} selection={listed} {has_come} />
                </div>
            </div>
            if let Some(id) = open {
                <Detail {id} selection={selection.clone()} key={id.0} />
            }
        </article>
    }
}
