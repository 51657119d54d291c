//! Growth from one period to another.

use dataset::{Bound, Period};

use super::firm::{firm, periods, positive};
use super::{Outcome, Part, Value, Why, softer};

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
            Err(why) => outcome.refuse(period, why),
        }
    }
    if outcome == Outcome::default() {
        return Outcome::none(Why::NoNeighbours);
    }
    outcome
}

/// Growth from one period to another, in percent.
///
/// # Errors
/// Why it is not worked out.
pub(super) fn grown(values: &[Value], before: Period, period: Period) -> Result<Value, Why> {
    let base = positive(values, before)?;
    let value = firm(values, period)?.ok_or(Why::Missing(period))?;
    Ok(percent(value, base, value.number / base.number))
}

/// Mean growth a year from one period to another, in percent, as one value for
/// the later period.
pub(super) fn compound(values: &[Value], from: Period, to: Period) -> Outcome {
    let Some(years) = to.years_since(from) else {
        return Outcome::none(Why::NotWholeYears(from, to));
    };
    match (positive(values, from), positive(values, to)) {
        (Ok(base), Ok(value)) => {
            let a_year = (value.number / base.number).powf(1.0 / f64::from(years));
            Outcome {
                values: vec![percent(value, base, a_year)],
                refused: Vec::new(),
            }
        }
        (Err(why), _) | (_, Err(why)) => Outcome::none(why),
    }
}

fn percent(value: &Value, base: &Value, ratio: f64) -> Value {
    Value {
        bound: Bound::Exact,
        status: softer(base.status, value.status),
        ..value.with((ratio - 1.0) * 100.0, Part::Base, base)
    }
}
