//! What is plotted as small multiples: which series share a panel.

use charts::emphasis::Emphasis;
use charts::multiples::{self, Panel};
use charts::scene::Scene;
use charts::series::Series;

use engine::transform::ValueUnit;

use super::Renderer;
use crate::chart::{self, slot};

/// A palette slot as far in front as a series is.
fn of_emphasis(slot: u8, series: u8) -> u8 {
    Emphasis::of(series).on(slot)
}

impl Renderer<'_> {
    /// A panel for each indicator, or for each series of the only one; in a room of
    /// this height where it has to fit into one.
    pub(super) fn multiples(&self, width: f64, height: Option<f64>) -> Scene {
        let model = self.model;
        let mut groups: Vec<(String, Option<ValueUnit>, Vec<Series>)> = Vec::new();
        if model.selection.indicators.len() > 1 {
            for id in &model.selection.indicators {
                let of = |at: &usize| model.computed.series[*at].line.indicator == *id;
                let places: Vec<usize> = (0..model.computed.series.len()).filter(of).collect();
                let Some(first) = places.first() else {
                    continue;
                };
                let quantity = model.computed.series[*first].unit;
                let title = self.headed(*id, quantity);
                let lines: Vec<_> = places
                    .iter()
                    .map(|at| &model.computed.series[*at].line)
                    .collect();
                let names = chart::names(self.data, self.language, &lines);
                let each = places.iter().zip(names).enumerate();
                let series = each.map(|(place, (at, name))| Series {
                    name,
                    slot: of_emphasis(slot(place), model.series[*at].slot),
                    ..model.series[*at].clone()
                });
                groups.push((title, Some(quantity), series.collect()));
            }
        } else {
            for (at, series) in self.upright(&model.series).iter().enumerate() {
                let panel = Series {
                    slot: of_emphasis(0, series.slot),
                    ..series.clone()
                };
                groups.push((
                    series.name.clone(),
                    Some(model.computed.series[at].unit),
                    vec![panel],
                ));
            }
        }
        let labels: Vec<_> = groups
            .iter()
            .map(|group| self.axis_label(group.1))
            .collect();
        let panels: Vec<Panel<'_>> = groups
            .iter()
            .zip(&labels)
            .map(|((title, quantity, series), label)| Panel {
                title: title.clone(),
                figure: self.figure(series, *quantity, &**label),
            })
            .collect();
        // In one unit the heights are to be compared.
        let same = model.unit().is_some();
        let drawn = match height {
            Some(height) => multiples::draw_within(&panels, width, height, same),
            None => multiples::draw(&panels, width, same),
        };
        drawn.scene
    }
}
