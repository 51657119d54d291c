//! More data of the same kind: every milestone, indicator and figure several times, under
//! written ids of their own. For measuring alone: no reader sees any of it.

use dataset::{Dataset, Indicator, IndicatorId, Milestone, Observation};

/// The most rows that a table can have: ids are of 16 bits.
const MOST: usize = 1 << 16;

/// The data so many times. Sources, bodies, actors and industries stay as they are, as
/// they would where an editor adds rows; what ties rows together (annotations, targets,
/// story, log) is left out.
///
/// # Errors
/// A sentence when a table would have more rows than its ids can name.
pub fn grown(data: &Dataset, times: usize) -> Result<Dataset, String> {
    let most = data.observations.len().max(data.milestones.len());
    if most * times > MOST {
        return Err(format!(
            "{times} times {most} rows are more than the {MOST} that a table can have"
        ));
    }
    let mut grown = Dataset {
        indicators: Vec::new(),
        observations: Vec::new(),
        milestones: Vec::new(),
        traits: Vec::new(),
        targets: Vec::new(),
        annotations: Vec::new(),
        story: Vec::new(),
        changes: Vec::new(),
        ..data.clone()
    };
    // Of all copies the same one leads an industry.
    let mut headlines = vec![IndicatorId(0); data.indicators.len()];
    for (old, copy) in sorted(data, times) {
        let new = IndicatorId::of_row(grown.indicators.len());
        if copy == 0 {
            headlines[old.index()] = new;
        }
        grown.indicators.push(Indicator {
            slug: named(data[old].slug, copy),
            ..data[old].clone()
        });
        let own = data.observations.iter().filter(|row| row.indicator == old);
        grown.observations.extend(own.map(|row| Observation {
            indicator: new,
            ..row.clone()
        }));
        let traits = data.traits.iter().filter(|row| row.indicator == old);
        grown.traits.extend(traits.map(|row| dataset::Traits {
            indicator: new,
            whole: None,
            growth: None,
            ..row.clone()
        }));
    }
    for row in &data.milestones {
        grown.milestones.extend((0..times).map(|copy| Milestone {
            slug: named(row.slug, copy),
            ..row.clone()
        }));
    }
    for industry in &mut grown.industries {
        industry.headline = headlines[industry.headline.index()];
    }
    Ok(grown)
}

/// The indicators with the numbers of their copies, by the written ids of those.
fn sorted(data: &Dataset, times: usize) -> Vec<(IndicatorId, usize)> {
    let ids = data.indicator_ids();
    let mut all: Vec<(IndicatorId, usize)> = ids
        .flat_map(|id| (0..times).map(move |copy| (id, copy)))
        .collect();
    all.sort_by_key(|&(id, copy)| named(data[id].slug, copy));
    all
}

/// A written id of a copy; the first one's is the data's own. Text of a data set lives as
/// long as the program.
fn named(slug: &'static str, copy: usize) -> &'static str {
    match copy {
        0 => slug,
        _ => format!("{slug}-x{copy}").leak(),
    }
}
