//! How the line that a chart leads with went, in facts: which values stand in one
//! sentence, and what can surely be said of them.

use dataset::{Dataset, DayNumber, Period, Quantity};
use engine::transform::{Value, current, periods};

use crate::chart::{ChartModel, ComputedSeries, Lead};

/// What became of a value between two periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    /// It is surely more, or of a rank nearer to the first.
    Rose,
    /// It is surely less.
    Fell,
    /// The two are the same.
    Same,
    /// Their ranges leave it open.
    Open,
}

/// The course of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Course<'a> {
    /// Its line.
    pub series: &'a ComputedSeries,
    /// The earliest value that compares with the last.
    pub first: &'a Value,
    /// The value that the chart leads with.
    pub last: &'a Value,
    /// The highest value, of a rank the first, where that lies between them and is
    /// the only one.
    pub highest: Option<&'a Value>,
    /// What became of it.
    pub change: Change,
}

/// The course of the line of a value up to it, within some days where they are
/// given.
pub(super) fn course<'a>(
    data: &Dataset,
    model: &'a ChartModel,
    lead: Lead,
    span: Option<(DayNumber, DayNumber)>,
) -> Option<Course<'a>> {
    let series = model.computed.series.get(lead.series)?;
    let last = series.values.get(lead.value)?;
    let is_seen = |period: &Period| {
        let is_within =
            span.is_none_or(|(from, to)| period.first_day() <= to && period.last_day() >= from);
        is_within && period.last_day() <= last.period.last_day()
    };
    let at_points = data.is_at_points(series.line.indicator);
    let compares = |value: &&Value| {
        value.status.is_measured() == last.status.is_measured()
            && (at_points || value.period.compares_with(last.period))
            && (value.status.is_measured() || value.stated.published == last.stated.published)
    };
    let mut current_values: Vec<&Value> = periods(&series.values)
        .into_iter()
        .filter(is_seen)
        .filter_map(|period| current(&series.values, period).value())
        .filter(compares)
        .collect();
    dataset::sort::by_key(&mut current_values, |value| {
        (value.period.last_day(), value.period)
    });
    let first = current_values.first().copied().unwrap_or(last);
    let is_rank = data.quantity(series.line.indicator) == Quantity::Rank && model.is_stated();
    Some(Course {
        series,
        first,
        last,
        highest: highest(&current_values, first, last, is_rank),
        change: change(first, last, is_rank),
    })
}

/// What became of a value from the one to the other.
fn change(first: &Value, last: &Value, is_rank: bool) -> Change {
    let (before, after) = (first.range(), last.range());
    if first.number.total_cmp(&last.number).is_eq() && first.bound == last.bound {
        return Change::Same;
    }
    let (rose, fell) = if is_rank {
        (before.is_above(after), after.is_above(before))
    } else {
        (after.is_above(before), before.is_above(after))
    };
    match (rose, fell) {
        (true, _) => Change::Rose,
        (_, true) => Change::Fell,
        _ => Change::Open,
    }
}

/// The highest of some values, if it is surely above the first and the last and no
/// other is as high.
fn highest<'a>(
    current_values: &[&'a Value],
    first: &Value,
    last: &Value,
    is_rank: bool,
) -> Option<&'a Value> {
    let height = |value: &Value| if is_rank { -value.number } else { value.number };
    let best = current_values
        .iter()
        .copied()
        .max_by(|a, b| height(a).total_cmp(&height(b)))?;
    let is_above = |other: &Value| {
        let (own, theirs) = (best.range(), other.range());
        if is_rank {
            theirs.is_above(own)
        } else {
            own.is_above(theirs)
        }
    };
    let as_high = current_values
        .iter()
        .filter(|other| height(other).total_cmp(&height(best)).is_eq());
    (is_above(first) && is_above(last) && as_high.count() == 1).then_some(best)
}
