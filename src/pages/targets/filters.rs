//! The filters of the targets with their counts, and the chips of what is chosen.

use dataset::Code;
use engine::targets::{TargetFacet, TargetFilter, TargetSelection};
use yew::prelude::*;

use crate::components::chips::chips;
use crate::components::context::Context;
use crate::components::facet::{Choice, Facet};
use crate::components::fold::Fold;
use crate::shares::verdict_name;
use view::Action;

/// Every filter with its values and their counts.
pub(super) fn filters(page: &Context, selection: &TargetSelection) -> Html {
    let words = page.words();
    let chosen = &page.view().targets;
    let choices = |facet: TargetFacet| -> Vec<Choice> {
        let counts = selection.counts.iter();
        let of_facet = counts.filter(|count| count.value.facet() == facet);
        of_facet
            .map(|count| Choice {
                name: name(page, count.value).into(),
                count: count.count,
                chosen: chosen.contains(&count.value),
                toggle: page.does(Action::ToggleTarget(count.value)),
            })
            .collect()
    };
    let title = |facet: TargetFacet| match facet {
        TargetFacet::Industry => words.industry,
        TargetFacet::Plan => words.plan,
        TargetFacet::Body => words.body,
        TargetFacet::Verdict => words.verdict,
    };
    html! {
        <aside class="filters" aria-label={words.filters}>
            <Fold name={words.filters} id="facets">
                { for TargetFacet::ALL.iter().map(|facet| html! {
                    <Facet key={facet.code()} title={title(*facet)} choices={choices(*facet)} />
                }) }
            </Fold>
        </aside>
    }
}

/// A value in words.
fn name(page: &Context, value: TargetFilter) -> &'static str {
    let (words, data, language) = (page.words(), page.data(), page.language);
    match value {
        TargetFilter::Industry(id) => data[id].name.get(language),
        TargetFilter::Plan(id) => data[id].title.get(language),
        TargetFilter::Body(id) => data[id].name.get(language),
        TargetFilter::Verdict(kind) => verdict_name(words, kind),
    }
}

/// What is chosen, each to be let go singly or all at once.
pub(super) fn chosen(page: &Context) -> Html {
    let each = page.view().targets.iter();
    let named = each.map(|value| (name(page, *value).to_owned(), Action::ToggleTarget(*value)));
    chips(page, named.collect())
}
