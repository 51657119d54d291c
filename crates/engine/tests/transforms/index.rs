//! Indices, their common base, and mean growth a year.

use dataset::{Bound, Status};
use engine::transform::{Measure, Reason, common_base};

use super::values::{at, bound, status, value};
use super::{numbers, reasons, work};

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
