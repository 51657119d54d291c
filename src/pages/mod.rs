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

use view::Page;
use yew::{Html, html};

use crate::components::context::AppContext;

/// The pages of milestones, or in a frame their timeline: a part of the program.
pub fn milestones_part(ctx: &AppContext) -> Html {
    match ctx.view().page {
        Page::Milestones(_) if ctx.view().embedded => milestones::timeline_alone(ctx),
        Page::Milestones(_) => html! { <milestones::MilestonesPage /> },
        Page::Milestone(id) => milestone::milestone_page(ctx, id),
        _ => Html::default(),
    }
}

/// The pages that fewer readers begin with, or in a frame their figures: a part of the
/// program.
pub fn other_pages_part(ctx: &AppContext) -> Html {
    if ctx.view().embedded {
        return embedded::other_figures(ctx);
    }
    match ctx.view().page {
        Page::Industries => industries::industries_page(ctx),
        Page::Industry(id) => industry::industry_page(ctx, id),
        Page::Compare => compare::compare_page(ctx),
        Page::Actor(id) => actor::actor_page(ctx, id),
        Page::Story => html! { <story::StoryPage /> },
        Page::Board => board::board_page(ctx),
        Page::Targets => html! { <targets::TargetsPage /> },
        Page::Data => data::data_page(ctx),
        Page::Changes => changes::changes_page(ctx),
        _ => Html::default(),
    }
}
