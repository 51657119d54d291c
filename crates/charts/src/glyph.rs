//! The glyphs that keep a mark honest.
//!
//! | what is stated | how it is drawn |
//! |---|---|
//! | measured (reported, preliminary, revised) | filled shape of the series or bar |
//! | revised later | a small filled shape with a line to the value that replaced it; on a bar a flat band across it |
//! | expected, estimate | hollow shape or bar |
//! | target | hollow diamond on a dashed line across its period |
//! | exact | nothing more |
//! | more than | an arrow that rises from the mark; a bar has no upper edge and fades |
//! | at least | the same, on a short bar under the mark |
//! | less than | an arrow that falls from the mark |
//! | about | a wave above the mark |

use crate::within;
use dataset::{Bound, Status};

use crate::emphasis::bare;
use crate::rect::Rect;
use crate::scene::{Role, SLOTS, Scene};
use crate::sheet::Sheet;

/// Draws the mark of one value with radius `r` and gives back its box.
pub(crate) fn mark(
    sheet: &Sheet,
    (x, y): (f64, f64),
    r: f64,
    slot: u8,
    status: Status,
    bound: Bound,
) -> Rect {
    match status {
        Status::Target => diamond(sheet, (x, y), r + 1.0, slot),
        _ if status.is_measured() => shape(sheet, (x, y), r, slot, Role::SeriesFill(slot)),
        _ => shape(sheet, (x, y), r, slot, Role::SeriesHollow(slot)),
    }
    bound_sign(sheet, (x, y), r, slot, bound);
    extent((x, y), r, bound)
}

/// How many shapes there are; past them they start again, in the last slot's grey.
pub(crate) const SHAPES: u8 = SLOTS - 1;

/// The shape of a series, so that not its colour alone tells it from others; about as
/// large as a circle of radius `r`.
pub(crate) fn shape(sheet: &Sheet, (x, y): (f64, f64), r: f64, slot: u8, role: Role) {
    let at = |points: &[(f64, f64)]| -> Vec<(f64, f64)> {
        let scaled = points.iter().map(|(dx, dy)| (x + dx * r, y + dy * r));
        scaled.collect()
    };
    let polygon = |points: &[(f64, f64)]| sheet.polygon(&at(points), role);
    match bare(slot) % SHAPES {
        1 => sheet.rect(Rect::around((x, y), r * 0.9), role),
        2 => polygon(&TRIANGLE),
        3 => polygon(&TRIANGLE.map(|(dx, dy)| (dx, -dy))),
        4 => polygon(&CROSS),
        5 => polygon(&HOURGLASS),
        6 => polygon(&HOURGLASS.map(|(dx, dy)| (dy, dx))),
        _ => sheet.circle((x, y), r, role),
    }
}

const TRIANGLE: [(f64, f64); 3] = [(0.0, -1.2), (1.2, 0.9), (-1.2, 0.9)];
const HOURGLASS: [(f64, f64); 4] = [(-1.0, -1.1), (1.0, -1.1), (-1.0, 1.1), (1.0, 1.1)];
/// Its arms are 0.8 wide and reach to 1.2.
const CROSS: [(f64, f64); 12] = [
    (-0.4, -1.2),
    (0.4, -1.2),
    (0.4, -0.4),
    (1.2, -0.4),
    (1.2, 0.4),
    (0.4, 0.4),
    (0.4, 1.2),
    (-0.4, 1.2),
    (-0.4, 0.4),
    (-1.2, 0.4),
    (-1.2, -0.4),
    (-0.4, -0.4),
];

/// The shape of a series alone, for a legend.
pub fn series(slot: u8) -> Scene {
    let sheet = Sheet::new(14.0, 14.0);
    shape(&sheet, (7.0, 7.0), 4.5, slot, Role::SeriesFill(slot));
    sheet.finish(Vec::new())
}

/// Marks on a bar the value that it stands in place of, and gives back its box.
pub(crate) fn band(sheet: &Sheet, bar: Rect, y: f64, slot: u8) -> Rect {
    let band = Rect::new(bar.left - 2.0, y - 1.5, bar.right + 2.0, y + 1.5);
    sheet.rect(band, Role::SeriesHollow(slot));
    band
}

/// The body of a bar in a legend.
const SAMPLE_BAR: Rect = Rect {
    left: 5.0,
    top: 9.0,
    right: 15.0,
    bottom: 21.0,
};

