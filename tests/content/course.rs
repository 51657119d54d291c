//! How a line went up to a figure, worked out from the CSV files.

use super::book::Figure;
use super::naive::held;
use super::sentences::Way;
use super::when::{Day, When};

/// What can surely be said of a line up to one of its figures.
#[derive(Debug)]
pub(crate) struct Course<'a> {
    pub first: &'a Figure,
    pub last: &'a Figure,
    pub way: Way,
    pub highest: Option<&'a Figure>,
}

/// What the figures of a line are, and which days of it are seen.
#[derive(Clone, Copy)]
pub(crate) struct Scope {
    pub is_stock: bool,
    pub is_rank: bool,
    pub seen: Option<(Day, Day)>,
}

/// The course of a line up to what holds for a period, of the figures that compare
/// with it (docs/chart-rules.md, 3).
pub(crate) fn course<'a>(line: &[&'a Figure], at: When, scope: Scope) -> Option<Course<'a>> {
    let Scope {
        is_stock,
        is_rank,
        seen,
    } = scope;
    let is_seen = |when: When| seen.is_none_or(|(from, to)| when.first <= to && when.last >= from);
    let held: Vec<&Figure> = held(line).iter().map(|held| held[0]).collect();
    let last = held.iter().copied().find(|figure| figure.when == at)?;
    let is_of_it = |figure: &&Figure| {
        let is_one_edition = figure.is_measured() || figure.published == last.published;
        is_seen(figure.when)
            && figure.when.last <= last.when.last
            && (is_stock || figure.when.is_like(last.when))
            && figure.is_measured() == last.is_measured()
            && is_one_edition
    };
    let told: Vec<&Figure> = held.into_iter().filter(is_of_it).collect();
    let first = told.first().copied()?;
    let is_higher = |one: &Figure, other: &Figure| {
        if is_rank {
            other.range.is_above(one.range)
        } else {
            one.range.is_above(other.range)
        }
    };
    let same = first.bound == last.bound && first.range == last.range;
    let way = match (is_higher(last, first), is_higher(first, last)) {
        _ if same => Way::Stayed,
        (true, _) => Way::Rose,
        (_, true) => Way::Fell,
        _ => Way::Went,
    };
    let height = |figure: &Figure| {
        let number = figure.number();
        if is_rank { -number } else { number }
    };
    let best = told
        .iter()
        .map(|figure| height(figure))
        .max_by(f64::total_cmp)?;
    let mut tops = told.iter().copied().filter(|figure| height(figure) >= best);
    let top = tops.next().filter(|_| tops.next().is_none());
    let highest = top.filter(|top| is_higher(top, first) && is_higher(top, last));
    Some(Course {
        first,
        last,
        way,
        highest,
    })
}
