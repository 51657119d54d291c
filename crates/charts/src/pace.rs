//! How much room an axis gives to a day: the same to each, or more to the years in which
//! more happened.

use crate::within;
use dataset::DayNumber;

use crate::time::{new_year, year_of};

/// A pace has three parts, the days of each as wide as the others': years so long ago
/// that they are folded, those since, and the latest ones.
///
/// It says where each day stands as a number that only grows, so that zooming and
/// moving work in that number and a day stays under the finger that holds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    /// The first day of the second and of the third part.
    knees: [DayNumber; 2],
    /// How wide a day is in each part.
    rates: [f64; 3],
}

/// How many calendar years the last part has.
const LATEST: i32 = 5;
/// Of how many years a span has at least, so that its pace is not even.
const LEAST_YEARS: i32 = 9;
/// Years are folded that together hold no more than this share of all that happened.
const FOLDED: f64 = 0.05;
/// The least share of the width that the folded and the middle years have.
const LEAST_ROOM: [f64; 2] = [0.07, 0.16];

impl Pace {
    /// The same room for every day.
    pub const EVEN: Self = Self {
        knees: [0, 0],
        rates: [1.0; 3],
    };

    /// Room by what happened: each part of the days from the first to the last gets its
    /// share of the `days` on which something did. Even where the span is short or
    /// nothing happened.
    pub fn of(days: &[DayNumber], whole: (DayNumber, DayNumber)) -> Self {
        let (first, last) = (year_of(whole.0), year_of(whole.1));
        if last - first < LEAST_YEARS || days.is_empty() {
            return Self::EVEN;
        }
        let share = |from: DayNumber, to: DayNumber| {
            let within = days.iter().filter(|day| (from..to).contains(*day));
            within.count() as f64 / days.len() as f64
        };
        let latest = new_year(last - LATEST + 1);
        let fives = (first..=last - LATEST).rev().filter(|year| year % 5 == 0);
        let folded = fives
            .map(new_year)
            .find(|&from| share(whole.0, from) <= FOLDED)
            .unwrap_or(whole.0)
            .max(whole.0);
        let mut room = [share(whole.0, folded), share(folded, latest)];
        for (room, least) in room.iter_mut().zip(LEAST_ROOM) {
            *room = within(*room, least, 0.4);
        }
        let rate = |room: f64, from: DayNumber, to: DayNumber| room / f64::from((to - from).max(1));
        Self {
            knees: [folded, latest],
            rates: [
                rate(room[0], whole.0, folded),
                rate(room[1], folded, latest),
                rate(1.0 - room[0] - room[1], latest, whole.1 + 1),
            ],
        }
    }

    /// The first day that is not folded, where some are.
    pub fn folded_before(self) -> Option<DayNumber> {
        (self != Self::EVEN).then_some(self.knees[0])
    }

    /// The days of the parts that lie between two days, the earliest first.
    pub(crate) fn parts(self, from: DayNumber, to: DayNumber) -> Vec<(DayNumber, DayNumber)> {
        let knees = self.knees.map(|knee| knee.clamp(from, to));
        let ends = [(from, knees[0]), (knees[0], knees[1]), (knees[1], to)];
        ends.into_iter().filter(|(from, to)| from < to).collect()
    }

    /// Where a day stands.
    pub fn place(self, day: f64) -> f64 {
        let [fold, latest] = self.knees.map(f64::from);
        let [before, between, since] = self.rates;
        (day - latest).max(0.0) * since
            + (day.min(latest) - fold).max(0.0) * between
            + (day.min(fold) - fold) * before
    }

    /// The day that stands there.
    pub fn day(self, place: f64) -> f64 {
        let [fold, latest] = self.knees.map(f64::from);
        let [before, between, since] = self.rates;
        let middle = (latest - fold) * between;
        if place < 0.0 {
            fold + place / before
        } else if place < middle {
            fold + place / between
        } else {
            latest + (place - middle) / since
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WHOLE: (DayNumber, DayNumber) = (12_053, 20_700);

    proptest! {
        #[test]
        fn a_day_stands_where_it_is_found_again_and_later_days_stand_later(
            days in prop::collection::vec(WHOLE.0..WHOLE.1, 0..90),
            day in 10_000..22_000_i32,
        ) {
            for pace in [Pace::of(&days, WHOLE), Pace::EVEN] {
                let place = pace.place(f64::from(day));
                prop_assert!((pace.day(place) - f64::from(day)).abs() < 1e-6);
                prop_assert!(pace.place(f64::from(day + 1)) > place);
            }
        }
    }

    #[test]
    fn years_in_which_more_happened_have_more_room() {
        // Two things in 2004, one in 2018, fifty from 2022 on.
        let mut days = vec![new_year(2004), new_year(2004) + 9, new_year(2018)];
        days.extend((0..50).map(|at| new_year(2022) + at * 30));
        let pace = Pace::of(&days, WHOLE);
        let room = |from: i32, to: i32| {
            pace.place(f64::from(new_year(to))) - pace.place(f64::from(new_year(from)))
        };
        assert_eq!(pace.folded_before(), Some(new_year(2015)));
        assert!(room(2022, 2026) > 0.6, "{}", room(2022, 2026));
        assert!(room(2003, 2015) < 0.09);
        assert!((room(2023, 2024) - room(2025, 2026)).abs() < 1e-9);
    }

    #[test]
    fn a_short_span_is_even() {
        let span = (new_year(2020), new_year(2026));
        assert_eq!(Pace::of(&[new_year(2021)], span), Pace::EVEN);
        assert_eq!(Pace::of(&[], WHOLE), Pace::EVEN);
    }
}
