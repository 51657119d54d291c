//! Pixels as a small PNG file: a palette of 256 colours, one byte a pixel.
//!
//! A card has few inks and, along the edges of letters and marks, the steps from
//! one to another. The inks stay as they are; of the steps as many are kept as
//! the eye needs, near ones become one.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};

use crate::Fault;

/// Red, green, blue in the lower three bytes.
pub(crate) type Colour = u32;

const MOST: usize = 256;
/// How many bits of a channel tell two steps apart: with eight steps from paper
/// to ink, letters look as they do with all, in a file a seventh smaller.
const STEP_BITS: u32 = 3;
/// The highest level takes far longer for a hundredth less.
const LEVEL: u8 = 6;

/// A colour written `#rrggbb`.
pub(crate) fn colour(written: &str) -> Option<Colour> {
    Colour::from_str_radix(written.strip_prefix('#')?, 16).ok()
}

/// Writes opaque pixels, four bytes each, as PNG. The inks are kept exactly.
pub(crate) fn png(
    pixels: &[u8],
    width: u32,
    height: u32,
    inks: &[Colour],
) -> Result<Vec<u8>, Fault> {
    let (palette, indices) = indexed(pixels, inks);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    // An index says nothing about the one beside it: filters only add noise.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(DeflateCompression::Level(LEVEL));
    let failed = |error: png::EncodingError| Fault::Png(error.to_string());
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(&indices).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(file)
}

/// A palette (three bytes a colour) and each pixel's place in it.
fn indexed(pixels: &[u8], inks: &[Colour]) -> (Vec<u8>, Vec<u8>) {
    let counts = counted(pixels);
    let (colours, places) = palette(&counts, inks);
    let mut indices = Vec::with_capacity(pixels.len() / 4);
    // No colour of three bytes: the first pixel is looked up.
    let mut last = (Colour::MAX, 0);
    for colour in colours_of(pixels) {
        if colour != last.0 {
            let found = counts.binary_search_by_key(&colour, |&(known, _)| known);
            last = (colour, found.map_or(0, |at| places[at]));
        }
        indices.push(last.1);
    }
    let bytes = colours
        .iter()
        .flat_map(|colour| colour.to_be_bytes().into_iter().skip(1))
        .collect();
    (bytes, indices)
}

/// The colours of a picture in ascending order, with how often each occurs.
fn counted(pixels: &[u8]) -> Vec<(Colour, u32)> {
    let mut runs: Vec<(Colour, u32)> = Vec::new();
    for colour in colours_of(pixels) {
        match runs.last_mut() {
            Some((last, count)) if *last == colour => *count += 1,
            _ => runs.push((colour, 1)),
        }
    }
    runs.sort_unstable();
    runs.dedup_by(|run, kept| {
        let same = run.0 == kept.0;
        if same {
            kept.1 += run.1;
        }
        same
    });
    runs
}

/// At most 256 colours, and for each of the counted ones the place of the one
/// that stands for it: itself for an ink, else the most frequent of those near.
fn palette(counts: &[(Colour, u32)], inks: &[Colour]) -> (Vec<Colour>, Vec<u8>) {
    let mut bits = STEP_BITS;
    let mut groups = grouped(counts, inks, bits);
    // With one bit a channel there are 8 groups beside the few inks.
    while groups.len() > MOST && bits > 1 {
        bits -= 1;
        groups = grouped(counts, inks, bits);
    }
    let mut places = vec![0; counts.len()];
    for (place, group) in groups.iter().enumerate() {
        for &at in group {
            places[at] = place as u8;
        }
    }
    let colours = groups.iter().map(|group| {
        let most = group.iter().max_by_key(|&&at| counts[at].1);
        most.map_or(0, |&at| counts[at].0)
    });
    (colours.collect(), places)
}

/// The counted colours, by their places: each ink alone, the others in groups
/// that agree in the upper bits of each channel.
fn grouped(counts: &[(Colour, u32)], inks: &[Colour], bits: u32) -> Vec<Vec<usize>> {
    let mask = (0xff00 >> bits & 0xff) * 0x01_01_01;
    let mut groups: BTreeMap<(bool, Colour), Vec<usize>> = BTreeMap::new();
    for (at, &(colour, _)) in counts.iter().enumerate() {
        let is_ink = inks.contains(&colour);
        let group = if is_ink { colour } else { colour & mask };
        groups.entry((is_ink, group)).or_default().push(at);
    }
    groups.into_values().collect()
}

fn colours_of(pixels: &[u8]) -> impl Iterator<Item = Colour> + '_ {
    let (pixels, _) = pixels.as_chunks::<4>();
    pixels
        .iter()
        .map(|&[red, green, blue, _]| Colour::from_be_bytes([0, red, green, blue]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Colour = 0x00ff_ffff;
    const GRID: Colour = 0x00e3_e6ea;

    fn pixels(colours: &[Colour]) -> Vec<u8> {
        let opaque = |colour: &Colour| [colour.to_be_bytes(), [255; 4]];
        let bytes = colours.iter().map(opaque);
        bytes
            .flat_map(|[[_, r, g, b], [a, ..]]| [r, g, b, a])
            .collect()
    }

    fn shown(colours: &[Colour], inks: &[Colour]) -> Vec<Colour> {
        let (palette, indices) = indexed(&pixels(colours), inks);
        let (palette, _) = palette.as_chunks::<3>();
        let of = |index: &u8| palette[usize::from(*index)];
        let colour = |[r, g, b]: [u8; 3]| Colour::from_be_bytes([0, r, g, b]);
        indices.iter().map(|index| colour(of(index))).collect()
    }

    #[test]
    fn an_ink_that_is_near_to_another_stays_what_it_is() {
        let colours = [PAPER, PAPER, GRID, PAPER];
        assert_eq!(shown(&colours, &[PAPER, GRID]), colours);
    }

    #[test]
    fn steps_that_the_eye_does_not_tell_apart_become_the_most_frequent() {
        let colours = [0x0080_8080, 0x0081_8181, 0x0081_8181];
        assert_eq!(shown(&colours, &[]), [0x0081_8181; 3]);
    }

    #[test]
    fn any_number_of_colours_finds_room_in_the_palette() {
        let colours: Vec<Colour> = (0..4096).map(|at| at * 0x0fff).collect();
        let (palette, indices) = indexed(&pixels(&colours), &[PAPER, GRID]);
        assert!(palette.len() <= MOST * 3);
        assert_eq!(indices.len(), colours.len());
    }
}
