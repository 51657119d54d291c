//! Numbers by each language's habit: 1.2 trillion, 1.2 万亿.
//!
//! No digit that the source gave is lost: a number is shortened only where the
//! shortened form is the same number, and written out with separators
//! otherwise.

use dataset::{
    Bound, Dataset, Indicator, IndicatorId, IndicatorKind, Language, Observation, Quantity, Unit,
    UnitFamily, Value,
};

use super::Named;

/// A scale word: the power of ten that it stands for, the word, and the most
/// digits that follow the point of a number shortened by it.
pub(super) type Scale = (i32, &'static str, usize);

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
            .find(|(power, ..)| digits.len() as i32 > *power);
        if let Some((power, word, most)) = scale
            && let Some(short) = shift(language, digits, *power as usize, *most)
        {
            return format!("{sign}{short}{word}");
        }
    }
    format!("{sign}{}", group(language, digits))
}

/// The digits with the point moved left; `None` if too many would follow it.
fn shift(language: Language, digits: &str, power: usize, most: usize) -> Option<String> {
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

/// A value of an axis: shortened, and rounded to what an axis can show.
pub fn tick(language: Language, unit: Unit, value: f64) -> String {
    if unit == Unit::Second && value.abs() >= MINUTE {
        return duration(language, value);
    }
    let value = value / 10_f64.powi(larger(language, unit).map_or(0, |(power, _)| power));
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
    let decimals = (3 - value.log10().floor() as i32).clamp(0, 12) as usize;
    let text = format!("{value:.decimals$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').into()
    } else {
        text
    }
}

/// The unit in which people use large numbers of one, with the power of ten that it
/// stands for: kilowatts as gigawatts.
pub(super) fn larger(language: Language, unit: Unit) -> Option<(i32, &'static str)> {
    match (language, unit) {
        (Language::En, Unit::Kilowatt) => Some((6, "GW")),
        (Language::En, Unit::KilowattHour) => Some((9, "TWh")),
        _ => None,
    }
}

/// The one for numbers that would be less than a tenth of the larger one.
fn smaller(language: Language, unit: Unit) -> Option<(i32, &'static str)> {
    (language == Language::En && unit == Unit::KilowattHour).then_some((6, "GWh"))
}

/// The name of the unit of an axis.
pub fn unit_name(language: Language, unit: Unit) -> &'static str {
    match larger(language, unit) {
        Some((_, name)) => name,
        None if unit.family() == UnitFamily::Percent => super::words(language).percent,
        None if unit == Unit::Second => super::words(language).duration,
        None => unit.name(language),
    }
}

/// A number of an indicator with its unit: `1 trillion yuan`, `5.9%`, `1万亿元`,
/// `10th`, `17 min 46 s`.
pub fn with_unit(
    data: &Dataset,
    language: Language,
    indicator: IndicatorId,
    value: Value,
) -> String {
    let Indicator { unit, kind, .. } = data[indicator];
    let of_kind = (unit, kind, data.quantity(indicator));
    let told = with_unit_of(language, of_kind, value);
    let is_counted = unit == Unit::Count && language == Language::Zh;
    if is_counted && data.quantity(indicator) != Quantity::Rank {
        return told + data.counter_zh(indicator);
    }
    told
}

/// A number with its unit, of an indicator of a kind and with numbers of a kind.
fn with_unit_of(
    language: Language,
    (unit, kind, quantity): (Unit, IndicatorKind, Quantity),
    value: Value,
) -> String {
    let number = value.as_f64();
    if quantity == Quantity::Rank && value.decimals() == 0 {
        return ordinal(language, number);
    }
    if unit == Unit::Second && number >= MINUTE && value.decimals() == 0 {
        return duration(language, number);
    }
    let units = larger(language, unit)
        .into_iter()
        .chain(smaller(language, unit));
    for (power, name) in units.filter(|_| value.decimals() == 0) {
        if let Some(text) = enlarged(language, &value.to_string(), power) {
            return format!("{text} {name}");
        }
    }
    let text = plain(language, value);
    let text = if kind == IndicatorKind::Growth && number > 0.0 {
        format!("+{text}")
    } else {
        text
    };
    join(language, unit, &text, number.to_bits() == 1_f64.to_bits())
}

/// Digits as a number of a unit that is larger by a power of ten, where they reach at
/// least a tenth of it.
fn enlarged(language: Language, digits: &str, power: i32) -> Option<String> {
    let power = power as usize;
    if digits.len() < power || digits.starts_with('-') {
        return None;
    }
    let padded = format!("{digits:0>width$}", width = power + 1);
    shift(language, &padded, power, power)
}

