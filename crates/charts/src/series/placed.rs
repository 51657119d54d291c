//! Where the points of a series figure stand on its axes.

use crate::within;
use dataset::{DayNumber, PeriodKind, Status};

use super::{Claim, Datum, Point, beyond, lines};
use crate::emphasis::Emphasis;
use crate::glyph;
use crate::record::FINE;
use crate::rect::Rect;
use crate::sheet::Chart;
use crate::time::TimeScale;

/// A point with its place.
pub(super) struct Placed<'a> {
    pub(super) datum: Datum<'a>,
    /// Where its mark, or the end of its bar, stands.
    pub(super) at: (f64, f64),
    /// Radius of its mark.
    pub(super) r: f64,
    /// The pixels between which it is true: of a point in time that point alone.
    pub(super) extent: (f64, f64),
    /// The pixels of its period's first and last day.
    pub(super) whole: (f64, f64),
    /// Its bar, if it is one.
    pub(super) bar: Option<Rect>,
    /// Whether its place is within the time that is seen.
    pub(super) seen: bool,
    /// Whether it lies beyond the end of the axis, and stands at its edge.
    pub(super) beyond: bool,
    /// The number of the value that replaced it later.
    pub(super) replaced: Option<usize>,
    /// The bar of that value, if it is one.
    pub(super) replaced_on: Option<Rect>,
}

impl Placed<'_> {
    /// The box of its mark, or of its bar's end, with all signs.
    pub(super) fn end(&self) -> Rect {
        let mark = glyph::extent(self.at, self.r, self.datum.point.bound);
        let (left, right) = match self.bar {
            Some(bar) => (bar.left, bar.right),
            None if self.datum.point.status == Status::Target => self.extent,
            None => return mark,
        };
        Rect::new(
            left.min(mark.left),
            mark.top,
            right.max(mark.right),
            mark.bottom,
        )
    }

    /// All that it takes: [`Self::end`] and the bar.
    pub(super) fn rect(&self) -> Rect {
        self.bar.map_or(self.end(), |bar| bar.union(self.end()))
    }
}

/// The height of a value.
pub(super) fn y_of(chart: &Chart<'_>, value: f64) -> f64 {
    f64::from(chart.backend_coord(&(0.0, value)).1) / FINE
}

/// Puts each point at its place in a chart, with a mark of radius `r`; those in the
/// span, if there is one, are seen.
pub(super) fn stand<'a>(
    data: &[Datum<'a>],
    chart: &Chart<'_>,
    (time, span): (TimeScale, Option<(DayNumber, DayNumber)>),
    r: f64,
) -> Vec<Placed<'a>> {
    let place = |&datum: &Datum<'a>| {
        let period = datum.point.period;
        let whole = time.extent(period.first_day(), period.last_day());
        let x = if datum.point.is_at_end() {
            whole.1
        } else {
            f64::midpoint(whole.0, whole.1)
        };
        let extent = if datum.point.standing.at_end {
            (x, x)
        } else {
            whole
        };
        let replaced = lines::replaced_by(data, &datum);
        let y = y_of(chart, datum.point.value);
        Placed {
            datum,
            at: (x, y),
            // What was replaced steps back behind what holds now.
            r: if replaced.is_some() { r * 0.6 } else { r } * Emphasis::of(datum.slot).size(),
            extent,
            whole,
            bar: None,
            seen: is_seen(span, datum.point),
            beyond: false,
            replaced,
            replaced_on: None,
        }
    };
    data.iter().map(place).collect()
}

/// Whether the place of a point, as [`stand`] has it, is within the time that is
/// seen, ends included.
pub(super) fn is_seen(span: Option<(DayNumber, DayNumber)>, point: &Point) -> bool {
    let place = point.half_day();
    span.is_none_or(|(from, to)| {
        let (from, to) = (i64::from(from.min(to)), i64::from(from.max(to)));
        (from * 2..=(to + 1) * 2).contains(&place)
    })
}

/// Whether a value is drawn with a stroke as long as its period besides its mark.
pub(crate) fn is_long(point: &Point) -> bool {
    let long = [PeriodKind::Half, PeriodKind::Quarter, PeriodKind::Span];
    !point.standing.at_end && long.contains(&point.period.kind())
}

/// Moves marks that would hide each other apart along their period.
pub(super) fn dodge(placed: &mut [Placed<'_>], time: TimeScale) {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for index in 0..placed.len() {
        let one = &placed[index];
        // What a revision replaced stays under or over it, what says the same on it.
        if one.bar.is_some()
            || one.replaced.is_some()
            || one.datum.point.standing.claim == Claim::Repeats
        {
            continue;
        }
        let (at, r) = (placed[index].at, placed[index].r);
        let near = |group: &&mut Vec<usize>| {
            let first = placed[group[0]].at;
            (first.0 - at.0).abs() <= 1.0 && (first.1 - at.1).abs() < r * 2.0
        };
        match groups.iter_mut().find(near) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    for group in groups.iter().filter(|group| group.len() > 1) {
        let gaps = (group.len() - 1) as f64;
        let room = if placed[group[0]].beyond {
            beyond::ROOM
        } else {
            time.pixels_per_year() * 0.8
        };
        let r = placed[group[0]].r;
        let step = (r * 2.0 + 3.0).min(room / gaps).max(2.0);
        for (rank, &index) in group.iter().enumerate() {
            let x = placed[index].at.0 + (rank as f64 - gaps / 2.0) * step;
            if placed[index].beyond {
                placed[index].at.0 = x;
                continue;
            }
            placed[index].at.0 = within(x, time.left() + r, time.right() - r);
        }
    }
}
