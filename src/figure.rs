//! An indicator's chart as a file: the drawing with title, signs, sources, licence
//! and address. What is drawn is `viewmodel::chart`'s.

use dataset::{Dataset, Date, IndicatorId, Language};
use figures::look::Look;
use figures::scene::Scene;
use figures::svg::{self, SvgFile};
use figures::theme::LIGHT;
use i18n::{date, words};
use view::{FigureView, Page};
use viewmodel::chart::render::{RenderedChart, render, rows_of, signs, subtitle, unnamed};
use viewmodel::chart::{ChartModel, scope};

use crate::atlas::{Atlas, DATA_LICENCE};
use crate::facts;
use crate::take;

/// The indicator whose figure stands first on a page, if one does.
pub fn indicator_of(data: &Dataset, page: Page) -> Option<IndicatorId> {
    match page {
        Page::Overview => facts::ANNOUNCED.find(data).map(|id| data[id].indicator),
        Page::Indicator(id) => Some(id),
        Page::Industry(id) => Some(data[id].headline),
        _ => None,
    }
}

/// Width of an exported picture in CSS pixels, where none is asked for.
pub const EXPORT_WIDTH: f64 = 800.0;

/// A chart that is taken along as a file.
pub struct Export<'a> {
    /// The data.
    pub atlas: &'a Atlas,
    /// The language of its words.
    pub language: Language,
    /// What was chosen.
    pub view: &'a FigureView,
    /// The chart.
    pub model: &'a ChartModel,
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

    // Drawn twice for a height that is asked for: once in the program is enough.
    #[inline(never)]
    fn drawn(&self, room: (f64, Option<f64>)) -> RenderedChart {
        render(&self.atlas.data, self.language, self.view, self.model, room)
    }

    /// A drawing with what stands around it.
    #[inline(never)]
    fn around(&self, look: &Look, drawn: &RenderedChart) -> SvgFile {
        let (atlas, language, model) = (self.atlas, self.language, self.model);
        Picture {
            title: &take::title(atlas, language, model),
            subtitle: &subtitle(&atlas.data, language, self.view, model),
            key: {
                let mut key = signs(language, model);
                key.extend(unnamed(model, &drawn.unnamed));
                key.extend(unnamed(model, &drawn.more));
                key
            },
            sources: {
                let mut lines = scope(&atlas.data, language, model);
                lines.push(source_line(atlas, language, model));
                lines
            },
            address: self.address,
        }
        .in_look(atlas, language, &drawn.scene, look)
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
    pub fn svg(self, atlas: &Atlas, language: Language, scene: &Scene) -> String {
        self.in_look(atlas, language, scene, &Look::of(LIGHT)).text
    }

    /// The same in another look.
    pub fn in_look(
        mut self,
        atlas: &Atlas,
        language: Language,
        scene: &Scene,
        look: &Look,
    ) -> SvgFile {
        self.sources.push(note(atlas, language, self.address));
        let header = svg::Header {
            title: self.title,
            subtitle: self.subtitle,
            key: &self.key,
            sources: &self.sources,
            address: self.address,
            date: atlas.date,
            licence: DATA_LICENCE,
        };
        svg::to_svg(scene, look, Some(header))
    }
}

/// Where a picture comes from: so that an old one is not taken for a new one.
fn note(atlas: &Atlas, language: Language, address: &str) -> String {
    let day =
        Date::parse(atlas.date).map_or_else(|_| atlas.date.to_owned(), |day| date(language, day));
    let via = (words(language).cited_via)(&day, atlas.version);
    format!("{via} {DATA_LICENCE}. {address}")
        .trim_end()
        .to_owned()
}

/// Who published what is drawn, each once, in a line.
pub fn source_line(atlas: &Atlas, language: Language, model: &ChartModel) -> String {
    source_line_of(atlas, language, model, usize::MAX)
}

/// The same with the first of them named, the others counted.
pub fn source_line_of(
    atlas: &Atlas,
    language: Language,
    model: &ChartModel,
    most: usize,
) -> String {
    let (words, data) = (words(language), &atlas.data);
    let mut publishers: Vec<&str> = Vec::new();
    for row in rows_of(model) {
        let publisher = data.publisher(data[row].source, language);
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let rest = publishers.len().saturating_sub(most);
    publishers.truncate(most);
    let mut line = format!(
        "{}{}{}",
        words.sources,
        words.colon,
        publishers.join(words.comma)
    );
    if rest > 0 {
        line.push_str(&(words.and_more)(rest));
    }
    line
}
