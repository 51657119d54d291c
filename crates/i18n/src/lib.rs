//! Every visible word, per language, and how numbers, dates and units are
//! written. `messages/` has the messages by topic, `en/` and `zh/` their texts: a
//! message that a language lacks does not compile.

mod before_after;
mod durations;
mod en;
mod figures;
mod messages;
mod names;
mod numbers;
mod periods;
mod phrases;
mod quantities;
mod ranks;
mod reasons;
mod ticks;
mod values;
mod zh;

pub use before_after::{change, no_change, paces};
pub use durations::duration;
pub use figures::{bounded, bounded_short, figure, figure_short, value_tick};
pub use messages::Messages;
pub use names::Named;
pub(crate) use numbers::cost;
pub use numbers::{compact, plain};
pub use periods::{date, days, part, period, period_at, year};
pub use phrases::phrases;
pub use quantities::{unit_name, with_unit};
pub use ranks::ordinal;
pub use reasons::reason;
pub use ticks::tick;
pub use values::{stated_row, value_bare, value_long, value_short, worked};

use dataset::{Code, Language};

/// The messages of a language.
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::En => &en::MESSAGES,
        Language::Zh => &zh::MESSAGES,
    }
}

/// The code of a language, for the document.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::En => language.code(),
        Language::Zh => "zh-Hans",
    }
}
