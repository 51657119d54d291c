//! The value axis: a clean domain, ticks at round numbers, linear or
//! logarithmic, as a coordinate of plotters.

use crate::within;
use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

/// How values become heights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Scale {
    /// Equal differences are equal heights.
    #[default]
    Linear,
    /// Equal ratios are equal heights; only values above zero.
    Log,
}

/// The magnitudes that an axis can write, from the first to below the second.
/// Ticks are written in digits, and those of a value nearer to zero or farther
/// from it would take more room than the marks.
const WRITABLE: Range<f64> = 1e-9..1e21;

/// How many lengths of an axis beyond its ends a place is told apart.
const FAR: f64 = 1000.0;

/// Whether an axis can write a value: zero, or one of a magnitude that takes no
/// more than some twenty digits. No figure with an axis draws another one.
pub fn is_writable(value: f64) -> bool {
    value == 0.0 || WRITABLE.contains(&value.abs())
}

/// Whether a value can stand on an axis of this scale.
pub(crate) fn is_drawable(value: f64, scale: Scale) -> bool {
    is_writable(value) && (scale == Scale::Linear || value > 0.0)
}

/// A value axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ValueScale {
    scale: Scale,
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

impl ValueScale {
    /// An axis for drawable values from `low` to `high` that starts and ends at
    /// a tick and has about `most` of them.
    pub(crate) fn new(scale: Scale, low: f64, high: f64, most: usize) -> Self {
        let ticks = match scale {
            // Fewer than three cannot hold a domain on both sides of zero.
            Scale::Linear => linear_ticks(low, high, most.max(3)),
            Scale::Log => log_ticks(low, high, most.max(2)),
        };
        let first = ticks.first().copied().unwrap_or(0.0);
        let last = ticks.last().copied().unwrap_or(1.0);
        let scale = Self {
            scale,
            low: first.min(low),
            high: last.max(high),
            ticks,
        };
        scale.trimmed(low, high)
    }

    /// Without what of the axis would be empty: an outer tick that is farther than
    /// half a step beyond the values is left out, if enough others are left.
    fn trimmed(mut self, low: f64, high: f64) -> Self {
        /// As many are enough.
        const ENOUGH: usize = 4;
        /// As far beyond the values the axis reaches then, in steps.
        const AIR: f64 = 0.1;
        let [first, second, .., last] = self.ticks[..] else {
            return self;
        };
        let step = second - first;
        if self.scale == Scale::Log || self.ticks.len() < ENOUGH {
            return self;
        }
        // Values that are all but equal stand in the middle of their axis.
        let is_outer = |beyond: f64| beyond > step / 2.0 && beyond < step;
        // A tick at or below the lowest value stays, or its height would say nothing.
        if second == 0.0 && is_outer(low - first) {
            self.ticks.remove(0);
            self.low = low - step * AIR;
        }
        if self.ticks.len() >= ENOUGH && is_outer(last - high) {
            self.ticks.pop();
            self.high = high + step * AIR;
        }
        // A mark on the line below reads as zero.
        if low != 0.0 && low - self.low < step * AIR {
            self.low = low - step * AIR;
        }
        self
    }

    /// An axis from `low` to `high` without ticks.
    pub(crate) fn bare(low: f64, high: f64) -> Self {
        Self {
            scale: Scale::Linear,
            low,
            high,
            ticks: Vec::new(),
        }
    }

    /// The tick values, rising.
    pub(crate) fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// Where bars stand: zero, or the end of the axis that is nearest to it.
    pub(crate) fn base(&self) -> f64 {
        within(0.0, self.low, self.high)
    }

    /// Where a value stands: 0 at the lower end, 1 at the upper.
    pub(crate) fn share(&self, value: f64) -> f64 {
        match self.scale {
            Scale::Linear => (value - self.low) / (self.high - self.low),
            Scale::Log => (value / self.low).ln() / (self.high / self.low).ln(),
        }
    }
}

impl Ranged for ValueScale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (low, high): (i32, i32)) -> i32 {
        // Far beyond the ends a place says no more than that it is far.
        let share = within(self.share(*value), -FAR, FAR);
        low + (f64::from(high - low) * share).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() {
            Vec::new()
        } else {
            self.ticks.clone()
        }
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

/// `digit` × 10^`power`, rounded once.
fn decimal(digit: f64, power: i32) -> f64 {
    if power >= 0 {
        digit * 10_f64.powi(power)
    } else {
        digit / 10_f64.powi(-power)
    }
}

fn linear_ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    // Values that are all but equal get some air, or there would be no step.
    let size = low.abs().max(high.abs());
    let (low, high) = if high - low > size * 1e-6 {
        (low, high)
    } else if size > 0.0 {
        (low - size * 0.1, high + size * 0.1)
    } else {
        (0.0, 1.0)
    };
    let largest = low.abs().max(high.abs()).log10().floor() as i32;
    let mut power = ((high - low) / most as f64).log10().floor() as i32;
    let mut long: Option<Vec<f64>> = None;
    loop {
        for (digit, fine) in [(1.0, false), (2.0, false), (2.5, true), (5.0, false)] {
            let step = decimal(digit, power);
            let (first, last) = ((low / step).floor(), (high / step).ceil());
            if last - first >= most as f64 {
                continue;
            }
            let ticks =
                (first as i64..=last as i64).map(|count| decimal(count as f64 * digit, power));
            let ticks: Vec<f64> = ticks.collect();
            let digits = largest - power + 1 + i32::from(fine);
            if digits <= SHORT {
                // Too few where even the next longer ones are more.
                return match long {
                    Some(long) if ticks.len() < FEW => long,
                    _ => ticks,
                };
            }
            long.get_or_insert(ticks);
        }
        power += 1;
    }
}

