//! The first step of a chart: which figures of the data it is about.
//!
//! Leaves to the next step what is computed of them. The rules of what is shown
//! unless the reader chooses are those of docs/chart-rules.md, 5.

use std::cmp::Reverse;

use dataset::{
    Area, BodyId, Comparable, Dataset, IndicatorId, Observation, ObservationId, Period, PeriodKind,
    Status,
};
use engine::lines::{Line, lines};
use view::{ChartView, Measure, Periods};

/// With more series than this in all areas, only the first area is drawn unless
/// the reader chooses otherwise.
const MANY_SERIES: usize = 5;
/// With at least so many years, years tell the course of what covers its periods.
const ENOUGH_YEARS: usize = 3;

/// What a chart is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// The indicators, the page's own first.
    pub indicators: Vec<IndicatorId>,
    /// The areas that there are figures for: China, then the busiest.
    pub areas: Vec<Area>,
    /// The areas that are drawn.
    pub shown: Vec<Area>,
    /// The sorts of period that those areas have figures for, with how many.
    pub kinds: Vec<(PeriodKind, usize)>,
    /// The one sort that is drawn; `None` if all are.
    pub kind: Option<PeriodKind>,
    /// The sort that tells the course of what covers its periods, whichever are drawn;
    /// `None` where there is but one, or where all is measured at points in time.
    pub leading: Option<PeriodKind>,
    /// The bodies that state figures of that sort for those areas.
    pub bodies: Vec<BodyId>,
    /// The one body that is followed.
    pub by: Option<BodyId>,
    /// The lines that are to be drawn, each indicator's fullest first.
    pub lines: Vec<Line>,
}

/// Selects an indicator's figures, and those of the ones that stand beside it, as
/// the reader chose.
pub(super) fn select(data: &Dataset, indicator: IndicatorId, view: &ChartView) -> Selection {
    let mut indicators = vec![indicator];
    indicators.extend(view.with.iter().filter(|other| **other != indicator));
    let rows: Vec<ObservationId> = data
        .observation_ids()
        .filter(|id| indicators.contains(&data[*id].indicator))
        .collect();
    let areas = areas_of(data, &rows);
    let shown = shown_areas(data, &rows, &areas, view);
    let all: Vec<Line> = indicators
        .iter()
        .flat_map(|id| lines(data, *id, &|row| shown.contains(&row.area)))
        .collect();
    let kinds = kinds_of(data, &all);
    let leading = default_kind(data, &all);
    let kind = shown_kind(leading, &kinds, view);
    let is_shown = |row: &Observation| {
        let is_free = view.periods == Periods::Auto && data.is_at_points(row.indicator);
        // Months are worked out of other sorts of period too.
        let is_free = is_free || view.measure == Measure::SingleMonths;
        shown.contains(&row.area) && (is_free || kind.is_none_or(|kind| kind == row.period.kind()))
    };
    let mut lines: Vec<Line> = indicators
        .iter()
        .flat_map(|id| lines(data, *id, &is_shown))
        .collect();
    for id in &indicators {
        add_goals(data, *id, &is_shown, &mut lines);
    }
    let mut bodies: Vec<BodyId> = Vec::new();
    for line in &lines {
        if !bodies.contains(&line.body) {
            bodies.push(line.body);
        }
    }
    let by = view.by.filter(|body| bodies.contains(body));
    lines.retain(|line| by.is_none_or(|body| body == line.body));
    Selection {
        indicators,
        areas,
        shown,
        kinds,
        kind,
        leading,
        bodies,
        by,
        lines,
    }
}

/// Adds the targets that are stated in an indicator of their own and judged by this
/// one: they are drawn where what came of them is.
fn add_goals(
    data: &Dataset,
    outcome: IndicatorId,
    is_shown: &dyn Fn(&Observation) -> bool,
    all: &mut Vec<Line>,
) {
    let notes = data.targets.iter().filter(|note| {
        note.outcome == Some(outcome)
            && note.indicator != outcome
            && note.comparable == Comparable::Yes
    });
    for note in notes {
        let is_goal = |row: &Observation| {
            row.status == Status::Target
                && (row.area, row.period) == (note.area, note.period)
                && is_shown(row)
        };
        for goal in lines(data, note.indicator, &is_goal) {
            let same = |line: &&mut Line| {
                (line.indicator, line.area, line.body) == (outcome, goal.area, goal.body)
            };
            match all.iter_mut().find(same) {
                Some(line) => line.statements.extend(goal.statements),
                None => all.push(Line {
                    indicator: outcome,
                    ..goal
                }),
            }
        }
    }
}

