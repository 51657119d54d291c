//! One thing that is wrong in the data package.

use std::fmt;

/// One thing that is wrong, where it stands, and what would be right.
///
/// Written `data/observations.csv:128: period: "2025-13" is no month (use
/// YYYY-MM)`. Faults sort by file, line, column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, with the folder as it was given.
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: u64,
    /// The column; empty where the whole line is meant.
    pub column: String,
    /// What is wrong and what would be right, without a final stop.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.column.is_empty() {
            write!(f, ": {}", self.column)?;
        }
        write!(f, ": {}", self.message)
    }
}
