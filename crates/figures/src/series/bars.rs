//! Which points stand as bars, and where.

use dataset::{Period, PeriodKind, Status};

use super::layout::Placed;
use crate::frame::Frame;

/// The widest that one bar may be.
const WIDEST: f64 = 56.0;

/// Turns points into bars from the base line to their value: those of the
/// figure's main kind of period, and others that overlap none of these. A bar
/// for a month would otherwise stand inside its year's bar as if it were a part
/// of it; such points stay marks. A target is a line to reach, never a bar.
pub(super) fn stand(placed: &mut [Placed<'_>], plot: Frame, base_y: f64) {
    for (period, members) in groups(placed) {
        let (left, right) = placed[members[0]].extent;
        let count = members.len() as f64;
        let one = ((right - left) * 0.8 / count).clamp(2.0, WIDEST);
        let gap = if one > 5.0 { 1.0 } else { 0.0 };
        let middle = f64::midpoint(left, right);
        let start = (middle - one * count / 2.0)
            .min(plot.right - one * count)
            .max(plot.left);
        debug_assert_eq!(placed[members[0]].datum.point.period, period);
        for (rank, &index) in members.iter().enumerate() {
            let from = start + one * rank as f64;
            let to = (from + one - gap).min(plot.right);
            let y = placed[index].at.1;
            placed[index].bar = Some(Frame::new(from, y.min(base_y), to, y.max(base_y)));
            placed[index].at.0 = f64::midpoint(from, to);
        }
    }
}

/// The periods that get bars, each with its points in reading order.
fn groups(placed: &[Placed<'_>]) -> Vec<(Period, Vec<usize>)> {
    let main = main_kind(placed);
    let mut groups: Vec<(Period, Vec<usize>)> = Vec::new();
    for is_main in [true, false] {
        for (index, point) in placed.iter().enumerate() {
            let (period, status) = (point.datum.point.period, point.datum.point.status);
            if (Some(period.kind()) == main) != is_main || status == Status::Target {
                continue;
            }
            if let Some(group) = groups.iter_mut().find(|group| group.0 == period) {
                group.1.push(index);
            } else if !groups.iter().any(|group| meet(group.0, period)) {
                groups.push((period, vec![index]));
            }
        }
    }
    groups
}

fn meet(one: Period, other: Period) -> bool {
    one.first_day() <= other.last_day() && other.first_day() <= one.last_day()
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
