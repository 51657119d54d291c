//! What policies asked for beside what was measured: the verdict on each target,
//! how it was reached, and by how much. The rules are `engine::targets`'s.

mod against;
mod card;
mod files;
mod filters;

use std::rc::Rc;

use dataset::{Code, Date, DayNumber};
use engine::targets::{Judged, TargetSelection, VerdictKind, select, targets};
use yew::prelude::*;

use crate::components::context::use_page;
use card::card;
use filters::{chips, clear, filters};
use i18n::Words;

pub use against::Against;

/// The page.
#[component]
pub fn TargetsPage() -> Html {
    let page = use_page();
    let words = page.words();
    let selection = use_targets();
    let groups = VerdictKind::ALL.iter().map(|kind| {
        let rows = selection.rows.iter();
        let of_group = rows.filter(|one| one.verdict.kind() == *kind);
        (*kind, of_group.collect::<Vec<&Judged>>())
    });
    let groups: Vec<(VerdictKind, Vec<&Judged>)> = groups.collect();
    html! {
        <article class="targets">
            <h1 tabindex="-1">{ words.targets_title }</h1>
            <p class="lead-text">{ words.targets_lead }</p>
            <div class="filtered">
                { filters(&page, &selection) }
                <div class="results">
                    { chips(&page) }
                    <div role="status">
                        <ul class="verdict-counts">
                            { for groups.iter().map(|(kind, of_group)| html! {
                                <li><b>{ of_group.len() }</b>{ " " }{ verdict_name(words, *kind) }</li>
                            }) }
                        </ul>
                    </div>
                    if selection.rows.is_empty() {
                        <div class="none">
                            <p>{ words.no_target }</p>
                            { clear(&page, "") }
                        </div>
                    } else {
                        <Against />
                    }
                    <details class="prose rules">
                        <summary>{ words.verdict_rules_title }</summary>
                        <ol>{ for words.verdict_rules.iter().map(|rule| html! { <li>{ *rule }</li> }) }</ol>
                    </details>
                    { for groups.iter().filter(|(_, of_group)| !of_group.is_empty()).map(|(kind, of_group)| html! {
                        <section key={kind.code()} aria-labelledby={kind.code()}>
                            <h2 id={kind.code()} tabindex="-1">{ verdict_name(words, *kind) }</h2>
                            <ul class="verdicts">
                                { for of_group.iter().map(|one| card(&page, one)) }
                            </ul>
                        </section>
                    }) }
                </div>
            </div>
        </article>
    }
}

/// The targets that are chosen, judged as of the day of the data: what is due is due
/// by then.
#[hook]
fn use_targets() -> Rc<TargetSelection> {
    let page = use_page();
    let atlas = page.atlas();
    let judged = use_memo((), |()| {
        let today: DayNumber = Date::parse(atlas.date).map_or(i32::MAX, Date::last_day);
        targets(&atlas.data, today)
    });
    use_memo(page.view().targets.clone(), |chosen| {
        select(&atlas.data, &judged, chosen)
    })
}

fn verdict_name(words: &Words, kind: VerdictKind) -> &'static str {
    match kind {
        VerdictKind::MetEarly => words.met_early,
        VerdictKind::Met => words.met,
        VerdictKind::Missed => words.missed,
        VerdictKind::Open => words.open,
        VerdictKind::NotMeasurable => words.not_measurable,
    }
}
