//! Hand-worked numbers for every measure, and what is refused.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "common/values.rs"]
mod values;

use std::path::PathBuf;

use dataset::{Bound, Dataset, ObservationId, Period, Status, Unit};
use engine::lines::lines;
use engine::transform::{
    InputRole, Measure, Outcome, Rates, Reason, Unavailable, Value, ValueUnit, common_base, stated,
    transform,
};
use values::{at, bound, status, value};

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

#[test]
fn growth_is_on_the_period_before() {
    // 80 → 100 is a quarter more; 100 → 90 is a tenth less.
    let values = [
        value(0, "2021", 80.0),
        value(1, "2022", 100.0),
        value(2, "2023", 90.0),
        value(3, "2025", 95.0),
    ];
    let outcome = work(&values, Measure::Growth);
    assert_eq!(numbers(&outcome), [(at("2022"), 25.0), (at("2023"), -10.0)]);
    assert_eq!(reasons(&outcome), []);
    let behind: Vec<ObservationId> = outcome.values[0].rows().collect();
    assert_eq!(behind, [ObservationId(1), ObservationId(0)]);
    assert_eq!(outcome.values[0].inputs[1].0, InputRole::Base);
}

#[test]
fn growth_of_quarters_is_on_the_quarter_before_or_on_a_year_before() {
    let values = [
        value(0, "2024-Q3", 40.0),
        value(1, "2024-Q4", 50.0),
        value(2, "2025-Q3", 60.0),
    ];
    let before = work(&values, Measure::Growth);
    assert_eq!(numbers(&before), [(at("2024-Q4"), 25.0)]);
    let year = work(&values, Measure::YearGrowth);
    assert_eq!(numbers(&year), [(at("2025-Q3"), 50.0)]);
}

#[test]
fn growth_of_cumulative_months_is_on_the_same_months_a_year_before() {
    let values = [
        value(0, "2024-01/2024-11", 20.0),
        value(1, "2025-01/2025-11", 25.0),
        value(2, "2025-01/2025-10", 23.0),
    ];
    let outcome = work(&values, Measure::YearGrowth);
    assert_eq!(numbers(&outcome), [(at("2025-01/2025-11"), 25.0)]);
    let before = work(&values, Measure::Growth);
    assert_eq!(reasons(&before), [(None, Reason::NoNeighbours)]);
}

#[test]
fn growth_across_a_bound_is_refused() {
    let values = [
        value(0, "2023", 578.0),
        bound(1, "2024", 700.0, Bound::MoreThan),
        value(2, "2025", 1000.0),
    ];
    let outcome = work(&values, Measure::Growth);
    assert_eq!(numbers(&outcome), []);
    let reason = Reason::Bound(at("2024"), Bound::MoreThan);
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2024")), reason), (Some(at("2025")), reason)]
    );
}

#[test]
fn growth_to_what_was_not_measured_is_refused() {
    let values = [
        value(0, "2024", 9.0),
        status(1, "2025", 10.0, Status::Expected),
    ];
    let outcome = work(&values, Measure::Growth);
    assert_eq!(
        reasons(&outcome),
        [(
            Some(at("2025")),
            Reason::NotMeasured(at("2025"), Status::Expected)
        )]
    );
}

#[test]
fn growth_where_a_body_states_two_values_is_refused() {
    let values = [
        value(0, "2023", 9.0),
        value(1, "2024", 10.0),
        value(2, "2024", 11.0),
    ];
    let outcome = work(&values, Measure::Growth);
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2024")), Reason::Differ(at("2024")))]
    );
}

#[test]
fn growth_on_nothing_is_refused() {
    let values = [value(0, "2023", 0.0), value(1, "2024", 10.0)];
    let outcome = work(&values, Measure::Growth);
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2024")), Reason::NotPositive(at("2023")))]
    );
}

#[test]
fn what_was_revised_stands_for_its_period() {
    let values = [
        value(0, "2023", 100.0),
        status(1, "2024", 108.0, Status::Preliminary),
        status(2, "2024", 110.0, Status::Revised),
    ];
    let outcome = work(&values, Measure::Growth);
    assert_eq!(numbers(&outcome), [(at("2024"), 10.0)]);
    assert_eq!(outcome.values[0].status, Status::Reported);
    let preliminary = work(&values[..2], Measure::Growth);
    assert_eq!(numbers(&preliminary), [(at("2024"), 8.0)]);
    assert_eq!(preliminary.values[0].status, Status::Preliminary);
}

