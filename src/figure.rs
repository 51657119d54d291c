//! An indicator's chart as a file: the drawing with title, signs, sources, licence
//! and address. What is drawn is `viewmodel::chart`'s.

use dataset::{Dataset, Date, IndicatorId, Language};
use figures::scene::Scene;
use figures::svg;
use figures::theme::LIGHT;
use i18n::{date, words};
use view::{FigureView, Page};
use viewmodel::chart::render::{render, rows_of, signs, subtitle, unnamed};
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

/// The figure as an SVG file of a width in CSS pixels, with its title, unit,
/// sources, licence and the address that it was taken from.
pub fn export(
    atlas: &Atlas,
    language: Language,
    view: &FigureView,
    model: &ChartModel,
    width: f64,
    address: &str,
) -> String {
    let room = (drawing_width(width), None);
    let drawn = render(&atlas.data, language, view, model, room);
    Picture {
        title: &take::title(atlas, language, model),
        subtitle: &subtitle(&atlas.data, language, view, model),
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
        address,
    }
    .svg(atlas, language, &drawn.scene)
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
    /// The drawing as an SVG file.
    pub fn svg(mut self, atlas: &Atlas, language: Language, scene: &Scene) -> String {
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
        svg::to_svg(scene, &LIGHT, Some(header))
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
    let (words, data) = (words(language), &atlas.data);
    let mut publishers: Vec<&str> = Vec::new();
    for row in rows_of(model) {
        let publisher = data.publisher(data[row].source, language);
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let publishers = publishers.join(words.comma);
    format!("{}{}{publishers}", words.sources, words.colon)
}
