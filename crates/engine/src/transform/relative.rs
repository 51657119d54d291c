//! Values relative to another one: a base period, a whole.

use dataset::Period;

use super::current::{exact_measured, positive};
use super::{InputRole, Outcome, Reason, Value};

/// Each value with the base period's at 100. Bounds and statuses stay: what is
/// more than a value is more than its index. A month is no index of a year:
/// other sorts of period are refused.
pub(super) fn index(values: &[Value], base: Period) -> Outcome {
    let base = match positive(values, base) {
        Ok(base) => base,
        Err(reason) => return Outcome::none(reason),
    };
    let mut outcome = Outcome::default();
    for value in values {
        if value.period.compares_with(base.period) {
            let number = value.number / base.number * 100.0;
            outcome
                .values
                .push(value.with(number, InputRole::Base, base));
        } else {
            outcome.leave_out(value.period, Reason::OtherSort(base.period));
        }
    }
    outcome
}

/// Each value in percent of the whole for the same period. A period without a
/// whole has no share and needs no reason, unless none has one.
pub(super) fn share(values: &[Value], whole: &[Value]) -> Outcome {
    let mut outcome = Outcome::default();
    for value in values {
        match share_of(value, whole) {
            Ok(Some(share)) => outcome.values.push(share),
            Ok(None) => {}
            Err(reason) => outcome.leave_out(value.period, reason),
        }
    }
    if outcome == Outcome::default() {
        let last = values.iter().map(|value| value.period).max();
        return last.map_or(outcome, |period| Outcome::none(Reason::Missing(period)));
    }
    outcome
}

fn share_of(value: &Value, whole: &[Value]) -> Result<Option<Value>, Reason> {
    /// How much of its last digits a stated part may be above its whole.
    const ROUNDING: f64 = 1e-9;
    let period = value.period;
    let Some(all) = exact_measured(whole, period)? else {
        return Ok(None);
    };
    if all.number <= 0.0 {
        return Err(Reason::NotPositive(period));
    }
    if value.number > all.number * (1.0 + ROUNDING) {
        return Err(Reason::MoreThanWhole(period));
    }
    let percent = value.number / all.number * 100.0;
    Ok(Some(value.with(percent, InputRole::Whole, all)))
}
