//! A figure's number, kept with the digits that its source gave.

use std::fmt;

use crate::quote::Quoted;

/// As many digits as always fit the mantissa.
const MOST_DIGITS: u32 = 18;

/// A decimal number: `mantissa / 10^decimals`.
///
/// Kept as given, so that 6.0 stays 6.0 and no digit is lost on the way from
/// the CSV file to the page and the download. At most 18 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Value {
    mantissa: i64,
    decimals: u8,
}

impl Value {
    /// A number from its plain decimal form, such as `-0.4` or `1200000000000`.
    ///
    /// A form that would be written in another way (`007`, `-0`) is refused.
    ///
    /// # Errors
    /// A sentence that says what is wrong and what would be right.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || {
            let text = Quoted(text);
            format!("{text} is no number (use plain digits, such as 6.1 or -0.4)")
        };
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let idle_zero = whole.starts_with('0') && whole != "0";
        let idle_sign =
            unsigned != text && unsigned.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        if whole.is_empty()
            || !plain(whole)
            || !plain(fraction)
            || unsigned.ends_with('.')
            || idle_zero
            || idle_sign
        {
            return Err(wrong());
        }
        if whole.len() + fraction.len() > MOST_DIGITS as usize {
            let text = Quoted(text);
            return Err(format!("{text} has more than {MOST_DIGITS} digits"));
        }
        let magnitude: i64 = format!("{whole}{fraction}").parse().map_err(|_| wrong())?;
        Ok(Self {
            mantissa: if text.starts_with('-') {
                -magnitude
            } else {
                magnitude
            },
            decimals: u8::try_from(fraction.len()).map_err(|_| wrong())?,
        })
    }

    /// `mantissa / 10^decimals`, or `None` where that has more than 18 digits.
    pub(crate) fn from_parts(mantissa: i64, decimals: u8) -> Option<Self> {
        (mantissa.unsigned_abs() < 10_u64.pow(MOST_DIGITS) && u32::from(decimals) < MOST_DIGITS)
            .then_some(Self { mantissa, decimals })
    }

    /// The number without its point: `value * 10^decimals`.
    pub(crate) fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// The nearest binary number; past 15 digits it may be the one beside it.
    #[expect(clippy::cast_precision_loss, reason = "that is what it says")]
    pub fn as_f64(self) -> f64 {
        self.mantissa as f64 / 10_f64.powi(i32::from(self.decimals))
    }

    /// How many digits after the point were given.
    pub fn decimals(self) -> u8 {
        self.decimals
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let decimals = usize::from(self.decimals);
        let digits = format!("{:0>1$}", self.mantissa.unsigned_abs(), decimals + 1);
        let (whole, fraction) = digits.split_at(digits.len() - decimals);
        if fraction.is_empty() {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{fraction}")
        }
    }
}
