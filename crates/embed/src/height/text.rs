//! How high texts and rows of boxes are in a room. The widths of letters are those of wide
//! fonts, so that it is rather too high than too low.

use charts::measure::{width as text_width, wrap};
use charts::scene::Scene;
use dataset::Language;

/// The size of small text: definition, sources, note.
pub(super) const SMALL: f64 = 12.8;
/// The height of a line to the size of its letters.
pub(super) const LINE: f64 = 1.55;
/// A serif in bold is wider than the table's letters.
pub(super) const BOLD: f64 = 1.1;

/// The height of the largest letters of a frame.
pub(super) fn headline(text: &str, language: Language, width: f64, room: f64) -> f64 {
    let size = charts::within(16.0 + width / 100.0, 17.6, 21.6);
    let leading = match language {
        Language::En => 1.2,
        Language::Zh => 1.35,
    };
    wrap(text, size * BOLD, room).len() as f64 * size * leading
}

/// The height of a text at a size.
pub(super) fn lines(text: &str, size: f64, room: f64) -> f64 {
    wrap(text, size, room).len() as f64 * size * LINE
}

/// The height of signs with their words, as many in a row as there is room for.
pub(super) fn listed(key: &[(Scene, String)], room: f64) -> f64 {
    if key.is_empty() {
        return 0.0;
    }
    let item = |(glyph, name): &(Scene, String)| glyph.width + 6.4 + text_width(name, SMALL);
    // One that is wider than the frame takes more than one line.
    let more = |(glyph, name): &(Scene, String)| {
        let all = wrap(name, SMALL, room - glyph.width - 6.4).len();
        all.saturating_sub(1) as f64 * SMALL * LINE
    };
    let widths: Vec<f64> = key.iter().map(item).collect();
    6.4 + rows(&widths, 12.8, room) as f64 * 25.6 + key.iter().map(more).sum::<f64>()
}

/// How many rows boxes take with a gap between them.
pub(super) fn rows(widths: &[f64], gap: f64, room: f64) -> usize {
    let (mut rows, mut x) = (0, f64::INFINITY);
    for width in widths {
        if x + gap + width > room {
            rows += 1;
            x = *width;
        } else {
            x += gap + width;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_are_set_in_as_few_rows_as_hold_them() {
        assert_eq!(rows(&[], 8.0, 100.0), 0);
        assert_eq!(rows(&[50.0, 42.0], 8.0, 100.0), 1);
        assert_eq!(rows(&[50.0, 43.0], 8.0, 100.0), 2);
        assert_eq!(rows(&[150.0, 43.0], 8.0, 100.0), 2);
    }
}
