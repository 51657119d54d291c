//! An indicator as a figure, whatever it is drawn into: an element of the page,
//! a file, a picture. The page's part of it is `components::indicator_figure`.

use dataset::{Dataset, IndicatorId, Language, ObservationId, Unit, UnitFamily};
use figures::series::{Form, Plot, SeriesFigure};
use figures::theme::LIGHT;
use figures::{Scale, Size, svg};

use crate::atlas::Atlas;
use crate::facts;
use crate::plotted::Plotted;
use crate::state::{FigureView, Page};
use crate::text::{Named, tick, words};

/// The indicator whose figure stands first on a page, if one does.
pub fn indicator_of(data: &Dataset, page: Page) -> Option<IndicatorId> {
    match page {
        Page::Overview => facts::ANNOUNCED.find(data).map(|id| data[id].indicator),
        Page::Indicator(id) => Some(id),
        Page::Industry(id) => Some(data[id].headline),
        _ => None,
    }
}

/// Width of an exported picture in CSS pixels.
const EXPORT_WIDTH: f64 = 800.0;

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

/// Unit, areas, sort of period and scale: what a figure's values are.
pub fn subtitle(
    atlas: &Atlas,
    language: Language,
    id: IndicatorId,
    view: &FigureView,
    plotted: &Plotted,
) -> String {
    let words = words(language);
    let indicator = &atlas.data[id];
    let mut parts: Vec<String> = Vec::new();
    if plotted.grows {
        parts.push(words.growth_subtitle.into());
    } else if indicator.unit.family() == UnitFamily::Percent {
        parts.push(words.percent.into());
    } else {
        parts.push(indicator.unit.name(language).into());
    }
    let names: Vec<&str> = plotted
        .shown
        .iter()
        .map(|area| area.name().get(language))
        .collect();
    parts.push(names.join(words.comma));
    if let Some(kind) = plotted.kind {
        parts.push(kind.name(language).into());
    }
    if view.log && !plotted.grows {
        parts.push(words.log_scale.into());
    }
    parts.join(" · ")
}

/// The figure at some size.
pub fn plot_at(
    atlas: &Atlas,
    language: Language,
    id: IndicatorId,
    view: &FigureView,
    plotted: &Plotted,
    size: Size,
) -> Plot {
    let grows = plotted.grows;
    let unit = if grows {
        Unit::Percent
    } else {
        atlas.data[id].unit
    };
    let figure = SeriesFigure {
        series: &plotted.series,
        form: if plotted.bars { Form::Bars } else { Form::Line },
        scale: if view.log && !grows {
            Scale::Log
        } else {
            Scale::Linear
        },
        zero: unit != Unit::Percent,
        unit: None,
        value_label: &|value| tick(language, unit, value),
        year_label: &|year| year.to_string(),
    };
    figures::series::draw(&figure, size)
}

/// The observations that are drawn, by period.
pub fn rows_of(plotted: &Plotted) -> Vec<ObservationId> {
    let mut rows: Vec<ObservationId> = plotted
        .series
        .iter()
        .flat_map(|series| &series.points)
        .filter_map(|point| plotted.groups.get(point.key as usize))
        .flatten()
        .copied()
        .collect();
    dataset::sort::by(&mut rows, Ord::cmp);
    rows.dedup();
    rows
}

/// The figure as an SVG file with its title, unit and sources.
pub fn export(
    atlas: &Atlas,
    language: Language,
    id: IndicatorId,
    view: &FigureView,
    plotted: &Plotted,
) -> String {
    let size = Size::new(EXPORT_WIDTH, height_for(EXPORT_WIDTH, plotted.series.len()));
    let plot = plot_at(atlas, language, id, view, plotted, size);
    let subtitle = subtitle(atlas, language, id, view, plotted);
    let sources = [source_line(atlas, language, plotted)];
    let header = svg::Header {
        title: atlas.data[id].name.get(language),
        subtitle: &subtitle,
        sources: &sources,
    };
    svg::to_svg(&plot.scene, &LIGHT, Some(header))
}

/// Who published what is drawn, each once, in a line.
pub fn source_line(atlas: &Atlas, language: Language, plotted: &Plotted) -> String {
    let (words, data) = (words(language), &atlas.data);
    let mut publishers: Vec<&str> = Vec::new();
    for row in rows_of(plotted) {
        let publisher = data[data[row].source].publisher;
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    let publishers = publishers.join(words.comma);
    format!("{}{}{publishers}", words.sources, words.colon)
}
