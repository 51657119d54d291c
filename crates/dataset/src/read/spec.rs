//! What the tables of the package are: names, columns, order and keys.

use super::limits::ROWS;
use crate::changes::MOST_CHANGES;

/// The most annotations: each stands in a drawing that someone looks at.
const MOST_ANNOTATIONS: usize = 10_000;

/// The most rows of a file of the story, which has far fewer steps.
const MOST_STEPS: usize = 100;

/// A table of the package and the columns of its file, in order.
#[derive(Debug)]
pub struct TableSpec {
    /// The table's name.
    pub name: &'static str,
    /// Its file in the package's folder.
    pub file: &'static str,
    /// Whether a package without the file is whole; its table is then empty.
    pub optional: bool,
    /// The most rows that the file may have.
    pub most_rows: usize,
    /// The names in the header row.
    pub columns: &'static [&'static str],
    /// How many of the last columns came later: a file without them is whole, and their
    /// cells are empty.
    pub later: usize,
    /// The most characters that the texts of a column may have.
    pub longest: &'static [(&'static str, usize)],
    /// The columns by which the rows are sorted; none where the order is free.
    pub sorted_by: &'static [&'static str],
    /// The columns that no two rows may share.
    pub key: &'static [&'static str],
}

/// Every table of the package: the seven that it is made of, then those that
/// may be left out.
#[rustfmt::skip]
pub const TABLES: [TableSpec; 14] = [
    TableSpec {
        name: "sources",
        file: "sources.csv",
        optional: false,
        most_rows: ROWS,
        columns: &["id", "publisher", "title", "url", "published", "language", "kind", "grade"],
        later: 0,
        longest: &[("id", 64), ("publisher", 90), ("title", 200), ("url", 500)],
        sorted_by: &["id"],
        key: &["id"],
    },
    TableSpec {
        name: "industries",
        file: "industries.csv",
        optional: false,
        most_rows: ROWS,
        columns: &["id", "name_en", "name_zh", "tier", "summary_en", "summary_zh", "source", "headline_indicator"],
        later: 0,
        longest: &[("id", 64), ("name_en", 40), ("name_zh", 16), ("summary_en", 200), ("summary_zh", 80)],
        sorted_by: &[],
        key: &["id"],
    },
    TableSpec {
        name: "bodies",
        file: "bodies.csv",
        optional: false,
        most_rows: ROWS,
        columns: &["id", "short", "name_en", "name_zh", "kind"],
        later: 0,
        longest: &[("id", 64), ("short", 90), ("name_en", 90), ("name_zh", 36)],
        sorted_by: &["id"],
        key: &["id"],
    },
    TableSpec {
        name: "actors",
        file: "actors.csv",
        optional: false,
        most_rows: ROWS,
        columns: &["id", "name_en", "name_zh", "kind", "area"],
        later: 0,
        longest: &[("id", 64), ("name_en", 90), ("name_zh", 36)],
        sorted_by: &["id"],
        key: &["id"],
    },
    TableSpec {
        name: "indicators",
        file: "indicators.csv",
        optional: false,
        most_rows: ROWS,
        columns: &["id", "name_en", "name_zh", "industry", "unit", "scale", "kind", "definition_en", "definition_zh"],
        later: 0,
        longest: &[("id", 64), ("name_en", 90), ("name_zh", 36), ("definition_en", 300), ("definition_zh", 120)],
        sorted_by: &["industry", "id"],
        key: &["id"],
    },
    TableSpec {
        name: "observations",
        file: "observations.csv",
        optional: false,
        most_rows: ROWS,
        columns: &["indicator", "area", "period", "value", "bound", "status", "body", "source", "note_en", "note_zh"],
        later: 0,
        longest: &[("note_en", 160), ("note_zh", 60)],
        sorted_by: &["indicator", "area", "period"],
        key: &["indicator", "area", "period", "status", "source"],
    },
    TableSpec {
        name: "milestones",
        file: "milestones.csv",
        optional: false,
        most_rows: ROWS,
        columns: &["id", "date", "title_en", "title_zh", "summary_en", "summary_zh", "kind", "industries", "actors", "area", "significance", "sources", "short_en", "short_zh"],
        later: 2,
        longest: &[("id", 64), ("title_en", 80), ("title_zh", 36), ("summary_en", 400), ("summary_zh", 120), ("short_en", 28), ("short_zh", 14)],
        sorted_by: &["date", "id"],
        key: &["id"],
    },
    TableSpec {
        name: "publishers",
        file: "publishers.csv",
        optional: true,
        most_rows: ROWS,
        columns: &["publisher", "name_en", "name_zh"],
        later: 0,
        longest: &[("publisher", 90), ("name_en", 90), ("name_zh", 60)],
        sorted_by: &["publisher"],
        key: &["publisher"],
    },
    TableSpec {
        name: "traits",
        file: "traits.csv",
        optional: true,
        most_rows: ROWS,
        columns: &["indicator", "accrual", "whole", "quantity", "growth", "counter_zh"],
        later: 1,
        longest: &[("counter_zh", 3)],
        sorted_by: &["indicator"],
        key: &["indicator"],
    },
    TableSpec {
        name: "targets",
        file: "targets.csv",
        optional: true,
        most_rows: ROWS,
        columns: &["indicator", "area", "period", "outcome", "comparable", "reason_en", "reason_zh"],
        later: 0,
        longest: &[("reason_en", 200), ("reason_zh", 80)],
        sorted_by: &["indicator", "area", "period"],
        key: &["indicator", "area", "period"],
    },
    TableSpec {
        name: "annotations",
        file: "annotations.csv",
        optional: true,
        most_rows: MOST_ANNOTATIONS,
        columns: &["indicator", "kind", "at", "width", "weight", "text_en", "text_zh"],
        later: 0,
        longest: &[("at", 300), ("text_en", 80), ("text_zh", 60)],
        sorted_by: &["indicator", "kind", "at", "width"],
        key: &["indicator", "kind", "at", "width"],
    },
    TableSpec {
        name: "story-en",
        file: "story-en.csv",
        optional: true,
        most_rows: MOST_STEPS,
        columns: &["step", "title", "text", "figure"],
        later: 0,
        longest: &[("step", 64), ("title", 60), ("text", 1000), ("figure", 200)],
        sorted_by: &[],
        key: &["step"],
    },
    TableSpec {
        name: "story-zh",
        file: "story-zh.csv",
        optional: true,
        most_rows: MOST_STEPS,
        columns: &["step", "title", "text", "figure"],
        later: 0,
        longest: &[("step", 64), ("title", 24), ("text", 1000), ("figure", 200)],
        sorted_by: &[],
        key: &["step"],
    },
    TableSpec {
        name: "changes",
        file: "CHANGES.csv",
        optional: true,
        most_rows: MOST_CHANGES,
        columns: &["version", "date", "table", "key", "change", "column", "before", "after", "note_en", "note_zh"],
        later: 0,
        longest: &[("key", 300), ("before", 1000), ("after", 1000), ("note_en", 300), ("note_zh", 120)],
        sorted_by: &[],
        key: &["version", "table", "key", "column"],
    },
];

impl TableSpec {
    /// The most characters that a text of this column may have.
    pub fn longest(&self, column: &str) -> Option<usize> {
        let named = self.longest.iter().find(|(name, _)| *name == column);
        named.map(|&(_, most)| most)
    }
}
