//! The rooms of the lanes: how high each is, how many rows of titles it has, and where its
//! name stands.

use crate::within;
use dataset::LANDMARK;

use super::{Timeline, axis, titles};
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, Name, Named, Role};
use crate::sheet::{Sheet, TEXT, text_box};

/// The height of the row in which marks stand, and the least of it that keeps them clear
/// of titles.
const MARKS: f64 = 27.0;
const FEWER: f64 = 23.0;
/// The least height of a track that has to fit.
const LEAST: f64 = 18.0;
/// The height of a folded lane's row.
const FOLDED: f64 = 20.0;
/// What is free above a lane whose name stands in it.
const AIR: f64 = 4.0;
/// The most rows of titles.
const MOST_ROWS: usize = 14;

/// How many rows of titles a lane with so many landmarks has among so many lanes, where
/// the height is free.
fn rows_of(landmarks: usize, lanes: usize) -> usize {
    let most = match lanes {
        0 | 1 => MOST_ROWS,
        2 | 3 => 6,
        4..=6 => 4,
        _ => 3,
    };
    let shared = if lanes <= 6 { 3 } else { 15 };
    (1 + landmarks / shared).min(most)
}

/// The room of a lane.
#[derive(Clone, Copy)]
pub(super) struct LaneRoom {
    pub(super) track: Rect,
    /// Where its marks stand.
    pub(super) y: f64,
    /// Half of the height of their row.
    pub(super) half: f64,
    /// How many rows of titles there are above them; the lane's name stands in the first
    /// of them where there is no room beside the lane.
    pub(super) rows: usize,
}

impl LaneRoom {
    /// A lane with rows of titles above the row of its marks.
    fn new(track: Rect, rows: usize) -> Self {
        let left = track.height() - titles::ROW * rows as f64;
        let half = within(left, 0.0, MARKS) / 2.0;
        Self {
            track,
            y: track.bottom - half,
            half,
            rows,
        }
    }

    /// The baseline of a row, the lowest being 0, for letters of some size.
    pub(super) fn baseline(self, row: usize, size: f64) -> f64 {
        self.y - self.half - titles::ROW * row as f64 - measure::DESCENT * size
    }
}

/// The rooms of the lanes, from the top.
pub(super) fn rooms(timeline: &Timeline<'_>, is_wide: bool, below: f64) -> Vec<LaneRoom> {
    let names = timeline.lanes.iter();
    let widest = names
        .map(|lane| measure::width(&lane.name, TEXT))
        .fold(0.0, f64::max);
    // A name above its lane is in its first row of titles.
    let (left, least_rows) = if is_wide {
        ((widest + 16.0).min(timeline.width * 0.3), 0)
    } else {
        (0.0, 1)
    };
    let air = if is_wide || timeline.height.is_some() {
        0.0
    } else {
        AIR
    };
    let number = timeline.lanes.len();
    let folded = timeline.lanes.iter().filter(|lane| lane.is_folded).count();
    let low = FOLDED + titles::ROW * least_rows as f64;
    let mut top = axis::ROOM;
    (0..number)
        .map(|lane| {
            let is_folded = timeline.lanes[lane].is_folded;
            let (height, rows) = match timeline.height {
                _ if is_folded => (low, least_rows),
                None => {
                    // The first row is shared with the name.
                    let rows = rows_of(timeline.landmarks(lane), number).max(least_rows * 2);
                    (MARKS + titles::ROW * rows as f64, rows)
                }
                Some(height) => {
                    let taken = axis::ROOM + below + low * folded as f64;
                    let share = (height - taken) / (number - folded) as f64;
                    let least = LEAST + titles::ROW * least_rows as f64;
                    let most = MARKS + titles::ROW * MOST_ROWS as f64;
                    let height = within(share, least, most);
                    let rows = ((height - FEWER) / titles::ROW).max(0.0) as usize;
                    (height, rows.max(least_rows))
                }
            };
            top += air;
            let track = Rect::new(left, top, timeline.width, top + height);
            top = track.bottom;
            LaneRoom::new(track, rows)
        })
        .collect()
}

impl Timeline<'_> {
    /// How many landmarks a lane has, seen or not: a zoom does not change its height.
    fn landmarks(&self, lane: usize) -> usize {
        let events = self.events.iter();
        let landmarks = events.filter(|one| one.lane == lane && one.significance >= LANDMARK);
        landmarks.count()
    }
}

/// The name of a lane where it stands.
pub(super) struct LaneName {
    text: String,
    at: (f64, f64),
}

impl LaneName {
    pub(super) fn new(name: &str, room: LaneRoom, is_wide: bool) -> Self {
        let LaneRoom { track, y, rows, .. } = room;
        let (baseline, width) = if is_wide {
            (y + measure::MIDDLE * TEXT, track.left - 16.0)
        } else {
            let row = rows.saturating_sub(1);
            (room.baseline(row, TEXT), track.width() * 0.6)
        };
        Self {
            text: measure::fit(name, TEXT, width),
            at: (0.0, baseline),
        }
    }

    pub(super) fn rect(&self) -> Rect {
        text_box(self.at, Anchor::Start, TEXT, &self.text)
    }

    /// Draws the name, and the line of its lane.
    pub(super) fn draw(&self, sheet: &Sheet, room: LaneRoom) {
        let LaneRoom { track, y, .. } = room;
        sheet.text(self.at, Anchor::Start, TEXT, Role::AxisText, &self.text);
        sheet.line(&[(track.left, y), (track.right, y)], Role::Grid);
    }
}

/// What a press on a lane's name means.
pub(super) fn pressable(names: &[LaneName]) -> Vec<Name> {
    let names = names.iter().enumerate();
    names
        .filter(|(_, name)| !name.text.is_empty())
        .map(|(lane, name)| Name {
            rect: name.rect(),
            of: Named::Series(lane),
        })
        .collect()
}
