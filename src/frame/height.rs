//! How high a frame has to be at each width for nothing in it to scroll, before it
//! has loaded: worked out from the words of its figure and the sizes of
//! `static/frame.css`. The widths of letters are those of wide fonts, so that it is
//! rather too high than too low; the drawing takes what is left.

use dataset::Language;
use figures::measure::{width as text_width, wrap};
use figures::scene::Scene;
use i18n::{Words, words};
use view::Parts;
use viewmodel::chart::render::{render, signs, unnamed};

use super::FrameSize;
use crate::figure::Export;

/// The narrowest frame that a height is worked out for, and steps on the way to the
/// widest, in CSS pixels.
const WIDTHS: [f64; 9] = [
    280.0, 320.0, 360.0, 420.0, 480.0, 560.0, 640.0, 800.0, 1200.0,
];

/// What surrounds the figure at its left and right.
const BESIDE: f64 = 28.0;
/// Padding and rule above the figure, and padding below it.
const AROUND: f64 = 12.0 + 9.6 + 3.0 + 8.0;
/// The least height of a drawing.
const LEAST_DRAWING: f64 = 200.0;
/// The foot with its way on and its menu.
const FOOT: f64 = 35.2;
/// The table that can be shown, which scrolls in its own room.
const TABLE: f64 = 264.0;
/// A line of small text: definition, sources, note.
const SMALL: f64 = 12.8;
const LINE: f64 = 1.55;
/// A serif in bold is wider than the table's letters.
const BOLD: f64 = 1.1;
/// The sign of a link that leaves the page.
const OUTWARD: f64 = 13.0;
/// Frames that are narrower than this get room for a line more.
const NARROW: f64 = 310.0;
const LINE_MORE: f64 = 30.0;
/// How much higher than worked out, in pixels.
const SPARE: f64 = 16.0;

/// The height of a frame as it goes with its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FrameHeight {
    /// The usual limits.
    pub usual: FrameSize,
    /// The height that a frame without any width would need, in CSS pixels.
    pub narrow: f64,
    /// By how much less it needs with each pixel of width.
    pub slope: f64,
}

impl FrameHeight {
    /// The usual one alone.
    pub fn usual(usual: FrameSize) -> Self {
        Self {
            usual,
            narrow: 0.0,
            slope: 0.0,
        }
    }

    /// That of a chart with these parts, kept with the present data or not.
    pub fn of(export: &Export<'_>, title: &str, shown: Shown, usual: FrameSize) -> Self {
        let content = Content::of(export, title, shown);
        let needed = WIDTHS.map(|width| (width, content.height(width)));
        let over = |(width, height): &&(f64, f64)| *height > usual.at(*width);
        if needed.iter().find(over).is_none() {
            return Self::usual(usual);
        }
        let (first, highest) = needed[0];
        let slopes = needed[1..]
            .iter()
            .filter(over)
            .map(|(width, height)| (highest - height) / (width - first));
        // Of what needs more than the usual height nothing may be cut.
        let end = needed.iter().position(|one| !over(&one));
        let end = end.map(|at| {
            let (width, _) = needed[at];
            (highest - usual.at(width)) / (width - first)
        });
        let slope = slopes.chain(end).fold(f64::INFINITY, f64::min);
        let slope = if slope.is_finite() {
            slope.max(0.0)
        } else {
            0.0
        };
        Self {
            usual,
            narrow: highest + slope * first,
            slope,
        }
    }

    /// Whether the usual height is enough at every width.
    pub fn is_usual(self) -> bool {
        self.narrow <= 0.0
    }

    /// The height at a width.
    pub fn at(self, width: f64) -> f64 {
        (self.narrow - self.slope * width).max(self.usual.at(width))
    }

    /// The same as the padding of a box as wide as its column, for a frame that fills
    /// it: percents of padding are of that width.
    pub fn padding(self) -> String {
        let FrameSize { least, ratio, most } = self.usual;
        format!(
            "max(calc({}px - {:.2}%),min(max({least}px,{}%),{most}px))",
            self.narrow.ceil(),
            self.slope * 100.0,
            ratio * 100.0
        )
    }
}

