//! Drawings for a page that does not know its width yet: one for each class of
//! widths, of which the style sheet shows the one that fits. They are what a
//! reader sees before the page's code runs, or without it.

use std::fmt::Write;

use super::chart::Canvas;
use embed::classes::{EmbedClass, OF_EMBEDS, class_of};

/// The width that is drawn for where nothing is known of it.
pub const GUESS: f64 = 720.0;

/// The classes of a page's widths, by their names in `static/figure-frame.css`, each
/// with the width that is drawn for: near its least, at most a tenth above it, which is
/// less than what texts have to spare. From there it stretches to its room, and its
/// letters keep their size. A figure's own layout changes where the third one begins.
const OF_PAGES: [(&str, f64); 4] = [
    ("tight", 250.0),
    ("narrow", 350.0),
    ("middle", 660.0),
    ("wide", 1000.0),
];

/// A drawing that a phone does not show is not drawn for rooms below this width.
const WIDE: f64 = 600.0;

/// What is drawn for a class, where the figure itself asks for no other height.
fn canvas_of(class: EmbedClass, height: Option<f64>) -> Canvas {
    Canvas {
        width: f64::from(class.from),
        height: Some(height.unwrap_or(class.height)),
    }
}

/// What a figure that fills an embed is drawn for in a room of this width, in whole
/// CSS pixels; `height` is the least that its snippets leave it, where that is not the
/// usual one.
pub fn embed_canvas(width: i32, height: Option<f64>) -> Canvas {
    canvas_of(class_of(f64::from(width)), height)
}

/// The rules by which an embed shows the drawing of its class, and no other.
pub fn embed_rules() -> String {
    let mut css = String::new();
    for (at, class) in OF_EMBEDS.iter().enumerate() {
        let above = (at > 0).then(|| format!("(width >= {}px)", class.from));
        let below = OF_EMBEDS.get(at + 1);
        let below = below.map(|next| format!("(width < {}px)", next.from));
        let range: Vec<String> = above.into_iter().chain(below).collect();
        // Writing into a string cannot fail.
        let _ = writeln!(
            css,
            "@container {} {{ .variant.{} {{ display: block; }} }}",
            range.join(" and "),
            class.name
        );
    }
    let usual = OF_EMBEDS[4].name;
    css + &format!(
        "@supports not (container-type: inline-size) {{ .variant.{usual} {{ display: block; }} }}\n"
    )
}

/// What is drawn for a class of widths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Variant {
    /// The class's name in the style sheet.
    pub name: &'static str,
    /// What there is to draw on.
    pub canvas: Canvas,
}

/// What is drawn for the classes of a page's widths.
pub fn page_variants() -> impl Iterator<Item = Variant> {
    OF_PAGES.iter().map(|&(name, width)| Variant {
        name,
        canvas: Canvas::wide(width),
    })
}

/// The same for what is shown on wide pages alone.
pub fn wide_variants() -> impl Iterator<Item = Variant> {
    page_variants().filter(|variant| variant.canvas.width > WIDE)
}

/// What is drawn for the classes of an embed's widths; `height` as for
/// [`embed_canvas`].
pub fn embed_variants(height: Option<f64>) -> impl Iterator<Item = Variant> {
    OF_EMBEDS.iter().map(move |class| Variant {
        name: class.name,
        canvas: canvas_of(*class, height),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embed_is_drawn_for_the_narrowest_of_its_class() {
        for (width, drawn) in [
            (0, 200.0),
            (212, 200.0),
            (249, 200.0),
            (250, 250.0),
            (839, 620.0),
            (840, 840.0),
            (1972, 1200.0),
        ] {
            let canvas = embed_canvas(width, None);
            assert!(
                (canvas.width - drawn).abs() < f64::EPSILON,
                "{width}: {canvas:?}"
            );
        }
        assert_eq!(embed_canvas(500, Some(600.0)).height, Some(600.0));
    }

    #[test]
    fn the_rules_show_one_drawing_at_every_width() {
        let rules = embed_rules();
        assert!(
            rules.starts_with("@container (width < 250px) { .variant.e1 "),
            "{rules}"
        );
        assert!(rules.contains("@container (width >= 250px) and (width < 310px) { .variant.e2 "));
        assert!(
            rules.contains("@container (width >= 1200px) { .variant.e8 "),
            "{rules}"
        );
    }
}
