//! What a publisher is called in each language.
//!
//! A source names its publisher once, as its editor wrote it. A package may leave the
//! table out, and a publisher its row: then it is called the same in both languages.

use crate::{Bilingual, Dataset, Language, SourceId};

/// The names of a publisher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    /// As sources name it.
    pub publisher: &'static str,
    /// What it is called in each language.
    pub name: Bilingual,
}

impl Dataset {
    /// What the publisher of a source is called.
    pub fn publisher(&self, source: SourceId, language: Language) -> &'static str {
        self.publisher_name(self[source].publisher).get(language)
    }

    /// What a publisher is called, by what sources name it.
    pub fn publisher_name(&self, publisher: &'static str) -> Bilingual {
        let same = Bilingual {
            en: publisher,
            zh: publisher,
        };
        let mut rows = self.publishers.iter();
        let row = rows.find(|row| row.publisher == publisher);
        row.map_or(same, |row| row.name)
    }
}
