//! What is plotted as small multiples: which series share a panel.

use figures::multiples::{self, Panel};
use figures::scene::Scene;
use figures::series::Series;

use super::drawing::Brush;
use crate::plotted::{self, Quantity};

impl Brush<'_> {
    /// A panel for each indicator, or for each series of the only one; in a room of
    /// this height where it has to fit into one.
    pub(super) fn multiples(&self, width: f64, height: Option<f64>) -> Scene {
        let plotted = self.plotted;
        let mut groups: Vec<(String, Option<Quantity>, Vec<Series>)> = Vec::new();
        if plotted.indicators.len() > 1 {
            for id in &plotted.indicators {
                let of = |at: &usize| plotted.lines[*at].indicator == *id;
                let places: Vec<usize> = (0..plotted.lines.len()).filter(of).collect();
                let Some(first) = places.first() else {
                    continue;
                };
                let quantity = plotted.quantities[*first];
                let title = self.headed(*id, quantity);
                let lines: Vec<_> = places.iter().map(|at| &plotted.lines[*at]).collect();
                let names = plotted::names(self.data, self.language, &lines);
                let each = places.iter().zip(names).enumerate();
                let series = each.map(|(slot, (at, name))| Series {
                    name,
                    slot: plotted::slot(slot),
                    ..plotted.series[*at].clone()
                });
                groups.push((title, Some(quantity), series.collect()));
            }
        } else {
            for (at, series) in plotted.series.iter().enumerate() {
                let panel = Series {
                    slot: 0,
                    ..series.clone()
                };
                groups.push((
                    series.name.clone(),
                    Some(plotted.quantities[at]),
                    vec![panel],
                ));
            }
        }
        let labels: Vec<_> = groups.iter().map(|group| self.label(group.1)).collect();
        let panels: Vec<Panel<'_>> = groups
            .iter()
            .zip(&labels)
            .map(|((title, quantity, series), label)| Panel {
                title: title.clone(),
                figure: self.figure(series, *quantity, label),
            })
            .collect();
        // In one unit the heights are to be compared.
        let same = plotted.quantity().is_some();
        let drawn = match height {
            Some(height) => multiples::draw_within(&panels, width, height, same),
            None => multiples::draw(&panels, width, same),
        };
        drawn.scene
    }
}
