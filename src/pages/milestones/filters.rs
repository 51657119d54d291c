//! The filters of the milestones and the chips of what is chosen.

use std::collections::BTreeSet;

use dataset::{ActorId, Area, Date};
use engine::{Count, MilestoneQuery, MilestoneSelection};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::facet::{Choice, Facet};
use crate::components::fold::Fold;
use crate::components::search_box::search_box;
use i18n::{Named, date};
use view::{Action, MilestonesAction, MilestonesView, shortened};

/// Every filter with its values and their counts.
pub(super) fn filters(
    ctx: &AppContext,
    query: &MilestoneQuery,
    selection: &MilestoneSelection,
) -> Html {
    let messages = ctx.messages();
    let industries = selection.industries.iter().map(|count| Choice {
        name: ctx.data()[count.value].name.get(ctx.language).into(),
        count: count.count,
        chosen: query.industries.contains(&count.value),
        toggle: ctx.does(MilestonesAction::ToggleIndustry(count.value)),
    });
    let kinds = selection.kinds.iter().map(|count| Choice {
        name: count.value.name(ctx.language).into(),
        count: count.count,
        chosen: query.kinds.contains(&count.value),
        toggle: ctx.does(MilestonesAction::ToggleKind(count.value)),
    });
    let significance = selection.significance.iter().rev().map(|count| Choice {
        name: messages.terms.significances[usize::from(count.value.clamp(1, 3)) - 1].into(),
        count: count.count,
        chosen: query.significance.contains(&count.value),
        toggle: ctx.does(MilestonesAction::ToggleSignificance(count.value)),
    });
    let done =
        (messages.filters.show_counted)(&(messages.milestones.counted)(selection.rows.len()));
    html! {
        <aside class="filters" aria-label={messages.filters.title}>
            { search_box(ctx, &query.text, messages.search.milestones,
                |text| MilestonesAction::Search(text).into()) }
            <Fold name={messages.filters.title} id="facets" {done}>
                <Facet title={messages.terms.industry} choices={industries.collect::<Vec<_>>()} most={18} />
                <Facet title={messages.terms.kind} choices={kinds.collect::<Vec<_>>()} most={9} />
                <Facet title={messages.terms.significance} choices={significance.collect::<Vec<_>>()} />
                <Facet title={messages.terms.actor} choices={actors(ctx, &query.actors, &selection.actors)} />
                <Facet title={messages.terms.area} choices={areas(ctx, &query.areas, &selection.areas)} />
            </Fold>
        </aside>
    }
}

/// Actors, the busiest first.
fn actors(ctx: &AppContext, chosen: &BTreeSet<ActorId>, counts: &[Count<ActorId>]) -> Vec<Choice> {
    sorted(counts)
        .into_iter()
        .map(|count| Choice {
            name: ctx.data()[count.value].name.get(ctx.language).into(),
            count: count.count,
            chosen: chosen.contains(&count.value),
            toggle: ctx.does(MilestonesAction::ToggleActor(count.value)),
        })
        .collect()
}

fn areas(ctx: &AppContext, chosen: &BTreeSet<Area>, counts: &[Count<Area>]) -> Vec<Choice> {
    sorted(counts)
        .into_iter()
        .map(|count| Choice {
            name: count.value.name().get(ctx.language).into(),
            count: count.count,
            chosen: chosen.contains(&count.value),
            toggle: ctx.does(MilestonesAction::ToggleArea(count.value)),
        })
        .collect()
}

fn sorted<T: Copy + Ord>(counts: &[Count<T>]) -> Vec<&Count<T>> {
    let mut sorted: Vec<&Count<T>> = counts.iter().collect();
    dataset::sort::by_key(&mut sorted, |count| {
        (std::cmp::Reverse(count.count), count.value)
    });
    sorted
}

/// What is chosen, and what lets each of it go.
fn chosen(ctx: &AppContext, query: &MilestoneQuery) -> Vec<(String, MilestonesAction)> {
    let (terms, data, language) = (&ctx.messages().terms, ctx.data(), ctx.language);
    let mut chosen: Vec<(String, MilestonesAction)> = Vec::new();
    if !query.text.is_empty() {
        let text = format!("“{}”", query.text);
        chosen.push((text, MilestonesAction::Search(String::new())));
    }
    for &id in &query.industries {
        let name = data[id].name.get(language).into();
        chosen.push((name, MilestonesAction::ToggleIndustry(id)));
    }
    for &kind in &query.kinds {
        chosen.push((
            kind.name(language).into(),
            MilestonesAction::ToggleKind(kind),
        ));
    }
    for &level in &query.significance {
        let name = terms.significances[usize::from(level.clamp(1, 3)) - 1];
        chosen.push((name.into(), MilestonesAction::ToggleSignificance(level)));
    }
    for &id in &query.actors {
        chosen.push((
            data[id].name.get(language).into(),
            MilestonesAction::ToggleActor(id),
        ));
    }
    for &area in &query.areas {
        let name = area.name().get(language).into();
        chosen.push((name, MilestonesAction::ToggleArea(area)));
    }
    if let Some(span) = query.span {
        let day = |day, open: bool| {
            if open {
                "…".to_owned()
            } else {
                date(language, Date::from_day(day))
            }
        };
        let from = day(span.from, span.from == i32::MIN);
        let to = day(span.to, span.to == i32::MAX);
        chosen.push((format!("{from} – {to}"), MilestonesAction::SetSpan(None)));
    }
    chosen
}

/// The same for the chips.
pub(super) fn chips_of(ctx: &AppContext, query: &MilestoneQuery) -> Vec<(String, Action)> {
    let chosen = chosen(ctx, query).into_iter();
    chosen.map(|(name, action)| (name, action.into())).collect()
}

/// The names of what is chosen, for a picture that stands without its page.
pub(super) fn chosen_names(ctx: &AppContext, query: &MilestoneQuery) -> Vec<String> {
    chosen(ctx, query)
        .into_iter()
        .map(|(name, _)| name)
        .collect()
}

/// How many ways out of an empty result are shown.
const WAYS_OUT: usize = 4;

/// What to do where nothing is left: which filter to let go, and what that would find.
pub(super) fn nothing(ctx: &AppContext, view: &MilestonesView) -> Html {
    let messages = ctx.messages();
    let found = |action: &MilestonesAction| {
        let query = view.after(action.clone()).query;
        ctx.engine().milestones(ctx.data(), &query).rows.len()
    };
    let mut ways: Vec<(String, MilestonesAction, usize)> = chosen(ctx, &view.query)
        .into_iter()
        .map(|(name, action)| {
            let count = found(&action);
            (name, action, count)
        })
        .filter(|way| way.2 > 0)
        .collect();
    dataset::sort::by_key(&mut ways, |way| std::cmp::Reverse(way.2));
    html! {
        <div class="none">
            <p>{ messages.milestones.nothing_found }</p>
            { for ways.into_iter().take(WAYS_OUT).map(|(name, action, count)| html! {
                <button type="button" onclick={ctx.does::<MouseEvent>(action)}>
                    { (messages.filters.without)(&shortened(&name), count) }
                </button>
            }) }
            <button type="button" class="quiet" onclick={ctx.does::<MouseEvent>(MilestonesAction::ClearFilters)}>
                { messages.filters.clear }
            </button>
        </div>
    }
}
