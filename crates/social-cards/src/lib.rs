//! The picture that a shared link shows: a page's title, its figure and its
//! source, as a PNG file of 1200 by 630 pixels.
//!
//! Made natively while the site is built, with the fonts of the machine that
//! builds it; no part of the page. Leaves to the caller: which pages there are,
//! every word, and the scene, drawn for the size that [`Painter::figure_size`]
//! gives.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "geometry: the pixels of one picture"
)]

mod fault;
mod fonts;
mod icon;
mod layout;
mod painter;
mod picture;
mod probe;
mod setting;

use charts::scene::Scene;
use dataset::Language;

pub use fault::{Fault, Script};
pub use icon::icon;
pub use painter::Painter;

/// Width of a picture in pixels.
pub const WIDTH: u32 = 1200;
/// Height of a picture in pixels.
pub const HEIGHT: u32 = 630;

/// What a picture shows. Any text but the title may be empty.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    /// The language of its words, which decides the fonts.
    pub language: Language,
    /// A few words above the title: a date, an industry.
    pub kicker: &'a str,
    /// What is seen or what happened; two lines at most above a figure, three
    /// without one.
    pub title: &'a str,
    /// One line above a figure: unit, scope, time. Without a figure, the text.
    pub subtitle: &'a str,
    /// What is counted, two lines at most.
    pub scope: &'a str,
    /// Where it comes from, one line.
    pub source_line: &'a str,
    /// The figure; without one, the card is set as a text.
    pub scene: Option<&'a Scene>,
}
