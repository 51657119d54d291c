//! Where values meet that a form sets beside each other: both ends of a slope, the
//! indicators of a dot.

use dataset::{Area, IndicatorId, Period};

use super::compare::place_of;
use super::compute::Computed;
use super::select::Selection;

/// The series that have a value for both ends of a slope, with the places of those
/// values.
pub fn slopes(computed: &Computed) -> impl Iterator<Item = (usize, [usize; 2])> {
    let ends = computed.between;
    let series = computed.series.iter().enumerate();
    series.filter_map(move |(at, series)| {
        let (from, to) = ends?;
        Some((at, [place_of(series, from)?, place_of(series, to)?]))
    })
}

/// A dot of a scatter: an area, a period, and the series and place of a value of
/// each indicator.
pub(super) type Dot = (Area, Period, Vec<(usize, usize)>);

/// Values of several indicators for the same area and period, by area in the order
/// of time; each indicator by the body that has most of them.
pub fn dots(selection: &Selection, computed: &Computed, indicators: usize) -> Vec<Dot> {
    let mut found = Vec::new();
    for area in &selection.shown {
        let of = |indicator: &IndicatorId| {
            let series = computed.series.iter().enumerate();
            series
                .filter(|(_, one)| (one.line.indicator, one.line.area) == (*indicator, *area))
                .max_by_key(|(_, one)| one.values.len())
        };
        let wanted = selection.indicators.iter().take(indicators);
        let Some(series) = wanted.map(of).collect::<Option<Vec<_>>>() else {
            continue;
        };
        for period in &computed.periods {
            let places = series
                .iter()
                .map(|(at, series)| Some((*at, place_of(series, *period)?)));
            if let Some(places) = places.collect::<Option<Vec<_>>>() {
                found.push((*area, *period, places));
            }
        }
    }
    found
}
