//! Which areas an indicator can be compared for at once: offered where a chart shows
//! one of several.

use dataset::{Area, BodyId, Dataset, IndicatorId, Period};

/// The latest period for which one body measured several areas, and those areas; the
/// world is the whole of them and stands in no order with them.
pub fn comparison(data: &Dataset, indicator: IndicatorId) -> Option<(Period, Vec<Area>)> {
    let world = engine::transform::world();
    let mut found: Vec<(Period, BodyId, Vec<Area>)> = Vec::new();
    for id in data.observation_ids() {
        let row = &data[id];
        let is_part = Some(row.area) != world;
        if row.indicator != indicator || !row.status.is_measured() || !is_part {
            continue;
        }
        let same =
            |group: &&mut (Period, BodyId, Vec<Area>)| (group.0, group.1) == (row.period, row.body);
        match found.iter_mut().find(same) {
            Some((.., areas)) if areas.contains(&row.area) => {}
            Some((.., areas)) => areas.push(row.area),
            None => found.push((row.period, row.body, vec![row.area])),
        }
    }
    let several = found.into_iter().filter(|(.., areas)| areas.len() > 1);
    let best = several.max_by_key(|(period, _, areas)| (period.last_day(), areas.len()));
    best.map(|(period, _, areas)| (period, areas))
}
