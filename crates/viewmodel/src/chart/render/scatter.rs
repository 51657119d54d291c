//! What is plotted as one indicator against another.

use charts::Size;
use charts::scatter::{self, Axis, Dot, Path};
use charts::scene::Scene;
use charts::series::Point;
use dataset::{Area, Period, Status};
use i18n::period;

use super::Renderer;
use crate::chart::{dots, slot};

impl Renderer<'_> {
    /// The second indicator across, the first upright, the third as size.
    pub(super) fn scatter(&self, size: Size) -> Scene {
        let model = self.model;
        let unit = |at: usize| {
            let id = model.selection.indicators.get(at)?;
            let mut series = model.computed.series.iter();
            let of_indicator = series.find(|series| series.line.indicator == *id);
            of_indicator.map(|series| series.unit)
        };
        let title = |at: usize| {
            let id = model.selection.indicators.get(at).copied();
            let of = id.zip(unit(at));
            of.map_or_else(String::new, |(id, unit)| self.headed(id, unit))
        };
        let (across, upright) = (title(1), title(0));
        let (across_label, upright_label) = (self.label(unit(1)), self.label(unit(0)));
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
        scatter::draw(&self.paths(), x, y, size).scene
    }

    /// A path an area, with a dot for each period that all indicators have a value for.
    fn paths(&self) -> Vec<Path> {
        let model = self.model;
        let used = model.selection.indicators.len().min(3);
        let mut paths: Vec<Path> = Vec::new();
        let mut areas: Vec<Area> = Vec::new();
        for (area, at, places) in dots(&model.selection, &model.computed, used) {
            if !areas.contains(&area) {
                areas.push(area);
                let several = model.selection.shown.len() > 1;
                paths.push(Path {
                    name: if several {
                        area.name().get(self.language).into()
                    } else {
                        String::new()
                    },
                    slot: slot(areas.len() - 1),
                    dots: Vec::new(),
                });
            }
            if let Some((path, dot)) = paths.last_mut().zip(self.dot(at, &places)) {
                path.dots.push(dot);
            }
        }
        paths
    }

    fn dot(&self, at: Period, places: &[(usize, usize)]) -> Option<Dot> {
        let values: Vec<&Point> = places
            .iter()
            .map(|(series, place)| &self.model.series[*series].points[*place])
            .collect();
        let [y, x, rest @ ..] = values.as_slice() else {
            return None;
        };
        let measured = values.iter().all(|value| value.status.is_measured());
        Some(Dot {
            x: (x.value, x.bound),
            y: (y.value, y.bound),
            size: rest.first().map(|third| third.value),
            status: if measured {
                Status::Reported
            } else {
                Status::Estimate
            },
            label: period(self.language, at),
            keys: values.iter().map(|value| value.key).collect(),
        })
    }
}
