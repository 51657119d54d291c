//! Where the axis of time ends: with what was measured, and with the forecasts that
//! follow it closely. Goals and forecasts beyond stand at its edge, past a sign that
//! time is left out.

use dataset::{Date, DayNumber, Period, Status};

use super::layout::Layout;
use super::placed::Placed;
use super::{Datum, Form, Point, SeriesFigure};
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, TEXT};

/// A forecast that begins within so many days after the last value follows it.
const CLOSE: DayNumber = 550;

/// The width of the edge, in CSS pixels.
const EDGE: f64 = 48.0;

/// How far marks may stand apart there.
pub(super) const ROOM: f64 = 18.0;

/// The last day of the axis; `None` where nothing but goals is there.
pub fn last_day<'a>(points: impl Iterator<Item = &'a Point>) -> Option<DayNumber> {
    let mut measured: Option<DayNumber> = None;
    let mut forecasts: Vec<(DayNumber, DayNumber)> = Vec::new();
    for Point { period, status, .. } in points {
        if status.is_measured() {
            measured = measured.max(Some(period.last_day()));
        } else if *status != Status::Target {
            forecasts.push((period.first_day(), period.last_day()));
        }
    }
    dataset::sort::by(&mut forecasts, Ord::cmp);
    let Some(mut end) = measured else {
        // Without anything measured forecasts are all there is.
        return forecasts.into_iter().map(|(_, last)| last).max();
    };
    for (first, last) in forecasts {
        if first - end <= CLOSE {
            end = end.max(last);
        }
    }
    Some(end)
}

/// What stands at the edge.
pub(super) struct Edge {
    /// The last day of the axis, where it ends with the data.
    end: Option<DayNumber>,
    /// The periods beyond, in order.
    periods: Vec<Period>,
}

impl Edge {
    /// What of some data lies beyond the end of a figure's axis.
    pub(super) fn of(figure: &SeriesFigure<'_>, data: &[Datum<'_>]) -> Self {
        let ends = figure.ends_with_data && figure.span.is_none() && figure.form != Form::Stacked;
        let points = data.iter().map(|datum| datum.point);
        let end = if ends { last_day(points) } else { None };
        let mut edge = Self {
            end,
            periods: Vec::new(),
        };
        let beyond = data.iter().filter(|datum| edge.is_beyond(datum));
        edge.periods = beyond.map(|datum| datum.point.period).collect();
        dataset::sort::by(&mut edge.periods, Ord::cmp);
        edge.periods.dedup();
        edge
    }

    fn is_beyond(&self, datum: &Datum<'_>) -> bool {
        self.end
            .is_some_and(|end| datum.point.period.last_day() > end)
    }

    /// The data that the axis has room for.
    pub(super) fn within<'a>(&self, data: &[Datum<'a>]) -> Vec<Datum<'a>> {
        let within = data.iter().filter(|datum| !self.is_beyond(datum));
        within.copied().collect()
    }

    /// What of a plot is left for the axis.
    pub(super) fn leaves(&self, plot: Rect) -> Rect {
        let room = if self.periods.is_empty() { 0.0 } else { EDGE };
        Rect {
            right: (plot.right - room).max(plot.left + 1.0),
            ..plot
        }
    }

    /// Puts what lies beyond there, in the order of time.
    pub(super) fn put(&self, placed: &mut [Placed<'_>], plot: Rect) {
        let step = ROOM / self.periods.len().max(1) as f64;
        let start = self.leaves(plot).right + (EDGE - ROOM) / 2.0;
        for one in placed.iter_mut().filter(|one| self.is_beyond(&one.datum)) {
            let period = one.datum.point.period;
            let place = self.periods.iter().position(|at| *at == period);
            let x = start + step * (place.unwrap_or(0) as f64 + 0.5);
            one.beyond = true;
            one.at.0 = x;
            one.extent = (x - 6.0, x + 6.0);
            one.whole = one.extent;
        }
    }

    /// Says which years stand there, and that time is left out.
    pub(super) fn write(&self, sheet: &Sheet, layout: &Layout<'_>, year: &dyn Fn(i32) -> String) {
        let [first, ..] = self.periods[..] else {
            return;
        };
        let (x, y) = (layout.time.right(), layout.plot.bottom);
        for at in [x + 5.0, x + 9.0] {
            sheet.line(&[(at - 2.0, y + 4.0), (at + 2.0, y - 4.0)], Role::Axis);
        }
        let of = |period: Period| Date::from_day(period.last_day()).year();
        let same = self.periods.iter().all(|at| of(*at) == of(first));
        let text = format!("{}{}", year(of(first)), if same { "" } else { "+" });
        let half = measure::width(&text, TEXT) / 2.0;
        let middle = f64::midpoint(x + 8.0, layout.plot.right);
        let middle = middle.min(layout.whole.right - half);
        sheet.text(
            (middle, y + 18.0),
            Anchor::Middle,
            TEXT,
            Role::AxisText,
            &text,
        );
    }
}
