//! Cards to PNG files.

use std::fmt;

use charts::Size;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use crate::fonts::Fonts;
use crate::picture::Colour;
use crate::{Card, Fault, HEIGHT, WIDTH, layout, picture};

/// Draws cards with the fonts of this machine. It may be shared by threads.
///
/// The same card drawn with the same fonts is the same file, byte for byte.
pub struct Painter {
    fonts: Fonts,
    inks: Vec<Colour>,
}

impl Painter {
    /// Finds the fonts, which takes longer than drawing a card: once is enough.
    ///
    /// # Errors
    /// When no font has Latin letters, or none has Chinese characters.
    pub fn new() -> Result<Self, Fault> {
        let fonts = Fonts::of_this_machine()?;
        let inks = layout::inks().filter_map(picture::colour).collect();
        Ok(Self { fonts, inks })
    }

    /// The size to draw a card's figure for, in the pixels of the scene: all the
    /// room that its words leave. A scene of another size is made to fit.
    pub fn figure_size(&self, card: &Card<'_>) -> Size {
        layout::figure_size(card, &self.fonts)
    }

    /// Draws a card as a PNG file.
    ///
    /// # Errors
    /// When the drawing cannot be read or the file not be written.
    pub fn png(&self, card: &Card<'_>) -> Result<Vec<u8>, Fault> {
        let pixels = self.pixels(card)?;
        picture::png(pixels.data(), WIDTH, HEIGHT, &self.inks)
    }

    fn pixels(&self, card: &Card<'_>) -> Result<Pixmap, Fault> {
        let drawing = layout::drawing(card, &self.fonts);
        let tree = Tree::from_str(&drawing, &self.fonts.options)
            .map_err(|error| Fault::Drawing(error.to_string()))?;
        let mut pixels = Pixmap::new(WIDTH, HEIGHT)
            .ok_or_else(|| Fault::Drawing("there is no room for its pixels".to_owned()))?;
        let scale = WIDTH as f32 / layout::WIDTH as f32;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixels.as_mut(),
        );
        Ok(pixels)
    }
}

impl fmt::Debug for Painter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Painter").finish_non_exhaustive()
    }
}
