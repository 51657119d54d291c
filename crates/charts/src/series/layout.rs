//! Where everything of a series figure stands, before anything is drawn.

use dataset::{DayNumber, Period, PeriodKind, Status};

use super::beyond::Edge;
use super::names::{self, Naming};
use super::{Claim, Datum, Form, Point, SeriesFigure, bars, beyond, events, lines, notes, stack};
use crate::emphasis::Emphasis;
use crate::glyph;
use crate::measure;
use crate::place::Places;
use crate::record::FINE;
use crate::rect::Rect;
use crate::scene::Anchor;
use crate::sheet::{Chart, Sheet, TEXT, text_box};
use crate::time::{TimeScale, YEARS_ROOM};
use crate::value::{Scale, ValueScale};

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
    fn rect(&self) -> Rect {
        self.bar.map_or(self.end(), |bar| bar.union(self.end()))
    }
}

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
        let head = if figure.unit.is_some() { 20.0 } else { 4.0 };
        let strip = if figure.events.is_empty() {
            0.0
        } else {
            events::STRIP
        };
        let above = head + names::key_height(figure, whole, naming);
        let rows = notes::height(figure.notes);
        let top = above + rows + strip + 16.0;
        let bottom = whole.bottom - YEARS_ROOM;
        let most = (((bottom - top) / 46.0) as usize).clamp(2, 6);
        let is_seen = |datum: &&Datum<'_>| is_seen(figure.span, datum.point);
        let seen: Vec<Datum<'a>> = data.iter().filter(is_seen).copied().collect();
        let values = value_axis(figure, &seen, most, bottom - top)?;
        let widest = values
            .ticks()
            .iter()
            .map(|&tick| measure::width(&(figure.value_label)(tick), TEXT))
            .fold(0.0, f64::max);
        let left = (widest + 8.0).min(whole.right * 0.4).ceil();
        let right = whole.right - names::room_at_right(figure, data, whole.width(), naming);
        let plot = Rect::new(left, top.round(), right.floor(), bottom.round());
        let edge = Edge::of(figure, data);
        let time = match figure.span {
            Some((from, to)) => TimeScale::new(from, to, plot.left, plot.right),
            None => time_axis(&edge.within(data), edge.leaves(plot), 8.0)?,
        };
        let chart = sheet.chart(plot, time, values.clone())?;

        let base_y = match figure.scale {
            Scale::Linear => y_of(&chart, values.base()),
            Scale::Log => plot.bottom,
        };
        let mut placed = stand(data, &chart, (time, figure.span), radius(&seen, plot));
        edge.put(&mut placed, plot);
        match (figure.form, figure.scale) {
            (Form::Bars, Scale::Linear) => bars::stand(&mut placed, plot, base_y),
            (Form::Stacked, Scale::Linear) => stack::stand(&mut placed, plot, base_y),
            _ => {}
        }
        lines::mark_replaced(&mut placed);
        dodge(&mut placed, time);

        let mut taken = Places::new(Rect::new(plot.left, 0.0, whole.right, plot.bottom));
        if let Some(unit) = figure.unit {
            taken.take(text_box((0.0, 12.0), Anchor::Start, TEXT, unit));
        }
        let notes = Rect::new(plot.left, above, plot.right, above + rows);
        let strip = Rect::new(plot.left, notes.bottom, plot.right, notes.bottom + strip);
        if !figure.events.is_empty() {
            taken.take(strip);
        }
        if !figure.notes.is_empty() {
            let right = whole.right;
            taken.take(Rect { right, ..notes });
        }
        for point in placed.iter().filter(|point| point.seen) {
            taken.take(point.rect());
            if point.datum.point.status == Status::Target || is_long(point.datum.point) {
                let (from, to) = point.extent;
                taken.take_line((from, point.at.1), (to, point.at.1));
            }
        }
        Some(Self {
            whole,
            plot,
            time,
            chart,
            base_y,
            placed,
            places: taken,
            strip,
            notes,
            edge,
        })
    }

    /// The height of a value.
    pub(super) fn y_of(&self, value: f64) -> f64 {
        y_of(&self.chart, value)
    }
}

fn y_of(chart: &Chart<'_>, value: f64) -> f64 {
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
fn is_seen(span: Option<(DayNumber, DayNumber)>, point: &Point) -> bool {
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

fn value_axis(
    figure: &SeriesFigure<'_>,
    data: &[Datum<'_>],
    most: usize,
    height: f64,
) -> Option<ValueScale> {
    let drawn = data.iter().map(|datum| datum.point.value);
    let more = figure
        .domain
        .into_iter()
        .flat_map(|(low, high)| [low, high]);
    let values = drawn
        .chain(more)
        .filter(|value| crate::value::is_drawable(*value, figure.scale));
    let low = values.clone().min_by(f64::total_cmp)?;
    let mut high = values.max_by(f64::total_cmp)?;
    if figure.form == Form::Stacked {
        high = high.max(stack::highest(data));
    }
    if figure.scale == Scale::Log {
        return Some(ValueScale::new(Scale::Log, low, high, most));
    }
    let zero = figure.zero || figure.form.is_from_zero();
    let (mut low, mut high) = if zero {
        (low.min(0.0), high.max(0.0))
    } else {
        (low, high)
    };
    // Signs hang below the lowest value, not below the axis.
    let hangs = data
        .iter()
        .any(|datum| datum.point.bound != dataset::Bound::Exact && datum.point.value < 0.0);
    if hangs {
        low -= (high - low) * (20.0 / height.max(40.0));
    }
    if zero && low == 0.0 && high == 0.0 {
        high = 1.0;
    }
    Some(ValueScale::new(Scale::Linear, low, high, most))
}

/// The days of the data, with `air` pixels at both ends of what is not a whole
/// year.
pub(super) fn time_axis(data: &[Datum<'_>], plot: Rect, air: f64) -> Option<TimeScale> {
    let points = || data.iter().map(|datum| datum.point);
    let first = |point: &Point| {
        if point.standing.at_end {
            point.period.last_day()
        } else {
            point.period.first_day()
        }
    };
    let first = points().map(first).min()?;
    let last = points().map(|point| point.period.last_day()).max()?;
    let fills = |point: &Point| point.period.kind() == PeriodKind::Year && !point.is_at_end();
    let share = if points().all(fills) {
        0.0
    } else {
        air / plot.width().max(40.0)
    };
    let pad = (f64::from(last - first + 1) * share).ceil() as i32;
    Some(TimeScale::new(
        first - pad,
        last + pad,
        plot.left,
        plot.right,
    ))
}

/// Marks are as large as their number lets them be.
fn radius(data: &[Datum<'_>], plot: Rect) -> f64 {
    let mut periods: Vec<Period> = data.iter().map(|datum| datum.point.period).collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    let spacing = plot.width() / periods.len().max(1) as f64;
    (spacing * 0.3).clamp(2.0, 4.0)
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
            placed[index].at.0 = x.clamp(time.left() + r, (time.right() - r).max(time.left() + r));
        }
    }
}
