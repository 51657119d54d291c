//! The classes of widths that a drawing can have in an embed: it is laid out for the
//! narrowest of its class, and stretches to its room.

/// A class of widths, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EmbedClass {
    /// Its name in the embed's style sheet.
    pub name: &'static str,
    /// The least width.
    pub from: u32,
    /// The least height that a snippet leaves for the drawing at these widths; if a
    /// long title leaves less, labels come closer.
    pub height: f64,
}

/// All of them, the narrowest first.
pub const OF_EMBEDS: [EmbedClass; 8] = [
    class("e1", 200, 230.0),
    class("e2", 250, 240.0),
    class("e3", 310, 240.0),
    class("e4", 390, 250.0),
    class("e5", 490, 260.0),
    class("e6", 620, 290.0),
    class("e7", 840, 330.0),
    class("e8", 1200, 340.0),
];

const fn class(name: &'static str, from: u32, height: f64) -> EmbedClass {
    EmbedClass { name, from, height }
}

/// That of a room of this width.
pub fn class_of(width: f64) -> EmbedClass {
    let fits = |class: &&EmbedClass| f64::from(class.from) <= width;
    *OF_EMBEDS.iter().rev().find(fits).unwrap_or(&OF_EMBEDS[0])
}
