//! Reading `CHANGES.csv`, and that it says of the tables what is so.

use super::Fault;
use super::cell::Row;
use super::file::{Files, Table};
use super::tables::rows;
use crate::changes::version_numbers;
use crate::{Change, ChangeKind, Code, Precision};

/// Reads the log; rows with a fault are left out.
pub(super) fn read(files: &Files, faults: &mut Vec<Fault>) -> Vec<Change> {
    let log = &files.changes;
    let changes = rows(log, faults, |row| change(row, files));
    if changes.len() == log.rows.len() {
        check_versions(log, faults);
        check_tables(&changes, files, faults);
    }
    changes
}

fn change(row: &mut Row, files: &Files) -> Option<Change> {
    let before = row.faults.len();
    let version = row.text("version")?;
    if version_numbers(version).is_none() {
        row.fault(
            "version",
            format!("\"{version}\" is no version (use three numbers, as 0.2.0)"),
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
                format!("\"{cell}\" is not for a row that says {what}"),
            );
        } else if !cell.is_empty() {
            row.text(column);
        }
    }
    let (table, column) = (row.cell("table"), row.cell("column"));
    if kind != ChangeKind::Released {
        row.text("key");
        let spec = files.all().into_iter().map(|table| table.spec);
        let mut named = spec
            .filter(|spec| spec.name == table && !["changes", "publishers"].contains(&spec.name));
        match named.next() {
            None => row.fault(
                "table",
                format!("\"{table}\" is no table of which changes are logged"),
            ),
            Some(spec) if kind == ChangeKind::Changed => {
                let is_key = spec.key.contains(&column);
                if !spec.columns.contains(&column) || is_key {
                    row.fault(
                        "column",
                        format!("\"{column}\" is no column of {} that can change", spec.file),
                    );
                }
            }
            Some(_) => {}
        }
    }
    let (was, after) = (row.cell("before"), row.cell("after"));
    if kind == ChangeKind::Changed && was == after {
        row.fault("after", "is what it was before");
    }
    (row.faults.len() == before).then_some(Change {
        version,
        date,
        table,
        key: row.cell("key"),
        kind,
        column,
        before: was,
        after,
        note: note?,
    })
}

/// Versions rise, and each has one day.
fn check_versions(log: &Table, faults: &mut Vec<Fault>) {
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
fn check_tables(changes: &[Change], files: &Files, faults: &mut Vec<Fault>) {
    let log = &files.changes;
    let lines = changes.iter().zip(&log.rows).enumerate();
    for (at, (change, raw)) in lines {
        let later = || {
            let rest = changes.iter().skip(at + 1);
            rest.filter(|other| (other.table, other.key) == (change.table, change.key))
        };
        let mut tables = files.all().into_iter();
        let Some(table) = tables.find(|table| table.spec.name == change.table) else {
            continue;
        };
        let cell = find(table, change);
        let wrong = match change.kind {
            ChangeKind::Released => continue,
            _ if later().any(|other| {
                matches!(other.kind, ChangeKind::Removed | ChangeKind::Added)
                    || (other.kind, other.column) == (ChangeKind::Changed, change.column)
            }) =>
            {
                continue;
            }
            ChangeKind::Removed => cell
                .is_some()
                .then(|| ("key", format!("is still in {}", table.spec.file))),
            _ if cell.is_none() => Some(("key", format!("is no row of {}", table.spec.file))),
            ChangeKind::Added => None,
            ChangeKind::Changed => cell
                .filter(|cell| *cell != change.after)
                .map(|cell| ("after", format!("{} says \"{cell}\"", table.spec.file))),
        };
        if let Some((column, message)) = wrong {
            faults.push(log.fault(raw.line, column, message));
        }
    }
}

/// The cell that a change is about, if its row is there.
fn find(table: &Table, change: &Change) -> Option<&'static str> {
    let mut rows = table.rows.iter();
    let row = rows.find(|row| table.key(**row) == change.key)?;
    Some(table.cell(*row, change.column))
}
