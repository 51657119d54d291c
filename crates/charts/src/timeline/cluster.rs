//! Gathers the marks of a lane into groups that do not hide each other.

use crate::within;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

use dataset::LANDMARK;

use super::Event;

/// An event with its place in a lane.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(crate) event: Event,
    /// The pixels of its first and last day.
    pub(crate) extent: (f64, f64),
    /// Where it stands.
    pub(crate) x: f64,
    /// Whether its event has a mark in a lane above, too.
    pub(crate) is_repeated: bool,
}

impl Mark {
    /// The pixels of its days, where they reach beyond its circle.
    pub(crate) fn line(&self) -> Option<(f64, f64)> {
        let (from, to) = self.extent;
        (to - from > self.radius() * 2.0 + 4.0).then_some((from, to))
    }

    /// Its radius by significance.
    pub(crate) fn radius(&self) -> f64 {
        match self.event.significance {
            0 | 1 => 4.0,
            2 => 5.5,
            _ => 7.5,
        }
    }
}

/// Marks that stand as one: a single event, or a cluster.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    /// Its middle: the mean of its marks.
    pub(crate) x: f64,
    /// Its marks in the order of time.
    pub(crate) marks: Vec<Mark>,
}

impl Group {
    /// The radius of its circle: the more marks, the larger.
    pub(crate) fn radius(&self) -> f64 {
        match self.marks.as_slice() {
            [mark] => mark.radius(),
            marks => {
                // Its number needs room, too.
                let least = if marks.len() < 10 { 7.5 } else { 9.0 };
                within(6.5 + 0.45 * (marks.len() as f64).sqrt(), least, 11.0)
            }
        }
    }

    /// Whether one of several is a landmark.
    pub(crate) fn has_landmark(&self) -> bool {
        let mut marks = self.marks.iter();
        marks.any(|mark| mark.event.significance >= LANDMARK)
    }

    /// How much of the two lies over each other, in pixels; negative if free.
    fn overlap(&self, next: &Self) -> f64 {
        self.radius() + next.radius() + 1.0 - (next.x - self.x)
    }

    fn join(&mut self, next: Self) {
        self.marks.extend(next.marks);
        let sum: f64 = self.marks.iter().map(|mark| mark.x).sum();
        self.x = sum / self.marks.len() as f64;
    }
}

/// Two neighbours that overlap, as they were when it was noted.
struct Pair {
    overlap: f64,
    /// Their places among the marks as they came.
    left: usize,
    right: usize,
    /// How many marks the two had together: more since, and the note is out of date.
    marks: usize,
}

impl Ord for Pair {
    /// Of equals the first is the greater, so that the same events give the same groups.
    fn cmp(&self, other: &Self) -> Ordering {
        let overlap = self.overlap.total_cmp(&other.overlap);
        overlap.then(other.left.cmp(&self.left))
    }
}

impl PartialOrd for Pair {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Pair {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Pair {}

/// Groups of a lane while they are joined; a place whose group has joined another's is empty.
struct Gathering {
    groups: Vec<Option<Group>>,
    overlapping: BinaryHeap<Pair>,
}

impl Gathering {
    /// Notes how two neighbours overlap, if they do.
    fn note(&mut self, left: Option<usize>, right: Option<usize>) {
        let (Some(left), Some(right)) = (left, right) else {
            return;
        };
        if let (Some(one), Some(other)) = (&self.groups[left], &self.groups[right]) {
            let overlap = one.overlap(other);
            if overlap > 0.0 {
                self.overlapping.push(Pair {
                    overlap,
                    left,
                    right,
                    marks: one.marks.len() + other.marks.len(),
                });
            }
        }
    }

    fn before(&self, place: usize) -> Option<usize> {
        self.groups[..place].iter().rposition(Option::is_some)
    }

    fn after(&self, place: usize) -> Option<usize> {
        let mut places = place + 1..self.groups.len();
        places.find(|place| self.groups[*place].is_some())
    }

