//! One folder or file a page.

mod actor;
mod board;
mod builder;
pub mod changes;
mod compare;
mod data;
mod embedded;
mod indicator;
mod indicators;
mod industries;
mod industry;
mod milestone;
mod milestones;
mod missing;
mod overview;
mod story;
mod targets;

pub use builder::builder_page;
pub use embedded::embedded_page;
pub use indicator::IndicatorPage;
pub use indicators::indicators_page;
pub use missing::missing_page;
pub use overview::overview_page;

use std::rc::Rc;

use view::Location;
use yew::{Html, html};

use crate::components::context::AppContext;

/// The pages of milestones, or in a frame their timeline: a part of the program.
pub fn milestones_part(ctx: &AppContext) -> Html {
    match &ctx.view().location {
        Location::Milestones(view) if ctx.view().is_embedded() => {
            milestones::timeline_alone(ctx, view)
        }
        Location::Milestones(view) => html! {
            <milestones::MilestonesPage view={Rc::new(view.clone())} />
        },
        Location::Milestone(id) => milestone::milestone_page(ctx, *id),
        _ => Html::default(),
    }
}

/// The pages that fewer readers begin with, or in a frame their figures: a part of the
/// program.
pub fn other_pages_part(ctx: &AppContext) -> Html {
    if ctx.view().is_embedded() {
        return embedded::other_figures(ctx);
    }
    match &ctx.view().location {
        Location::Industries => industries::industries_page(ctx),
        Location::Industry(id) => industry::industry_page(ctx, *id),
        Location::Compare(chosen) => compare::compare_page(ctx, chosen),
        Location::Actor(id) => actor::actor_page(ctx, *id),
        Location::Story(step) => html! { <story::StoryPage step={*step} /> },
        Location::Board(pins) => board::board_page(ctx, pins),
        Location::Targets(chosen) => html! {
            <targets::TargetsPage chosen={chosen.clone()} />
        },
        Location::Data(query) => data::data_page(ctx, query),
        Location::Changes => changes::changes_page(ctx),
        _ => Html::default(),
    }
}
