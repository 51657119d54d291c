//! Verdicts on targets: those of the shipped data worked out by hand from its rows,
//! and small cases for each rule.
#![allow(clippy::unwrap_used, reason = "tests")]

mod by_hand;
mod cases;
mod real_data;

use std::path::PathBuf;
use std::sync::LazyLock;

use dataset::{Dataset, Date, ObservationId};

const LATER: &str = "2026-11-25";

static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
    dataset::read::read_package(&data).dataset.unwrap()
});

fn day(text: &str) -> i32 {
    Date::parse(text).unwrap().first_day()
}

/// Period, value and body of a figure.
fn told(data: &Dataset, id: Option<ObservationId>) -> Option<(String, f64, &str)> {
    let row = &data[id?];
    let value = row.value.as_f64();
    Some((row.period.to_string(), value, data[row.body].slug))
}
