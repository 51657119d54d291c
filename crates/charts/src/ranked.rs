//! Things ranked by a value: a horizontal bar each, with its words at its end.
//!
//! The signs are those of [`crate::glyph`], turned: a bar for "more than" has no
//! right edge and fades, "less than" points back, "about" has a wave at its end.

use crate::within;
use dataset::{Bound, Status};

use crate::glyph;
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role, Scene};
use crate::sheet::{Sheet, TEXT};

/// A ranked thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its name, cut where there is no room for it.
    pub name: String,
    /// What follows the name and is never cut to make room for it.
    pub tail: String,
    /// Its value; below zero or not finite it has no bar, only its label.
    pub value: f64,
    /// Its value in words.
    pub label: String,
    /// How the value relates to the true one.
    pub bound: Bound,
    /// What kind of statement it is: a hollow bar if it was not measured.
    pub status: Status,
    /// Its palette slot, see [`crate::scene::SLOTS`].
    pub slot: u8,
    /// The caller's number for it.
    pub key: u32,
}

const WIDE: f64 = 480.0;
const BAR: f64 = 16.0;
const ROW: f64 = 26.0;
const NAME: f64 = 16.0;
/// Room for a sign between a bar and its label.
const SIGN: f64 = 18.0;

/// What holds for all rows of a ranking.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Limits {
    /// The value that bars reach to, if none is longer: rankings of several periods
    /// then share their axis.
    pub most: Option<f64>,
    /// A value that all of them are to reach, drawn as a line through them.
    pub goal: Option<f64>,
}

/// Draws the rows from the top in the order given; the height follows from
/// them. A target a row, its series the row's number.
pub fn draw(rows: &[Row], width: f64, limits: Limits) -> Scene {
    let labels = rows.iter().map(|row| measure::width(&row.label, TEXT));
    let names = rows.iter().map(named_width).fold(0.0, f64::max) + 12.0;
    // Names that would be cut beside their bars stand above them.
    let (left, above, most_label) = if width >= WIDE && names <= width * 0.4 {
        (names, 0.0, 0.45)
    } else {
        (0.0, NAME, 0.6)
    };
    let label_room = (labels.fold(0.0, f64::max) + SIGN).min(width * most_label);
    let room = (width - left - label_room).max(1.0);
    let longest = rows.iter().map(|row| drawn(row.value)).fold(0.0, f64::max);
    let given = [limits.most, limits.goal].into_iter().flatten().map(drawn);
    let most = given.fold(longest, f64::max);
    let goal = limits.goal.filter(|_| most > 0.0);
    let goal = goal.map(|goal| left + drawn(goal) / most * room);
    let sheet = Sheet::new(width, (ROW + above) * rows.len() as f64);
    let mut targets = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let top = (ROW + above) * index as f64;
        let bar_top = top + above + (ROW - BAR) / 2.0;
        let long = if most > 0.0 {
            drawn(row.value) / most * room
        } else {
            0.0
        };
        let body = Rect::new(left, bar_top, left + long, bar_top + BAR);
        let middle = body.center().1;
        let baseline = middle + measure::MIDDLE * TEXT;
        let (name_room, name_y) = if above > 0.0 {
            (width, top + above - 2.0)
        } else {
            (left - 12.0, baseline)
        };
        let name = named(row, name_room);
        sheet.text((0.0, name_y), Anchor::Start, TEXT, Role::AxisText, &name);
        let end = if row.value.is_finite() {
            bar(&sheet, body, row)
        } else {
            left
        };
        if let Some(x) = goal {
            let ends = [(x, body.top - 2.0), (x, body.bottom + 2.0)];
            sheet.line(&ends, Role::Target);
        }
        let start = label_start(end + 5.0, measure::width(&row.label, TEXT), goal);
        let label = measure::fit(&row.label, TEXT, width - start);
        sheet.text((start, baseline), Anchor::Start, TEXT, Role::Label, &label);
        let rect = Rect::new(0.0, top, width, top + ROW + above);
        targets.push(HitTarget::new(
            rect,
            (body.right, middle),
            index,
            vec![row.key],
        ));
    }
    sheet.finish(targets)
}

fn named_width(row: &Row) -> f64 {
    measure::width(&row.name, TEXT) + measure::width(&row.tail, TEXT)
}

/// A row's name, cut to the room that what follows it leaves.
fn named(row: &Row, room: f64) -> String {
    let tail = measure::fit(&row.tail, TEXT, room);
    let name = measure::fit(&row.name, TEXT, room - measure::width(&tail, TEXT));
    format!("{name}{tail}")
}

/// Where a label begins: at the end of its bar, or past the line of what was to be
/// reached where that would cross it.
fn label_start(start: f64, long: f64, goal: Option<f64>) -> f64 {
    /// Room on both sides of the line.
    const CLEAR: f64 = 4.0;
    match goal {
        Some(x) if start < x + CLEAR && start + long > x - CLEAR => x + CLEAR,
        _ => start,
    }
}

