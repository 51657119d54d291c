//! What stands in a frame, or in a figure of a board, and how high it is: worked out
//! from its words. How high a text is is left to `text`.

use charts::measure::width as text_width;
use charts::scene::Scene;
use dataset::Language;
use i18n::{Messages, messages};
use view::{ChartView, Form, Location, OwnLabel, OwnPart, OwnWords, Page, Parts};
use viewmodel::chart::ChartModel;
use viewmodel::chart::render::{glyphs, rows_of, subtitle};

use super::Embedded;
use super::chart::{drawn, switches};
use super::text::{BOLD, LINE, SMALL, headline, lines, listed, rows};
use crate::EmbedSize;
use crate::classes::class_of;
use viewmodel::export::picture::own_note;
use viewmodel::sources::{self, Most};

/// What surrounds the figure at its left and right.
pub(super) const BESIDE: f64 = 28.0;
/// Padding of a frame above and below what is in it.
const PADDING: f64 = 12.0 + 8.0;
/// Rule and padding above a figure.
const RULE: f64 = 9.6 + 3.0;
/// The least height of a drawing that fills what is left.
const LEAST_DRAWING: f64 = 200.0;
/// The foot with its way on and its menu.
const FOOT: f64 = 35.2;
/// What surrounds the figures of a board.
pub(super) const AROUND_BOARD: f64 = PADDING + FOOT;
/// The table that can be shown, which scrolls in its own room.
const TABLE: f64 = 264.0;
/// The sign of a link that leaves the page.
const OUTWARD: f64 = 13.0;
/// Frames that are narrower than this may break a line of sources.
const WIDE: f64 = 440.0;
/// Frames that are narrower than this get room for a line more.
const NARROW: f64 = 310.0;
const LINE_MORE: f64 = 30.0;
/// How much higher than worked out, in pixels.
const SPARE: f64 = 16.0;

/// A drawing at some width.
pub(super) struct Drawn {
    /// Its height.
    pub height: f64,
    /// Whether that goes with the room that it has.
    pub is_fluid: bool,
    /// The height of the names that find no room in it.
    pub below: f64,
}

impl Drawn {
    /// One that is as high as what is in it.
    pub(super) fn of(height: f64) -> Self {
        Self {
            height,
            is_fluid: false,
            below: 0.0,
        }
    }
}

/// Draws for a width, and for a height where an embed offers one.
pub(super) type Draw<'a> = Box<dyn Fn(f64, Option<f64>) -> Drawn + 'a>;

/// What stands in a frame.
pub(super) struct Content<'a> {
    language: Language,
    messages: &'static Messages,
    parts: Parts,
    /// A newsroom's own words.
    own: &'a OwnWords,
    /// What it writes beside marks.
    own_labels: &'a [OwnLabel],
    /// Whether it says of when it is.
    is_kept: bool,
    title: String,
    subtitle: String,
    scope: String,
    sources: String,
    /// Groups of switches, each with the frame's width that it needs.
    switches: Vec<(f64, Vec<&'static str>)>,
    /// Whether it has periods to play.
    plays: bool,
    /// The signs that it explains.
    key: Vec<(Scene, String)>,
    /// Whether it says what cannot be shown.
    refuses: bool,
    /// The height that it offers to its drawing, where that is not its class's.
    offers: Option<f64>,
    draw: Draw<'a>,
}

impl<'a> Content<'a> {
    /// The figure of a page that is no indicator's.
    pub(super) fn of_page(
        embedded: &Embedded<'a>,
        subtitle: &str,
        offers: Option<f64>,
        draw: Draw<'a>,
    ) -> Self {
        let messages = messages(embedded.language);
        Self {
            language: embedded.language,
            messages,
            parts: embedded.chosen.parts,
            own: &embedded.chosen.own,
            own_labels: match embedded.view.location.subject() {
                Location::Indicator(_, chart) => &chart.own_labels,
                _ => &[],
            },
            is_kept: embedded.chosen.versioned,
            title: embedded.title.to_owned(),
            subtitle: subtitle.to_owned(),
            scope: String::new(),
            sources: messages.industries.heat_source.to_owned(),
            switches: Vec::new(),
            plays: false,
            key: Vec::new(),
            refuses: false,
            offers,
            draw,
        }
    }

    /// The same with a group of switches.
    #[must_use]
    pub(super) fn with_switches(self, names: Vec<&'static str>) -> Self {
        Self {
            switches: vec![(0.0, names)],
            ..self
        }
    }

    /// The same with another line of sources.
    #[must_use]
    pub(super) fn with_sources(self, sources: String) -> Self {
        Self { sources, ..self }
    }

    /// A chart, with its switches if it is the figure of its own page.
    pub(super) fn of_chart(
        embedded: &Embedded<'a>,
        view: &'a ChartView,
        model: &'a ChartModel,
    ) -> Self {
        let (catalog, language) = (embedded.catalog, embedded.language);
        let own = matches!(embedded.view.subject(), Page::Indicator(_));
        let draw: Draw<'a> =
            Box::new(move |width, height| drawn(catalog, language, (view, model), (width, height)));
        let content = Self::of_page(embedded, "", None, draw).telling(embedded, view, model);
        if !own {
            return content;
        }
        Self {
            switches: switches(content.messages, view, model),
            plays: model.form == Form::Ranked && model.offer.ranks.len() > 1,
            ..content
        }
    }

