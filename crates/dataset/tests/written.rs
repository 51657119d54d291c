//! Periods, dates and values: what is written is what was read, and their
//! order and reach in time.
#![allow(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "tests; a value is the nearest number"
)]

use dataset::{Date, Period, Precision, Value};
use proptest::prelude::*;

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn year() -> impl Strategy<Value = u16> {
    1900_u16..=2100
}

fn written_period() -> impl Strategy<Value = String> {
    prop_oneof![
        year().prop_map(|year| format!("{year}")),
        (year(), 1..=2).prop_map(|(year, half)| format!("{year}-H{half}")),
        (year(), 1..=4).prop_map(|(year, quarter)| format!("{year}-Q{quarter}")),
        (year(), 1..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year(), 1..=12, 1..=28)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
        (year(), 1_u8..=11, 1_u8..=11).prop_map(|(year, from, more)| {
            let to = (from + more).min(12);
            format!("{year}-{from:02}/{year}-{to:02}")
        }),
    ]
}

fn written_date() -> impl Strategy<Value = String> {
    prop_oneof![
        year().prop_map(|year| format!("{year}")),
        (year(), 1..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (year(), 1..=12, 1..=28)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
    ]
}

proptest! {
    #[test]
    fn a_period_is_written_as_it_was_read(text in written_period()) {
        prop_assert_eq!(period(&text).to_string(), text);
    }

    #[test]
    fn a_date_is_written_as_it_was_read(text in written_date()) {
        prop_assert_eq!(Date::parse(&text).unwrap().to_string(), text);
    }

    #[test]
    fn a_value_is_written_as_it_was_read(text in "(0|-?[1-9][0-9]{0,8})(\\.[0-9]{1,6})?") {
        let value = Value::parse(&text).unwrap();
        prop_assert_eq!(value.to_string(), text.clone());
        prop_assert_eq!(value.as_f64(), text.parse::<f64>().unwrap());
    }

    #[test]
    fn arbitrary_text_is_read_or_refused_without_panic(text in ".{0,12}") {
        let read = Period::parse(&text).map(|period| period.to_string());
        prop_assert!(read.map_or(true, |written| written == text));
        let read = Date::parse(&text).map(|date| date.to_string());
        prop_assert!(read.map_or(true, |written| written == text));
        let refused = Value::parse(&text).is_err();
        prop_assert!(refused || text.parse::<f64>().is_ok());
    }

    #[test]
    fn a_period_that_contains_another_stands_before_it(
        one in written_period(),
        other in written_period(),
    ) {
        let (one, other) = (period(&one), period(&other));
        prop_assert!(one.first_day() <= one.last_day());
        if one.contains(other) && !other.contains(one) {
            prop_assert!(one < other);
        }
        if one < other {
            prop_assert!(one.first_day() <= other.first_day());
        }
    }

    #[test]
    fn dates_stand_in_the_order_of_their_first_days(
        one in written_date(),
        other in written_date(),
    ) {
        let (one, other) = (Date::parse(&one).unwrap(), Date::parse(&other).unwrap());
        if one <= other {
            prop_assert!(one.first_day() <= other.first_day());
        }
    }

    #[test]
    fn a_day_number_names_one_day(text in (year(), 1..=12, 1..=28)) {
        let text = format!("{}-{:02}-{:02}", text.0, text.1, text.2);
        let date = Date::parse(&text).unwrap();
        prop_assert_eq!(Date::from_day(date.first_day()), date);
    }
}

#[test]
fn a_year_stands_before_its_half_quarter_month_and_day() {
    let mut periods = [
        "2025-01-01",
        "2025-01",
        "2025-Q1",
        "2025-01/2025-02",
        "2025-H1",
        "2025",
    ]
    .map(period);
    periods.sort();
    let written = periods.map(|period| period.to_string());
    assert_eq!(
        written,
        [
            "2025",
            "2025-H1",
            "2025-Q1",
            "2025-01/2025-02",
            "2025-01",
            "2025-01-01"
        ]
    );
}

#[test]
fn a_year_contains_its_last_day_and_not_the_next() {
    assert!(period("2024").contains(period("2024-12-31")));
    assert!(!period("2024").contains(period("2025-01-01")));
    assert!(period("2024-02").contains(period("2024-02-29")));
    assert!(!period("2024-11/2025-02").contains(period("2024-Q4")));
    assert!(period("2024-10/2025-02").contains(period("2024-Q4")));
}

#[test]
fn days_count_from_1970() {
    assert_eq!(period("1970-01-01").first_day(), 0);
    assert_eq!(period("2025-12-26").first_day(), 20_448);
}

#[test]
fn a_date_knows_how_much_of_it_is_known() {
    let precision = |text| Date::parse(text).unwrap().precision();
    assert_eq!(precision("2025"), Precision::Year);
    assert_eq!(precision("2025-12"), Precision::Month);
    assert_eq!(precision("2025-12-26"), Precision::Day);
}

#[test]
fn a_date_lies_in_its_month_or_in_the_first_of_its_year() {
    let month = |text| Date::parse(text).unwrap().in_month();
    assert_eq!(month("2025-12-26"), period("2025-12"));
    assert_eq!(month("2025-12"), period("2025-12"));
    assert_eq!(month("2025"), period("2025-01"));
}

#[test]
fn a_year_that_is_out_of_reach_is_the_last_within_it() {
    assert_eq!(Period::of_year(2025), period("2025"));
    assert_eq!(Period::of_year(70_000), Period::Year(i16::MAX));
    assert_eq!(Period::of_year(-70_000), Period::Year(i16::MIN));
}

#[test]
fn a_value_keeps_the_digits_of_its_source() {
    let value = Value::parse("6.0").unwrap();
    assert_eq!((value.decimals(), value.to_string()), (1, "6.0".to_owned()));
}

#[test]
fn a_number_in_an_odd_form_is_refused() {
    for text in [
        "", "-", ".5", "5.", "+5", "007", "-0", "-0.0", "1e9", "1,000", "inf", "１２",
    ] {
        assert!(Value::parse(text).is_err(), "{text:?}");
    }
}
