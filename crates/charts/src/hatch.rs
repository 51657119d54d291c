//! Lines across a bar that tell its series where colours do not.

use crate::emphasis::bare;
use crate::glyph::SHAPES;
use crate::rect::Rect;
use crate::scene::Role;
use crate::sheet::Sheet;

/// The distance between the lines, in CSS pixels.
const STEP: f64 = 5.0;

/// Which way the lines of a series run, as the `x` and the `y` that they keep the sum
/// of; none for the first series and the first in grey.
fn direction(slot: u8) -> Option<(f64, f64)> {
    match bare(slot) % SHAPES {
        1 => Some((1.0, 1.0)),
        2 => Some((1.0, -1.0)),
        3 => Some((0.0, 1.0)),
        4 => Some((1.0, 0.0)),
        5 => Some((2.0, 1.0)),
        6 => Some((2.0, -1.0)),
        _ => None,
    }
}

/// Draws the lines of a series across its bar.
pub(crate) fn hatch(sheet: &Sheet, bar: Rect, slot: u8) {
    let Some((a, b)) = direction(slot) else {
        return;
    };
    let corners = [
        (bar.left, bar.top),
        (bar.right, bar.top),
        (bar.left, bar.bottom),
        (bar.right, bar.bottom),
    ];
    let sums = corners.map(|(x, y)| a * x + b * y);
    let least = sums.into_iter().fold(f64::INFINITY, f64::min);
    let most = sums.into_iter().fold(f64::NEG_INFINITY, f64::max);
    let step = STEP * a.hypot(b);
    let mut sum = least + step / 2.0;
    while sum < most {
        let ends = across(bar, (a, b), sum);
        if let [Some(from), Some(to)] = ends {
            sheet.line(&[from, to], Role::Hatch);
        }
        sum += step;
    }
}

/// Where the line of all points with `a * x + b * y == sum` enters and leaves a bar.
fn across(bar: Rect, (a, b): (f64, f64), sum: f64) -> [Option<(f64, f64)>; 2] {
    let mut met: Vec<(f64, f64)> = Vec::new();
    if b != 0.0 {
        let at = |x: f64| (x, (sum - a * x) / b);
        let on_side = |(_, y): &(f64, f64)| (bar.top..=bar.bottom).contains(y);
        met.extend([at(bar.left), at(bar.right)].into_iter().filter(on_side));
    }
    if a != 0.0 {
        let at = |y: f64| ((sum - b * y) / a, y);
        let on_side = |(x, _): &(f64, f64)| (bar.left..=bar.right).contains(x);
        met.extend([at(bar.top), at(bar.bottom)].into_iter().filter(on_side));
    }
    let first = met.first().copied();
    let far = |(x, y): &(f64, f64)| first.is_some_and(|(fx, fy)| (x - fx).hypot(y - fy) > 0.5);
    [first, met.into_iter().find(far)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;

    fn lines(bar: Rect, slot: u8) -> Vec<Vec<(f64, f64)>> {
        let sheet = Sheet::new(200.0, 200.0);
        hatch(&sheet, bar, slot);
        let marks = sheet.finish(Vec::new()).marks.into_iter();
        marks
            .map(|mark| match mark.shape {
                Shape::Polyline(points) => points,
                other => panic!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn lines_go_from_side_to_side_of_their_bar_and_never_leave_it() {
        let bar = Rect::new(20.0, 30.0, 44.0, 130.0);
        for slot in 1..7 {
            let lines = lines(bar, slot);
            assert!(lines.len() > 3, "slot {slot}");
            for (x, y) in lines.into_iter().flatten() {
                assert!((19.9..=44.1).contains(&x) && (29.9..=130.1).contains(&y));
            }
        }
    }

    #[test]
    fn each_slot_has_its_own_and_the_first_none() {
        let bar = Rect::new(20.0, 30.0, 44.0, 130.0);
        let all: Vec<_> = (0..7).map(|slot| lines(bar, slot)).collect();
        assert!(all[0].is_empty());
        for (at, one) in all.iter().enumerate() {
            assert!(all[at + 1..].iter().all(|other| other != one), "slot {at}");
        }
    }
}
