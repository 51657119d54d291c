//! What the sentences of a description are made of; each language has its own file.

use dataset::Language;

use super::course::Change;

/// What a line is named after, which is what tells it from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// Who measured.
    Body,
    /// Where was measured.
    Area,
    /// What was measured.
    Indicator,
}

/// What its values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// As stated, or in another currency.
    Figure,
    /// Relative to a base.
    Index,
    /// In percent of a whole.
    Share,
    /// Added up.
    Sum,
}

/// What a description tells of a line.
#[derive(Clone, Debug)]
pub(super) struct Told {
    /// The name of the line.
    pub name: String,
    /// What that is the name of.
    pub named: Named,
    /// What its values are.
    pub what: What,
    /// Where was measured, if the name does not say so and it is not China.
    pub area: Option<String>,
    /// The first period.
    pub from: String,
    /// The last period.
    pub to: String,
    /// The first value, with its bound and unit.
    pub first: String,
    /// The last value, with its bound and unit.
    pub last: String,
    /// The highest value, its period, and whether that is a point in time, where it
    /// lies between them.
    pub highest: Option<(String, String, bool)>,
    /// What the last value is where it was not measured.
    pub status: Option<String>,
    /// What became of it.
    pub change: Change,
}

/// The sentences of a language.
pub(super) struct Sentences {
    /// How a line went from its first to its last value.
    pub went: fn(&Told) -> String,
    /// The same of growth.
    pub grew: fn(&Told) -> String,
    /// The mean growth a year between two periods.
    pub compound: fn(&Told) -> String,
    /// A line of one value.
    pub one: fn(&Told) -> String,
    /// That a body states the growth, and what its levels give.
    pub levels: fn(&str, &str) -> String,
    /// For a period, of how many, which are first.
    pub ranked: fn(&str, usize, &str) -> String,
    /// One of them with its value.
    pub placed: fn(&str, &str) -> String,
    /// For which periods values were revised.
    pub revised: fn(&str) -> String,
    /// For which periods a body gave several values, of which the best sourced holds.
    pub several: fn(&str) -> String,
    /// For which periods bodies disagree.
    pub differ: fn(&str) -> String,
    /// For which periods a body contradicts itself.
    pub contradicts: fn(&str) -> String,
    /// How many goals of policies are shown.
    pub goals: fn(usize) -> String,
    /// How many figures there are, by how many bodies.
    pub counted: fn(usize, usize) -> String,
    /// Which lines stand out, and what the others are.
    pub focused: fn(&str, &str) -> String,
    /// Which areas have no figure for which periods.
    pub missing: fn(&str, &str) -> String,
}

/// Those of a language.
pub(super) fn sentences(language: Language) -> &'static Sentences {
    match language {
        Language::En => &super::en::SENTENCES,
        Language::Zh => &super::zh::SENTENCES,
    }
}
