//! The marks of a lane: circles, the lines of inexact dates behind them, clusters and
//! the ring of the open event.

use super::Event;
use super::cluster::{Group, Mark};
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role};
use crate::sheet::Sheet;
use crate::time::TimeScale;
use crate::within;

/// Font size of a cluster's count.
const COUNT: f64 = 11.0;
/// How far the ring of the open event lies around its mark.
const RING: f64 = 2.5;
/// Half of the height of the line that shows the days of an inexact date.
const LINE: f64 = 1.0;
/// The room that a mark needs beside another one of the same date.
const ROOM: f64 = 18.0;

/// The marks of a lane in the order of time.
pub(crate) fn of_lane(events: &[Event], lane: usize, time: TimeScale) -> Vec<Mark> {
    let mut seen: Vec<Event> = events
        .iter()
        .copied()
        .filter(|event| {
            event.lane == lane && event.first_day <= time.to() && event.last_day >= time.from()
        })
        .collect();
    dataset::sort::by_key(&mut seen, |event| {
        (event.first_day, event.last_day, event.key)
    });
    let mut marks = Vec::with_capacity(seen.len());
    for same in seen.chunk_by(|a, b| (a.first_day, a.last_day) == (b.first_day, b.last_day)) {
        marks.extend((0..).zip(same).map(|(at, event)| {
            let whole = time.extent(event.first_day, event.last_day);
            Mark {
                event: *event,
                extent: (whole.0.max(time.left()), whole.1.min(time.right())),
                x: within(place(whole, at, same.len()), time.left(), time.right()),
                is_repeated: false,
            }
        }));
    }
    dataset::sort::by(&mut marks, |a, b| {
        a.x.total_cmp(&b.x).then(a.event.key.cmp(&b.event.key))
    });
    marks
}

/// The middle of the days of a date; several of one date stand beside each other where
/// its days are wide enough. Days that are out of sight count: what happened some time in
/// 2025 is not drawn into each of its weeks.
fn place((from, to): (f64, f64), at: u32, of: usize) -> f64 {
    let each = (to - from) / of as f64;
    if each < ROOM {
        return f64::midpoint(from, to);
    }
    from + each * (f64::from(at) + 0.5)
}

/// Draws the days that the single events of a lane may have happened on, behind all
/// marks; gives back their boxes.
pub(crate) fn draw_extents(sheet: &Sheet, groups: &[Group], y: f64) -> Vec<Rect> {
    let singles = groups
        .iter()
        .filter_map(|group| match group.marks.as_slice() {
            [mark] => mark.line(),
            _ => None,
        });
    singles
        .map(|(from, to)| {
            let rect = Rect::new(from, y - LINE, to, y + LINE);
            sheet.rect(rect, Role::Extent);
            rect
        })
        .collect()
}

/// Draws an event or a cluster; gives back its target.
pub(crate) fn draw_group(
    sheet: &Sheet,
    group: &Group,
    track: Rect,
    lane: usize,
    open: Option<u32>,
) -> HitTarget {
    let at = (group.x, track.center().1);
    let r = group.radius();
    let keys: Vec<u32> = group.marks.iter().map(|mark| mark.event.key).collect();
    match group.marks.as_slice() {
        [mark] if mark.is_repeated => sheet.circle(at, r - 0.75, Role::Repeated),
        [mark] => sheet.circle(at, r, Role::Event(mark.event.significance)),
        marks => {
            let (circle, text) = if group.has_landmark() {
                (Role::LandmarkCluster, Role::LandmarkClusterText)
            } else {
                (Role::Cluster, Role::ClusterText)
            };
            sheet.circle(at, r, circle);
            let baseline = (at.0, at.1 + measure::MIDDLE * COUNT);
            let count = marks.len().to_string();
            sheet.text(baseline, Anchor::Middle, COUNT, text, &count);
        }
    }
    if open.is_some_and(|open| keys.contains(&open)) {
        sheet.circle(at, r + RING, Role::Current);
    }
    let rect = Rect::around(at, r);
    HitTarget::new(rect.at_least(24.0, sheet.plot_area()), at, lane, keys)
}
