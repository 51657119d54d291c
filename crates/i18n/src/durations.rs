//! Times by each language's habit: `2 h 40 min`, `2小时40分`.

use dataset::Language;

/// Seconds to a minute.
pub(super) const MINUTE: f64 = 60.0;

/// A time in hours, minutes and seconds: `2 h 40 min`.
pub fn duration(language: Language, seconds: f64) -> String {
    let words: [&str; 3] = match language {
        Language::En => [" h", " min", " s"],
        Language::Zh => ["小时", "分", "秒"],
    };
    let gap = match language {
        Language::En => " ",
        Language::Zh => "",
    };
    let sign = if seconds < 0.0 { "\u{2212}" } else { "" };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not below zero, and saturates where no time is that long"
    )]
    let whole = seconds.abs().round() as u64;
    let parts = [whole / 3600, whole / 60 % 60, whole % 60];
    let told: Vec<String> = parts
        .into_iter()
        .zip(words)
        .filter(|(part, _)| *part > 0)
        .map(|(part, word)| format!("{part}{word}"))
        .collect();
    if told.is_empty() {
        return format!("0{}", words[2]);
    }
    format!("{sign}{}", told.join(gap))
}
