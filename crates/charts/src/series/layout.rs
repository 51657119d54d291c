//! Where everything of a series figure stands, before anything is drawn. The extent of
//! its axes and the places of its points on them have modules of their own.

use crate::within;
use dataset::{Period, Status};

use super::axes::{time_axis, value_axis};
use super::beyond::Edge;
use super::names::{self, Naming};
use super::placed::{self, Placed, is_long};
use super::{Datum, Form, SeriesFigure, bars, events, lines, notes, stack};
use crate::measure;
use crate::place::Places;
use crate::rect::Rect;
use crate::scene::Anchor;
use crate::sheet::{Chart, Sheet, TEXT, text_box};
use crate::time::{TimeScale, YEARS_ROOM};
use crate::value::{Scale, ValueScale};

/// The layout of a figure.
pub(super) struct Layout<'a> {
    pub(super) whole: Rect,
    pub(super) plot: Rect,
    pub(super) time: TimeScale,
    pub(super) chart: Chart<'static>,
    /// The height at which bars stand and the base line runs.
    pub(super) base_y: f64,
    pub(super) placed: Vec<Placed<'a>>,
    pub(super) places: Places,
    /// Where events are marked; empty without any.
    pub(super) strip: Rect,
    /// Where the words of notes on events stand; empty without any.
    pub(super) notes: Rect,
    /// What stands at the edge of the axis.
    pub(super) edge: Edge,
}

impl<'a> Layout<'a> {
    /// The points that are seen.
    pub(super) fn seen(&self) -> impl DoubleEndedIterator<Item = &Placed<'a>> {
        self.placed.iter().filter(|placed| placed.seen)
    }

    /// Lays the figure out; `None` without data or room.
    pub(super) fn new(
        figure: &SeriesFigure<'_>,
        data: &[Datum<'a>],
        sheet: &Sheet,
        naming: Naming,
    ) -> Option<Self> {
        let whole = sheet.plot_area();
        let bands = Bands::of(figure, whole, naming);
        let is_seen = |datum: &&Datum<'_>| placed::is_seen(figure.span, datum.point);
        let seen: Vec<Datum<'a>> = data.iter().filter(is_seen).copied().collect();
        let (top, bottom) = bands.plot;
        let values = value_axis(figure, &seen, bottom - top)?;
        let left = room_at_left(figure, &values, whole);
        let right = whole.right - names::room_at_right(figure, data, whole.width(), naming);
        let plot = Rect::new(left, top.round(), right.floor(), bottom.round());
        let edge = Edge::of(figure, data);
        let time = match figure.span {
            Some((from, to)) => TimeScale::new(from, to, plot.left, plot.right),
            None => time_axis(&edge.within(data), edge.leaves(plot), 8.0)?,
        };
        let base = values.base();
        let chart = sheet.chart(plot, time, values)?;
        let base_y = match figure.scale {
            Scale::Linear => placed::y_of(&chart, base),
            Scale::Log => plot.bottom,
        };
        let mut placed = placed::stand(data, &chart, (time, figure.span), radius(&seen, plot));
        edge.put(&mut placed, plot);
        arrange(figure, &mut placed, plot, base_y);
        lines::mark_replaced(&mut placed);
        placed::dodge(&mut placed, time);
        let across = |(top, bottom)| Rect::new(plot.left, top, plot.right, bottom);
        let mut layout = Self {
            whole,
            plot,
            time,
            chart,
            base_y,
            placed,
            places: Places::new(Rect::new(plot.left, 0.0, whole.right, plot.bottom)),
            strip: across(bands.strip),
            notes: across(bands.notes),
            edge,
        };
        layout.take(figure);
        Some(layout)
    }

    /// Takes the places of the unit, of what stands above the plot and of the points.
    fn take(&mut self, figure: &SeriesFigure<'_>) {
        let places = &mut self.places;
        if let Some(unit) = figure.unit {
            places.take(text_box((0.0, 12.0), Anchor::Start, TEXT, unit));
        }
        if !figure.events.is_empty() {
            places.take(self.strip);
        }
        if !figure.notes.is_empty() {
            let right = self.whole.right;
            places.take(Rect {
                right,
                ..self.notes
            });
        }
        for point in self.placed.iter().filter(|point| point.seen) {
            places.take(point.rect());
            if point.datum.point.status == Status::Target || is_long(point.datum.point) {
                let (from, to) = point.extent;
                places.take_line((from, point.at.1), (to, point.at.1));
            }
        }
    }

    /// The height of a value.
    pub(super) fn y_of(&self, value: f64) -> f64 {
        placed::y_of(&self.chart, value)
    }
}

/// The upper and the lower edge of what stands one under the other.
struct Bands {
    /// The words of notes, under the unit and the key.
    notes: (f64, f64),
    /// The marks of events.
    strip: (f64, f64),
    plot: (f64, f64),
}

impl Bands {
    fn of(figure: &SeriesFigure<'_>, whole: Rect, naming: Naming) -> Self {
        let head = if figure.unit.is_some() { 20.0 } else { 4.0 };
        let strip = if figure.events.is_empty() {
            0.0
        } else {
            events::STRIP
        };
        let above = head + names::key_height(figure, whole, naming);
        let below_notes = above + notes::height(figure.notes);
        let below_strip = below_notes + strip;
        Self {
            notes: (above, below_notes),
            strip: (below_notes, below_strip),
            plot: (below_strip + 16.0, whole.bottom - YEARS_ROOM),
        }
    }
}

/// The width at the left of the plot for the words of the axis of values.
fn room_at_left(figure: &SeriesFigure<'_>, values: &ValueScale, whole: Rect) -> f64 {
    let widest = values
        .ticks()
        .iter()
        .map(|&tick| measure::width(&(figure.value_label)(tick), TEXT))
        .fold(0.0, f64::max);
    (widest + 8.0).min(whole.right * 0.4).ceil()
}

/// Turns points into bars or parts of a stack, where the figure has them.
fn arrange(figure: &SeriesFigure<'_>, placed: &mut [Placed<'_>], plot: Rect, base_y: f64) {
    match (figure.form, figure.scale) {
        (Form::Bars, Scale::Linear) => bars::stand(placed, plot, base_y),
        (Form::Stacked, Scale::Linear) => stack::stand(placed, plot, base_y),
        _ => {}
    }
}

/// Marks are as large as their number lets them be.
fn radius(data: &[Datum<'_>], plot: Rect) -> f64 {
    let mut periods: Vec<Period> = data.iter().map(|datum| datum.point.period).collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    let spacing = plot.width() / periods.len().max(1) as f64;
    within(spacing * 0.3, 2.0, 4.0)
}
