//! Numbers by each language's habit: 1.2 trillion, 1.2 万亿.
//!
//! No digit that the source gave is lost: a number is shortened only where the
//! shortened form is the same number, and written out with separators
//! otherwise. Units are written elsewhere.

use dataset::{Language, Value};

/// A scale word: the power of ten that it stands for, the word, and the most
/// digits that follow the point of a number shortened by it.
pub(super) type Scale = (u8, &'static str, usize);

const EN_SCALES: &[Scale] = &[(12, " trillion", 6), (9, " billion", 6), (6, " million", 3)];
const ZH_SCALES: &[Scale] = &[(12, "万亿", 6), (8, "亿", 6), (4, "万", 3)];

pub(super) fn scales(language: Language) -> &'static [Scale] {
    match language {
        Language::En => EN_SCALES,
        Language::Zh => ZH_SCALES,
    }
}

/// A number as given, shortened by a scale word where no digit is lost.
pub fn plain(language: Language, value: Value) -> String {
    let text = value.to_string();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("\u{2212}", digits),
        None => ("", text.as_str()),
    };
    if !digits.contains('.') {
        let scale = scales(language)
            .iter()
            .find(|(power, ..)| digits.len() > usize::from(*power));
        if let Some((power, word, most)) = scale
            && let Some(short) = shift(language, digits, usize::from(*power), *most)
        {
            return format!("{sign}{short}{word}");
        }
    }
    format!("{sign}{}", group(language, digits))
}

/// The digits with the point moved left; `None` if too many would follow it.
pub(super) fn shift(language: Language, digits: &str, power: usize, most: usize) -> Option<String> {
    let (whole, fraction) = digits.split_at(digits.len() - power);
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > most {
        return None;
    }
    Some(if fraction.is_empty() {
        group(language, whole)
    } else {
        format!("{}.{fraction}", group(language, whole))
    })
}

/// Digits with a comma before every third from the point. Chinese leaves four digits
/// alone.
pub(super) fn group(language: Language, digits: &str) -> String {
    let whole = digits.split('.').next().unwrap_or(digits);
    if language == Language::Zh && whole.len() < 5 {
        return digits.to_owned();
    }
    engine::grouped(digits)
}

/// A count of rows or pages.
pub fn compact(language: Language, count: usize) -> String {
    group(language, &count.to_string())
}

/// What a load of some bytes costs: megabytes, the tenths of one, and the seconds that it
/// takes on a slow phone's network (1.6 Mbit/s, as Lighthouse simulates one).
pub(crate) fn cost(bytes: u32) -> (u32, u32, u32) {
    let tenths = bytes.div_ceil(100_000);
    (tenths / 10, tenths % 10, bytes.div_ceil(1_600_000 / 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Value {
        Value::parse(text).unwrap()
    }

    #[test]
    fn a_number_is_shortened_only_where_no_digit_is_lost() {
        let cases = [
            ("1200000000000", "1.2 trillion", "1.2万亿"),
            ("171390000000", "171.39 billion", "1713.9亿"),
            ("504000", "504,000", "50.4万"),
            ("6.0", "6.0", "6.0"),
            ("-0.4", "\u{2212}0.4", "\u{2212}0.4"),
            ("1234567", "1,234,567", "1,234,567"),
            ("9999", "9,999", "9999"),
            ("10000", "10,000", "1万"),
        ];
        for (given, en, zh) in cases {
            assert_eq!(plain(Language::En, value(given)), en);
            assert_eq!(plain(Language::Zh, value(given)), zh);
        }
    }
}