/// As many digits as a tick is written with where steps allow.
const SHORT: i32 = 3;
/// With fewer ticks than this an axis tells too little for its digits.
const FEW: usize = 3;

fn log_ticks(low: f64, high: f64, most: usize) -> Vec<f64> {
    /// As far beyond the values a tick may stand, as a ratio.
    const AIR: f64 = 1.2;
    let (first, last) = (
        low.log10().floor() as i32 - 1,
        high.log10().ceil() as i32 + 1,
    );
    // The finest ladder of which there is room for all rungs among the values.
    for digits in [&[1.0, 2.0, 5.0][..], &[1.0, 3.0], &[1.0]] {
        let rungs = (first..=last).flat_map(|power| {
            let rungs = digits.iter();
            rungs.map(move |digit| decimal(*digit, power))
        });
        let among: Vec<f64> = rungs
            .filter(|rung| (low / AIR..=high * AIR).contains(rung))
            .collect();
        if (3..=most).contains(&among.len()) {
            return among;
        }
    }
    let fine = |power| [1.0, 2.0, 5.0].map(|digit| decimal(digit, power)).to_vec();
    let rungs = between(low, high, fine, first..=last, 1);
    if rungs.len() <= most {
        return rungs;
    }
    let mut stride = 1;
    loop {
        let decade = |power| vec![decimal(1.0, power)];
        let rungs = between(low, high, decade, first..=last, stride);
        if rungs.len() <= most || stride > last - first {
            return rungs;
        }
        stride += 1;
    }
}

/// The rungs of a ladder from the last at or below `low` to the first at or
/// above `high`, two at least.
fn between(
    low: f64,
    high: f64,
    rungs: impl Fn(i32) -> Vec<f64>,
    powers: std::ops::RangeInclusive<i32>,
    stride: i32,
) -> Vec<f64> {
    let (start, end) = (*powers.start() - stride, *powers.end() + stride);
    let ladder: Vec<f64> = (start.div_euclid(stride)..=end.div_euclid(stride))
        .flat_map(|count| rungs(count * stride))
        .collect();
    let from = ladder
        .partition_point(|&rung| rung <= low)
        .saturating_sub(1);
    let to = ladder.partition_point(|&rung| rung < high).max(from + 1);
    ladder.into_iter().take(to + 1).skip(from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round_and_hold_the_values() {
        assert_eq!(
            linear_ticks(0.0, 1.2e12, 6),
            [0.0, 2.5e11, 5e11, 7.5e11, 1e12, 1.25e12]
        );
        assert_eq!(linear_ticks(-2.9, 14.4, 6), [-5.0, 0.0, 5.0, 10.0, 15.0]);
        assert_eq!(linear_ticks(0.1, 0.3, 6), [0.1, 0.15, 0.2, 0.25, 0.3]);
    }

    #[test]
    fn a_single_value_gets_an_axis_around_it() {
        let ticks = linear_ticks(7.0, 7.0, 5);
        assert!(ticks[0] < 7.0 && ticks[ticks.len() - 1] > 7.0);
        assert_eq!(linear_ticks(0.0, 0.0, 6), [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
    }

    #[test]
    fn a_log_axis_has_decades_or_their_halves() {
        let decades = [2e10, 5e10, 1e11, 2e11, 5e11, 1e12];
        assert_eq!(log_ticks(1.52e10, 1.2e12, 6), decades);
        assert_eq!(log_ticks(1.52e10, 1.2e12, 4), [3e10, 1e11, 3e11, 1e12]);
        assert_eq!(log_ticks(5e10, 1e13, 3), [1e11, 1e12, 1e13]);
        assert_eq!(log_ticks(3.0, 40.0, 6), [5.0, 10.0, 20.0]);
        assert_eq!(log_ticks(5.0, 5.0, 6), [5.0, 10.0]);
    }

    #[test]
    fn an_axis_does_not_reach_far_below_or_above_its_values() {
        let growth = ValueScale::new(Scale::Linear, -4.0, 170.0, 4);
        assert_eq!(growth.ticks(), [0.0, 100.0, 200.0]);
        assert!(growth.low < -4.0 && growth.low > -15.0);
        let whole = ValueScale::new(Scale::Linear, 0.0, 16.0, 6);
        assert_eq!(whole.ticks(), [0.0, 5.0, 10.0, 15.0]);
        assert!(whole.high > 16.0 && whole.high < 17.0);
    }

    proptest! {
        #[test]
        fn every_axis_is_short_rising_and_holds_its_values(
            a in -1e15..1e15_f64, b in -1e15..1e15_f64, small in -12..12_i32, most in 2..9_usize,
        ) {
            let (a, b) = (a * 10_f64.powi(small), b);
            let (low, high) = (a.min(b), a.max(b));
            let axis = ValueScale::new(Scale::Linear, low, high, most);
            prop_assert!(axis.ticks.len() <= most.max(3) && axis.ticks.len() >= 2);
            prop_assert!(axis.ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(axis.low <= low && high <= axis.high);
        }

        #[test]
        fn every_log_axis_is_short_rising_and_holds_its_values(
            a in -30.0..30.0_f64, b in -30.0..30.0_f64, most in 2..9_usize,
        ) {
            let (low, high) = (10_f64.powf(a.min(b)), 10_f64.powf(a.max(b)));
            let axis = ValueScale::new(Scale::Log, low, high, most);
            prop_assert!(axis.ticks.len() <= most.max(3) && axis.ticks.len() >= 2);
            prop_assert!(axis.ticks.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(axis.low <= low && high <= axis.high);
        }
    }
}
