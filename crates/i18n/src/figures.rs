//! What an observation states, with its bound: `more than 1 trillion yuan`, `> 1万亿元`.

use dataset::{Bound, Dataset, Indicator, IndicatorKind, Language, Observation, Quantity, Unit};

use super::quantities::with_unit;
use super::ticks::tick;

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

    #[test]
    fn a_bound_is_never_left_out() {
        let number = "1 trillion yuan";
        for bound in [
            Bound::MoreThan,
            Bound::AtLeast,
            Bound::LessThan,
            Bound::About,
        ] {
            for language in [Language::En, Language::Zh] {
                assert_ne!(bounded(language, bound, number), number);
            }
            assert_ne!(bounded_short(bound, number), number);
        }
    }
}
