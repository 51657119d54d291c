//! A scene as an SVG file that stands on its own: every colour written out,
//! with a title, a subtitle and source lines around the figure.

use std::fmt::Write;

use crate::look::Look;
use crate::measure::{self, BOLD};
use crate::paint::{Ink, paint};
use crate::scene::{Anchor, Mark, Role, Scene, Shape};

/// What is written around an exported figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Header<'a> {
    /// What is seen.
    pub title: &'a str,
    /// Unit, scope, time; may be empty.
    pub subtitle: &'a str,
    /// The signs and series that are explained, each with a picture of it.
    pub key: &'a [(Scene, String)],
    /// Sources and notes, a paragraph each.
    pub sources: &'a [String],
    /// The address that it was taken from; empty if unknown.
    pub address: &'a str,
    /// The day of the data, `YYYY-MM-DD`; empty for a part of a page, which tells
    /// programs nothing of itself.
    pub date: &'a str,
    /// Under what terms it may be used.
    pub licence: &'a str,
}

impl Header<'_> {
    /// What programs read of the file: Dublin Core, as other drawings carry it.
    fn metadata(self) -> String {
        if self.date.is_empty() {
            return String::new();
        }
        let mut rows = String::new();
        for (name, value) in [
            ("title", self.title),
            ("description", self.subtitle),
            ("publisher", "Milepost"),
            ("source", self.address),
            ("date", self.date),
            ("rights", self.licence),
        ] {
            if !value.is_empty() {
                let _ = write!(rows, "<dc:{name}>{}</dc:{name}>", escape(value));
            }
        }
        format!(
            "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">\
             {rows}</rdf:Description></rdf:RDF></metadata>"
        )
    }
}

/// The room around a drawing that is a file of its own, on each side.
pub const MARGIN: f64 = 16.0;
const TITLE: f64 = 18.0;
const SUBTITLE: f64 = 13.0;
const SOURCE: f64 = 11.0;
/// The height of a row of signs.
const ROW: f64 = 22.0;

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
    let mut block = Block {
        svg: String::new(),
        look,
        room: scene.width,
        y: MARGIN,
    };
    block.paragraph(header.title, TITLE, Ink::Ink, true);
    block.paragraph(header.subtitle, SUBTITLE, Ink::Muted, false);
    block.key(header.key);
    block.y += 8.0;
    let _ = write!(
        block.svg,
        "<g transform=\"translate({} {})\">",
        number(MARGIN),
        number(block.y)
    );
    marks(&mut block.svg, scene, look);
    block.svg.push_str("</g>\n");
    block.y += scene.height + 8.0;
    for source in header.sources {
        block.paragraph(source, SOURCE, Ink::Muted, false);
    }
    let height = block.y + MARGIN;
    let mut text = open(scene.width + MARGIN * 2.0, height, look);
    let _ = write!(
        text,
        "<title>{}</title>\n{}\n{}</svg>\n",
        escape(header.title),
        header.metadata(),
        block.svg
    );
    SvgFile { text, height }
}

fn open(width: f64, height: f64, look: &Look) -> String {
    let (width, height) = (number(width), number(height));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-family=\"{}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>\n",
        look.fonts(),
        look.colour(Ink::Paper)
    )
}

/// Paragraphs one under the other.
struct Block<'a> {
    svg: String,
    look: &'a Look,
    room: f64,
    y: f64,
}

impl Block<'_> {
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
}

impl Block<'_> {
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
}

/// Writes the marks of a scene as elements, without the `svg` around them: for
/// a picture that has more in it than the figure.
pub fn marks(svg: &mut String, scene: &Scene, look: &Look) {
    let kept = |mark: &&Mark| mark.role != Role::Hatch;
    for mark in scene.marks.iter().filter(kept) {
        shape(svg, mark, look);
        svg.push('\n');
    }
}

fn shape(svg: &mut String, mark: &Mark, look: &Look) {
    let attributes = attributes(mark, look);
    // Writing into a string cannot fail.
    let _ = match &mark.shape {
        Shape::Polyline(points) => {
            write!(
                svg,
                "<polyline points=\"{}\"{attributes}/>",
                self::points(points)
            )
        }
        Shape::Polygon(points) => {
            write!(
                svg,
                "<polygon points=\"{}\"{attributes}/>",
                self::points(points)
            )
        }
        Shape::Rect {
            x,
            y,
            width,
            height,
        } => write!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{attributes}/>",
            number(*x),
            number(*y),
            number(*width),
            number(*height)
        ),
        Shape::Circle { x, y, r } => write!(
            svg,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{attributes}/>",
            number(*x),
            number(*y),
            number(*r)
        ),
        Shape::Text { .. } => return words(svg, mark, look),
    };
}

