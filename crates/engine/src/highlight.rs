//! Where what is sought stands in a text, for marking it.

use std::ops::Range;

use crate::fold::fold_char;
use crate::sought::Sought;

/// The byte ranges of `text` that say something of what is sought: in order, apart from
/// each other, on character boundaries. A combining mark belongs to the letter before it.
pub fn highlight(text: &str, sought: &Sought) -> Vec<Range<usize>> {
    if sought.parts().is_empty() {
        return Vec::new();
    }
    let mut folded = String::new();
    // For every byte of the folded text where its character starts in the text.
    let mut origin = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        if let Some(c) = fold_char(c) {
            folded.push(c);
            origin.resize(folded.len(), at);
        }
    }
    origin.push(text.len());
    let mut marked = vec![false; folded.len()];
    for word in sought.words() {
        let mut from = 0;
        while let Some(hit) = word.find(&folded, from) {
            from = hit.end;
            marked[hit].fill(true);
        }
    }
    let mut ranges = Vec::new();
    let mut at = 0;
    for run in marked.chunk_by(|a, b| a == b) {
        let end = at + run.len();
        if run[0] {
            ranges.push(origin[at]..origin[end]);
        }
        at = end;
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, query: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for range in highlight(text, &Sought::as_typed(query)) {
            out += &text[at..range.start];
            out += "[";
            out += &text[range.clone()];
            out += "]";
            at = range.end;
        }
        out + &text[at..]
    }

    #[test]
    fn the_words_are_marked_as_the_text_writes_them() {
        for (text, query, wanted) in [
            ("DeepSeek’s R1", "deepseek r1", "[DeepSeek]’s [R1]"),
            ("ＤｅｅｐＳｅｅｋ", "deep", "[Ｄｅｅｐ]Ｓｅｅｋ"),
            ("Café, Cafe\u{301}.", "cafe", "[Café], [Cafe\u{301}]."),
            ("国产芯片与AI芯片", "芯片", "国产[芯片]与AI[芯片]"),
            ("microchip chips", "chip", "microchip [chip]s"),
            ("Chips", "chip chips", "[Chips]"),
            ("人工智能", "人工 智能", "[人工智能]"),
            ("nothing here", "chip", "nothing here"),
            ("nothing asked", " , ", "nothing asked"),
        ] {
            assert_eq!(marked(text, query), wanted);
        }
    }
}
