//! What stands in the frames of pages that are no indicator's: the figures of a board,
//! the rows of targets, the cells and the lanes of milestones.

use charts::heat::{self, HeatMap};
use charts::pace::Pace;
use charts::ranked;
use charts::timeline::{self, Lane, Timeline};
use dataset::ObservationId;
use engine::targets::{TargetFilter, select};
use view::{Lanes, Pin};
use viewmodel::chart::chart;

use super::Embedded;
use super::content::{AROUND_BOARD, BESIDE, Content, Drawn};
use viewmodel::milestone_heatmap::MilestoneHeatmap;
use viewmodel::shares::{self, judged};
use viewmodel::sources::{self, Most};

/// The least and the most room of a column of a board, and between columns.
const COLUMN: f64 = 416.0;
const GAP: f64 = 20.0;

/// The least height of cells and of lanes that an embed shares out to them.
pub(super) const ROOM: f64 = 560.0;
/// The same of the timeline: eighteen lanes, each with a row of titles.
pub(super) const LANES_ROOM: f64 = 710.0;

/// The figures of a board.
pub(super) fn board<'a>(embedded: &Embedded<'a>, pins: &'a [Pin]) -> Vec<Content<'a>> {
    let data = &embedded.catalog.data;
    let content = |pin: &'a Pin| {
        let model = chart(data, embedded.language, pin.indicator, &pin.figure);
        Content::of_pin(embedded, &pin.figure, model)
    };
    pins.iter().map(content).collect()
}

/// The height of a board: its rows of figures, each as high as its highest.
pub(super) fn board_height(figures: &[Content<'_>], width: f64) -> f64 {
    let room = width - BESIDE;
    let fit = ((room + GAP) / (COLUMN + GAP)).floor().max(1.0);
    let columns = (fit as usize).min(figures.len()).max(1);
    let each = (room - GAP * (columns - 1) as f64) / columns as f64;
    let row = |row: &[Content<'_>]| {
        let heights = row.iter().map(|one| one.on_board(width, each));
        heights.fold(0.0, f64::max)
    };
    let rows: Vec<f64> = figures.chunks(columns).map(row).collect();
    let gaps = GAP * rows.len().saturating_sub(1) as f64;
    rows.iter().sum::<f64>() + gaps + AROUND_BOARD
}

/// The rows of the chosen targets, and a line of their sources.
pub(super) fn targets(
    embedded: &Embedded<'_>,
    chosen: &[TargetFilter],
) -> (Vec<ranked::Row>, String) {
    let (catalog, language) = (embedded.catalog, embedded.language);
    let judged = judged(catalog);
    let chosen = select(&catalog.data, &judged, chosen);
    let shares = shares::of(&catalog.data, language, &chosen.rows);
    let shown = shares.iter().flat_map(|one| [one.goal, one.figure]);
    let shown: Vec<ObservationId> = shown.collect();
    let sources = sources::line(catalog, language, &shown, Most::FRAME);
    (shares.into_iter().map(|share| share.row).collect(), sources)
}

/// The heat map.
pub(super) fn cells(embedded: &Embedded<'_>, width: f64, height: Option<f64>) -> Drawn {
    let data = &embedded.catalog.data;
    let heatmap = MilestoneHeatmap::of(data);
    let industries = data.industries.iter();
    let names: Vec<String> = industries
        .map(|one| one.name.get(embedded.language).into())
        .collect();
    let map = HeatMap {
        rows: &names,
        first_year: heatmap.first_year,
        columns: heatmap.years,
        counts: &heatmap.cells,
        width,
        height,
        year_label: &|year| year.to_string(),
    };
    Drawn::of(heat::draw(&map).scene.height)
}

/// The lanes of the timeline, at most so many.
pub(super) fn lanes(
    embedded: &Embedded<'_>,
    shown: Lanes,
    (width, height): (f64, Option<f64>),
) -> Drawn {
    let data = &embedded.catalog.data;
    let most = match shown {
        Lanes::Industry => data.industries.len(),
        Lanes::Kind | Lanes::Actor => 10,
        Lanes::All => 1,
    };
    let lane = || Lane {
        name: "X".to_owned(),
        is_folded: false,
    };
    let timeline = Timeline {
        lanes: &(0..most).map(|_| lane()).collect::<Vec<Lane>>(),
        events: &[],
        titles: &[],
        span: (0, 1),
        pace: Pace::EVEN,
        width,
        height,
        open: None,
        words: timeline::Words {
            year: &|year| year.to_string(),
            period: &|period| period.to_string(),
            part: &|period| period.to_string(),
            before: &|year| year.to_string(),
        },
    };
    Drawn::of(timeline::draw(&timeline).scene.height)
}
