//! How many digits a number bears that was worked out: no more than those of the
//! figures that went into it allow.

use dataset::Dataset;

use super::{InputRole, Value, ValueUnit};

/// The most digits after the point, where the inputs are counts to the last one.
const MOST_DECIMALS: i32 = 6;

/// How far a number that was worked out may be off, as the last digits of what went
/// into it say: the errors of what is added or taken away add up, those of what is
/// multiplied or divided do so in proportion.
pub fn off_by(data: &Dataset, unit: ValueUnit, value: &Value) -> f64 {
    let is_sum = value.inputs.iter().any(|(part, _)| {
        matches!(
            part,
            InputRole::Added | InputRole::Through | InputRole::Before
        )
    });
    let (mut total, mut of_total, mut relative, mut of_rates) = (0.0, 0.0, 0.0, 0.0_f64);
    for (part, rows) in &value.inputs {
        let Some(row) = rows.first().map(|id| &data[*id]) else {
            continue;
        };
        let (number, half) = (row.value.as_f64(), row.value.half_digit(row.bound));
        let share = if number == 0.0 {
            0.0
        } else {
            (half / number).abs()
        };
        match part {
            InputRole::Level => {}
            InputRole::Rate => of_rates = of_rates.max(share),
            InputRole::Before => {
                total -= number;
                of_total += half;
            }
            InputRole::Itself | InputRole::Added | InputRole::Through if is_sum => {
                total += number;
                of_total += half;
            }
            _ => relative += share,
        }
    }
    let size = value.number.abs();
    if is_sum {
        // In another currency the sum is another number than that of its rows.
        let scale = if total == 0.0 {
            1.0
        } else {
            size / f64::abs(total)
        };
        return of_total * scale + size * of_rates;
    }
    match unit {
        ValueUnit::Growth => {
            (value.number + 100.0).abs() * (relative + 2.0 * of_rates) / years(data, value)
        }
        _ => size * (relative + of_rates),
    }
}

/// Over how many years a growth is the mean of; a growth from one period to the next
/// is that of one.
fn years(data: &Dataset, value: &Value) -> f64 {
    let is_base = |(part, _): &&(InputRole, Vec<_>)| *part == InputRole::Base;
    let base = value.inputs.iter().find(is_base);
    let base = base.and_then(|(_, rows)| rows.first());
    let years = base.and_then(|id| value.period.years_since(data[*id].period));
    years.map_or(1.0, |years| f64::from(years).max(1.0))
}

/// The power of ten that comes next to a number.
#[expect(clippy::cast_possible_truncation, reason = "powers are within ±324")]
fn power_of_ten(number: f64) -> i32 {
    number.log10().round() as i32
}

/// A number in the digits that it bears, if it may be off by so much: rounded to the
/// power of ten that comes next to the width of the range in which the true one lies.
/// Nothing of a number that is none.
pub fn written(number: f64, off: f64) -> String {
    if !number.is_finite() {
        return String::new();
    }
    let place = if off > 0.0 {
        power_of_ten(2.0 * off)
    } else {
        -MOST_DECIMALS
    };
    let text = if place > 0 {
        let unit = 10_f64.powi(place);
        format!("{:.0}", (number / unit).round() * unit)
    } else {
        let decimals = place.max(-MOST_DECIMALS).unsigned_abs() as usize;
        format!("{number:.decimals$}")
    };
    let is_zero = text.bytes().all(|byte| !matches!(byte, b'1'..=b'9'));
    match text.strip_prefix('-') {
        Some(rest) if is_zero => rest.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_digit_counts_about_as_much_as_a_number_may_be_off_by() {
        let cases = [
            (35.503, 0.0124, "35.50"),
            (35.503, 0.05, "35.5"),
            (35.503, 0.2, "36"),
            (139_132_370_537.0, 400_000_000.0, "139000000000"),
            (1_250.0, 0.5, "1250"),
            (12.0, 0.005, "12.00"),
            (-0.04, 0.3, "0"),
            (2.0 / 3.0, 0.0, "0.666667"),
        ];
        for (number, off, text) in cases {
            assert_eq!(written(number, off), text, "{number} off by {off}");
        }
        assert_eq!(written(f64::NAN, 0.1), "");
    }
}
