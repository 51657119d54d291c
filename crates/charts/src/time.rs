//! The time axis: days to pixels and back, years as its ticks.

use std::ops::Range;

use dataset::{DayNumber, Period};
use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

use crate::measure;
use crate::pace::Pace;
use crate::rect::Rect;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, TEXT};

/// Which day stands at which pixel, in both directions.
///
/// A day reaches from its own place to that of the next day; `to` is the day
/// after the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    from: DayNumber,
    to: DayNumber,
    left: f64,
    right: f64,
    pace: Pace,
}

impl TimeScale {
    /// A scale that shows the days `from` to `to`, both included, between the
    /// pixels `left` and `right`. Ends in the wrong order are exchanged.
    pub fn new(from: DayNumber, to: DayNumber, left: f64, right: f64) -> Self {
        Self {
            from: from.min(to),
            to: from.max(to).saturating_add(1),
            left: left.min(right),
            right: left.max(right),
            pace: Pace::EVEN,
        }
    }

    /// The same days and pixels at another pace.
    #[must_use]
    pub fn paced(self, pace: Pace) -> Self {
        Self { pace, ..self }
    }

    /// How much room a day has.
    pub fn pace(self) -> Pace {
        self.pace
    }

    /// The first day shown.
    pub fn from(self) -> DayNumber {
        self.from
    }

    /// The last day shown.
    pub fn to(self) -> DayNumber {
        self.to - 1
    }

    /// The pixel of the first day.
    pub fn left(self) -> f64 {
        self.left
    }

    /// The pixel where the last day ends.
    pub fn right(self) -> f64 {
        self.right
    }

    /// The pixel where a day begins; beyond the ends for a day outside.
    pub fn x_at(self, day: DayNumber) -> f64 {
        self.x(f64::from(day))
    }

    /// The day at a pixel, the first or last day beyond the ends.
    pub fn day_at(self, x: f64) -> DayNumber {
        let day = self.day(x).floor();
        (day as DayNumber).clamp(self.from, self.to())
    }

    /// The pixels from the beginning of one day to the end of another.
    pub fn extent(self, first: DayNumber, last: DayNumber) -> (f64, f64) {
        (self.x_at(first), self.x_at(last.saturating_add(1)))
    }

    pub(crate) fn x(self, day: f64) -> f64 {
        let (from, room) = self.places();
        self.left + (self.right - self.left) * ((self.pace.place(day) - from) / room)
    }

    /// The day at a pixel with its part, beyond the ends as well.
    pub fn day(self, x: f64) -> f64 {
        let width = self.right - self.left;
        let (from, room) = self.places();
        if width > 0.0 {
            self.pace.day(from + (x - self.left) / width * room)
        } else {
            f64::from(self.from)
        }
    }

    /// Where the first day stands at its pace, and how far from there the last one ends.
    fn places(self) -> (f64, f64) {
        let from = self.pace.place(f64::from(self.from));
        (from, self.pace.place(f64::from(self.to)) - from)
    }

    pub(crate) fn pixels_per_year(self) -> f64 {
        (self.right - self.left) / self.days() * 365.2425
    }

    fn days(self) -> f64 {
        f64::from(self.to) - f64::from(self.from)
    }
}

impl Ranged for TimeScale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, day: &f64, (low, high): (i32, i32)) -> i32 {
        let (from, room) = self.places();
        let share = (self.pace.place(*day) - from) / room;
        low + (f64::from(high - low) * share).round() as i32
    }

    // The axis of years is drawn by `years`: its labels stand in the middle of
    // their year, which plotters' mesh knows nothing of.
    fn key_points<Hint: KeyPointHint>(&self, _hint: Hint) -> Vec<f64> {
        Vec::new()
    }

    fn range(&self) -> Range<f64> {
        f64::from(self.from)..f64::from(self.to)
    }
}

