//! A target as a card: what was asked for, what was measured, and by how much.

use dataset::{BodyId, Code, ObservationId, Unit};
use engine::lines::Statement;
use engine::targets::{Judged, Unclear, Verdict};
use yew::prelude::*;

use crate::components::context::AppContext;
use crate::components::figure_value::figure_value;
use crate::components::heading::heading;
use crate::components::source_link::source_link;
use engine::transform::ValueUnit;
use i18n::{Messages, bounded, period, tick, worked};
use view::Page;
use viewmodel::shares::{decisive, verdict_name};

fn unclear(messages: &Messages, reason: Unclear) -> &'static str {
    match reason {
        Unclear::Definitions => messages.targets.unclear_definitions,
        Unclear::Disagree => messages.targets.unclear_disagree,
        Unclear::Bounds => messages.targets.unclear_bounds,
        Unclear::NoFigure => messages.targets.unclear_no_figure,
    }
}

/// A target with its verdict, both sources, and what a reader has to know.
pub(super) fn card(ctx: &AppContext, one: &Judged) -> Html {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let (goal, kind) = (&one.goal, one.verdict.kind());
    let caution = data.target_note(goal.indicator, goal.area, goal.period);
    let reason = match one.verdict {
        Verdict::NotMeasurable(reason) => Some(unclear(messages, reason)),
        _ => None,
    };
    let decides = !matches!(one.verdict, Verdict::Open | Verdict::NotMeasurable(_));
    let label = if decides || reason == Some(messages.targets.unclear_disagree) {
        messages.targets.outcome
    } else {
        messages.targets.last_figure
    };
    html! {
        <li class="verdict">
            <h3>
                <a href={ctx.href(Page::Indicator(goal.indicator))}>
                    { heading(ctx, data[goal.indicator].name.get(language)) }
                </a>
                <span class={classes!("badge", kind.code())}>{ verdict_name(messages, kind) }</span>
            </h3>
            <dl>
                <dt>{ messages.targets.target }</dt>
                <dd>
                    { figure_value(ctx, goal.rows[0]) }{ " · " }{ period(language, goal.period) }{ " · " }
                    { body(ctx, goal.body, &goal.rows) }{ sources(ctx, &goal.rows) }
                </dd>
                { earlier(ctx, &goal.earlier) }
                if let Some(id) = one.figure { { outcome(ctx, one, id, label) } }
                if let Some(id) = one.then { { outcome(ctx, one, id, messages.targets.outcome_then) } }
                if let Some(text) = decisive(one).and_then(|id| by_how_much(ctx, one, id)) {
                    <dt>{ messages.targets.by_how_much }</dt><dd>{ text }</dd>
                }
            </dl>
            if let Some(reason) = reason { <p class="verdict-note">{ reason }</p> }
            if let Some(reason) = caution.map(|note| note.reason.get(language)).filter(|text| !text.is_empty()) {
                <p class="verdict-note">{ reason }</p>
            }
        </li>
    }
}

/// Whose figures they are; nothing where the body published them itself: its name then
/// stands in the link.
fn body(ctx: &AppContext, body: BodyId, rows: &[ObservationId]) -> Html {
    let name = ctx.data()[body].name.get(ctx.language);
    let publisher = |id: &ObservationId| ctx.data().publisher(ctx.data()[*id].source, ctx.language);
    if rows.iter().any(|id| publisher(id) == name) {
        return Html::default();
    }
    html! { <>{ name }{ " " }</> }
}

fn sources(ctx: &AppContext, rows: &[ObservationId]) -> Html {
    // With spaces, at which a line may end.
    let links = rows.iter().enumerate().map(|(at, id)| {
        let gap = if at > 0 { " " } else { "" };
        html! { <>{ gap }{ source_link(ctx, ctx.data()[*id].source) }</> }
    });
    html! { <span class="verdict-sources">{ for links }</span> }
}

/// What the same body had asked for before, if it asked for anything else.
fn earlier(ctx: &AppContext, statements: &[Statement]) -> Html {
    let told = statements.iter().map(|rows| {
        html! {
            <dd key={rows[0].0}>
                { figure_value(ctx, rows[0]) }{ " " }{ sources(ctx, rows) }
            </dd>
        }
    });
    html! {
        if !statements.is_empty() {
            <dt>{ ctx.messages().targets.earlier }</dt>
            { for told }
        }
    }
}

fn outcome(ctx: &AppContext, one: &Judged, id: ObservationId, label: &str) -> Html {
    let (data, language) = (ctx.data(), ctx.language);
    let (row, added) = (&data[id], data.told_note(id).get(language));
    html! {
        <>
            <dt>{ label }</dt>
            <dd>
                { figure_value(ctx, id) }{ " · " }{ period(language, row.period) }{ " · " }
                { body(ctx, row.body, &[id]) }{ sources(ctx, &[id]) }
                if one.outcome != one.goal.indicator {
                    { " · " }
                    <a href={ctx.href(Page::Indicator(one.outcome))}>
                        { data[one.outcome].name.get(language) }
                    </a>
                }
                if !added.is_empty() { <span class="verdict-scope">{ added }</span> }
            </dd>
        </>
    }
}

/// How far a figure is from its target: in points where both are percentages.
fn by_how_much(ctx: &AppContext, one: &Judged, id: ObservationId) -> Option<String> {
    let (targets, data, language) = (&ctx.messages().targets, ctx.data(), ctx.language);
    let (row, wanted) = (&data[id], data[one.goal.rows[0]].value.as_f64());
    let difference = row.value.as_f64() - wanted;
    let percent = ValueUnit::Computed(Unit::Percent);
    let number = if data[one.outcome].unit == Unit::Percent {
        (targets.points)(&tick(
            language,
            Unit::Count,
            (difference.abs() * 10.0).round() / 10.0,
        ))
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
        targets.below
    } else {
        targets.above
    };
    Some(say(&number))
}
