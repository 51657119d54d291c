//! Values over time: lines, steps, bars, stacks or dots of one or more series,
//! each point with its own bound, status and period (see [`crate::glyph`] for the
//! signs), with what happened meanwhile above them.
//!
//! Leaves to the caller: which series there are, their names and slots, and all
//! wording. Nothing is averaged, filled in or joined across a gap.

mod axes;
mod bars;
mod beyond;
mod clip;
mod dots;
mod draw;
mod events;
mod layout;
mod lines;
mod names;
mod notes;
mod placed;
pub mod sparkline;
mod stack;

use dataset::{Bound, DayNumber, Period, PeriodKind, Status};

use crate::Size;
use crate::emphasis::Emphasis;
use crate::rect::Rect;
use crate::scene::Scene;
use crate::sheet::Sheet;
use crate::time::{self, TimeScale};
use crate::timeline::Event;
use crate::value::Scale;

use draw::attempt;

pub use crate::place::Side;
pub use beyond::last_day;
use names::Naming;
pub use notes::{Note, NoteAt};
pub(crate) use placed::is_long;

/// One value of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The period that it is for.
    pub period: Period,
    /// The value; one that no axis can write (see [`crate::is_writable`]) or, on
    /// a log scale, one that is not above zero is left out and counted.
    pub value: f64,
    /// How the value relates to the true one.
    pub bound: Bound,
    /// What kind of statement it is.
    pub status: Status,
    /// Words to write beside the mark where there is room.
    pub label: Option<String>,
    /// What matters more takes its place first; 0 for a label of its value alone.
    pub weight: u8,
    /// The side of the mark on which the words stand if there is room.
    pub side: Option<Side>,
    /// The caller's number for it, given back in the targets.
    pub key: u32,
    /// What the caller knows of it beside its period's other values.
    pub standing: Standing,
}

/// What a value is to its series for its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is the value: lines and bars are of those alone.
    Holds,
    /// The one that holds took its place later.
    Replaced,
    /// It says no more than the one that holds, such as its rounding: it is drawn among
    /// dots alone.
    Repeats,
    /// It stands beside the one that holds, as a goal does, or what contradicts it.
    Beside,
}

/// How a value stands among others, which the caller decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether it is true at its period's end, where it is drawn then, or over its
    /// period.
    pub at_end: bool,
    /// What it is to its series for its period.
    pub claim: Claim,
    /// The edition of what was not measured: a line joins only one edition.
    pub edition: Option<i32>,
}

impl Default for Standing {
    /// The only value of its series for a period that it covers.
    fn default() -> Self {
        Self {
            at_end: false,
            claim: Claim::Holds,
            edition: None,
        }
    }
}

impl Point {
    /// The day, counted in half days, at which it is drawn: the middle of its period
    /// or its end.
    fn half_day(&self) -> i64 {
        let (first, end) = (
            self.period.first_day(),
            i64::from(self.period.last_day()) + 1,
        );
        if self.is_at_end() {
            end * 2
        } else {
            i64::from(first) + end
        }
    }

    /// Whether it is drawn at its period's end: a cumulative span is known there.
    fn is_at_end(&self) -> bool {
        self.standing.at_end || self.period.kind() == PeriodKind::Span
    }
}

/// A series of values from one body or source.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its name, written at its line's end or in the key.
    pub name: String,
    /// Its palette slot, see [`crate::scene::SLOTS`], with its emphasis.
    pub slot: u8,
    /// What it states: series that state the same can disagree.
    pub subject: u16,
    /// Its values in any order. Of several for one period the line joins the
    /// one that holds. All are drawn.
    pub points: Vec<Point>,
}

/// How values are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Form {
    /// Marks joined by lines.
    #[default]
    Line,
    /// A level over each period, joined upright to that of the next.
    Step,
    /// Bars from zero. On a log scale, where a length means nothing, marks.
    Bars,
    /// Columns from zero with the series on each other, for parts of one whole:
    /// only periods that every series has a value above or at zero for.
    Stacked,
    /// Marks alone, those of one period on a line from the lowest to the highest:
    /// for series that state the same and disagree.
    Dots,
}

impl Form {
    /// Whether values stand as lengths from zero.
    fn is_from_zero(self) -> bool {
        matches!(self, Self::Bars | Self::Stacked)
    }
}

