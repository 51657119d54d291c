//! The names of series and the labels of points.
//!
//! Names stand at the ends of their lines if all of them fit there, else in a
//! key above the plot.

use super::layout::Layout;
use super::placed::Placed;
use super::{Claim, Datum, Form, Point, Series, SeriesFigure};
use crate::emphasis::Emphasis;
use crate::glyph;
use crate::measure::{self, BOLD};
use crate::place::{Side, Spot, Words};
use crate::rect::Rect;
use crate::scene::{Anchor, Name, Named, Role};
use crate::sheet::{Sheet, TEXT};

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
    spots: Vec<(Named, Spot, String)>,
    /// Centres of the swatches of a key, each with its slot.
    swatches: Vec<(u8, (f64, f64))>,
    /// Series without room.
    pub(super) unnamed: Vec<usize>,
}

const ROW: f64 = 18.0;
const SWATCH: f64 = 14.0;

/// Takes the room of lines and, where names stand in a key, of that.
pub(super) fn reserve(figure: &SeriesFigure<'_>, layout: &mut Layout<'_>, naming: Naming) {
    for path in super::lines::paths(&layout.placed, figure) {
        for run in super::clip::within(&path.points, layout.plot) {
            for pair in run.windows(2) {
                layout.places.take_line(pair[0], pair[1]);
            }
        }
    }
    if naming == Naming::Key {
        let above = 14.0 + layout.strip.height() + layout.notes.height();
        let head = Rect::new(0.0, 0.0, layout.whole.right, layout.plot.top - above);
        layout.places.take(head);
    }
}

/// Finds places for the names; `None` if they are to stand beside the data and
/// one of them cannot.
pub(super) fn place(
    figure: &SeriesFigure<'_>,
    layout: &mut Layout<'_>,
    naming: Naming,
) -> Option<Names> {
    match naming {
        Naming::None => Some(Names::default()),
        Naming::Direct => direct(figure, layout),
        Naming::Key => Some(key(figure, layout.whole).0),
    }
}

fn direct(figure: &SeriesFigure<'_>, layout: &mut Layout<'_>) -> Option<Names> {
    let mut names = Names::default();
    for (index, series) in loud(figure) {
        let of_series = || {
            layout
                .seen()
                .filter(move |placed| placed.datum.series == index)
        };
        let end = of_series()
            .filter(|placed| placed.datum.point.status != Status::Target && !placed.beyond)
            .max_by(|a, b| {
                let holds = |placed: &Placed<'_>| placed.datum.point.standing.claim == Claim::Holds;
                holds(a).cmp(&holds(b)).then(a.at.0.total_cmp(&b.at.0))
            })
            .or_else(|| of_series().next_back());
        // A series without a drawn point has nothing to be named.
        let Some(end) = end else { continue };
        let mut marks = vec![(end.at, end.end())];
        if Emphasis::of(series.slot) == Emphasis::Focused {
            // Where its end is crowded, a mark before it does.
            marks.extend(marks_of(layout, |placed| placed.datum.series == index));
        }
        let name = Words::of(&series.name, series.slot);
        let mut spots = marks.into_iter();
        let spot =
            spots.find_map(|(at, rect)| layout.places.beside(at, rect, name, Some(Side::Right)))?;
        let of = Named::Series(index);
        names.spots.push((of, spot, series.name.clone()));
    }
    if let Some(words) = figure.quiet {
        let spot = beside_quiet(layout, words)?;
        names.spots.push((Named::Quiet, spot, words.to_owned()));
    }
    Some(names)
}

