//! What joins names, facts and sentences.

pub struct Punctuation {
    pub colon: &'static str,
    /// Between the parts of a list.
    pub comma: &'static str,
    /// Between two facts of one line.
    pub fact_gap: &'static str,
    /// Between the parts of a list that have commas within.
    pub semicolon: &'static str,
    /// At the end of a sentence.
    pub full_stop: &'static str,
    /// What stands between two sentences.
    pub sentence_gap: &'static str,
    /// A name, and what is added to it in brackets.
    pub with_remark: fn(&str, &str) -> String,
    pub and_more: fn(usize) -> String,
}
