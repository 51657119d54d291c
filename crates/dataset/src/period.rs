//! The period that a figure is for: a year, a half, a quarter, a month, a day
//! or a span of months.

use std::cmp::Ordering;
use std::fmt;

use crate::quote::Quoted;

/// Days since 1 January 1970, which is day 0 (proleptic Gregorian calendar).
pub type DayNumber = i32;

/// The period that a figure is for.
///
/// Periods order by their first day, then the longer before the shorter, so
/// that a year stands before its first half, quarter and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// A calendar year, `2025`.
    Year(i16),
    /// A half year, `2025-H1`; 1 or 2.
    Half(i16, u8),
    /// A quarter, `2025-Q3`; 1 to 4.
    Quarter(i16, u8),
    /// A month, `2025-11`; 1 to 12.
    Month(i16, u8),
    /// As of a day, `2025-09-30`.
    Day(i16, u8, u8),
    /// A cumulative span of months, both included, `2025-01/2025-11`.
    Span {
        /// First year and month.
        from: (i16, u8),
        /// Last year and month.
        to: (i16, u8),
    },
}

/// The sort of a period, without its place in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKind {
    /// A calendar year.
    Year,
    /// A half year.
    Half,
    /// A quarter.
    Quarter,
    /// A month.
    Month,
    /// A day.
    Day,
    /// A cumulative span of months.
    Span,
}

impl PeriodKind {
    /// All sorts, the longer before the shorter, spans last.
    pub const ALL: [Self; 6] = [
        Self::Year,
        Self::Half,
        Self::Quarter,
        Self::Month,
        Self::Day,
        Self::Span,
    ];
}

impl Period {
    /// A period from its written form (see the variants).
    ///
    /// # Errors
    /// A sentence that says which part does not exist and what would be right.
    pub fn parse(text: &str) -> Result<Self, String> {
        if let Some((from, to)) = text.split_once('/') {
            return parse_span(text, from, to);
        }
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year] if is_digits(year) => Ok(Self::Year(parse_year(text, year)?)),
            [year, part] if part.starts_with('H') => {
                let half = parse_part(text, part, 'H', 2, "half", "YYYY-H1 or YYYY-H2")?;
                Ok(Self::Half(parse_year(text, year)?, half))
            }
            [year, part] if part.starts_with('Q') => {
                let quarter = parse_part(text, part, 'Q', 4, "quarter", "YYYY-Q1 to YYYY-Q4")?;
                Ok(Self::Quarter(parse_year(text, year)?, quarter))
            }
            [year, month] => {
                let (year, month) = parse_month(text, year, month)?;
                Ok(Self::Month(year, month))
            }
            [year, month, day] => {
                let (year, month, day) = parse_day(text, year, month, day)?;
                Ok(Self::Day(year, month, day))
            }
            _ => Err(format!(
                "{} is no period (use YYYY, YYYY-H1, YYYY-Q1, YYYY-MM, YYYY-MM-DD or YYYY-MM/YYYY-MM)",
                Quoted(text)
            )),
        }
    }

    /// A calendar year; one beyond what is counted is the last that is.
    pub fn of_year(year: i32) -> Self {
        let end = if year < 0 { i16::MIN } else { i16::MAX };
        Self::Year(i16::try_from(year).unwrap_or(end))
    }

    /// The sort of period.
    pub fn kind(self) -> PeriodKind {
        match self {
            Self::Year(_) => PeriodKind::Year,
            Self::Half(..) => PeriodKind::Half,
            Self::Quarter(..) => PeriodKind::Quarter,
            Self::Month(..) => PeriodKind::Month,
            Self::Day(..) => PeriodKind::Day,
            Self::Span { .. } => PeriodKind::Span,
        }
    }

    /// The year in which the period ends.
    pub fn year(self) -> i32 {
        i32::from(match self {
            Self::Year(year)
            | Self::Half(year, _)
            | Self::Quarter(year, _)
            | Self::Month(year, _)
            | Self::Day(year, ..) => year,
            Self::Span { to, .. } => to.0,
        })
    }

    /// The first day of the period.
    pub fn first_day(self) -> DayNumber {
        let (year, month, day) = match self {
            Self::Year(year) => (year, 1, 1),
            Self::Half(year, half) => (year, half * 6 - 5, 1),
            Self::Quarter(year, quarter) => (year, quarter * 3 - 2, 1),
            Self::Month(year, month) => (year, month, 1),
            Self::Day(year, month, day) => (year, month, day),
            Self::Span { from, .. } => (from.0, from.1, 1),
        };
        day_number(year, month, day)
    }

    /// The last day of the period.
    pub fn last_day(self) -> DayNumber {
        match self {
            Self::Year(year) => day_number(year, 12, 31),
            Self::Half(year, half) => last_of_month(year, half * 6),
            Self::Quarter(year, quarter) => last_of_month(year, quarter * 3),
            Self::Month(year, month) => last_of_month(year, month),
            Self::Day(year, month, day) => day_number(year, month, day),
            Self::Span { to, .. } => last_of_month(to.0, to.1),
        }
    }

    /// Whether every part is within the calendar: what was parsed always is,
    /// what a damaged blob holds may not be.
    pub(crate) fn exists(self) -> bool {
        match self {
            Self::Year(year) => year_exists(year),
            Self::Half(year, half) => year_exists(year) && (1..=2).contains(&half),
            Self::Quarter(year, quarter) => year_exists(year) && (1..=4).contains(&quarter),
            Self::Month(year, month) => month_exists(year, month),
            Self::Day(year, month, day) => day_exists(year, month, day),
            Self::Span { from, to } => {
                month_exists(from.0, from.1) && month_exists(to.0, to.1) && from < to
            }
        }
    }

    /// Whether every day of `other` is a day of this period.
    pub fn contains(self, other: Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> Ordering {
        self.first_day()
            .cmp(&other.first_day())
            .then(other.last_day().cmp(&self.last_day()))
            .then(self.kind().cmp(&other.kind()))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Half(year, half) => write!(f, "{year:04}-H{half}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Span { from, to } => {
                write!(f, "{:04}-{:02}/{:04}-{:02}", from.0, from.1, to.0, to.1)
            }
        }
    }
}

