//! Shares of a whole, and sums over the last years.

use dataset::{Bound, ObservationId, Status};
use engine::transform::{InputRole, Measure, Reason, transform};

use super::values::{at, bound, status, value};
use super::{numbers, reasons, work};

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
