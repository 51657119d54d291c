//! Observations as the series of a figure.
//!
//! Each body's figures for each area are a series of their own: sources that
//! disagree are never joined. A figure that several sources repeat from the
//! same body is one mark that knows them all. Pure; words come from `text`.

use std::collections::BTreeMap;

use dataset::{
    Area, BodyId, Bound, Dataset, IndicatorId, IndicatorKind, Language, ObservationId, Period,
    PeriodKind, Status,
};
use figures::series::{Point, Series};

use crate::state::{FigureView, Form, Measure, Periods};
use crate::text::figure_short;

/// An indicator ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plotted {
    /// The series, the one with the most figures first.
    pub series: Vec<Series>,
    /// The observations behind each key of the series' points.
    pub groups: Vec<Vec<ObservationId>>,
    /// The areas that the indicator has figures for, the busiest first.
    pub areas: Vec<Area>,
    /// The areas that are drawn.
    pub shown: Vec<Area>,
    /// The sorts of period that those areas have figures for, with how many.
    pub kinds: Vec<(PeriodKind, usize)>,
    /// The one sort that is drawn; `None` if all are.
    pub kind: Option<PeriodKind>,
    /// Whether growth can be worked out from the levels.
    pub has_growth: bool,
    /// Whether growth is drawn in place of the levels.
    pub grows: bool,
    /// Whether the figure is drawn as bars.
    pub bars: bool,
}

/// The last palette slot: shared by all series after the seventh.
const LAST_SLOT: usize = 7;
/// With more series than this in all areas, only the first area is drawn
/// unless the reader chooses otherwise.
const MANY_SERIES: usize = 5;
/// More figures than this, of mixed periods, do not read at once …
const MANY_FIGURES: usize = 40;
/// … and this many years tell the story alone.
const ENOUGH_YEARS: usize = 6;
/// With more series than this no values are written into the drawing.
const MOST_LABELLED: usize = 4;

/// One statement: a body's figure for an area and a period, whoever repeats it.
type Statement = Vec<ObservationId>;

/// Prepares an indicator for drawing as the view asks.
pub fn plot(
    data: &Dataset,
    language: Language,
    indicator: IndicatorId,
    view: &FigureView,
) -> Plotted {
    let rows: Vec<ObservationId> = data
        .observation_ids()
        .filter(|id| data[*id].indicator == indicator)
        .collect();
    let areas = areas_of(data, &rows);
    let shown = shown_areas(data, &rows, &areas, view);
    let kinds = kinds_of(data, &rows, &shown);
    let kind = shown_kind(&kinds, view);
    let mut lines: BTreeMap<(usize, BodyId), Vec<Statement>> = BTreeMap::new();
    for id in rows {
        let row = &data[id];
        let Some(area) = shown.iter().position(|area| *area == row.area) else {
            continue;
        };
        if kind.is_some_and(|kind| kind != row.period.kind()) {
            continue;
        }
        let line = lines.entry((area, row.body)).or_default();
        match line.iter_mut().find(|same| repeats(data, same[0], id)) {
            Some(statement) => statement.push(id),
            None => line.push(vec![id]),
        }
    }
    let measured = data[indicator].kind;
    let has_growth = measured == IndicatorKind::Level
        && lines.values().any(|line| !growth(data, line).is_empty());
    let grows = view.measure == Measure::Growth && has_growth;
    let mut ordered: Vec<_> = lines.into_iter().collect();
    dataset::sort::by_key(&mut ordered, |((area, body), line)| {
        (std::cmp::Reverse(line.len()), *area, *body)
    });
    let mut plotted = Plotted {
        series: Vec::new(),
        groups: Vec::new(),
        areas,
        shown,
        kinds,
        kind,
        has_growth,
        grows,
        bars: false,
    };
    let several_areas = plotted.shown.len() > 1;
    for ((area, body), line) in ordered {
        let name = body_name(data, language, body);
        let name = if several_areas {
            format!("{} · {name}", plotted.shown[area].name().get(language))
        } else {
            name
        };
        let points = if grows {
            growth_points(data, &line, &mut plotted.groups)
        } else {
            level_points(data, &line, &mut plotted.groups)
        };
        if !points.is_empty() {
            let slot = plotted.series.len().min(LAST_SLOT) as u8;
            plotted.series.push(Series { name, slot, points });
        }
    }
    plotted.bars = match view.form {
        Form::Bars => true,
        Form::Line => false,
        Form::Auto => fits_bars(&plotted.series, measured),
    };
    if plotted.series.len() <= MOST_LABELLED && !grows {
        label_last(data, language, &mut plotted);
    }
    plotted
}

/// Whether two rows are the same statement of the same body.
fn repeats(data: &Dataset, a: ObservationId, b: ObservationId) -> bool {
    let (a, b) = (&data[a], &data[b]);
    a.period == b.period
        && a.bound == b.bound
        && a.status == b.status
        && a.value.as_f64().total_cmp(&b.value.as_f64()).is_eq()
}

