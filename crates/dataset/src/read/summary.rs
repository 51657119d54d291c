//! What a data set holds, in a few lines for the one who edits it.

use std::fmt::Display;

use crate::{Dataset, IndustryId};

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
        ("annotations", dataset.annotations.len()),
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
    lines.extend(industries(dataset));
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

/// The most industries that are told one by one.
const INDUSTRIES: usize = 100;

/// A line for each industry; a milestone of two industries counts for both.
fn industries(dataset: &Dataset) -> Vec<String> {
    let mut counts = vec![[0_usize; 3]; dataset.industries.len()];
    let mut count = |industry: IndustryId, column: usize| {
        if let Some(counts) = counts.get_mut(industry.index()) {
            counts[column] += 1;
        }
    };
    for row in &dataset.indicators {
        count(row.industry, 0);
    }
    for row in &dataset.observations {
        count(dataset[row.indicator].industry, 1);
    }
    for row in &dataset.milestones {
        row.industries
            .iter()
            .for_each(|&industry| count(industry, 2));
    }
    let rows = dataset.industries.iter().zip(counts);
    let lines = rows.map(|(row, [indicators, observations, milestones])| {
        format!(
            "{:<20}{indicators:>12}{observations:>14}{milestones:>12}",
            row.slug
        )
    });
    let more = dataset.industries.len().saturating_sub(INDUSTRIES);
    let last = (more > 0).then(|| format!("and {more} more"));
    lines.take(INDUSTRIES).chain(last).collect()
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
