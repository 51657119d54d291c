//! A source, as a link out with what a reader must know to weigh it.

use dataset::{Grade, SourceId, is_web_address};
use yew::prelude::*;

use super::context::Context;
use super::icon::Icon;
use i18n::{Named, date};

/// A source as a link, by its publisher. Opens in a new tab; the site that it
/// leads to is not told where the reader came from.
pub fn source_link(page: &Context, id: SourceId) -> Html {
    let source = &page.data()[id];
    html! {
        <a class="source" href={safe_href(source.url)} target="_blank" rel="noopener noreferrer"
            title={source.title}>{ outward(page.data().publisher(id, page.language)) }</a>
    }
}

/// A source as a link, with its title, publisher, date and grade.
pub fn source_full(page: &Context, id: SourceId) -> Html {
    let source = &page.data()[id];
    let grade = (source.grade == Grade::Repost).then_some("weak");
    html! {
        <span class="source-full">
            <a class="source" href={safe_href(source.url)} target="_blank"
                rel="noopener noreferrer" lang={source.language}>{ outward(source.title) }</a>
            <span class="source-facts">
                { page.data().publisher(id, page.language) }{ ", " }{ date(page.language, source.published) }{ " · " }
                <span class={classes!("grade", grade)}>
                    { source.grade.name(page.language) }
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

/// The publishers of some sources, each as a link, the same one once.
pub fn source_line(page: &Context, sources: impl Iterator<Item = SourceId>) -> Html {
    // More publishers than these are counted, not named.
    let most = if page.view().framed { 3 } else { 6 };
    let publisher = |id| page.data().publisher(id, page.language);
    let mut named: Vec<SourceId> = Vec::new();
    for id in sources {
        if !named.iter().any(|other| publisher(*other) == publisher(id)) {
            named.push(id);
        }
    }
    let rest = named.len().saturating_sub(most);
    named.truncate(most);
    if named.is_empty() {
        return html! {};
    }
    let words = page.words();
    html! {
        <p class="source-line">
            <span class="source-word">{ words.sources }{ words.colon }</span>
            { for named.iter().enumerate().map(|(at, id)| html! {
                <>{ if at > 0 { words.comma } else { "" } }{ source_link(page, *id) }</>
            }) }
            if rest > 0 { { (words.and_more)(rest) } }
        </p>
    }
}
