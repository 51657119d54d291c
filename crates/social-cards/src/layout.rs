//! A card as a drawing: what stands where, in a space of 600 by 315, the size
//! at which a link preview is mostly seen.

use std::fmt::Write;

use charts::Size;
use charts::look;
use charts::paint::Ink;
use charts::scene::Scene;
use charts::svg::{escape, marks, number};
use charts::theme::LIGHT;

use crate::Card;
use crate::fonts::{Face, Fonts};
use crate::setting;

/// Width of the space; a picture is twice as large.
pub(crate) const WIDTH: f64 = 600.0;
/// Height of the space.
pub(crate) const HEIGHT: f64 = 315.0;

const MARGIN: f64 = 28.0;
const ROOM: f64 = WIDTH - MARGIN * 2.0;
/// The page's `--accent`.
const ACCENT: &str = "#a3241c";
/// How thick the rule at the top is.
const RULE: f64 = 4.0;
/// The base line of the source and the wordmark.
const FOOT: f64 = HEIGHT - 22.0;
/// Where the foot begins.
const FOOT_TOP: f64 = FOOT - 18.0;
const SOURCE: f64 = 11.0;
const WORDMARK: f64 = 16.0;
/// What is counted has no more lines, each so high.
const SCOPE_LINES: usize = 2;
const SCOPE_LEADING: f64 = 1.35;
/// A figure is drawn a little larger than on the page: a preview is seen small.
const FIGURE_SCALE: f64 = 1.15;

/// Below this, the text of a figure is too small to be read.
const LEAST_SCALE: f64 = 0.85;
/// How high the end of a figure is that goes on below.
const FADE: f64 = 36.0;

/// How the text of a card is set.
struct Style {
    top: f64,
    kicker: f64,
    /// Font sizes of a title with the lines it may take: the first that needs no
    /// cut is taken, else the last.
    titles: &'static [(f64, usize)],
    /// Font sizes of a subtitle, of which the first that needs no cut is taken,
    /// else the last.
    subtitles: &'static [f64],
    /// From a base line to the next, in font sizes.
    leading: f64,
}

const ABOVE_FIGURE: Style = Style {
    top: 20.0,
    kicker: 12.0,
    titles: &[(25.0, 1), (22.0, 1), (22.0, 2)],
    subtitles: &[13.5],
    leading: 1.4,
};
const AS_TEXT: Style = Style {
    top: 30.0,
    kicker: 15.0,
    titles: &[
        (34.0, 1),
        (30.0, 1),
        (34.0, 2),
        (30.0, 2),
        (30.0, 3),
        (27.0, 3),
    ],
    subtitles: &[20.0, 17.0],
    leading: 1.5,
};

/// Every colour of a card but those between two of them.
pub(crate) fn inks() -> impl Iterator<Item = &'static str> {
    let theme = Ink::all().into_iter().map(|ink| LIGHT.colour(ink));
    theme.chain([ACCENT])
}

/// The size to draw a card's figure for, whatever its scene is now.
pub(crate) fn figure_size(card: &Card<'_>, fonts: &Fonts) -> Size {
    let mut page = Page::new(card, fonts);
    page.head(&ABOVE_FIGURE, 1);
    Size::new(
        ROOM / FIGURE_SCALE,
        (page.body_end() - page.y) / FIGURE_SCALE,
    )
}

/// A card as SVG.
pub(crate) fn drawing(card: &Card<'_>, fonts: &Fonts) -> String {
    let mut page = Page::new(card, fonts);
    page.rule();
    if let Some(scene) = card.scene {
        page.head(&ABOVE_FIGURE, 1);
        page.figure(scene);
    } else {
        page.head(&AS_TEXT, usize::MAX);
    }
    page.foot();
    page.svg.push_str("</svg>");
    page.svg
}