/// What of a figure is shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// The parts.
    pub parts: Parts,
    /// Whether its switches are there.
    pub has_controls: bool,
    /// Whether it says of when it is.
    pub is_kept: bool,
}

/// What stands in a frame.
struct Content<'a> {
    export: &'a Export<'a>,
    words: &'static Words,
    shown: Shown,
    title: &'a str,
    subtitle: String,
    scope: String,
    sources: String,
}

impl<'a> Content<'a> {
    fn of(export: &'a Export<'a>, title: &'a str, shown: Shown) -> Self {
        let (atlas, language, model) = (export.atlas, export.language, export.model);
        let words = words(language);
        Self {
            export,
            words,
            shown,
            title,
            subtitle: viewmodel::chart::render::subtitle(&atlas.data, language, export.view, model),
            scope: viewmodel::chart::scope(&atlas.data, language, model).join(words.sentence_gap),
            sources: crate::figure::source_line_of(atlas, language, model, NAMED),
        }
    }

    /// All of it at a width of the frame.
    fn height(&self, width: f64) -> f64 {
        let room = width - BESIDE;
        let parts = [
            AROUND,
            self.caption(width, room),
            self.controls(width, room),
            self.legend(room),
            self.drawing(room),
            if self.shown.parts.table { TABLE } else { 0.0 },
            self.scope(width, room),
            6.4 + lines(&self.sources, SMALL, room - OUTWARD * NAMED as f64),
            FOOT,
            if self.shown.is_kept {
                9.6 + SMALL * LINE * if width < 420.0 { 2.0 } else { 1.0 }
            } else {
                0.0
            },
        ];
        // Where lines are short, one word more makes another.
        let spare = if width < NARROW {
            SPARE + LINE_MORE
        } else {
            SPARE
        };
        (parts.iter().sum::<f64>() + spare).ceil()
    }

    fn caption(&self, width: f64, room: f64) -> f64 {
        let subtitle = 2.4 + lines(&self.subtitle, 13.6, room);
        if !self.shown.parts.title {
            return subtitle;
        }
        let size = (16.0 + width / 100.0).clamp(17.6, 21.6);
        let leading = match self.export.language {
            Language::En => 1.2,
            Language::Zh => 1.35,
        };
        let title = wrap(self.title, size * BOLD, room).len() as f64;
        title * size * leading + subtitle
    }

    /// The rows of switches (`figure_controls::framed`).
    fn controls(&self, width: f64, room: f64) -> f64 {
        let (words, offer) = (self.words, &self.export.model.offer);
        if !self.shown.parts.controls || !self.shown.has_controls {
            return 0.0;
        }
        let has = |measure| offer.measures.contains(&measure);
        let forms = [
            (view::Form::Line, words.line),
            (view::Form::Bars, words.bars),
        ];
        let forms: Vec<&str> = forms
            .into_iter()
            .filter(|(form, _)| offer.forms.contains(form))
            .map(|(_, name)| name)
            .collect();
        let mut groups: Vec<Vec<&str>> = Vec::new();
        if has(view::Measure::Growth) {
            groups.push(vec![words.level, words.growth]);
        }
        if forms.len() > 1 && width > 304.0 {
            groups.push(forms);
        }
        if (offer.log || self.export.view.log) && width > 416.0 {
            groups.push(vec![words.linear, words.log]);
        }
        let group = |names: &Vec<&str>| -> f64 {
            let button = |name: &&str| text_width(name, 13.0) + 18.6;
            names.iter().map(button).sum::<f64>() + 1.0
        };
        let widths: Vec<f64> = groups.iter().map(group).collect();
        let rows = rows(&widths, 8.0, room);
        let plays = self.export.model.form == view::Form::Ranked && offer.ranks.len() > 1;
        let rows = rows as f64 * 36.0 + if plays { 44.0 } else { 0.0 };
        if rows > 0.0 { rows + 8.0 } else { 0.0 }
    }

