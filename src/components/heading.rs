//! The text of a heading, with the places where its lines may end.

use dataset::Language;
use i18n::phrases;
use yew::prelude::*;

use super::context::AppContext;

/// A heading's text. A Chinese one ends its lines between words: the style sheet keeps
/// together what has such marks in it.
pub fn heading(ctx: &AppContext, text: &str) -> Html {
    if ctx.language == Language::En {
        return html! { { text.to_owned() } };
    }
    let parts = phrases(text).into_iter().enumerate();
    html! {
        { for parts.map(|(at, part)| html! {
            <>if at > 0 { <wbr /> }{ part.to_owned() }</>
        }) }
    }
}
