//! How far colours lie apart for the eye, and which series' colour has to make way
//! for an accent that is nearly the same. `static/frame.js` does the same in a frame.

use crate::paint::Ink;
use crate::scene::SLOTS;
use crate::theme::Theme;

/// The parts of a linear colour, or of one in L*a*b*.
pub(crate) type Parts = [f64; 3];

/// Nearer than this, in CIE L*a*b*, two series are taken for one.
const NEAR: f64 = 15.0;

/// The linear parts of `#rrggbb`; `None` for anything else.
pub(crate) fn linear(colour: &str) -> Option<Parts> {
    let digits = colour.strip_prefix('#').filter(|rest| rest.len() == 6)?;
    let mut parts = [0.0; 3];
    for (at, part) in parts.iter_mut().enumerate() {
        let pair = digits.get(at * 2..at * 2 + 2)?;
        let value = f64::from(u8::from_str_radix(pair, 16).ok()?) / 255.0;
        *part = if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        };
    }
    Some(parts)
}

/// CIE L*a*b* of a linear colour under D65, without the straight part near black,
/// which a series' colour never comes near to.
pub(crate) fn lab(linear: Parts) -> Parts {
    const ROWS: [Parts; 3] = [
        [0.4339, 0.3762, 0.1899],
        [0.2126, 0.7152, 0.0722],
        [0.0177, 0.1095, 0.8727],
    ];
    let [x, y, z] = ROWS.map(|row| {
        let all: f64 = row
            .iter()
            .zip(linear)
            .map(|(share, part)| share * part)
            .sum();
        all.cbrt()
    });
    [116.0 * y, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far two colours in L*a*b* lie apart.
pub(crate) fn distance(one: Parts, other: Parts) -> f64 {
    let squares = one.iter().zip(other).map(|(a, b)| (a - b).powi(2));
    squares.sum::<f64>().sqrt()
}

/// The palette slot whose colour makes way for an accent, the nearest one. The accent
/// stands in the place of the theme's first colour, which is then free for that slot.
pub(crate) fn making_way(theme: &Theme, accent: &str) -> Option<u8> {
    let accent = lab(linear(accent)?);
    let far = |slot: u8| {
        let own = lab(linear(theme.colour(Ink::Slot(slot)))?);
        Some((slot, distance(own, accent)))
    };
    let nearest = (1..SLOTS)
        .filter_map(far)
        .min_by(|a, b| a.1.total_cmp(&b.1))?;
    (nearest.1 < NEAR).then_some(nearest.0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use crate::look::Look;
    use crate::theme::{DARK, LIGHT};

    /// Colours of all hues, pale and strong, light and deep: steps of 15 in each part.
    fn all() -> impl Iterator<Item = String> {
        let steps = || (0..=255_u8).step_by(15);
        steps().flat_map(move |red| {
            steps().flat_map(move |green| {
                steps().map(move |blue| format!("#{red:02x}{green:02x}{blue:02x}"))
            })
        })
    }

    #[test]
    fn no_series_has_nearly_the_colour_of_any_accent() {
        for (theme, least) in [(LIGHT, 15.0), (DARK, 11.3)] {
            let mut moved = 0;
            for accent in all() {
                let look = Look::of(theme).with_accent(accent.clone());
                let slots: Vec<Parts> = (0..SLOTS)
                    .map(|slot| lab(linear(&look.colour(Ink::Slot(slot))).unwrap()))
                    .collect();
                for (at, one) in slots.iter().enumerate() {
                    for (other, two) in slots.iter().enumerate().skip(at + 1) {
                        let far = distance(*one, *two);
                        assert!(far >= least, "{accent}: slots {at} and {other}, {far}");
                    }
                }
                moved += usize::from(making_way(&theme, &accent).is_some());
            }
            // The rule is no empty one: some accents are nearly a slot's colour.
            assert!(moved > 300, "{moved}");
        }
    }

    #[test]
    fn the_green_of_a_series_makes_way_for_a_green_accent() {
        let look = Look::of(LIGHT).with_accent("#0a7d4f".into());
        assert_eq!(making_way(&LIGHT, "#0a7d4f"), Some(2));
        assert_eq!(look.colour(Ink::Slot(2)), LIGHT.colour(Ink::Slot(0)));
        assert_eq!(look.colour(Ink::Name(2)), LIGHT.colour(Ink::Name(0)));
        assert_eq!(look.colour(Ink::Slot(3)), LIGHT.colour(Ink::Slot(3)));
        assert_eq!(making_way(&LIGHT, LIGHT.colour(Ink::Slot(0))), None);
        assert_eq!(making_way(&LIGHT, "no colour"), None);
        assert_eq!(making_way(&LIGHT, "#zzzzzz"), None);
    }

    #[test]
    fn the_axes_of_lab_are_those_of_the_standard() {
        let white = lab(linear("#ffffff").unwrap());
        assert!((white[0] - 116.0).abs() < 0.1 && white[1].abs() < 0.3 && white[2].abs() < 0.3);
        // Red by Bruce Lindbloom's tables: 53.2, 80.1, 67.2; lightness is 16 lower there.
        let red = lab(linear("#ff0000").unwrap());
        assert!(
            (red[0] - 69.2).abs() < 0.3 && (red[1] - 80.1).abs() < 0.5,
            "{red:?}"
        );
    }
}
