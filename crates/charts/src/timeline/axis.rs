//! The axis of the timeline: years or months, and below them the finest part of them that
//! there is room for, each part of its pace by itself.

use dataset::{Date, DayNumber, Period};

use super::Words;
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, TEXT};
use crate::time::{TimeScale, new_year, step_of_years, year_of};

/// The room that the axis needs above the lanes.
pub(super) const ROOM: f64 = 38.0;
/// The room that its years need below them.
pub(super) const BELOW: f64 = 22.0;

/// Pixels of a day from which on each of these has a tick: quarters, months, weeks, days.
const TICKED: [f64; 4] = [0.2, 0.6, 4.0, 22.0];
/// The same from which on they are named.
const NAMED: [f64; 4] = [0.45, 1.15, 4.0, 22.0];

/// A part of the axis whose days are all as wide.
struct Part {
    from: DayNumber,
    /// The day after its last.
    to: DayNumber,
    /// The pixels of a day.
    rate: f64,
    is_folded: bool,
}

fn parts(time: TimeScale) -> Vec<Part> {
    let pace = time.pace();
    let ends = pace.parts(time.from(), time.to() + 1);
    let part = |(from, to): (DayNumber, DayNumber)| {
        let rate = (time.x_at(to) - time.x_at(from)) / f64::from(to - from);
        let is_early = pace.folded_before().is_some_and(|fold| to <= fold);
        Part {
            from,
            to,
            rate,
            is_folded: is_early && rate * 365.0 < 20.0,
        }
    };
    ends.into_iter().map(part).collect()
}

/// Draws the axis above the lanes, which lie from `top` to `bottom`, and its lines
/// through them; with its years once more below where there are many lanes.
pub(super) fn draw(
    sheet: &Sheet,
    time: TimeScale,
    words: &Words<'_>,
    (top, bottom): (f64, f64),
    is_repeated: bool,
) {
    let mut last = f64::NEG_INFINITY;
    for part in parts(time) {
        if part.is_folded {
            let (left, right) = (time.x_at(part.from), time.x_at(part.to));
            sheet.rect(Rect::new(left, top, right, bottom), Role::Band);
        } else {
            names(sheet, time, &part, words, (top, bottom));
            last = details(sheet, time, &part, words, top, last);
        }
    }
    let mut baselines = vec![13.0];
    if is_repeated {
        baselines.push(bottom + 15.0);
    }
    for baseline in baselines {
        let mut free_from = 0.0;
        for part in parts(time) {
            for (extent, text) in contexts(time, &part, words) {
                let half_year = part.rate * 180.0;
                write(sheet, extent, half_year, baseline, &text, &mut free_from);
            }
        }
    }
    sheet.line(&[(time.left(), top), (time.right(), top)], Role::Axis);
}

/// The years of a part, or its months where days have a tick, with what they are called;
/// folded years together.
fn contexts(time: TimeScale, part: &Part, words: &Words<'_>) -> Vec<((f64, f64), String)> {
    let seen = |from: DayNumber, to: DayNumber| {
        (time.x_at(from.max(part.from)), time.x_at(to.min(part.to)))
    };
    if part.is_folded {
        let text = (words.before)(year_of(part.to));
        return vec![(seen(part.from, part.to), text)];
    }
    if part.rate >= TICKED[2] {
        let months = months(part).into_iter();
        let month = |month: Period| {
            let extent = seen(month.first_day(), month.last_day() + 1);
            (extent, (words.period)(month))
        };
        return months.map(month).collect();
    }
    let step = year_step(part, words);
    let (first, last) = (year_of(part.from), year_of(part.to - 1));
    let is_any_round = (first..=last).any(|year| year % step == 0);
    (first..=last)
        .filter(|year| year % step == 0 || !is_any_round)
        .map(|year| (seen(new_year(year), new_year(year + 1)), (words.year)(year)))
        .collect()
}

fn year_step(part: &Part, words: &Words<'_>) -> i32 {
    let wide = measure::width(&(words.year)(year_of(part.to - 1)), TEXT) + 8.0;
    step_of_years(wide / (part.rate * 365.2425).max(1e-9))
}

