//! The files beside an indicator's page, for those who want neither the page nor
//! its app: its figures as CSV and its figure as a picture.

use charts::look::Look;
use charts::theme::LIGHT;
use dataset::{IndicatorId, Language};
use engine::{Catalog, CsvStyle, Table};
use view::{ChartView, OwnWords};
use viewmodel::chart;
use viewmodel::export::picture::{EXPORT_WIDTH, Export, PictureSize};

/// The name of the figures' file in a page's folder.
pub(crate) const DATA: &str = "data.csv";
/// The name of the figure's file in a page's folder.
pub(crate) const PICTURE: &str = "figure.svg";

/// All figures of an indicator, with their sources.
pub(crate) fn data(catalog: &Catalog, id: IndicatorId) -> String {
    let rows: Vec<u32> = catalog
        .data
        .observation_ids()
        .filter(|row| catalog.data[*row].indicator == id)
        .map(|row| u32::from(row.0))
        .collect();
    engine::csv(&catalog.data, Table::Observations, &rows, CsvStyle::Plain)
}

/// The figure as its page first shows it.
pub(crate) fn picture(
    catalog: &Catalog,
    id: IndicatorId,
    language: Language,
    address: &str,
) -> String {
    let view = ChartView::default();
    let model = chart::chart(&catalog.data, language, id, &view);
    Export {
        catalog,
        language,
        view: &view,
        model: &model,
        address,
        own: &OwnWords::default(),
    }
    .svg(&Look::of(LIGHT), PictureSize::of_width(EXPORT_WIDTH))
    .text
}
