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
    rest: Rest,
}

/// What a catalog still lacks beside its log.
enum Rest {
    /// Nothing.
    Nothing,
    /// The summaries of its milestones: the same catalog with them, once they have come.
    Summaries(OnceLock<Box<Catalog>>),
}

impl Catalog {
    /// A catalog whose log has yet to come, and the summaries of its milestones, which
    /// the data set was split from.
    pub fn brief(data: Dataset, engine: Engine, release: Release) -> Self {
        Self {
            log: OnceLock::new(),
            rest: Rest::Summaries(OnceLock::new()),
            ..Self::new(data, engine, release)
        }
    }

    /// A catalog whose log is the data set's own.
    pub fn new(mut data: Dataset, engine: Engine, release: Release) -> Self {
        let log = mem::take(&mut data.changes);
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
            log: OnceLock::from(log),
            rest: Rest::Nothing,
        }
    }

    /// The catalog with all that has come: itself, or the same with summaries.
    pub fn present(&self) -> &Self {
        match &self.rest {
            Rest::Nothing => self,
            Rest::Summaries(whole) => whole.get().map_or(self, |whole| &**whole),
        }
    }

    /// Whether the summaries of all milestones are there.
    pub fn has_summaries(&self) -> bool {
        matches!(self.present().rest, Rest::Nothing)
    }

    /// Takes the summaries that have come. `engine` makes the engine over the data set
    /// with them.
    ///
    /// # Errors
    /// If they are damaged.
    pub fn take_summaries(
        &self,
        bytes: &'static [u8],
        engine: impl FnOnce(&Dataset) -> Engine,
    ) -> Result<(), DecodeError> {
        let Rest::Summaries(whole) = &self.rest else {
            return Ok(());
        };
        let data = self.data.clone().with_summaries(bytes)?;
        let whole_one = Self {
            engine: engine(&data),
            data,
            version: self.version,
            date: self.date,
            licence: self.licence,
            log: self.log.clone(),
            rest: Rest::Nothing,
        };
        // Second ones are the same.
        let _ = whole.set(Box::new(whole_one));
        Ok(())
    }

    /// The log of changes, the oldest first; `None` until it has come.
    pub fn log(&self) -> Option<&[Change]> {
        self.present().log.get().map(Vec::as_slice)
    }

    /// Takes the log that has come, for the catalog with all that has come.
    ///
    /// # Errors
    /// If it is damaged.
    pub fn take_log(&self, blob: &'static [u8]) -> Result<(), DecodeError> {
        let log = Dataset::decode(blob)?.changes;
        // A second one is the same.
        let _ = self.present().log.set(log);
        Ok(())
    }

    /// The name of the explorer as one file. It is named by the version of the
    /// data: that is what a reader keeps it for and a citation names.
    pub fn one_file(&self) -> String {
        format!("milepost-{}.html", self.version)
    }
}
