//! What can be said of all values of a chart: where bodies disagree, what was
//! revised, how many goals there are.

use charts::series::Claim;
use dataset::{Period, Status};
use engine::lines::Line;
use engine::transform::{Current, Value, current, periods};

use crate::chart::{ChartModel, ComputedSeries};

/// The periods for which measured values of several bodies exclude each other, rising.
pub(super) fn disagreeing(model: &ChartModel) -> Vec<Period> {
    let mut told: Vec<(Period, &Line, &Value)> = Vec::new();
    let mut found = Vec::new();
    for series in &model.computed.series {
        let line = &series.line;
        for period in periods(&series.values) {
            for value in current(&series.values, period).all() {
                if !value.status.is_measured() {
                    continue;
                }
                let excludes = |(at, of, other): &(Period, &Line, &Value)| {
                    (*at, of.indicator, of.area) == (period, line.indicator, line.area)
                        && of.body != line.body
                        && !other.range().overlaps(value.range())
                };
                if told.iter().any(excludes) {
                    found.push(period);
                }
                told.push((period, line, value));
            }
        }
    }
    rising(found)
}

/// The periods for which a body contradicts itself, rising.
pub(super) fn contradicted(model: &ChartModel) -> Vec<Period> {
    let is_contradicted = |series: &ComputedSeries| -> Vec<Period> {
        let mut all = periods(&series.values);
        all.retain(|period| match current(&series.values, *period) {
            Current::Contradiction(values) => values[0].status.is_measured(),
            _ => false,
        });
        all
    };
    rising(
        model
            .computed
            .series
            .iter()
            .flat_map(is_contradicted)
            .collect(),
    )
}

/// The periods of values that another of the same line took the place of, rising:
/// those that were revised, and those of which one has the better source, where it is
/// not known which was said last.
pub(super) fn replaced(model: &ChartModel) -> [Vec<Period>; 2] {
    let (mut revised, mut other) = (Vec::new(), Vec::new());
    let points = model.series.iter().flat_map(|series| &series.points);
    for point in points.filter(|point| point.standing.claim == Claim::Replaced) {
        let Some((series, value)) = model.at_key(point.key) else {
            continue;
        };
        match current(&series.values, point.period).value() {
            Some(current_value) if !is_revised(value, current_value) => other.push(point.period),
            _ => revised.push(point.period),
        }
    }
    [rising(revised), rising(other)]
}

/// Whether a value was stated before the one that took its place.
fn is_revised(value: &Value, current_value: &Value) -> bool {
    value.status.rank() > current_value.status.rank()
        || current_value.stated.published.first_day() > value.stated.published.last_day()
}

/// How many goals of policies are drawn.
pub(super) fn goals(model: &ChartModel) -> usize {
    let values = model.values();
    values
        .filter(|(_, value)| value.status == Status::Target)
        .count()
}

/// The same periods, rising, each once.
fn rising(mut periods: Vec<Period>) -> Vec<Period> {
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    periods
}