/// The glyph of one bound and status on a bar alone, for a legend.
pub fn sample_bar(bound: Bound, status: Status) -> Scene {
    let sheet = Sheet::new(20.0, 24.0);
    // Lower where an arrow falls on it.
    let top = match bound {
        Bound::LessThan => 16.0,
        _ => SAMPLE_BAR.top,
    };
    let body = Rect { top, ..SAMPLE_BAR };
    bar(&sheet, body, 0, status, bound, true);
    sheet.finish(Vec::new())
}

/// A value that was replaced, on the bar of the one that took its place, for a legend.
pub fn sample_band() -> Scene {
    let sheet = Sheet::new(20.0, 24.0);
    bar(&sheet, SAMPLE_BAR, 0, Status::Reported, Bound::Exact, true);
    band(&sheet, SAMPLE_BAR, 15.0, 0);
    sheet.finish(Vec::new())
}

/// The glyph of one bound and status alone, for a legend.
pub fn sample(bound: Bound, status: Status) -> Scene {
    let sheet = Sheet::new(20.0, 24.0);
    // Lower than the middle where an arrow rises above it.
    let y = match bound {
        Bound::MoreThan | Bound::AtLeast => 17.0,
        Bound::LessThan => 7.0,
        Bound::Exact | Bound::About => 12.0,
    };
    mark(&sheet, (10.0, y), 4.0, 0, status, bound);
    sheet.finish(Vec::new())
}

/// The box that [`mark`] draws in.
pub(crate) fn extent(at: (f64, f64), r: f64, bound: Bound) -> Rect {
    let mut rect = Rect::around(at, r + 1.5);
    match bound {
        Bound::Exact => {}
        Bound::MoreThan => rect.top -= reach(r),
        Bound::AtLeast => {
            rect.top -= reach(r);
            rect.bottom += 2.0;
        }
        Bound::LessThan => rect.bottom += reach(r),
        Bound::About => rect.top -= r + 2.0,
    }
    rect
}

/// How far an arrow reaches beyond its mark.
fn reach(r: f64) -> f64 {
    r * 2.0 + 3.0
}

/// Draws what a bound adds to a mark of radius `r`.
pub(crate) fn bound_sign(sheet: &Sheet, (x, y): (f64, f64), r: f64, slot: u8, bound: Bound) {
    let role = Role::SeriesBound(slot);
    match bound {
        Bound::Exact => {}
        Bound::MoreThan => arrow(sheet, (x, y - r), -reach(r), role),
        Bound::AtLeast => {
            arrow(sheet, (x, y - r), -reach(r), role);
            let under = y + r + 2.5;
            sheet.line(&[(x - r, under), (x + r, under)], role);
        }
        Bound::LessThan => arrow(sheet, (x, y + r), reach(r), role),
        Bound::About => wave(sheet, (x, y - r - 3.0), r + 1.0, role),
    }
}

/// The box of what [`bound_across`] draws.
pub(crate) fn extent_across((x, y): (f64, f64), r: f64, bound: Bound) -> Rect {
    let upright = extent((0.0, 0.0), r, bound);
    // What rises in an upright axis points right in one that lies.
    Rect::new(
        x - upright.bottom,
        y - r - 1.5,
        x - upright.top,
        y + r + 1.5,
    )
}

/// The same as [`bound_sign`] for a value that is measured from left to right:
/// what is more points right, what is less left.
pub(crate) fn bound_across(sheet: &Sheet, (x, y): (f64, f64), r: f64, slot: u8, bound: Bound) {
    let role = Role::SeriesBound(slot);
    let arrow = |from: f64, length: f64| {
        let tip = from + length;
        let head = length.signum() * (length.abs() * 0.4).min(4.0);
        sheet.line(&[(from, y), (tip, y)], role);
        let barbs = [
            (tip - head, y - head.abs()),
            (tip, y),
            (tip - head, y + head.abs()),
        ];
        sheet.line(&barbs, role);
    };
    match bound {
        Bound::Exact => {}
        Bound::MoreThan => arrow(x + r, reach(r)),
        Bound::AtLeast => {
            arrow(x + r, reach(r));
            let beside = x - r - 2.5;
            sheet.line(&[(beside, y - r), (beside, y + r)], role);
        }
        Bound::LessThan => arrow(x - r, -reach(r)),
        Bound::About => {
            for at in [x + r + 2.5, x + r + 4.5] {
                sheet.line(&[(at, y - 2.0), (at, y + 2.0)], role);
            }
        }
    }
}

