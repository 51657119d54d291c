//! What is looked for: for each part of a query the spellings of which one has to be
//! found. What a query means is `lexicon`'s.

use crate::fold::fold;
use crate::search::{Word, is_separator, searched};

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    parts: Vec<Part>,
}

/// Words of which one has to be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) words: Vec<Word>,
    /// Whether the reader typed something else, that is found nowhere.
    pub(crate) is_guess: bool,
}

impl Sought {
    /// The words of a query as they are, each once.
    pub(crate) fn as_typed(query: &str) -> Self {
        let mut sought = Self::default();
        for word in tokens(query).iter().filter_map(|token| Word::new(token)) {
            sought.push(Part::of(vec![word]));
        }
        sought
    }

    /// Adds what has to be found, too.
    pub(crate) fn push(&mut self, part: Part) {
        if !part.words.is_empty() && !self.parts.contains(&part) {
            self.parts.push(part);
        }
    }

    /// What has to be found, all of it.
    pub(crate) fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// All spellings.
    pub(crate) fn words(&self) -> impl Iterator<Item = &Word> {
        self.parts.iter().flat_map(|part| &part.words)
    }

    /// Whether it has no word, so that everything is found.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether a text says all of it; one without a word is said by every text.
    pub fn is_said_by(&self, text: &str) -> bool {
        let text = fold(text);
        let says = |part: &Part| part.words.iter().any(|word| word.find(&text, 0).is_some());
        self.parts.iter().all(says)
    }
}

impl Part {
    /// What the reader typed, or what means the same.
    pub(crate) fn of(words: Vec<Word>) -> Self {
        Self {
            words,
            is_guess: false,
        }
    }

    /// What the reader may have meant.
    pub(crate) fn guessed(words: Vec<Word>) -> Self {
        Self {
            words,
            is_guess: true,
        }
    }
}

/// The words of a query as they are typed, folded.
pub(crate) fn tokens(query: &str) -> Vec<String> {
    let parts = searched(query).split(is_separator).map(fold);
    let says = |part: &String| part.chars().any(char::is_alphanumeric);
    parts.filter(says).collect()
}
