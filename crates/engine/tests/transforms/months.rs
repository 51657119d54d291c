//! Single months out of what is added up over their year.

use dataset::{Bound, Status, Unit};
use engine::transform::{InputRole, Measure, Reason, Value, ValueUnit};

use super::values::{at, bound, status, value};
use super::{numbers, reasons, work};

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
