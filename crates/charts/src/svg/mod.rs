//! A scene as an SVG file that stands on its own: every colour written out,
//! with a title, a subtitle and source lines around the figure.

mod block;
mod header;
mod marks;
mod values;

use crate::look::Look;
use crate::paint::Ink;
use crate::scene::Scene;

use block::Block;

pub use block::MARGIN;
pub use header::Header;
pub use marks::marks;
pub use values::{anchor_name, escape, number, points};

/// An SVG file.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgFile {
    /// What is in it.
    pub text: String,
    /// Its height in CSS pixels.
    pub height: f64,
}

/// Writes a scene as a standalone SVG file.
pub fn to_svg(scene: &Scene, look: &Look, header: Option<Header<'_>>) -> SvgFile {
    let Some(header) = header else {
        let mut text = open(scene.width, scene.height, look);
        marks(&mut text, scene, look);
        text.push_str("</svg>\n");
        return SvgFile {
            text,
            height: scene.height,
        };
    };
    let block = Block::around(scene, look, header);
    let height = block.height();
    let text = format!(
        "{}<title>{}</title>\n{}\n{}</svg>\n",
        open(scene.width + MARGIN * 2.0, height, look),
        escape(header.title),
        header.metadata(),
        block.elements()
    );
    SvgFile { text, height }
}

/// The start of a file of a size, down to its paper.
fn open(width: f64, height: f64, look: &Look) -> String {
    let (width, height) = (number(width), number(height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        look.fonts(),
        look.colour(Ink::Paper)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::{Anchor, Mark, Role, Shape};
    use crate::theme::LIGHT;

    #[test]
    fn words_cannot_break_out_of_their_element() {
        let scene = Scene {
            width: 10.0,
            height: 10.0,
            marks: vec![Mark {
                shape: Shape::Text {
                    x: 0.0,
                    y: 5.0,
                    text: "</text><script>&\u{0}\u{ffff}".to_owned(),
                    anchor: Anchor::Start,
                    size: 12.0,
                },
                role: Role::Label,
            }],
            ..Scene::default()
        };
        let svg = to_svg(&scene, &Look::of(LIGHT), None).text;
        assert!(
            svg.contains("&lt;/text&gt;&lt;script&gt;&amp;</text>"),
            "{svg}"
        );
    }

    #[test]
    fn an_exported_figure_carries_its_title_and_all_source_lines() {
        let scene = Scene {
            width: 200.0,
            height: 100.0,
            ..Scene::default()
        };
        let sources = ["Source: a long line that has to be broken once or twice".to_owned()];
        let header = Header {
            title: "A & B",
            subtitle: "",
            key: &[],
            sources: &sources,
            address: "https://example.org/?a=1&b=2",
            date: "2026-11-25",
            licence: "MIT",
        };
        let svg = to_svg(&scene, &Look::of(LIGHT), Some(header)).text;
        assert!(svg.contains("<title>A &amp; B</title>"));
        assert!(svg.contains("<dc:source>https://example.org/?a=1&amp;b=2</dc:source>"));
        assert!(svg.contains("<dc:rights>MIT</dc:rights>"));
        assert!(!svg.contains("dc:description"));
        let lines = svg.matches("font-size=\"11\"").count();
        assert!((2..=3).contains(&lines), "{svg}");
    }
}
