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
use crate::fold::fold_into;
use crate::sought::Sought;

/// One word of a query, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    text: String,
    /// Bytes of its first character.
    first: usize,
    at_start: bool,
    ends_number: bool,
}

/// The most characters of a query that are searched: longer is what was pasted by
/// mistake, and its hundreds of words would stop the page for seconds.
pub const MOST_SEARCHED: usize = 200;

/// A query as far as it is searched.
pub fn searched(query: &str) -> &str {
    let end = query.char_indices().nth(MOST_SEARCHED);
    end.map_or(query, |(end, _)| &query[..end])
}

impl Word {
    /// A folded word without the punctuation around it, which is no part of it; none of
    /// nothing else.
    pub(crate) fn new(folded: &str) -> Option<Self> {
        Self::whole(folded.trim_matches(|c: char| !c.is_alphanumeric()))
    }

    /// A folded text as it is, its last sign included.
    pub(crate) fn whole(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        Some(Self {
            text: text.to_owned(),
            first: first.len_utf8(),
            at_start: !is_unspaced(first),
            ends_number: text.ends_with(|c: char| c.is_ascii_digit()),
        })
    }

    /// What it says.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The first occurrence in the folded text that starts at byte `from` or later.
    pub(crate) fn find(&self, text: &str, from: usize) -> Option<Range<usize>> {
        let mut from = from;
        loop {
            let start = from + text.get(from..)?.find(&self.text)?;
            let end = start + self.text.len();
            if (!self.at_start || starts_word(text, start))
                && (!self.ends_number || ends_number(text, end))
                && !(self.text.ends_with('万') && text[end..].starts_with('亿'))
            {
                return Some(start..end);
            }
            from = start + self.first;
        }
    }
}

/// Whether a character stands between words.
pub(crate) fn is_separator(c: char) -> bool {
    c.is_whitespace() || is_chinese_punctuation(c)
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
    /// Adds a field to the row that is being written; says how many bytes it takes.
    pub(crate) fn field(&mut self, text: &str) -> usize {
        let start = self.text.len();
        if !text.is_empty() {
            fold_into(&mut self.text, text);
            // No word holds a line break, so none is found across two fields.
            self.text.push('\n');
        }
        self.text.len() - start
    }

    /// Ends the row.
    pub(crate) fn end_row(&mut self) {
        self.ends.push(self.text.len());
    }

    /// The rows that say what is sought: all of them, as `None`, when it has no word.
    pub(crate) fn matching(&self, sought: &Sought) -> Option<Bits> {
        let mut parts = sought.parts().iter().map(|part| {
            let mut rows = Bits::none(self.ends.len());
            part.words
                .iter()
                .for_each(|word| self.rows_with(word, &mut rows));
            rows
        });
        let mut matching = parts.next()?;
        for more in parts {
            matching.keep(&more);
        }
        Some(matching)
    }

    /// Whether a word is found in any row.
    pub(crate) fn have(&self, word: &Word) -> bool {
        word.find(&self.text, 0).is_some()
    }

    /// All words of letters and digits.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty())
    }

    /// The text of a row, its fields a line each.
    pub(crate) fn row(&self, row: usize) -> &str {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        let end = self.ends.get(row).copied().unwrap_or(self.text.len());
        self.text
            .get(start.copied().unwrap_or(0)..end)
            .unwrap_or("")
    }

    fn rows_with(&self, word: &Word, rows: &mut Bits) {
        let mut from = 0;
        while let Some(hit) = word.find(&self.text, from) {
            let row = self.ends.partition_point(|&end| end <= hit.start);
            rows.insert(row);
            from = self.ends.get(row).copied().unwrap_or(self.text.len());
        }
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
            .matching(&Sought::as_typed(query))
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
    fn a_query_is_searched_as_far_as_it_goes_and_each_word_once() {
        let words = |query: &str| Sought::as_typed(query).words().count();
        assert_eq!(words("a b A a, b"), 2);
        let long = "芯".repeat(MOST_SEARCHED) + " chips";
        assert_eq!(searched(&long).chars().count(), MOST_SEARCHED);
        assert_eq!(words(&long), 1);
        assert_eq!(searched("chips"), "chips");
    }

    #[test]
    fn ten_thousands_are_no_trillions() {
        assert!(finds("突破1万辆", "1万"));
        assert!(!finds("突破1万亿元", "1万"));
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
        let sought = Sought::as_typed("人工智能");
        let rows = texts.matching(&sought).map(|rows| rows.iter().collect());
        assert_eq!(rows, Some(vec![3]));
    }
}
