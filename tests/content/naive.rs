//! What the charts have to show, worked out anew from the CSV files as
//! docs/chart-rules.md says it, without the program's own types.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::bounds::{Bounds, bounds, exact};
use super::table::{Row, table};
use super::when::{Day, Sort, When, date, when};

/// A body's figure, in all the rows that repeat it.
#[derive(Clone, Debug)]
pub struct Figure {
    pub area: String,
    pub body: String,
    pub period: String,
    pub when: When,
    /// The number as the file writes it.
    pub text: String,
    pub bound: String,
    pub status: String,
    pub range: Bounds,
    /// The first and the last day on which it may have been published first.
    pub published: (Day, Day),
    /// The days on which its sources came out.
    pub editions: Vec<Day>,
    /// 0 is the best.
    pub grade: usize,
}

/// The figures of all indicators, and what `traits.csv` says of them.
pub struct Book {
    figures: BTreeMap<String, Vec<Figure>>,
    traits: BTreeMap<String, Row>,
}

/// The data package, read once.
pub fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(Book::read)
}

fn by_column(name: &str, column: &str) -> BTreeMap<String, Row> {
    let rows = table(name).into_iter();
    rows.map(|row| (row[column].clone(), row)).collect()
}

impl Book {
    fn read() -> Self {
        let sources = by_column("sources", "id");
        let mut figures: BTreeMap<String, Vec<Figure>> = BTreeMap::new();
        for row in table("observations") {
            let figure = Figure::of(&row, &sources[&row["source"]]);
            let known = figures.entry(row["indicator"].clone()).or_default();
            match known.iter_mut().find(|known| known.is_repeated_by(&figure)) {
                Some(known) => known.repeat(&figure),
                None => known.push(figure),
            }
        }
        Self {
            figures,
            traits: by_column("traits", "indicator"),
        }
    }

    pub fn figures(&self, indicator: &str) -> &[Figure] {
        self.figures.get(indicator).map_or(&[], Vec::as_slice)
    }

    fn traits(&self, indicator: &str, column: &str) -> &str {
        let row = self.traits.get(indicator);
        row.map_or("", |row| row[column].as_str())
    }

    /// Whether it is measured at points in time.
    pub fn is_stock(&self, indicator: &str) -> bool {
        self.traits(indicator, "accrual") == "stock"
    }

    /// What kind of number it has; nothing where it is an amount.
    pub fn quantity(&self, indicator: &str) -> &str {
        self.traits(indicator, "quantity")
    }

    /// The indicator in which bodies state its growth.
    pub fn growth_of(&self, indicator: &str) -> Option<&str> {
        Some(self.traits(indicator, "growth")).filter(|growth| !growth.is_empty())
    }
}

impl Figure {
    fn of(row: &Row, source: &Row) -> Self {
        let grades = ["primary", "press", "repost"];
        let grade = grades.iter().position(|grade| *grade == source["grade"]);
        Self {
            area: row["area"].clone(),
            body: row["body"].clone(),
            period: row["period"].clone(),
            when: when(&row["period"]),
            text: row["value"].clone(),
            bound: row["bound"].clone(),
            status: row["status"].clone(),
            range: bounds(&row["value"], &row["bound"]),
            published: date(&source["published"]),
            editions: vec![date(&source["published"]).0],
            grade: grade.unwrap(),
        }
    }

    fn is_repeated_by(&self, other: &Self) -> bool {
        self.line() == other.line()
            && self.period == other.period
            && (&self.bound, &self.status) == (&other.bound, &other.status)
            && exact(&self.text) == exact(&other.text)
    }

    /// It counts as published when it was published first, by its best source.
    fn repeat(&mut self, other: &Self) {
        let later_end = |(first, last): (Day, Day)| (last, first);
        if later_end(other.published) < later_end(self.published) {
            self.published = other.published;
        }
        self.grade = self.grade.min(other.grade);
        self.editions.extend(&other.editions);
    }

    /// The area and the body of its line.
    pub fn line(&self) -> (&str, &str) {
        (&self.area, &self.body)
    }

    pub fn number(&self) -> f64 {
        self.text.parse().unwrap()
    }

    pub fn is_measured(&self) -> bool {
        ["revised", "reported", "preliminary"].contains(&&*self.status)
    }

    pub fn is_target(&self) -> bool {
        self.status == "target"
    }

    /// Rule 2, the first and the second step.
    pub fn rank(&self) -> usize {
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
pub fn holding<'a>(figures: &[&'a Figure]) -> Vec<&'a Figure> {
    let left = unbeaten(figures);
    let agree = |one: &&Figure| left.iter().all(|other| one.range.overlaps(other.range));
    if left.iter().all(agree) {
        left
    } else {
        Vec::new()
    }
}

/// The figures of a line for a period before which no other stands.
pub fn unbeaten<'a>(figures: &[&'a Figure]) -> Vec<&'a Figure> {
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
pub fn held<'a>(figures: &[&'a Figure]) -> Vec<Vec<&'a Figure>> {
    let mut periods: BTreeMap<When, Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        periods.entry(figure.when).or_default().push(figure);
    }
    let held = periods.values().map(|figures| holding(figures));
    held.filter(|figures| !figures.is_empty()).collect()
}

/// The figures by line.
pub fn lines<'a>(figures: &[&'a Figure]) -> Vec<Vec<&'a Figure>> {
    let mut lines: BTreeMap<(&str, &str), Vec<&Figure>> = BTreeMap::new();
    for figure in figures {
        lines.entry(figure.line()).or_default().push(figure);
    }
    lines.into_values().collect()
}

/// Rule 5: the kind of period that is drawn of some figures; all where it is `None`.
pub fn default_sort(figures: &[&Figure], is_stock: bool) -> Option<Sort> {
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
pub fn leads<'a>(figures: &[&'a Figure], areas: &[&str]) -> Vec<&'a Figure> {
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

/// Rule 6: the periods for which what several bodies measured cannot be the same
/// number.
pub fn disagreeing(figures: &[&Figure]) -> BTreeSet<When> {
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
pub fn contradicted(figures: &[&Figure]) -> BTreeSet<When> {
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

/// Rule 8: growth of each period of a line on the period before, in percent.
pub fn growth(line: &[&Figure]) -> BTreeMap<When, f64> {
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

/// The periods for which another figure of a line took the place of a measured one that
/// cannot be the same number or is less firm: those where the other came later, and
/// those where only its source is better.
pub fn replaced(figures: &[&Figure]) -> [BTreeSet<When>; 2] {
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