    /// Joins the two of a note, unless one of them has changed since.
    fn join(&mut self, pair: &Pair) {
        let marks = |place: usize| self.groups[place].as_ref().map_or(0, |one| one.marks.len());
        if marks(pair.left) == 0 || marks(pair.left) + marks(pair.right) != pair.marks {
            return;
        }
        let next = self.groups[pair.right].take();
        if let (Some(group), Some(next)) = (&mut self.groups[pair.left], next) {
            group.join(next);
        }
        self.note(self.before(pair.left), Some(pair.left));
        self.note(Some(pair.left), self.after(pair.left));
    }
}

/// Joins neighbours, those that overlap most first, until none overlap. A date
/// that is known to the month or year counts with its circle, or the line of its days
/// would swallow all that happened in its year.
pub(crate) fn gather(marks: Vec<Mark>) -> Vec<Group> {
    let alone = |mark: Mark| Group {
        x: mark.x,
        marks: vec![mark],
    };
    let mut gathering = Gathering {
        groups: marks.into_iter().map(alone).map(Some).collect(),
        overlapping: BinaryHeap::new(),
    };
    for right in 1..gathering.groups.len() {
        gathering.note(Some(right - 1), Some(right));
    }
    while let Some(pair) = gathering.overlapping.pop() {
        gathering.join(&pair);
    }
    gathering.groups.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(places: &[(f64, u8)]) -> Vec<Mark> {
        let mut marks: Vec<Mark> = places
            .iter()
            .enumerate()
            .map(|(key, &(x, significance))| Mark {
                event: Event {
                    lane: 0,
                    first_day: 0,
                    last_day: 0,
                    significance,
                    key: key as u32,
                },
                extent: (x, x),
                x,
                is_repeated: false,
            })
            .collect();
        marks.sort_by(|a, b| a.x.total_cmp(&b.x));
        marks
    }

    /// The same in plain words: look for the two that overlap most, join them, look again.
    fn naively(mut groups: Vec<Group>) -> Vec<Group> {
        loop {
            let mut worst: Option<(usize, f64)> = None;
            for at in 1..groups.len() {
                let overlap = groups[at - 1].overlap(&groups[at]);
                if overlap > worst.map_or(0.0, |worst| worst.1) {
                    worst = Some((at, overlap));
                }
            }
            let Some((at, _)) = worst else {
                return groups;
            };
            let next = groups.remove(at);
            groups[at - 1].join(next);
        }
    }

    proptest! {
        #[test]
        fn groups_are_those_of_joining_the_worst_again_and_again(
            // Whole pixels: many stand at one place, many pairs overlap alike.
            places in prop::collection::vec((0..200_u8, 1..4_u8), 0..120),
        ) {
            let places: Vec<(f64, u8)> =
                places.iter().map(|&(x, significance)| (f64::from(x), significance)).collect();
            let alone = |mark: Mark| Group { x: mark.x, marks: vec![mark] };
            let naive = naively(marks(&places).into_iter().map(alone).collect());
            let keys = |groups: &[Group]| -> Vec<(f64, Vec<u32>)> {
                let key = |mark: &Mark| mark.event.key;
                groups.iter().map(|one| (one.x, one.marks.iter().map(key).collect())).collect()
            };
            prop_assert_eq!(keys(&gather(marks(&places))), keys(&naive));
        }

        #[test]
        fn groups_never_overlap_and_hold_every_mark_once(
            places in prop::collection::vec((0.0..600.0_f64, 1..4_u8), 0..120),
        ) {
            let groups = gather(marks(&places));
            for pair in groups.windows(2) {
                prop_assert!(pair[0].overlap(&pair[1]) <= 0.0);
            }
            let mut keys: Vec<u32> = groups
                .iter()
                .flat_map(|group| group.marks.iter().map(|mark| mark.event.key))
                .collect();
            keys.sort_unstable();
            prop_assert_eq!(keys, (0..places.len() as u32).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_crowd_stays_in_its_place_instead_of_growing_along_the_lane() {
        let places: Vec<(f64, u8)> = (0..100).map(|at| (f64::from(at) * 6.0, 1)).collect();
        let groups = gather(marks(&places));
        assert!(groups.len() > 12, "{} groups", groups.len());
    }
}
