//! Hand-worked figures before and after something that happened.
#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "common/values.rs"]
mod values;

use dataset::{Bound, Date, Status};
use engine::transform::{BeforeAfter, Reason, Value, before_after};
use values::{at, bound, status, value};

fn around_day<'a>(values: &'a [Value], day: &str) -> BeforeAfter<'a> {
    let day = Date::parse(day).unwrap();
    before_after(values, day.first_day(), day.last_day(), false)
}

fn periods(side: &[&Value]) -> Vec<String> {
    side.iter().map(|value| value.period.to_string()).collect()
}

#[test]
fn the_year_that_holds_the_day_is_neither_before_nor_after() {
    let values = [
        value(0, "2021", 100.0),
        value(1, "2022", 110.0),
        value(2, "2023", 130.0),
        value(3, "2024", 165.0),
    ];
    let sides = around_day(&values, "2023-03-14");
    assert_eq!(periods(&sides.before), ["2022"]);
    assert_eq!(periods(&sides.during), ["2023"]);
    assert_eq!(periods(&sides.after), ["2024"]);
    // 165 is half more than 110.
    assert!((sides.change.unwrap().unwrap().number - 50.0).abs() < 1e-9);
    // There is one year after it alone: no two paces.
    assert_eq!(sides.paces, None);
}

#[test]
fn mean_growth_a_year_is_told_for_both_sides_or_for_neither() {
    let values = [
        value(0, "2020", 100.0),
        value(1, "2022", 121.0),
        value(2, "2024", 200.0),
        value(3, "2025", 240.0),
    ];
    let [before, after] = around_day(&values, "2023").paces.unwrap();
    assert_eq!((before.0, before.1.period), (at("2020"), at("2022")));
    assert!((before.1.number - 10.0).abs() < 1e-9);
    assert_eq!((after.0, after.1.period), (at("2024"), at("2025")));
    assert!((after.1.number - 20.0).abs() < 1e-9);
}

#[test]
fn a_bound_gives_no_change_but_stands_beside_the_other_side() {
    let values = [
        value(0, "2024", 700.0),
        bound(1, "2025", 1000.0, Bound::MoreThan),
    ];
    let sides = around_day(&values, "2024-12-31");
    assert_eq!(periods(&sides.before), Vec::<String>::new());
    assert_eq!(periods(&sides.after), ["2025"]);
    assert_eq!(sides.change, None);
    let values = [
        value(2, "2023", 500.0),
        values[0].clone(),
        values[1].clone(),
    ];
    let sides = around_day(&values, "2024-07");
    let reason = Reason::Bound(at("2025"), Bound::MoreThan);
    assert_eq!(sides.change, Some(Err(reason)));
    assert_eq!(periods(&sides.during), ["2024"]);
}

#[test]
fn a_forecast_and_a_target_are_on_neither_side() {
    let values = [
        value(0, "2022", 100.0),
        status(1, "2024", 150.0, Status::Expected),
        status(2, "2025", 400.0, Status::Target),
    ];
    let sides = around_day(&values, "2023-05");
    assert_eq!(periods(&sides.before), ["2022"]);
    assert!(sides.after.is_empty());
    assert_eq!((sides.change, sides.paces), (None, None));
}

#[test]
fn two_values_of_a_period_are_both_told_and_never_compared() {
    let values = [
        value(0, "2022", 100.0),
        value(1, "2022", 104.0),
        value(2, "2024", 150.0),
    ];
    let sides = around_day(&values, "2023");
    assert_eq!(periods(&sides.before), ["2022", "2022"]);
    assert_eq!(sides.change, Some(Err(Reason::Differ(at("2022")))));
}

#[test]
fn a_revised_value_stands_for_its_period_alone() {
    let values = [
        value(0, "2022", 100.0),
        status(1, "2022", 120.0, Status::Revised),
        value(2, "2024", 150.0),
    ];
    let sides = around_day(&values, "2023");
    assert_eq!(periods(&sides.before), ["2022"]);
    assert!((sides.change.unwrap().unwrap().number - 25.0).abs() < 1e-9);
}

#[test]
fn months_are_compared_with_the_same_month_of_another_year() {
    let values = [
        value(0, "2024-12", 80.0),
        value(1, "2025-02", 40.0),
        value(2, "2025-12", 100.0),
    ];
    let sides = around_day(&values, "2025-01-20");
    assert_eq!(periods(&sides.before), ["2024-12"]);
    assert_eq!(periods(&sides.after), ["2025-12"]);
    assert!((sides.change.unwrap().unwrap().number - 25.0).abs() < 1e-9);
    let sides = around_day(&values[..2], "2025-01-20");
    assert_eq!(periods(&sides.after), ["2025-02"]);
    let reason = Reason::NotWholeYears(at("2024-12"), at("2025-02"));
    assert_eq!(sides.change, Some(Err(reason)));
}

#[test]
fn years_are_taken_before_months_and_never_set_beside_them() {
    let values = [
        value(0, "2022", 100.0),
        value(1, "2023-12", 11.0),
        value(2, "2024-02", 12.0),
        value(3, "2024", 150.0),
    ];
    let sides = around_day(&values, "2023-12-31");
    assert_eq!(periods(&sides.before), ["2022"]);
    assert_eq!(periods(&sides.after), ["2024"]);
    // Without a year on the other side, the months that have both.
    let sides = around_day(&values[..3], "2024-01");
    assert_eq!(periods(&sides.before), ["2023-12"]);
    assert_eq!(periods(&sides.after), ["2024-02"]);
}

#[test]
fn days_are_compared_as_they_are() {
    let values = [value(0, "2023-03-31", 100.0), value(1, "2023-12-31", 130.0)];
    let sides = around_day(&values, "2023-08-15");
    assert!((sides.change.unwrap().unwrap().number - 30.0).abs() < 1e-9);
}

#[test]
fn the_nearest_values_that_compare_stand_on_both_sides() {
    // Years far from the day, months of the same part of their years near it.
    let values = [
        value(0, "2015", 10.0),
        value(1, "2023-06", 1.0),
        value(2, "2024-06", 2.0),
        value(3, "2026", 40.0),
    ];
    let sides = around_day(&values, "2024-01-15");
    assert_eq!(sides.before[0].period, at("2023-06"));
    assert_eq!(sides.after[0].period, at("2024-06"));
}

#[test]
fn points_in_time_compare_whatever_they_are_for() {
    let values = [
        value(0, "2023", 100.0),
        value(1, "2024-03-31", 120.0),
        value(2, "2024", 150.0),
    ];
    let day = at("2024-06-15");
    let sides = before_after(&values, day.first_day(), day.last_day(), true);
    assert_eq!(sides.before[0].period, at("2024-03-31"));
    assert_eq!(sides.after[0].period, at("2024"));
    let grown = sides.change.unwrap().unwrap();
    assert!((grown.number - 25.0).abs() < 1e-9);
}
