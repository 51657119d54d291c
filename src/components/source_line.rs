//! Below a figure: who measured it and who published it, with the rest one press away.

use dataset::{ObservationId, SourceId};
use yew::prelude::*;

use super::context::AppContext;
use super::keys::folds;
use super::source_link::source_named;
use viewmodel::sources::{Measured, Most, Piece, Sources, pieces};

/// The figures whose sources are named.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// In the order in which they are drawn.
    pub rows: Vec<ObservationId>,
    /// Of events that are told beside them.
    #[prop_or_default]
    pub events: Vec<SourceId>,
}

/// A line of sources; where there are more than it names, it opens to all of them.
#[component]
pub fn SourceLine(props: &Props) -> Html {
    let Some(ctx) = use_context::<AppContext>() else {
        return html! {};
    };
    let rows = props.rows.iter().copied();
    let sources = Sources::of(ctx.data(), ctx.language, rows).telling(
        ctx.data(),
        ctx.language,
        &props.events,
    );
    if sources.is_empty() {
        return html! {};
    }
    let most = if ctx.view().is_embedded() {
        Most::FRAME
    } else {
        Most::PAGE
    };
    let (named, rest) = sources.first(most);
    let messages = ctx.messages();
    html! {
        <div class="source-line">
            <span class="source-word">{ messages.provenance.sources }{ messages.punctuation.colon }</span>
            { linked(&ctx, &named) }
            if rest > 0 { { messages.provenance.before_more }{ all(&ctx, &sources, rest) } }
        </div>
    }
}

/// Every body with its publishers. It works without scripts; in a frame it lies over
/// the figure, since the frame's height is the article's.
fn all(ctx: &AppContext, sources: &Sources, rest: usize) -> Html {
    let provenance = &ctx.messages().provenance;
    html! {
        <details class="source-more" onkeydown={|event: KeyboardEvent| folds(&event)}>
            <summary>
                <span class="source-rest">{ (provenance.more_sources)(rest) }</span>
                <span class="source-heading">{ provenance.all_sources }</span>
            </summary>
            <ul role="list">
                { for sources.all().iter().map(|one| html! {
                    <li>{ linked(ctx, std::slice::from_ref(one)) }</li>
                }) }
            </ul>
        </details>
    }
}

fn linked(ctx: &AppContext, bodies: &[Measured]) -> Html {
    let pieces = pieces(bodies, ctx.messages());
    let pieces = pieces.into_iter().map(|piece| match piece {
        Piece::Text(text) => text.into(),
        Piece::Source(id, name) => source_named(ctx, id, name),
    });
    pieces.collect()
}
