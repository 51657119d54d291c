//! The data package that Milepost ships: sound, and the same cell by cell
//! after it went through the blob.
#![cfg(feature = "read")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod rows;
mod ties;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use dataset::read::{TABLES, read_package};
use dataset::{Dataset, encode};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data")
}

static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
    let checked = read_package(&folder());
    let faults = checked.faults.iter().map(ToString::to_string);
    assert_eq!(faults.collect::<Vec<_>>(), Vec::<String>::new());
    let blob = encode(&checked.dataset.unwrap());
    Dataset::decode(blob.leak()).unwrap()
});

/// The cells of a file as another reader sees them, without the header.
fn cells(table: &str) -> Vec<Vec<String>> {
    let spec = TABLES.iter().find(|spec| spec.name == table).unwrap();
    let mut reader = csv::Reader::from_path(folder().join(spec.file)).unwrap();
    let rows = reader.records().map(|row| row.unwrap());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}
