//! An indicator as a figure, whatever it is drawn into: an element of the page,
//! a file, a picture. The page's part of it is `components::indicator_figure`.

mod drawing;
mod key;
mod panels;
mod scatter;

use dataset::{Dataset, Date, IndicatorId, Language, ObservationId, Period, UnitFamily};
use figures::scene::Scene;
use figures::svg;
use figures::theme::LIGHT;

use crate::atlas::{Atlas, DATA_LICENCE};
use crate::facts;
use crate::plotted::{self, Plotted, Quantity};
use crate::state::{FigureView, Form, Measure, Page};
use crate::take;
use crate::text::{Named, date, period, words};

pub use key::{signs, unnamed};

pub use drawing::{Drawn, draw, has_time, marked, milestones_of, seen, whole};

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

/// The least and the most height of a figure, in CSS pixels, beside the names
/// of its series.
const HEIGHTS: (f64, f64) = (300.0, 440.0);

/// The room that many names take above the drawing on a narrow page.
fn names_room(width: f64, series: usize) -> f64 {
    if width < 600.0 && series > 5 {
        series as f64 * 8.0
    } else {
        0.0
    }
}

/// The height of a figure: half of its width within limits.
pub fn height_for(width: f64, series: usize) -> f64 {
    (width * 0.5).clamp(HEIGHTS.0, HEIGHTS.1) + names_room(width, series)
}

/// The same where only the sort of width is known, if it does not go with the
/// width: what is less than twice as wide as the least height. The style sheet
/// (`.scene.fluid`) gives the others theirs, within the same limits.
pub fn fixed_height(width: f64, series: usize) -> Option<f64> {
    (width < HEIGHTS.0 * 2.0).then(|| height_for(width, series))
}

/// The name of a unit; empty for an index.
fn unit_name(language: Language, quantity: Quantity) -> &'static str {
    match quantity.unit() {
        Some(unit) if unit.family() == UnitFamily::Percent => words(language).percent,
        Some(unit) => unit.name(language),
        None => "",
    }
}

/// Measure, unit, areas, bodies, sort of period and scale: what the values are.
pub fn subtitle(atlas: &Atlas, language: Language, view: &FigureView, plotted: &Plotted) -> String {
    let words = words(language);
    let data = &atlas.data;
    let mut parts: Vec<String> = Vec::new();
    let named = |at: Period| period(language, at);
    match plotted.measure {
        Measure::Level => {}
        Measure::Growth => parts.push(words.growth_subtitle.into()),
        Measure::YearGrowth => parts.push(words.year_growth_subtitle.into()),
        Measure::Index => {
            parts.extend(
                plotted
                    .base
                    .map(|base| (words.index_subtitle)(&named(base))),
            );
        }
        Measure::Compound => parts.extend(
            plotted
                .between
                .map(|(from, to)| (words.compound_subtitle)(&named(from), &named(to))),
        ),
        Measure::Share => {
            let own = plotted.indicators.first();
            let whole = own.and_then(|id| plotted::whole_of(data, *id)).map_or_else(
                || engine::transform::world().map_or("", |area| area.name().get(language)),
                |whole| data[whole].name.get(language),
            );
            parts.push((words.share_subtitle)(whole));
        }
        Measure::Cumulative => parts.push(words.cumulative_subtitle.into()),
    }
    if matches!(plotted.measure, Measure::Level | Measure::Cumulative) {
        let mut units: Vec<&str> = Vec::new();
        for quantity in &plotted.quantities {
            let name = unit_name(language, *quantity);
            if !units.contains(&name) {
                units.push(name);
            }
        }
        parts.push(units.join(words.comma));
    }
    if plotted.dollars == Some(true) {
        parts.push(words.dollars_subtitle.into());
    }
    match (plotted.form, plotted.between, plotted.at) {
        (Form::Slope, Some((from, to)), _) => {
            parts.push((words.slope_subtitle)(&named(from), &named(to)));
        }
        (Form::Ranked, _, Some(at)) if plotted.measure != Measure::Compound => {
            parts.push(named(at));
        }
        _ => {}
    }
    let areas: Vec<&str> = plotted
        .shown
        .iter()
        .map(|area| area.name().get(language))
        .collect();
    parts.push(areas.join(words.comma));
    if let Some(body) = plotted.by {
        parts.push(data[body].name.get(language).into());
    }
    if let Some(kind) = plotted.kind {
        parts.push(kind.name(language).into());
    }
    if view.log {
        parts.push(words.log_scale.into());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// The observations that are drawn, by period.
pub fn rows_of(plotted: &Plotted) -> Vec<ObservationId> {
    let mut rows: Vec<ObservationId> = plotted
        .drawn
        .iter()
        .flat_map(|drawn| drawn.value.rows())
        .collect();
    dataset::sort::by(&mut rows, Ord::cmp);
    rows.dedup();
    rows
}

/// The figure as an SVG file of a width in CSS pixels, with its title, unit,
/// sources, licence and the address that it was taken from.
pub fn export(
    atlas: &Atlas,
    language: Language,
    view: &FigureView,
    plotted: &Plotted,
    width: f64,
    address: &str,
) -> String {
    let room = (drawing_width(width), None);
    let drawn = drawing::draw(&atlas.data, language, view, plotted, room);
    Picture {
        title: &take::title(atlas, language, plotted),
        subtitle: &subtitle(atlas, language, view, plotted),
        key: {
            let mut key = signs(language, plotted);
            key.extend(unnamed(plotted, &drawn.unnamed));
            key
        },
        sources: vec![source_line(atlas, language, plotted)],
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
    /// Who published what is drawn.
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
pub fn source_line(atlas: &Atlas, language: Language, plotted: &Plotted) -> String {
    let (words, data) = (words(language), &atlas.data);
    let mut publishers: Vec<&str> = Vec::new();
    for row in rows_of(plotted) {
        let publisher = data.publisher(data[row].source, language);
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let publishers = publishers.join(words.comma);
    format!("{}{}{publishers}", words.sources, words.colon)
}
