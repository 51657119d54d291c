//! The page where any figure is made ready for another page.

use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::with_part::WithPart;
use crate::need::Need;

/// The builder's page.
pub fn builder_page(ctx: &AppContext) -> Html {
    let messages = ctx.messages();
    html! {
        <article class="builder-page" key="builder">
            <h1 tabindex="-1">{ messages.builder.title }</h1>
            <p class="lead-text">{ messages.builder.lead }</p>
            <WithPart need={Need::BUILDER} />
        </article>
    }
}
