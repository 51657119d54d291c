//! Hand-worked numbers for every measure, and what is refused.
#![allow(clippy::unwrap_used, reason = "tests")]

mod growth;
mod index;
mod months;
mod real_data;
mod sums;
#[path = "../common/values.rs"]
mod values;

use dataset::Period;
use engine::transform::{Measure, Outcome, Reason, Unavailable, Value, transform};

fn work(values: &[Value], measure: Measure) -> Outcome {
    transform(values, measure, &[])
}

/// Periods and numbers rounded to a thousandth.
fn numbers(outcome: &Outcome) -> Vec<(Period, f64)> {
    let rounded = |value: &Value| (value.period, (value.number * 1000.0).round() / 1000.0);
    outcome.values.iter().map(rounded).collect()
}

fn reasons(outcome: &Outcome) -> Vec<(Option<Period>, Reason)> {
    let reason = |unavailable: &Unavailable| (unavailable.period, unavailable.reason);
    outcome.unavailable.iter().map(reason).collect()
}
