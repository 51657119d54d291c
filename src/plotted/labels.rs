//! Which values are written beside their marks.

use std::cmp::Reverse;

use dataset::{Dataset, Language, Status};
use figures::series::{Point, Series};

use super::Plotted;
use crate::state::Form;
use crate::text::value_short;

/// With more series than this in a plot not each one's last value is written into it.
const MOST_LABELLED: usize = 4;

/// Writes values beside what a reader looks for first: the last measured point of
/// each series, of the whole figure where there are many, and what a policy asked for.
pub(super) fn write(data: &Dataset, language: Language, plotted: &mut Plotted) {
    let last = |series: &Series| {
        let measured = series
            .points
            .iter()
            .filter(|point| point.status.is_measured());
        // Of several for one period the one that lines join.
        let last = measured.min_by_key(|point| {
            let day = Reverse(point.period.last_day());
            (day, point.status.rank(), point.key)
        });
        last.map(|point| (point.period.last_day(), point.key))
    };
    let mut lasts: Vec<_> = plotted.series.iter().filter_map(last).collect();
    let share_a_plot = plotted.form != Form::Multiples;
    if share_a_plot && plotted.series.len() > MOST_LABELLED {
        // Of series that end together the first one is what the figure is about.
        let latest = lasts.iter().map(|(day, _)| *day).max();
        lasts.retain(|(day, _)| Some(*day) == latest);
        lasts.truncate(1);
    }
    let told = |point: &&mut Point| {
        point.status == Status::Target || lasts.iter().any(|(_, key)| *key == point.key)
    };
    for series in &mut plotted.series {
        for point in series.points.iter_mut().filter(told) {
            if let Some(drawn) = plotted.drawn.get(point.key as usize) {
                let line = &plotted.lines[drawn.line];
                let quantity = plotted.quantities[drawn.line];
                point.label = Some(value_short(data, language, line, quantity, &drawn.value));
            }
        }
    }
}
