//! Two periods beside each other: a line for each series from its value in the one
//! to its value in the other. Only how they changed is told; what was between is
//! not.

use crate::Size;
use crate::glyph;
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role, Scene};
use crate::series::Point;
use crate::sheet::{Sheet, TEXT};
use crate::value::{Scale, ValueScale, is_drawable};
use crate::within;

/// A line of the figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// Its palette slot.
    pub slot: u8,
    /// The earlier and the later value; their labels are their values in words.
    pub ends: [Point; 2],
}

/// A drawn figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    /// The drawing. Two targets a row, in the order of the rows.
    pub scene: Scene,
    /// Rows whose words found no room; name them beside the drawing.
    pub unnamed: Vec<usize>,
    /// Keys of the values that have no place on the axis.
    pub left_out: Vec<u32>,
}

const HEAD: f64 = 28.0;
const R: f64 = 4.0;
/// From one label's baseline to the next.
const LINE: f64 = 15.0;
/// Between a mark and its words.
const AIR: f64 = 10.0;

/// A row that is drawn, with its number among all rows.
type Drawn<'a> = (usize, &'a Row);

/// Draws the rows between two columns with these heads.
pub fn draw(rows: &[Row], heads: [&str; 2], scale: Scale, size: Size) -> Slope {
    let sheet = Sheet::new(size.width, size.height);
    let (drawn, left_out) = drawable(rows, scale);
    let plot = plot(&drawn, heads, size);
    if drawn.is_empty() || plot.width() < 20.0 || plot.height() < LINE {
        return Slope {
            scene: sheet.finish(Vec::new()),
            unnamed: drawn.iter().map(|(index, _)| *index).collect(),
            left_out,
        };
    }
    let columns = Columns {
        plot,
        width: size.width,
        axis: axis(&drawn, scale),
    };
    columns.draw(&sheet, heads);
    let targets = lines(&sheet, &columns, &drawn);
    label_earlier(&sheet, &columns, &drawn);
    let unnamed = label_later(&sheet, &columns, &drawn);
    Slope {
        scene: sheet.finish(targets),
        unnamed,
        left_out,
    }
}

/// The rows both of whose values have a place on the axis, and the keys of the others.
fn drawable(rows: &[Row], scale: Scale) -> (Vec<Drawn<'_>>, Vec<u32>) {
    let mut drawn = Vec::new();
    let mut left_out = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if row.ends.iter().all(|end| is_drawable(end.value, scale)) {
            drawn.push((index, row));
        } else {
            left_out.extend(row.ends.iter().map(|end| end.key));
        }
    }
    (drawn, left_out)
}

