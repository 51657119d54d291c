//! The data set with the engine over it and what is said of its release: what every
//! page, file and chart is made from. Where its bytes come from is left to the program.

use std::mem;
use std::sync::OnceLock;

use dataset::{Change, Dataset, DecodeError};

use crate::Engine;

/// What is said of a release of the data package.
#[derive(Clone, Copy, Debug)]
pub struct Release {
    /// Its version.
    pub version: &'static str,
    /// The day it was made, like `2026-11-25`.
    pub date: &'static str,
    /// Its licence, an SPDX expression.
    pub licence: &'static str,
}

/// The data set and the engine that filters it.
pub struct Catalog {
    /// The tables.
    pub data: Dataset,
    /// Filters, counts and search over them.
    pub engine: Engine,
    /// The version of the data package.
    pub version: &'static str,
    /// The day the data package was made, like `2026-11-25`.
    pub date: &'static str,
    /// The licence of the data package, an SPDX expression.
    pub licence: &'static str,
    log: OnceLock<Vec<Change>>,
}

impl Catalog {
    /// A catalog whose log has yet to come.
    pub fn without_log(data: Dataset, engine: Engine, release: Release) -> Self {
        let Release {
            version,
            date,
            licence,
        } = release;
        Self {
            data,
            engine,
            version,
            date,
            licence,
            log: OnceLock::new(),
        }
    }

    /// A catalog whose log is the data set's own.
    pub fn new(mut data: Dataset, engine: Engine, release: Release) -> Self {
        let log = mem::take(&mut data.changes);
        Self {
            log: OnceLock::from(log),
            ..Self::without_log(data, engine, release)
        }
    }

    /// The log of changes, the oldest first; `None` until it has come.
    pub fn log(&self) -> Option<&[Change]> {
        self.log.get().map(Vec::as_slice)
    }

    /// Takes the log that has come.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn take_log(&self, blob: &'static [u8]) -> Result<(), DecodeError> {
        let log = Dataset::decode(blob)?.changes;
        // A second one is the same.
        let _ = self.log.set(log);
        Ok(())
    }

    /// The name of the explorer as one file. It is named by the version of the
    /// data: that is what a reader keeps it for and a citation names.
    pub fn one_file(&self) -> String {
        format!("milepost-{}.html", self.version)
    }
}