/// Seconds to a minute.
const MINUTE: f64 = 60.0;

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

/// A place in an order: `10th`, `第10位`.
pub fn ordinal(language: Language, rank: f64) -> String {
    let rank = rank.round() as i64;
    match language {
        Language::Zh => format!("第{rank}位"),
        Language::En => {
            let end = match (rank % 10, rank % 100) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            };
            format!("{rank}{end}")
        }
    }
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
pub fn figure(data: &Dataset, language: Language, observation: &Observation) -> String {
    let number = signless(data, language, observation);
    bounded(language, observation.bound, &number)
}

/// The same as an axis writes it, where that loses no digit.
pub fn value_tick(data: &Dataset, language: Language, observation: &Observation) -> String {
    const DIGITS: usize = 4;
    let Indicator { unit, kind, .. } = data[observation.indicator];
    let written = observation.value.to_string();
    let digits = written.trim_matches(['-', '0', '.']).len();
    let is_plain = data.quantity(observation.indicator) != Quantity::Rank
        && kind != IndicatorKind::Growth
        && unit != Unit::Second;
    if !is_plain || digits > DIGITS {
        return figure_short(data, language, observation);
    }
    bounded_short(
        observation.bound,
        &tick(language, unit, observation.value.as_f64()),
    )
}

/// An observation's figure with the bound as a sign.
pub fn figure_short(data: &Dataset, language: Language, observation: &Observation) -> String {
    let number = signless(data, language, observation);
    bounded_short(observation.bound, &number)
}

/// A number with its unit; behind a bound without the sign of growth, which says no
/// more there.
fn signless(data: &Dataset, language: Language, observation: &Observation) -> String {
    let number = with_unit(data, language, observation.indicator, observation.value);
    match observation.bound {
        Bound::Exact => number,
        _ => number.trim_start_matches('+').to_owned(),
    }
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

    fn in_words(language: Language, unit: Unit, kind: IndicatorKind, text: &str) -> String {
        with_unit_of(language, (unit, kind, Quantity::Amount), value(text))
    }

    #[test]
    fn a_growth_figure_carries_its_sign() {
        let growth = |text| in_words(Language::En, Unit::Percent, IndicatorKind::Growth, text);
        assert_eq!(growth("5.9"), "+5.9%");
        assert_eq!(growth("-0.4"), "\u{2212}0.4%");
        assert_eq!(growth("0.0"), "0.0%");
    }

    #[test]
    fn power_energy_and_times_are_told_in_the_units_that_people_use() {
        let cases = [
            (Unit::Kilowatt, "886670000", "886.67 GW", "8.8667亿千瓦"),
            (Unit::Kilowatt, "300000", "0.3 GW", "30万千瓦"),
            (Unit::Kilowatt, "5000", "5,000 kW", "5000千瓦"),
            (
                Unit::KilowattHour,
                "2300000000000",
                "2,300 TWh",
                "2.3万亿千瓦时",
            ),
            (Unit::KilowattHour, "62200000", "62.2 GWh", "6220万千瓦时"),
            (Unit::KilowattHour, "100000000", "0.1 TWh", "1亿千瓦时"),
            (Unit::Second, "1066", "17 min 46 s", "17分46秒"),
            (Unit::Second, "9602", "2 h 40 min 2 s", "2小时40分2秒"),
            (Unit::Second, "7200", "2 h", "2小时"),
            (Unit::Second, "59", "59 seconds", "59秒"),
            (
                Unit::Usd,
                "3115700000",
                "3.1157 billion US dollars",
                "31.157亿美元",
            ),
        ];
        for (unit, given, en, zh) in cases {
            let told = |language| in_words(language, unit, IndicatorKind::Level, given);
            assert_eq!(told(Language::En), en);
            assert_eq!(told(Language::Zh), zh);
        }
    }

    #[test]
    fn a_rank_is_told_as_a_place_in_an_order() {
        let cases = [
            (1.0, "1st"),
            (2.0, "2nd"),
            (3.0, "3rd"),
            (10.0, "10th"),
            (11.0, "11th"),
            (34.0, "34th"),
            (112.0, "112th"),
            (121.0, "121st"),
        ];
        for (rank, en) in cases {
            assert_eq!(ordinal(Language::En, rank), en);
        }
        assert_eq!(ordinal(Language::Zh, 10.0), "第10位");
    }

    #[test]
    fn a_bound_is_never_left_out() {
        let kind = IndicatorKind::Level;
        let number = in_words(Language::En, Unit::Cny, kind, "1000000000000");
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