    /// A figure of a board.
    pub(super) fn of_pin(embedded: &Embedded<'a>, view: &'a ChartView, model: ChartModel) -> Self {
        let (catalog, language) = (embedded.catalog, embedded.language);
        let title = viewmodel::export::title(catalog, language, &model);
        // It tells of the chart, which is then the drawing's.
        let content = Self::of_page(embedded, "", None, Box::new(|_, _| Drawn::of(0.0)));
        let content = content.telling(embedded, view, &model);
        Self {
            title,
            draw: Box::new(move |width, height| {
                drawn(catalog, language, (view, &model), (width, height))
            }),
            ..content
        }
    }

    /// The same with what is said around a chart.
    fn telling(self, embedded: &Embedded<'a>, view: &ChartView, model: &ChartModel) -> Self {
        let (catalog, language) = (embedded.catalog, embedded.language);
        let gap = self.messages.punctuation.sentence_gap;
        Self {
            subtitle: subtitle(&catalog.data, language, view, model),
            scope: viewmodel::chart::scope(&catalog.data, language, model).join(gap),
            sources: sources::line(catalog, language, &rows_of(model), Most::FRAME),
            key: glyphs(language, model),
            refuses: !model.unavailable.is_empty(),
            ..self
        }
    }

    /// All of a frame at its width, with a drawing that takes what is left.
    pub(super) fn height(&self, width: f64) -> f64 {
        let room = width - BESIDE;
        let drawn = (self.draw)(room, self.offers);
        let height = if drawn.is_fluid {
            LEAST_DRAWING
        } else {
            // It is drawn for its class of widths, which is near to this one.
            (drawn.height * 1.02 + 4.0).max(LEAST_DRAWING)
        };
        self.around(width) + height + drawn.below
    }

    /// All of a frame at its width: as high as its drawing where that is lower than what
    /// an embed offers it, else at least as high as usual.
    pub(super) fn own_height(&self, width: f64, usual: EmbedSize) -> f64 {
        let class = class_of(width - BESIDE);
        let offered = self.offers.unwrap_or(class.height);
        let drawn = (self.draw)(f64::from(class.from), Some(offered));
        let needed = self.around(width) + drawn.height + drawn.below;
        if drawn.height < offered {
            needed
        } else {
            needed.max(usual.at(width))
        }
    }

    /// A figure in a column of a board, in a frame of some width.
    pub(super) fn on_board(&self, width: f64, column: f64) -> f64 {
        let drawn = (self.draw)(column, None);
        let parts = [
            RULE,
            self.caption(width, column),
            self.legend(column),
            8.0 + drawn.height + drawn.below,
            self.told(width, column),
        ];
        parts.iter().sum::<f64>().ceil()
    }

    /// All of a frame but its drawing.
    fn around(&self, width: f64) -> f64 {
        let room = width - BESIDE;
        let parts = [
            PADDING + RULE,
            self.own(width, room),
            self.caption(width, room),
            self.controls(width, room),
            self.legend(room),
            8.0,
            if self.parts.table { TABLE } else { 0.0 },
            self.told(width, room),
            FOOT,
            if self.is_kept {
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
        if !self.parts.title {
            return subtitle;
        }
        if !self.own.shown(OwnPart::Headline).is_empty() {
            return lines(&self.title, 14.4 * BOLD, room) + subtitle;
        }
        headline(&self.title, self.language, width, room) + subtitle
    }

    /// What a newsroom says in its own words, above and below the figure.
    fn own(&self, width: f64, room: f64) -> f64 {
        let (own, language) = (self.own, self.language);
        let (above, below) = (own.shown(OwnPart::Headline), own.shown(OwnPart::Subtitle));
        let mut height = 0.0;
        if !above.is_empty() {
            height += headline(above, language, width, room);
        }
        if !below.is_empty() {
            height += 4.0 + lines(below, 15.0, room);
        }
        if height > 0.0 {
            height += 12.0;
        }
        let note = own_note(language, own, self.own_labels);
        height + note.map_or(0.0, |note| 9.6 + lines(&note, SMALL, room))
    }

    /// The rows of switches.
    fn controls(&self, width: f64, room: f64) -> f64 {
        if !self.parts.controls {
            return 0.0;
        }
        let group = |names: &Vec<&str>| -> f64 {
            let button = |name: &&str| text_width(name, 13.0) + 18.6;
            names.iter().map(button).sum::<f64>() + 1.0
        };
        let shown = self.switches.iter().filter(|(least, _)| width > *least);
        let widths: Vec<f64> = shown.map(|(_, names)| group(names)).collect();
        let rows = rows(&widths, 8.0, room);
        let rows = rows as f64 * 36.0 + if self.plays { 44.0 } else { 0.0 };
        if rows > 0.0 { rows + 8.0 } else { 0.0 }
    }

    /// The signs, and what is not shown.
    fn legend(&self, room: f64) -> f64 {
        let unavailable = if self.refuses { 36.0 } else { 0.0 };
        if !self.parts.legend {
            return unavailable;
        }
        unavailable + listed(&self.key, room)
    }

    /// What is counted, and the sources.
    fn told(&self, width: f64, room: f64) -> f64 {
        // The count of the others does not break: in a narrow frame a line may end before
        // it; in a wide one the line has room.
        let count = if width < WIDE {
            text_width(&(self.messages.provenance.more_sources)(10), SMALL)
        } else {
            0.0
        };
        let glyphs = OUTWARD * Most::FRAME.publications as f64;
        let sources = 6.4 + lines(&self.sources, SMALL, room - glyphs - count);
        if self.scope.is_empty() {
            return sources;
        }
        let most = if width <= 480.0 { 4.0 } else { 3.0 };
        let label = format!(
            "{}{}",
            self.messages.terms.definition, self.messages.punctuation.colon
        );
        let text = format!("{label}{}", self.scope);
        sources + 6.4 + lines(&text, SMALL, room).min(most * SMALL * LINE)
    }
}
