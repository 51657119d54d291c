//! What may be right but should be looked at again: a copy that is graded as if it
//! were none, a medium that counts, a threshold dated by the report of it.
//!
//! Each was found in rows that had been read against their sources a second time.

use std::collections::HashMap;

use super::Fault;
use super::claims;
use super::file::{RawRow, Table};
use super::files::Files;
use crate::quote::Quoted;
use crate::{BodyId, BodyKind, Code, Dataset, Grade, MilestoneKind};

/// A warning for each row that should be looked at again.
pub(super) fn doubts(dataset: &Dataset, files: &Files) -> Vec<Fault> {
    let mut found = copies(dataset, &files.sources);
    found.extend(media(dataset, files));
    found.extend(reports(dataset, &files.milestones));
    found.extend(claims::one_sided(dataset, &files.milestones));
    found
}

/// The rows of a table that is sorted as the data set is, with their lines.
pub(super) fn with_lines<'a, T>(
    rows: &'a [T],
    table: &'a Table,
) -> impl Iterator<Item = (&'a T, RawRow)> {
    rows.iter().zip(table.rows.iter().copied())
}

/// Sources that say that they are copies and are not graded so.
fn copies(dataset: &Dataset, table: &Table) -> Vec<Fault> {
    with_lines(&dataset.sources, table)
        .filter(|(source, _)| source.grade != Grade::Repost && is_copy(source.publisher))
        .map(|(source, raw)| {
            let (publisher, grade) = (source.publisher, source.grade.code());
            let message = format!(
                "{publisher} calls itself a copy and is graded {grade} (use repost, or cite \
                 the page that was copied)",
                publisher = Quoted(publisher)
            );
            table.fault(raw.line, "grade", message)
        })
        .collect()
}

/// Whether a publisher's name says that it hands on what others wrote.
fn is_copy(publisher: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "copy", "copies", "repost", "reposted", "reprint", "reprinted", "syndicated", "syndication",
        "translation",
    ];
    let mut words = publisher.split(|letter: char| !letter.is_alphanumeric());
    // Newspapers are called Mirror, with a capital.
    let says_so = |word: &str| word == "mirror" || WORDS.contains(&word.to_lowercase().as_str());
    publisher.contains("转载") || words.any(says_so)
}

/// Bodies that are media and yet have measured something: a medium hands on what
/// others have counted.
fn media(dataset: &Dataset, files: &Files) -> Vec<Fault> {
    let figures = &files.observations;
    // How many figures a body has measured, and the line of the first.
    let mut measured: HashMap<BodyId, (usize, u64)> = HashMap::new();
    for (row, raw) in with_lines(&dataset.observations, figures) {
        if row.status.is_measured() {
            measured.entry(row.body).or_insert((0, raw.line)).0 += 1;
        }
    }
    let lines = with_lines(&dataset.bodies, &files.bodies).zip(dataset.body_ids());
    lines
        .filter(|((body, _), _)| body.kind == BodyKind::Media)
        .filter_map(|((body, raw), id)| {
            let (count, first) = measured.get(&id)?;
            let short = body.short;
            let s = if *count == 1 { "" } else { "s" };
            let message = format!(
                "{short} is of kind media and has measured {count} figure{s}, the first in line \
                 {first} of {} (name who counted, or give {short} the kind of a body that counts)",
                figures.spec.file
            );
            Some(files.bodies.fault(raw.line, "kind", message))
        })
        .collect()
}

/// Thresholds that have the day on which their only source came out: the day of a
/// report is seldom that on which something was reached.
fn reports(dataset: &Dataset, table: &Table) -> Vec<Fault> {
    with_lines(&dataset.milestones, table)
        .filter(|(milestone, _)| milestone.kind == MilestoneKind::Threshold)
        .filter_map(|(milestone, raw)| {
            let [source] = milestone.sources[..] else {
                return None;
            };
            let date = milestone.date;
            let message = format!(
                "{date} is when its only source came out (give the day on which it was reached \
                 or stated, or a second source)"
            );
            (dataset[source].published == date).then(|| table.fault(raw.line, "date", message))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_known_by_a_word_of_its_own() {
        for copy in [
            "Reuters (copy)",
            "Wikipedia (WikiMili mirror)",
            "News reprint of customs figures",
            "舆情网（转载）",
            "TechNode (syndicated)",
        ] {
            assert!(is_copy(copy), "{copy}");
        }
        for other in [
            "Daily Mirror",
            "Copyright Office",
            "Photocopy News",
            "Reuters",
        ] {
            assert!(!is_copy(other), "{other}");
        }
    }
}
