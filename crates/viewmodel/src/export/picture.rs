//! An indicator's chart as a file: the drawing with title, signs, sources, licence
//! and address. What is drawn is `chart`'s.

use crate::chart::render::{RenderedChart, glyphs, render, subtitle, unnamed};
use crate::chart::{ChartModel, scope};
use charts::look::Look;
use charts::scene::Scene;
use charts::svg::{self, SvgFile};
use charts::theme::LIGHT;
use dataset::{Date, Language};
use i18n::{date, messages, period};
use view::{ChartView, OwnLabel, OwnPart, OwnWords};

use crate::sources;
use engine::Catalog;

/// Width of an exported picture in CSS pixels, where none is asked for.
pub const EXPORT_WIDTH: f64 = 800.0;

/// A chart that is taken along as a file.
pub struct Export<'a> {
    /// The data.
    pub catalog: &'a Catalog,
    /// The language of its words.
    pub language: Language,
    /// What was chosen.
    pub view: &'a ChartView,
    /// The chart.
    pub model: &'a ChartModel,
    /// What a newsroom says of it.
    pub own: &'a OwnWords,
    /// The address that it was taken from.
    pub address: &'a str,
}

/// How large a picture is, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PictureSize {
    /// All of its width.
    pub width: f64,
    /// All of its height; as high as the drawing wishes without one.
    pub height: Option<f64>,
}

impl PictureSize {
    /// As high as the drawing wishes.
    pub fn of_width(width: f64) -> Self {
        Self {
            width,
            height: None,
        }
    }
}

/// The least that is left to a drawing, whatever the height that was asked for.
const LEAST_DRAWING: f64 = 160.0;

impl Export<'_> {
    /// The figure as an SVG file, with its title, unit, sources, licence and the
    /// address that it was taken from.
    pub fn svg(&self, look: &Look, size: PictureSize) -> SvgFile {
        let width = drawing_width(size.width);
        let drawn = self.drawn((width, None));
        let Some(height) = size.height else {
            return self.around(look, &drawn);
        };
        // What stands around the drawing is as high at any height of it.
        let rest = self.around(look, &drawn).height - drawn.scene.height;
        let room = (height - rest).max(LEAST_DRAWING);
        self.around(look, &self.drawn((width, Some(room))))
    }

    /// The figure as a part of a page, which tells its sources beside it: the drawing
    /// with its title, unit and signs.
    pub fn part(&self, look: &Look, width: f64) -> SvgFile {
        let drawn = self.drawn((drawing_width(width), None));
        let (title, under) = self.titled();
        let header = svg::Header {
            title: &title,
            subtitle: &under,
            key: &self.key(&drawn),
            sources: &[],
            address: "",
            date: "",
            licence: "",
        };
        svg::to_svg(&drawn.scene, look, Some(header))
    }

    /// The title and what stands under it: a newsroom's own words go before the data's.
    fn titled(&self) -> (String, String) {
        let (catalog, language, own) = (self.catalog, self.language, self.own);
        let title = super::title(catalog, language, self.model);
        let mut under = vec![subtitle(&catalog.data, language, self.view, self.model)];
        let headline = own.shown(OwnPart::Headline);
        if !headline.is_empty() {
            under.insert(0, title.clone());
        }
        under.insert(0, own.shown(OwnPart::Subtitle).to_owned());
        under.retain(|line| !line.trim().is_empty());
        let title = if headline.is_empty() {
            title
        } else {
            headline.to_owned()
        };
        (title, under.join(" · "))
    }

    /// The signs and the series that are explained beside a drawing.
    fn key(&self, drawn: &RenderedChart) -> Vec<(Scene, String)> {
        let mut key = glyphs(self.language, self.model);
        key.extend(unnamed(self.model, &drawn.unnamed));
        key.extend(unnamed(self.model, &drawn.more));
        key
    }

    // Drawn twice for a height that is asked for: once in the program is enough.
    #[inline(never)]
    fn drawn(&self, room: (f64, Option<f64>)) -> RenderedChart {
        render(
            &self.catalog.data,
            self.language,
            self.view,
            self.model,
            room,
        )
    }

    /// A drawing with what stands around it.
    #[inline(never)]
    fn around(&self, look: &Look, drawn: &RenderedChart) -> SvgFile {
        let (catalog, language, model) = (self.catalog, self.language, self.model);
        let (title, under) = self.titled();
        let mut told = scope(&catalog.data, language, model);
        told.extend(own_note(language, self.own, &self.view.own_labels));
        told.push(sources::line_of(catalog, language, model));
        Picture {
            title: &title,
            subtitle: &under,
            key: self.key(drawn),
            sources: told,
            address: self.address,
        }
        .in_look(catalog, language, &drawn.scene, look)
    }
}