#[test]
fn an_index_keeps_bounds_and_statuses() {
    let values = [
        value(0, "2019", 50.0),
        value(1, "2020", 60.0),
        bound(2, "2025", 100.0, Bound::MoreThan),
        status(3, "2030", 200.0, Status::Target),
    ];
    let outcome = work(&values, Measure::Index(at("2019")));
    assert_eq!(
        numbers(&outcome),
        [
            (at("2019"), 100.0),
            (at("2020"), 120.0),
            (at("2025"), 200.0),
            (at("2030"), 400.0)
        ]
    );
    assert_eq!(outcome.values[2].bound, Bound::MoreThan);
    assert_eq!(outcome.values[3].status, Status::Target);
}

#[test]
fn an_index_without_a_firm_base_is_refused() {
    let values = [
        bound(0, "2019", 50.0, Bound::About),
        value(1, "2020", 0.0),
        value(2, "2021", 60.0),
    ];
    let of = |base| reasons(&work(&values, Measure::Index(at(base))));
    assert_eq!(
        of("2019"),
        [(None, Reason::Bound(at("2019"), Bound::About))]
    );
    assert_eq!(of("2020"), [(None, Reason::NotPositive(at("2020")))]);
    assert_eq!(of("2018"), [(None, Reason::Missing(at("2018")))]);
}

#[test]
fn an_index_of_another_sort_of_period_is_refused() {
    let values = [value(0, "2024", 50.0), value(1, "2025-Q1", 20.0)];
    let outcome = work(&values, Measure::Index(at("2024")));
    assert_eq!(numbers(&outcome), [(at("2024"), 100.0)]);
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2025-Q1")), Reason::OtherSort(at("2024")))]
    );
    assert_eq!(common_base(&[values.to_vec()]), Some(at("2024")));
}

#[test]
fn the_common_base_is_the_earliest_that_most_lines_have() {
    let a = vec![
        value(0, "2018", 1.0),
        value(1, "2019", 1.0),
        value(2, "2020", 1.0),
    ];
    let b = vec![value(3, "2019", 1.0), value(4, "2020", 1.0)];
    let c = vec![bound(5, "2018", 1.0, Bound::MoreThan)];
    assert_eq!(common_base(&[a, b, c.clone()]), Some(at("2019")));
    assert_eq!(common_base(&[c]), None);
}

#[test]
fn compound_growth_is_the_mean_a_year() {
    // 100 → 144 in two years is 20 % a year; 100 → 800 in three doubles yearly.
    let values = [
        value(0, "2019", 100.0),
        value(1, "2021", 144.0),
        value(2, "2022", 800.0),
    ];
    let between = |from, to| work(&values, Measure::Compound(at(from), at(to)));
    assert_eq!(numbers(&between("2019", "2021")), [(at("2021"), 20.0)]);
    assert_eq!(numbers(&between("2019", "2022")), [(at("2022"), 100.0)]);
    assert_eq!(
        reasons(&between("2022", "2019")),
        [(None, Reason::NotWholeYears(at("2022"), at("2019")))]
    );
    assert_eq!(
        reasons(&between("2019", "2020")),
        [(None, Reason::Missing(at("2020")))]
    );
}

#[test]
fn a_share_keeps_the_parts_bound() {
    let part = [
        value(0, "2023", 25.0),
        bound(1, "2024", 30.0, Bound::MoreThan),
        value(2, "2025", 41.0),
        value(3, "2026", 7.0),
    ];
    let whole = [
        value(4, "2023", 100.0),
        value(5, "2024", 120.0),
        value(6, "2025", 40.0),
    ];
    let outcome = transform(&part, Measure::Share, &whole);
    assert_eq!(numbers(&outcome), [(at("2023"), 25.0), (at("2024"), 25.0)]);
    assert_eq!(outcome.values[1].bound, Bound::MoreThan);
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2025")), Reason::MoreThanWhole(at("2025")))]
    );
    assert_eq!(
        outcome.values[0].inputs[1],
        (InputRole::Whole, vec![ObservationId(4)])
    );
}

#[test]
fn a_share_of_a_bound_is_refused() {
    let whole = [bound(1, "2023", 100.0, Bound::MoreThan)];
    let outcome = transform(&[value(0, "2023", 25.0)], Measure::Share, &whole);
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2023")), Reason::Bound(at("2023"), Bound::MoreThan))]
    );
    let nothing = transform(&[value(0, "2023", 25.0)], Measure::Share, &[]);
    assert_eq!(reasons(&nothing), [(None, Reason::Missing(at("2023")))]);
}

