//! Which values are written beside their marks.

use std::cmp::Reverse;

use dataset::{Dataset, Language, Status};
use figures::series::{Claim, Series};
use i18n::{value_bare, value_short};
use view::Form;

use super::{ChartModel, lead};

/// With more series than this in a plot not each one's last value is written into it.
const MOST_LABELLED: usize = 4;

/// Writes values beside what a reader looks for first: the last measured point of
/// each series, of the one that the chart leads with where there are many, and what
/// a policy asked for.
pub(super) fn write(data: &Dataset, language: Language, model: &mut ChartModel) {
    let last = |series: &Series| {
        let held = || {
            series
                .points
                .iter()
                .filter(|point| point.standing.claim == Claim::Holds)
        };
        let any_measured = held().any(|point| point.status.is_measured());
        let told = held().filter(|point| point.status.is_measured() || !any_measured);
        let last = told.min_by_key(|point| (Reverse(point.period.last_day()), point.key));
        last.map(|point| point.key)
    };
    let share_a_plot = model.form != Form::Multiples;
    let lasts: Vec<u32> = if share_a_plot && model.series.len() > MOST_LABELLED {
        let lead = lead(&model.selection, &model.computed, None);
        let key = lead.and_then(|lead| model.key_of(lead.series, lead.value));
        key.into_iter().collect()
    } else {
        model.series.iter().filter_map(last).collect()
    };
    // Where all have one unit it stands above the drawing, and is not said again.
    let is_one = model.computed.unit().is_some();
    let say = if is_one { value_bare } else { value_short };
    let mut told = Vec::new();
    for (at, series) in model.series.iter().enumerate() {
        for (place, point) in series.points.iter().enumerate() {
            if point.status != Status::Target && !lasts.contains(&point.key) {
                continue;
            }
            if let Some((_, unit, value)) = model.of_key(point.key) {
                told.push((at, place, say(data, language, unit, value)));
            }
        }
    }
    for (at, place, label) in told {
        model.series[at].points[place].label = Some(label);
    }
}
