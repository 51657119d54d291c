//! The data set and the engine over it, decoded once and shared by all pages.

use std::sync::OnceLock;

use dataset::{Dataset, DecodeError};
use engine::Engine;

/// The checked data package, encoded by `build.rs`.
pub static BLOB: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.bin"));

/// The version of the data package.
pub const DATA_VERSION: &str = env!("MILEPOST_DATA_VERSION");

/// The day the data package was made, like `2026-11-25`.
pub const DATA_DATE: &str = env!("MILEPOST_DATA_DATE");

/// The licence of the data package, an SPDX expression.
pub const DATA_LICENCE: &str = env!("MILEPOST_DATA_LICENCE");

static ATLAS: OnceLock<Atlas> = OnceLock::new();

/// The data set and the engine that filters it.
pub struct Atlas {
    /// The tables.
    pub data: Dataset,
    /// Filters, counts and search over them.
    pub engine: Engine,
    /// The version of the data package.
    pub version: &'static str,
    /// The day the data package was made, like `2026-11-25`.
    pub date: &'static str,
}

impl Atlas {
    /// The one atlas of the program, decoded at the first call.
    ///
    /// # Errors
    /// If the blob is damaged.
    pub fn get() -> Result<&'static Self, DecodeError> {
        if let Some(atlas) = ATLAS.get() {
            return Ok(atlas);
        }
        let data = Dataset::decode(BLOB)?;
        let engine = Engine::new(&data);
        Ok(ATLAS.get_or_init(|| Self {
            data,
            engine,
            version: DATA_VERSION,
            date: DATA_DATE,
        }))
    }

    /// The name of the explorer as one file. It is named by the version of the
    /// data: that is what a reader keeps it for and a citation names.
    pub fn one_file(&self) -> String {
        format!("milepost-{}.html", self.version)
    }
}
