//! What a tooltip says about a mark of an indicator's figure.

use charts::scene::HitTarget;
use engine::lines::{Line, Statement};
use engine::transform::{InputRole, Value, ValueUnit};

use super::context::AppContext;
use super::milestone_tip::milestone_tip;
use super::provenance::part_name;
use super::tooltip::Tip;
use i18n::{Named, figure, period, value_long, worked};
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::milestones_of;

/// A sum over many years is told in full by its receipt, not by its tooltip.
const MOST_LINES: usize = 5;

/// The value, its body, period, status and source, and what went into it.
pub fn of(ctx: &AppContext, model: &ChartModel, target: &HitTarget) -> Tip {
    let happened = milestones_of(target);
    if !happened.is_empty() {
        return milestone_tip(ctx, &happened);
    }
    let (data, language) = (ctx.data(), ctx.language);
    let shown = target.keys.first().and_then(|key| model.of_key(*key));
    let Some((line, unit, value)) = shown else {
        return Tip::default();
    };
    let mut lines = worked_out(ctx, line, unit, value);
    lines.push(value.status.name(language).to_owned());
    lines.extend(value.inputs.iter().filter_map(|input| part(ctx, input)));
    lines.truncate(MOST_LINES);
    lines.push(sources(ctx, value));
    lines.extend(beside(ctx, model, target));
    let own = value.inputs.first().and_then(|(_, rows)| rows.first());
    if let Some(note) = own.map(|id| data[*id].note).filter(|note| !note.is_empty()) {
        lines.push(note.get(language).to_owned());
    }
    Tip {
        heading: heading(ctx, model, line, value),
        value: value_long(data, language, unit, value),
        lines,
    }
}

/// Whose value it is, of what, where and when, as far as the figure shows several.
fn heading(ctx: &AppContext, model: &ChartModel, line: &Line, value: &Value) -> String {
    let (data, language) = (ctx.data(), ctx.language);
    let mut heading = vec![data[line.body].name.get(language).to_owned()];
    if model.selection.indicators.len() > 1 {
        heading.insert(0, data[line.indicator].name.get(language).to_owned());
    }
    if model.selection.shown.len() > 1 {
        heading.push(line.area.name().get(language).to_owned());
    }
    heading.push(period(language, value.period));
    heading.join(" · ")
}

/// That a value was worked out, or stated by its body elsewhere, and what other growth
/// its levels give.
fn worked_out(ctx: &AppContext, line: &Line, unit: ValueUnit, value: &Value) -> Vec<String> {
    let (computed, data, language) = (&ctx.messages().computed, ctx.data(), ctx.language);
    if value.is_stated(unit) {
        return Vec::new();
    }
    let own = value.rows().next();
    let is_own = own.is_some_and(|id| data[id].indicator != line.indicator);
    let told = if is_own {
        computed.as_the_body_states
    } else {
        computed.worked_out
    };
    let levels = value.other_growth();
    let levels = levels.map(|levels| (computed.from_levels)(&worked(language, unit, levels)));
    std::iter::once(told.to_owned()).chain(levels).collect()
}

/// A part of what a value was worked out from; none where the value is the row itself.
fn part(ctx: &AppContext, (part, rows): &(InputRole, Statement)) -> Option<String> {
    let (punctuation, data, language) = (&ctx.messages().punctuation, ctx.data(), ctx.language);
    let row = rows.first().filter(|_| *part != InputRole::Itself)?;
    let row = &data[*row];
    let value = figure(data, language, row);
    Some(format!(
        "{}{}{}",
        part_name(ctx, *part),
        punctuation.colon,
        (punctuation.with_remark)(&value, &period(language, row.period))
    ))
}

/// Who published what a value was made of.
fn sources(ctx: &AppContext, value: &Value) -> String {
    let (messages, data, language) = (ctx.messages(), ctx.data(), ctx.language);
    let mut publishers: Vec<&str> = Vec::new();
    for id in value.inputs.iter().flat_map(|(_, rows)| rows) {
        let publisher = data.publisher(data[*id].source, language);
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    format!(
        "{}{}{}",
        messages.terms.source,
        messages.punctuation.colon,
        publishers.join(messages.punctuation.comma)
    )
}

/// The other values of a mark: a dot of one indicator against another stands for a value
/// of each.
fn beside(ctx: &AppContext, model: &ChartModel, target: &HitTarget) -> Vec<String> {
    let (data, language) = (ctx.data(), ctx.language);
    let others = target.keys.iter().skip(1);
    let others = others.filter_map(|key| model.of_key(*key));
    others
        .map(|(line, unit, value)| {
            let name = data[line.indicator].name.get(language);
            let value = value_long(data, language, unit, value);
            format!("{name}{}{value}", ctx.messages().punctuation.colon)
        })
        .collect()
}
