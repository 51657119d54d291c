//! What changed from before something happened until after it, in a sentence.

use dataset::{Language, Period};
use engine::transform::Reason;

use super::{period, reason};

/// A change from one period to another.
pub fn change(language: Language, from: Period, to: Period, grown: &str) -> String {
    let (from, to) = (period(language, from), period(language, to));
    match language {
        Language::En => format!("From {from} to {to}: {grown}."),
        Language::Zh => format!("从{from}到{to}：{grown}。"),
    }
}

/// Why no change is told.
pub fn no_change(language: Language, why: Reason) -> String {
    let reason = reason(language, why);
    match language {
        Language::En => format!("No change is worked out: {reason}."),
        Language::Zh => format!("未计算变化：{reason}。"),
    }
}

/// Mean growth a year on both sides, each with its first and last period.
pub fn paces(language: Language, sides: [(Period, Period, &str); 2]) -> String {
    let [before, after] = sides.map(|(from, to, grown)| {
        let (from, to) = (period(language, from), period(language, to));
        match language {
            Language::En => format!("{grown} from {from} to {to}"),
            Language::Zh => format!("{from}至{to}为{grown}"),
        }
    });
    match language {
        Language::En => format!("A year on average: {before}, then {after}."),
        Language::Zh => format!("年均增速：{before}，{after}。"),
    }
}
