//! The names of series and the labels of points.
//!
//! Names stand at the ends of their lines if all of them fit there, else in a
//! key above the plot.

use super::layout::Layout;
use super::{Datum, Form, Point, SeriesFigure};
use crate::frame::Frame;
use crate::measure;
use crate::place::Spot;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, TEXT};
use crate::sign;

use dataset::{Period, Status};

/// How series are named.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Naming {
    /// Not at all: the title says what the only series is.
    None,
    /// Beside the data.
    Direct,
    /// In a key above the plot.
    Key,
}

/// The names as they are to be written.
#[derive(Default)]
pub(super) struct Names {
    spots: Vec<(usize, Spot, String)>,
    /// Centres of the swatches of a key.
    swatches: Vec<(usize, (f64, f64))>,
    /// Series without room.
    pub(super) unnamed: Vec<usize>,
}

const ROW: f64 = 18.0;
const SWATCH: f64 = 14.0;

/// Finds places for the names; `None` if they are to stand beside the data and
/// one of them cannot.
pub(super) fn place(
    figure: &SeriesFigure<'_>,
    layout: &mut Layout<'_>,
    naming: Naming,
) -> Option<Names> {
    for path in super::lines::paths(&layout.placed, figure) {
        for run in super::clip::within(&path.points, layout.plot) {
            for pair in run.windows(2) {
                layout.places.take_line(pair[0], pair[1]);
            }
        }
    }
    match naming {
        Naming::None => Some(Names::default()),
        Naming::Direct => direct(figure, layout),
        Naming::Key => {
            let whole = layout.whole;
            let (names, _) = key(figure, whole);
            let head = Frame::new(
                0.0,
                0.0,
                whole.right,
                layout.plot.top - 14.0 - layout.strip.height(),
            );
            layout.places.take(head);
            Some(names)
        }
    }
}

fn direct(figure: &SeriesFigure<'_>, layout: &mut Layout<'_>) -> Option<Names> {
    let mut names = Names::default();
    for (index, series) in figure.series.iter().enumerate() {
        let of_series = || {
            layout
                .seen()
                .filter(move |placed| placed.datum.series == index)
        };
        let end = of_series()
            .filter(|placed| placed.datum.point.status != Status::Target)
            .max_by(|a, b| a.at.0.total_cmp(&b.at.0))
            .or_else(|| of_series().next_back());
        // A series without a drawn point has nothing to be named.
        let Some(end) = end else { continue };
        let (at, frame) = (end.at, end.end());
        let spot = layout.places.beside(at, frame, &series.name, true)?;
        names.spots.push((index, spot, series.name.clone()));
    }
    Some(names)
}

/// Sets the key's rows; the second value is their height.
fn key(figure: &SeriesFigure<'_>, whole: Frame) -> (Names, f64) {
    let top = if figure.unit.is_some() { 20.0 } else { 4.0 };
    let lowest = whole.bottom * 0.4;
    let mut names = Names::default();
    let (mut x, mut y) = (0.0, top);
    for (index, series) in figure.series.iter().enumerate() {
        let name = measure::fit(&series.name, TEXT, whole.right - SWATCH);
        let needed = SWATCH + measure::width(&name, TEXT);
        if x > 0.0 && x + needed > whole.right {
            (x, y) = (0.0, y + ROW);
        }
        if y + ROW > lowest || name.is_empty() {
            names.unnamed.push(index);
            continue;
        }
        let spot = Spot {
            at: (x + SWATCH, y + 12.0),
            anchor: Anchor::Start,
        };
        names.swatches.push((index, (x + 5.0, y + 8.0)));
        names.spots.push((index, spot, name));
        x += needed + 16.0;
    }
    let height = if names.spots.is_empty() {
        0.0
    } else {
        y + ROW - top
    };
    (names, height)
}

/// How high the key above the plot is.
pub(super) fn key_height(figure: &SeriesFigure<'_>, whole: Frame, naming: Naming) -> f64 {
    if naming == Naming::Key {
        key(figure, whole).1
    } else {
        0.0
    }
}

/// Room to the right of the plot: for the names of the series that end there.
pub(super) fn room_at_right(
    figure: &SeriesFigure<'_>,
    data: &[Datum<'_>],
    width: f64,
    naming: Naming,
) -> f64 {
    const LEAST: f64 = 10.0;
    // A step goes on past its mark, so that its name stands over it.
    if naming != Naming::Direct || width < 400.0 || figure.form == Form::Step {
        return LEAST;
    }
    let end = |series: usize| {
        let of_series = data.iter().filter(move |datum| datum.series == series);
        of_series.map(|datum| datum.point.period.last_day()).max()
    };
    let last = (0..figure.series.len()).filter_map(end).max();
    (0..figure.series.len())
        .filter(|&series| {
            end(series)
                .zip(last)
                .is_some_and(|(end, last)| last - end < 400)
        })
        .map(|series| measure::width(&figure.series[series].name, TEXT) + 8.0)
        .filter(|&room| room < width * 0.3)
        .fold(LEAST, f64::max)
}

/// Writes the names.
pub(super) fn write(sheet: &Sheet, figure: &SeriesFigure<'_>, names: &Names) {
    for &(index, at) in &names.swatches {
        let slot = figure.series[index].slot;
        sign::shape(sheet, at, 4.0, slot, Role::SeriesFill(slot));
    }
    for (index, spot, name) in &names.spots {
        spot.write(sheet, Role::SeriesLabel(figure.series[*index].slot), name);
    }
}

/// Finds places for the labels of points, the latest first; a label without
/// room is left to the tooltip.
pub(super) fn point_labels(layout: &mut Layout<'_>) -> Vec<(Spot, u8, String)> {
    let mut order: Vec<usize> = (0..layout.placed.len()).collect();
    dataset::sort::by(&mut order, |&a, &b| {
        layout.placed[b].at.0.total_cmp(&layout.placed[a].at.0)
    });
    let mut labels: Vec<(Spot, u8, String)> = Vec::new();
    let mut said: Vec<(Period, &str)> = Vec::new();
    for index in order {
        let placed = &layout.placed[index];
        if !placed.seen {
            continue;
        }
        let Point { label, period, .. } = placed.datum.point;
        // Sources that agree stand side by side and are labelled once.
        let Some(label) = label
            .as_deref()
            .filter(|&label| !said.contains(&(*period, label)))
        else {
            continue;
        };
        if let Some(spot) = layout.places.beside(placed.at, placed.end(), label, false) {
            labels.push((spot, placed.datum.slot, label.to_owned()));
            said.push((*period, label));
        }
    }
    labels
}
