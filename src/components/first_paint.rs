//! Drawings for a page that does not know its width yet: one for each class of
//! widths, of which the style sheet shows the one that fits. They are what a
//! reader sees before the page's code runs, or without it.

use std::fmt::Write;

use super::chart::Canvas;

/// The width that is drawn for where nothing is known of it.
pub const GUESS: f64 = 720.0;

/// The classes of a page's widths, by their names in `static/figure-frame.css`, each
/// with the width that is drawn for. A figure's own layout changes where the first
/// one ends.
const OF_PAGES: [(&str, f64); 3] = [("narrow", 350.0), ("middle", 700.0), ("wide", 1130.0)];

/// A class of the widths that a drawing can have in an embed, in CSS pixels. What is
/// drawn for it is laid out for its narrowest, and stretches to its room.
#[derive(Clone, Copy, Debug, PartialEq)]
struct EmbedClass {
    /// Its name in the embed's style sheet.
    name: &'static str,
    /// The least width.
    from: u32,
    /// The least height that a snippet leaves for the drawing at these widths; if a
    /// long title leaves less, labels come closer.
    height: f64,
}

const OF_EMBEDS: [EmbedClass; 8] = [
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

impl EmbedClass {
    /// What is drawn for it, where the figure itself asks for no other height.
    fn canvas(self, height: Option<f64>) -> Canvas {
        Canvas {
            width: f64::from(self.from),
            height: Some(height.unwrap_or(self.height)),
        }
    }
}

/// What a figure that fills an embed is drawn for in a room of this width, in whole
/// CSS pixels; `height` is the least that its snippets leave it, where that is not the
/// usual one.
pub fn embed_canvas(width: i32, height: Option<f64>) -> Canvas {
    let fits = |class: &&EmbedClass| i64::from(class.from) <= i64::from(width);
    let class = OF_EMBEDS.iter().rev().find(fits).unwrap_or(&OF_EMBEDS[0]);
    class.canvas(height)
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

/// What is drawn for the classes of a page's widths; an embed is never wide.
pub fn page_variants(framed: bool) -> impl Iterator<Item = Variant> {
    let classes = if framed {
        &OF_PAGES[..2]
    } else {
        &OF_PAGES[..]
    };
    classes.iter().map(|&(name, width)| Variant {
        name,
        canvas: Canvas::wide(width),
    })
}

/// What is drawn for the classes of an embed's widths; `height` as for
/// [`embed_canvas`].
pub fn embed_variants(height: Option<f64>) -> impl Iterator<Item = Variant> {
    OF_EMBEDS.iter().map(move |class| Variant {
        name: class.name,
        canvas: class.canvas(height),
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
