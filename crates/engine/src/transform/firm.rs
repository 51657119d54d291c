//! Which value of a period a computation may build on.

use dataset::{Bound, Period, PeriodKind};

use super::{Value, Why};

/// The firm value of a period, `None` without any value for it.
///
/// # Errors
/// Why none of the values is firm.
pub(super) fn firm(values: &[Value], period: Period) -> Result<Option<&Value>, Why> {
    let Some(any) = values.iter().find(|value| value.period == period) else {
        return Ok(None);
    };
    match held(values, period).as_slice() {
        [] => Err(Why::NotMeasured(period, any.status)),
        [only] if only.bound == Bound::Exact => Ok(Some(only)),
        [only] => Err(Why::Bound(period, only.bound)),
        _ => Err(Why::Differ(period)),
    }
}

/// The measured values of a period that hold: what was revised before what was
/// reported, and that before what was preliminary.
pub(super) fn held(values: &[Value], period: Period) -> Vec<&Value> {
    let is_of = |value: &&Value| value.period == period && value.status.is_measured();
    let measured = || values.iter().filter(is_of);
    let best = measured().map(|value| value.status.rank()).min();
    measured()
        .filter(|value| Some(value.status.rank()) == best)
        .collect()
}

/// The same, where a value above zero has to be there.
///
/// # Errors
/// Why there is none.
pub(super) fn positive(values: &[Value], period: Period) -> Result<&Value, Why> {
    let value = firm(values, period)?.ok_or(Why::Missing(period))?;
    if value.number > 0.0 {
        Ok(value)
    } else {
        Err(Why::NotPositive(period))
    }
}

/// The periods of some values, rising, each once.
pub(super) fn periods(values: &[Value]) -> Vec<Period> {
    let mut periods: Vec<Period> = values.iter().map(|value| value.period).collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    periods
}

/// The base period that most lines have a firm value above zero for: a year if
/// any is, of equals the earliest; `None` without any.
pub fn common_base(lines: &[Vec<Value>]) -> Option<Period> {
    let mut all: Vec<Period> = lines.iter().flat_map(|line| periods(line)).collect();
    dataset::sort::by(&mut all, Ord::cmp);
    all.dedup();
    let number = |period: Period| {
        let has = |line: &&Vec<Value>| positive(line, period).is_ok();
        lines.iter().filter(has).count()
    };
    // The last of equals is taken, so the earliest has to come last.
    all.into_iter()
        .rev()
        .map(|period| (number(period), period))
        .filter(|(number, _)| *number > 0)
        .max_by_key(|(number, period)| (period.kind() == PeriodKind::Year, *number))
        .map(|(_, period)| period)
}
