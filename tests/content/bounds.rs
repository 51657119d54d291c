//! Where the true number may lie (docs/chart-rules.md, 1), in whole numbers of a
//! trillionth, so that no digit is lost.

const ONE: i128 = 1_000_000_000_000;

/// From the one, below the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub from: i128,
    pub to: i128,
}

/// The range of a number as the files write it, with its bound.
pub(crate) fn bounds(number: &str, bound: &str) -> Bounds {
    let (value, half) = (exact(number), half_of_last_digit(number, bound));
    let either = |off: i128| Bounds {
        from: value - off,
        to: value + off,
    };
    match bound {
        "eq" => either(half),
        "approx" => either(half.max(value.abs() / 50)),
        "gt" | "ge" => Bounds {
            from: value,
            to: i128::MAX,
        },
        "lt" => Bounds {
            from: i128::MIN,
            to: value,
        },
        _ => panic!("{bound}"),
    }
}

/// A number in trillionths.
pub(crate) fn exact(number: &str) -> i128 {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, number),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let trillionths = format!("{whole}{fraction:0<12}");
    sign * trillionths.parse::<i128>().unwrap()
}

fn half_of_last_digit(number: &str, bound: &str) -> i128 {
    if let Some((_, fraction)) = number.split_once('.') {
        return ONE / 2 / 10_i128.pow(u32::try_from(fraction.len()).unwrap());
    }
    let size = exact(number).abs();
    if size < 1_000 * ONE {
        return ONE / 2;
    }
    let zeros = number.len() - number.trim_end_matches('0').len();
    let half = ONE / 2 * 10_i128.pow(u32::try_from(zeros).unwrap());
    let most = if bound == "approx" {
        size / 20
    } else {
        size / 50
    };
    half.min(most).max(ONE / 2)
}

impl Bounds {
    pub(crate) fn overlaps(self, other: Self) -> bool {
        self.from < other.to && other.from < self.to
    }

    pub(crate) fn is_within(self, other: Self) -> bool {
        self != other && other.from <= self.from && self.to <= other.to
    }

    pub(crate) fn is_above(self, other: Self) -> bool {
        self.from >= other.to
    }
}
