//! The facts that a spoken description of series is made from. The page puts
//! them into words.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use dataset::{Bound, Period, PeriodKind, Status};

use crate::series::{Point, Series};

/// What is worth saying about some series.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary<'a> {
    /// How many values there are, targets and forecasts included.
    pub count: usize,
    /// How many of them are policy targets.
    pub goals: usize,
    /// Periods for which measured values of the same exclude each other, rising.
    pub disagreeing: Vec<Period>,
    /// Periods with a value that another of the same series took the place of.
    pub revised: Vec<Period>,
    /// How the fullest series went.
    pub course: Option<Course<'a>>,
}

/// How one series went: its earliest and latest measured value, which are the
/// same point where there is but one.
#[derive(Clone, Debug, PartialEq)]
pub struct Course<'a> {
    /// The series.
    pub series: &'a Series,
    /// Its earliest value.
    pub first: &'a Point,
    /// Its latest value.
    pub last: &'a Point,
    /// Its highest value, where that lies between them and is the only one.
    pub highest: Option<&'a Point>,
    /// Whether the latest is certainly above the earliest, or below; `None` where
    /// their bounds leave that open or they are the same.
    pub rose: Option<bool>,
}

/// Sums up series. Values that are no finite number are passed over.
pub fn describe(series: &[Series]) -> Summary<'_> {
    let points = || series.iter().flat_map(finite);
    Summary {
        count: points().count(),
        goals: points()
            .filter(|point| point.status == Status::Target)
            .count(),
        disagreeing: disagreeing(series),
        revised: revised(series),
        course: series
            .iter()
            .map(|series| (series, comparable(series)))
            .rev()
            .max_by_key(|(_, points)| points.len())
            .and_then(|(series, points)| {
                let (first, last) = (*points.first()?, *points.last()?);
                Some(Course {
                    series,
                    first,
                    last,
                    highest: highest(&points, first, last),
                    rose: exclude(first, last).then_some(last.value > first.value),
                })
            }),
    }
}

fn finite(series: &Series) -> impl Iterator<Item = &Point> {
    series.points.iter().filter(|point| point.value.is_finite())
}

/// The measured values of a series that compare, in order of time: its years,
/// which have no season, or else those of its commonest sort of period. Of several
/// for one period the first, as a line joins them.
fn comparable(series: &Series) -> Vec<&Point> {
    let mut by_kind: BTreeMap<_, Vec<&Point>> = BTreeMap::new();
    for point in holding(series) {
        let points = by_kind.entry(point.period.kind()).or_default();
        if points.iter().all(|other| other.period != point.period) {
            points.push(point);
        }
    }
    let weight = |kind: PeriodKind, points: &[&Point]| {
        let makes_a_course = kind == PeriodKind::Year && points.len() > 1;
        (makes_a_course, points.len(), Reverse(kind))
    };
    let told = by_kind
        .into_iter()
        .max_by_key(|(kind, points)| weight(*kind, points));
    let mut points = told.map_or_else(Vec::new, |(_, points)| points);
    dataset::sort::by_key(&mut points, |point| point.period);
    points
}

/// The measured values of a series that hold.
fn holding(series: &Series) -> impl Iterator<Item = &Point> {
    let measured = finite(series).filter(|point| point.status.is_measured());
    measured.filter(|point| !finite(series).any(|other| point.is_replaced_by(other)))
}

fn revised(all: &[Series]) -> Vec<Period> {
    let of = |series| {
        let is_replaced =
            move |point: &&Point| finite(series).any(|other| point.is_replaced_by(other));
        finite(series).filter(is_replaced).map(|point| point.period)
    };
    let mut periods: Vec<Period> = all.iter().flat_map(of).collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    periods
}

fn disagreeing(all: &[Series]) -> Vec<Period> {
    let mut by_period: BTreeMap<(Period, u16), Vec<&Point>> = BTreeMap::new();
    for series in all {
        for point in holding(series) {
            by_period
                .entry((point.period, series.subject))
                .or_default()
                .push(point);
        }
    }
    let differs = |points: &[&Point]| {
        (1..points.len()).any(|at| points[..at].iter().any(|other| exclude(points[at], other)))
    };
    let mut periods: Vec<Period> = by_period
        .into_iter()
        .filter(|(_, points)| differs(points))
        .map(|((period, _), _)| period)
        .collect();
    periods.dedup();
    periods
}

/// The highest of some values, if it is neither the first nor the last and no other
/// is as high.
fn highest<'a>(points: &[&'a Point], first: &Point, last: &Point) -> Option<&'a Point> {
    let highest = points
        .iter()
        .copied()
        .max_by(|a, b| a.value.total_cmp(&b.value))?;
    let above = |other: &Point| highest.value > other.value && exclude(highest, other);
    (above(first) && above(last)).then_some(highest)
}

