//! The titles of marks: each beside its mark where that is free, else in a row above,
//! with a line that leads there; the titles that matter most first.

use super::LaneRoom;
use super::cluster::Group;
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, text_box};
use crate::within;

/// Font size of a title.
const SIZE: f64 = 11.0;
/// The height of a row of titles.
pub(super) const ROW: f64 = 13.0;
/// The most titles of one mark: more would be a list, which its group opens.
const MOST: usize = 3;
/// What is free between a title and its mark or line, and between two titles.
const GAP: f64 = 4.0;

/// What a lane has drawn, and the titles that found room in it.
pub(super) struct LaneTitles {
    room: LaneRoom,
    /// Where titles may stand.
    limit: Rect,
    groups: Vec<Group>,
    /// The group of each event by its key, and whether it stands in a lane above, too.
    places: Vec<(u32, usize, bool)>,
    /// Marks, the lines of inexact dates, and titles with their gaps.
    taken: Vec<Rect>,
    leaders: Vec<Rect>,
    titles: Vec<Title>,
    /// Where marks stand that still need a way up to a title.
    waiting: Vec<(usize, f64)>,
}

/// A title in its place.
struct Title {
    /// The group that it belongs to.
    group: usize,
    text: String,
    /// Its anchor's place: a title that ends at its mark is held there by its end, also
    /// where the drawing stretches.
    at: (f64, f64),
    anchor: Anchor,
}

/// A place that a title may have.
struct Place {
    at: (f64, f64),
    anchor: Anchor,
    leader: Option<Rect>,
}

impl Place {
    /// The left edge of a title as wide as this.
    fn left(&self, wide: f64) -> f64 {
        match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - wide / 2.0,
            Anchor::End => self.at.0 - wide,
        }
    }
}

