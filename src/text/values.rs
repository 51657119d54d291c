//! Values that were worked out, in words: rounded, since no source gave their
//! digits. Those that were stated keep every digit (`numbers`).

use dataset::{Dataset, Language, ObservationId, Unit};
use engine::lines::Line;
use engine::transform::{Part, Value};

use super::numbers::{
    bounded, bounded_short, figure, figure_short, group, plain, scales, with_word,
};
use crate::plotted::Quantity;

/// The row that a value itself was stated in.
fn own_row(value: &Value) -> Option<ObservationId> {
    let (part, rows) = value.inputs.first()?;
    (*part == Part::Itself).then(|| rows.first().copied())?
}

/// How many digits of a number that was worked out are told.
const DIGITS: i32 = 4;

/// A number with its first digits, shortened by a scale word.
fn rounded(language: Language, number: f64) -> String {
    let size = number.abs();
    let scale = scales(language)
        .iter()
        .find(|(power, ..)| size >= 10_f64.powi(*power));
    let (shown, word) = match scale {
        Some((power, word, _)) => (size / 10_f64.powi(*power), *word),
        None => (size, ""),
    };
    let whole = if shown >= 1.0 {
        shown.log10().floor() as i32 + 1
    } else {
        1
    };
    let decimals = (DIGITS - whole).clamp(0, 2) as usize;
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
    format!("{sign}{}{word}", group(&text))
}

/// A number that was worked out, with its unit: `+12.3%`, `139.1 billion US
/// dollars`, `152.3`.
pub fn worked(language: Language, quantity: Quantity, number: f64) -> String {
    let text = rounded(language, number);
    match quantity {
        Quantity::Growth if number > 0.0 => format!("+{text}%"),
        Quantity::Growth => format!("{text}%"),
        Quantity::Stated(unit) | Quantity::Worked(unit) => with_word(language, unit, &text),
        Quantity::Index => text,
    }
}

/// A value in words, with bound and unit.
pub fn value_long(
    data: &Dataset,
    language: Language,
    line: &Line,
    quantity: Quantity,
    value: &Value,
) -> String {
    match (quantity, own_row(value)) {
        (Quantity::Stated(_), Some(row)) => figure(language, &data[line.indicator], &data[row]),
        _ => bounded(
            language,
            value.bound,
            &worked(language, quantity, value.number),
        ),
    }
}

/// A value with the bound as a sign.
pub fn value_short(
    data: &Dataset,
    language: Language,
    line: &Line,
    quantity: Quantity,
    value: &Value,
) -> String {
    match (quantity, own_row(value)) {
        (Quantity::Stated(_), Some(row)) => {
            figure_short(language, &data[line.indicator], &data[row])
        }
        _ => bounded_short(value.bound, &worked(language, quantity, value.number)),
    }
}

/// The same where the unit is told elsewhere.
pub fn value_bare(
    data: &Dataset,
    language: Language,
    line: &Line,
    quantity: Quantity,
    value: &Value,
) -> String {
    match (quantity, own_row(value)) {
        (Quantity::Stated(unit), Some(row)) if unit != Unit::Percent => {
            let row = &data[row];
            bounded_short(row.bound, &plain(language, row.value))
        }
        (Quantity::Worked(unit), _) if unit != Unit::Percent => {
            bounded_short(value.bound, &rounded(language, value.number))
        }
        _ => value_short(data, language, line, quantity, value),
    }
}

#[cfg(test)]
mod tests {

    use super::*;

    #[test]
    fn a_number_that_was_worked_out_is_told_with_its_first_digits() {
        let dollars = Quantity::Worked(Unit::Usd);
        let cases = [
            (
                139_132_370_537.0,
                dollars,
                "139.1 billion US dollars",
                "1,391亿美元",
            ),
            (12.345, Quantity::Growth, "+12.35%", "+12.35%"),
            (-0.4, Quantity::Growth, "\u{2212}0.40%", "\u{2212}0.40%"),
            (25.0, Quantity::Worked(Unit::Percent), "25%", "25%"),
            (152.34, Quantity::Index, "152.3", "152.3"),
            (1234.5, Quantity::Index, "1,234", "1,234"),
            (-0.001, Quantity::Growth, "0%", "0%"),
        ];
        for (number, quantity, en, zh) in cases {
            assert_eq!(worked(Language::En, quantity, number), en);
            assert_eq!(worked(Language::Zh, quantity, number), zh);
        }
    }
}
