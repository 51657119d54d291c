//! Numbers with their units by each language's habit: `1 trillion yuan`, `1万亿元`.

use dataset::{
    Dataset, Indicator, IndicatorId, IndicatorKind, Language, Quantity, Unit, UnitFamily, Value,
};

use super::Named;
use super::durations::{MINUTE, duration};
use super::numbers::{plain, shift};
use super::ranks::ordinal;

/// The unit in which people use large numbers of one, with the power of ten that it
/// stands for: kilowatts as gigawatts.
pub(super) fn larger(language: Language, unit: Unit) -> Option<(u8, &'static str)> {
    match (language, unit) {
        (Language::En, Unit::Kilowatt) => Some((6, "GW")),
        (Language::En, Unit::KilowattHour) => Some((9, "TWh")),
        _ => None,
    }
}

/// The one for numbers that would be less than a tenth of the larger one.
fn smaller(language: Language, unit: Unit) -> Option<(u8, &'static str)> {
    (language == Language::En && unit == Unit::KilowattHour).then_some((6, "GWh"))
}

/// The name of the unit of an axis.
pub fn unit_name(language: Language, unit: Unit) -> &'static str {
    match larger(language, unit) {
        Some((_, name)) => name,
        None if unit.family() == UnitFamily::Percent => super::messages(language).subtitles.percent,
        None if unit == Unit::Second => super::messages(language).subtitles.duration,
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
fn enlarged(language: Language, digits: &str, power: u8) -> Option<String> {
    let power = usize::from(power);
    if digits.len() < power || digits.starts_with('-') {
        return None;
    }
    let padded = format!("{digits:0>width$}", width = power + 1);
    shift(language, &padded, power, power)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Value {
        Value::parse(text).unwrap()
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
            (Unit::Cny, "1000000000000", "1 trillion yuan", "1万亿元"),
        ];
        for (unit, given, en, zh) in cases {
            let told = |language| in_words(language, unit, IndicatorKind::Level, given);
            assert_eq!(told(Language::En), en);
            assert_eq!(told(Language::Zh), zh);
        }
    }
}
