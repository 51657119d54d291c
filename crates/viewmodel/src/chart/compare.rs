//! Which values of several lines stand in one comparison for a period: those that
//! hold, and of one edition where a body published several (docs/chart-rules.md, 3).

use dataset::{BodyId, Dataset, DayNumber, IndicatorId, Period, Quantity};
use engine::transform::{Current, Value, among, current};

use super::compute::ComputedSeries;

/// The value of each series that stands for it in a comparison for a period, by its
/// place among the series' values; `None` where it has none.
pub fn values_for(data: &Dataset, all: &[ComputedSeries], period: Period) -> Vec<Option<usize>> {
    let value = |series: &ComputedSeries| {
        let group = (series.line.indicator, series.line.body);
        let edition = edition(data, all, group, period);
        let of_edition = edition.and_then(|edition| {
            let is_of = |value: &&Value| {
                value.period == period
                    && value.status.is_measured()
                    && editions(data, value).contains(&edition)
            };
            let found: Vec<&Value> = series.values.iter().filter(is_of).collect();
            place_in(series, among(&found))
        });
        of_edition.or_else(|| place_of(series, period))
    };
    all.iter().map(value).collect()
}

/// The values that were chosen by their places, as series and place, in the order of a
/// ranking: the highest first, of ranks the first.
pub fn in_order(
    data: &Dataset,
    all: &[ComputedSeries],
    places: Vec<Option<usize>>,
) -> Vec<(usize, usize)> {
    let chosen = places.into_iter().enumerate();
    let mut rows: Vec<(usize, usize)> = chosen
        .filter_map(|(series, place)| Some((series, place?)))
        .collect();
    let number = |(series, place): &(usize, usize)| all[*series].values[*place].number;
    dataset::sort::by(&mut rows, |a, b| number(b).total_cmp(&number(a)));
    let is_rank = |series: &ComputedSeries| data.quantity(series.line.indicator) == Quantity::Rank;
    if all.first().is_some_and(is_rank) {
        rows.reverse();
    }
    rows
}

/// The place of the value of a series that holds for a period.
pub fn place_of(series: &ComputedSeries, period: Period) -> Option<usize> {
    place_in(series, current(&series.values, period))
}

fn place_in(series: &ComputedSeries, current_value: Current<'_>) -> Option<usize> {
    let current_value = current_value.first()?;
    let mut values = series.values.iter();
    values.position(|value| std::ptr::eq(value, current_value))
}

/// The edition that gives a value for most of the areas of an indicator by a body,
/// of equals the latest; `None` where one area is compared with nothing.
fn edition(
    data: &Dataset,
    all: &[ComputedSeries],
    (indicator, body): (IndicatorId, BodyId),
    period: Period,
) -> Option<DayNumber> {
    let of_group = || {
        let is_of = move |series: &&ComputedSeries| {
            (series.line.indicator, series.line.body) == (indicator, body)
        };
        all.iter().filter(is_of)
    };
    if of_group().count() < 2 {
        return None;
    }
    let of_series = |series: &ComputedSeries| -> Vec<DayNumber> {
        let of_period = series.values.iter().filter(|value| value.period == period);
        of_period
            .filter(|value| value.status.is_measured())
            .flat_map(|value| editions(data, value))
            .collect()
    };
    let found: Vec<Vec<DayNumber>> = of_group().map(of_series).collect();
    let covered = |edition: &DayNumber| found.iter().filter(|has| has.contains(edition)).count();
    let every = found.iter().flatten().copied();
    every.max_by_key(|edition| (covered(edition), *edition))
}

/// The days on which a value was published, by all its sources: of a month or a year
/// its first.
pub fn editions(data: &Dataset, value: &Value) -> Vec<DayNumber> {
    let own = value.inputs.first();
    let rows = own.map(|(_, rows)| rows.as_slice()).unwrap_or_default();
    rows.iter()
        .map(|row| data[data[*row].source].published.first_day())
        .collect()
}
