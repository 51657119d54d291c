//! A source, as a link out with what a reader must know to weigh it.

use dataset::{Grade, SourceId, is_web_address};
use yew::prelude::*;

use super::context::AppContext;
use super::icon::Icon;
use i18n::{Named, date};

/// A source as a link, by its publisher. Opens in a new tab; the site that it
/// leads to is not told where the reader came from.
pub fn source_link(ctx: &AppContext, id: SourceId) -> Html {
    source_named(ctx, id, ctx.data().publisher(id, ctx.language))
}

/// The same under a name of its own.
pub fn source_named(ctx: &AppContext, id: SourceId, name: &'static str) -> Html {
    let source = &ctx.data()[id];
    html! {
        <a class="source" href={safe_href(source.url)} target="_blank" rel="noopener noreferrer"
            title={source.title}>{ outward(name) }</a>
    }
}

/// A source as a link, with its title, publisher, date and grade.
pub fn source_full(ctx: &AppContext, id: SourceId) -> Html {
    let source = &ctx.data()[id];
    let grade = (source.grade == Grade::Repost).then_some("weak");
    html! {
        <span class="source-full">
            <a class="source" href={safe_href(source.url)} target="_blank"
                rel="noopener noreferrer" lang={source.language}>{ outward(source.title) }</a>
            <span class="source-facts">
                { ctx.data().publisher(id, ctx.language) }{ ctx.messages().punctuation.fact_gap }
                { date(ctx.language, source.published) }{ " · " }
                <span class={classes!("grade", grade)}>
                    { source.grade.name(ctx.language) }
                </span>
            </span>
        </span>
    }
}

/// A text with the sign of a link that leaves the page, which is never on a
/// line of its own: it stays with the last word, or the last letter of a text
/// without spaces.
fn outward(text: &'static str) -> Html {
    const LONG_WORD: usize = 24;
    let last_word = text.rfind(' ').map_or(0, |space| space + 1);
    let end = if text.len() - last_word > LONG_WORD {
        text.char_indices().next_back().map_or(0, |(at, _)| at)
    } else {
        last_word
    };
    let (start, end) = text.split_at(end);
    html! { <>{ start }<span class="source-end">{ end }{ Icon::External.view() }</span></> }
}

/// The address if it leads to the web. Reader and decoder of the data refuse
/// any other; data made in another way must not open it either.
fn safe_href(url: &'static str) -> Option<&'static str> {
    is_web_address(url).then_some(url)
}
