//! Parts of a whole on each other.
//!
//! A stack is as high as its whole only where no part is missing: periods that not
//! every series has a value for are left out.

use crate::within;
use std::collections::BTreeMap;

use dataset::{Bound, Period, Status};

use super::placed::Placed;
use super::{Claim, Datum};
use crate::glyph;
use crate::rect::Rect;
use crate::scene::Role;
use crate::sheet::Sheet;

/// The widest that a column may be.
const WIDEST: f64 = 56.0;

/// Leaves only the values that hold for periods that each series has one for, none
/// of them a target or below zero.
pub(super) fn keep_whole(data: &mut Vec<Datum<'_>>, series: usize, left_out: &mut Vec<u32>) {
    let others = data
        .iter()
        .filter(|datum| datum.point.standing.claim != Claim::Holds);
    left_out.extend(others.map(|datum| datum.point.key));
    data.retain(|datum| datum.point.standing.claim == Claim::Holds);
    let mut parts: BTreeMap<Period, Vec<usize>> = BTreeMap::new();
    let mut spoilt: Vec<Period> = Vec::new();
    for datum in data.iter() {
        let period = datum.point.period;
        let of_period = parts.entry(period).or_default();
        let is_part = datum.point.status != Status::Target && datum.point.value >= 0.0;
        if !is_part || of_period.contains(&datum.series) {
            spoilt.push(period);
        } else {
            of_period.push(datum.series);
        }
    }
    let is_whole = |datum: &Datum<'_>| {
        let period = datum.point.period;
        let all = parts.get(&period).map_or(0, Vec::len);
        all == series && !spoilt.contains(&period)
    };
    left_out.extend(
        data.iter()
            .filter(|datum| !is_whole(datum))
            .map(|datum| datum.point.key),
    );
    data.retain(is_whole);
}

/// The highest stack.
pub(super) fn highest(data: &[Datum<'_>]) -> f64 {
    let mut sums: BTreeMap<Period, f64> = BTreeMap::new();
    for datum in data {
        *sums.entry(datum.point.period).or_default() += datum.point.value;
    }
    sums.into_values().fold(0.0, f64::max)
}

/// Puts the parts on each other, the first series at the bottom.
pub(super) fn stand(placed: &mut [Placed<'_>], plot: Rect, base_y: f64) {
    let mut tops: BTreeMap<Period, f64> = BTreeMap::new();
    for one in placed {
        let top = tops.entry(one.datum.point.period).or_insert(base_y);
        let height = (base_y - one.at.1).max(0.0);
        let (left, right) = one.whole;
        let half = within((right - left) * 0.43, 1.0, WIDEST / 2.0);
        let x = within(
            f64::midpoint(left, right),
            plot.left + half,
            plot.right - half,
        );
        let body = Rect::new(x - half, *top - height, x + half, *top);
        *top -= height;
        one.at = (x, f64::midpoint(body.top, body.bottom));
        one.bar = Some(body);
    }
}

/// Draws a part and gives back its box: its bound stands beside it, as others may
/// stand on it.
pub(super) fn part(sheet: &Sheet, body: Rect, slot: u8, status: Status, bound: Bound) -> Rect {
    // A gap keeps neighbours apart whatever their colours.
    let gap = if body.height() > 3.0 { 1.0 } else { 0.0 };
    let body = Rect::new(body.left, body.top + gap, body.right, body.bottom);
    if status.is_measured() {
        sheet.rect(body, Role::SeriesFill(slot));
    } else {
        let (x, y) = (
            0.75_f64.min(body.width() / 2.0),
            0.75_f64.min(body.height() / 2.0),
        );
        let inner = Rect::new(body.left + x, body.top + y, body.right - x, body.bottom - y);
        sheet.rect(inner, Role::SeriesHollow(slot));
    }
    let r = 1.0;
    let beside = (body.right + 5.0, body.center().1);
    glyph::bound_sign(sheet, beside, r, slot, bound);
    body
}
