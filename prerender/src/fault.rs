//! Why a page could not be written.

use std::fmt;
use std::path::Path;

/// The result of a step.
pub type Result<T> = std::result::Result<T, Fault>;

/// One sentence on what is wrong, and where.
#[derive(Debug)]
pub struct Fault(String);

impl Fault {
    /// A fault in these words.
    pub fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }

    /// A file that could not be read or written.
    pub fn at(path: &Path, error: &impl fmt::Display) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}
