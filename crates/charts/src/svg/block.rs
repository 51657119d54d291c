//! How a figure and the words around it stand one under the other in a file.

use std::fmt::Write;

use super::header::Header;
use super::marks::marks;
use super::values::{escape, number};
use crate::look::Look;
use crate::measure::{self, BOLD};
use crate::paint::Ink;
use crate::scene::Scene;

/// The room around a drawing that is a file of its own, on each side.
pub const MARGIN: f64 = 16.0;
const TITLE: f64 = 18.0;
const SUBTITLE: f64 = 13.0;
const SOURCE: f64 = 11.0;
/// The height of a row of signs.
const ROW: f64 = 22.0;

/// Paragraphs one under the other.
pub(super) struct Block<'a> {
    svg: String,
    look: &'a Look,
    /// The width of its lines.
    room: f64,
    /// How far down it reaches so far.
    y: f64,
}

impl<'a> Block<'a> {
    /// A figure under its title, its subtitle and its key, over its sources.
    pub(super) fn around(scene: &Scene, look: &'a Look, header: Header<'_>) -> Self {
        let mut block = Self {
            svg: String::new(),
            look,
            room: scene.width,
            y: MARGIN,
        };
        block.paragraph(header.title, TITLE, Ink::Ink, true);
        block.paragraph(header.subtitle, SUBTITLE, Ink::Muted, false);
        block.key(header.key);
        block.drawing(scene);
        for source in header.sources {
            block.paragraph(source, SOURCE, Ink::Muted, false);
        }
        block
    }

    /// What is in it, as elements.
    pub(super) fn elements(&self) -> &str {
        &self.svg
    }

    /// Its height in CSS pixels, with the room above and below it.
    pub(super) fn height(&self) -> f64 {
        self.y + MARGIN
    }

    /// A text in as many lines as it needs.
    fn paragraph(&mut self, text: &str, size: f64, ink: Ink, bold: bool) {
        let (weight, wide) = if bold {
            (" font-weight=\"700\"", BOLD)
        } else {
            ("", 1.0)
        };
        for line in measure::wrap(text, size * wide, self.room) {
            self.y += size * 1.3;
            let _ = writeln!(
                self.svg,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{weight} fill=\"{}\">{}</text>",
                number(MARGIN),
                number(self.y - size * 0.3),
                number(size),
                self.look.colour(ink),
                escape(&line)
            );
        }
    }

    /// Pictures with their words, as many in a row as there is room for.
    fn key(&mut self, key: &[(Scene, String)]) {
        const GAP: f64 = 16.0;
        let mut x = 0.0;
        for (place, (glyph, words)) in key.iter().enumerate() {
            let width = glyph.width + 4.0 + measure::width(words, SOURCE);
            if place == 0 || x + width > self.room {
                x = 0.0;
                self.y += ROW;
            }
            let (left, middle) = (MARGIN + x, self.y - ROW / 2.0 + 4.0);
            let _ = write!(
                self.svg,
                "<g transform=\"translate({} {})\">",
                number(left),
                number(middle - glyph.height / 2.0)
            );
            marks(&mut self.svg, glyph, self.look);
            let _ = writeln!(
                self.svg,
                "</g>\n<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\">{}</text>",
                number(left + glyph.width + 4.0),
                number(middle + measure::MIDDLE * SOURCE),
                number(SOURCE),
                self.look.colour(Ink::Muted),
                escape(words)
            );
            x += width + GAP;
        }
    }

    /// The figure, with air above and below.
    fn drawing(&mut self, scene: &Scene) {
        self.y += 8.0;
        let _ = write!(
            self.svg,
            "<g transform=\"translate({} {})\">",
            number(MARGIN),
            number(self.y)
        );
        marks(&mut self.svg, scene, self.look);
        self.svg.push_str("</g>\n");
        self.y += scene.height + 8.0;
    }
}
