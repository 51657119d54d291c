//! Reading `CHANGES.csv`, and that it says of the tables what is so.

use std::collections::{HashMap, HashSet};

use super::cell::Row;
use super::file::{RawRow, Table};
use super::files::Files;
use super::tables::rows;
use super::{Faults, TABLES};
use crate::changes::version_numbers;
use crate::quote::Quoted;
use crate::{Change, ChangeKind, Code, Precision};

/// Reads the log; rows with a fault are left out.
pub(super) fn read(files: &Files, faults: &mut Faults) -> Vec<Change> {
    let log = &files.changes;
    let changes = rows(log, faults, change);
    if changes.len() == log.rows.len() {
        check_versions(log, faults);
        check_tables(&changes, files, faults);
    }
    changes
}

fn change(row: &mut Row) -> Option<Change> {
    let before = row.faults.len();
    let version = row.text("version")?;
    if version_numbers(version).is_none() {
        row.fault(
            "version",
            format!(
                "{version} is no version (use three numbers, as 0.2.0)",
                version = Quoted(version)
            ),
        );
    }
    let date = row.date("date")?;
    if date.precision() != Precision::Day {
        row.fault("date", format!("{date} is no day (use YYYY-MM-DD)"));
    }
    let kind: ChangeKind = row.code("change")?;
    let note = if kind == ChangeKind::Added {
        row.optional_bilingual("note")
    } else {
        row.bilingual("note")
    };
    check_cells(row, kind);
    if kind != ChangeKind::Released {
        check_place(row, kind);
    }
    let (was, after) = (row.cell("before"), row.cell("after"));
    if kind == ChangeKind::Changed && was == after {
        row.fault("after", "is what it was before");
    }
    (row.faults.len() == before).then_some(Change {
        version,
        date,
        table: row.cell("table"),
        key: row.cell("key"),
        kind,
        column: row.cell("column"),
        before: was,
        after,
        note: note?,
    })
}

/// The cells that a change of this kind has say something, the others nothing.
fn check_cells(row: &mut Row, kind: ChangeKind) {
    let allowed: &[&str] = match kind {
        ChangeKind::Released => &[],
        ChangeKind::Added => &["table", "key"],
        ChangeKind::Removed => &["table", "key", "before"],
        ChangeKind::Changed => &["table", "key", "column", "before", "after"],
    };
    for column in ["table", "key", "column", "before", "after"] {
        let cell = row.cell(column);
        if !allowed.contains(&column) && !cell.is_empty() {
            let what = kind.code();
            row.fault(
                column,
                format!(
                    "{cell} is not for a row that says {what}",
                    cell = Quoted(cell)
                ),
            );
        } else if !cell.is_empty() {
            row.text(column);
        }
    }
}

/// The table is one whose changes are logged, the column one of its that can change.
fn check_place(row: &mut Row, kind: ChangeKind) {
    row.text("key");
    let (table, column) = (row.cell("table"), row.cell("column"));
    let mut logged = TABLES
        .iter()
        .filter(|spec| !["changes", "publishers"].contains(&spec.name));
    let Some(spec) = logged.find(|spec| spec.name == table) else {
        let table = Quoted(table);
        row.fault(
            "table",
            format!("{table} is no table of which changes are logged"),
        );
        return;
    };
    let can_change = spec.columns.contains(&column) && !spec.key.contains(&column);
    if kind == ChangeKind::Changed && !can_change {
        let column = Quoted(column);
        row.fault(
            "column",
            format!("{column} is no column of {} that can change", spec.file),
        );
    }
}

/// Versions rise, and each has one day.
fn check_versions(log: &Table, faults: &mut Faults) {
    let pairs = log.rows.iter().zip(log.rows.iter().skip(1));
    for (&before, &row) in pairs {
        let version = |row| version_numbers(log.cell(row, "version"));
        let (last, next) = (version(before), version(row));
        if next < last {
            let message = "belongs above the line before it (versions rise)";
            faults.push(log.fault(row.line, "version", message));
        }
        let (day, other) = (log.cell(before, "date"), log.cell(row, "date"));
        if last == next && day != other {
            let message = format!("{other}, but the line before has {day} for the same version");
            faults.push(log.fault(row.line, "date", message));
        } else if other < day {
            let message = "is before the day of the version before it";
            faults.push(log.fault(row.line, "date", message));
        }
    }
}

/// What the log says last of a row or a cell is what the tables say.
fn check_tables(changes: &[Change], files: &Files, faults: &mut Faults) {
    let log = &files.changes;
    let tables: HashMap<&str, (&Table, HashMap<String, RawRow>)> = files
        .all()
        .into_iter()
        .map(|table| (table.spec.name, (table, table.by_key())))
        .collect();
    // From the last change to the first: what a later one says is past by then.
    let (mut rows_told, mut cells_told) = (HashSet::new(), HashSet::new());
    for (change, raw) in changes.iter().zip(&log.rows).rev() {
        let Some((table, rows)) = tables.get(change.table) else {
            continue;
        };
        let row = (change.table, change.key);
        let is_past = rows_told.contains(&row)
            || !cells_told.insert((change.table, change.key, change.column));
        if change.kind != ChangeKind::Changed {
            rows_told.insert(row);
        }
        if is_past {
            continue;
        }
        let cell = rows
            .get(change.key)
            .map(|row| table.cell(*row, change.column));
        if let Some((column, message)) = contradiction(change, table.spec.file, cell) {
            faults.push(log.fault(raw.line, column, message));
        }
    }
}

/// Where a change says what is not so: its column, and what is. `cell` is the cell that
/// it is about, if its row is there.
fn contradiction(
    change: &Change,
    file: &str,
    cell: Option<&'static str>,
) -> Option<(&'static str, String)> {
    match (change.kind, cell) {
        (ChangeKind::Released, _) | (ChangeKind::Removed, None) => None,
        (ChangeKind::Removed, Some(_)) => Some(("key", format!("is still in {file}"))),
        (_, None) => Some(("key", format!("is no row of {file}"))),
        (ChangeKind::Changed, Some(cell)) if cell != change.after => {
            Some(("after", format!("{file} says {cell}", cell = Quoted(cell))))
        }
        (_, Some(_)) => None,
    }
}
