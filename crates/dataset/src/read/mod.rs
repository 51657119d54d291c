//! Reading and checking the CSV files of the data package.
//!
//! [`read_package`] reads all tables, checks every cell and every rule
//! between them, and reports all faults at once, each with its file, line,
//! column and what would be right. Only a package without a fault becomes a
//! [`Dataset`]. The rules are listed for an editor in `docs/data.md`.

mod cell;
mod changes;
mod claims;
mod doubts;
mod fault;
mod file;
mod growth;
mod keys;
mod plausible;
mod publishers;
pub mod released;
mod rule;
mod spec;
mod story;
mod summary;
mod tables;
mod targets;
mod traits;

use std::path::Path;
use std::{fs, io};

use crate::Dataset;

pub use fault::Fault;
pub use spec::{TABLES, TableSpec};
pub use summary::summary;

/// What reading a data package gave.
#[derive(Debug)]
pub struct Checked {
    /// The data set, where there is no fault.
    pub dataset: Option<Dataset>,
    /// What is wrong, sorted by file, line and column.
    pub faults: Vec<Fault>,
    /// What looks wrong but may be right, sorted alike.
    pub warnings: Vec<Fault>,
}

/// Reads and checks the data package in a folder.
///
/// The texts of the data set live until the program ends: this is for a build
/// or a command that reads the package once.
pub fn read_package(folder: &Path) -> Checked {
    read_files(folder, &|path| fs::read(path))
}

/// Reads and checks a data package whose files are not on a disk: `content`
/// gives each by its path in the folder. The texts live as long as those of
/// [`read_package`].
pub fn read_files(folder: &Path, content: &dyn Fn(&Path) -> io::Result<Vec<u8>>) -> Checked {
    let mut faults = Vec::new();
    let files = file::Files::load(folder, content, &mut faults);
    check(&files, faults)
}

/// Reads and checks the data package of an earlier version, whose tables may lack the
/// last columns of today's.
pub fn read_earlier_package(folder: &Path) -> Checked {
    let mut faults = Vec::new();
    let files = file::Files::load_earlier(folder, &mut faults);
    check(&files, faults)
}

fn check(files: &file::Files, mut faults: Vec<Fault>) -> Checked {
    let keys = keys::Keys::collect(files, &mut faults);
    rule::check_order(files, &mut faults);
    let dataset = tables::read(files, &keys, &mut faults).map(|dataset| Dataset {
        story: story::read(files, &dataset, &mut faults),
        changes: changes::read(files, &mut faults),
        ..dataset
    });
    rule::check_repeats(files, &mut faults);
    if files.complete() {
        rule::check_use(files, &keys, &mut faults);
        publishers::check_names(files, &mut faults);
    }
    faults.sort();
    let dataset = dataset.filter(|_| faults.is_empty());
    let mut warnings = Vec::new();
    if let Some(dataset) = &dataset {
        warnings.extend(growth::contradictions(dataset, files));
        warnings.extend(doubts::doubts(dataset, files));
        warnings.extend(publishers::half_named(files));
    }
    warnings.sort();
    Checked {
        dataset,
        faults,
        warnings,
    }
}