/// Whether two values for the same period cannot both be right. "More than" a
/// smaller value agrees with a greater one.
fn exclude(a: &Point, b: &Point) -> bool {
    /// How far, as a share of it, a value said to be "about" may be off.
    const ABOUT: f64 = 0.02;
    let range = |point: &Point| {
        let about = point.value.abs() * ABOUT;
        match point.bound {
            Bound::Exact => (point.value, point.value),
            Bound::MoreThan | Bound::AtLeast => (point.value, f64::INFINITY),
            Bound::LessThan => (f64::NEG_INFINITY, point.value),
            Bound::About => (point.value - about, point.value + about),
        }
    };
    let (a, b) = (range(a), range(b));
    a.1 < b.0 || b.1 < a.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(period: Period, value: f64, status: Status) -> Point {
        Point {
            period,
            value,
            bound: Bound::Exact,
            status,
            label: None,
            key: 0,
        }
    }

    fn in_year(year: i16, value: f64, status: Status) -> Point {
        point(Period::Year(year), value, status)
    }

    fn series(points: Vec<Point>) -> Series {
        Series {
            name: String::new(),
            slot: 0,
            subject: 0,
            points,
        }
    }

    #[test]
    fn a_target_is_not_where_a_series_went() {
        let all = [series(vec![
            in_year(2030, 9.0, Status::Target),
            in_year(2024, 3.0, Status::Reported),
            in_year(2023, 4.0, Status::Reported),
        ])];
        let summary = describe(&all);
        let course = summary.course.unwrap();
        assert_eq!((course.first.value, course.last.value), (4.0, 3.0));
        assert_eq!((summary.count, summary.goals), (3, 1));
    }

    #[test]
    fn the_fullest_series_is_told_by_its_commonest_sort_of_period() {
        let month = |month, value| {
            let period = Period::Month(2024, month);
            point(period, value, Status::Reported)
        };
        let short = series(vec![in_year(2020, 1.0, Status::Reported)]);
        let full = series(vec![
            in_year(2019, 100.0, Status::Reported),
            month(3, 9.0),
            month(1, 7.0),
        ]);
        let all = [short, full];
        let course = describe(&all).course.unwrap();
        assert_eq!(course.series, &all[1]);
        assert_eq!((course.first.value, course.last.value), (7.0, 9.0));
    }

    #[test]
    fn two_years_are_told_before_many_months() {
        let months = (1..=6).map(|month| point(Period::Month(2024, month), 1.0, Status::Reported));
        let years = [2022, 2024].map(|year| in_year(year, 12.0, Status::Reported));
        let all = [series(months.chain(years).collect())];
        let course = describe(&all).course.unwrap();
        assert_eq!(course.first.period, Period::Year(2022));
        assert_eq!(course.last.period, Period::Year(2024));
    }

    #[test]
    fn of_two_values_for_a_period_the_one_that_lines_join_is_told() {
        let all = [series(vec![
            in_year(2019, 51.0, Status::Reported),
            in_year(2025, 1200.0, Status::Reported),
            in_year(2025, 1000.0, Status::Reported),
        ])];
        let course = describe(&all).course.unwrap();
        assert_eq!(course.last, &all[0].points[1]);
    }

    #[test]
    fn sources_that_differ_for_a_period_disagree() {
        let one = series(vec![
            in_year(2023, 1.0, Status::Reported),
            in_year(2024, 2.0, Status::Reported),
        ]);
        let other = series(vec![
            in_year(2024, 2.5, Status::Reported),
            in_year(2023, 1.0, Status::Reported),
            in_year(2023, 7.0, Status::Estimate),
        ]);
        assert_eq!(describe(&[one, other]).disagreeing, [Period::Year(2024)]);
    }

    #[test]
    fn an_open_bound_agrees_with_what_lies_within_it() {
        let stated = |bound, value| Point {
            bound,
            ..in_year(2025, value, Status::Reported)
        };
        let agree = |a, b| {
            describe(&[series(vec![a]), series(vec![b])])
                .disagreeing
                .is_empty()
        };
        assert!(agree(
            stated(Bound::MoreThan, 1.0),
            stated(Bound::Exact, 1.2)
        ));
        assert!(agree(
            stated(Bound::MoreThan, 1.0),
            stated(Bound::AtLeast, 1.2)
        ));
        assert!(agree(stated(Bound::About, 1.0), stated(Bound::Exact, 1.01)));
        assert!(!agree(
            stated(Bound::MoreThan, 1.2),
            stated(Bound::Exact, 1.0)
        ));
        assert!(!agree(
            stated(Bound::LessThan, 1.0),
            stated(Bound::AtLeast, 1.2)
        ));
        assert!(!agree(stated(Bound::About, 1.0), stated(Bound::Exact, 1.1)));
    }

    #[test]
    fn nothing_is_said_about_nothing() {
        assert_eq!(describe(&[]).course, None);
        let all = [series(vec![in_year(2024, f64::NAN, Status::Reported)])];
        assert_eq!((describe(&all).count, describe(&all).course), (0, None));
    }
}
