//! A small data package without a fault, for inputs to stand in.

use std::path::Path;
use std::sync::LazyLock;

use dataset::Dataset;
use dataset::read::{TABLES, read_files};

/// The files, in the order of [`TABLES`].
const FILES: [&str; 14] = [
    include_str!("../../../crates/dataset/tests/good/sources.csv"),
    include_str!("../../../crates/dataset/tests/good/industries.csv"),
    include_str!("../../../crates/dataset/tests/good/bodies.csv"),
    include_str!("../../../crates/dataset/tests/good/actors.csv"),
    include_str!("../../../crates/dataset/tests/good/indicators.csv"),
    include_str!("../../../crates/dataset/tests/good/observations.csv"),
    include_str!("../../../crates/dataset/tests/good/milestones.csv"),
    include_str!("../../../crates/dataset/tests/good/publishers.csv"),
    include_str!("../../../crates/dataset/tests/good/traits.csv"),
    include_str!("../../../crates/dataset/tests/good/targets.csv"),
    include_str!("../../../crates/dataset/tests/good/annotations.csv"),
    include_str!("../../../crates/dataset/tests/good/story-en.csv"),
    include_str!("../../../crates/dataset/tests/good/story-zh.csv"),
    include_str!("../../../crates/dataset/tests/good/CHANGES.csv"),
];

static GOOD: LazyLock<Dataset> = LazyLock::new(|| {
    let read = read_files(Path::new("good"), &|path| {
        Ok(good_file(table_of(path)).into())
    });
    read.dataset.expect("the good package has no fault")
});

/// The good package, read.
pub fn good() -> &'static Dataset {
    &GOOD
}

/// One of its files, by its place in [`TABLES`].
pub fn good_file(table: usize) -> &'static str {
    FILES[table]
}

/// The place of a file's table in [`TABLES`].
pub(crate) fn table_of(path: &Path) -> usize {
    let name = path.file_name().expect("a file's name");
    let place = TABLES.iter().position(|table| name == table.file);
    place.expect("only the package's files are asked for")
}
