//! Growth on the period before and on the same period a year before.

use dataset::{Bound, ObservationId, Status};
use engine::transform::{InputRole, Measure, Reason};

use super::values::{at, bound, status, value};
use super::{numbers, reasons, work};

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
