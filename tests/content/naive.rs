//! What the charts have to show, worked out anew from the CSV files as
//! docs/chart-rules.md says it, without the program's own types.

use std::collections::{BTreeMap, BTreeSet};

use super::book::Figure;
use super::bounds::exact;
use super::when::{Sort, When};

impl Figure {
    /// Rule 2, the first and the second step.
    pub(crate) fn rank(&self) -> usize {
        let order = ["revised", "reported", "preliminary", "estimate", "expected"];
        let rank = order.iter().position(|status| *status == self.status);
        rank.unwrap()
    }

    /// Rule 2, the third step: it says what the other says and more.
    fn says_more_than(&self, other: &Self) -> bool {
        let (own, theirs) = (exact(&self.text), exact(&other.text));
        let meets = match &*other.bound {
            "gt" | "ge" => own >= theirs,
            "lt" => own <= theirs,
            _ => false,
        };
        self.range.is_within(other.range) || self.bound == "eq" && meets
    }

    /// Rule 2, the third and the fourth step.
    fn stands_before(&self, other: &Self) -> bool {
        if self.says_more_than(other) || other.says_more_than(self) {
            return self.says_more_than(other);
        }
        if self.published.0 > other.published.1 || other.published.0 > self.published.1 {
            return self.published.0 > other.published.1;
        }
        self.grade < other.grade
    }
}

/// Rule 2: of the figures of one line for one period those that may hold; of several
/// that agree each may, and of several that do not none.
pub(crate) fn holding<'a>(figures: &[&'a Figure]) -> Vec<&'a Figure> {
    let left = unbeaten(figures);
    let agree = |one: &&Figure| left.iter().all(|other| one.range.overlaps(other.range));
    if left.iter().all(agree) {
        left
    } else {
        Vec::new()
    }
}

/// The figures of a line for a period before which no other stands.
pub(crate) fn unbeaten<'a>(figures: &[&'a Figure]) -> Vec<&'a Figure> {
    let values = || figures.iter().copied().filter(|figure| !figure.is_target());
    let best = values().map(Figure::rank).min();
    let ranked: Vec<&Figure> = values()
        .filter(|figure| Some(figure.rank()) == best)
        .collect();
    let is_first = |one: &&Figure| !ranked.iter().any(|other| other.stands_before(one));
    let mut left = ranked.clone();
    left.retain(is_first);
    left
}

/// What holds of a line, by period in the order of time.
pub(crate) fn held<'a>(figures: &[&'a Figure]) -> Vec<Vec<&'a Figure>> {
    let mut periods: BTreeMap<When, Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        periods.entry(figure.when).or_default().push(figure);
    }
    let held = periods.values().map(|figures| holding(figures));
    held.filter(|figures| !figures.is_empty()).collect()
}

/// The figures by line.
pub(crate) fn lines<'a>(figures: &[&'a Figure]) -> Vec<Vec<&'a Figure>> {
    let mut lines: BTreeMap<(&str, &str), Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        lines.entry(figure.line()).or_default().push(figure);
    }
    lines.into_values().collect()
}

/// Rule 5: the kind of period that is drawn of some figures; all where it is `None`.
pub(crate) fn default_sort(figures: &[&Figure], is_stock: bool) -> Option<Sort> {
    let periods_of = |is_counted: &dyn Fn(&Figure) -> bool| -> BTreeSet<When> {
        let counted = figures.iter().filter(|figure| is_counted(figure));
        counted.map(|figure| figure.when).collect()
    };
    let is_of = |sort: Sort| move |when: &&When| when.sort == sort;
    let measured = periods_of(&Figure::is_measured);
    if is_stock {
        None
    } else if measured.iter().filter(is_of(Sort::Year)).count() >= 3 {
        Some(Sort::Year)
    } else {
        let all = if measured.is_empty() {
            periods_of(&|_| true)
        } else {
            measured
        };
        let count = |sort: Sort| all.iter().filter(is_of(sort)).count();
        let sorts: BTreeSet<Sort> = all.iter().map(|when| when.sort).collect();
        let most = sorts.iter().map(|sort| count(*sort)).max();
        sorts.into_iter().find(|sort| Some(count(*sort)) == most)
    }
}

/// Rule 7: the figures that a chart of some figures may lead with; of several each
/// may. Areas come in the order in which they lead.
pub(crate) fn leads<'a>(figures: &[&'a Figure], areas: &[&str]) -> Vec<&'a Figure> {
    let of_area = |area: &&str| -> Vec<&'a Figure> {
        let of_area = figures
            .iter()
            .copied()
            .filter(|figure| figure.area == *area);
        lead_of(&lines(&of_area.collect::<Vec<_>>()))
    };
    let mut found = areas.iter().map(of_area);
    found.find(|found| !found.is_empty()).unwrap_or_default()
}

fn lead_of<'a>(lines: &[Vec<&'a Figure>]) -> Vec<&'a Figure> {
    let held: Vec<Vec<Vec<&Figure>>> = lines.iter().map(|line| held(line)).collect();
    let any_measured = held.iter().flatten().flatten().any(|one| one.is_measured());
    let last_of = |line: &Vec<Vec<&'a Figure>>| {
        let told = |held: &&Vec<&Figure>| !any_measured || held[0].is_measured();
        line.iter().rfind(told).cloned()
    };
    let ends: Vec<(usize, Vec<&Figure>)> = lines
        .iter()
        .zip(&held)
        .filter_map(|(line, held)| Some((line.len(), last_of(held)?)))
        .collect();
    let latest = ends.iter().map(|(_, end)| end[0].when.last).max();
    let late = || {
        ends.iter()
            .filter(|(_, end)| Some(end[0].when.last) == latest)
    };
    let longest = late().map(|(count, _)| *count).max();
    let longest = late().filter(|(count, _)| Some(*count) == longest);
    longest.flat_map(|(_, end)| end.iter().copied()).collect()
}

/// Rule 8: growth of each period of a line on the period before, in percent.
pub(crate) fn growth(line: &[&Figure]) -> BTreeMap<When, f64> {
    let exact: Vec<Vec<&Figure>> = held(line)
        .into_iter()
        .filter(|held| held[0].is_measured() && held.iter().all(|one| one.bound == "eq"))
        .collect();
    let at = |when: When| exact.iter().find(|held| held[0].when == when);
    let grown = |held: &Vec<&Figure>| {
        let base = at(held[0].when.before()?)?[0].number();
        let growth = (held[0].number() / base - 1.0) * 100.0;
        (base > 0.0).then_some((held[0].when, growth))
    };
    exact.iter().filter_map(grown).collect()
}
