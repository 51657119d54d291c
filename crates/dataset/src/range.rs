//! What a stated figure leaves open: between which numbers the true one lies.
//!
//! The one place where a bound and the digits of a number become a range. Which
//! figure holds, which agree and which compare is asked of the ranges.

use crate::{Bound, Observation, Value};

/// How far, as a share of it, a number said to be "about" may be off.
const ABOUT: f64 = 0.02;
/// How far the zeros at the end of a whole number may stand for other digits, as a
/// share of it: 400 thousand are not 430; of one that is "about" so much a little
/// farther.
const MOST_ROUNDED: f64 = 0.02;
const MOST_ROUNDED_ABOUT: f64 = 0.05;
/// From here on zeros at the end of a whole number may be rounded.
const LARGE: i64 = 1_000;

/// Where the true number lies: from the one, below the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least number that it may be.
    pub from: f64,
    /// The number that it is below.
    pub to: f64,
}

impl Range {
    /// What a number leaves open that is given to within `half` either way.
    pub fn of(number: f64, bound: Bound, half: f64) -> Self {
        let either = |off: f64| Self {
            from: number - off,
            to: number + off,
        };
        match bound {
            Bound::Exact => either(half),
            Bound::About => either(half.max(number.abs() * ABOUT)),
            Bound::MoreThan | Bound::AtLeast => Self {
                from: number,
                to: f64::INFINITY,
            },
            Bound::LessThan => Self {
                from: f64::NEG_INFINITY,
                to: number,
            },
        }
    }

    /// Whether one number can be in both.
    pub fn overlaps(self, other: Self) -> bool {
        self == other || (self.from < other.to && other.from < self.to)
    }

    /// Whether it says more than another: all of it lies in that.
    pub fn is_within(self, other: Self) -> bool {
        self != other && other.from <= self.from && self.to <= other.to
    }

    /// Whether every number in it is above every one in another.
    pub fn is_above(self, other: Self) -> bool {
        !self.overlaps(other) && self.from >= other.to
    }
}

impl Value {
    /// Half of the last digit that was given: how far the true number may be off.
    /// Zeros at the end of a large whole number count as not given, but for no more
    /// than a fiftieth of it.
    pub fn half_digit(self, bound: Bound) -> f64 {
        let (mantissa, decimals) = (self.mantissa(), self.decimals());
        let half = 0.5 * 10_f64.powi(-i32::from(decimals));
        if decimals > 0 || mantissa.abs() < LARGE {
            return half;
        }
        let mut rest = mantissa;
        let mut rounded = half;
        while rest % 10 == 0 {
            rest /= 10;
            rounded *= 10.0;
        }
        let most = match bound {
            Bound::About => MOST_ROUNDED_ABOUT,
            _ => MOST_ROUNDED,
        };
        rounded.min(self.as_f64().abs() * most).max(half)
    }
}

impl Observation {
    /// Where the true number lies.
    pub fn range(&self) -> Range {
        Range::of(
            self.value.as_f64(),
            self.bound,
            self.value.half_digit(self.bound),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(number: &str, bound: Bound) -> Range {
        let value = Value::parse(number).unwrap();
        Range::of(value.as_f64(), bound, value.half_digit(bound))
    }

    fn exact(number: &str) -> Range {
        range(number, Bound::Exact)
    }

    #[test]
    fn a_rounded_number_agrees_with_what_it_was_rounded_from() {
        let pairs = [
            ("52460000000", "52500000000"),
            ("261260000000", "261300000000"),
            ("886670000", "887000000"),
            ("6.04", "6.0"),
            ("9587000", "9590000"),
        ];
        for (given, rounded) in pairs {
            assert!(exact(given).overlaps(exact(rounded)), "{given} {rounded}");
            assert!(exact(given).is_within(exact(rounded)), "{given} {rounded}");
            assert!(!exact(rounded).is_within(exact(given)), "{given} {rounded}");
        }
    }

    #[test]
    fn other_numbers_do_not_agree() {
        let pairs = [
            ("400000", "430000"),
            ("371", "372"),
            ("79", "80"),
            ("6.0", "6.1"),
            ("0.30", "0.31"),
        ];
        for (one, other) in pairs {
            assert!(!exact(one).overlaps(exact(other)), "{one} {other}");
            assert!(exact(other).is_above(exact(one)), "{one} {other}");
        }
        assert!(exact("0").overlaps(exact("0")));
    }

    #[test]
    fn an_open_bound_agrees_with_what_lies_within_it() {
        let more = range("1000000000000", Bound::MoreThan);
        assert!(more.overlaps(exact("1200000000000")));
        assert!(range("1200000000000", Bound::AtLeast).is_within(more));
        assert!(range("1200000000000", Bound::MoreThan).is_above(exact("1100000000000")));
        assert!(!range("5", Bound::LessThan).overlaps(range("6", Bound::AtLeast)));
        assert!(range("1000", Bound::About).overlaps(exact("1015")));
        assert!(range("13000", Bound::About).overlaps(exact("13317")));
        assert!(!range("1000", Bound::About).overlaps(exact("1051")));
    }
}
