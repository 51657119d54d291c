//! What happened while values were measured: marks in a strip above the plot,
//! each as wide as its date is known, and a line from each through the plot.

use crate::rect::Rect;
use crate::scene::{HitTarget, Role};
use crate::sheet::Sheet;
use crate::time::TimeScale;
use crate::timeline::{Event, Group, Mark, gather as gathered, marks};

/// The height of the strip.
pub(super) const STRIP: f64 = 28.0;

/// The events that are seen, those together that would hide each other.
pub(super) fn gather(events: &[Event], time: TimeScale) -> Vec<Group> {
    let events: Vec<Event> = events
        .iter()
        .map(|event| Event { lane: 0, ..*event })
        .collect();
    gathered(marks::of_lane(&events, 0, time))
}

/// The mark of the event that the reader looks at, if it is one of a group.
pub(super) fn opened(group: &Group, open: Option<u32>) -> Option<&Mark> {
    let mut marks = group.marks.iter();
    marks.find(|mark| Some(mark.event.key) == open)
}

/// Draws the lines through the plot: what was before the event that the reader looks
/// at stands on one side of its own, and its days are shaded.
pub(super) fn guides(sheet: &Sheet, groups: &[Group], strip: Rect, plot: Rect, open: Option<u32>) {
    for group in groups {
        let y = strip.center().1;
        if let Some(mark) = opened(group, open) {
            let (from, to) = mark.extent;
            sheet.rect(Rect::new(from, y, to, plot.bottom), Role::Band);
            sheet.line(&[(mark.x, y), (mark.x, plot.bottom)], Role::Current);
        } else {
            sheet.line(&[(group.x, y), (group.x, plot.bottom)], Role::Grid);
        }
    }
}

/// Draws the marks; a target each, of this series.
pub(super) fn draw(
    sheet: &Sheet,
    groups: &[Group],
    strip: Rect,
    series: usize,
    open: Option<u32>,
) -> Vec<HitTarget> {
    marks::draw_extents(sheet, groups, strip.center().1);
    let draw = |group| marks::draw_group(sheet, group, strip, series, open);
    groups.iter().map(draw).collect()
}