/// What to draw.
#[derive(Clone, Copy)]
pub struct SeriesFigure<'a> {
    /// The series, in reading order.
    pub series: &'a [Series],
    /// Lines, bars and so on.
    pub form: Form,
    /// Linear or logarithmic.
    pub scale: Scale,
    /// Whether a linear axis has to show zero; bars always do.
    pub zero: bool,
    /// Values that the axis has to hold besides the data.
    pub domain: Option<(f64, f64)>,
    /// The first and the last day that are seen; all of the data without. Values
    /// outside are joined to those within, as far as that is seen.
    pub span: Option<(DayNumber, DayNumber)>,
    /// What happened meanwhile, drawn above the plot with a line through it; the
    /// lane means nothing.
    pub events: &'a [Event],
    /// The key of the event that the reader looks at.
    pub open: Option<u32>,
    /// What is written into it beside its values.
    pub notes: &'a [Note],
    /// Whether the axis of time ends with what was measured, and what was not and lies
    /// beyond stands at its edge; only where no part of time is chosen.
    pub ends_with_data: bool,
    /// Whether a key stands beside the drawing, so that none is drawn in it: series are
    /// named at their ends, or not at all.
    pub has_key: bool,
    /// What the quiet series are together, in a few words.
    pub quiet: Option<&'a str>,
    /// The unit, written at the top left.
    pub unit: Option<&'a str>,
    /// A value of the axis in words.
    pub value_label: &'a dyn Fn(f64) -> String,
    /// A year in words.
    pub year_label: &'a dyn Fn(i32) -> String,
    /// A month or a day in words, for an axis too short for years.
    pub part_label: &'a dyn Fn(Period) -> String,
}

/// A drawn figure, and what the page needs beside the drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The drawing. One target a point, series by series, by period; after them
    /// one an event or group of events, with the number of series as its series.
    pub scene: Scene,
    /// The inner frame, where a crosshair may stand.
    pub rect: Rect,
    /// Days to pixels and back.
    pub time: TimeScale,
    /// Keys of the points that have no place on the axis, or none in a stack.
    pub left_out: Vec<u32>,
    /// Series whose names found no room in the drawing; name them beside it.
    pub unnamed: Vec<usize>,
}

/// Beyond so many, names beside the data are harder to find than in a key.
const MOST_DIRECT: usize = 5;

/// A point with its series.
#[derive(Clone, Copy)]
struct Datum<'a> {
    series: usize,
    slot: u8,
    point: &'a Point,
}

/// Draws the figure; an empty one (a base line, no targets) if no point can be
/// drawn or the size leaves no room.
pub fn draw(figure: &SeriesFigure<'_>, size: Size) -> Plot {
    let (mut data, mut left_out) = drawable(figure.series, figure.scale);
    if figure.form == Form::Stacked {
        stack::keep_whole(&mut data, figure.series.len(), &mut left_out);
    }
    let is_quiet = |series: &&Series| Emphasis::of(series.slot) == Emphasis::Quiet;
    let named = figure
        .series
        .iter()
        .filter(|series| !series.name.is_empty() && !is_quiet(series));
    let key = if figure.has_key {
        Naming::None
    } else {
        Naming::Key
    };
    let first = match named.count() + usize::from(figure.quiet.is_some()) {
        0 | 1 => Naming::None,
        // Others have no ends of their own to name.
        2..=MOST_DIRECT if matches!(figure.form, Form::Line | Form::Step) => Naming::Direct,
        _ => key,
    };
    let mut plot = attempt(figure, &data, size, first)
        .or_else(|| attempt(figure, &data, size, key))
        // With too little height for a key the values are drawn all the same.
        .or_else(|| {
            let mut plot = attempt(figure, &data, size, Naming::None)?;
            let has_name = |index: &usize| {
                let series = &figure.series[*index];
                !series.name.is_empty() && !is_quiet(&series)
            };
            plot.unnamed = (0..figure.series.len()).filter(has_name).collect();
            Some(plot)
        })
        .unwrap_or_else(|| empty(size));
    plot.left_out = left_out;
    plot
}

/// The points that have a place on an axis, by series and period, and the keys
/// of those that have none.
fn drawable(all: &[Series], scale: Scale) -> (Vec<Datum<'_>>, Vec<u32>) {
    let mut data = Vec::new();
    let mut left_out = Vec::new();
    for (index, series) in all.iter().enumerate() {
        let mut points: Vec<&Point> = series.points.iter().collect();
        dataset::sort::by_key(&mut points, |point| point.period);
        for point in points {
            if crate::value::is_drawable(point.value, scale) {
                data.push(Datum {
                    series: index,
                    slot: series.slot,
                    point,
                });
            } else {
                left_out.push(point.key);
            }
        }
    }
    (data, left_out)
}

/// A figure without data: a base line.
fn empty(size: Size) -> Plot {
    let sheet = Sheet::new(size.width, size.height);
    let whole = sheet.plot_area();
    let rect = Rect::new(0.0, 0.0, whole.right, (whole.bottom - 24.0).max(0.0));
    time::baseline(&sheet, rect, rect.bottom);
    Plot {
        rect,
        time: TimeScale::new(0, 0, rect.left, rect.right),
        left_out: Vec::new(),
        unnamed: Vec::new(),
        scene: sheet.finish(Vec::new()),
    }
}
