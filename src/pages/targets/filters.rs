//! The filters of the targets with their counts, and the chips of what is chosen.

use dataset::Code;
use engine::targets::{TargetFacet, TargetFilter, TargetSelection};
use yew::prelude::*;

use crate::components::chips::chips;
use crate::components::context::AppContext;
use crate::components::facet::{Choice, Facet};
use crate::components::fold::Fold;
use view::TargetsAction;
use viewmodel::shares::verdict_name;

/// Every filter with its values and their counts.
pub(super) fn filters(
    ctx: &AppContext,
    chosen: &[TargetFilter],
    selection: &TargetSelection,
) -> Html {
    let messages = ctx.messages();
    let choices = |facet: TargetFacet| -> Vec<Choice> {
        let counts = selection.counts.iter();
        let of_facet = counts.filter(|count| count.value.facet() == facet);
        of_facet
            .map(|count| Choice {
                name: name(ctx, count.value).into(),
                count: count.count,
                chosen: chosen.contains(&count.value),
                toggle: ctx.does(TargetsAction::Toggle(count.value)),
            })
            .collect()
    };
    let title = |facet: TargetFacet| match facet {
        TargetFacet::Industry => messages.terms.industry,
        TargetFacet::Plan => messages.targets.plan,
        TargetFacet::Body => messages.terms.body,
        TargetFacet::Verdict => messages.targets.verdict,
    };
    html! {
        <aside class="filters" aria-label={messages.filters.title}>
            <Fold name={messages.filters.title} id="facets">
                { for TargetFacet::ALL.iter().map(|facet| html! {
                    <Facet key={facet.code()} title={title(*facet)} choices={choices(*facet)} />
                }) }
            </Fold>
        </aside>
    }
}

/// A value in words.
fn name(ctx: &AppContext, value: TargetFilter) -> &'static str {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    match value {
        TargetFilter::Industry(id) => data[id].name.get(language),
        TargetFilter::Plan(id) => data[id].title.get(language),
        TargetFilter::Body(id) => data[id].name.get(language),
        TargetFilter::Verdict(kind) => verdict_name(messages, kind),
    }
}

/// What is chosen, each to be let go singly or all at once.
pub(super) fn chosen(ctx: &AppContext, chosen: &[TargetFilter]) -> Html {
    let named = chosen.iter().map(|value| {
        let action = TargetsAction::Toggle(*value).into();
        (name(ctx, *value).to_owned(), action)
    });
    chips(ctx, named.collect(), TargetsAction::ClearFilters.into())
}
