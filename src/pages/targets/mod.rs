//! What policies asked for beside what was measured: the verdict on each target,
//! how it was reached, and by how much. The rules are `engine::targets`'s.

mod against;
mod card;
mod files;
mod filters;

use std::rc::Rc;

use dataset::Code;
use engine::targets::{Judged, TargetFilter, TargetSelection, VerdictKind, select};
use yew::prelude::*;

use crate::components::chips::clear;
use crate::components::context::use_app;
use crate::components::turn::use_turn;
use card::card;
use filters::{chosen, filters};
use view::TargetsAction;
use viewmodel::shares::{judged, verdict_name};

pub(super) use against::Against;

/// Properties of [`TargetsPage`] and of [`Against`].
#[derive(Properties, PartialEq)]
pub(super) struct Props {
    /// What targets are narrowed to.
    pub chosen: Vec<TargetFilter>,
}

/// The page.
#[component]
pub(super) fn TargetsPage(props: &Props) -> Html {
    let ctx = use_app();
    let messages = ctx.messages();
    let selection = use_targets(&props.chosen);
    // The figure fills the first screen.
    let has_come = use_turn(1);
    let groups = VerdictKind::ALL.iter().map(|kind| {
        let rows = selection.rows.iter();
        let of_group = rows.filter(|one| one.verdict.kind() == *kind);
        (*kind, of_group.collect::<Vec<&Judged>>())
    });
    let groups: Vec<(VerdictKind, Vec<&Judged>)> = groups.collect();
    html! {
        <article class="targets">
            <h1 tabindex="-1">{ messages.targets.title }</h1>
            <p class="lead-text">{ messages.targets.lead }</p>
            <div class="filtered">
                { filters(&ctx, &props.chosen, &selection) }
                <div class="results">
                    { chosen(&ctx, &props.chosen) }
                    <div role="status">
                        <ul role="list" class="verdict-counts">
                            { for groups.iter().map(|(kind, of_group)| html! {
                                <li><b>{ of_group.len() }</b>{ " " }{ verdict_name(messages, *kind) }</li>
                            }) }
                        </ul>
                    </div>
                    if selection.rows.is_empty() {
                        <div class="none">
                            <p>{ messages.targets.nothing_found }</p>
                            { clear(&ctx, "", TargetsAction::ClearFilters.into()) }
                        </div>
                    } else {
                        <Against chosen={props.chosen.clone()} />
                    }
                    <details class="prose rules">
                        <summary>{ messages.targets.rules_title }</summary>
                        <ol role="list">{ for messages.targets.rules.iter().map(|rule| html! { <li>{ *rule }</li> }) }</ol>
                    </details>
                    { for groups.iter().filter(|(_, of_group)| !of_group.is_empty()).map(|(kind, of_group)| html! {
                        <section key={kind.code()} aria-labelledby={kind.code()}>
                            <h2 id={kind.code()} tabindex="-1">{ verdict_name(messages, *kind) }</h2>
                            <ul role="list" class="verdicts">
                                { for of_group.iter().filter(|_| has_come).map(|one| card(&ctx, one)) }
                            </ul>
                        </section>
                    }) }
                </div>
            </div>
        </article>
    }
}

/// The targets that are chosen, with their verdicts.
#[hook]
fn use_targets(chosen: &[TargetFilter]) -> Rc<TargetSelection> {
    let ctx = use_app();
    let catalog = ctx.catalog();
    let judged = use_memo((), |()| judged(catalog));
    use_memo(chosen.to_vec(), |chosen| {
        select(&catalog.data, &judged, chosen)
    })
}
