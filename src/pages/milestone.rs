//! One milestone: what happened, when, by whom, and where that is known from.

use dataset::MilestoneId;
use yew::prelude::*;

use super::milestones::{Place, body, head};
use crate::components::context::Context;
use view::Page;

/// A milestone's page.
pub fn milestone_page(page: &Context, id: MilestoneId) -> Html {
    let place = Place {
        within: None,
        sought: None,
        below_page: true,
    };
    html! {
        <article class="milestone-page" key={id.0}>
            <p class="crumbs">
                <a href={page.href(Page::Milestones(None))}>{ page.words().milestones }</a>
            </p>
            <h1 tabindex="-1">{ page.data()[id].title.get(page.language) }</h1>
            <div class="detail-head">{ head(page, id) }</div>
            { body(page, id, &place) }
        </article>
    }
}
