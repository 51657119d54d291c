//! The figures of the CSV files, each statement of a body once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::bounds::{Bounds, bounds, exact};
use super::table::{Row, table};
use super::when::{Day, When, date, when};

/// A body's figure, in all the rows that repeat it.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
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
pub(crate) struct Book {
    figures: BTreeMap<String, Vec<Figure>>,
    traits: BTreeMap<String, Row>,
}

/// The data package, read once.
pub(crate) fn book() -> &'static Book {
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
        // Targets that have an indicator of their own stand beside what came of them.
        for note in table("targets") {
            if note["outcome"].is_empty() || note["comparable"] != "yes" {
                continue;
            }
            let of = figures.get(&note["indicator"]).into_iter().flatten();
            let is_goal = |figure: &&Figure| {
                figure.is_target()
                    && (&figure.area, &figure.period) == (&note["area"], &note["period"])
            };
            let goals: Vec<Figure> = of.filter(is_goal).cloned().collect();
            figures
                .entry(note["outcome"].clone())
                .or_default()
                .extend(goals);
        }
        Self {
            figures,
            traits: by_column("traits", "indicator"),
        }
    }

    pub(crate) fn figures(&self, indicator: &str) -> &[Figure] {
        self.figures.get(indicator).map_or(&[], Vec::as_slice)
    }

    fn traits(&self, indicator: &str, column: &str) -> &str {
        let row = self.traits.get(indicator);
        row.map_or("", |row| row[column].as_str())
    }

    /// Whether it is measured at points in time.
    pub(crate) fn is_stock(&self, indicator: &str) -> bool {
        self.traits(indicator, "accrual") == "stock"
    }

    /// Whether figures of parts of a year add up to that of the year.
    pub(crate) fn is_flow(&self, indicator: &str) -> bool {
        self.traits(indicator, "accrual") == "flow"
    }

    /// What kind of number it has; nothing where it is an amount.
    pub(crate) fn quantity(&self, indicator: &str) -> &str {
        self.traits(indicator, "quantity")
    }

    /// The indicator in which bodies state its growth.
    pub(crate) fn growth_of(&self, indicator: &str) -> Option<&str> {
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
    pub(crate) fn line(&self) -> (&str, &str) {
        (&self.area, &self.body)
    }

    pub(crate) fn number(&self) -> f64 {
        self.text.parse().unwrap()
    }

    pub(crate) fn is_measured(&self) -> bool {
        ["revised", "reported", "preliminary"].contains(&&*self.status)
    }

    pub(crate) fn is_target(&self) -> bool {
        self.status == "target"
    }
}
