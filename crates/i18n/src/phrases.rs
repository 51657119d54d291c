//! Where a Chinese heading may end a line: between words, never within a common one,
//! within a number with its unit, or before punctuation. Browsers know no words of
//! Chinese; their lines end between any two characters.
//!
//! Leaves to others: the marks that a page puts there.

use std::sync::LazyLock;

/// Common words of the data's titles and names, a line each, sorted.
static WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| include_str!("phrases.txt").lines().collect());

/// The most characters of a word.
const LONGEST: usize = 7;

/// What closes: it never begins a line.
const CLOSING: &str = "，。、；：？！）》」』”’…%的了";

/// What opens: it never ends a line.
const OPENING: &str = "（《「『“‘";

/// What counts or measures, written behind a number.
const UNITS: &str = "万亿元年月日个家款台辆颗项座枚人次倍美百千瓦安时吨%+—.";

/// A heading in parts that stay on one line where there is room for them.
pub fn phrases(text: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < text.len() {
        at += word(&text[at..]);
        let is_bound = text[at..]
            .chars()
            .next()
            .is_none_or(|next| !CLOSING.contains(next));
        let is_open = text[from..at].ends_with(|last| OPENING.contains(last));
        if is_bound && !is_open {
            parts.push(&text[from..at]);
            from = at;
        }
    }
    // What opens at the end opens nothing.
    if from < text.len() {
        parts.push(&text[from..]);
    }
    parts
}

/// How many bytes the word takes that a text begins with.
fn word(text: &str) -> usize {
    let length = |is_of: fn(char) -> bool| text.find(|next| !is_of(next)).unwrap_or(text.len());
    let latin = length(|next| next.is_ascii() && next != ' ');
    if latin > 0 {
        let is_number = text[..latin].ends_with(|last: char| last.is_ascii_digit());
        let unit = text[latin..].find(|next| !UNITS.contains(next));
        let unit = unit.unwrap_or(text.len() - latin);
        return latin + if is_number { unit } else { 0 };
    }
    let ends = text.char_indices().map(|(at, one)| at + one.len_utf8());
    let ends: Vec<usize> = ends.take(LONGEST).collect();
    let known = |end: &&usize| WORDS.binary_search(&&text[..**end]).is_ok();
    let longest = ends.iter().skip(1).rev().find(known);
    longest.or(ends.first()).copied().unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, WORDS, phrases};

    #[test]
    fn lines_end_between_words() {
        for (text, parts) in [
            (
                "人工智能核心产业规模",
                &["人工智能", "核心产业", "规模"][..],
            ),
            ("《中国制造2025》发布", &["《中国制造", "2025》", "发布"]),
            ("产业规模超1万亿元", &["产业规模", "超", "1万亿元"]),
            ("2025年，中国的出口", &["2025年，", "中国的", "出口"]),
            ("DeepSeek-R1开源", &["DeepSeek-R1", "开源"]),
            ("占国内生产总值", &["占", "国内生产总值"]),
            ("（", &["（"]),
            ("", &[]),
        ] {
            assert_eq!(phrases(text), parts, "{text}");
        }
    }

    #[test]
    fn the_words_can_be_searched() {
        assert!(WORDS.is_sorted());
        let lengths = || WORDS.iter().map(|word| word.chars().count());
        assert!(lengths().all(|length| (2..=LONGEST).contains(&length)));
    }

    #[test]
    fn nothing_of_a_text_is_lost() {
        for text in ["a b c", "“第一”", "》《", "5G 基站（万个）", "🙂🙂的的"] {
            assert_eq!(phrases(text).concat(), text);
        }
    }
}
