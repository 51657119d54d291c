//! The list of milestones by year: what is shown of each, what is folded, and the index
//! of the years. Pure; the elements are [`super::list`]'s.

use dataset::{Dataset, Date, LANDMARK, MilestoneId, Period};

/// With no more milestones than this, nothing is folded.
const FEW: usize = 40;
/// A month or an earlier year with more than this is folded to what matters most.
const LONG: usize = 8;
/// So many of the newest months are told at length.
const AT_LENGTH: usize = 3;
/// The most years of the index; those before them share an entry.
const INDEXED: usize = 11;

/// A part of a year that can be folded: its milestones, the latest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// What it is, if it can be folded.
    pub fold: Option<Period>,
    /// How many it has.
    pub count: usize,
    /// What is shown of them.
    pub shown: Vec<MilestoneId>,
    /// Whether that is all.
    pub is_whole: bool,
    /// Whether they are told at length; of what can be folded the landmarks are.
    pub is_told: bool,
}

/// A year of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Listed {
    /// Which one.
    pub year: i32,
    /// How many milestones it has.
    pub count: usize,
    /// The year as a whole where it can be folded, and its months where it is not, the
    /// latest first.
    pub parts: Vec<Part>,
    /// Whether no more is told of them than their titles.
    pub is_brief: bool,
}

/// The years of what was found (by date), the latest first. `unfolded` is what a reader
/// has unfolded.
pub(super) fn years(data: &Dataset, rows: &[MilestoneId], unfolded: &[Period]) -> Vec<Listed> {
    let latest: Vec<MilestoneId> = rows.iter().rev().copied().collect();
    let is_few = rows.len() <= FEW;
    let year_of = |id: &MilestoneId| data[*id].date.year();
    let newest = latest.first().map(year_of);
    latest
        .chunk_by(|a, b| year_of(a) == year_of(b))
        .map(|ids| {
            let year = ids.first().map_or(0, year_of);
            let whole = Period::of_year(year);
            let is_newest = newest == Some(year);
            let mut parts = if is_few || ids.len() <= LONG {
                vec![part(data, ids, None, unfolded)]
            } else if is_newest {
                Vec::new()
            } else {
                vec![part(data, ids, Some(whole), unfolded)]
            };
            // A year that is unfolded has long months, too.
            let is_long = ids.len() > LONG && !is_few;
            if is_long && parts.first().is_none_or(|part| part.is_whole) {
                if let Some(first) = parts.first_mut() {
                    first.shown.clear();
                }
                parts.extend(months(data, ids, unfolded));
            }
            for part in parts.iter_mut().take(AT_LENGTH) {
                part.is_told = is_few || is_newest;
            }
            Listed {
                year,
                count: ids.len(),
                parts,
                is_brief: !(is_few || is_newest || unfolded.contains(&whole)),
            }
        })
        .collect()
}

/// The months of a year; what is known to the year alone is folded with no month.
fn months(data: &Dataset, ids: &[MilestoneId], unfolded: &[Period]) -> Vec<Part> {
    let month = |id: &MilestoneId| data[*id].date.month();
    ids.chunk_by(|a, b| month(a) == month(b))
        .map(|ids| {
            let first = ids.first().map(|id| data[*id].date);
            let known = first.filter(|date| date.month().is_some());
            let period = known.map(Date::in_month);
            part(data, ids, period.filter(|_| ids.len() > LONG), unfolded)
        })
        .collect()
}

fn part(data: &Dataset, ids: &[MilestoneId], fold: Option<Period>, unfolded: &[Period]) -> Part {
    let landmarks = || {
        let all = ids.iter().copied();
        all.filter(|id| data[*id].significance >= LANDMARK)
    };
    // Where all are landmarks, or none is, there is nothing to choose by.
    let fold = fold.filter(|_| (1..ids.len()).contains(&landmarks().count()));
    let is_whole = fold.is_none_or(|fold| unfolded.contains(&fold));
    Part {
        fold,
        count: ids.len(),
        shown: if is_whole {
            ids.to_vec()
        } else {
            landmarks().collect()
        },
        is_whole,
        is_told: false,
    }
}

