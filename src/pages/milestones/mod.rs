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
use view::{MilestonesAction, MilestonesView};

pub(super) use body::{Place, body, head};
use brush::Brush;
use detail::Detail;
use filters::{chips_of, filters, nothing};
use list::List;
use timeline::TimelineFigure;

/// The timeline of what the reader has chosen, in a frame.
pub(super) fn timeline_alone(ctx: &AppContext, view: &MilestonesView) -> Html {
    let selection = Rc::new(ctx.engine().milestones(ctx.data(), &view.query));
    html! { <TimelineFigure view={Rc::new(view.clone())} {selection} /> }
}

/// Properties of [`MilestonesPage`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What is chosen.
    pub view: Rc<MilestonesView>,
}

/// The milestones page.
#[component]
pub(super) fn MilestonesPage(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let view = &props.view;
    let selection = use_memo(view.query.clone(), |query| {
        ctx.engine().milestones(ctx.data(), query)
    });
    // The longest part of the page, and below what is chosen.
    let (listed_as, listed_of, listed) = use_late((ctx.clone(), view.clone(), selection.clone()));
    let has_come = use_turn(1);
    html! {
        <article class="milestones-page">
            <h1 tabindex="-1">{ messages.navigation.milestones }</h1>
            <p class="lead-text">{ (messages.milestones.lead)(ctx.data().milestones.len()) }</p>
            <div class="filtered">
                { filters(&ctx, &view.query, &selection) }
                <div class="results">
                    { chips(&ctx, chips_of(&ctx, &view.query), MilestonesAction::ClearFilters.into()) }
                    <p class="count" role="status">
                        { (messages.milestones.found)(selection.rows.len(), ctx.data().milestones.len()) }
                    </p>
                    if selection.rows.is_empty() { { nothing(&ctx, view) } }
                    // On a phone the list is the timeline.
                    <Fold name={messages.milestones.as_drawing} id="drawn" held={view.group.is_some()}>
                        <Brush span={view.query.span} selection={selection.clone()} />
                        <TimelineFigure view={view.clone()} selection={selection.clone()} />
                    </Fold>
                    <List ctx={listed_as} view={listed_of} selection={listed} {has_come} />
                </div>
            </div>
            if let Some(id) = view.open {
                <Detail {id} view={view.clone()} selection={selection.clone()} key={id.0} />
            }
        </article>
    }
}
