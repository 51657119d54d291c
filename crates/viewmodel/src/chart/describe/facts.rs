//! What can be said of all values of a chart: where bodies disagree, what was
//! revised, how many goals there are.

use dataset::{Area, IndicatorId, Period, Status};
use engine::transform::{Value, current, periods};

use crate::chart::ChartModel;

/// The periods for which measured values of the same exclude each other, rising.
pub(super) fn disagreeing(model: &ChartModel) -> Vec<Period> {
    let mut told: Vec<(Period, IndicatorId, Area, &Value)> = Vec::new();
    let mut found = Vec::new();
    for series in &model.computed.series {
        let line = &series.line;
        for period in periods(&series.values) {
            for value in current(&series.values, period).all() {
                if !value.status.is_measured() {
                    continue;
                }
                let same = |other: &&(Period, IndicatorId, Area, &Value)| {
                    (other.0, other.1, other.2) == (period, line.indicator, line.area)
                };
                let excludes = |(.., other): &(Period, IndicatorId, Area, &Value)| {
                    !other.range().overlaps(value.range())
                };
                if told.iter().filter(same).any(excludes) {
                    found.push(period);
                }
                told.push((period, line.indicator, line.area, value));
            }
        }
    }
    dataset::sort::by(&mut found, Ord::cmp);
    found.dedup();
    found
}

/// The periods of values that another of the same line took the place of, rising.
pub(super) fn revised(model: &ChartModel) -> Vec<Period> {
    let points = model.series.iter().flat_map(|series| &series.points);
    let mut periods: Vec<Period> = points
        .filter(|point| point.standing.replaced)
        .map(|point| point.period)
        .collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    periods
}

/// How many goals of policies are drawn.
pub(super) fn goals(model: &ChartModel) -> usize {
    let values = model.values();
    values
        .filter(|(_, value)| value.status == Status::Target)
        .count()
}
