//! Reading and checking the CSV files of the data package.
//!
//! [`read_package`] reads all tables, checks every cell and every rule
//! between them, and reports all faults at once, each with its file, line,
//! column and what would be right. Only a package without a fault becomes a
//! [`Dataset`]. The rules are listed for an editor in `docs/data.md`.

mod annotations;
mod cell;
mod changes;
mod claims;
mod description;
mod disk;
mod doubts;
mod fault;
mod file;
mod files;
mod growth;
mod keys;
pub mod limits;
mod plausible;
mod publishers;
pub mod released;
mod rows;
mod rule;
mod spec;
mod story;
mod summary;
mod tables;
mod targets;
mod traits;

use std::io;
use std::path::Path;

use crate::Dataset;

pub use description::{Description, read_description};
pub use disk::read_file;
pub use fault::{Fault, Faults};
pub use spec::{TABLES, TableSpec};
pub use summary::summary;

/// What reading a data package gave.
#[derive(Debug)]
pub struct Checked {
    /// The data set, where there is no fault.
    pub dataset: Option<Dataset>,
    /// What is wrong, sorted by file, line and column.
    pub faults: Faults,
    /// What looks wrong but may be right, sorted alike.
    pub warnings: Faults,
    files: files::Files,
}

impl Checked {
    /// Whether every row of every table could be read, whatever is wrong with it.
    pub fn is_complete(&self) -> bool {
        self.files.complete()
    }
}

/// Reads and checks the tables of the data package in a folder. What describes them,
/// `datapackage.json`, is left to [`read_description`].
///
/// The texts of the data set live until the program ends: this is for a build
/// or a command that reads the package once. How much is read and kept is
/// bounded by [`limits`], whatever the files are.
pub fn read_package(folder: &Path) -> Checked {
    read_files(folder, &read_file)
}

/// Reads and checks a data package whose files are not on a disk: `content`
/// gives each by its path in the folder. The texts live as long as those of
/// [`read_package`].
pub fn read_files(folder: &Path, content: &dyn Fn(&Path) -> io::Result<Vec<u8>>) -> Checked {
    let mut faults = Faults::default();
    let files = files::Files::load(folder, content, &mut faults);
    check(files, faults)
}

/// Reads and checks the data package of an earlier version, whose tables may lack the
/// last columns of today's.
pub fn read_earlier_package(folder: &Path) -> Checked {
    let mut faults = Faults::default();
    let files = files::Files::load_earlier(folder, &mut faults);
    check(files, faults)
}

fn check(files: files::Files, mut faults: Faults) -> Checked {
    let dataset = read_tables(&files, &mut faults);
    faults.sort();
    let mut warnings = Faults::default();
    if let Some(dataset) = &dataset {
        warnings.extend(growth::contradictions(dataset, &files));
        warnings.extend(doubts::doubts(dataset, &files));
        warnings.extend(publishers::half_named(&files));
    }
    warnings.sort();
    Checked {
        dataset,
        faults,
        warnings,
        files,
    }
}

/// The data set, where there is no fault.
fn read_tables(files: &files::Files, faults: &mut Faults) -> Option<Dataset> {
    let keys = keys::Keys::collect(files, faults);
    rule::check_order(files, faults);
    let dataset = tables::read(files, &keys, faults).map(|dataset| {
        let changes = changes::read(files, faults);
        Dataset {
            annotations: annotations::read(files, &dataset, faults),
            story: story::read(files, &dataset, faults),
            day: changes.last().map(|change| change.date),
            changes,
            ..dataset
        }
    });
    rule::check_repeats(files, faults);
    if files.complete() {
        rule::check_use(files, &keys, faults);
        publishers::check_names(files, faults);
    }
    dataset.filter(|_| faults.is_empty())
}