fn areas_of(data: &Dataset, rows: &[ObservationId]) -> Vec<Area> {
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

fn shown_areas(
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

fn kinds_of(data: &Dataset, rows: &[ObservationId], shown: &[Area]) -> Vec<(PeriodKind, usize)> {
    let mut counts: BTreeMap<PeriodKind, usize> = BTreeMap::new();
    for id in rows.iter().filter(|id| shown.contains(&data[**id].area)) {
        *counts.entry(data[*id].period.kind()).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// The sort of period that is drawn: the chosen one if there are figures for
/// it; left to the figure, years alone where they tell enough of many.
fn shown_kind(kinds: &[(PeriodKind, usize)], view: &FigureView) -> Option<PeriodKind> {
    let has = |wanted| kinds.iter().find(|(kind, _)| *kind == wanted);
    match view.periods {
        Periods::All => None,
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

/// A body's name, short enough for a drawing.
pub fn body_name(data: &Dataset, language: Language, body: BodyId) -> String {
    /// Longer Chinese names give way to the short one.
    const LONGEST_ZH: usize = 9;
    let body = &data[body];
    let zh = body.name.zh;
    match language {
        Language::Zh if zh.chars().count() <= LONGEST_ZH => zh.into(),
        _ => body.short.into(),
    }
}

fn level_points(
    data: &Dataset,
    line: &[Statement],
    groups: &mut Vec<Vec<ObservationId>>,
) -> Vec<Point> {
    line.iter()
        .map(|statement| {
            let row = &data[statement[0]];
            groups.push(statement.clone());
            Point {
                period: row.period,
                value: row.value.as_f64(),
                bound: row.bound,
                status: row.status,
                label: None,
                key: groups.len() as u32 - 1,
            }
        })
        .collect()
}

/// A year's growth in percent, with the two statements that it comes from.
struct Growth<'a> {
    percent: f64,
    before: &'a Statement,
    after: &'a Statement,
}

/// Growth from year to year where the same body measured both years exactly
/// and no figure of it for either year says otherwise.
fn growth<'a>(data: &Dataset, line: &'a [Statement]) -> Vec<Growth<'a>> {
    let mut years: BTreeMap<i32, Option<&Statement>> = BTreeMap::new();
    for statement in line {
        let row = &data[statement[0]];
        if row.period.kind() != PeriodKind::Year || !row.status.is_measured() {
            continue;
        }
        // A second, different figure for the year leaves neither to build on.
        years
            .entry(row.period.year())
            .and_modify(|entry| *entry = None)
            .or_insert((row.bound == Bound::Exact).then_some(statement));
    }
    let value = |statement: &Statement| data[statement[0]].value.as_f64();
    years
        .iter()
        .filter_map(|(year, after)| {
            let after = (*after)?;
            let before = years.get(&(year - 1)).copied().flatten()?;
            let base = value(before);
            (base > 0.0).then(|| Growth {
                percent: (value(after) / base - 1.0) * 100.0,
                before,
                after,
            })
        })
        .collect()
}

fn growth_points(
    data: &Dataset,
    line: &[Statement],
    groups: &mut Vec<Vec<ObservationId>>,
) -> Vec<Point> {
    growth(data, line)
        .into_iter()
        .map(|growth| {
            let row = &data[growth.after[0]];
            let mut behind = growth.after.clone();
            behind.extend(growth.before);
            groups.push(behind);
            Point {
                period: row.period,
                value: growth.percent,
                bound: Bound::Exact,
                status: Status::Reported,
                label: None,
                key: groups.len() as u32 - 1,
            }
        })
        .collect()
}

/// Bars suit levels of one series of whole years; all else is joined or dotted.
fn fits_bars(series: &[Series], kind: IndicatorKind) -> bool {
    kind == IndicatorKind::Level
        && series.len() == 1
        && series
            .iter()
            .flat_map(|series| &series.points)
            .all(|point| matches!(point.period, Period::Year(_)))
}

/// Writes the value of each series' last measured point beside it.
fn label_last(data: &Dataset, language: Language, plotted: &mut Plotted) {
    for series in &mut plotted.series {
        let last = series
            .points
            .iter_mut()
            .filter(|point| point.status.is_measured())
            .max_by_key(|point| (point.period.last_day(), point.key));
        let Some(point) = last else { continue };
        if let Some(id) = plotted
            .groups
            .get(point.key as usize)
            .and_then(|group| group.first())
        {
            let row = &data[*id];
            point.label = Some(figure_short(language, &data[row.indicator], row));
        }
    }
}

/// The last measured figure of an indicator for its first area, and the others
/// for the same period that differ from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Latest {
    /// The figure: of those for the last period, the one published last.
    pub row: ObservationId,
    /// Other measured figures for that period, each once.
    pub others: Vec<ObservationId>,
}

/// Finds the last figure. Where nothing was measured, the last figure of any
/// status; `None` if the indicator has none at all.
pub fn latest(data: &Dataset, indicator: IndicatorId) -> Option<Latest> {
    let rows: Vec<ObservationId> = data
        .observation_ids()
        .filter(|id| data[*id].indicator == indicator)
        .collect();
    let area = *areas_of(data, &rows).first()?;
    let here = || rows.iter().copied().filter(|id| data[*id].area == area);
    let measured = here().any(|id| data[id].status.is_measured());
    let usable = || here().filter(|id| !measured || data[*id].status.is_measured());
    let row = usable().max_by_key(|id| {
        let row = &data[*id];
        let period = row.period;
        let length = period.last_day() - period.first_day();
        let published = data[row.source].published.first_day();
        (period.last_day(), length, published)
    })?;
    let mut others: Vec<ObservationId> = Vec::new();
    for id in usable().filter(|id| data[*id].period == data[row].period) {
        let differs = |other: &ObservationId| {
            let (a, b) = (&data[id], &data[*other]);
            a.bound != b.bound || a.value.as_f64().total_cmp(&b.value.as_f64()).is_ne()
        };
        if differs(&row) && others.iter().all(differs) {
            others.push(id);
        }
    }
    Some(Latest { row, others })
}
