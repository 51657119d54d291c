//! The written ids of all rows, and which of them are referred to.

use std::cell::Cell;
use std::collections::HashMap;

use super::Faults;
use super::file::Table;
use super::files::Files;
use crate::quote::Quoted;

/// The keys of the tables that rows can refer to.
pub(super) struct Keys {
    pub sources: TableKeys,
    pub industries: TableKeys,
    pub bodies: TableKeys,
    pub actors: TableKeys,
    pub indicators: TableKeys,
}

/// The keys of one table.
#[derive(Default)]
pub(super) struct TableKeys {
    /// Row numbers by written id.
    rows: HashMap<&'static str, u16>,
    /// Whether a row is referred to.
    used: Vec<Cell<bool>>,
    /// Whether every id of the table is known.
    complete: bool,
}

impl Keys {
    /// Collects the ids of all tables; an id that stands twice is a fault.
    ///
    /// Tables are numbered in the order that [`crate::Dataset`] promises:
    /// industries as they stand in the file, the others by id.
    pub(super) fn collect(files: &Files, faults: &mut Faults) -> Self {
        let milestones = &files.milestones;
        TableKeys::collect(milestones, faults);
        Self {
            sources: TableKeys::collect(&files.sources, faults).sorted(),
            industries: TableKeys::collect(&files.industries, faults),
            bodies: TableKeys::collect(&files.bodies, faults).sorted(),
            actors: TableKeys::collect(&files.actors, faults).sorted(),
            indicators: TableKeys::collect(&files.indicators, faults).sorted(),
        }
    }
}

impl TableKeys {
    /// The row with this id.
    pub(super) fn row(&self, id: &str) -> Option<u16> {
        self.rows.get(id).copied()
    }

    /// The row with this id, which is now used.
    pub(super) fn use_row(&self, id: &str) -> Option<u16> {
        let row = self.row(id)?;
        if let Some(used) = self.used.get(usize::from(row)) {
            used.set(true);
        }
        Some(row)
    }

    /// Whether nothing refers to the row with this id.
    pub(super) fn is_unused(&self, id: &str) -> bool {
        let used = self.row(id).and_then(|row| self.used.get(usize::from(row)));
        used.is_some_and(|used| !used.get())
    }

    /// Whether an id that is not here is a fault: not so where the table
    /// itself could not be read.
    pub(super) fn is_complete(&self) -> bool {
        self.complete
    }

    fn collect(table: &Table, faults: &mut Faults) -> Self {
        let mut lines = HashMap::new();
        let mut keys = Self {
            complete: table.complete,
            ..Self::default()
        };
        for &row in &table.rows {
            let id = table.cell(row, "id");
            if id.is_empty() {
                continue;
            }
            if let Some(first) = lines.insert(id, row.line) {
                let message = format!("{id} stands twice (first in line {first})", id = Quoted(id));
                faults.push(table.fault(row.line, "id", message));
                lines.insert(id, first);
            } else {
                keys.rows.insert(id, row_number(keys.used.len()));
                keys.used.push(Cell::new(false));
            }
        }
        keys
    }

    /// The same keys, numbered by id.
    fn sorted(mut self) -> Self {
        let mut ids: Vec<&'static str> = self.rows.keys().copied().collect();
        ids.sort_unstable();
        for (row, id) in ids.into_iter().enumerate() {
            self.rows.insert(id, row_number(row));
        }
        self
    }
}

/// A row's number: no file has more rows than it can tell apart ([`super::limits::ROWS`]).
fn row_number(row: usize) -> u16 {
    u16::try_from(row).unwrap_or(u16::MAX)
}
