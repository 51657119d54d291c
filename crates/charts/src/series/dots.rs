//! The spread of series that state the same and disagree: a line from the lowest
//! to the highest of each period, with a foot and a head.

use crate::within;
use dataset::{Period, Status};

use super::layout::Layout;
use super::placed::Placed;
use crate::scene::Role;
use crate::sheet::Sheet;

/// Half the width of a foot or head.
const FOOT: f64 = 4.0;

/// Draws the spread of each period with values that differ. A target is no value
/// and spreads nothing; what was replaced by a revision is no second opinion.
pub(super) fn ranges(sheet: &Sheet, layout: &Layout<'_>) {
    let mut groups: Vec<(Period, Vec<&Placed<'_>>)> = Vec::new();
    let values = layout
        .seen()
        .filter(|placed| placed.datum.point.status != Status::Target && placed.replaced.is_none());
    for placed in values {
        let period = placed.datum.point.period;
        match groups.iter_mut().find(|group| group.0 == period) {
            Some(group) => group.1.push(placed),
            None => groups.push((period, vec![placed])),
        }
    }
    for (_, group) in groups {
        let heights = group.iter().map(|placed| placed.at.1);
        let top = heights.clone().fold(f64::INFINITY, f64::min);
        let bottom = heights.fold(f64::NEG_INFINITY, f64::max);
        if bottom - top < 1.0 {
            continue;
        }
        let x = f64::midpoint(group[0].extent.0, group[0].extent.1);
        let x = within(x, layout.plot.left + FOOT, layout.plot.right - FOOT);
        for line in [
            [(x, top), (x, bottom)],
            [(x - FOOT, top), (x + FOOT, top)],
            [(x - FOOT, bottom), (x + FOOT, bottom)],
        ] {
            sheet.line(&line, Role::Axis);
        }
    }
}