/// The areas of some rows, China first, then the busiest.
fn areas_of(data: &Dataset, rows: &[ObservationId]) -> Vec<Area> {
    let mut counts: Vec<(Area, usize)> = Vec::new();
    for id in rows {
        let area = data[*id].area;
        match counts.iter_mut().find(|(known, _)| *known == area) {
            Some((_, count)) => *count += 1,
            None => counts.push((area, 1)),
        }
    }
    dataset::sort::by_key(&mut counts, |(area, count)| {
        (area.code() != "CN", Reverse(*count), *area)
    });
    counts.into_iter().map(|(area, _)| area).collect()
}

/// The areas that are drawn: the chosen ones, or else as many as can be told
/// apart; all of them where they are compared for one period.
fn shown_areas(
    data: &Dataset,
    rows: &[ObservationId],
    areas: &[Area],
    view: &ChartView,
) -> Vec<Area> {
    let chosen = areas.iter().copied();
    let chosen: Vec<Area> = chosen.filter(|area| view.areas.contains(area)).collect();
    if !chosen.is_empty() {
        return chosen;
    }
    let mut series: Vec<(Area, BodyId)> = Vec::new();
    let mut at_once = true;
    for id in rows {
        let row = &data[*id];
        if !series.contains(&(row.area, row.body)) {
            series.push((row.area, row.body));
        }
        at_once &= row.period == data[rows[0]].period;
    }
    if series.len() > MANY_SERIES && !at_once {
        areas.iter().copied().take(1).collect()
    } else {
        areas.to_vec()
    }
}

/// The sorts of period that some lines have figures for, with how many.
fn kinds_of(data: &Dataset, lines: &[Line]) -> Vec<(PeriodKind, usize)> {
    let periods: Vec<Period> = statements(lines)
        .map(|statement| data[statement].period)
        .collect();
    counted(&periods)
}

/// The first row of each statement.
fn statements(lines: &[Line]) -> impl Iterator<Item = ObservationId> + '_ {
    let statements = lines.iter().flat_map(|line| &line.statements);
    statements.filter_map(|rows| rows.first().copied())
}

/// How many periods of each sort there are, the longer sorts first.
fn counted(periods: &[Period]) -> Vec<(PeriodKind, usize)> {
    let count = |kind: PeriodKind| {
        let of_kind = periods.iter().filter(|period| period.kind() == kind);
        (kind, of_kind.count())
    };
    let kinds = PeriodKind::ALL.into_iter().map(count);
    kinds.filter(|(_, count)| *count > 0).collect()
}

/// The sort of period that is drawn: the chosen one if there are figures for it;
/// left to the figure, one sort for what covers its periods.
fn shown_kind(
    leading: Option<PeriodKind>,
    kinds: &[(PeriodKind, usize)],
    view: &ChartView,
) -> Option<PeriodKind> {
    match view.periods {
        _ if view.measure == Measure::SingleMonths => None,
        Periods::All => None,
        Periods::Auto => leading,
        chosen => kinds
            .iter()
            .map(|(kind, _)| *kind)
            .find(|kind| Periods::of(*kind) == chosen),
    }
}

/// Years where there are enough of them, else the sort with the most periods, of
/// equals the longer; `None` where there is but one sort, or where all is measured
/// at points in time.
fn default_kind(data: &Dataset, lines: &[Line]) -> Option<PeriodKind> {
    let covering = |id: &ObservationId| !data.is_at_points(data[*id].indicator);
    let rows: Vec<ObservationId> = statements(lines).filter(covering).collect();
    let measured = |id: &ObservationId| data[*id].status.is_measured();
    let any_measured = rows.iter().any(measured);
    let all: Vec<Period> = rows.iter().map(|id| data[*id].period).collect();
    if counted(&all).len() < 2 {
        return None;
    }
    let told = rows.iter().filter(|id| !any_measured || measured(id));
    let mut periods: Vec<Period> = told.map(|id| data[*id].period).collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    let counts = counted(&periods);
    let is_year =
        |(kind, count): &&(PeriodKind, usize)| *kind == PeriodKind::Year && *count >= ENOUGH_YEARS;
    let commonest = || {
        let counts = counts.iter();
        counts.max_by_key(|(kind, count)| (*count, Reverse(*kind)))
    };
    let found = counts.iter().find(is_year).or_else(commonest);
    found.map(|(kind, _)| *kind)
}
