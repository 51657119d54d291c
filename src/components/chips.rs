//! What is chosen of a list's filters, each to be let go singly or all at once.

use yew::prelude::*;

use super::context::Context;
use super::icon::Icon;
use view::{Action, shortened};

/// More than these are counted, not shown.
const MOST: usize = 10;

/// The chosen filters, each with the action that lets it go.
pub fn chips(page: &Context, chosen: Vec<(String, Action)>) -> Html {
    let words = page.words();
    if chosen.is_empty() {
        return html! {};
    }
    let more = chosen.len().saturating_sub(MOST);
    html! {
        <ul role="list" class="chips" aria-label={words.chosen}>
            { for chosen.into_iter().take(MOST).map(|(name, action)| {
                let name = shortened(&name);
                html! {
                    <li>
                        <button type="button" class="chip" aria-label={(words.remove_filter)(&name)}
                            onclick={page.does::<MouseEvent>(action)}>
                            { name }{ Icon::Close.view() }
                        </button>
                    </li>
                }
            }) }
            if more > 0 { <li>{ (words.and_more)(more) }</li> }
            <li>{ clear(page, "quiet") }</li>
        </ul>
    }
}

/// What lets all filters go.
pub fn clear(page: &Context, class: &'static str) -> Html {
    html! {
        <button type="button" {class} onclick={page.does::<MouseEvent>(Action::ClearFilters)}>
            { page.words().clear_filters }
        </button>
    }
}