    /// The signs, and what is not shown.
    fn legend(&self, room: f64) -> f64 {
        let model = self.export.model;
        let refusals = if model.unavailable.is_empty() {
            0.0
        } else {
            36.0
        };
        if !self.shown.parts.legend {
            return refusals;
        }
        refusals + listed(&signs(self.export.language, model), room)
    }

    /// The drawing at its least, with the names that find no room in it.
    fn drawing(&self, room: f64) -> f64 {
        let Export {
            atlas,
            language,
            view,
            model,
            ..
        } = self.export;
        let drawn = render(&atlas.data, *language, view, model, (room, None));
        let height = if drawn.fluid {
            LEAST_DRAWING
        } else {
            // It is drawn for its class of widths, which is near to this one.
            (drawn.scene.height * 1.02 + 4.0).max(LEAST_DRAWING)
        };
        let more = if drawn.more.is_empty() { 0.0 } else { 28.0 };
        8.0 + height + listed(&unnamed(model, &drawn.unnamed), room) + more
    }

    fn scope(&self, width: f64, room: f64) -> f64 {
        let most = if width <= 480.0 { 4.0 } else { 3.0 };
        let label = format!("{}{}", self.words.definition, self.words.colon);
        let text = format!("{label}{}", self.scope);
        6.4 + lines(&text, SMALL, room).min(most * SMALL * LINE)
    }
}

/// So many sources are named in a frame (`components::source_link`).
const NAMED: usize = 3;

/// The height of a text at a size.
fn lines(text: &str, size: f64, room: f64) -> f64 {
    wrap(text, size, room).len() as f64 * size * LINE
}

/// The height of signs with their words, as many in a row as there is room for.
fn listed(key: &[(Scene, String)], room: f64) -> f64 {
    if key.is_empty() {
        return 0.0;
    }
    let item = |(sign, name): &(Scene, String)| sign.width + 6.4 + text_width(name, SMALL);
    // One that is wider than the frame takes more than one line.
    let more = |(sign, name): &(Scene, String)| {
        let all = wrap(name, SMALL, room - sign.width - 6.4).len();
        all.saturating_sub(1) as f64 * SMALL * LINE
    };
    let widths: Vec<f64> = key.iter().map(item).collect();
    6.4 + rows(&widths, 12.8, room) as f64 * 25.6 + key.iter().map(more).sum::<f64>()
}

/// How many rows boxes take with a gap between them.
fn rows(widths: &[f64], gap: f64, room: f64) -> usize {
    let (mut rows, mut x) = (0, f64::INFINITY);
    for width in widths {
        if x + gap + width > room {
            rows += 1;
            x = *width;
        } else {
            x += gap + width;
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frame::frame_size;

    #[test]
    fn a_height_falls_with_the_width_down_to_the_usual_one() {
        let usual = frame_size(view::Page::Overview);
        let height = FrameHeight {
            usual,
            narrow: 800.0,
            slope: 0.75,
        };
        let at = [280.0, 360.0, 480.0, 700.0, 1200.0].map(|width| height.at(width) as u32);
        assert_eq!(at, [590, 530, 480, 525, 580]);
        assert_eq!(
            height.padding(),
            "max(calc(800px - 75.00%),min(max(480px,75%),580px))"
        );
        assert!(FrameHeight::usual(usual).is_usual() && !height.is_usual());
    }

    #[test]
    fn boxes_are_set_in_as_few_rows_as_hold_them() {
        assert_eq!(rows(&[], 8.0, 100.0), 0);
        assert_eq!(rows(&[50.0, 42.0], 8.0, 100.0), 1);
        assert_eq!(rows(&[50.0, 43.0], 8.0, 100.0), 2);
        assert_eq!(rows(&[150.0, 43.0], 8.0, 100.0), 2);
    }
}
