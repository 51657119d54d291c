//! An address that leads nowhere: says so and shows the ways on.

use yew::prelude::*;

use crate::components::context::AppContext;
use view::Page;

/// The page for an unknown address.
pub fn missing_page(ctx: &AppContext) -> Html {
    let messages = ctx.messages();
    html! {
        <article>
            <h1 tabindex="-1">{ messages.site.missing }</h1>
            <p>{ messages.site.missing_lead }</p>
            <p><a href={ctx.href(Page::Overview)} class="onward">{ messages.navigation.overview }</a></p>
        </article>
    }
}