impl LaneTitles {
    /// A lane with these marks; `taken` is where its name and the lines of inexact dates
    /// stand.
    pub(super) fn new(
        room: LaneRoom,
        right: f64,
        groups: Vec<Group>,
        taken: Vec<Rect>,
        open: Option<u32>,
    ) -> Self {
        let marks = groups.iter().map(|group| {
            let mut keys = group.marks.iter().map(|mark| mark.event.key);
            // The ring of the open one lies around its mark.
            let ring = if keys.any(|key| Some(key) == open) {
                4.0
            } else {
                0.5
            };
            Rect::around((group.x, room.y), group.radius() + ring)
        });
        let taken = marks.chain(taken).collect();
        let mut places = Vec::new();
        for (at, group) in groups.iter().enumerate() {
            let marks = group.marks.iter();
            places.extend(marks.map(|mark| (mark.event.key, at, mark.is_repeated)));
        }
        dataset::sort::by_key(&mut places, |place| place.0);
        Self {
            places,
            limit: Rect::new(room.track.left, room.track.top, right, room.track.bottom),
            room,
            groups,
            taken,
            leaders: Vec::new(),
            titles: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// Notes which marks are to have a title.
    fn expect(&mut self, titles: &[&(u32, String)]) {
        let groups = titles.iter().filter_map(|title| self.find(title.0));
        let mut waiting: Vec<usize> = groups.map(|found| found.0).collect();
        dataset::sort::by_key(&mut waiting, |at| *at);
        waiting.dedup();
        self.waiting = waiting.iter().map(|at| (*at, self.groups[*at].x)).collect();
    }

    /// The group that has an event, and whether the event stands in a lane above, too.
    fn find(&self, key: u32) -> Option<(usize, bool)> {
        let at = self.places.binary_search_by_key(&key, |place| place.0);
        at.ok().map(|at| (self.places[at].1, self.places[at].2))
    }

    /// Finds a place for a title; whether there was one.
    fn place(&mut self, group: usize, text: &str) -> bool {
        let mark = &self.groups[group];
        let wide = measure::width(text, SIZE);
        let free = self
            .places(mark.x, mark.radius(), wide)
            .into_iter()
            .filter(|place| self.is_free(place, wide));
        // Of equals the first: the one that bars the fewest marks from their titles. A
        // high one bars none below it.
        let Some(place) = free.min_by_key(|place| self.barred(group, place, wide)) else {
            return false;
        };
        self.waiting.retain(|waiting| waiting.0 != group);
        let Place { at, anchor, leader } = place;
        let rect = text_box(at, anchor, SIZE, text);
        let (left, right) = (rect.left - GAP, rect.right + GAP);
        self.taken
            .push(Rect::new(left, rect.top, right, rect.bottom));
        self.leaders.extend(leader);
        self.titles.push(Title {
            group,
            text: text.to_owned(),
            at,
            anchor,
        });
        true
    }

    /// The places beside a mark: at its right, at its left, then row by row above it.
    fn places(&self, x: f64, r: f64, wide: f64) -> Vec<Place> {
        let y = self.room.y;
        let beside = |x: f64, anchor| Place {
            at: (x, y + measure::MIDDLE * SIZE),
            anchor,
            leader: None,
        };
        let mut places = vec![
            beside(x + r + GAP, Anchor::Start),
            beside(x - r - GAP, Anchor::End),
        ];
        for row in 0..self.room.rows {
            let baseline = self.room.baseline(row, SIZE);
            let foot = baseline + measure::DESCENT * SIZE;
            let above = |at: f64, anchor, top: f64| Place {
                at: (at, baseline),
                anchor,
                leader: Some(Rect::new(x - 0.5, top, x + 0.5, y - r)),
            };
            // As a flag at its line, or across its end.
            let top = foot - SIZE;
            let middle = within(
                x,
                self.limit.left + wide / 2.0,
                self.limit.right - wide / 2.0,
            );
            places.extend([
                above(x + GAP, Anchor::Start, top),
                above(x - GAP, Anchor::End, top),
                above(middle, Anchor::Middle, foot),
            ]);
        }
        places
    }

    /// How many ways up to rows of titles a place bars: those of the marks below it that
    /// still wait, each with the rows above it.
    fn barred(&self, group: usize, place: &Place, wide: f64) -> usize {
        let left = place.left(wide);
        let reach = (left - GAP)..=(left + wide + GAP);
        let below = |at: &&(usize, f64)| at.0 != group && reach.contains(&at.1);
        let rows = (place.at.1 - self.limit.top) / ROW;
        self.waiting.iter().filter(below).count() * rows.max(0.0) as usize
    }

    fn is_free(&self, place: &Place, wide: f64) -> bool {
        let (left, baseline) = (place.left(wide), place.at.1);
        let rect = Rect::new(
            left,
            baseline - measure::ASCENT * SIZE,
            left + wide,
            baseline + measure::DESCENT * SIZE,
        );
        let crosses = |leader: &Rect| {
            let mut titles = self.titles.iter();
            titles.any(|title| {
                let rect = text_box(title.at, title.anchor, SIZE, &title.text);
                rect.overlaps(*leader)
            })
        };
        self.limit.encloses(rect)
            && !self.taken.iter().any(|taken| taken.overlaps(rect))
            && !self.leaders.iter().any(|leader| leader.overlaps(rect))
            && !place.leader.as_ref().is_some_and(crosses)
    }

    /// Draws the lines that lead to the titles; they lie behind the marks.
    pub(super) fn draw_leaders(&self, sheet: &Sheet) {
        for leader in &self.leaders {
            let x = leader.center().0;
            sheet.line(&[(x, leader.top), (x, leader.bottom)], Role::Axis);
        }
    }

    /// Draws the titles.
    pub(super) fn draw(&self, sheet: &Sheet) {
        for title in &self.titles {
            sheet.text(title.at, title.anchor, SIZE, Role::Label, &title.text);
        }
    }

    /// The marks, the first in time first.
    pub(super) fn groups(&self) -> &[Group] {
        &self.groups
    }
}

/// Finds room for titles, the first ones first: one for each mark, then for as many more
/// as there is room. What stands in several lanes is named in the first that has room,
/// its own before the others.
pub(super) fn place(lanes: &mut [LaneTitles], titles: &[(u32, String)]) {
    let mut rest: Vec<&(u32, String)> = titles.iter().filter(|one| !one.1.is_empty()).collect();
    for lane in &mut *lanes {
        lane.expect(&rest);
    }
    for is_first in [true, false] {
        rest.retain(|(key, text)| !place_one(lanes, *key, text, is_first));
    }
}

fn place_one(lanes: &mut [LaneTitles], key: u32, text: &str, is_first: bool) -> bool {
    for repeated in [false, true] {
        for lane in &mut *lanes {
            let Some((group, is_repeated)) = lane.find(key) else {
                continue;
            };
            let named = lane.titles.iter().filter(|title| title.group == group);
            let most = if is_first { 1 } else { MOST };
            let is_wanted = is_repeated == repeated && named.count() < most;
            if is_wanted && lane.place(group, text) {
                return true;
            }
        }
    }
    false
}
