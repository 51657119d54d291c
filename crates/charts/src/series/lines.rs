//! What is joined by a line, and what is not.
//!
//! Only neighbours are joined: the next year, half or quarter, a month at most
//! three on, a day at most 200 on; points in time at most a year apart. Spans
//! overlap and are never joined, nor are two editions of what was not measured; a
//! target is no value and has no line. A line to or from a value that was not
//! measured is dashed.

use dataset::{DayNumber, PeriodKind, Status};

use super::layout::Layout;
use super::placed::{Placed, is_long};
use super::{Claim, Datum, Form, SeriesFigure};
use crate::scene::Role;
use crate::sheet::Sheet;
use crate::time::TimeScale;
use crate::value::Scale;

/// A line to be drawn, from pixel to pixel.
pub(super) struct Path {
    pub(super) role: Role,
    pub(super) points: Vec<(f64, f64)>,
}

/// The lines of every series of a figure; they may leave the plot.
pub(super) fn paths(placed: &[Placed<'_>], figure: &SeriesFigure<'_>) -> Vec<Path> {
    match (figure.form, figure.scale) {
        (Form::Step, _) => steps(placed),
        (Form::Line, _) | (Form::Bars, Scale::Log) => joined(placed),
        _ => Vec::new(),
    }
}

/// What joins neighbours.
pub(super) fn joined(placed: &[Placed<'_>]) -> Vec<Path> {
    let mut runs: Vec<(Role, Vec<usize>)> = Vec::new();
    let stops = stops(placed);
    for pair in stops.windows(2) {
        let (from, to) = (&placed[pair[0]].datum, &placed[pair[1]].datum);
        if !are_neighbours(from, to) {
            continue;
        }
        let measured = from.point.status.is_measured() && to.point.status.is_measured();
        let role = role(to.slot, measured);
        match runs.last_mut() {
            Some((last, run)) if *last == role && run.last() == Some(&pair[0]) => run.push(pair[1]),
            _ => runs.push((role, vec![pair[0], pair[1]])),
        }
    }
    let points = |run: Vec<usize>| run.into_iter().map(|index| placed[index].at).collect();
    let paths = runs.into_iter().map(|(role, run)| Path {
        role,
        points: points(run),
    });
    paths.collect()
}

/// A level over each period; those of periods that follow each other are joined.
fn steps(placed: &[Placed<'_>]) -> Vec<Path> {
    let mut paths: Vec<Path> = Vec::new();
    let mut before: Option<usize> = None;
    for stop in stops(placed) {
        let Placed {
            datum, at, extent, ..
        } = &placed[stop];
        let level = [(extent.0, at.1), (extent.1, at.1)];
        let role = role(datum.slot, datum.point.status.is_measured());
        let follows = before.is_some_and(|before| {
            let last = &placed[before].datum;
            last.point.period.last_day() + 1 == datum.point.period.first_day()
                && are_neighbours(last, datum)
        });
        match paths.last_mut() {
            Some(path) if follows && path.role == role => path.points.extend(level),
            Some(path) if follows => {
                let end = path.points.last().copied();
                let points = end.into_iter().chain(level).collect();
                paths.push(Path { role, points });
            }
            _ => paths.push(Path {
                role,
                points: level.to_vec(),
            }),
        }
        before = Some(stop);
    }
    paths
}

fn role(slot: u8, measured: bool) -> Role {
    if measured {
        Role::SeriesLine(slot)
    } else {
        Role::SeriesDashed(slot)
    }
}

/// Leads from each value that was revised later to the one that replaced it.
pub(super) fn revisions(sheet: &Sheet, layout: &Layout<'_>) {
    for earlier in layout.seen().filter(|placed| placed.replaced.is_some()) {
        let later = earlier.replaced.and_then(|at| layout.placed.get(at));
        if let Some(later) = later.filter(|later| later.bar.is_none()) {
            let role = Role::SeriesBound(earlier.datum.slot);
            sheet.line(&[earlier.at, later.at], role);
        }
    }
}

/// Puts each value that was replaced on the bar of the one that took its place.
pub(super) fn mark_replaced(placed: &mut [Placed<'_>]) {
    for index in 0..placed.len() {
        let later = placed[index].replaced.and_then(|at| placed.get(at));
        if let Some(bar) = later.and_then(|later| later.bar) {
            placed[index].replaced_on = Some(bar);
            placed[index].at.0 = bar.center().0;
        }
    }
}

/// The number of the value that took the place of one.
pub(super) fn replaced_by(data: &[Datum<'_>], one: &Datum<'_>) -> Option<usize> {
    let took_its_place = |other: &Datum<'_>| {
        other.series == one.series
            && other.point.period == one.point.period
            && other.point.standing.claim == Claim::Holds
    };
    let is_replaced = one.point.standing.claim == Claim::Replaced;
    is_replaced.then(|| data.iter().position(took_its_place))?
}

/// The points that lines run through, by series and time: one a period and sort of
/// period, the one that holds.
fn stops(placed: &[Placed<'_>]) -> Vec<usize> {
    let mut stops: Vec<usize> = (0..placed.len())
        .filter(|&index| {
            let point = placed[index].datum.point;
            point.status != Status::Target
                && point.standing.claim == Claim::Holds
                && !placed[index].beyond
        })
        .collect();
    let place = |index: usize| {
        let Datum { series, point, .. } = placed[index].datum;
        // At points in time all sorts of period are on one line.
        let kind = (!point.standing.at_end).then(|| point.period.kind());
        (series, kind, point.half_day(), point.period)
    };
    dataset::sort::by_key(&mut stops, |&index| place(index));
    stops.dedup_by_key(|index| place(*index));
    stops
}

fn are_neighbours(from: &Datum<'_>, to: &Datum<'_>) -> bool {
    /// As far apart points in time are still joined: a leap year and some days.
    const YEAR: DayNumber = 372;
    let (a, b) = (from.point.period, to.point.period);
    let days = b.first_day() - a.last_day();
    let editions = [from, to].map(|datum| datum.point.standing.edition);
    let is_one_edition = match editions {
        [Some(one), Some(other)] => one == other,
        _ => true,
    };
    from.series == to.series
        && is_one_edition
        && match (from.point.standing.at_end, to.point.standing.at_end) {
            (true, true) => b.last_day() - a.last_day() <= YEAR,
            (false, false) => {
                a.kind() == b.kind()
                    && match a.kind() {
                        PeriodKind::Year | PeriodKind::Half | PeriodKind::Quarter => days == 1,
                        PeriodKind::Month => days <= 2 * 31 + 1,
                        PeriodKind::Day => days <= 200,
                        PeriodKind::Span => false,
                    }
            }
            _ => false,
        }
}

/// Draws how long a period is where the mark alone would not say it, and the
/// line of a target.
pub(super) fn extent(sheet: &Sheet, placed: &Placed<'_>, time: TimeScale) {
    let Datum { slot, point, .. } = placed.datum;
    let (from, to) = target_extent(placed);
    let (from, to) = if placed.beyond {
        (from, to)
    } else {
        (from.max(time.left()), to.min(time.right()))
    };
    let y = placed.at.1;
    if point.status == Status::Target {
        sheet.line(&[(from, y), (to, y)], Role::Target);
    } else if placed.bar.is_none() && is_long(point) {
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