/// An entry of the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its first year.
    pub first: i32,
    /// Its last year, to which it leads.
    pub last: i32,
    /// How many milestones it has.
    pub count: usize,
}

/// The index of years, the earliest first.
pub(super) fn index(years: &[Listed]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (at, one) in years.iter().enumerate() {
        let year = one.year;
        match entries.last_mut() {
            Some(last) if at >= INDEXED => {
                last.first = year;
                last.count += one.count;
            }
            _ => entries.push(Entry {
                first: year,
                last: year,
                count: one.count,
            }),
        }
    }
    entries.reverse();
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog;
    use engine::{Catalog, MilestoneQuery};

    fn rows(catalog: &Catalog, change: impl Fn(&mut MilestoneQuery)) -> Vec<MilestoneId> {
        let mut query = MilestoneQuery::default();
        change(&mut query);
        catalog.engine.milestones(&catalog.data, &query).rows
    }

    #[test]
    fn the_newest_year_is_listed_by_months_and_earlier_ones_by_their_landmarks() {
        let catalog = catalog::shipped().unwrap();
        let data = &catalog.data;
        let listed = years(data, &rows(catalog, |_| {}), &[]);
        assert!(listed.is_sorted_by(|a, b| a.year > b.year));
        let (newest, older) = listed.split_first().unwrap();
        assert!(newest.parts.len() > AT_LENGTH);
        let told = newest.parts.iter().filter(|part| part.is_told);
        assert_eq!(told.count(), AT_LENGTH);
        for year in older.iter().filter(|year| year.count > LONG) {
            let [part] = year.parts.as_slice() else {
                panic!("{year:?}")
            };
            let is_landmark = |id: &MilestoneId| data[*id].significance >= LANDMARK;
            assert!(
                !part.is_whole && part.shown.iter().all(is_landmark),
                "{year:?}"
            );
        }
    }

    #[test]
    fn what_is_unfolded_has_every_milestone_once_by_date() {
        let catalog = catalog::shipped().unwrap();
        let all = rows(catalog, |_| {});
        let folded = years(&catalog.data, &all, &[]);
        let folds = |listed: &[Listed]| -> Vec<Period> {
            let parts = listed.iter().flat_map(|year| &year.parts);
            parts.filter_map(|part| part.fold).collect()
        };
        let first = folds(&folded);
        let unfolded = folds(&years(&catalog.data, &all, &first));
        assert!(
            unfolded.len() > first.len() && first.len() > 5,
            "{unfolded:?}"
        );
        let listed = years(&catalog.data, &all, &unfolded);
        let mut shown: Vec<MilestoneId> = (listed.iter().flat_map(|year| &year.parts))
            .flat_map(|part| part.shown.iter().copied())
            .collect();
        shown.reverse();
        assert_eq!(shown, all);
    }

    #[test]
    fn few_milestones_are_listed_whole() {
        let catalog = catalog::shipped().unwrap();
        let quantum = catalog.data.find_industry("quantum").unwrap();
        let few = rows(catalog, |query| {
            query.industries.insert(quantum);
            query.significance.insert(3);
        });
        assert!((9..=FEW).contains(&few.len()), "{}", few.len());
        let listed = years(&catalog.data, &few, &[]);
        let is_whole = |part: &Part| part.fold.is_none() && part.is_whole;
        let parts = || listed.iter().flat_map(|year| &year.parts);
        assert!(parts().all(is_whole));
    }

    #[test]
    fn the_index_has_a_press_for_each_of_the_last_ten_years_and_one_for_those_before() {
        let year = |year: i32| Listed {
            year,
            count: 2,
            parts: Vec::new(),
            is_brief: true,
        };
        let all: Vec<Listed> = (2003..=2026).rev().map(year).collect();
        let entries = index(&all);
        assert_eq!(entries.len(), 11);
        let (before, others) = entries.split_first().unwrap();
        assert_eq!((before.first, before.last, before.count), (2003, 2016, 28));
        assert!(
            others
                .iter()
                .zip(2017..)
                .all(|(entry, year)| (entry.first, entry.last) == (year, year))
        );
    }
}
