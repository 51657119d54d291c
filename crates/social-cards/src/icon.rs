//! The product's sign as a square PNG file, for where an SVG file is not taken.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::{Fault, picture};

/// Units along a side of the square, which the margin is a share of.
const SIDE: f32 = 100.0;
const PAPER: &str = "#ffffff";

/// Draws a square sign, given as SVG, on white, as a PNG file of `size` pixels
/// a side. `margin` is the share of the side that is left free at each edge.
///
/// # Errors
/// When the drawing cannot be read or the file not be written.
pub fn icon(sign: &str, size: u32, margin: f32) -> Result<Vec<u8>, Fault> {
    let (at, length) = (SIDE * margin, SIDE * (1.0 - 2.0 * margin));
    let placed = format!("<svg x=\"{at}\" y=\"{at}\" width=\"{length}\" height=\"{length}\" ");
    let sign = sign.replacen("<svg ", &placed, 1);
    let drawing = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {SIDE} {SIDE}\">\
         <rect width=\"{SIDE}\" height=\"{SIDE}\" fill=\"{PAPER}\"/>{sign}</svg>"
    );
    let tree = Tree::from_str(&drawing, &Options::default())
        .map_err(|error| Fault::Drawing(error.to_string()))?;
    let mut pixels = Pixmap::new(size, size)
        .ok_or_else(|| Fault::Drawing("there is no room for its pixels".to_owned()))?;
    let scale = size as f32 / tree.size().width();
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    let inks: Vec<_> = picture::colour(PAPER).into_iter().collect();
    picture::png(pixels.data(), size, size, &inks)
}

#[cfg(test)]
mod tests {
    use super::icon;

    const SIGN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">\
        <rect width=\"32\" height=\"32\" fill=\"#ff0000\"/></svg>";

    /// The colour of a pixel of a PNG file with a palette.
    fn pixel(file: &[u8], x: usize, y: usize) -> [u8; 3] {
        let mut reader = png::Decoder::new(std::io::Cursor::new(file))
            .read_info()
            .unwrap();
        let mut indices = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut indices).unwrap();
        let info = reader.info();
        let place = usize::from(indices[y * info.width as usize + x]) * 3;
        let palette = info.palette.as_ref().unwrap();
        [palette[place], palette[place + 1], palette[place + 2]]
    }

    #[test]
    fn a_sign_stands_within_its_margin_on_white() {
        let file = icon(SIGN, 100, 0.2).unwrap();
        assert_eq!(pixel(&file, 10, 50), [255, 255, 255]);
        assert_eq!(pixel(&file, 90, 90), [255, 255, 255]);
        assert_eq!(pixel(&file, 50, 50), [255, 0, 0]);
        assert_eq!(pixel(&file, 22, 78), [255, 0, 0]);
    }
}
