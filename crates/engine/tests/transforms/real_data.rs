//! What holds of the shipped data: its exchange rates, its repeated rows, every measure.

use std::path::PathBuf;

use dataset::{Bound, Dataset};
use engine::lines::lines;
use engine::transform::{InputRole, Measure, Rates, Reason, Value, stated, transform};

use super::values::{at, bound, value};
use super::{numbers, reasons, work};

fn shipped() -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
    dataset::read::read_package(&folder).dataset.unwrap()
}

#[test]
fn yuan_become_dollars_by_the_rate_of_their_year() {
    let data = shipped();
    let rates = Rates::of(&data);
    // The mean of 2025 is 7.1874 yuan per dollar.
    let values = [
        bound(0, "2025", 1e12, Bound::MoreThan),
        value(1, "2025-Q3", 71.874),
        value(2, "2024-12/2025-01", 1.0),
        value(3, "2031", 1.0),
    ];
    let outcome = rates.dollars(&values);
    assert_eq!(outcome.values.len(), 2);
    assert!((outcome.values[0].number - 139_132_370_537.0).abs() < 1.0);
    assert_eq!(outcome.values[0].bound, Bound::MoreThan);
    assert!((outcome.values[1].number - 10.0).abs() < 1e-9);
    assert_eq!(
        reasons(&outcome),
        [
            (Some(at("2024-12/2025-01")), Reason::NoRate(2025)),
            (Some(at("2031")), Reason::NoRate(2031))
        ]
    );
    let rate = outcome.values[0].inputs[1].1[0];
    assert_eq!(data[rate].value.to_string(), "7.1874");
}

#[test]
fn growth_in_dollars_takes_each_years_own_rate() {
    let data = shipped();
    let rates = Rates::of(&data);
    // 7.0846 yuan in 2023 are one dollar, 14.3912 in 2024 are two.
    let values = [value(0, "2023", 7.0846), value(1, "2024", 14.3912)];
    let dollars = rates.dollars(&values).values;
    let outcome = work(&dollars, Measure::Growth);
    assert_eq!(numbers(&outcome), [(at("2024"), 100.0)]);
    let parts: Vec<InputRole> = outcome.values[0]
        .inputs
        .iter()
        .map(|(part, _)| *part)
        .collect();
    assert_eq!(
        parts,
        [
            InputRole::Itself,
            InputRole::Rate,
            InputRole::Base,
            InputRole::Rate
        ]
    );
}

#[test]
fn rows_that_repeat_a_statement_are_one_value() {
    let data = shipped();
    let core = data.find_indicator("ai-core-industry-scale").unwrap();
    let all = lines(&data, core, &|_| true);
    let rows: usize = all
        .iter()
        .flat_map(|line| &line.statements)
        .map(Vec::len)
        .sum();
    let given = data.observations.iter().filter(|row| row.indicator == core);
    assert_eq!(rows, given.count());
    for line in &all {
        let values = stated(&data, line);
        for (at, value) in values.iter().enumerate() {
            let same = |other: &Value| {
                (
                    other.period,
                    other.bound,
                    other.status,
                    other.number.to_bits(),
                ) == (
                    value.period,
                    value.bound,
                    value.status,
                    value.number.to_bits(),
                )
            };
            assert!(!values[at + 1..].iter().any(same));
        }
    }
}

#[test]
fn every_measure_of_every_line_ends_in_values_or_reasons() {
    let data = shipped();
    for indicator in data.indicator_ids() {
        for line in lines(&data, indicator, &|_| true) {
            let values = stated(&data, &line);
            let base = values[0].period;
            for measure in [
                Measure::Growth,
                Measure::YearGrowth,
                Measure::Index(base),
                Measure::Compound(base, values[values.len() - 1].period),
                Measure::Share,
                Measure::Cumulative,
                Measure::SingleMonths,
            ] {
                let outcome = transform(&values, measure, &values);
                assert!(
                    !outcome.values.is_empty() || !outcome.unavailable.is_empty(),
                    "{} {measure:?}",
                    data[indicator].slug
                );
                assert!(outcome.values.iter().all(|value| value.number.is_finite()));
            }
        }
    }
}
