//! Values that were worked out, in words: rounded, since no source gave their
//! digits. Those that were stated keep every digit (`figures`).

use dataset::{Dataset, IndicatorKind, Language, ObservationId, Quantity, Unit};
use engine::transform::{InputRole, Value, ValueUnit};

use super::figures::{bounded, bounded_short, figure, figure_short};
use super::numbers::{group, plain, scales};
use super::quantities::{larger, with_word};

/// The row that a value itself was stated in.
fn own_row(value: &Value) -> Option<ObservationId> {
    let (part, rows) = value.inputs.first()?;
    (*part == InputRole::Itself).then(|| rows.first().copied())?
}

/// How many digits of a number that was worked out are told.
const DIGITS: i32 = 4;

/// A number with its first digits, shortened by a scale word.
fn rounded(language: Language, number: f64) -> String {
    let size = number.abs();
    let scale = scales(language)
        .iter()
        .find(|(power, ..)| size >= 10_f64.powi(i32::from(*power)));
    let (shown, word) = match scale {
        Some((power, word, _)) => (size / 10_f64.powi(i32::from(*power)), *word),
        None => (size, ""),
    };
    #[expect(clippy::cast_possible_truncation, reason = "powers are within ±324")]
    let whole = if shown >= 1.0 {
        shown.log10().floor() as i32 + 1
    } else {
        1
    };
    let decimals = (DIGITS - whole).clamp(0, 2).unsigned_abs() as usize;
    let text = format!("{shown:.decimals$}");
    let text = match text.split_once('.') {
        Some((_, rest)) if rest.bytes().all(|digit| digit == b'0') => {
            text.split('.').next().unwrap_or_default().to_owned()
        }
        _ => text,
    };
    let sign = if number < 0.0 && text.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        "\u{2212}"
    } else {
        ""
    };
    format!("{sign}{}{word}", group(language, &text))
}

/// A number that was worked out, with its unit: `+12.3%`, `139.1 billion US
/// dollars`, `152.3`.
pub fn worked(language: Language, unit: ValueUnit, number: f64) -> String {
    if let Some((power, name)) = unit.unit().and_then(|unit| larger(language, unit)) {
        let text = rounded(language, number / 10_f64.powi(i32::from(power)));
        return format!("{text} {name}");
    }
    let text = rounded(language, number);
    match unit {
        ValueUnit::Growth if number > 0.0 => format!("+{text}%"),
        ValueUnit::Growth => format!("{text}%"),
        ValueUnit::Stated(unit) | ValueUnit::Computed(unit) => with_word(language, unit, &text),
        ValueUnit::Index => text,
    }
}

/// The row whose own words a value is told in: it was stated so, as a level or as the
/// growth that the body itself gives.
pub fn stated_row(data: &Dataset, unit: ValueUnit, value: &Value) -> Option<ObservationId> {
    let row = own_row(value)?;
    let is_growth = data[data[row].indicator].kind == IndicatorKind::Growth;
    match unit {
        ValueUnit::Stated(_) => Some(row),
        ValueUnit::Growth if is_growth => Some(row),
        _ => None,
    }
}

/// A value in words, with bound and unit.
pub fn value_long(data: &Dataset, language: Language, unit: ValueUnit, value: &Value) -> String {
    match stated_row(data, unit, value) {
        Some(row) => figure(data, language, &data[row]),
        None => bounded(language, value.bound, &worked(language, unit, value.number)),
    }
}

/// A value with the bound as a sign.
pub fn value_short(data: &Dataset, language: Language, unit: ValueUnit, value: &Value) -> String {
    match stated_row(data, unit, value) {
        Some(row) => figure_short(data, language, &data[row]),
        None => bounded_short(value.bound, &worked(language, unit, value.number)),
    }
}

/// The same where the unit is told elsewhere, if it can be left out.
pub fn value_bare(data: &Dataset, language: Language, unit: ValueUnit, value: &Value) -> String {
    let is_plain = |unit: Unit| {
        !matches!(unit, Unit::Percent | Unit::Second) && larger(language, unit).is_none()
    };
    match (unit, stated_row(data, unit, value)) {
        (ValueUnit::Stated(unit), Some(row))
            if is_plain(unit) && data.quantity(data[row].indicator) != Quantity::Rank =>
        {
            let row = &data[row];
            bounded_short(row.bound, &plain(language, row.value))
        }
        (ValueUnit::Stated(unit), None) | (ValueUnit::Computed(unit), _) if is_plain(unit) => {
            bounded_short(value.bound, &rounded(language, value.number))
        }
        _ => value_short(data, language, unit, value),
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_number_that_was_worked_out_is_told_with_its_first_digits() {
        let dollars = ValueUnit::Computed(Unit::Usd);
        let cases = [
            (
                139_132_370_537.0,
                dollars,
                "139.1 billion US dollars",
                "1391亿美元",
            ),
            (12.345, ValueUnit::Growth, "+12.35%", "+12.35%"),
            (-0.4, ValueUnit::Growth, "\u{2212}0.40%", "\u{2212}0.40%"),
            (25.0, ValueUnit::Computed(Unit::Percent), "25%", "25%"),
            (152.34, ValueUnit::Index, "152.3", "152.3"),
            (1234.5, ValueUnit::Index, "1,234", "1234"),
            (-0.001, ValueUnit::Growth, "0%", "0%"),
        ];
        for (number, quantity, en, zh) in cases {
            assert_eq!(worked(Language::En, quantity, number), en);
            assert_eq!(worked(Language::Zh, quantity, number), zh);
        }
    }
}
