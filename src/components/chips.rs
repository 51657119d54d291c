//! What is chosen of a list's filters, each to be let go singly or all at once.

use yew::prelude::*;

use super::context::AppContext;
use super::icon::Icon;
use view::{Action, shortened};

/// More than these are counted, not shown.
const MOST: usize = 10;

/// The chosen filters, each with the action that lets it go, and that which lets all go.
pub fn chips(ctx: &AppContext, chosen: Vec<(String, Action)>, all: Action) -> Html {
    let messages = ctx.messages();
    if chosen.is_empty() {
        return html! {};
    }
    let more = chosen.len().saturating_sub(MOST);
    html! {
        <ul role="list" class="chips" aria-label={messages.filters.chosen}>
            { for chosen.into_iter().take(MOST).map(|(name, action)| {
                let name = shortened(&name);
                html! {
                    <li>
                        <button type="button" class="chip" aria-label={(messages.filters.remove)(&name)}
                            onclick={ctx.does::<MouseEvent>(action)}>
                            { name }{ Icon::Close.view() }
                        </button>
                    </li>
                }
            }) }
            if more > 0 { <li>{ (messages.punctuation.and_more)(more) }</li> }
            <li>{ clear(ctx, "quiet", all) }</li>
        </ul>
    }
}

/// What lets all filters go.
pub fn clear(ctx: &AppContext, class: &'static str, all: Action) -> Html {
    html! {
        <button type="button" {class} onclick={ctx.does::<MouseEvent>(all)}>
            { ctx.messages().filters.clear }
        </button>
    }
}