/// Writes a text, over its halo where there is paper to have one of. In a file the halo
/// is an element of its own: not every program that opens one knows how to paint a
/// stroke behind its letters, as browsers do.
fn words(svg: &mut String, mark: &Mark, look: &Look) {
    let Shape::Text {
        x,
        y,
        text,
        anchor,
        size,
    } = &mark.shape
    else {
        return;
    };
    let text = escape(text);
    let paint = paint(mark.role);
    let weight = if paint.bold {
        " font-weight=\"700\""
    } else {
        ""
    };
    let place = format!(
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{}\"{weight}",
        number(*x),
        number(*y),
        number(*size),
        anchor_name(*anchor)
    );
    let halo = paint
        .stroke
        .filter(|stroke| look.plain(stroke.ink) != "none");
    let fill = paint
        .fill
        .map_or("none".into(), |ink| look.fill(mark.role, ink));
    if let Some(halo) = halo.filter(|_| look.is_in_page()) {
        let _ = write!(
            svg,
            "{place} fill=\"{fill}\" stroke=\"{}\" stroke-width=\"{}\" \
             stroke-linejoin=\"round\" paint-order=\"stroke\">{text}</text>",
            look.colour(halo.ink),
            number(halo.width)
        );
        return;
    }
    if let Some(halo) = halo {
        let colour = look.colour(halo.ink);
        let _ = write!(
            svg,
            "{place} aria-hidden=\"true\" fill=\"{colour}\" stroke=\"{colour}\" \
             stroke-width=\"{}\" stroke-linejoin=\"round\">{text}</text>",
            number(halo.width)
        );
    }
    let _ = write!(svg, "{place} fill=\"{fill}\">{text}</text>");
}

/// The attributes that the role of a shape becomes.
fn attributes(mark: &Mark, look: &Look) -> String {
    let paint = paint(mark.role);
    let fill = paint
        .fill
        .map_or("none".into(), |ink| look.fill(mark.role, ink));
    let mut text = format!(" fill=\"{fill}\"");
    if let Some(stroke) = paint.stroke {
        let _ = write!(
            text,
            " stroke=\"{}\" stroke-width=\"{}\" stroke-linejoin=\"round\"",
            look.colour(stroke.ink),
            number(stroke.width)
        );
        let _ = match stroke.dash {
            Some((dash, gap)) => {
                write!(
                    text,
                    " stroke-dasharray=\"{} {}\"",
                    number(dash),
                    number(gap)
                )
            }
            None => write!(text, " stroke-linecap=\"round\""),
        };
    }
    text
}

/// The value of SVG's `text-anchor`.
pub fn anchor_name(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

/// The value of SVG's `points`.
pub fn points(points: &[(f64, f64)]) -> String {
    let mut text = String::with_capacity(points.len() * 12);
    for (index, &(x, y)) in points.iter().enumerate() {
        if index > 0 {
            text.push(' ');
        }
        text.push_str(&number(x));
        text.push(',');
        text.push_str(&number(y));
    }
    text
}

/// A length with two decimals at most, the same text wherever it is written.
pub fn number(value: f64) -> String {
    let hundredths = (value * 100.0).round() as i64;
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.abs() / 100, hundredths.abs() % 100);
    if part == 0 {
        format!("{sign}{whole}")
    } else if part % 10 == 0 {
        format!("{sign}{whole}.{}", part / 10)
    } else {
        format!("{sign}{whole}.{part:02}")
    }
}

/// A text as it stands between tags or within quotes.
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            // XML 1.0 has no way to write these.
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() && !matches!(letter, '\t' | '\n') => {}
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Role;
    use crate::theme::LIGHT;

    #[test]
    fn numbers_have_no_more_decimals_than_they_need() {
        let written = [0.0, -0.001, 12.5, -3.25, 0.05, 100.0].map(number);
        assert_eq!(written, ["0", "0", "12.5", "-3.25", "0.05", "100"]);
    }

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
