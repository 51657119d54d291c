//! Numbers by each language's habit: 1.2 trillion, 1.2 万亿.
//!
//! No digit that the source gave is lost: a number is shortened only where the
//! shortened form is the same number, and written out with separators
//! otherwise.

use dataset::{Bound, IndicatorKind, Language, Unit, Value};

/// A scale word: the power of ten that it stands for, the word, and the most
/// digits that follow the point of a number shortened by it.
pub(super) type Scale = (i32, &'static str, usize);

const EN_SCALES: &[Scale] = &[(12, " trillion", 3), (9, " billion", 3), (6, " million", 3)];
const ZH_SCALES: &[Scale] = &[(12, "万亿", 4), (8, "亿", 4), (4, "万", 3)];

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
            .find(|(power, ..)| digits.len() as i32 > *power);
        if let Some((power, word, most)) = scale
            && let Some(short) = shift(digits, *power as usize, *most)
        {
            return format!("{sign}{short}{word}");
        }
    }
    format!("{sign}{}", group(digits))
}

/// The digits with the point moved left; `None` if too many would follow it.
fn shift(digits: &str, power: usize, most: usize) -> Option<String> {
    let (whole, fraction) = digits.split_at(digits.len() - power);
    let fraction = fraction.trim_end_matches('0');
    if fraction.len() > most {
        return None;
    }
    Some(if fraction.is_empty() {
        group(whole)
    } else {
        format!("{}.{fraction}", group(whole))
    })
}

/// Digits with a comma before every third from the point.
pub(super) fn group(digits: &str) -> String {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::with_capacity(digits.len() + 4);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// A count of rows or pages.
pub fn compact(count: usize) -> String {
    group(&count.to_string())
}

/// A value of an axis: shortened, and rounded to what an axis can show.
pub fn tick(language: Language, unit: Unit, value: f64) -> String {
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    let size = value.abs();
    let scale = scales(language)
        .iter()
        .find(|(power, ..)| size >= 10_f64.powi(*power) * 0.999_999);
    let (shown, word) = match scale {
        Some((power, word, _)) => (size / 10_f64.powi(*power), *word),
        None => (size, ""),
    };
    let text = significant(shown);
    let word = match language {
        Language::En => short_word(word),
        Language::Zh => word,
    };
    let percent = if unit == Unit::Percent { "%" } else { "" };
    format!("{sign}{}{word}{percent}", group(&text))
}

fn short_word(word: &str) -> &str {
    match word {
        " trillion" => "tn",
        " billion" => "bn",
        " million" => "m",
        other => other,
    }
}

/// Three significant digits and no needless zero, enough to tell one tick from
/// the next.
fn significant(value: f64) -> String {
    if value == 0.0 {
        return "0".into();
    }
    let decimals = (2 - value.log10().floor() as i32).clamp(0, 12) as usize;
    let text = format!("{value:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').into()
    } else {
        text
    }
}

/// A number with its unit: `1 trillion yuan`, `5.9%`, `1万亿元`.
pub fn with_unit(language: Language, unit: Unit, kind: IndicatorKind, value: Value) -> String {
    let number = plain(language, value);
    let number = if kind == IndicatorKind::Growth && value.as_f64() > 0.0 {
        format!("+{number}")
    } else {
        number
    };
    let one = value.as_f64().to_bits() == 1_f64.to_bits();
    join(language, unit, &number, one)
}

fn join(language: Language, unit: Unit, number: &str, one: bool) -> String {
    let word = super::names::unit_after(language, unit, one);
    match (language, unit) {
        (_, Unit::Percent) => format!("{number}%"),
        (_, Unit::Count) => number.to_owned(),
        (Language::Zh, _) if word.is_ascii() => format!("{number} {word}"),
        (Language::Zh, _) => format!("{number}{word}"),
        (Language::En, _) => format!("{number} {word}"),
    }
}

/// A number in words with its unit's word.
pub(super) fn with_word(language: Language, unit: Unit, number: &str) -> String {
    join(language, unit, number, false)
}

/// A number with its bound in words: `more than 1 trillion yuan`.
pub fn bounded(language: Language, bound: Bound, number: &str) -> String {
    match (language, bound) {
        (_, Bound::Exact) => number.to_owned(),
        (Language::En, Bound::MoreThan) => format!("more than {number}"),
        (Language::En, Bound::AtLeast) => format!("at least {number}"),
        (Language::En, Bound::LessThan) => format!("less than {number}"),
        (Language::En, Bound::About) => format!("about {number}"),
        (Language::Zh, Bound::MoreThan) => format!("超过{number}"),
        (Language::Zh, Bound::AtLeast) => format!("不少于{number}"),
        (Language::Zh, Bound::LessThan) => format!("不到{number}"),
        (Language::Zh, Bound::About) => format!("约{number}"),
    }
}

/// A number with its bound as a sign: `> 1 trillion yuan`.
pub fn bounded_short(bound: Bound, number: &str) -> String {
    match bound {
        Bound::Exact => number.to_owned(),
        Bound::MoreThan => format!("> {number}"),
        Bound::AtLeast => format!("≥ {number}"),
        Bound::LessThan => format!("< {number}"),
        Bound::About => format!("≈ {number}"),
    }
}

/// An observation's figure in words, with bound and unit.
pub fn figure(
    language: Language,
    indicator: &dataset::Indicator,
    observation: &dataset::Observation,
) -> String {
    let number = with_unit(language, indicator.unit, indicator.kind, observation.value);
    bounded(language, observation.bound, &number)
}

/// An observation's figure with the bound as a sign.
pub fn figure_short(
    language: Language,
    indicator: &dataset::Indicator,
    observation: &dataset::Observation,
) -> String {
    let number = with_unit(language, indicator.unit, indicator.kind, observation.value);
    bounded_short(observation.bound, &number)
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
            ("171390000000", "171.39 billion", "1,713.9亿"),
            ("504000", "504,000", "50.4万"),
            ("6.0", "6.0", "6.0"),
            ("-0.4", "\u{2212}0.4", "\u{2212}0.4"),
            ("1234567", "1,234,567", "1,234,567"),
            ("9999", "9,999", "9,999"),
            ("10000", "10,000", "1万"),
        ];
        for (given, en, zh) in cases {
            assert_eq!(plain(Language::En, value(given)), en);
            assert_eq!(plain(Language::Zh, value(given)), zh);
        }
    }

    #[test]
    fn a_growth_figure_carries_its_sign() {
        let growth = |text| {
            with_unit(
                Language::En,
                Unit::Percent,
                IndicatorKind::Growth,
                value(text),
            )
        };
        assert_eq!(growth("5.9"), "+5.9%");
        assert_eq!(growth("-0.4"), "\u{2212}0.4%");
        assert_eq!(growth("0.0"), "0.0%");
    }

    #[test]
    fn a_bound_is_never_left_out() {
        let number = with_unit(
            Language::En,
            Unit::Cny,
            IndicatorKind::Level,
            value("1000000000000"),
        );
        assert_eq!(number, "1 trillion yuan");
        for bound in [
            Bound::MoreThan,
            Bound::AtLeast,
            Bound::LessThan,
            Bound::About,
        ] {
            for language in [Language::En, Language::Zh] {
                assert_ne!(bounded(language, bound, &number), number);
            }
            assert_ne!(bounded_short(bound, &number), number);
        }
    }

    #[test]
    fn axis_ticks_are_short() {
        let cases = [
            (0.0, "0", "0"),
            (2e11, "200bn", "2,000亿"),
            (1.2e12, "1.2tn", "1.2万亿"),
            (2500.0, "2,500", "2,500"),
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
