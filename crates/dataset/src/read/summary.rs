//! What a data set holds, in a few lines for the one who edits it.

use std::fmt::Display;

use crate::{Dataset, Indicator};

/// Rows of each table, rows of each industry, the span of time, and how well
/// the most significant milestones are sourced.
pub fn summary(dataset: &Dataset) -> String {
    let mut lines = Vec::new();
    let tables = [
        ("sources", dataset.sources.len()),
        ("industries", dataset.industries.len()),
        ("bodies", dataset.bodies.len()),
        ("actors", dataset.actors.len()),
        ("indicators", dataset.indicators.len()),
        ("observations", dataset.observations.len()),
        ("milestones", dataset.milestones.len()),
        ("publishers", dataset.publishers.len()),
        ("traits", dataset.traits.len()),
        ("targets", dataset.targets.len()),
        ("story-en", dataset.story.len()),
        ("story-zh", dataset.story.len()),
        ("changes", dataset.changes.len()),
    ];
    lines.push(format!("{:<20}{:>12}", "table", "rows"));
    lines.extend(tables.map(|(name, rows)| format!("{name:<20}{rows:>12}")));
    lines.push(String::new());
    lines.push(format!(
        "{:<20}{:>12}{:>14}{:>12}",
        "industry", "indicators", "observations", "milestones"
    ));
    lines.extend((0..dataset.industries.len()).map(|place| industry(dataset, place)));
    lines.push(String::new());
    lines.extend(span(
        "milestones",
        dataset.milestones.iter().map(|row| row.date),
    ));
    lines.extend(span(
        "observations",
        dataset.observations.iter().map(|row| row.period),
    ));
    lines.push(sourcing(dataset));
    lines.join("\n")
}

/// A milestone of two industries counts for both.
fn industry(dataset: &Dataset, place: usize) -> String {
    let own = |indicator: &Indicator| indicator.industry.index() == place;
    let indicators = dataset.indicators.iter().filter(|row| own(row));
    let observations = dataset.observations.iter();
    let observations = observations.filter(|row| own(&dataset[row.indicator]));
    let milestones = dataset.milestones.iter();
    let milestones = milestones.filter(|row| row.industries.iter().any(|id| id.index() == place));
    format!(
        "{:<20}{:>12}{:>14}{:>12}",
        dataset.industries[place].slug,
        indicators.count(),
        observations.count(),
        milestones.count()
    )
}

/// The first and the last date or period of a table.
fn span<T: Ord + Display>(name: &str, times: impl Iterator<Item = T> + Clone) -> Option<String> {
    let (first, last) = (times.clone().min()?, times.max()?);
    Some(format!("{name}: {first} to {last}"))
}

fn sourcing(dataset: &Dataset) -> String {
    let all = dataset.milestones.iter();
    let top: Vec<usize> = all
        .filter(|row| row.significance == 3)
        .map(|row| row.sources.len())
        .collect();
    let several = top.iter().filter(|&&sources| sources >= 2).count();
    let share = several * 100 / top.len().max(1);
    format!(
        "milestones of significance 3 with two or more sources: {several} of {} ({share} %)",
        top.len()
    )
}
