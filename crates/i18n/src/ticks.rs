//! Values of an axis by each language's habit: 200bn, 2000亿.

use dataset::{Language, Unit};

use super::durations::{MINUTE, duration};
use super::numbers::{group, scales};
use super::quantities::larger;

/// A value of an axis: shortened, and rounded to what an axis can show.
pub fn tick(language: Language, unit: Unit, value: f64) -> String {
    if unit == Unit::Second && value.abs() >= MINUTE {
        return duration(language, value);
    }
    let value = value / 10_f64.powi(larger(language, unit).map_or(0, |(power, _)| power.into()));
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    let size = value.abs();
    let scale = scales(language)
        .iter()
        .find(|(power, ..)| size >= 10_f64.powi(i32::from(*power)) * 0.999_999);
    let (shown, word) = match scale {
        Some((power, word, _)) => (size / 10_f64.powi(i32::from(*power)), *word),
        None => (size, ""),
    };
    let text = significant(shown);
    let word = match language {
        Language::En => short_word(word),
        Language::Zh => word,
    };
    let percent = if unit == Unit::Percent { "%" } else { "" };
    format!("{sign}{}{word}{percent}", group(language, &text))
}

fn short_word(word: &str) -> &str {
    match word {
        " trillion" => "tn",
        " billion" => "bn",
        " million" => "m",
        other => other,
    }
}

/// Four significant digits and no needless zero, enough to tell one tick from
/// the next.
fn significant(value: f64) -> String {
    if value == 0.0 {
        return "0".into();
    }
    #[expect(clippy::cast_possible_truncation, reason = "powers are within ±324")]
    let power = value.log10().floor() as i32;
    let decimals = (3 - power).clamp(0, 12).unsigned_abs() as usize;
    let text = format!("{value:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').into()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axis_ticks_are_short() {
        let cases = [
            (0.0, "0", "0"),
            (2e11, "200bn", "2000亿"),
            (1.2e12, "1.2tn", "1.2万亿"),
            (2500.0, "2,500", "2500"),
            (0.25, "0.25", "0.25"),
            // Steps of the least and the greatest values that a figure draws.
            (2.5e-10, "0.00000000025", "0.00000000025"),
            (2e-10, "0.0000000002", "0.0000000002"),
            (1e21, "1,000,000,000tn", "1,000,000,000万亿"),
        ];
        for (given, en, zh) in cases {
            assert_eq!(tick(Language::En, Unit::Cny, given), en);
            assert_eq!(tick(Language::Zh, Unit::Cny, given), zh);
        }
        assert_eq!(tick(Language::En, Unit::Percent, -2.5), "\u{2212}2.5%");
    }
}