/// The first day of a year; years that no record can have count as the nearest.
pub(crate) fn new_year(year: i32) -> DayNumber {
    Period::Year(year.clamp(1, 9998) as i16).first_day()
}

/// The year that a day belongs to.
pub fn year_of(day: DayNumber) -> i32 {
    let guess = 1970 + (f64::from(day) / 365.2425).floor() as i32;
    if day < new_year(guess) {
        guess - 1
    } else if day >= new_year(guess + 1) {
        guess + 1
    } else {
        guess
    }
}

/// Room that the axis of years needs below its line.
pub(crate) const YEARS_ROOM: f64 = 24.0;

/// Writes each year in the middle of its days, with ticks where years meet, so
/// that no reader has to guess what a label is for. Leaves out labels (by 2, 5,
/// 10 …) and ticks where they would crowd.
pub(crate) fn years(sheet: &Sheet, time: TimeScale, y: f64, label: &dyn Fn(i32) -> String) {
    let (first, last) = (year_of(time.from()), year_of(time.to()));
    let step = label_step(time, label);
    let tick_step = step_of_years(3.0 / time.pixels_per_year()).min(step);
    for year in (first + 1..=last).filter(|year| year % tick_step == 0) {
        let x = time.x_at(new_year(year));
        sheet.line(&[(x, y), (x, y + 4.0)], Role::Axis);
    }
    year_names(sheet, time, y + 18.0, label);
}

/// With fewer days than two years, years alone would leave an axis without two labels.
const FEW_DAYS: f64 = 730.0;
/// With fewer than this the same is true of months.
const FEWEST_DAYS: f64 = 62.0;

/// Writes the parts of years that a short axis shows, months or days, each in the
/// middle of its days with a tick where it begins, as many as there is room for;
/// `false` where years do better.
pub(crate) fn parts(
    sheet: &Sheet,
    time: TimeScale,
    y: f64,
    label: &dyn Fn(Period) -> String,
) -> bool {
    if time.days() >= FEW_DAYS {
        return false;
    }
    let all = periods_within(time);
    let wide = |period: &Period| measure::width(&label(*period), TEXT);
    let widest = all.iter().map(wide).fold(0.0, f64::max) + 10.0;
    let shown = |period: &Period| time.extent(period.first_day(), period.last_day());
    let [Some(first), Some(last)] = [all.first(), all.last()] else {
        return false;
    };
    let each = (shown(last).0 - shown(first).0) / (all.len().max(2) - 1) as f64;
    let stride = [1_u8, 2, 3, 6, 12]
        .into_iter()
        .find(|stride| each * f64::from(*stride) >= widest);
    let Some(stride) = stride.filter(|stride| all.len() > usize::from(*stride)) else {
        return false;
    };
    let mut free_from = 0.0;
    for period in all.iter().filter(|period| is_round(**period, stride)) {
        let (left, right) = shown(period);
        let middle = f64::midpoint(left, right);
        let text = label(*period);
        let half = measure::width(&text, TEXT) / 2.0;
        if left > time.left() {
            sheet.line(&[(left, y), (left, y + 4.0)], Role::Axis);
        }
        let fits = middle - half >= free_from && middle + half <= sheet.plot_area().right;
        if fits && (time.left()..=time.right()).contains(&middle) {
            free_from = middle + half + 6.0;
            let at = (middle, y + 18.0);
            sheet.text(at, Anchor::Middle, TEXT, Role::AxisText, &text);
        }
    }
    true
}

/// The months that an axis shows, or its days where there are but few.
fn periods_within(time: TimeScale) -> Vec<Period> {
    let mut found = Vec::new();
    let mut day = time.from();
    while day <= time.to() {
        let date = dataset::Date::from_day(day);
        let (year, month) = (date.year() as i16, date.month().unwrap_or(1));
        let period = if time.days() < FEWEST_DAYS {
            Period::Day(year, month, date.day().unwrap_or(1))
        } else {
            Period::Month(year, month)
        };
        found.push(period);
        // Beyond the calendar a period has no days of its own.
        day = day.max(period.last_day()) + 1;
    }
    found
}

