//! Growth figures that contradict the sizes they are about.
//!
//! A growth indicator `x-growth` is paired with the level `x`, or else with the
//! shortest-named level `x-…` of its industry if every other such level only
//! lengthens that name. Compared are yearly, exact, measured figures of one
//! body for one area. Statistical offices often state growth at constant
//! prices or on a comparable basis, so this is a warning, and a note on the
//! growth figure silences it.

use std::collections::HashMap;

use super::Fault;
use super::files::Files;
use crate::{
    Area, BodyId, Bound, Dataset, Indicator, IndicatorId, IndicatorKind, Observation, Period, Value,
};

/// A warning for each growth figure that no two figures of its level agree with.
pub(super) fn contradictions(dataset: &Dataset, files: &Files) -> Vec<Fault> {
    let table = &files.observations;
    let figures = figures(dataset);
    let rows = dataset.observations.iter().zip(&table.rows);
    rows.filter_map(|(growth, raw)| {
        let spans = implied(dataset, &figures, growth)?;
        let stated = rounded(growth.value, 0);
        let agrees = |span: &(f64, f64)| span.0 <= stated.1 && stated.0 <= span.1;
        if !growth.note.is_empty() || spans.is_empty() || spans.iter().any(agrees) {
            return None;
        }
        let least = spans.iter().map(|span| span.0).fold(f64::INFINITY, f64::min);
        let most = spans.iter().map(|span| span.1).fold(f64::NEG_INFINITY, f64::max);
        let message = format!(
            "{} contradicts the same body's levels, which give {least:.1} to {most:.1} (say in a note why)",
            growth.value
        );
        Some(table.fault(raw.line, "value", message))
    })
    .collect()
}

/// The comparable figures for each year, with the body that states them.
type Figures = HashMap<(IndicatorId, Area, BodyId, i16), Vec<(f64, f64)>>;

fn figures(dataset: &Dataset) -> Figures {
    let mut figures = Figures::new();
    for row in dataset.observations.iter().filter(|row| is_comparable(row)) {
        let span = rounded(row.value, trailing_zeros(row.value));
        if let (Period::Year(year), true) = (row.period, span.0 > 0.0) {
            let key = (row.indicator, row.area, row.body, year);
            figures.entry(key).or_default().push(span);
        }
    }
    figures
}

/// The growth that each pair of levels implies; `None` where the figure is no
/// growth, or is none that could be compared.
fn implied(dataset: &Dataset, figures: &Figures, growth: &Observation) -> Option<Vec<(f64, f64)>> {
    let level = level_of(dataset, &dataset[growth.indicator])?;
    let Period::Year(year) = growth.period else {
        return None;
    };
    if !is_comparable(growth) {
        return None;
    }
    let values = |year: i16| {
        let figures = figures.get(&(level, growth.area, growth.body, year));
        figures.into_iter().flatten().copied()
    };
    let pairs = values(year).flat_map(|now| values(year - 1).map(move |before| (now, before)));
    Some(
        pairs
            .map(|(now, before)| {
                let percent = |now: f64, before: f64| (now / before - 1.0) * 100.0;
                (percent(now.0, before.1), percent(now.1, before.0))
            })
            .collect(),
    )
}

fn is_comparable(row: &Observation) -> bool {
    row.bound == Bound::Exact && row.status.is_measured()
}

/// The level that a growth indicator is about.
fn level_of(dataset: &Dataset, growth: &Indicator) -> Option<IndicatorId> {
    if growth.kind != IndicatorKind::Growth {
        return None;
    }
    let stem = growth.slug.replace("-growth", "");
    let longer = format!("{stem}-");
    // Indicators are sorted by slug: a name stands before what lengthens it.
    let first = dataset
        .indicators
        .partition_point(|row| row.slug < stem.as_str());
    let ids = dataset.indicator_ids().skip(first);
    let named = ids.take_while(|&id| dataset[id].slug.starts_with(&stem));
    let mut levels = named.filter(|&id| {
        let level = &dataset[id];
        let is_named = level.slug == stem || level.slug.starts_with(&longer);
        is_named && level.kind == IndicatorKind::Level && level.industry == growth.industry
    });
    let first = levels.next()?;
    let name = dataset[first].slug;
    levels
        .all(|id| dataset[id].slug.starts_with(name))
        .then_some(first)
}

/// From where to where a number may lie that was rounded to its last digit, or
/// to its last digit before `zeros` zeros.
fn rounded(value: Value, zeros: i32) -> (f64, f64) {
    let last = 10_f64.powi(zeros - i32::from(value.decimals()));
    (value.as_f64() - last / 2.0, value.as_f64() + last / 2.0)
}

fn trailing_zeros(value: Value) -> i32 {
    let text = value.to_string();
    if value.decimals() > 0 {
        return 0;
    }
    let zeros = text.bytes().rev().take_while(|digit| *digit == b'0');
    zeros.map(|_| 1).sum()
}
