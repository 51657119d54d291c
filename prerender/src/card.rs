//! A page's link-preview picture: its figure where it has one, else its words.

use charts::Size;
use charts::heat::{self, HeatMap};
use charts::histogram::{self, Histogram};
use charts::scene::Scene;
use dataset::{IndicatorId, Language};
use engine::Catalog;
use i18n::{Named, date, messages};
use social_cards::{Card, Painter};
use view::{ChartView, Page};
use viewmodel::chart::render::{render, subtitle};
use viewmodel::chart::{self, ChartModel, scope};
use viewmodel::milestone_heatmap::MilestoneHeatmap;
use viewmodel::page_chart::{first_view, indicator_of};
use viewmodel::page_meta::{description, name};
use viewmodel::sources;

use crate::{Fault, Result};

/// The name of the picture's file in a page's folder.
pub(crate) const FILE: &str = "card.png";

/// With more series than this their names would take the figure's room; the
/// first have the most figures.
const MOST_SERIES: usize = 5;
/// Rows of a heat map that are legible in the room there is.
const ROWS: usize = 7;

/// The picture of a page, as a PNG file.
///
/// # Errors
/// When it cannot be drawn, which would be a bug.
pub(crate) fn png(
    painter: &Painter,
    catalog: &Catalog,
    page: Page,
    language: Language,
) -> Result<Vec<u8>> {
    let said = Said::of(catalog, page, language);
    let card = Card {
        language,
        kicker: &said.kicker,
        title: &said.title,
        subtitle: &said.subtitle,
        scope: &said.scope,
        source_line: &said.source_line,
        scene: None,
    };
    let scene = scene(catalog, page, language, painter.figure_size(&card));
    painter
        .png(&Card {
            scene: scene.as_ref(),
            ..card
        })
        .map_err(|fault| Fault::new(format!("{}: {fault}", said.title)))
}

/// The words of a picture.
struct Said {
    kicker: String,
    title: String,
    subtitle: String,
    scope: String,
    source_line: String,
}

impl Said {
    fn of(catalog: &Catalog, page: Page, language: Language) -> Self {
        let (data, messages) = (&catalog.data, messages(language));
        let mut said = Self {
            kicker: messages.site.kicker.to_owned(),
            title: name(catalog, page, language).to_owned(),
            subtitle: description(catalog, page, language),
            scope: String::new(),
            source_line: String::new(),
        };
        if let Some(id) = indicator_of(data, page) {
            let view = first_view(data, page);
            let model = plot(catalog, id, language, &view);
            if matches!(page, Page::Industry(_)) {
                said.kicker = said.title;
                said.title = data[id].name.get(language).into();
            } else if matches!(page, Page::Indicator(_)) {
                said.kicker = data[data[id].industry].name.get(language).into();
            }
            said.subtitle = subtitle(&catalog.data, language, &view, &model);
            let all = chart::chart(data, language, id, &view).series.len();
            if all > model.series.len() {
                said.subtitle = format!(
                    "{} · {}",
                    said.subtitle,
                    (messages.chart.series_drawn)(model.series.len(), all)
                );
            }
            said.scope = scope(data, language, &model).join(messages.punctuation.sentence_gap);
            said.source_line = sources::line_of(catalog, language, &model);
        }
        if let Page::Milestone(id) = page {
            let milestone = &data[id];
            let kind = milestone.kind.name(language);
            said.kicker = format!("{} · {kind}", date(language, milestone.date));
            let publishers: Vec<&str> = milestone
                .sources
                .iter()
                .map(|source| data.publisher(*source, language))
                .collect();
            said.source_line = format!(
                "{}{}{}",
                messages.provenance.sources,
                messages.punctuation.colon,
                publishers.join(messages.punctuation.comma)
            );
        }
        said
    }
}

fn plot(catalog: &Catalog, id: IndicatorId, language: Language, view: &ChartView) -> ChartModel {
    let mut model = chart::chart(&catalog.data, language, id, view);
    model.series.truncate(MOST_SERIES);
    model
}

/// The page's figure, drawn for the room it has.
fn scene(catalog: &Catalog, page: Page, language: Language, room: Size) -> Option<Scene> {
    let data = &catalog.data;
    if let Some(id) = indicator_of(data, page) {
        let view = first_view(data, page);
        let model = plot(catalog, id, language, &view);
        let room = (room.width, Some(room.height));
        return Some(render(data, language, &view, &model, room).scene);
    }
    let year_label = &|year: i32| year.to_string();
    match page {
        Page::Milestones(_) => {
            let heatmap = MilestoneHeatmap::of(data);
            let per_year: Vec<u32> = (0..heatmap.years)
                .map(|at| {
                    let year = heatmap.year(at);
                    let in_year = data.milestones.iter().filter(|one| one.date.year() == year);
                    in_year.map(|_| 1).sum()
                })
                .collect();
            let histogram = Histogram {
                first_year: heatmap.first_year,
                counts: &per_year,
                chosen: None,
                year_label,
            };
            Some(histogram::draw(&histogram, room).scene)
        }
        Page::Industries => {
            let heatmap = MilestoneHeatmap::of(data);
            let rows: Vec<String> = data
                .industries
                .iter()
                .take(ROWS)
                .map(|industry| industry.name.get(language).to_owned())
                .collect();
            let map = HeatMap {
                rows: &rows,
                first_year: heatmap.first_year,
                columns: heatmap.years,
                counts: &heatmap.cells[..rows.len() * heatmap.years],
                width: room.width,
                height: Some(room.height),
                year_label,
            };
            Some(heat::draw(&map).scene)
        }
        _ => None,
    }
}
