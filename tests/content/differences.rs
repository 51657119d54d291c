//! Where the figures of one period differ (docs/chart-rules.md, 2 and 6), worked out
//! from the CSV files.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Figure;
use super::naive::{holding, unbeaten};
use super::when::When;

/// Rule 6: the periods for which what several bodies measured cannot be the same
/// number.
pub(crate) fn disagreeing(figures: &[&Figure]) -> BTreeSet<When> {
    let told: Vec<&Figure> = by_period(figures)
        .iter()
        .flat_map(|same| unbeaten(same))
        .collect();
    let differs = |one: &&Figure| {
        let mut same = told.iter().filter(|other| {
            (&other.area, other.when) == (&one.area, one.when) && other.body != one.body
        });
        one.is_measured()
            && same.any(|other| other.is_measured() && !other.range.overlaps(one.range))
    };
    told.iter()
        .copied()
        .filter(differs)
        .map(|one| one.when)
        .collect()
}

/// Rule 2: the periods for which a body contradicts itself.
pub(crate) fn contradicted(figures: &[&Figure]) -> BTreeSet<When> {
    let same = by_period(figures).into_iter();
    let contradicts = |same: &Vec<&Figure>| {
        let left = unbeaten(same);
        left.iter().any(|one| one.is_measured()) && holding(same).is_empty()
    };
    same.filter(contradicts).map(|same| same[0].when).collect()
}

/// The figures by line and period.
fn by_period<'a>(figures: &[&'a Figure]) -> Vec<Vec<&'a Figure>> {
    let mut all: BTreeMap<(&str, &str, When), Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        let (area, body) = figure.line();
        all.entry((area, body, figure.when))
            .or_default()
            .push(figure);
    }
    all.into_values().collect()
}

/// The periods for which another figure of a line took the place of a measured one that
/// cannot be the same number or is less firm: those where the other came later, and
/// those where only its source is better.
pub(crate) fn replaced(figures: &[&Figure]) -> [BTreeSet<When>; 2] {
    let mut found = [BTreeSet::new(), BTreeSet::new()];
    for same in by_period(figures) {
        let Some(held) = holding(&same).first().copied() else {
            continue;
        };
        for figure in same.iter().filter(|figure| figure.is_measured()) {
            let is_firmer = held.rank() < figure.rank();
            let is_later = held.published.0 > figure.published.1;
            if is_firmer || !held.range.overlaps(figure.range) {
                let place = usize::from(!is_firmer && !is_later);
                found[place].insert(figure.when);
            }
        }
    }
    found
}
