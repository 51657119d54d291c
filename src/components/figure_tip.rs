//! What a tooltip says about a mark of an indicator's figure.

use charts::scene::HitTarget;
use engine::transform::InputRole;

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
    let (words, data, language) = (ctx.words(), ctx.data(), ctx.language);
    let shown = target.keys.first().and_then(|key| model.of_key(*key));
    let Some((line, unit, value)) = shown else {
        return Tip::default();
    };
    let mut heading = vec![data[line.body].name.get(language).to_owned()];
    if model.selection.indicators.len() > 1 {
        heading.insert(0, data[line.indicator].name.get(language).to_owned());
    }
    if model.selection.shown.len() > 1 {
        heading.push(line.area.name().get(language).to_owned());
    }
    heading.push(period(language, value.period));
    let mut lines = Vec::new();
    if !value.is_stated(unit) {
        let own = value.rows().next();
        let is_own = own.is_some_and(|id| data[id].indicator != line.indicator);
        lines.push(if is_own {
            words.as_the_body_states.to_owned()
        } else {
            words.worked_out.to_owned()
        });
        lines.extend(
            value
                .other_growth()
                .map(|levels| (words.from_levels)(&worked(language, unit, levels))),
        );
    }
    lines.push(value.status.name(language).to_owned());
    let mut publishers: Vec<&str> = Vec::new();
    for (part, rows) in &value.inputs {
        for id in rows {
            let publisher = data.publisher(data[*id].source, language);
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
        }
        if *part != InputRole::Itself
            && let Some(row) = rows.first().map(|id| &data[*id])
        {
            let value = figure(data, language, row);
            lines.push(format!(
                "{}{}{}",
                part_name(ctx, *part),
                words.colon,
                (words.with_remark)(&value, &period(language, row.period))
            ));
        }
    }
    lines.truncate(MOST_LINES);
    lines.push(format!(
        "{}{}{}",
        words.source,
        words.colon,
        publishers.join(words.comma)
    ));
    // A dot of one indicator against another stands for a value of each.
    for (line, unit, value) in target
        .keys
        .iter()
        .skip(1)
        .filter_map(|key| model.of_key(*key))
    {
        let name = data[line.indicator].name.get(language);
        let value = value_long(data, language, unit, value);
        lines.push(format!("{name}{}{value}", words.colon));
    }
    let own = value.inputs.first().and_then(|(_, rows)| rows.first());
    if let Some(note) = own.map(|id| data[*id].note).filter(|note| !note.is_empty()) {
        lines.push(note.get(language).to_owned());
    }
    Tip {
        heading: heading.join(" · "),
        value: value_long(data, language, unit, value),
        lines,
    }
}