/// Whether a month or day is one of those that are named by twos, threes …
fn is_round(period: Period, stride: u8) -> bool {
    match period {
        Period::Month(_, month) => (month - 1) % stride == 0,
        Period::Day(_, _, day) => (day - 1) % stride == 0,
        _ => true,
    }
}

/// Writes the years alone, each in the middle of its days.
pub(crate) fn year_names(
    sheet: &Sheet,
    time: TimeScale,
    baseline: f64,
    label: &dyn Fn(i32) -> String,
) {
    let (first, last) = (year_of(time.from()), year_of(time.to()));
    let step = label_step(time, label);
    let span = |year: i32| {
        let (left, right) = time.extent(new_year(year), new_year(year + 1) - 1);
        (left.max(time.left()), right.min(time.right()))
    };
    let mut free_from = 0.0;
    let is_any_round = (first..=last).any(|year| year % step == 0);
    for year in (first..=last).filter(|year| year % step == 0 || !is_any_round) {
        let text = label(year);
        let (left, right) = span(year);
        let wide = measure::width(&text, TEXT);
        let middle = f64::midpoint(left, right);
        // A year of which little is seen is not named.
        let seen = right - left >= (wide * 0.7).min(time.pixels_per_year() * 0.5);
        let from = middle - wide / 2.0;
        if (seen || first == last) && from >= free_from && from + wide <= sheet.plot_area().right {
            sheet.text(
                (middle, baseline),
                Anchor::Middle,
                TEXT,
                Role::AxisText,
                &text,
            );
            free_from = from + wide + 6.0;
        }
    }
}

/// Every how many years there is room for a label.
fn label_step(time: TimeScale, label: &dyn Fn(i32) -> String) -> i32 {
    let wide = |day| measure::width(&label(year_of(day)), TEXT);
    let room = wide(time.from()).max(wide(time.to())) + 10.0;
    step_of_years(room / time.pixels_per_year())
}

/// The smallest of 1, 2, 5, 10, 20 … that is no less than `least` years.
pub(crate) fn step_of_years(least: f64) -> i32 {
    let mut decade = 1;
    loop {
        for digit in [1, 2, 5] {
            if f64::from(digit * decade) >= least || decade >= 100_000 {
                return digit * decade;
            }
        }
        decade *= 10;
    }
}

/// The plot of a figure that has only a time axis.
pub(crate) fn baseline(sheet: &Sheet, plot: Rect, y: f64) {
    sheet.line(&[(plot.left, y), (plot.right, y)], Role::Axis);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_year_step_is_one_two_five_ten() {
        assert_eq!(
            [0.2, 1.5, 2.1, 7.0, 11.0].map(step_of_years),
            [1, 2, 5, 10, 20]
        );
    }

    proptest! {
        #[test]
        fn the_day_at_a_days_pixel_is_that_day(
            from in -30_000..60_000_i32, days in 1..12_000_i32, offset in 0.0..1.0_f64,
        ) {
            let scale = TimeScale::new(from, from + days, 40.0, 640.0);
            let day = from + (f64::from(days) * offset) as i32;
            prop_assert_eq!(scale.day_at(scale.x_at(day) + 1e-6), day);
        }

        #[test]
        fn a_day_belongs_to_the_year_between_two_new_years(day in -25_000..60_000_i32) {
            let year = year_of(day);
            prop_assert!(new_year(year) <= day && day < new_year(year + 1));
        }
    }

    #[test]
    fn pixels_beyond_the_ends_are_the_first_and_the_last_day() {
        let scale = TimeScale::new(10, 20, 0.0, 100.0);
        assert_eq!((scale.day_at(-5.0), scale.day_at(500.0)), (10, 20));
    }
}
