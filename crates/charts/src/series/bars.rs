//! Which points stand as bars, and where.

use crate::within;
use dataset::{Period, PeriodKind, Status};

use super::Claim;
use super::placed::Placed;
use crate::rect::Rect;

/// The widest that one bar may be.
const WIDEST: f64 = 56.0;

/// Turns the values that hold of the figure's main kind of period into bars from the base
/// line to their value. Others stay marks: a bar for a month inside its year's
/// bar would look like a part of it, and a span's bar like a whole year's. A
/// target is a line to reach, never a bar.
pub(super) fn stand(placed: &mut [Placed<'_>], plot: Rect, base_y: f64) {
    for members in groups(placed) {
        let (left, right) = placed[members[0]].whole;
        let count = members.len() as f64;
        let one = within((right - left) * 0.86 / count, 2.0, WIDEST);
        let gap = if one > 5.0 { 1.0 } else { 0.0 };
        let middle = f64::midpoint(left, right);
        let start = (middle - one * count / 2.0)
            .min(plot.right - one * count)
            .max(plot.left);
        for (rank, &index) in members.iter().enumerate() {
            let from = start + one * rank as f64;
            let to = (from + one - gap).min(plot.right);
            let y = placed[index].at.1;
            placed[index].bar = Some(Rect::new(from, y.min(base_y), to, y.max(base_y)));
            placed[index].at.0 = f64::midpoint(from, to);
        }
    }
}

/// The points that get bars, by period, each in reading order.
fn groups(placed: &[Placed<'_>]) -> Vec<Vec<usize>> {
    let main = main_kind(placed);
    let mut groups: Vec<(Period, Vec<usize>)> = Vec::new();
    for (index, point) in placed.iter().enumerate() {
        let datum = point.datum.point;
        let (period, status) = (datum.period, datum.status);
        if Some(period.kind()) != main
            || status == Status::Target
            || point.beyond
            || datum.standing.claim != Claim::Holds
        {
            continue;
        }
        match groups.iter_mut().find(|group| group.0 == period) {
            Some(group) => group.1.push(index),
            None => groups.push((period, vec![index])),
        }
    }
    groups.into_iter().map(|group| group.1).collect()
}

/// The kind of period that most points have, of equals the longer.
fn main_kind(placed: &[Placed<'_>]) -> Option<PeriodKind> {
    let kinds = placed
        .iter()
        .filter(|point| point.datum.point.status != Status::Target)
        .map(|point| point.datum.point.period.kind());
    let number = |kind| kinds.clone().filter(|&other| other == kind).count();
    kinds
        .clone()
        .max_by_key(|&kind| (number(kind), std::cmp::Reverse(kind)))
}
