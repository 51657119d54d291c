//! How much a data package may hold. Whatever the files are, reading them takes no
//! more memory, and says no more, than follows from these; `docs/data.md` states them.

/// The most bytes of a table's file.
pub const FILE: usize = 16_000_000;

/// The most bytes of all tables together.
pub const PACKAGE: usize = 32_000_000;

/// The most bytes of `datapackage.json`.
pub const DESCRIPTION: usize = 1_000_000;

/// The most rows of a table whose rows have ids: as many as an id can number.
pub const ROWS: usize = u16::MAX as usize;

/// The most cells of a row; no table has so many columns.
pub const CELLS: usize = 64;

/// The most bytes of a cell; the longest text that a column may have is shorter.
pub const CELL: usize = 8_192;

/// The most ids of a cell that holds a list.
pub const LIST: usize = 100;

/// The most faults that are kept and printed; the others are counted.
pub const FAULTS: usize = 100;