/// The series that are named one by one: all but the quiet ones.
fn loud<'a>(figure: &SeriesFigure<'a>) -> impl Iterator<Item = (usize, &'a Series)> + use<'a> {
    let series = figure.series.iter().enumerate();
    series.filter(|(_, series)| Emphasis::of(series.slot) != Emphasis::Quiet)
}

/// The marks of values in the plot that are wanted, from right to left.
fn marks_of(
    layout: &Layout<'_>,
    is_wanted: impl Fn(&Placed<'_>) -> bool,
) -> Vec<((f64, f64), Rect)> {
    let is_value = |placed: &&Placed<'_>| {
        placed.datum.point.status != Status::Target && !placed.beyond && is_wanted(placed)
    };
    let marks = layout.seen().filter(is_value);
    let mut marks: Vec<_> = marks.map(|placed| (placed.at, placed.end())).collect();
    dataset::sort::by(&mut marks, |a: &((f64, f64), Rect), b| {
        b.0.0.total_cmp(&a.0.0)
    });
    marks
}

/// A place for the one label of the quiet series: beside the last of their marks that
/// has room.
fn beside_quiet(layout: &mut Layout<'_>, words: &str) -> Option<Spot> {
    let marks = marks_of(layout, |placed| {
        Emphasis::of(placed.datum.slot) == Emphasis::Quiet
    });
    let words = Words::plain(words);
    let mut spots = marks.into_iter();
    spots.find_map(|(at, rect)| layout.places.beside(at, rect, words, None))
}

/// Sets the key's rows; the second value is their height.
fn key(figure: &SeriesFigure<'_>, whole: Rect) -> (Names, f64) {
    let top = if figure.unit.is_some() { 20.0 } else { 4.0 };
    let lowest = whole.bottom * 0.4;
    let mut names = Names::default();
    let (mut x, mut y) = (0.0, top);
    let each = loud(figure)
        .map(|(index, series)| (Named::Series(index), series.slot, series.name.as_str()));
    let quiet = figure
        .quiet
        .map(|words| (Named::Quiet, Emphasis::Quiet.on(0), words));
    for (named, slot, name) in each.chain(quiet) {
        let name = measure::fit(name, TEXT * BOLD, whole.right - SWATCH);
        let needed = SWATCH + Words::of(&name, slot).width();
        if x > 0.0 && x + needed > whole.right {
            (x, y) = (0.0, y + ROW);
        }
        if y + ROW > lowest || name.is_empty() {
            if let Named::Series(index) = named {
                names.unnamed.push(index);
            }
            continue;
        }
        let spot = Spot {
            at: (x + SWATCH, y + 12.0),
            anchor: Anchor::Start,
        };
        names.swatches.push((slot, (x + 5.0, y + 8.0)));
        names.spots.push((named, spot, name));
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
pub(super) fn key_height(figure: &SeriesFigure<'_>, whole: Rect, naming: Naming) -> f64 {
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
    // A step goes on past its mark, so that its name stands over it; texts of a figure
    // stand in it, and names find their places among them.
    let stays_within = figure.form == Form::Step || !figure.notes.is_empty();
    if naming != Naming::Direct || width < 400.0 || stays_within {
        return LEAST;
    }
    let end = |series: usize| {
        let of_series = data.iter().filter(move |datum| datum.series == series);
        of_series.map(|datum| datum.point.period.last_day()).max()
    };
    let last = (0..figure.series.len()).filter_map(end).max();
    loud(figure)
        .map(|(series, _)| series)
        .filter(|&series| {
            end(series)
                .zip(last)
                .is_some_and(|(end, last)| last - end < 400)
        })
        .map(|series| {
            let Series { name, slot, .. } = &figure.series[series];
            Words::of(name, *slot).width() + 8.0
        })
        .filter(|&room| room < width * 0.3)
        .fold(LEAST, f64::max)
}

/// Writes the names, and gives back where each can be pressed.
pub(super) fn write(sheet: &Sheet, figure: &SeriesFigure<'_>, names: &Names) -> Vec<Name> {
    for &(slot, at) in &names.swatches {
        glyph::shape(sheet, at, 4.0, slot, Role::SeriesFill(slot));
    }
    let write = |(named, spot, name): &(Named, Spot, String)| {
        let slot = match named {
            Named::Series(index) => figure.series[*index].slot,
            Named::Quiet => Emphasis::Quiet.on(0),
        };
        spot.write(sheet, Role::SeriesLabel(slot), name);
        let mut rect = Words::of(name, slot).at(*spot);
        if !names.swatches.is_empty() {
            rect.left -= SWATCH;
        }
        Name {
            rect: rect.at_least(24.0, sheet.plot_area()),
            of: *named,
        }
    };
    names.spots.iter().map(write).collect()
}

/// Finds places for the labels of points, those of series in focus first, then the
/// latest; a label without room is left to the tooltip.
///
/// Those that were written for their point come before the names of series, `written`,
/// the others after them.
pub(super) fn point_labels(layout: &mut Layout<'_>, written: bool) -> Vec<(Spot, u8, String)> {
    let is_asked = |at: &usize| (layout.placed[*at].datum.point.weight > 0) == written;
    let mut order: Vec<usize> = (0..layout.placed.len()).filter(is_asked).collect();
    dataset::sort::by(&mut order, |&a, &b| {
        let (a, b) = (&layout.placed[a], &layout.placed[b]);
        let emphasis = |placed: &Placed<'_>| Emphasis::of(placed.datum.slot);
        let weight = |placed: &Placed<'_>| placed.datum.point.weight;
        let louder = emphasis(b)
            .cmp(&emphasis(a))
            .then(weight(b).cmp(&weight(a)));
        louder.then(b.at.0.total_cmp(&a.at.0))
    });
    let mut labels: Vec<(Spot, u8, String)> = Vec::new();
    let mut said: Vec<(Period, &str)> = Vec::new();
    for index in order {
        let placed = &layout.placed[index];
        if !placed.seen {
            continue;
        }
        let Point {
            label,
            period,
            side,
            ..
        } = placed.datum.point;
        // Sources that agree stand side by side and are labelled once.
        let Some(label) = label
            .as_deref()
            .filter(|&label| !said.contains(&(*period, label)))
        else {
            continue;
        };
        let words = Words::of(label, placed.datum.slot);
        // What was written for a point reads best in a line with it.
        let middle = layout.plot.center().0;
        let in_line = if placed.at.0 > middle {
            Side::Left
        } else {
            Side::Right
        };
        let side = side.or(written.then_some(in_line));
        if let Some(spot) = layout.places.beside(placed.at, placed.end(), words, side) {
            labels.push((spot, placed.datum.slot, label.to_owned()));
            said.push((*period, label));
        }
    }
    labels
}
