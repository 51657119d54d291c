//! Reading `publishers.csv`, and that it has a name for who needs one.

use std::collections::{HashMap, HashSet};

use super::cell::Row;
use super::file::Table;
use super::files::Files;
use super::tables::rows;
use super::{Fault, Faults};
use crate::quote::Quoted;
use crate::{Publisher, Source};

/// Reads the table; rows with a fault are left out.
pub(super) fn read(table: &Table, sources: &[Source], faults: &mut Faults) -> Vec<Publisher> {
    let mut first = HashMap::new();
    for (place, source) in sources.iter().enumerate() {
        first.entry(source.publisher).or_insert(place);
    }
    let mut publishers = rows(table, faults, publisher);
    publishers.sort_by_key(|row| first.get(row.publisher).copied());
    publishers
}

fn publisher(row: &mut Row) -> Option<Publisher> {
    let publisher = row.text("publisher");
    let name = row.bilingual("name");
    Some(Publisher {
        publisher: publisher?,
        name: name?,
    })
}

/// Every row is of a source's publisher, and every publisher that is written in
/// Chinese has a row: an English page would show it as it is. A package without the
/// table, as those before version 0.3.0 are, says nothing of names.
pub(super) fn check_names(files: &Files, faults: &mut Faults) {
    let (table, sources) = (&files.publishers, &files.sources);
    if table.rows.is_empty() {
        return;
    }
    let (with_row, with_source) = (publishers_in(table), publishers_in(sources));
    for &row in &table.rows {
        let publisher = table.cell(row, "publisher");
        if !publisher.is_empty() && !with_source.contains(publisher) {
            let message = format!(
                "no source is published by {publisher} (remove the row)",
                publisher = Quoted(publisher)
            );
            faults.push(table.fault(row.line, "publisher", message));
        }
    }
    for &row in &sources.rows {
        let publisher = sources.cell(row, "publisher");
        if publisher.chars().any(is_chinese) && !with_row.contains(publisher) {
            let message = format!(
                "{publisher} has no name for English pages (give it a row in {})",
                table.spec.file,
                publisher = Quoted(publisher)
            );
            faults.push(sources.fault(row.line, "publisher", message));
        }
    }
}

fn publishers_in(table: &Table) -> HashSet<&'static str> {
    let rows = table.rows.iter();
    rows.map(|row| table.cell(*row, "publisher")).collect()
}

/// Whether a letter is a Chinese character.
fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}

/// A warning for each publisher that begins with one that has another name in Chinese,
/// and has no row itself: "Xinhua via …" where Xinhua is 新华社.
pub(super) fn half_named(files: &Files) -> Vec<Fault> {
    let (table, sources) = (&files.publishers, &files.sources);
    let mut done = publishers_in(table);
    let renamed = table.rows.iter().filter_map(|&row| {
        let publisher = table.cell(row, "publisher");
        (table.cell(row, "name_zh") != publisher).then_some(publisher)
    });
    let renamed: HashSet<&str> = renamed.collect();
    let mut found = Vec::new();
    for &row in &sources.rows {
        let publisher = sources.cell(row, "publisher");
        // Told once, however many sources it has.
        if !done.insert(publisher) {
            continue;
        }
        // The longest: "Xinhua Finance (…)" is not of Xinhua.
        let ends = publisher.rmatch_indices([' ', ',']);
        let mut starts = ends.filter_map(|(end, _)| publisher.get(..end));
        if let Some(start) = starts.find(|start| renamed.contains(start)) {
            let message = format!(
                "{publisher} is not in {}, but {start} has a Chinese name there (give it \
                 a row, with its own name if it is another)",
                table.spec.file,
                publisher = Quoted(publisher),
                start = Quoted(start)
            );
            found.push(sources.fault(row.line, "publisher", message));
        }
    }
    found
}
