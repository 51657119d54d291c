//! Small multiples: several series figures beside and under each other, on one
//! axis of time, for what has no unit in common or would crowd in one plot.

use dataset::DayNumber;

use crate::Size;
use crate::measure;
use crate::scene::{Anchor, Role, Scene};
use crate::series::{self, SeriesFigure};
use crate::sheet::Sheet;

/// A panel.
pub struct Panel<'a> {
    /// What it shows.
    pub title: String,
    /// Its figure; a span of its own holds where it has one.
    pub figure: SeriesFigure<'a>,
}

/// A drawn figure of panels.
#[derive(Clone, Debug, PartialEq)]
pub struct Multiples {
    /// The drawing. Targets panel by panel; a series' number is its place among
    /// all series, panel by panel.
    pub scene: Scene,
    /// Keys of the points that have no place.
    pub left_out: Vec<u32>,
}

/// The least width of a panel beside others.
const NARROWEST: f64 = 260.0;
/// The most panels beside each other.
const MOST_BESIDE: usize = 3;
const GAP: f64 = 24.0;
const TITLE: f64 = 24.0;
const TITLE_SIZE: f64 = 13.0;
const HEIGHT: f64 = 170.0;
/// The least height of a panel that has to share a low room.
const LOWEST: f64 = 80.0;

/// How many panels stand beside each other in this width.
fn columns(panels: usize, width: f64) -> usize {
    let fit = ((width + GAP) / (NARROWEST + GAP)) as usize;
    fit.clamp(1, MOST_BESIDE).min(panels.max(1))
}

/// How high a panel of this width is: its plot keeps its height beside the key.
fn height(panel: &Panel<'_>, width: f64) -> f64 {
    let named = panel
        .figure
        .series
        .iter()
        .filter(|series| !series.name.is_empty());
    let wide: f64 = named
        .map(|series| measure::width(&series.name, 12.0) + 30.0)
        .sum();
    let rows = if panel.figure.series.len() > 1 {
        (wide / width.max(1.0)).ceil()
    } else {
        0.0
    };
    HEIGHT + (rows * 18.0).min(HEIGHT / 2.0)
}

/// Draws the panels as high as they like; with `same` they share an axis of values.
pub fn draw(panels: &[Panel<'_>], width: f64, same: bool) -> Multiples {
    let columns = columns(panels.len(), width);
    let each = width_of_each(columns, width);
    let heights: Vec<f64> = panels
        .chunks(columns)
        .map(|row| {
            row.iter()
                .map(|panel| height(panel, each))
                .fold(0.0, f64::max)
        })
        .collect();
    placed(panels, width, &heights, same)
}

/// Draws the panels in a room of this width and height, in CSS pixels; higher than it
/// where that would leave a panel less than can be read.
pub fn draw_within(panels: &[Panel<'_>], width: f64, height: f64, same: bool) -> Multiples {
    let rows = panels.len().div_ceil(columns(panels.len(), width)).max(1);
    let each = (height / rows as f64 - TITLE - GAP).max(LOWEST);
    placed(panels, width, &vec![each; rows], same)
}

fn width_of_each(columns: usize, width: f64) -> f64 {
    ((width - GAP * (columns - 1) as f64) / columns as f64).floor()
}

/// Draws the panels in rows of these heights.
fn placed(panels: &[Panel<'_>], width: f64, heights: &[f64], same: bool) -> Multiples {
    let columns = columns(panels.len(), width);
    let each = width_of_each(columns, width);
    let span = days(panels);
    let domain = same.then(|| values(panels)).flatten();
    let whole = heights.iter().map(|height| TITLE + height + GAP).sum();
    let mut all = Multiples {
        scene: Sheet::new(width, whole).finish(Vec::new()),
        left_out: Vec::new(),
    };
    let mut before = 0;
    for (index, panel) in panels.iter().enumerate() {
        let (column, row) = (index % columns, index / columns);
        let x = (each + GAP) * column as f64;
        let y: f64 = heights[..row]
            .iter()
            .map(|height| TITLE + height + GAP)
            .sum();
        let title = measure::fit(&panel.title, TITLE_SIZE, each);
        let head = Sheet::new(each, TITLE);
        head.text((0.0, 14.0), Anchor::Start, TITLE_SIZE, Role::Label, &title);
        all.scene.place(head.finish(Vec::new()), (x, y), 0);
        let figure = SeriesFigure {
            span: panel.figure.span.or(span),
            domain: panel.figure.domain.or(domain),
            ..panel.figure
        };
        let plot = series::draw(&figure, Size::new(each, heights[row]));
        all.scene.place(plot.scene, (x, y + TITLE), before);
        all.left_out.extend(plot.left_out);
        before += panel.figure.series.len();
    }
    all
}

/// The first and the last day of all.
fn days(panels: &[Panel<'_>]) -> Option<(DayNumber, DayNumber)> {
    let points = panels.iter().flat_map(|panel| panel.figure.series);
    let periods = points
        .flat_map(|series| &series.points)
        .map(|point| point.period);
    let first = periods.clone().map(dataset::Period::first_day).min()?;
    Some((first, periods.map(dataset::Period::last_day).max()?))
}

/// The lowest and the highest value of all.
fn values(panels: &[Panel<'_>]) -> Option<(f64, f64)> {
    let points = panels.iter().flat_map(|panel| panel.figure.series);
    let values = points
        .flat_map(|series| &series.points)
        .map(|point| point.value);
    let values = values.filter(|value| value.is_finite());
    let low = values.clone().min_by(f64::total_cmp)?;
    Some((low, values.max_by(f64::total_cmp)?))
}
