//! What differs between the tables and those of the version that was released last,
//! and that the log of changes says so.

use std::collections::HashMap;
use std::path::Path;
use std::{fs, io};

use super::file::{Files, RawRow, Table};
use super::{Fault, TABLES};
use crate::changes::version_numbers;
use crate::{ChangeKind, Code};

/// A row or a cell that differs between two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The table's name.
    pub table: &'static str,
    /// The cells that make the row one of its kind, joined by colons.
    pub key: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// The column of a cell that changed.
    pub column: &'static str,
    /// What it said; of a figure that is gone its value.
    pub before: &'static str,
    /// What it says.
    pub after: &'static str,
    /// Its line in the present table, or 0.
    line: u64,
}

impl Difference {
    /// The line that the log needs for it, of this version and day; the note is left
    /// to whoever knows why.
    pub fn line(&self, version: &str, day: &str) -> String {
        let cells = [
            version,
            day,
            self.table,
            &self.key,
            self.kind.code(),
            self.column,
            self.before,
            self.after,
            "",
            "",
        ];
        let mut writer = csv::Writer::from_writer(Vec::new());
        // Writing to memory cannot fail.
        let _ = writer.write_record(cells);
        let bytes = writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_default()
    }
}

/// What of the tables in `present` differs from those in `released`, that the log
/// does not say of a version after this one. A file that cannot be read has no rows:
/// [`super::read_package`] tells of it.
pub fn unlogged(released: &Path, version: &str, present: &Path) -> Vec<Difference> {
    let content = |path: &Path| -> io::Result<Vec<u8>> { fs::read(path) };
    let old = Files::load_earlier(released, &mut Vec::new());
    let new = Files::load(present, &content, &mut Vec::new());
    let log = &new.changes;
    let is_after =
        |row: &&RawRow| version_numbers(log.cell(**row, "version")) > version_numbers(version);
    let logged: Vec<[&str; 4]> = log
        .rows
        .iter()
        .filter(is_after)
        .map(|row| ["table", "key", "change", "column"].map(|column| log.cell(*row, column)))
        .collect();
    let is_logged = |one: &Difference| {
        let said = [one.table, &one.key, one.kind.code(), one.column];
        logged.contains(&said)
    };
    let tables = old.all().into_iter().zip(new.all());
    tables
        // What a publisher is called changes nothing that a source says.
        .filter(|(_, new)| !["changes", "publishers"].contains(&new.spec.name))
        .flat_map(|(old, new)| differences(old, new))
        .filter(|one| !is_logged(one))
        .collect()
}

/// The same as faults, each where the row stands or stood.
pub fn faults(unlogged: &[Difference], version: &str, present: &Path) -> Vec<Fault> {
    let fault = |one: &Difference| {
        let what = match one.kind {
            ChangeKind::Changed => format!("was \"{}\" in version {version}", one.before),
            ChangeKind::Removed => format!("{} of version {version} is gone", one.key),
            _ => format!("version {version} did not have this row"),
        };
        let table = TABLES.iter().find(|table| table.name == one.table);
        Fault {
            file: present
                .join(table.map_or("", |table| table.file))
                .display()
                .to_string(),
            line: one.line,
            column: one.column.to_owned(),
            message: format!("{what}, which CHANGES.csv does not say"),
        }
    };
    unlogged.iter().map(fault).collect()
}

/// Rows that are gone, then rows that are new and cells that changed, in the order
/// of the tables.
fn differences(old: &Table, new: &Table) -> Vec<Difference> {
    let by_key = |table: &Table| -> HashMap<String, RawRow> {
        let rows = table.rows.iter();
        rows.map(|row| (table.key(*row), *row)).collect()
    };
    let (olds, news) = (by_key(old), by_key(new));
    let of_row = |key: String, kind| Difference {
        table: new.spec.name,
        key,
        kind,
        column: "",
        before: "",
        after: "",
        line: 0,
    };
    let mut found = Vec::new();
    for &row in &old.rows {
        let key = old.key(row);
        if !news.contains_key(&key) {
            found.push(Difference {
                before: old.cell(row, "value"),
                ..of_row(key, ChangeKind::Removed)
            });
        }
    }
    for &row in &new.rows {
        let key = new.key(row);
        let line = row.line;
        let Some(&before) = olds.get(&key) else {
            found.push(Difference {
                line,
                ..of_row(key, ChangeKind::Added)
            });
            continue;
        };
        for column in new.spec.columns {
            let (before, after) = (old.cell(before, column), new.cell(row, column));
            if before != after {
                found.push(Difference {
                    column,
                    before,
                    after,
                    line,
                    ..of_row(key.clone(), ChangeKind::Changed)
                });
            }
        }
    }
    found
}
