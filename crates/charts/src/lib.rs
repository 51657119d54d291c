//! Charts: data in, a drawn scene out.
//!
//! Charts are drawn with plotters on a backend that records a [`scene::Scene`]:
//! marks with roles, and targets with the caller's keys. The same scene becomes
//! elements of the page, SVG text, a picture. The crate knows no language, no
//! page and no font file: words come in as finished strings or as closures that
//! write a number or a year.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "geometry: pixels, days and counts of marks are far below what either type holds"
)]

mod colour;
pub mod css;
pub mod emphasis;
pub mod glyph;
mod hatch;
pub mod heat;
pub mod histogram;
mod ink;
pub mod legend;
pub mod look;
pub mod measure;
pub mod multiples;
pub mod number;
pub mod pace;
pub mod paint;
mod place;
pub mod ranked;
mod record;
pub mod rect;
mod role;
pub mod scatter;
pub mod scene;
pub mod series;
mod sheet;
pub mod slope;
pub mod step;
pub mod svg;
pub mod theme;
pub mod time;
pub mod timeline;
mod value;
mod within;

pub use series::sparkline;
pub use value::{Scale, is_writable};
pub use within::{whole, within};

/// The size of a figure in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Size {
    /// A size from width and height.
    pub fn new(width: f64, height: f64) -> Self {
        Self { width, height }
    }
}
