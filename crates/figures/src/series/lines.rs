//! What is joined by a line, and what is not.
//!
//! Only neighbours are joined: the next year, half or quarter, a month at most
//! three on, a day at most 200 on. Spans overlap and are never joined; a target
//! is no value and has no line. A line to or from a value that was not measured
//! is dashed.

use dataset::{PeriodKind, Status};
use plotters::series::LineSeries;

use super::Datum;
use super::layout::{Placed, is_long};
use crate::scene::Role;
use crate::sheet::{Chart, Sheet, stroke};
use crate::time::TimeScale;

/// Draws the lines of every series.
pub(super) fn join(chart: &mut Chart<'_>, time: TimeScale, placed: &[Placed<'_>]) {
    let mut runs: Vec<(Role, Vec<usize>)> = Vec::new();
    let joined = stops(placed);
    for pair in joined.windows(2) {
        let (from, to) = (&placed[pair[0]].datum, &placed[pair[1]].datum);
        if !are_neighbours(from, to) {
            continue;
        }
        let measured = from.point.status.is_measured() && to.point.status.is_measured();
        let role = if measured {
            Role::SeriesLine(to.slot)
        } else {
            Role::SeriesDashed(to.slot)
        };
        match runs.last_mut() {
            Some((last, run)) if *last == role && run.last() == Some(&pair[0]) => run.push(pair[1]),
            _ => runs.push((role, vec![pair[0], pair[1]])),
        }
    }
    for (role, run) in runs {
        let points = run.iter().map(|&index| {
            let Placed { datum, at, .. } = &placed[index];
            (time.day(at.0), datum.point.value)
        });
        // The recorder cannot fail.
        drop(chart.draw_series(LineSeries::new(points, stroke(role))));
    }
}

/// The ways that [`join`] will draw, from pixel to pixel.
pub(super) fn ways(placed: &[Placed<'_>]) -> Vec<((f64, f64), (f64, f64))> {
    stops(placed)
        .windows(2)
        .filter(|pair| are_neighbours(&placed[pair[0]].datum, &placed[pair[1]].datum))
        .map(|pair| (placed[pair[0]].at, placed[pair[1]].at))
        .collect()
}

/// The points that lines run through, by series, kind of period and time: one a
/// period, the first measured one or else the first.
fn stops(placed: &[Placed<'_>]) -> Vec<usize> {
    let mut stops: Vec<usize> = (0..placed.len())
        .filter(|&index| placed[index].datum.point.status != Status::Target)
        .collect();
    let place = |index: usize| {
        let Datum { series, point, .. } = placed[index].datum;
        (series, point.period.kind(), point.period)
    };
    dataset::sort::by_key(&mut stops, |&index| {
        (
            place(index),
            !placed[index].datum.point.status.is_measured(),
        )
    });
    stops.dedup_by_key(|index| place(*index));
    stops
}

fn are_neighbours(from: &Datum<'_>, to: &Datum<'_>) -> bool {
    let (a, b) = (from.point.period, to.point.period);
    let days = b.first_day() - a.last_day();
    from.series == to.series
        && a.kind() == b.kind()
        && match a.kind() {
            PeriodKind::Year | PeriodKind::Half | PeriodKind::Quarter => days == 1,
            PeriodKind::Month => days <= 2 * 31 + 1,
            PeriodKind::Day => days <= 200,
            PeriodKind::Span => false,
        }
}

/// Draws how long a period is where the mark alone would not say it, and the
/// line of a target.
pub(super) fn extent(sheet: &Sheet, placed: &Placed<'_>) {
    let Datum { slot, point, .. } = placed.datum;
    let (from, to) = target_extent(placed);
    let y = placed.at.1;
    if point.status == Status::Target {
        sheet.line(&[(from, y), (to, y)], Role::Target);
    } else if placed.bar.is_none() && is_long(point.period) {
        sheet.line(&[(from, y), (to, y)], Role::SeriesBound(slot));
    }
}

/// The pixels of a period, wide enough to be seen.
fn target_extent(placed: &Placed<'_>) -> (f64, f64) {
    let (from, to) = placed.extent;
    let is_short = to - from < 12.0 && placed.datum.point.status == Status::Target;
    let more = if is_short {
        6.0 - (to - from) / 2.0
    } else {
        0.0
    };
    (from - more, to + more)
}
