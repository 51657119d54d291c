//! Full-text search: what a query asks for, and the folded texts it is looked
//! up in.
//!
//! A query is words; a row matches when every word occurs in it, in whichever
//! field or language. A word that begins with a Latin letter or a digit must
//! begin a word of the text (`chip` finds `chips`, not `microchip`); one that
//! begins with a Chinese character may stand anywhere, since Chinese has no
//! spaces. A word that ends in a digit ends a number of the text too: `1` does
//! not find `15` or `1.5`, `1.2 trillion` is not found by `2 trillion`.

use std::ops::Range;

use crate::bits::Bits;
use crate::fold::{fold, fold_into};

/// One word of a query, folded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Word {
    text: String,
    /// Bytes of its first character.
    first: usize,
    at_start: bool,
    ends_number: bool,
}

/// The words of a query. Punctuation around a word is no part of it, so that
/// one of nothing else is ignored.
pub(crate) fn words(query: &str) -> Vec<Word> {
    let parts = query.split(|c: char| c.is_whitespace() || is_chinese_punctuation(c));
    parts.filter_map(|part| Word::new(&fold(part))).collect()
}

impl Word {
    fn new(folded: &str) -> Option<Self> {
        let text = folded.trim_matches(|c: char| !c.is_alphanumeric());
        let first = text.chars().next()?;
        Some(Self {
            text: text.to_owned(),
            first: first.len_utf8(),
            at_start: !is_unspaced(first),
            ends_number: text.ends_with(|c: char| c.is_ascii_digit()),
        })
    }

    /// The first occurrence in the folded text that starts at byte `from` or later.
    pub(crate) fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let mut from = from;
        loop {
            let start = from + text.get(from..)?.find(&self.text)?;
            let end = start + self.text.len();
            if (!self.at_start || starts_word(text, start))
                && (!self.ends_number || ends_number(text, end))
            {
                return Some(start..end);
            }
            from = start + self.first;
        }
    }
}

/// Punctuation that separates words without a space.
fn is_chinese_punctuation(c: char) -> bool {
    matches!(
        c,
        '、' | '。'
            | '，'
            | '；'
            | '：'
            | '！'
            | '？'
            | '（'
            | '）'
            | '《'
            | '》'
            | '「'
            | '」'
            | '【'
            | '】'
            | '“'
            | '”'
            | '·'
    )
}

/// Whether the character belongs to a script that is written without spaces:
/// Chinese characters and kana; Hangul too, whose particles join the word.
fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{2E80}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

fn starts_word(text: &str, at: usize) -> bool {
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some('.' | ',') if text[at..].starts_with(|c: char| c.is_ascii_digit()) => {
            !before.next().is_some_and(|c| c.is_ascii_digit())
        }
        Some(c) => is_unspaced(c) || !c.is_alphanumeric(),
        None => true,
    }
}

fn ends_number(text: &str, at: usize) -> bool {
    let mut after = text[at..].chars();
    match after.next() {
        Some('.' | ',') => !after.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => !c.is_ascii_digit(),
        None => true,
    }
}

/// The folded texts of a table's rows, end to end.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    text: String,
    /// Where each row's text ends.
    ends: Vec<usize>,
}

impl Texts {
    /// Adds a field to the row that is being written.
    pub(crate) fn field(&mut self, text: &str) {
        if !text.is_empty() {
            fold_into(&mut self.text, text);
            // No word holds a line break, so none is found across two fields.
            self.text.push('\n');
        }
    }

    /// Ends the row.
    pub(crate) fn end_row(&mut self) {
        self.ends.push(self.text.len());
    }

    /// The rows that match the query: all of them, as `None`, when it has no word.
    pub(crate) fn matching(&self, query: &str) -> Option<Bits> {
        let words = words(query);
        let mut rows = words.iter().map(|word| self.rows_with(word));
        let mut matching = rows.next()?;
        for more in rows {
            matching.keep(&more);
        }
        Some(matching)
    }

    fn rows_with(&self, word: &Word) -> Bits {
        let mut rows = Bits::none(self.ends.len());
        let mut from = 0;
        while let Some(hit) = word.find(&self.text, from) {
            let row = self.ends.partition_point(|&end| end <= hit.start);
            rows.insert(row);
            from = self.ends.get(row).copied().unwrap_or(self.text.len());
        }
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: &str, query: &str) -> bool {
        let mut texts = Texts::default();
        texts.field(text);
        texts.end_row();
        texts
            .matching(query)
            .is_none_or(|rows| rows.iter().count() == 1)
    }

    #[test]
    fn a_latin_word_is_found_from_its_start() {
        assert!(finds("Rules on chip exports", "chip"));
        assert!(finds("AI-chips", "CHIP"));
        assert!(finds("中国AI产业", "ai"));
        assert!(!finds("a microchip", "chip"));
        assert!(!finds("Shanghai", "ai"));
    }

    #[test]
    fn a_chinese_word_is_found_anywhere() {
        assert!(finds("新一代人工智能发展规划", "智能"));
        assert!(finds("国产AI芯片出口", "AI芯片"));
        assert!(!finds("国产AI芯片出口", "芯出口"));
    }

    #[test]
    fn every_word_must_occur_in_any_order() {
        assert!(finds("Export controls on chips", "chip export"));
        assert!(!finds("Export controls on chips", "chip import"));
    }

    #[test]
    fn a_number_is_found_as_written() {
        assert!(finds("above 1 trillion yuan", "1 trillion"));
        assert!(finds("1.2万亿元", "1.2"));
        assert!(finds("in 2025.", "2025"));
        assert!(finds("more than 600,000 firms", "600,000"));
        assert!(finds("5G base stations", "5g"));
        for (text, query) in [
            ("15 trillion", "1"),
            ("1.5 trillion", "1"),
            ("1.2 trillion", "2"),
            ("600,000", "000"),
            ("600,000", "600"),
            ("R12", "r1"),
        ] {
            assert!(!finds(text, query), "{query} in {text}");
        }
    }

    #[test]
    fn a_rejected_place_does_not_hide_an_overlapping_one() {
        assert!(finds("x1-1-1", "1-1"));
    }

    #[test]
    fn punctuation_around_a_word_or_alone_is_ignored() {
        assert!(finds("chips", "\"chips\" , —"));
        assert!(finds("whatever", "— … ，"));
        assert!(finds("出口管制与芯片", "芯片，出口"));
        assert!(finds("up 5.9 %", "+5.9%"));
    }

    #[test]
    fn a_word_is_not_found_across_two_rows() {
        let mut texts = Texts::default();
        for row in ["人工", "智能", "", "人工智能"] {
            texts.field(row);
            texts.end_row();
        }
        let rows = texts.matching("人工智能").map(|rows| rows.iter().collect());
        assert_eq!(rows, Some(vec![3]));
    }
}
