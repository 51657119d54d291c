//! The marks of a lane: circles, capsules, clusters and the ring of the open
//! event.

use super::Event;
use super::cluster::{Group, Mark};
use crate::frame::Frame;
use crate::measure;
use crate::scene::{Anchor, Role, Target};
use crate::sheet::Sheet;
use crate::time::TimeScale;

/// Font size of a cluster's count.
const COUNT: f64 = 11.0;
/// How far the ring of the open event lies around its mark.
const RING: f64 = 2.5;

/// The marks of a lane in the order of time.
pub(crate) fn of_lane(events: &[Event], lane: usize, time: TimeScale) -> Vec<Mark> {
    let mut marks: Vec<Mark> = events
        .iter()
        .filter(|event| {
            event.lane == lane && event.first_day <= time.to() && event.last_day >= time.from()
        })
        .map(|event| {
            let (from, to) = time.extent(event.first_day, event.last_day);
            let extent = (from.max(time.left()), to.min(time.right()));
            Mark {
                event: *event,
                extent,
                x: f64::midpoint(extent.0, extent.1),
            }
        })
        .collect();
    dataset::sort::by(&mut marks, |a, b| {
        a.x.total_cmp(&b.x).then(a.event.key.cmp(&b.event.key))
    });
    marks
}

/// Draws an event or a cluster; gives back its target.
pub(crate) fn draw_group(
    sheet: &Sheet,
    group: &Group,
    track: Frame,
    lane: usize,
    open: Option<u32>,
) -> Target {
    let at = (group.x, track.center().1);
    let r = group.radius();
    let keys: Vec<u32> = group.marks.iter().map(|mark| mark.event.key).collect();
    let is_open = open.is_some_and(|open| keys.contains(&open));
    let frame = match group.marks.as_slice() {
        [mark] => draw_mark(sheet, mark, at.1, is_open),
        marks => {
            sheet.circle(at, r, Role::Cluster);
            let baseline = (at.0, at.1 + measure::MIDDLE * COUNT);
            let count = marks.len().to_string();
            sheet.text(baseline, Anchor::Middle, COUNT, Role::ClusterText, &count);
            if is_open {
                sheet.circle(at, r + RING, Role::Current);
            }
            Frame::around(at, r)
        }
    };
    Target::new(frame.at_least(24.0, sheet.frame()), at, lane, keys)
}

/// Draws an event: a circle for a day, else a capsule over all days that it may
/// have happened on; with a ring if it is open. Gives back its box.
fn draw_mark(sheet: &Sheet, mark: &Mark, y: f64, is_open: bool) -> Frame {
    let (r, role) = (mark.radius(), Role::Event(mark.event.significance));
    let (from, to) = mark.extent;
    if to - from <= r * 2.0 {
        sheet.circle((mark.x, y), r, role);
        if is_open {
            sheet.circle((mark.x, y), r + RING, Role::Current);
        }
        return Frame::around((mark.x, y), r);
    }
    let half = r * 0.75;
    sheet.polygon(&capsule(from, to, y, half), role);
    if is_open {
        let ring = capsule(from - RING, to + RING, y, half + RING);
        sheet.polygon(&ring, Role::Current);
    }
    Frame::new(from, y - half, to, y + half)
}

/// The outline of a bar with round ends.
fn capsule(from: f64, to: f64, y: f64, half: f64) -> Vec<(f64, f64)> {
    const STEPS: usize = 8;
    /// Cosine and sine of a step, an eighth of half a turn. Nothing else in the page
    /// needs to work one out: that would be 3 KB to fetch.
    const STEP: (f64, f64) = (0.923_879_532_511_286_7, 0.382_683_432_365_089_8);
    let turned = |&(x, y): &(f64, f64)| Some((x * STEP.0 - y * STEP.1, x * STEP.1 + y * STEP.0));
    let end = |x: f64, start: (f64, f64)| {
        let directions = std::iter::successors(Some(start), turned).take(STEPS + 1);
        directions.map(move |(dx, dy)| (x + half * dx, y + half * dy))
    };
    end(to - half, (0.0, -1.0))
        .chain(end(from + half, (0.0, 1.0)))
        .collect()
}
