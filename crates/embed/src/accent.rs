//! An accent that stays legible: WCAG 2.2, 1.4.3 asks for a contrast of 4.5:1 of
//! text with what is behind it. `static/frame.js` does the same in the frame.

use view::Accent;

/// The least contrast.
pub const LEAST: f64 = 4.5;
/// The papers of the two themes, as in `charts::theme`.
pub const PAPERS: [Accent; 2] = [Accent([0xff; 3]), Accent([0x14, 0x17, 0x1c])];

fn luminance(colour: Accent) -> f64 {
    let [red, green, blue] = colour.0.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of two colours, from 1 to 21.
pub fn contrast(one: Accent, other: Accent) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour mixed with black, or on a dark paper with white, in steps of a
/// 32nd until it can be read on the paper.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is mixed of parts from 0 to 255 lies between them"
)]
pub fn legible(accent: Accent, paper: Accent) -> Accent {
    let towards = if luminance(paper) < 0.5 { 255.0 } else { 0.0 };
    for step in 0..32 {
        let share = f64::from(step) / 32.0;
        let mixed = Accent(
            accent
                .0
                .map(|part| (f64::from(part) * (1.0 - share) + towards * share).round() as u8),
        );
        if contrast(mixed, paper) >= LEAST {
            return mixed;
        }
    }
    Accent([towards as u8; 3])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_accent_becomes_legible_and_a_legible_one_is_kept() {
        for code in [
            "ffff00", "ffffff", "000000", "0f6cab", "7f7f7f", "ff0000", "00ff7f",
        ] {
            let accent = Accent::from_code(code).unwrap();
            for paper in PAPERS {
                let mended = legible(accent, paper);
                assert!(
                    contrast(mended, paper) >= LEAST,
                    "{code} on {}",
                    paper.code()
                );
                if contrast(accent, paper) >= LEAST {
                    assert_eq!(mended, accent);
                }
            }
        }
    }

    #[test]
    fn the_contrast_of_black_and_white_is_twenty_one() {
        let black_on_white = contrast(Accent([0; 3]), Accent([255; 3]));
        assert!((black_on_white - 21.0).abs() < 1e-9);
    }
}