fn diamond(sheet: &Sheet, (x, y): (f64, f64), r: f64, slot: u8) {
    let corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
    sheet.polygon(&corners, Role::SeriesHollow(slot));
}

fn arrow(sheet: &Sheet, (x, y): (f64, f64), length: f64, role: Role) {
    let tip = y + length;
    let head = length.signum() * (length.abs() * 0.4).min(4.0);
    sheet.line(&[(x, y), (x, tip)], role);
    sheet.line(
        &[
            (x - head.abs(), tip - head),
            (x, tip),
            (x + head.abs(), tip - head),
        ],
        role,
    );
}

/// Heights of half a wave at equal steps.
const WAVE: [f64; 9] = [0.4, 0.9, 1.0, 0.5, 0.0, -0.5, -1.0, -0.9, -0.4];

/// A wave of half width `half` around a point.
pub(crate) fn wave(sheet: &Sheet, (x, y): (f64, f64), half: f64, role: Role) {
    let step = half * 2.0 / (WAVE.len() - 1) as f64;
    let points: Vec<_> = WAVE
        .iter()
        .enumerate()
        .map(|(index, height)| (x - half + step * index as f64, y - height * half * 0.3))
        .collect();
    sheet.line(&points, role);
}

/// Draws a bar from its base to its value and gives back the box that it and
/// its glyph take. A bar without an upper edge goes on in strips that thin out.
pub(crate) fn bar(
    sheet: &Sheet,
    body: Rect,
    slot: u8,
    status: Status,
    bound: Bound,
    rises: bool,
) -> Rect {
    let measured = status.is_measured();
    let open = bound.is_open_above() && rises;
    if measured {
        sheet.rect(body, Role::SeriesFill(slot));
    } else if open {
        let (left, right) = (body.left + 0.75, body.right - 0.75);
        let outline = [
            (left, body.top),
            (left, body.bottom),
            (right, body.bottom),
            (right, body.top),
        ];
        sheet.line(&outline, Role::SeriesHollow(slot));
    } else {
        let inner = Rect::new(
            body.left + 0.75,
            body.top + 0.75,
            (body.right - 0.75).max(body.left + 0.75),
            (body.bottom - 0.75).max(body.top + 0.75),
        );
        sheet.rect(inner, Role::SeriesHollow(slot));
    }
    let (x, r) = (body.center().0, within(body.width() / 2.0, 1.0, 4.0));
    let mut rect = body;
    if open {
        rect.top = strips(sheet, body, slot, measured);
        if bound == Bound::AtLeast {
            let y = body.top;
            sheet.line(&[(body.left, y), (body.right, y)], Role::SeriesBound(slot));
        }
    } else if bound != Bound::Exact {
        let at = (x, glyph_beside(body, r, bound, rises));
        bound_sign(sheet, at, r, slot, bound);
        rect = rect.union(extent(at, r, bound));
    }
    rect
}

/// Where a mark of radius `r` would stand for its glyph to lie just beyond the
/// value end of a bar.
fn glyph_beside(body: Rect, r: f64, bound: Bound, rises: bool) -> f64 {
    match (bound, rises) {
        (Bound::LessThan, true) => body.top - 2.0 - reach(r) - r,
        (Bound::LessThan, false) => body.bottom + 2.0 - r,
        (Bound::About, true) => body.top + r - 1.0,
        (Bound::About, false) => body.bottom + r + 8.0,
        (_, true) => body.top - 2.0 + r,
        (_, false) => body.bottom + 2.0 + reach(r) + r,
    }
}

/// The strips over an open bar; gives back the top of the last.
fn strips(sheet: &Sheet, body: Rect, slot: u8, measured: bool) -> f64 {
    let mut top = body.top;
    for height in [2.5, 1.7, 1.0] {
        top -= 2.0 + height;
        let strip = Rect::new(body.left, top, body.right, top + height);
        if measured {
            sheet.rect(strip, Role::SeriesFill(slot));
        } else {
            let (left, right) = (body.left + 0.75, body.right - 0.75);
            for x in [left, right] {
                sheet.line(
                    &[(x, strip.top), (x, strip.bottom)],
                    Role::SeriesBound(slot),
                );
            }
        }
    }
    top
}
