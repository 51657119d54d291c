//! A source, as a link out with what a reader must know to weigh it.

use dataset::{Grade, SourceId};
use yew::prelude::*;

use super::context::{Context, use_page};
use super::icon::Icon;
use crate::text::{Named, date};

/// Properties of [`SourceLink`].
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The source.
    pub source: SourceId,
    /// Whether its title, date and grade are said, or its publisher alone.
    #[prop_or_default]
    pub full: bool,
}

/// A source as a link. Opens in a new tab; the site that it leads to is not
/// told where the reader came from.
#[component]
pub fn SourceLink(props: &Props) -> Html {
    let page = use_page();
    let source = &page.data()[props.source];
    let href = safe_href(source.url);
    if !props.full {
        return html! {
            <a class="source" {href} target="_blank" rel="noopener noreferrer"
                title={source.title}>{ outward(source.publisher) }</a>
        };
    }
    let grade = (source.grade == Grade::Repost).then_some("weak");
    html! {
        <span class="source-full">
            <a class="source" {href} target="_blank" rel="noopener noreferrer"
                lang={source.language}>{ outward(source.title) }</a>
            <span class="source-facts">
                { source.publisher }{ ", " }{ date(page.language, source.published) }{ " · " }
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

/// The address if it is an http(s) one; the checks of the data set hold that
/// all are, and nothing else may open.
fn safe_href(url: &'static str) -> Option<&'static str> {
    (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
}

/// The publishers of some sources, each as a link, the same one once.
pub fn source_line(page: &Context, sources: impl Iterator<Item = SourceId>) -> Html {
    /// More than this many publishers are counted, not named.
    const NAMED: usize = 6;
    let mut named: Vec<SourceId> = Vec::new();
    let mut rest = 0;
    for id in sources {
        let publisher = page.data()[id].publisher;
        if named
            .iter()
            .any(|other| page.data()[*other].publisher == publisher)
        {
            continue;
        }
        if named.len() < NAMED {
            named.push(id);
        } else {
            rest += 1;
        }
    }
    let words = page.words();
    html! {
        <p class="source-line">
            <span class="source-word">{ words.sources }{ words.colon }</span>
            { for named.iter().enumerate().map(|(at, id)| html! {
                <>{ if at > 0 { words.comma } else { "" } }<SourceLink source={*id} /></>
            }) }
            if rest > 0 { { (words.and_more)(rest) } }
        </p>
    }
}
