//! The search.

use std::collections::BTreeSet;

use dataset::{Bilingual, Code, Dataset};
use engine::{Engine, MilestoneQuery, Sought, Table, TableQuery, highlight};

use crate::good::good;

/// What every other text of the data says: a word that no query of plain
/// letters finds.
const OTHER: &str = "一";

/// The first line is the title of a milestone, the rest is looked for. Rows are
/// in order, each once; the parts that are marked lie within the title; plain
/// letters are found as by looking at every place of every text.
pub fn search(input: &[u8]) {
    let text = String::from_utf8_lossy(input).into_owned();
    let (title, query) = text.split_once('\n').unwrap_or((&text, ""));
    let data = with_title(title.to_owned().leak());
    let engine = Engine::new(&data);
    let selection = engine.milestones(
        &data,
        &MilestoneQuery {
            text: query.to_owned(),
            ..MilestoneQuery::default()
        },
    );
    let rows: Vec<u16> = selection.rows.iter().map(|row| row.0).collect();
    assert!(rows.is_sorted_by(|a, b| a < b));
    let of_table = engine.table(
        &data,
        &TableQuery {
            table: Table::Milestones,
            text: query.to_owned(),
            ..TableQuery::default()
        },
    );
    let table_rows: BTreeSet<u32> = of_table.all.iter().copied().collect();
    assert_eq!(table_rows.len(), of_table.all.len());
    // The table looks in more columns than the timeline.
    assert!(rows.iter().all(|&row| table_rows.contains(&row.into())));

    let marked = assert_marks(title, &selection.sought);
    let words: Vec<&str> = query.split_whitespace().collect();
    if words.len() == 1 && marked && title.is_ascii() && query.is_ascii() {
        assert!(rows.contains(&0), "{title:?} is marked for {query:?}");
    }
    if title.is_ascii() && query.is_ascii() {
        let found = (0..2).filter(|&row: &u16| {
            let milestone = &data.milestones[usize::from(row)];
            let fields = [milestone.title.en, milestone.kind.code()];
            words.iter().all(|word| {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric());
                word.is_empty() || fields.iter().any(|field| occurs(field, word))
            })
        });
        assert_eq!(rows, found.collect::<Vec<_>>(), "{title:?} for {query:?}");
    }
}

/// The good package whose first milestone has the title, and nothing else a
/// text of letters that could be found by chance.
fn with_title(title: &'static str) -> Dataset {
    let mut data = good().clone();
    let other = Bilingual {
        en: OTHER,
        zh: OTHER,
    };
    data.industries.iter_mut().for_each(|row| row.name = other);
    data.actors.iter_mut().for_each(|row| row.name = other);
    for row in &mut data.milestones {
        (row.title, row.summary) = (other, other);
    }
    data.milestones[0].title.en = title;
    data
}

/// Whether some of the title is marked.
fn assert_marks(title: &str, sought: &Sought) -> bool {
    let ranges = highlight(title, sought);
    let mut end = 0;
    for range in &ranges {
        assert!(range.start >= end && range.end > range.start);
        assert!(title.get(range.clone()).is_some(), "within a letter");
        end = range.end;
    }
    !ranges.is_empty()
}

/// Whether a word begins a word of the text and, if it ends in a digit, ends a
/// number of it; both plain letters.
fn occurs(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_ascii_lowercase(), word.to_ascii_lowercase());
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let at = |place: Option<usize>| place.and_then(|place| text.get(place)).copied();
    let digit = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_digit());
    let point = |byte: Option<u8>| matches!(byte, Some(b'.' | b','));
    text.windows(word.len()).enumerate().any(|(start, window)| {
        let (before, end) = (start.checked_sub(1), start + word.len());
        let starts = if point(at(before)) && word[0].is_ascii_digit() {
            !digit(at(start.checked_sub(2)))
        } else {
            !at(before).is_some_and(|byte| byte.is_ascii_alphanumeric())
        };
        let number = word[word.len() - 1].is_ascii_digit();
        let goes_on = if point(at(Some(end))) { end + 1 } else { end };
        let ends = !digit(at(Some(goes_on)));
        window == word && starts && (!number || ends)
    })
}
