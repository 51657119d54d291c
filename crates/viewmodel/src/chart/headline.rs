//! The one figure that an indicator leads with, wherever there is room for one
//! (docs/chart-rules.md, 7): a card, a sparkline's end, a sentence, a comparison.

use std::cmp::Reverse;

use charts::series::{Claim, Point, Series};
use dataset::{Area, Dataset, DayNumber, IndicatorId, ObservationId, Period, PeriodKind, Status};
use engine::transform::{Value, current, periods};
use view::ChartView;

use super::compute::{Computed, ComputedSeries};
use super::select::Selection;
use super::{ChartModel, computed};

/// The figure that stands for an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The figure.
    pub row: ObservationId,
    /// Its area, which is to be named where it is not the explorer's own.
    pub area: Area,
    /// What others measured for that period and area that cannot be the same, each
    /// once.
    pub others: Vec<ObservationId>,
}

/// The figure that an indicator leads with, as its chart shows it before a reader
/// chooses; `None` if it has none but targets.
pub fn headline(data: &Dataset, indicator: IndicatorId) -> Option<Headline> {
    let (selection, computed) = computed(data, indicator, &ChartView::default());
    headline_of(&selection, &computed)
}

/// The figure that a chart of stated values leads with.
pub fn headline_of(selection: &Selection, computed: &Computed) -> Option<Headline> {
    let lead = lead(selection, computed, None)?;
    let series = &computed.series[lead.series];
    let value = &series.values[lead.value];
    Some(Headline {
        row: own_row(value)?,
        area: series.line.area,
        others: others(computed, series, value),
    })
}

/// The line of a chart's headline up to it, for a chart in small: the values that
/// hold and are as it is, measured or not.
pub fn headline_series(data: &Dataset, model: &ChartModel) -> Option<Series> {
    let lead = lead(&model.selection, &model.computed, None)?;
    let own = &model.computed.series[lead.series];
    let last = &own.values[lead.value];
    let at_points = data.is_at_points(own.line.indicator);
    let is_told = |point: &Point| {
        point.standing.claim == Claim::Holds
            && point.status != Status::Target
            && (point.status.is_measured() || !last.status.is_measured())
            && point.period.last_day() <= last.period.last_day()
            && (at_points || point.period.compares_with(last.period))
    };
    let mut series = model.series.get(lead.series)?.clone();
    series.points.retain(is_told);
    Some(series)
}

/// The row that a value itself was stated in.
pub fn own_row(value: &Value) -> Option<ObservationId> {
    value.rows().next()
}

/// A value by its place: the series' number and the value's in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lead {
    /// The series.
    pub series: usize,
    /// The value.
    pub value: usize,
}

/// What a chart leads with: of the first indicator and area that have one the
/// latest value that holds, a measured one if there is any; of several lines that
/// end together the one with most of them. Within some days, where they are given.
pub fn lead(
    selection: &Selection,
    computed: &Computed,
    span: Option<(DayNumber, DayNumber)>,
) -> Option<Lead> {
    let indicator = selection.indicators.first()?;
    let of_area = |area: &Area| -> Vec<usize> {
        let is_of = |at: &usize| {
            let line = &computed.series[*at].line;
            (line.indicator, line.area) == (*indicator, *area)
        };
        (0..computed.series.len()).filter(is_of).collect()
    };
    let mut areas = selection.shown.iter().map(of_area);
    areas.find_map(|series| {
        let leading = selection.leading;
        let of_kind = leading.and_then(|kind| lead_of(computed, &series, span, Some(kind)));
        of_kind.or_else(|| lead_of(computed, &series, span, None))
    })
}

/// The latest value that holds of some series, a measured one if there is any; of one
/// sort of period where that is given.
pub(super) fn lead_of(
    computed: &Computed,
    series: &[usize],
    span: Option<(DayNumber, DayNumber)>,
    kind: Option<PeriodKind>,
) -> Option<Lead> {
    let is_seen = |period: Period| {
        let is_within =
            span.is_none_or(|(from, to)| period.first_day() <= to && period.last_day() >= from);
        is_within && kind.is_none_or(|kind| kind == period.kind())
    };
    [true, false]
        .into_iter()
        .find_map(|measured| latest(computed, series, &is_seen, measured))
}

/// The latest value that holds of some series.
fn latest(
    computed: &Computed,
    series: &[usize],
    is_seen: &dyn Fn(Period) -> bool,
    measured: bool,
) -> Option<Lead> {
    let of_series = |at: &usize| {
        let values = &computed.series[*at].values;
        let current_values = periods(values).into_iter().filter(|at| is_seen(*at));
        let current_values = current_values.filter_map(|period| current(values, period).first());
        let current_values = current_values.filter(|value| !measured || value.status.is_measured());
        let last = current_values.max_by_key(|value| (value.period.last_day(), value.period))?;
        let place = values.iter().position(|value| std::ptr::eq(value, last))?;
        Some((*at, place, last))
    };
    let ends = series.iter().filter_map(of_series);
    let best = ends.max_by_key(|(at, _, value)| {
        let series = &computed.series[*at];
        let count = series.values.len();
        (value.period.last_day(), count, Reverse(*at))
    });
    best.map(|(series, value, _)| Lead { series, value })
}

/// What other lines state of the same for the same period, where it cannot be the
/// same number.
fn others(computed: &Computed, own: &ComputedSeries, value: &Value) -> Vec<ObservationId> {
    let mut told = vec![value.range()];
    let mut others = Vec::new();
    let same = |other: &&ComputedSeries| {
        (other.line.indicator, other.line.area) == (own.line.indicator, own.line.area)
    };
    for series in computed.series.iter().filter(same) {
        for other in current(&series.values, value.period).all() {
            let is_new = told.iter().all(|range| !range.overlaps(other.range()));
            if other.status.is_measured() && is_new {
                told.push(other.range());
                others.extend(own_row(other));
            }
        }
    }
    others
}
