//! What the charts of the shipped data have to show and say, by the rules of
//! docs/chart-rules.md: cases worked out by hand from the CSV files (`expected.csv`, with
//! the reason for each row), and properties that hold for every indicator, against a
//! plain computation of its own from the same files (`naive`).
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod alike;
mod book;
mod bounds;
mod cases;
mod catalogue;
mod course;
mod differences;
mod drawn;
mod growth;
mod growth_said;
mod joined;
mod leads;
mod months;
mod naive;
mod offered;
mod periods;
mod ranking;
#[path = "../shared/reading.rs"]
mod reading;
mod sentences;
#[path = "../shared/table.rs"]
mod table;
mod told;
mod when;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cases::Case;

fn cases() -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/expected.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.records().map(|row| Case::of(&row.unwrap()));
    rows.collect()
}

#[test]
fn charts_show_and_say_what_was_worked_out_by_hand() {
    let wrong: Vec<String> = cases()
        .iter()
        .filter_map(|case| {
            let found = case.found();
            (!case.holds(&found)).then(|| case.told(&found))
        })
        .collect();
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_cases_are_many_and_of_every_kind() {
    let all = cases();
    let indicators: BTreeSet<&str> = all.iter().map(|case| &*case.indicator).collect();
    assert!(all.len() >= 120 && indicators.len() >= 60);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for case in &all {
        *counts.entry(&*case.what).or_default() += 1;
    }
    assert!(counts.values().all(|count| *count >= 5), "{counts:?}");
}
