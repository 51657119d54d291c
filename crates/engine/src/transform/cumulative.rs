//! Values added up over years.

use dataset::{Bound, Period, PeriodKind};

use super::current::{exact_measured, periods};
use super::{InputRole, Outcome, Reason, Value, softer};

/// The sums from the first year of the last run of exact measured years without a gap.
/// What stands before the run is refused with what broke it.
pub(super) fn sum(values: &[Value]) -> Outcome {
    let years: Vec<Period> = periods(values)
        .into_iter()
        .filter(|period| period.kind() == PeriodKind::Year)
        .collect();
    let measured = |period: &&Period| {
        let mut here = values.iter().filter(|value| value.period == **period);
        here.any(|value| value.status.is_measured())
    };
    // Goals and forecasts after the last measured year end no run.
    let Some(last) = years.iter().rev().find(measured).copied() else {
        return Outcome::none(Reason::NotYears);
    };
    let mut outcome = Outcome::default();
    let mut run: Vec<&Value> = Vec::new();
    let mut next = Some(last);
    let broken = loop {
        let Some(period) = next else { break None };
        match exact_measured(values, period) {
            Ok(Some(value)) => run.push(value),
            Ok(None) => break Some(Reason::Missing(period)),
            Err(reason) => break Some(reason),
        }
        next = period.before();
    };
    run.reverse();
    let first = run.first().map_or(last, |value| value.period);
    if let Some(reason) = broken {
        let is_before = |period: &&Period| **period < first || run.is_empty();
        for period in years.iter().filter(is_before) {
            outcome.leave_out(*period, reason);
        }
    }
    let mut sum: Option<Value> = None;
    for value in run {
        let next = match &sum {
            None => value.clone(),
            Some(sum) => Value {
                bound: Bound::Exact,
                status: softer(sum.status, value.status),
                ..value.with(sum.number + value.number, InputRole::Added, sum)
            },
        };
        outcome.values.push(next.clone());
        sum = Some(next);
    }
    outcome
}