/// The months of a part, in order.
fn months(part: &Part) -> Vec<Period> {
    let mut months = Vec::new();
    let mut day = part.from;
    while day < part.to {
        let date = Date::from_day(day);
        let month = Period::Month(date.year() as i16, date.month().unwrap_or(1));
        months.push(month);
        // Beyond the calendar a month has no days of its own.
        day = day.max(month.last_day()) + 1;
    }
    months
}

/// Writes a text in the middle of what is seen of its days, if enough of them is: at
/// least so many pixels.
fn write(
    sheet: &Sheet,
    (left, right): (f64, f64),
    least: f64,
    y: f64,
    text: &str,
    free_from: &mut f64,
) {
    let wide = measure::width(text, TEXT);
    let middle = f64::midpoint(left, right);
    let from = (middle - wide / 2.0).max(0.0);
    // Letters are narrower than the table says, and only a neighbour is in the way.
    let is_seen = right - left >= (wide * 0.6).min(least);
    if is_seen && from >= *free_from && from + wide <= sheet.plot_area().right {
        let at = (from + wide / 2.0, y);
        sheet.text(at, Anchor::Middle, TEXT, Role::AxisText, text);
        *free_from = from + wide + 6.0;
    }
}

/// Draws the lines where years or months meet.
fn names(sheet: &Sheet, time: TimeScale, part: &Part, words: &Words<'_>, (_, bottom): (f64, f64)) {
    let line = |day: DayNumber| {
        if day > time.from() && day >= part.from && day < part.to {
            let x = time.x_at(day);
            sheet.line(&[(x, 2.0), (x, bottom)], Role::Grid);
        }
    };
    if part.rate >= TICKED[2] {
        for month in months(part) {
            line(month.first_day());
        }
        return;
    }
    let step = step_of_years(20.0 / (part.rate * 365.2425).max(1e-9)).min(year_step(part, words));
    for year in year_of(part.from)..=year_of(part.to - 1) {
        if year % step == 0 {
            line(new_year(year));
        }
    }
}

/// Ticks and names of quarters, months, weeks or days, as fine as there is room; gives
/// back the pixel where the last name ends.
fn details(
    sheet: &Sheet,
    time: TimeScale,
    part: &Part,
    words: &Words<'_>,
    y: f64,
    mut free_from: f64,
) -> f64 {
    let unit = |rates: [f64; 4]| rates.iter().rposition(|&rate| part.rate >= rate);
    let Some(ticked) = unit(TICKED) else {
        return free_from;
    };
    for period in periods(part, ticked) {
        let x = time.x_at(period.first_day());
        if x > time.left() && period.first_day() >= part.from {
            sheet.line(&[(x, y - 5.0), (x, y)], Role::Axis);
        }
    }
    let Some(named) = unit(NAMED) else {
        return free_from;
    };
    for period in periods(part, named) {
        let text = (words.part)(period);
        let (from, to) = time.extent(period.first_day(), period.last_day());
        let half = measure::width(&text, TEXT) / 2.0;
        // A week has the name of its first day, at its tick.
        let is_week = named == 2;
        let middle = if is_week {
            from
        } else {
            f64::midpoint(from, to)
        };
        let (left, right) = (middle - half, middle + half);
        let has_room = is_week || right - left <= to - from;
        if has_room && left >= free_from.max(time.left() - 8.0) && right <= sheet.plot_area().right
        {
            let at = (middle, y - 8.0);
            sheet.text(at, Anchor::Middle, TEXT, Role::AxisText, &text);
            free_from = right + 6.0;
        }
    }
    free_from
}

/// The quarters, months, weeks (by their Mondays) or days of a part.
fn periods(part: &Part, unit: usize) -> Vec<Period> {
    let day = |day: DayNumber| {
        let date = Date::from_day(day);
        let (month, day) = (date.month().unwrap_or(1), date.day().unwrap_or(1));
        Period::Day(date.year() as i16, month, day)
    };
    match unit {
        0 => {
            let quarter = |month| match month {
                Period::Month(year, month) if month % 3 == 1 => {
                    Some(Period::Quarter(year, month / 3 + 1))
                }
                _ => None,
            };
            months(part).into_iter().filter_map(quarter).collect()
        }
        1 => months(part),
        // Day 0 was a Thursday.
        2 => (part.from..part.to)
            .filter(|day| (day + 3).rem_euclid(7) == 0)
            .map(day)
            .collect(),
        _ => (part.from..part.to).map(day).collect(),
    }
}
