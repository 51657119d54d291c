//! What is plotted as one indicator against another.

use dataset::{Area, Status};
use figures::Size;
use figures::scatter::{self, Axis, Dot, Path};
use figures::scene::Scene;

use super::drawing::Brush;
use crate::plotted;
use crate::text::period;

impl Brush<'_> {
    /// The second indicator across, the first upright, the third as size.
    pub(super) fn scatter(&self, size: Size) -> Scene {
        let plotted = self.plotted;
        let used = plotted.indicators.len().min(3);
        let mut paths: Vec<Path> = Vec::new();
        let mut areas: Vec<Area> = Vec::new();
        for (area, at, values) in plotted::dots(plotted, used) {
            if !areas.contains(&area) {
                areas.push(area);
                let several = plotted.shown.len() > 1;
                paths.push(Path {
                    name: if several {
                        area.name().get(self.language).into()
                    } else {
                        String::new()
                    },
                    slot: plotted::slot(areas.len() - 1),
                    dots: Vec::new(),
                });
            }
            let [y, x, rest @ ..] = values.as_slice() else {
                continue;
            };
            let firm = values.iter().all(|value| value.status.is_measured());
            let dot = Dot {
                x: (x.value, x.bound),
                y: (y.value, y.bound),
                size: rest.first().map(|third| third.value),
                status: if firm {
                    Status::Reported
                } else {
                    Status::Estimate
                },
                label: period(self.language, at),
                keys: values.iter().map(|value| value.key).collect(),
            };
            if let Some(path) = paths.last_mut() {
                path.dots.push(dot);
            }
        }
        let quantity = |at: usize| {
            let id = plotted.indicators.get(at);
            let place = plotted
                .lines
                .iter()
                .position(|line| Some(&line.indicator) == id);
            place.and_then(|place| plotted.quantities.get(place).copied())
        };
        let title = |at: usize| {
            let id = plotted.indicators.get(at).copied();
            let of = id.zip(quantity(at));
            of.map_or_else(String::new, |(id, quantity)| self.headed(id, quantity))
        };
        let (across, upright) = (title(1), title(0));
        let (across_label, upright_label) = (self.label(quantity(1)), self.label(quantity(0)));
        let x = Axis {
            title: &across,
            scale: self.scale(),
            zero: false,
            label: &across_label,
        };
        let y = Axis {
            title: &upright,
            label: &upright_label,
            ..x
        };
        scatter::draw(&paths, x, y, size).scene
    }
}
