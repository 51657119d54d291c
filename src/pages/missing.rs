//! An address that leads nowhere: says so and shows the ways on.

use yew::prelude::*;

use crate::components::context::Context;
use view::Page;

/// The page for an unknown address.
pub fn missing_page(page: &Context) -> Html {
    let words = page.words();
    html! {
        <article>
            <h1 tabindex="-1">{ words.missing }</h1>
            <p>{ words.missing_lead }</p>
            <p><a href={page.href(Page::Overview)} class="onward">{ words.overview }</a></p>
        </article>
    }
}
