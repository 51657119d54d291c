//! A date as exact as its source: a day, a month or a year.

use std::fmt;

use crate::period::{self, DayNumber, Period};
use crate::quote::Quoted;

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// The year.
    Year,
    /// The month.
    Month,
    /// The day.
    Day,
}

/// A date with the precision that its source gives.
///
/// Written `2025`, `2025-12` or `2025-12-26` (EDTF level 0). Dates sort by
/// their first day; of two that start together the less precise comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// A date from `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// A sentence that says which part does not exist and what would be right.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] if period::is_digits(year) => Ok(Self {
                year: period::parse_year(text, year)?,
                month: 0,
                day: 0,
            }),
            [year, month] => {
                let (year, month) = period::parse_month(text, year, month)?;
                Ok(Self {
                    year,
                    month,
                    day: 0,
                })
            }
            [year, month, day] => {
                let (year, month, day) = period::parse_day(text, year, month, day)?;
                Ok(Self { year, month, day })
            }
            _ => Err(format!(
                "{} is no date (use YYYY, YYYY-MM or YYYY-MM-DD)",
                Quoted(text)
            )),
        }
    }

    /// A date from its parts, 0 where the month or day is not known; `None`
    /// where the calendar has no such date.
    pub(crate) fn from_parts(year: i16, month: u8, day: u8) -> Option<Self> {
        let exists = match (month, day) {
            (0, 0) => period::year_exists(year),
            (_, 0) => period::month_exists(year, month),
            _ => period::day_exists(year, month, day),
        };
        exists.then_some(Self { year, month, day })
    }

    /// The date of a day, exact to the day.
    pub fn from_day(day: DayNumber) -> Self {
        let (year, month, day) = period::civil(day);
        Self { year, month, day }
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// The month that it lies in: the first of its year where that is not known.
    pub fn in_month(self) -> Period {
        Period::Month(self.year, self.month.max(1))
    }

    /// The month, 1 to 12, where known.
    pub fn month(self) -> Option<u8> {
        (self.month > 0).then_some(self.month)
    }

    /// The day of the month, 1 to 31, where known.
    pub fn day(self) -> Option<u8> {
        (self.day > 0).then_some(self.day)
    }

    /// How much of the date is known.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The first day that the date may mean.
    pub fn first_day(self) -> DayNumber {
        period::day_number(self.year, self.month.max(1), self.day.max(1))
    }

    /// The last day that the date may mean.
    pub fn last_day(self) -> DayNumber {
        match self.precision() {
            Precision::Year => period::day_number(self.year, 12, 31),
            Precision::Month => period::last_of_month(self.year, self.month),
            Precision::Day => self.first_day(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}
