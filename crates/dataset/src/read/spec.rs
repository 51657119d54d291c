//! What the tables of the package are: names, columns, order and keys.

/// A table of the package and the columns of its file, in order.
#[derive(Debug)]
pub struct TableSpec {
    /// The table's name: the file's without `.csv`.
    pub name: &'static str,
    /// The names in the header row.
    pub columns: &'static [&'static str],
    /// The columns by which the rows are sorted; none where the order is free.
    pub sorted_by: &'static [&'static str],
    /// The columns that no two rows may share.
    pub key: &'static [&'static str],
}

/// Every table of the package.
#[rustfmt::skip]
pub const TABLES: [TableSpec; 7] = [
    TableSpec {
        name: "sources",
        columns: &["id", "publisher", "title", "url", "published", "language", "kind", "grade"],
        sorted_by: &["id"],
        key: &["id"],
    },
    TableSpec {
        name: "industries",
        columns: &["id", "name_en", "name_zh", "tier", "summary_en", "summary_zh", "source", "headline_indicator"],
        sorted_by: &[],
        key: &["id"],
    },
    TableSpec {
        name: "bodies",
        columns: &["id", "short", "name_en", "name_zh", "kind"],
        sorted_by: &["id"],
        key: &["id"],
    },
    TableSpec {
        name: "actors",
        columns: &["id", "name_en", "name_zh", "kind", "area"],
        sorted_by: &["id"],
        key: &["id"],
    },
    TableSpec {
        name: "indicators",
        columns: &["id", "name_en", "name_zh", "industry", "unit", "scale", "kind", "definition_en", "definition_zh"],
        sorted_by: &["industry", "id"],
        key: &["id"],
    },
    TableSpec {
        name: "observations",
        columns: &["indicator", "area", "period", "value", "bound", "status", "body", "source", "note_en", "note_zh"],
        sorted_by: &["indicator", "area", "period"],
        key: &["indicator", "area", "period", "status", "source"],
    },
    TableSpec {
        name: "milestones",
        columns: &["id", "date", "title_en", "title_zh", "summary_en", "summary_zh", "kind", "industries", "actors", "area", "significance", "sources"],
        sorted_by: &["date", "id"],
        key: &["id"],
    },
];
