//! A chart between two periods.

use charts::Size;
use charts::series::Point;
use charts::slope::{self, Row};
use i18n::period;

use super::{HEIGHTS, RenderedChart, Renderer};
use crate::chart::slopes;

/// The height of a name, and of what stands around the names.
const ROW: f64 = 19.0;
const AROUND: f64 = 70.0;
/// The most height that names take.
const HIGHEST: f64 = 560.0;

impl Renderer<'_> {
    pub(super) fn slope(&self, width: f64, height: Option<f64>) -> RenderedChart {
        let rows = self.slope_rows();
        let needed = charts::within(rows.len() as f64 * ROW + AROUND, HEIGHTS.0, HIGHEST);
        let size = Size::new(width, height.unwrap_or(needed));
        let between = self.model.computed.between;
        let heads = between.map_or_else(Default::default, |(from, to)| {
            [period(self.language, from), period(self.language, to)]
        });
        let heads = [heads[0].as_str(), heads[1].as_str()];
        let drawn = slope::draw(&rows, heads, self.scale(), size);
        RenderedChart::fixed(drawn.scene, drawn.unnamed)
    }

    fn slope_rows(&self) -> Vec<Row> {
        let model = self.model;
        let upright = self.upright(&model.series);
        let several = upright.len() > 1;
        let rows = slopes(&model.computed).filter_map(|(at, places)| {
            let series = &upright[at];
            let end = |place: usize| -> Option<Point> {
                let point = series.points.get(place)?;
                Some(Point {
                    label: Some(self.short(point.key)),
                    ..point.clone()
                })
            };
            Some(Row {
                name: if several {
                    series.name.clone()
                } else {
                    String::new()
                },
                slot: series.slot,
                ends: [end(places[0])?, end(places[1])?],
            })
        });
        rows.collect()
    }
}