fn drawn(value: f64) -> f64 {
    if value.is_finite() {
        within(value, 0.0, 1e200)
    } else {
        0.0
    }
}

/// Draws a bar with its sign; gives back where both end.
fn bar(sheet: &Sheet, body: Rect, row: &Row) -> f64 {
    let (role, line) = if row.status.is_measured() {
        (Role::SeriesFill(row.slot), Role::SeriesBound(row.slot))
    } else {
        (Role::SeriesHollow(row.slot), Role::SeriesBound(row.slot))
    };
    let open = row.bound.is_open_above();
    if open && !row.status.is_measured() {
        let (top, bottom) = (body.top + 0.75, body.bottom - 0.75);
        let outline = [
            (body.right, top),
            (body.left, top),
            (body.left, bottom),
            (body.right, bottom),
        ];
        sheet.line(&outline, role);
    } else {
        sheet.rect(body, role);
    }
    let (x, y) = (body.right, body.center().1);
    match row.bound {
        Bound::Exact => x,
        Bound::MoreThan | Bound::AtLeast => {
            let mut end = x;
            for width in [2.5, 1.7, 1.0] {
                end += 2.0 + width;
                let strip = Rect::new(end - width, body.top, end, body.bottom);
                sheet.rect(strip, Role::SeriesFill(row.slot));
            }
            end
        }
        Bound::LessThan => {
            sheet.line(
                &[(x + 8.0, y - 4.0), (x + 3.0, y), (x + 8.0, y + 4.0)],
                line,
            );
            x + 8.0
        }
        Bound::About => {
            glyph::wave(sheet, (x + 6.5, y), 4.5, line);
            x + 11.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;

    fn row(value: f64, bound: Bound) -> Row {
        Row {
            name: "Integrated circuits".to_owned(),
            tail: String::new(),
            value,
            label: "a label".to_owned(),
            bound,
            status: Status::Reported,
            slot: 0,
            key: 9,
        }
    }

    #[test]
    fn lengths_are_in_proportion_to_values() {
        let scene = draw(
            &[row(10.0, Bound::Exact), row(2.5, Bound::Exact)],
            600.0,
            Limits::default(),
        );
        let lengths: Vec<f64> = scene
            .marks
            .iter()
            .filter_map(|mark| match mark.shape {
                Shape::Rect { width, .. } => Some(width),
                _ => None,
            })
            .collect();
        assert!((lengths[0] / lengths[1] - 4.0).abs() < 0.01, "{lengths:?}");
    }

    #[test]
    fn more_than_a_value_goes_on_beyond_it() {
        let rects = |bound| {
            let scene = draw(&[row(1.0, bound)], 600.0, Limits::default());
            scene
                .marks
                .iter()
                .filter(|mark| matches!(mark.shape, Shape::Rect { .. }))
                .count()
        };
        assert_eq!((rects(Bound::Exact), rects(Bound::MoreThan)), (1, 4));
    }

    #[test]
    fn a_value_that_is_no_number_has_words_but_no_bar() {
        let scene = draw(&[row(f64::NAN, Bound::Exact)], 600.0, Limits::default());
        assert!(
            scene
                .marks
                .iter()
                .all(|mark| matches!(mark.shape, Shape::Text { .. }))
        );
        assert_eq!(scene.targets.len(), 1);
    }

    #[test]
    fn what_follows_a_name_is_whole_at_every_width_and_no_line_crosses_a_label() {
        let tail = ": more than 400 billion yuan by 2025";
        let goal = Limits {
            most: None,
            goal: Some(100.0),
        };
        for width in [280.0, 320.0, 390.0, 760.0, 1180.0] {
            for value in [2.0, 40.0, 70.0, 95.0, 99.0, 100.0, 104.0, 330.0] {
                let one = Row {
                    tail: tail.to_owned(),
                    label: format!("{value}% · not reached"),
                    ..row(value, Bound::About)
                };
                let rows = [one, row(330.0, Bound::Exact)];
                let scene = draw(&rows, width, goal);
                let texts: Vec<(f64, &str)> = (scene.marks.iter())
                    .filter_map(|mark| match &mark.shape {
                        Shape::Text { x, text, .. } => Some((*x, text.as_str())),
                        _ => None,
                    })
                    .collect();
                assert!(texts[0].1.ends_with(tail), "{width} {texts:?}");
                let line = (scene.marks.iter())
                    .find(|mark| mark.role == Role::Target)
                    .map(|mark| match &mark.shape {
                        Shape::Polyline(points) => points[0].0,
                        other => panic!("{other:?}"),
                    });
                let (start, label) = texts[1];
                let end = start + measure::width(label, TEXT);
                let line = line.unwrap_or(f64::NAN);
                assert!(end < line || start > line, "{width} {value}");
            }
        }
    }
}
