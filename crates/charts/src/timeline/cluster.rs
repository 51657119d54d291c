//! Gathers the marks of a lane into groups that do not hide each other.

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
                (6.5 + 0.45 * (marks.len() as f64).sqrt()).clamp(least, 11.0)
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

/// Joins neighbours, those that overlap most first, until none overlap. A date
/// that is known to the month or year counts with its circle, or the line of its days
/// would swallow all that happened in its year.
pub(crate) fn gather(marks: Vec<Mark>) -> Vec<Group> {
    let mut groups: Vec<Group> = marks
        .into_iter()
        .map(|mark| Group {
            x: mark.x,
            marks: vec![mark],
        })
        .collect();
    loop {
        let worst = groups
            .windows(2)
            .enumerate()
            .map(|(index, pair)| (index, pair[0].overlap(&pair[1])))
            .filter(|&(_, overlap)| overlap > 0.0)
            // Of equals the first, so that the same events give the same groups.
            .reduce(|worst, next| if next.1 > worst.1 { next } else { worst });
        let Some((index, _)) = worst else {
            return groups;
        };
        let next = groups.remove(index + 1);
        groups[index].join(next);
    }
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

    proptest! {
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
