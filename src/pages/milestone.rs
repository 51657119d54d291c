//! One milestone: what happened, when, by whom, and where that is known from.

use dataset::MilestoneId;
use yew::prelude::*;

use super::milestones::{Place, body, head};
use crate::components::context::AppContext;
use crate::components::heading::heading;
use view::Page;

/// A milestone's page.
pub(super) fn milestone_page(ctx: &AppContext, id: MilestoneId) -> Html {
    let place = Place {
        within: None,
        sought: None,
        below_page: true,
    };
    html! {
        <article class="milestone-page" key={id.0}>
            <p class="crumbs">
                <a href={ctx.href(Page::Milestones(None))}>{ ctx.messages().navigation.milestones }</a>
            </p>
            <h1 tabindex="-1">{ heading(ctx, ctx.data()[id].title.get(ctx.language)) }</h1>
            <div class="detail-head">{ head(ctx, id) }</div>
            { body(ctx, id, &place) }
        </article>
    }
}
