//! The axes of a scatter plot: how much room their words leave, where a dot stands in
//! it and how large it is.

use crate::within;
use dataset::Bound;

use super::{Axis, Dot};
use crate::Size;
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, TEXT};
use crate::value::{Scale, ValueScale};

/// The radius of a dot without a size, and of the largest with one where there
/// is room for it.
const R: (f64, f64) = (4.5, 24.0);
/// Room for the titles of the axes.
const HEAD: f64 = 36.0;
const FOOT: f64 = 44.0;

/// The axes, and the part of the figure that they span.
pub(super) struct Axes {
    /// From left to right.
    across: ValueScale,
    /// From bottom to top.
    values: ValueScale,
    areas: Areas,
    /// All between the axes.
    plot: Rect,
    /// The part of it in which the middles of dots stand.
    inner: Rect,
}

impl Axes {
    /// Room for these dots in a figure of a size; `None` without dots.
    pub(super) fn new(dots: &[&Dot], x: Axis<'_>, y: Axis<'_>, size: Size) -> Option<Self> {
        let most = |pixels: f64, each: f64| ((pixels / each) as usize).clamp(2, 6);
        let values = axis(y, dots.iter().map(|dot| dot.y.0), most(size.height, 60.0))?;
        let across = axis(x, dots.iter().map(|dot| dot.x.0), most(size.width, 110.0))?;
        let left = (widest(y, values.ticks()) + 8.0)
            .min(size.width * 0.4)
            .ceil();
        let beside = within(widest(x, across.ticks()) / 2.0, 14.0, size.width * 0.2);
        let right = size.width - beside.ceil();
        let plot = Rect::new(
            left,
            HEAD,
            right.max(left + 1.0),
            (size.height - FOOT).max(HEAD + 1.0),
        );
        let areas = Areas::new(dots, plot);
        let inner = plot.shrunk(air(dots, &areas));
        Some(Self {
            across,
            values,
            areas,
            plot,
            inner,
        })
    }

    /// All between the axes.
    pub(super) fn plot(&self) -> Rect {
        self.plot
    }

    /// Where the middle of a dot stands.
    pub(super) fn at(&self, dot: &Dot) -> (f64, f64) {
        (self.x_of(dot.x.0), self.y_of(dot.y.0))
    }

    /// The radius of a dot.
    pub(super) fn radius(&self, dot: &Dot) -> f64 {
        self.areas.radius(dot.size)
    }

    fn x_of(&self, value: f64) -> f64 {
        self.inner.left + self.inner.width() * self.across.share(value)
    }

    fn y_of(&self, value: f64) -> f64 {
        self.inner.bottom - self.inner.height() * self.values.share(value)
    }

    /// Draws the grid with its values, and what the axes measure.
    pub(super) fn draw(&self, sheet: &Sheet, x: Axis<'_>, y: Axis<'_>) {
        let plot = self.plot;
        self.rows(sheet, y.label);
        self.columns(sheet, x.label);
        sheet.line(
            &[(plot.left, plot.bottom), (plot.right, plot.bottom)],
            Role::Axis,
        );
        self.titles(sheet, x.title, y.title);
    }

    /// A line across at each value of the upright axis.
    fn rows(&self, sheet: &Sheet, label: &dyn Fn(f64) -> String) {
        let plot = self.plot;
        for &tick in self.values.ticks() {
            let at = self.y_of(tick);
            sheet.line(&[(plot.left, at), (plot.right, at)], Role::Grid);
            let words = measure::fit(&label(tick), TEXT, plot.left - 6.0);
            let baseline = at + measure::MIDDLE * TEXT;
            sheet.text(
                (plot.left - 6.0, baseline),
                Anchor::End,
                TEXT,
                Role::AxisText,
                &words,
            );
        }
    }

    /// An upright line at each value of the other one, with its words where they are
    /// clear of those before.
    fn columns(&self, sheet: &Sheet, label: &dyn Fn(f64) -> String) {
        let (plot, right) = (self.plot, sheet.plot_area().right);
        let mut free_from = 0.0;
        for &tick in self.across.ticks() {
            let at = self.x_of(tick);
            sheet.line(&[(at, plot.top), (at, plot.bottom)], Role::Grid);
            let words = label(tick);
            let half = measure::width(&words, TEXT) / 2.0;
            if at - half >= free_from && at + half <= right {
                let baseline = plot.bottom + 18.0;
                sheet.text((at, baseline), Anchor::Middle, TEXT, Role::AxisText, &words);
                free_from = at + half + 6.0;
            }
        }
    }

    /// What is measured, with an arrow towards more.
    fn titles(&self, sheet: &Sheet, x: &str, y: &str) {
        let whole = sheet.plot_area();
        let upright = measure::fit(&format!("↑ {y}"), TEXT, whole.right);
        sheet.text((0.0, 12.0), Anchor::Start, TEXT, Role::Label, &upright);
        let across = measure::fit(&format!("{x} →"), TEXT, whole.right);
        let across = measure::fit(&across, TEXT, self.plot.right);
        let foot = (self.plot.right, whole.bottom - 6.0);
        sheet.text(foot, Anchor::End, TEXT, Role::Label, &across);
    }
}

/// The width of the widest value that is written at an axis.
fn widest(axis: Axis<'_>, ticks: &[f64]) -> f64 {
    let widths = ticks
        .iter()
        .map(|tick| measure::width(&(axis.label)(*tick), TEXT));
    widths.fold(0.0, f64::max)
}

/// How large dots are: their areas go with what decides it.
struct Areas {
    /// The largest size.
    largest: f64,
    /// The radius of its dot.
    r: f64,
}

impl Areas {
    fn new(dots: &[&Dot], plot: Rect) -> Self {
        let sizes = dots.iter().filter_map(|dot| dot.size);
        Self {
            largest: sizes.fold(0.0, f64::max),
            r: R.1.min(plot.width().min(plot.height()) / 8.0),
        }
    }

    fn radius(&self, size: Option<f64>) -> f64 {
        match size {
            Some(size) if self.largest > 0.0 => {
                ((size.max(0.0) / self.largest).sqrt() * self.r).max(2.0)
            }
            _ => R.0,
        }
    }
}

/// The air around the dots with which those at the ends of the axes, and their signs,
/// stay within the plot.
fn air(dots: &[&Dot], areas: &Areas) -> f64 {
    let radii = dots.iter().map(|dot| areas.radius(dot.size));
    let widest = radii.fold(0.0, f64::max);
    let is_exact = |dot: &&Dot| dot.x.1 == Bound::Exact && dot.y.1 == Bound::Exact;
    let glyphs = if dots.iter().all(is_exact) {
        2.0
    } else {
        14.0 + widest
    };
    widest + glyphs
}

fn axis(
    axis: Axis<'_>,
    values: impl Iterator<Item = f64> + Clone,
    most: usize,
) -> Option<ValueScale> {
    let low = values.clone().min_by(f64::total_cmp)?;
    let high = values.max_by(f64::total_cmp)?;
    let (low, high) = match axis.scale {
        Scale::Linear if axis.zero => (low.min(0.0), high.max(0.0)),
        _ => (low, high),
    };
    Some(ValueScale::new(axis.scale, low, high, most))
}
