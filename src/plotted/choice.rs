//! Which areas and sorts of period a figure shows.

use std::collections::BTreeMap;

use dataset::{Area, BodyId, Dataset, ObservationId, PeriodKind};

use crate::state::{FigureView, Form, Periods};

/// With more series than this in all areas, only the first area is drawn
/// unless the reader chooses otherwise.
const MANY_SERIES: usize = 5;
/// More figures than this, of mixed periods, do not read at once …
const MANY_FIGURES: usize = 40;
/// … and this many years tell the story alone.
const ENOUGH_YEARS: usize = 6;

/// The areas of some rows, China first, then the busiest.
pub(super) fn areas_of(data: &Dataset, rows: &[ObservationId]) -> Vec<Area> {
    let mut counts: BTreeMap<Area, usize> = BTreeMap::new();
    for id in rows {
        *counts.entry(data[*id].area).or_default() += 1;
    }
    let mut areas: Vec<_> = counts.into_iter().collect();
    // China first, which the explorer is about; `Area` puts it first.
    dataset::sort::by_key(&mut areas, |(area, count)| {
        (area.code() != "CN", std::cmp::Reverse(*count), *area)
    });
    areas.into_iter().map(|(area, _)| area).collect()
}

/// The areas that are drawn: the chosen ones, or else as many as can be told
/// apart.
pub(super) fn shown_areas(
    data: &Dataset,
    rows: &[ObservationId],
    areas: &[Area],
    view: &FigureView,
) -> Vec<Area> {
    let chosen: Vec<Area> = areas
        .iter()
        .copied()
        .filter(|area| view.areas.contains(area))
        .collect();
    if !chosen.is_empty() {
        return chosen;
    }
    let mut series: Vec<(Area, BodyId)> = rows
        .iter()
        .map(|id| (data[*id].area, data[*id].body))
        .collect();
    dataset::sort::by_key(&mut series, |pair| *pair);
    series.dedup();
    if series.len() > MANY_SERIES {
        areas.iter().copied().take(1).collect()
    } else {
        areas.to_vec()
    }
}

/// The sorts of period that rows of some areas are for, with how many.
pub(super) fn kinds_of(
    data: &Dataset,
    rows: &[ObservationId],
    shown: &[Area],
) -> Vec<(PeriodKind, usize)> {
    let mut counts: BTreeMap<PeriodKind, usize> = BTreeMap::new();
    for id in rows.iter().filter(|id| shown.contains(&data[**id].area)) {
        *counts.entry(data[*id].period.kind()).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// The sort of period that is drawn: the chosen one if there are figures for
/// it; left to the figure, years alone where they tell enough of many, and one sort
/// where lengths are to be compared: a month's bar beside a year's says nothing.
pub(super) fn shown_kind(kinds: &[(PeriodKind, usize)], view: &FigureView) -> Option<PeriodKind> {
    let has = |wanted| kinds.iter().find(|(kind, _)| *kind == wanted);
    match view.periods {
        Periods::All => None,
        Periods::Auto if matches!(view.form, Form::Bars | Form::Stacked) => {
            let years = has(PeriodKind::Year).filter(|(_, count)| *count > 1);
            let commonest = || kinds.iter().rev().max_by_key(|(_, count)| *count);
            years.or_else(commonest).map(|(kind, _)| *kind)
        }
        Periods::Auto => {
            let all: usize = kinds.iter().map(|(_, count)| count).sum();
            let years = has(PeriodKind::Year).map_or(0, |(_, count)| *count);
            (all > MANY_FIGURES && years >= ENOUGH_YEARS && years < all).then_some(PeriodKind::Year)
        }
        chosen => kinds
            .iter()
            .map(|(kind, _)| *kind)
            .find(|kind| Periods::of(*kind) == chosen),
    }
}