/// What a picture of some width leaves for its drawing.
pub fn drawing_width(picture: f64) -> f64 {
    picture - 2.0 * svg::MARGIN
}

/// What stands around a drawing that is taken along.
pub struct Picture<'a> {
    /// What it shows.
    pub title: &'a str,
    /// In what measure, of whom.
    pub subtitle: &'a str,
    /// The signs and series that it explains.
    pub key: Vec<(Scene, String)>,
    /// What is counted, and who published what is drawn.
    pub sources: Vec<String>,
    /// The address that it was taken from.
    pub address: &'a str,
}

impl Picture<'_> {
    /// The drawing as an SVG file, dark on light.
    pub fn svg(self, catalog: &Catalog, language: Language, scene: &Scene) -> String {
        self.in_look(catalog, language, scene, &Look::of(LIGHT))
            .text
    }

    /// The same in another look.
    pub fn in_look(
        mut self,
        catalog: &Catalog,
        language: Language,
        scene: &Scene,
        look: &Look,
    ) -> SvgFile {
        self.sources.push(note(catalog, language, self.address));
        let header = svg::Header {
            title: self.title,
            subtitle: self.subtitle,
            key: &self.key,
            sources: &self.sources,
            address: self.address,
            date: catalog.date,
            licence: catalog.licence,
        };
        svg::to_svg(scene, look, Some(header))
    }
}

/// Where and as of when a figure comes from.
pub fn via(catalog: &Catalog, language: Language) -> String {
    let day = Date::parse(catalog.date)
        .map_or_else(|_| catalog.date.to_owned(), |day| date(language, day));
    (messages(language).export.cited_via)(&day, catalog.version)
}

/// The same with terms and address: so that an old picture is not taken for a new one.
fn note(catalog: &Catalog, language: Language, address: &str) -> String {
    let via = via(catalog, language);
    format!("{via} {}. {address}", catalog.licence)
        .trim_end()
        .to_owned()
}

/// What a newsroom writes beside marks, quoted: where it finds no room there, it is read
/// here.
pub fn own_labels_note(language: Language, labels: &[OwnLabel]) -> Option<String> {
    let messages = messages(language);
    let said = labels.iter().filter(|label| !label.text.trim().is_empty());
    let said = said.map(|label| {
        let period = period(language, label.period);
        (messages.embed.own_label)(label.text.trim(), &period)
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| (messages.embed.own_labels)(&said.join(messages.punctuation.comma)))
}

/// A newsroom's note, and which words are not the data's.
pub fn own_note(language: Language, own: &OwnWords, labels: &[OwnLabel]) -> Option<String> {
    let messages = messages(language);
    let above = |(part, _)| matches!(part, OwnPart::Headline | OwnPart::Subtitle);
    let mut said = Vec::new();
    if own.said().any(above) {
        said.push(messages.embed.own_above.to_owned());
    }
    said.extend(own_labels_note(language, labels));
    let note = own.shown(OwnPart::Note);
    if !note.is_empty() {
        said.push((messages.embed.own_note)(note));
    }
    (!said.is_empty()).then(|| said.join(messages.punctuation.sentence_gap))
}
