//! The decoder of the blob.

use charts::look::Look;
use charts::theme::LIGHT;
use dataset::{Code, Dataset, Language, encode};
use engine::{
    Catalog, CsvStyle, Direction, Engine, IndicatorQuery, MilestoneQuery, Table, TableQuery, csv,
    filter_columns, json,
};
use milepost::catalog;
use view::{ChartView, Measure, OwnWords, pages};
use viewmodel::chart;
use viewmodel::export::picture::{Export, PictureSize};
use viewmodel::milestone_heatmap::MilestoneHeatmap;
use viewmodel::page_chart::indicator_of;
use viewmodel::page_meta;

/// Any bytes as a blob: they are refused in a sentence, or give a data set that
/// is encoded and decoded again unchanged and can be narrowed, sorted, written
/// as files and drawn.
pub fn blob_decoder(input: &[u8]) {
    let data = match Dataset::decode(input.to_vec().leak()) {
        Ok(data) => data,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return;
        }
    };
    assert_eq!(Dataset::decode(encode(&data).leak()).as_ref(), Ok(&data));
    let engine = Engine::new(&data);
    let catalog = catalog::of(data, engine);
    narrow(&catalog);
    draw(&catalog);
}

fn narrow(catalog: &Catalog) {
    let data = &catalog.data;
    let text = "a 1".to_owned();
    catalog.engine.indicators(&IndicatorQuery::default());
    catalog.engine.milestones(
        data,
        &MilestoneQuery {
            text: text.clone(),
            ..MilestoneQuery::default()
        },
    );
    for &table in Table::ALL {
        for sort in filter_columns(table) {
            let all = TableQuery {
                table,
                sort: Some((sort, Direction::Descending)),
                ..TableQuery::default()
            };
            let selection = catalog.engine.table(data, &all);
            assert_eq!(
                csv(data, table, &selection.all, CsvStyle::Excel).is_empty(),
                json(data, table, &selection.all).is_empty()
            );
        }
        let found = TableQuery {
            table,
            text: text.clone(),
            ..TableQuery::default()
        };
        catalog.engine.table(data, &found);
    }
}

fn draw(catalog: &Catalog) {
    let data = &catalog.data;
    MilestoneHeatmap::of(data);
    for page in pages(data) {
        page.path(data);
        for &language in Language::ALL {
            page_meta::description(catalog, page, language);
            let Some(id) = indicator_of(data, page) else {
                continue;
            };
            for measure in [Measure::Level, Measure::Growth] {
                for log in [false, true] {
                    let view = ChartView {
                        measure,
                        log,
                        ..ChartView::default()
                    };
                    let model = chart::chart(data, language, id, &view);
                    let export = Export {
                        catalog,
                        language,
                        view: &view,
                        model: &model,
                        address: "",
                        own: &OwnWords::default(),
                    };
                    export.svg(&Look::of(LIGHT), PictureSize::of_width(800.0));
                }
            }
        }
    }
}
