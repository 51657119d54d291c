//! A line's values before, while and after something happened: which of them
//! stand on which side, and how they changed from the one to the other.
//!
//! A period that the days lie in holds some of both sides and is neither. Only
//! measured values count, and only periods of one sort are set beside each other: the
//! nearest that compare. Periods shorter than a year are compared with
//! the same part of another year, for seasons differ.

use dataset::{DayNumber, Period, PeriodKind};

use super::current::{measured, periods};
use super::growth::{compound, grown};
use super::{Reason, Value};

/// Values on both sides of some days.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct BeforeAfter<'a> {
    /// Those of the last period that had ended.
    pub before: Vec<&'a Value>,
    /// Those of the period that the days lie in, if it is one.
    pub during: Vec<&'a Value>,
    /// Those of the first period that had not begun.
    pub after: Vec<&'a Value>,
    /// Growth from the one to the other in percent, or why there is none; `None`
    /// without both.
    pub change: Option<Result<Value, Reason>>,
    /// Mean growth a year up to the one and from the other on, each with the period
    /// that it starts from; where both can be worked out.
    pub paces: Option<[(Period, Value); 2]>,
}

/// The values of a line around the days from the first to the last: of the sorts of
/// period that compare across them the one whose values stand nearest. Points in time
/// are all of one sort.
pub fn before_after(
    values: &[Value],
    first: DayNumber,
    last: DayNumber,
    at_points: bool,
) -> BeforeAfter<'_> {
    if at_points {
        return of_points(values, first, last);
    }
    let mut kinds: Vec<PeriodKind> = values.iter().map(|value| value.period.kind()).collect();
    dataset::sort::by(&mut kinds, Ord::cmp);
    kinds.dedup();
    let sorts = kinds
        .into_iter()
        .map(|kind| of_sort(values, kind, first, last));
    sorts
        .min_by_key(|sides| sides.distance(first, last))
        .unwrap_or_default()
}

impl BeforeAfter<'_> {
    /// How far its values stand from some days, those that compare across them
    /// before those that do not.
    fn distance(&self, first: DayNumber, last: DayNumber) -> (bool, bool, DayNumber) {
        let before = self
            .before
            .first()
            .map(|value| first - value.period.last_day());
        let after = self
            .after
            .first()
            .map(|value| value.period.first_day() - last);
        let differ = matches!(self.change, Some(Err(Reason::NotWholeYears(..))));
        let days = match (before, after) {
            (None, None) => DayNumber::MAX,
            _ => before.unwrap_or(0) + after.unwrap_or(0),
        };
        (before.is_none() || after.is_none(), differ, days)
    }
}

/// The periods that something was measured for, rising.
fn measured_periods(values: &[Value]) -> Vec<Period> {
    let mut all = periods(values);
    all.retain(|period| !measured(values, *period).is_empty());
    all
}

/// The nearest points in time on both sides.
fn of_points(values: &[Value], first: DayNumber, last: DayNumber) -> BeforeAfter<'_> {
    let all = measured_periods(values);
    let ended = all.iter().filter(|at| at.last_day() < first);
    let before = ended.max_by_key(|at| at.last_day()).copied();
    let begins = all.iter().filter(|at| at.last_day() > last);
    let after = begins.min_by_key(|at| at.last_day()).copied();
    let told = |period: Option<Period>| period.map_or_else(Vec::new, |at| measured(values, at));
    BeforeAfter {
        before: told(before),
        during: Vec::new(),
        after: told(after),
        change: before.zip(after).map(|(from, to)| grown(values, from, to)),
        paces: None,
    }
}

fn of_sort(
    values: &[Value],
    kind: PeriodKind,
    first: DayNumber,
    last: DayNumber,
) -> BeforeAfter<'_> {
    let mut all = measured_periods(values);
    all.retain(|period| period.kind() == kind);
    let ended = |period: &&Period| period.last_day() < first;
    let begins = |period: &&Period| period.first_day() > last;
    let before = all.iter().filter(ended).max_by_key(|at| at.last_day());
    let is_alike = |period: &&Period| before.is_some_and(|before| alike(*before, **period));
    let after = all.iter().filter(begins);
    let alike_after = after.clone().find(is_alike);
    let after = alike_after.or_else(|| after.min_by_key(|at| at.last_day()));
    let mut during = all.iter().filter(|at| !ended(at) && !begins(at));
    let during = during.next().filter(|_| during.next().is_none());
    let told = |period: Option<&Period>| period.map_or_else(Vec::new, |at| measured(values, *at));
    let change = before.zip(after).map(|(from, to)| {
        if alike(*from, *to) {
            grown(values, *from, *to)
        } else {
            Err(Reason::NotWholeYears(*from, *to))
        }
    });
    BeforeAfter {
        before: told(before),
        during: told(during),
        after: told(after),
        paces: before
            .zip(after)
            .and_then(|(before, after)| Some([until(values, *before)?, since(values, *after)?])),
        change,
    }
}

/// Whether two periods can be compared: days at any time, others where they are the
/// same part of their years.
fn alike(from: Period, to: Period) -> bool {
    from.kind() == PeriodKind::Day || to.years_since(from).is_some()
}

/// Mean growth a year up to a period, from the earliest that allows it.
fn until(values: &[Value], to: Period) -> Option<(Period, Value)> {
    let mut from = periods(values).into_iter().filter(|from| *from < to);
    from.find_map(|from| pace(values, from, to))
}

/// Mean growth a year since a period, up to the latest that allows it.
fn since(values: &[Value], from: Period) -> Option<(Period, Value)> {
    let mut to = periods(values).into_iter().rev().filter(|to| *to > from);
    to.find_map(|to| pace(values, from, to))
}

fn pace(values: &[Value], from: Period, to: Period) -> Option<(Period, Value)> {
    let grown = compound(values, from, to).values.into_iter().next()?;
    Some((from, grown))
}
