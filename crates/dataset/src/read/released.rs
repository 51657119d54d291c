//! What differs between the tables and those of the version that was released last,
//! and that the log of changes says so.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::file::{RawRow, Table};
use super::files::Files;
use super::{Checked, Fault, Faults, TABLES};
use crate::changes::version_numbers;
use crate::quote::{Cut, Quoted};
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

    /// The same as a fault where the row stands or stood, in the folder of the present
    /// package; `version` is the one that was released.
    pub fn fault(&self, version: &str, present: &Path) -> Fault {
        let what = match self.kind {
            ChangeKind::Changed => format!("was {} in version {version}", Quoted(self.before)),
            ChangeKind::Removed => format!("{} of version {version} is gone", Cut(&self.key)),
            _ => format!("version {version} did not have this row"),
        };
        let table = TABLES.iter().find(|table| table.name == self.table);
        Fault {
            file: present
                .join(table.map_or("", |table| table.file))
                .display()
                .to_string(),
            line: self.line,
            column: self.column.to_owned(),
            message: format!("{what}, which CHANGES.csv does not say"),
        }
    }
}

/// The tables of the version that was released last.
#[derive(Debug)]
pub struct Released {
    files: Files,
}

impl Released {
    /// Reads them.
    ///
    /// # Errors
    /// Where one of them cannot be read: nothing can be compared then.
    pub fn load(folder: &Path) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let files = Files::load_earlier(folder, &mut faults);
        faults.sort();
        if faults.is_empty() {
            Ok(Self { files })
        } else {
            Err(faults)
        }
    }

    /// What of the present tables differs from these, that the log does not say of a
    /// version after `version`, which is that of these; one after the other, since all
    /// may differ. A present file that cannot be read has no rows.
    pub fn unlogged<'a>(
        &'a self,
        version: &str,
        present: &'a Checked,
    ) -> impl Iterator<Item = Difference> + 'a {
        let new = &present.files;
        let logged = logged_since(version, &new.changes);
        let tables = self.files.all().into_iter().zip(new.all());
        tables
            // What a publisher is called, and what is written into a drawing, changes
            // nothing that a source says.
            .filter(|(_, new)| !["changes", "publishers", "annotations"].contains(&new.spec.name))
            .flat_map(|(old, new)| differences(old, new))
            // The same of the word by which a language counts.
            .filter(|one| (one.table, one.column) != ("traits", "counter_zh"))
            .filter(move |one| !logged.contains(&one.logged_as()))
    }
}

/// How the log names a change: table, key, kind and column.
type Named = (&'static str, String, &'static str, &'static str);

impl Difference {
    fn logged_as(&self) -> Named {
        (self.table, self.key.clone(), self.kind.code(), self.column)
    }
}

/// What the log says of versions after this one.
fn logged_since(version: &str, log: &Table) -> HashSet<Named> {
    let is_after =
        |row: &&RawRow| version_numbers(log.cell(**row, "version")) > version_numbers(version);
    let named = |row: &RawRow| {
        let [table, key, kind, column] =
            ["table", "key", "change", "column"].map(|column| log.cell(*row, column));
        (table, key.to_owned(), kind, column)
    };
    log.rows.iter().filter(is_after).map(named).collect()
}

/// Rows that are gone, then rows that are new and cells that changed, in the order
/// of the tables.
fn differences<'a>(old: &'a Table, new: &'a Table) -> impl Iterator<Item = Difference> + 'a {
    let (olds, news) = (old.by_key(), new.by_key());
    let gone = old.rows.iter().filter_map(move |&row| {
        let key = old.key(row);
        (!news.contains_key(&key)).then(|| Difference {
            before: old.cell(row, "value"),
            ..of_row(new, key, ChangeKind::Removed)
        })
    });
    let present = new.rows.iter();
    gone.chain(present.flat_map(move |&row| changed(old, &olds, new, row)))
}

/// That a row is new, or its cells that changed.
fn changed(
    old: &Table,
    olds: &HashMap<String, RawRow>,
    new: &Table,
    row: RawRow,
) -> Vec<Difference> {
    let key = new.key(row);
    let line = row.line;
    let Some(&before) = olds.get(&key) else {
        return vec![Difference {
            line,
            ..of_row(new, key, ChangeKind::Added)
        }];
    };
    let columns = new.spec.columns.iter();
    let cells = columns.map(|column| (*column, old.cell(before, column), new.cell(row, column)));
    cells
        .filter(|(_, before, after)| before != after)
        .map(|(column, before, after)| Difference {
            column,
            before,
            after,
            line,
            ..of_row(new, key.clone(), ChangeKind::Changed)
        })
        .collect()
}

fn of_row(table: &Table, key: String, kind: ChangeKind) -> Difference {
    Difference {
        table: table.spec.name,
        key,
        kind,
        column: "",
        before: "",
        after: "",
        line: 0,
    }
}
