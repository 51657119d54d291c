//! One value in large, with whose and for when it is: a figure for which a plot would
//! be empty but for a dot.

use crate::Size;
use crate::measure;
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role, Scene};
use crate::sheet::{Sheet, TEXT};
use crate::within;

/// The value, and what is said of it.
#[derive(Clone, Copy, Debug)]
pub struct Number<'a> {
    /// The value in words.
    pub value: &'a str,
    /// Its period, body and status.
    pub facts: &'a str,
    /// The caller's number for it, given back in the target.
    pub key: u32,
}

/// The largest and the smallest letters of the value.
const LETTERS: (f64, f64) = (44.0, 20.0);
/// How far lines of text stand from each other, in heights of their letters.
const LEADING: f64 = 1.25;
/// Room above the value and between it and the facts.
const AIR: f64 = 12.0;

/// Draws it, as high as its lines need: the value in letters as large as fit on a
/// line, on several lines where the smallest do not.
pub fn draw(number: &Number<'_>, width: f64) -> Scene {
    let (largest, smallest) = LETTERS;
    let wide = measure::width(number.value, largest).max(1.0);
    let letters = within(largest * (width / wide).min(1.0), smallest, largest);
    let lines = measure::wrap(number.value, letters, width);
    let facts = measure::wrap(number.facts, TEXT, width);
    let row = letters * LEADING;
    let below = AIR + row * lines.len() as f64 + AIR;
    let height = below + TEXT * LEADING * facts.len() as f64;
    let size = Size::new(width, height);
    let sheet = Sheet::new(size.width, size.height);
    for (at, line) in lines.iter().enumerate() {
        let y = AIR + row * at as f64 + letters;
        sheet.text((0.0, y), Anchor::Start, letters, Role::Label, line);
    }
    for (at, line) in facts.iter().enumerate() {
        let y = below + TEXT * LEADING * at as f64 + TEXT * 0.5;
        sheet.text((0.0, y), Anchor::Start, TEXT, Role::AxisText, line);
    }
    let whole = Rect::new(0.0, 0.0, size.width, size.height);
    let target = HitTarget::new(whole, (AIR, below), 0, vec![number.key]);
    sheet.finish(vec![target])
}
