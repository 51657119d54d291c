//! An address that leads nowhere: says so and shows the ways on.

use yew::prelude::*;

use crate::components::context::AppContext;
use view::Page;

/// The page for an unknown address.
pub fn missing_page(ctx: &AppContext) -> Html {
    let words = ctx.words();
    html! {
        <article>
            <h1 tabindex="-1">{ words.missing }</h1>
            <p>{ words.missing_lead }</p>
            <p><a href={ctx.href(Page::Overview)} class="onward">{ words.overview }</a></p>
        </article>
    }
}