#[test]
fn sums_run_over_the_last_years_without_a_gap() {
    let values = [
        value(0, "2019", 1.0),
        value(1, "2021", 2.0),
        value(2, "2022", 3.0),
        status(3, "2023", 4.0, Status::Preliminary),
        status(4, "2030", 99.0, Status::Target),
    ];
    let outcome = work(&values, Measure::Cumulative);
    assert_eq!(
        numbers(&outcome),
        [(at("2021"), 2.0), (at("2022"), 5.0), (at("2023"), 9.0)]
    );
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2019")), Reason::Missing(at("2020")))]
    );
    assert_eq!(outcome.values[2].status, Status::Preliminary);
    let behind: Vec<u16> = outcome.values[2].rows().map(|id| id.0).collect();
    assert_eq!(behind, [3, 2, 1]);
}

#[test]
fn a_sum_over_a_bound_is_refused() {
    let values = [
        value(0, "2021", 2.0),
        bound(1, "2022", 3.0, Bound::About),
        value(2, "2023", 4.0),
    ];
    let outcome = work(&values, Measure::Cumulative);
    assert_eq!(numbers(&outcome), [(at("2023"), 4.0)]);
    let reason = Reason::Bound(at("2022"), Bound::About);
    assert_eq!(
        reasons(&outcome),
        [(Some(at("2021")), reason), (Some(at("2022")), reason)]
    );
    let months = [value(0, "2021-05", 2.0)];
    assert_eq!(
        reasons(&work(&months, Measure::Cumulative)),
        [(None, Reason::NotYears)]
    );
}

#[test]
fn a_single_month_is_what_it_adds_to_its_year_unless_it_is_stated() {
    let values = [
        value(0, "2025-01", 5.0),
        value(1, "2025-01/2025-02", 8.0),
        value(2, "2025-Q1", 14.0),
        value(3, "2025-03", 6.5),
        value(4, "2025-01/2025-05", 20.0),
        value(5, "2025-H1", 27.0),
        status(6, "2025", 60.0, Status::Preliminary),
        value(7, "2025-01/2025-11", 51.0),
        value(8, "2024-07/2025-06", 99.0),
    ];
    let outcome = work(&values, Measure::SingleMonths);
    let expected = [
        ("2025-01", 5.0),
        ("2025-02", 3.0),
        ("2025-03", 6.5),
        ("2025-06", 7.0),
        ("2025-12", 9.0),
    ];
    assert_eq!(
        numbers(&outcome),
        expected.map(|(period, number)| (at(period), number))
    );
    assert_eq!(reasons(&outcome), []);
    let parts: Vec<(InputRole, u16)> = outcome.values[4]
        .inputs
        .iter()
        .map(|(part, rows)| (*part, rows[0].0))
        .collect();
    assert_eq!(parts, [(InputRole::Through, 6), (InputRole::Before, 7)]);
    assert_eq!(outcome.values[4].status, Status::Preliminary);
    let unit = ValueUnit::Stated(Unit::Vehicles);
    let stated: Vec<bool> = outcome
        .values
        .iter()
        .map(|value| value.is_stated(unit))
        .collect();
    assert_eq!(stated, [true, false, true, false, false]);
}

#[test]
fn a_single_month_is_off_by_as_much_as_both_figures() {
    let rounded = |row, period, number, half| Value {
        half,
        ..value(row, period, number)
    };
    let values = [
        rounded(0, "2025-01/2025-07", 1.2, 0.05),
        rounded(1, "2025-01/2025-08", 1.43, 0.005),
    ];
    let outcome = work(&values, Measure::SingleMonths);
    assert!((outcome.values[0].half - 0.055).abs() < 1e-12);
}

#[test]
fn no_month_is_worked_out_of_a_bound_a_fall_or_two_that_differ() {
    let values = [
        value(0, "2022-01/2022-04", 4.0),
        bound(1, "2022-01/2022-05", 5.0, Bound::AtLeast),
        value(2, "2023-01/2023-04", 4.0),
        value(3, "2023-01/2023-05", 3.0),
        value(4, "2024-01/2024-05", 5.0),
        value(5, "2024-H1", 6.0),
        value(6, "2024-01/2024-06", 7.0),
    ];
    let outcome = work(&values, Measure::SingleMonths);
    assert_eq!(numbers(&outcome), []);
    let (may, june) = (at("2022-05"), at("2024-06"));
    let span = at("2022-01/2022-05");
    assert_eq!(
        reasons(&outcome),
        [
            (Some(may), Reason::Bound(span, Bound::AtLeast)),
            (Some(at("2023-05")), Reason::NotPositive(at("2023-05"))),
            (Some(june), Reason::Differ(at("2024-01/2024-06"))),
        ]
    );
    let year = [value(0, "2025", 2.0)];
    assert_eq!(
        reasons(&work(&year, Measure::SingleMonths)),
        [(None, Reason::NoNeighbours)]
    );
}

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