/// A card that is being drawn from top to bottom.
struct Page<'a> {
    card: &'a Card<'a>,
    fonts: &'a Fonts,
    svg: String,
    /// Where the next thing begins.
    y: f64,
}

/// What a line of text looks like.
#[derive(Clone, Copy)]
struct Look {
    face: Face,
    size: f64,
    colour: &'static str,
}

/// What stands in the foot.
fn muted() -> Look {
    Look {
        face: Face::Text,
        size: SOURCE,
        colour: LIGHT.colour(Ink::Muted),
    }
}

impl<'a> Page<'a> {
    fn new(card: &'a Card<'a>, fonts: &'a Fonts) -> Self {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" \
             font-family=\"'{}'\"><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{}\"/>",
            escape(&fonts.family(Face::Text, card.language).name),
            LIGHT.colour(Ink::Paper)
        );
        Self {
            card,
            fonts,
            svg,
            y: 0.0,
        }
    }

    fn rule(&mut self) {
        self.rect((0.0, 0.0), (WIDTH, RULE), ACCENT);
    }

    /// What stands above the figure, or all of a text card.
    fn head(&mut self, style: &Style, subtitle_lines: usize) {
        self.y = style.top;
        let kicker = Look {
            face: Face::Strong,
            size: style.kicker,
            colour: ACCENT,
        };
        self.paragraph(self.card.kicker, kicker, style.leading, 1);
        if !self.card.kicker.is_empty() {
            self.y += style.kicker * 0.25;
        }
        let (look, lines) = self.title(style);
        for line in lines {
            self.line(&line, look, 1.22);
        }
        self.subtitle(style, subtitle_lines);
    }

    fn subtitle(&mut self, style: &Style, most: usize) {
        let text = self.card.subtitle;
        let look = |size: f64| Look {
            face: Face::Text,
            size,
            colour: LIGHT.colour(Ink::Muted),
        };
        let top = |size: f64| self.y + size * 0.3;
        let room = |size: f64| (self.body_end() - top(size)) / (size * style.leading);
        let lines = |size: f64| most.min(room(size) as usize);
        let fits = |&size: &f64| setting::fits(text, ROOM, lines(size), &self.width(look(size)));
        let mut sizes = style.subtitles.iter().copied();
        let last = style.subtitles.last().copied();
        let size = sizes.find(fits).or(last).unwrap_or(style.kicker);
        let most = lines(size);
        self.y = top(size);
        self.paragraph(text, look(size), style.leading, most);
        self.y += size * 0.5;
    }

    /// The figure in the room that is left. One that would come out too small is
    /// cut off below, where it fades out.
    fn figure(&mut self, scene: &Scene) {
        let room = Size::new(ROOM, self.body_end() - self.y);
        let across = (room.width / scene.width).min(FIGURE_SCALE);
        let scale = across.min(room.height / scene.height);
        let (scale, is_cut) = if scale < LEAST_SCALE {
            (across, true)
        } else {
            (scale, false)
        };
        // Written whole: rounded, it would put marks beside their places.
        let _ = write!(
            self.svg,
            "<g transform=\"translate({} {}) scale({scale})\">",
            number(MARGIN),
            number(self.y)
        );
        marks(&mut self.svg, scene, &look::Look::of(LIGHT));
        self.svg.push_str("</g>");
        if is_cut {
            let paper = LIGHT.colour(Ink::Paper);
            let _ = write!(
                self.svg,
                "<linearGradient id=\"fade\" x2=\"0\" y2=\"1\"><stop stop-color=\"{paper}\" \
                 stop-opacity=\"0\"/><stop offset=\"1\" stop-color=\"{paper}\"/></linearGradient>"
            );
            let end = self.body_end();
            self.rect((0.0, end - FADE), (WIDTH, FADE), "url(#fade)");
            self.rect((0.0, end), (WIDTH, HEIGHT - end), paper);
        }
    }

    fn title(&self, style: &Style) -> (Look, Vec<String>) {
        let text = self.card.title;
        let family = self.fonts.family(Face::Title, self.card.language);
        let width = |size| move |line: &str| family.width(line, size);
        let fits = |&(size, most): &(f64, usize)| setting::fits(text, ROOM, most, &width(size));
        let mut titles = style.titles.iter().copied();
        let last = style.titles.last().copied();
        let (size, most) = titles.find(fits).or(last).unwrap_or((style.kicker, 1));
        let look = Look {
            face: Face::Title,
            size,
            colour: LIGHT.colour(Ink::Ink),
        };
        (look, setting::balanced(text, ROOM, most, &width(size)))
    }

    fn paragraph(&mut self, text: &str, look: Look, leading: f64, most: usize) {
        let width = self.width(look);
        for line in setting::lines(text, ROOM, most, &width) {
            self.line(&line, look, leading);
        }
    }

    /// How wide a text with this look is.
    fn width(&self, look: Look) -> impl Fn(&str) -> f64 + use<'a> {
        let family = self.fonts.family(look.face, self.card.language);
        move |text| family.width(text, look.size)
    }

    /// A line of text below what there is.
    fn line(&mut self, text: &str, look: Look, leading: f64) {
        let height = look.size * leading;
        // The letters stand in the middle of their line.
        let base = self.y + height / 2.0 + look.size * 0.36;
        self.y += height;
        self.text((MARGIN, base), text, look);
    }

    /// What is counted, as it is set.
    fn scope(&self) -> Vec<String> {
        let width = self.width(muted());
        setting::lines(self.card.scope, ROOM, SCOPE_LINES, &width)
    }

    /// Where the figure, or the text, has to end.
    fn body_end(&self) -> f64 {
        FOOT_TOP - self.scope().len() as f64 * SOURCE * SCOPE_LEADING
    }

    fn foot(&mut self) {
        let muted = muted();
        let lines = self.scope();
        let height = SOURCE * SCOPE_LEADING;
        for (at, line) in lines.iter().rev().enumerate() {
            let base = FOOT - height * (at + 1) as f64;
            self.text((MARGIN, base), line, muted);
        }
        let name = Look {
            face: Face::Title,
            size: WORDMARK,
            colour: LIGHT.colour(Ink::Ink),
        };
        let left = WIDTH - MARGIN - self.width(name)("Milepost");
        self.text((left, FOOT), "Milepost", name);
        let left = left - WORDMARK * 1.15;
        self.mark(left);
        let room = left - SOURCE * 2.0 - MARGIN;
        let width = self.width(muted);
        for line in setting::lines(self.card.source_line, room, 1, &width) {
            self.text((MARGIN, FOOT), &line, muted);
        }
    }

    /// The page's mark: a milestone.
    fn mark(&mut self, left: f64) {
        let (width, height) = (WORDMARK * 0.7, WORDMARK - 3.0);
        let top = FOOT - WORDMARK * 0.86;
        let _ = write!(
            self.svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{ACCENT}\"/>",
            number(left),
            number(top),
            number(width),
            number(height)
        );
        self.rect((left, top + height - 2.0), (width, 2.0), ACCENT);
        self.rect((left, top + height), (width, 3.0), LIGHT.colour(Ink::Ink));
    }

    fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), colour: &str) {
        let _ = write!(
            self.svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{colour}\"/>",
            number(x),
            number(y),
            number(width),
            number(height)
        );
    }

    fn text(&mut self, (x, y): (f64, f64), text: &str, look: Look) {
        let weight = look.face.weight().0;
        let _ = write!(
            self.svg,
            "<text x=\"{}\" y=\"{}\" font-family=\"'{}'\" font-size=\"{}\" font-weight=\"{weight}\" \
             fill=\"{}\">{}</text>",
            number(x),
            number(y),
            escape(&self.fonts.family(look.face, self.card.language).name),
            number(look.size),
            look.colour,
            escape(text)
        );
    }
}
