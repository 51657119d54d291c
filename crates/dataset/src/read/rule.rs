//! Rules between rows: order, repeats, and that nothing lies about unused.

use std::collections::HashMap;

use super::Faults;
use super::file::{RawRow, Table};
use super::files::Files;
use super::keys::{Keys, TableKeys};
use crate::quote::Quoted;

/// The cells of a row in some columns.
fn cells(table: &Table, row: RawRow, columns: &[&str]) -> Vec<&'static str> {
    let cell = |column: &&str| table.cell(row, column);
    columns.iter().map(cell).collect()
}

/// Rows stand in the order of their table, which keeps changes easy to read.
pub(super) fn check_order(files: &Files, faults: &mut Faults) {
    for table in files.all() {
        let columns = table.spec.sorted_by;
        let pairs = table.rows.iter().zip(table.rows.iter().skip(1));
        for (&before, &row) in pairs {
            if cells(table, before, columns) > cells(table, row, columns) {
                let columns = columns.join(", ");
                let message =
                    format!("belongs above the line before it (rows are sorted by {columns})");
                faults.push(table.fault(row.line, "", message));
            }
        }
    }
}

/// No page stands under two ids, no source states a figure twice, and nothing is
/// said twice of an indicator.
pub(super) fn check_repeats(files: &Files, faults: &mut Faults) {
    let mut check = |table: &Table, columns: &[&str], column: &str, what: &str| {
        let mut lines = HashMap::new();
        for &row in &table.rows {
            let first = *lines.entry(cells(table, row, columns)).or_insert(row.line);
            if first != row.line {
                let message = format!("{what} (first in line {first})");
                faults.push(table.fault(row.line, column, message));
            }
        }
    };
    check(
        &files.sources,
        &["url"],
        "url",
        "the same address stands twice",
    );
    let key = files.observations.spec.key;
    check(
        &files.observations,
        key,
        "",
        "the same source gives this figure twice",
    );
    check(
        &files.publishers,
        &["publisher"],
        "publisher",
        "the publisher stands twice",
    );
    check(
        &files.traits,
        &["indicator"],
        "indicator",
        "the indicator stands twice",
    );
    check(
        &files.targets,
        files.targets.spec.key,
        "",
        "something is said twice of these targets",
    );
    check(
        &files.annotations,
        files.annotations.spec.key,
        "",
        "the annotation stands twice",
    );
    check(
        &files.changes,
        files.changes.spec.key,
        "",
        "the change stands twice",
    );
    for story in [&files.story_en, &files.story_zh] {
        check(story, &["step"], "step", "the step stands twice");
    }
}

/// Every source, body, actor and indicator is used by some row.
pub(super) fn check_use(files: &Files, keys: &Keys, faults: &mut Faults) {
    let mut check = |table: &Table, keys: &TableKeys, users: &str| {
        for &row in &table.rows {
            let id = table.cell(row, "id");
            if keys.is_unused(id) {
                let message = format!(
                    "no {users} refers to {id} (remove it or use it)",
                    id = Quoted(id)
                );
                faults.push(table.fault(row.line, "id", message));
            }
        }
    };
    check(
        &files.sources,
        &keys.sources,
        "industry, observation or milestone",
    );
    check(&files.bodies, &keys.bodies, "observation");
    check(&files.actors, &keys.actors, "milestone");
    check(&files.indicators, &keys.indicators, "observation");
}
