//! Drawings for a page that does not know its width yet: one for each sort of
//! width, of which the style sheet shows the one that fits. They are what a
//! reader sees before the page's code runs, or without it.

/// The width that is drawn for where nothing is known of it.
pub const GUESS: f64 = 720.0;

/// The sorts of width, by their names in the style sheet, each with the width
/// that is drawn for. A figure's own layout changes where the first one ends.
const WIDTHS: [(&str, f64); 3] = [("narrow", 350.0), ("middle", 700.0), ("wide", 1130.0)];

/// A drawing for a sort of width.
pub struct Variant<T> {
    /// The sort's name in the style sheet.
    pub name: &'static str,
    /// The drawing.
    pub drawing: T,
}

/// Draws for each sort of width; a frame on another page is never wide.
pub fn variants<T>(framed: bool, draw: impl Fn(f64) -> T) -> Vec<Variant<T>> {
    let sorts = if framed { &WIDTHS[..2] } else { &WIDTHS[..] };
    sorts
        .iter()
        .map(|&(name, width)| Variant {
            name,
            drawing: draw(width),
        })
        .collect()
}