/// The part of the figure between the columns, with room for words on both sides.
fn plot(drawn: &[Drawn<'_>], heads: [&str; 2], size: Size) -> Rect {
    let widest = |text: &dyn Fn(&Row) -> String| {
        let widths = drawn
            .iter()
            .map(|(_, row)| measure::width(&text(row), TEXT));
        widths.fold(0.0, f64::max)
    };
    let room = [
        widest(&|row| value(row, 0)).max(measure::width(heads[0], TEXT) / 2.0) + AIR,
        widest(&value_and_name) + AIR,
    ];
    // A reader's font may be a little wider than ours.
    let room = room.map(|room| room * 1.06);
    let left = room[0].min(size.width * 0.3);
    let right = size.width - room[1].min(size.width * 0.45);
    Rect::new(left, HEAD, right, size.height - LINE)
}

/// Where the values of both periods stand.
struct Columns {
    /// The part of the figure between them.
    plot: Rect,
    /// The width of the figure.
    width: f64,
    axis: ValueScale,
}

impl Columns {
    /// Draws the axis of each, with its head.
    fn draw(&self, sheet: &Sheet, heads: [&str; 2]) {
        let Self { plot, width, .. } = *self;
        for (x, head) in [plot.left, plot.right].into_iter().zip(heads) {
            sheet.line(&[(x, plot.top), (x, plot.bottom)], Role::Axis);
            let head = measure::fit(head, TEXT, width / 2.0);
            let half = measure::width(&head, TEXT) / 2.0;
            let middle = within(x, half, width - half);
            sheet.text((middle, 14.0), Anchor::Middle, TEXT, Role::AxisText, &head);
        }
    }

    /// The height of a value.
    fn y_of(&self, value: f64) -> f64 {
        // Signs above and below the outermost marks stay within.
        let (top, bottom) = (self.plot.top + 16.0, self.plot.bottom - 16.0);
        bottom - (bottom - top) * self.axis.share(value)
    }

    /// Heights for the words at an end of the rows, `None` where there is no room.
    fn label_heights(&self, drawn: &[Drawn<'_>], end: usize) -> Vec<Option<f64>> {
        let wanted: Vec<f64> = drawn
            .iter()
            .map(|(_, row)| self.y_of(row.ends[end].value))
            .collect();
        spread(&wanted, self.plot.top + 6.0, self.plot.bottom - 2.0)
    }
}

/// Draws the lines with the marks at their ends; gives back the targets.
fn lines(sheet: &Sheet, columns: &Columns, drawn: &[Drawn<'_>]) -> Vec<HitTarget> {
    let mut targets = Vec::new();
    for (index, row) in drawn {
        let [from, to] = &row.ends;
        let measured = from.status.is_measured() && to.status.is_measured();
        let role = if measured {
            Role::SeriesLine(row.slot)
        } else {
            Role::SeriesDashed(row.slot)
        };
        let ends = [
            (columns.plot.left, columns.y_of(from.value)),
            (columns.plot.right, columns.y_of(to.value)),
        ];
        sheet.line(&ends, role);
        for (at, end) in ends.into_iter().zip(&row.ends) {
            let mark = glyph::mark(sheet, at, R, row.slot, end.status, end.bound);
            let rect = mark.at_least(24.0, sheet.plot_area());
            targets.push(HitTarget::new(rect, at, *index, vec![end.key]));
        }
    }
    targets
}

/// Writes the earlier values at the left of their marks.
fn label_earlier(sheet: &Sheet, columns: &Columns, drawn: &[Drawn<'_>]) {
    let x = columns.plot.left - AIR;
    let heights = columns.label_heights(drawn, 0);
    for ((_, row), height) in drawn.iter().zip(heights) {
        if let Some(height) = height {
            let text = measure::fit(&value(row, 0), TEXT, x);
            label(sheet, (x, height), Anchor::End, row.slot, &text);
        }
    }
}

/// Writes the later values with the names at the right of their marks; gives back the
/// rows without a name there.
fn label_later(sheet: &Sheet, columns: &Columns, drawn: &[Drawn<'_>]) -> Vec<usize> {
    let right = columns.plot.right;
    let room = columns.width - right - AIR;
    let mut unnamed = Vec::new();
    let heights = columns.label_heights(drawn, 1);
    for ((index, row), height) in drawn.iter().zip(heights) {
        let Some(height) = height else {
            unnamed.push(*index);
            continue;
        };
        let mut text = value_and_name(row);
        if measure::width(&text, TEXT) > room && !row.name.is_empty() {
            unnamed.push(*index);
            text = value(row, 1);
        }
        let text = measure::fit(&text, TEXT, room);
        label(sheet, (right + AIR, height), Anchor::Start, row.slot, &text);
    }
    unnamed
}

/// Writes words whose middle is at a height.
fn label(sheet: &Sheet, (x, height): (f64, f64), anchor: Anchor, slot: u8, text: &str) {
    let baseline = height + measure::MIDDLE * TEXT;
    sheet.text((x, baseline), anchor, TEXT, Role::SeriesLabel(slot), text);
}

/// The value at an end of a row in words.
fn value(row: &Row, end: usize) -> String {
    row.ends[end].label.clone().unwrap_or_default()
}

/// The later value before the name.
fn value_and_name(row: &Row) -> String {
    format!("{} {}", value(row, 1), row.name).trim().to_owned()
}

fn axis(drawn: &[Drawn<'_>], scale: Scale) -> ValueScale {
    let values = drawn
        .iter()
        .flat_map(|(_, row)| row.ends.iter().map(|end| end.value));
    let low = values.clone().min_by(f64::total_cmp).unwrap_or(0.0);
    let high = values.max_by(f64::total_cmp).unwrap_or(1.0);
    if scale == Scale::Log {
        return ValueScale::new(Scale::Log, low, high, 6);
    }
    // Values that are all the same run through the middle.
    let pad = if high > low { 0.0 } else { low.abs().max(1.0) };
    ValueScale::bare(low - pad, high + pad)
}

/// Moves heights apart until none is nearer than a line of text to the next, in
/// the order that they have; `None` for those that there is no room for.
fn spread(wanted: &[f64], top: f64, bottom: f64) -> Vec<Option<f64>> {
    let most = ((bottom - top) / LINE).floor().max(0.0) as usize + 1;
    // The first rows are those that matter most.
    let mut order: Vec<usize> = (0..wanted.len().min(most)).collect();
    dataset::sort::by(&mut order, |&a, &b| wanted[a].total_cmp(&wanted[b]));
    let mut places = vec![None; wanted.len()];
    let mut least = top;
    let mut set: Vec<f64> = Vec::new();
    for &index in &order {
        let y = wanted[index].max(least);
        set.push(y);
        least = y + LINE;
    }
    let mut greatest = bottom;
    for y in set.iter_mut().rev() {
        *y = y.min(greatest);
        greatest = *y - LINE;
    }
    for (&index, y) in order.iter().zip(set) {
        places[index] = Some(y);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn labels_keep_their_distance_and_their_order(
            wanted in prop::collection::vec(0.0..300.0_f64, 0..30),
        ) {
            let places = spread(&wanted, 0.0, 300.0);
            let mut placed: Vec<(f64, f64)> = wanted
                .iter()
                .zip(&places)
                .filter_map(|(wanted, place)| Some((place.as_ref().copied()?, *wanted)))
                .collect();
            prop_assert_eq!(placed.len(), wanted.len().min(21));
            placed.sort_by(|a, b| a.0.total_cmp(&b.0));
            for pair in placed.windows(2) {
                prop_assert!(pair[1].0 - pair[0].0 >= LINE - 1e-9);
                prop_assert!(pair[0].1 <= pair[1].1);
            }
            prop_assert!(placed.iter().all(|(y, _)| (-1e-9..=300.0).contains(y)));
        }
    }

    #[test]
    fn a_label_with_room_stays_at_its_mark() {
        assert_eq!(spread(&[50.0, 10.0], 0.0, 100.0), [Some(50.0), Some(10.0)]);
    }
}
