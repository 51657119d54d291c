//! What policies asked for beside what was measured: the verdict on each target,
//! how it was reached, and by how much. The rules are `engine::targets`'s.

mod against;
mod files;

use dataset::{Date, DayNumber, ObservationId, Unit};
use engine::lines::Statement;
use engine::targets::{Judged, Unclear, Verdict, targets};
use yew::prelude::*;

use crate::atlas::Atlas;
use crate::components::context::{Context, use_page};
use crate::components::figure_value::figure_value;
use crate::components::source_link::source_link;
use engine::transform::ValueUnit;
use i18n::{Words, bounded, period, tick, worked};
use view::Page;

pub use against::Against;

/// The page.
#[component]
pub fn TargetsPage() -> Html {
    let page = use_page();
    let words = page.words();
    let judged = use_memo((), |()| judged(page.atlas()));
    let groups = VERDICTS.map(|verdict| {
        let of_group: Vec<&Judged> = judged
            .iter()
            .filter(|one| group(one.verdict) == verdict)
            .collect();
        (verdict, of_group)
    });
    html! {
        <article class="targets">
            <h1 tabindex="-1">{ words.targets_title }</h1>
            <p class="lead-text">{ words.targets_lead }</p>
            <ul class="verdict-counts">
                { for groups.iter().map(|(verdict, of_group)| html! {
                    <li><b>{ of_group.len() }</b>{ " " }{ verdict_name(words, *verdict) }</li>
                }) }
            </ul>
            <Against />
            <details class="prose rules">
                <summary>{ words.verdict_rules_title }</summary>
                <ol>{ for words.verdict_rules.iter().map(|rule| html! { <li>{ *rule }</li> }) }</ol>
            </details>
            { for groups.iter().filter(|(_, of_group)| !of_group.is_empty()).map(|(verdict, of_group)| html! {
                <section key={code(*verdict)} aria-labelledby={code(*verdict)}>
                    <h2 id={code(*verdict)} tabindex="-1">{ verdict_name(words, *verdict) }</h2>
                    <ul class="verdicts">
                        { for of_group.iter().map(|one| card(&page, one)) }
                    </ul>
                </section>
            }) }
        </article>
    }
}

/// Every target, judged as of the day of the data: what is due is due by then.
fn judged(atlas: &Atlas) -> Vec<Judged> {
    let today: DayNumber = Date::parse(atlas.date).map_or(i32::MAX, Date::last_day);
    targets(&atlas.data, today)
}

/// The verdicts in the order of the page; any of the unclear ones stands for all.
const VERDICTS: [Verdict; 5] = [
    Verdict::MetEarly,
    Verdict::Met,
    Verdict::Missed,
    Verdict::Open,
    Verdict::NotMeasurable(Unclear::NoFigure),
];

fn group(verdict: Verdict) -> Verdict {
    match verdict {
        Verdict::NotMeasurable(_) => Verdict::NotMeasurable(Unclear::NoFigure),
        verdict => verdict,
    }
}

fn code(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::MetEarly => "met-early",
        Verdict::Met => "met",
        Verdict::Missed => "missed",
        Verdict::Open => "open",
        Verdict::NotMeasurable(_) => "not-measurable",
    }
}

fn verdict_name(words: &Words, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::MetEarly => words.met_early,
        Verdict::Met => words.met,
        Verdict::Missed => words.missed,
        Verdict::Open => words.open,
        Verdict::NotMeasurable(_) => words.not_measurable,
    }
}

fn unclear(words: &Words, why: Unclear) -> &'static str {
    match why {
        Unclear::Definitions => words.unclear_definitions,
        Unclear::Disagree => words.unclear_disagree,
        Unclear::Bounds => words.unclear_bounds,
        Unclear::NoFigure => words.unclear_no_figure,
    }
}

