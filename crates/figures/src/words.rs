//! The facts that a spoken description of series is made from. The page puts
//! them into words.

use dataset::Period;

use crate::series::{Point, Series};

/// What is worth saying about some series.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary<'a> {
    /// The earliest value.
    pub first: &'a Point,
    /// The latest value.
    pub last: &'a Point,
    /// The lowest value.
    pub lowest: &'a Point,
    /// The highest value.
    pub highest: &'a Point,
    /// Periods for which measured values differ, rising.
    pub disagreeing: Vec<Period>,
    /// How many values there are, targets and forecasts included.
    pub count: usize,
}

/// Sums up series; `None` without a finite value. First, last, lowest and
/// highest are of the measured values, and of all if none was measured.
pub fn describe(series: &[Series]) -> Option<Summary<'_>> {
    let all: Vec<&Point> = series
        .iter()
        .flat_map(|series| &series.points)
        .filter(|point| point.value.is_finite())
        .collect();
    let measured: Vec<&Point> = all
        .iter()
        .copied()
        .filter(|point| point.status.is_measured())
        .collect();
    let told = if measured.is_empty() { &all } else { &measured };
    let told = || told.iter().copied();
    let value = |a: &&Point, b: &&Point| a.value.total_cmp(&b.value);
    Some(Summary {
        first: told().min_by_key(|point| point.period)?,
        last: told().max_by_key(|point| (point.period.last_day(), point.period))?,
        lowest: told().min_by(value)?,
        highest: told().max_by(value)?,
        disagreeing: disagreeing(measured),
        count: all.len(),
    })
}

fn disagreeing(mut measured: Vec<&Point>) -> Vec<Period> {
    measured.sort_by_key(|point| point.period);
    let mut periods: Vec<Period> = measured
        .chunk_by(|a, b| a.period == b.period)
        .filter(|same| {
            same.windows(2)
                .any(|pair| pair[0].value.total_cmp(&pair[1].value).is_ne())
        })
        .map(|same| same[0].period)
        .collect();
    periods.dedup();
    periods
}

#[cfg(test)]
mod tests {
    use super::*;
    use dataset::{Bound, Status};

    fn point(year: i16, value: f64, status: Status) -> Point {
        Point {
            period: Period::Year(year),
            value,
            bound: Bound::Exact,
            status,
            label: None,
            key: 0,
        }
    }

    fn series(points: Vec<Point>) -> Series {
        Series {
            name: String::new(),
            slot: 0,
            points,
        }
    }

    #[test]
    fn a_target_is_neither_last_nor_highest() {
        let all = [series(vec![
            point(2030, 9.0, Status::Target),
            point(2024, 3.0, Status::Reported),
            point(2023, 4.0, Status::Reported),
        ])];
        let summary = describe(&all).unwrap();
        assert_eq!((summary.first.value, summary.last.value), (4.0, 3.0));
        assert_eq!((summary.lowest.value, summary.highest.value), (3.0, 4.0));
        assert_eq!(summary.count, 3);
    }

    #[test]
    fn sources_that_differ_for_a_period_disagree() {
        let one = series(vec![
            point(2023, 1.0, Status::Reported),
            point(2024, 2.0, Status::Reported),
        ]);
        let other = series(vec![
            point(2024, 2.5, Status::Reported),
            point(2023, 1.0, Status::Reported),
            point(2023, 7.0, Status::Estimate),
        ]);
        let all = [one, other];
        assert_eq!(describe(&all).unwrap().disagreeing, [Period::Year(2024)]);
    }

    #[test]
    fn nothing_is_said_about_nothing() {
        assert_eq!(describe(&[]), None);
        let all = [series(vec![point(2024, f64::NAN, Status::Reported)])];
        assert_eq!(describe(&all), None);
    }
}
