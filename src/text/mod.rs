//! Every visible word, per language, and how numbers, dates and units are
//! written. A language is one file with one [`Words`]: a word that is missing
//! does not compile.

mod around;
mod describe;
mod en;
mod names;
mod numbers;
mod periods;
mod refusals;
mod values;
mod words;
mod zh;

pub use around::{change, no_change, paces};
pub use describe::{describe, tag};
pub use names::Named;
pub use numbers::{bounded, bounded_short, compact, figure, figure_short, plain, tick, with_unit};
pub use periods::{date, period, year};
pub use refusals::reason;
pub use values::{value_bare, value_long, value_short, worked};
pub use words::Words;

use dataset::Language;

/// The words of a language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &en::WORDS,
        Language::Zh => &zh::WORDS,
    }
}
