//! Numbers within English messages.

use dataset::Language;

/// A small number as a word, as newspapers write it.
pub(super) fn spelled(number: usize) -> String {
    const WORDS: [&str; 10] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ];
    let word = WORDS.get(number).map(|word| (*word).to_owned());
    word.unwrap_or_else(|| compact(number))
}

/// The same at the beginning of a line.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// A count as English writes it.
pub(super) fn compact(count: usize) -> String {
    crate::compact(Language::En, count)
}
