//! How values, dates and periods are written and read as columns of numbers.

use super::DecodeError;
use super::column::Column;
use super::read::Reader;
use super::write::Writer;
use crate::{Date, Period, Value};

/// A value is its digits without trailing zeros, and a power of ten: `1.2`
/// trillion takes two bytes, not seven.
impl Column for Value {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.signed(cells.clone().map(|value| digits_and_power(value).0));
        to.signed(cells.map(|value| digits_and_power(value).1));
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let (digits, powers) = (from.signed(count)?, from.signed(count)?);
        let parts = digits.into_iter().zip(powers);
        parts
            .map(|(digits, power)| value(digits, power).ok_or(DecodeError::Damaged("a value")))
            .collect()
    }
}

fn digits_and_power(value: Value) -> (i64, i64) {
    let (mut digits, mut power) = (value.mantissa(), -i64::from(value.decimals()));
    while power >= 0 && digits != 0 && digits % 10 == 0 {
        digits /= 10;
        power += 1;
    }
    (digits, power)
}

fn value(digits: i64, power: i64) -> Option<Value> {
    if power < 0 {
        return Value::from_parts(digits, u8::try_from(power.unsigned_abs()).ok()?);
    }
    let zeros = 10_i64.checked_pow(u32::try_from(power).ok()?)?;
    Value::from_parts(digits.checked_mul(zeros)?, 0)
}

/// A date is its year, month and day, 0 where not known.
impl Column for Date {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.steps(cells.clone().map(|date| i64::from(date.year())));
        to.plain(cells.clone().map(|date| date.month().unwrap_or(0).into()));
        to.plain(cells.map(|date| date.day().unwrap_or(0).into()));
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let years = from.steps(count)?.into_iter();
        let parts = years.zip(from.plain(count)?).zip(from.plain(count)?);
        parts
            .map(|((year, month), day)| date(year, month, day))
            .map(|date| date.ok_or(DecodeError::Damaged("a date")))
            .collect()
    }
}

fn date(year: i64, month: u64, day: u64) -> Option<Date> {
    let year = i16::try_from(year).ok()?;
    Date::from_parts(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// A period is its sort, the year that it starts in, and two parts: which half,
/// quarter or month of the year it is or starts with, and the day of the month
/// or how many months a span runs on.
impl Column for Period {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.plain(cells.clone().map(|period| period.kind() as u64));
        to.steps(cells.clone().map(|period| parts(period).0));
        to.plain(cells.clone().map(|period| parts(period).1));
        to.plain(cells.map(|period| parts(period).2));
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let kinds = from.plain(count)?.into_iter();
        let parts = kinds.zip(from.steps(count)?);
        let parts = parts.zip(from.plain(count)?).zip(from.plain(count)?);
        parts
            .map(|(((kind, year), part), rest)| period(kind, year, part, rest))
            .map(|period| period.ok_or(DecodeError::Damaged("a period")))
            .collect()
    }
}

fn parts(period: Period) -> (i64, u64, u64) {
    let (year, part, rest) = match period {
        Period::Year(year) => (year, 0, 0),
        Period::Half(year, part) | Period::Quarter(year, part) | Period::Month(year, part) => {
            (year, part, 0)
        }
        Period::Day(year, month, day) => (year, month, day.into()),
        Period::Span { from, to } => (from.0, from.1, months(to).abs_diff(months(from))),
    };
    (year.into(), part.into(), rest)
}

fn period(kind: u64, year: i64, part: u64, rest: u64) -> Option<Period> {
    let year = i16::try_from(year).ok()?;
    let part = u8::try_from(part).ok()?;
    let small = u8::try_from(rest).ok();
    let period = match kind {
        0 => Period::Year(year),
        1 => Period::Half(year, part),
        2 => Period::Quarter(year, part),
        3 => Period::Month(year, part),
        4 => Period::Day(year, part, small?),
        5 => {
            let from = (year, part);
            let last = months(from).checked_add_unsigned(rest)?;
            let year = i16::try_from(last.div_euclid(12)).ok()?;
            let month = u8::try_from(last.rem_euclid(12)).ok()? + 1;
            let to = (year, month);
            Period::Span { from, to }
        }
        _ => return None,
    };
    period.exists().then_some(period)
}

/// Months since the year 0.
fn months((year, month): (i16, u8)) -> i64 {
    i64::from(year) * 12 + i64::from(month) - 1
}
