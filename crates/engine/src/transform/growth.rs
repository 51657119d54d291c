//! Growth from one period to another.

use dataset::{Bound, Period};

use super::current::{current, exact_measured, periods, positive};
use super::{InputRole, Outcome, Reason, Value, softer};

/// Growth of each period on the one that `earlier` names, in percent. A period
/// whose earlier one has no value at all has no growth and needs no reason.
pub(super) fn on(values: &[Value], earlier: fn(Period) -> Option<Period>) -> Outcome {
    let mut outcome = Outcome::default();
    let has = |period: &Period| values.iter().any(|value| value.period == *period);
    for period in periods(values) {
        let Some(before) = earlier(period).filter(has) else {
            continue;
        };
        match grown(values, before, period) {
            Ok(value) => outcome.values.push(value),
            Err(reason) => outcome.leave_out(period, reason),
        }
    }
    if outcome == Outcome::default() {
        return Outcome::none(Reason::NoNeighbours);
    }
    outcome
}

/// Growth from one period to another, in percent.
///
/// # Errors
/// Why it is not worked out.
pub(super) fn grown(values: &[Value], before: Period, period: Period) -> Result<Value, Reason> {
    let base = positive(values, before)?;
    let value = exact_measured(values, period)?.ok_or(Reason::Missing(period))?;
    Ok(percent(value, base, value.number / base.number))
}

/// Mean growth a year from one period to another, in percent, as one value for
/// the later period.
pub(super) fn compound(values: &[Value], from: Period, to: Period) -> Outcome {
    let Some(years) = to.years_since(from) else {
        return Outcome::none(Reason::NotWholeYears(from, to));
    };
    match (positive(values, from), positive(values, to)) {
        (Ok(base), Ok(value)) => {
            let a_year = (value.number / base.number).powf(1.0 / f64::from(years));
            Outcome {
                values: vec![percent(value, base, a_year)],
                unavailable: Vec::new(),
            }
        }
        (Err(reason), _) | (_, Err(reason)) => Outcome::none(reason),
    }
}

fn percent(value: &Value, base: &Value, ratio: f64) -> Value {
    Value {
        bound: Bound::Exact,
        status: softer(base.status, value.status),
        ..value.with((ratio - 1.0) * 100.0, InputRole::Base, base)
    }
}

/// Computed growth with the body's own statement in its place, where it makes one for
/// the period: it knows what changed in what it counts. What the published levels
/// give is kept beside it.
pub fn as_stated(computed: Outcome, stated: &[Value]) -> Outcome {
    let mut outcome = computed;
    for period in periods(stated) {
        let Some(own) = current(stated, period).value() else {
            continue;
        };
        if !own.status.is_measured() {
            continue;
        }
        outcome
            .unavailable
            .retain(|unavailable| unavailable.period != Some(period));
        let place = outcome
            .values
            .iter()
            .position(|value| value.period == period);
        match place {
            Some(at) => {
                let levels = &outcome.values[at];
                outcome.values[at] = beside(own, levels);
            }
            None => outcome.values.push(own.clone()),
        }
    }
    if !outcome.values.is_empty() {
        outcome
            .unavailable
            .retain(|unavailable| unavailable.period.is_some());
    }
    dataset::sort::by_key(&mut outcome.values, |value| value.period);
    outcome
}

/// A stated growth that knows what the levels give.
fn beside(own: &Value, levels: &Value) -> Value {
    let mut told = own.clone();
    told.from_levels = Some(levels.number);
    let inputs = levels.inputs.iter();
    told.inputs
        .extend(inputs.map(|(_, rows)| (InputRole::Level, rows.clone())));
    told
}