/// A target with its verdict, both sources, and what a reader has to know.
fn card(page: &Context, one: &Judged) -> Html {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let goal = &one.goal;
    let caution = data.target_note(goal.indicator, goal.area, goal.period);
    let why = match one.verdict {
        Verdict::NotMeasurable(why) => Some(unclear(words, why)),
        _ => None,
    };
    let decides = !matches!(one.verdict, Verdict::Open | Verdict::NotMeasurable(_));
    let label = if decides || why == Some(words.unclear_disagree) {
        words.outcome
    } else {
        words.last_figure
    };
    html! {
        <li class="verdict">
            <h3>
                <a href={page.href(Page::Indicator(goal.indicator))}>
                    { data[goal.indicator].name.get(language) }
                </a>
                <span class={classes!("badge", code(one.verdict))}>{ verdict_name(words, one.verdict) }</span>
            </h3>
            <dl>
                <dt>{ words.target }</dt>
                <dd>
                    { figure_value(page, goal.rows[0]) }{ " · " }{ period(language, goal.period) }{ " · " }
                    { data[goal.body].name.get(language) }{ " " }
                    { sources(page, &goal.rows) }
                </dd>
                { earlier(page, &goal.earlier) }
                if let Some(id) = one.figure { { outcome(page, one, id, label) } }
                if let Some(id) = one.then { { outcome(page, one, id, words.outcome_then) } }
                if let Some(text) = decisive(one).and_then(|id| by_how_much(page, one, id)) {
                    <dt>{ words.by_how_much }</dt><dd>{ text }</dd>
                }
            </dl>
            if let Some(why) = why { <p class="verdict-note">{ why }</p> }
            if let Some(reason) = caution.map(|note| note.reason.get(language)).filter(|text| !text.is_empty()) {
                <p class="verdict-note">{ reason }</p>
            }
        </li>
    }
}

fn sources(page: &Context, rows: &[ObservationId]) -> Html {
    let links = rows
        .iter()
        .map(|id| source_link(page, page.data()[*id].source));
    html! { <span class="verdict-sources">{ for links }</span> }
}

/// What the same body had asked for before, if it asked for anything else.
fn earlier(page: &Context, statements: &[Statement]) -> Html {
    let told = statements.iter().map(|rows| {
        html! {
            <dd key={rows[0].0}>
                { figure_value(page, rows[0]) }{ " " }{ sources(page, rows) }
            </dd>
        }
    });
    html! {
        if !statements.is_empty() {
            <dt>{ page.words().earlier_target }</dt>
            { for told }
        }
    }
}

fn outcome(page: &Context, one: &Judged, id: ObservationId, label: &str) -> Html {
    let (data, language) = (page.data(), page.language);
    let row = &data[id];
    html! {
        <>
            <dt>{ label }</dt>
            <dd>
                { figure_value(page, id) }{ " · " }{ period(language, row.period) }{ " · " }
                { data[row.body].name.get(language) }{ " " }
                <span class="verdict-sources">{ source_link(page, row.source) }</span>
                if one.outcome != one.goal.indicator {
                    { " · " }
                    <a href={page.href(Page::Indicator(one.outcome))}>
                        { data[one.outcome].name.get(language) }
                    </a>
                }
            </dd>
        </>
    }
}

/// The figure that a target is measured by: that of its own period, or else the one
/// that decides.
fn decisive(one: &Judged) -> Option<ObservationId> {
    let decides = matches!(
        one.verdict,
        Verdict::MetEarly | Verdict::Met | Verdict::Missed
    );
    one.then.or(one.figure).filter(|_| decides)
}

/// How far a figure is from its target: in points where both are percentages.
fn by_how_much(page: &Context, one: &Judged, id: ObservationId) -> Option<String> {
    let (words, data, language) = (page.words(), page.data(), page.language);
    let (row, wanted) = (&data[id], data[one.goal.rows[0]].value.as_f64());
    let difference = row.value.as_f64() - wanted;
    let percent = ValueUnit::Computed(Unit::Percent);
    let number = if data[one.outcome].unit == Unit::Percent {
        (words.points)(&tick(language, Unit::Count, difference.abs()))
    } else if wanted > 0.0 {
        worked(language, percent, difference.abs() / wanted * 100.0)
    } else {
        return None;
    };
    let number = if difference > 0.0 {
        bounded(language, row.bound, &number)
    } else {
        number
    };
    let say = if difference < 0.0 {
        words.below_target
    } else {
        words.above_target
    };
    Some(say(&number))
}
