//! An address that leads nowhere: says so and shows the ways on.

use yew::prelude::*;

use crate::components::context::use_page;
use crate::components::link::Link;
use crate::state::Page;

/// The page for an unknown address.
#[component]
pub fn MissingPage() -> Html {
    let page = use_page();
    let words = page.words();
    html! {
        <article>
            <h1 tabindex="-1">{ words.missing }</h1>
            <p>{ words.missing_lead }</p>
            <p><Link to={page.at(Page::Overview)} class="onward">{ words.overview }</Link></p>
        </article>
    }
}