fn parse_span(text: &str, from: &str, to: &str) -> Result<Period, String> {
    let month_of = |part: &str| {
        let (year, month) = part.split_once('-').ok_or_else(|| {
            format!(
                "{} is no span of months (use YYYY-MM/YYYY-MM)",
                Quoted(text)
            )
        })?;
        parse_month(text, year, month)
    };
    let (from, to) = (month_of(from)?, month_of(to)?);
    if from >= to {
        return Err(format!(
            "{} ends before or when it starts (a span runs over two months or more)",
            Quoted(text)
        ));
    }
    Ok(Period::Span { from, to })
}

fn parse_part(
    text: &str,
    part: &str,
    letter: char,
    most: u8,
    name: &str,
    form: &str,
) -> Result<u8, String> {
    part.strip_prefix(letter)
        .filter(|digits| digits.len() == 1)
        .and_then(|digits| digits.parse().ok())
        .filter(|number| (1..=most).contains(number))
        .ok_or_else(|| format!("{} is no {name} (use {form})", Quoted(text)))
}

pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn digits(text: &str, count: usize) -> Option<i16> {
    (text.len() == count && is_digits(text))
        .then(|| text.parse().ok())
        .flatten()
}

/// The years that a period or date may lie in.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;

pub(crate) fn year_exists(year: i16) -> bool {
    YEARS.contains(&year)
}

pub(crate) fn month_exists(year: i16, month: u8) -> bool {
    year_exists(year) && (1..=12).contains(&month)
}

pub(crate) fn day_exists(year: i16, month: u8, day: u8) -> bool {
    year_exists(year) && calendar(year, month, day).is_some()
}

pub(crate) fn parse_year(whole: &str, year: &str) -> Result<i16, String> {
    digits(year, 4)
        .filter(|&year| year_exists(year))
        .ok_or_else(|| format!("{} is no year (use YYYY, 1900 to 2100)", Quoted(whole)))
}

pub(crate) fn parse_month(whole: &str, year: &str, month: &str) -> Result<(i16, u8), String> {
    let year = parse_year(whole, year)?;
    digits(month, 2)
        .and_then(|month| Some((year, u8::try_from(month).ok()?)))
        .filter(|&(year, month)| month_exists(year, month))
        .ok_or_else(|| format!("{} is no month (use YYYY-MM)", Quoted(whole)))
}

pub(crate) fn parse_day(
    whole: &str,
    year: &str,
    month: &str,
    day: &str,
) -> Result<(i16, u8, u8), String> {
    let (year, month) = parse_month(whole, year, month)?;
    digits(day, 2)
        .and_then(|day| Some((year, month, u8::try_from(day).ok()?)))
        .filter(|&(year, month, day)| day_exists(year, month, day))
        .ok_or_else(|| {
            format!(
                "{} is no day of the calendar (use YYYY-MM-DD)",
                Quoted(whole)
            )
        })
}

fn calendar(year: i16, month: u8, day: u8) -> Option<time::Date> {
    let month = time::Month::try_from(month).ok()?;
    time::Date::from_calendar_date(i32::from(year), month, day).ok()
}

/// Julian day of 1 January 1970.
const EPOCH: i32 = 2_440_588;

/// The day number of a calendar day; a day that does not exist counts as the
/// epoch, which only a damaged blob can bring about.
pub(crate) fn day_number(year: i16, month: u8, day: u8) -> DayNumber {
    calendar(year, month, day).map_or(0, |date| date.to_julian_day() - EPOCH)
}

/// The calendar day of a day number; 1 January 1970 where it is out of the
/// calendar's reach.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the calendar's years are -9999 to 9999"
)]
pub(crate) fn civil(day: DayNumber) -> (i16, u8, u8) {
    time::Date::from_julian_day(day.saturating_add(EPOCH)).map_or((1970, 1, 1), |date| {
        (date.year() as i16, date.month().into(), date.day())
    })
}

pub(crate) fn last_of_month(year: i16, month: u8) -> DayNumber {
    let days = time::Month::try_from(month).map_or(31, |month| month.length(i32::from(year)));
    day_number(year, month, days)
}
