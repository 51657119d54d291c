//! What the values of a chart are, in a line: measure, unit, periods, areas, bodies.

use dataset::{Dataset, Language, Period};
use i18n::{Named, messages, period, unit_name};
use view::{ChartView, Form, Measure};

use crate::chart::{ChartModel, whole_of};

/// Measure, unit, areas, bodies, sort of period and scale: what the values are.
pub fn subtitle(
    data: &Dataset,
    language: Language,
    view: &ChartView,
    model: &ChartModel,
) -> String {
    let messages = messages(language);
    let selection = &model.selection;
    let mut parts = measure(data, language, model);
    if matches!(
        model.measure(),
        Measure::Level | Measure::Cumulative | Measure::SingleMonths
    ) {
        parts.push(units(language, model));
    }
    if model.computed.dollars == Some(true) {
        parts.push(messages.subtitles.dollars.into());
    }
    parts.extend(when(language, view, model));
    let areas: Vec<&str> = selection
        .shown
        .iter()
        .map(|area| area.name().get(language))
        .collect();
    parts.push(areas.join(messages.punctuation.comma));
    if let Some(body) = selection.by {
        parts.push(data[body].name.get(language).into());
    }
    // One period is named where its value is.
    let is_one = model.form == Form::Number || model.computed.periods.len() < 2;
    if let Some(kind) = selection.kind.filter(|_| !is_one) {
        parts.push(kind.name(language).into());
    }
    if view.log {
        parts.push(messages.subtitles.log_scale.into());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// What was computed; nothing of values as they are.
fn measure(data: &Dataset, language: Language, model: &ChartModel) -> Vec<String> {
    let subtitles = &messages(language).subtitles;
    let named = |at: Period| period(language, at);
    let told = match model.measure() {
        Measure::Level => None,
        Measure::Growth => Some(subtitles.growth.into()),
        Measure::YearGrowth => Some(subtitles.year_growth.into()),
        Measure::Index => model
            .computed
            .base
            .map(|base| (subtitles.index)(&named(base))),
        Measure::Compound => model
            .computed
            .between
            .map(|(from, to)| (subtitles.compound)(&named(from), &named(to))),
        Measure::Share => {
            let own = model.selection.indicators.first();
            let whole = own.and_then(|id| whole_of(data, *id)).map_or_else(
                || engine::transform::world().map_or("", |area| area.name().get(language)),
                |whole| data[whole].name.get(language),
            );
            Some((subtitles.share)(whole))
        }
        Measure::Cumulative => Some(subtitles.cumulative.into()),
        Measure::SingleMonths => Some(subtitles.single_months.into()),
    };
    told.into_iter().collect()
}

/// The units, each once.
fn units(language: Language, model: &ChartModel) -> String {
    let mut units: Vec<&str> = Vec::new();
    for series in &model.computed.series {
        let name = series
            .unit
            .unit()
            .map_or("", |unit| unit_name(language, unit));
        if !units.contains(&name) {
            units.push(name);
        }
    }
    units.join(messages(language).punctuation.comma)
}

/// The periods that a form is about, and the part of time that is seen.
fn when(language: Language, view: &ChartView, model: &ChartModel) -> Option<String> {
    let named = |at: Period| period(language, at);
    match (model.form, model.computed.between, model.at) {
        (Form::Slope, Some((from, to)), _) => Some((messages(language).subtitles.slope)(
            &named(from),
            &named(to),
        )),
        (Form::Ranked, _, Some(at)) if model.measure() != Measure::Compound => Some(named(at)),
        (form, ..) if super::has_time(form) => {
            super::chosen(view, model).map(|(from, to)| i18n::days(language, from, to))
        }
        _ => None,
    }
}
