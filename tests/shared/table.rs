//! The CSV files of the data package, read without the program's own reader.

use std::collections::BTreeMap;
use std::path::Path;

/// A row by the names of its columns.
pub(crate) type Row = BTreeMap<String, String>;

/// The rows of a table.
pub(crate) fn table(name: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data")
        .join(format!("{name}.csv"));
    let mut reader = csv::Reader::from_path(path).expect("the file is there");
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("the file reads")
}
