//! Which families have the letters, and how wide those are, found by setting
//! them in one family and no other.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

use charts::measure;
use charts::svg::escape;
use resvg::usvg::fontdb::{Database, Weight};
use resvg::usvg::{GlyphId, Node, Options, Text, Tree};

use crate::fonts::options;

/// The font size of a probe, in pixels.
const SIZE: f64 = 100.0;
/// What a font draws in place of a letter that it has not.
const MISSING: GlyphId = GlyphId(0);
/// What titles have beside the letters of ASCII.
const PUNCTUATION: &str = "‘’“”–—…·×";

/// A family that is here.
pub(crate) struct Family {
    /// Its name.
    pub name: String,
    /// In font sizes; what is not here is taken from `charts::measure`.
    widths: BTreeMap<char, f64>,
}

impl Family {
    /// The width of a text in pixels at a font size in pixels.
    pub(crate) fn width(&self, text: &str, size: f64) -> f64 {
        let of = |letter: char| match self.widths.get(&letter) {
            Some(width) => *width,
            None => measure::width(letter.encode_utf8(&mut [0; 4]), 1.0),
        };
        text.chars().map(of).sum::<f64>() * size
    }
}

/// Sets texts in one family and no other.
pub(crate) struct Probe {
    /// Without a font to fall back on.
    pub options: Options<'static>,
}

impl Probe {
    /// A probe of these fonts.
    pub(crate) fn new(database: Arc<Database>) -> Self {
        Self {
            options: options(database, Box::new(|_, _, _| None)),
        }
    }

    /// The first of the wanted families that is here and has every letter of the
    /// sample; if there is none, any such family.
    pub(crate) fn find(&self, wanted: &[&str], weight: Weight, sample: &str) -> Option<Family> {
        let others = self.options.fontdb.faces();
        let others = others.filter_map(|face| Some(face.families.first()?.0.as_str()));
        let name = wanted
            .iter()
            .copied()
            .chain(others)
            .find(|name| self.has(name, weight, sample))?;
        Some(Family {
            name: name.to_owned(),
            widths: self.letters(name, weight),
        })
    }

    /// Whether a family is here and has every letter of a sample.
    pub(crate) fn has(&self, family: &str, weight: Weight, sample: &str) -> bool {
        !self.widths(family, weight, &[sample.to_owned()]).is_empty()
    }

    /// How wide the usual letters are.
    fn letters(&self, family: &str, weight: Weight) -> BTreeMap<char, f64> {
        let letters = (' '..='~').chain(PUNCTUATION.chars());
        // Between two others: a space alone would have no width.
        let mut texts = vec!["nn".to_owned()];
        texts.extend(letters.clone().map(|letter| format!("n{letter}n")));
        let widths = self.widths(family, weight, &texts);
        let around = widths.first().copied().unwrap_or_default();
        let own = widths.iter().skip(1).map(|width| (width - around) / SIZE);
        letters.zip(own).collect()
    }

    /// How wide texts are at [`SIZE`]; none if a letter of theirs is missing.
    /// Unkerned: a letter's own width is asked for, not that beside another.
    fn widths(&self, family: &str, weight: Weight, texts: &[String]) -> Vec<f64> {
        let mut drawing = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"'{}'\" \
             font-size=\"{SIZE}\" font-weight=\"{}\" style=\"font-kerning:none\">",
            escape(family),
            weight.0
        );
        for text in texts {
            // Writing into a string cannot fail.
            let _ = write!(drawing, "<text>{}</text>", escape(text));
        }
        drawing.push_str("</svg>");
        let Ok(tree) = Tree::from_str(&drawing, &self.options) else {
            return Vec::new();
        };
        let drawn: Vec<&Text> = tree.root().children().iter().filter_map(as_text).collect();
        if drawn.len() == texts.len() && drawn.iter().all(|text| is_whole(text)) {
            let width = |text: &&Text| f64::from(text.bounding_box().width());
            drawn.iter().map(width).collect()
        } else {
            Vec::new()
        }
    }
}

fn as_text(node: &Node) -> Option<&Text> {
    match node {
        Node::Text(text) => Some(text),
        _ => None,
    }
}

fn is_whole(text: &Text) -> bool {
    let mut glyphs = text
        .layouted()
        .iter()
        .flat_map(|span| &span.positioned_glyphs);
    glyphs.all(|glyph| glyph.id != MISSING)
}
