//! The figure that stands for an indicator where there is room for one.

use dataset::{Dataset, IndicatorId, ObservationId};

use super::choice::areas_of;

/// The last measured figure of an indicator for its first area, and the others
/// for the same period that differ from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Latest {
    /// The figure: of those for the last period, the one published last.
    pub row: ObservationId,
    /// Other measured figures for that period, each once.
    pub others: Vec<ObservationId>,
}

/// Finds the last figure. Where nothing was measured, the last figure of any
/// status; `None` if the indicator has none at all.
pub fn latest(data: &Dataset, indicator: IndicatorId) -> Option<Latest> {
    let rows: Vec<ObservationId> = data
        .observation_ids()
        .filter(|id| data[*id].indicator == indicator)
        .collect();
    let area = *areas_of(data, &rows).first()?;
    let here = || rows.iter().copied().filter(|id| data[*id].area == area);
    let measured = here().any(|id| data[id].status.is_measured());
    let usable = || here().filter(|id| !measured || data[*id].status.is_measured());
    let row = usable().max_by_key(|id| {
        let row = &data[*id];
        let period = row.period;
        let length = period.last_day() - period.first_day();
        let published = data[row.source].published.first_day();
        (period.last_day(), length, published)
    })?;
    let mut others: Vec<ObservationId> = Vec::new();
    for id in usable().filter(|id| data[*id].period == data[row].period) {
        let differs = |other: &ObservationId| {
            let (a, b) = (&data[id], &data[*other]);
            a.bound != b.bound || a.value.as_f64().total_cmp(&b.value.as_f64()).is_ne()
        };
        if differs(&row) && others.iter().all(differs) {
            others.push(id);
        }
    }
    Some(Latest { row, others })
}
