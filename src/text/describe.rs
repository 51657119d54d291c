//! A figure in words, for a reader who does not see it and for one in a hurry.

use std::collections::BTreeMap;

use dataset::{Bound, Code, IndicatorId, Language, ObservationId, Period, Status};
use figures::series::{Point, Series};

use super::words::Told;
use super::{figure, period, tick, words};
use crate::atlas::Atlas;
use crate::plotted::Plotted;

/// More periods than this are not listed.
const MOST_PERIODS: usize = 6;

/// Describes what is drawn: how many figures by how many bodies, how the
/// fullest series went, where sources disagree, and how many goals there are.
pub fn describe(atlas: &Atlas, language: Language, id: IndicatorId, plotted: &Plotted) -> String {
    let words = words(language);
    let bodies = plotted.series.len();
    let points = || plotted.series.iter().flat_map(|series| &series.points);
    let mut sentences = vec![(words.words_counted)(points().count(), bodies)];
    sentences.extend(told(atlas, language, id, plotted).map(|(told, several)| {
        if several {
            (words.words_rose)(&told)
        } else {
            (words.words_one)(&told)
        }
    }));
    let differing = disagreements(plotted);
    if !differing.is_empty() {
        let names: Vec<String> = differing
            .iter()
            .take(MOST_PERIODS)
            .map(|differing| period(language, *differing))
            .collect();
        let mut list = names.join(words.comma);
        if differing.len() > MOST_PERIODS {
            list.push_str(&(words.and_more)(differing.len() - MOST_PERIODS));
        }
        sentences.push((words.words_differ)(&list));
    }
    let goals = points()
        .filter(|point| point.status == Status::Target)
        .count();
    if goals > 0 {
        sentences.push((words.words_goals)(goals));
    }
    let gap = match language {
        Language::En => " ",
        Language::Zh => "",
    };
    sentences.join(gap)
}

/// The first and last measured value of the series with the most of them, and
/// whether they are two.
fn told(
    atlas: &Atlas,
    language: Language,
    id: IndicatorId,
    plotted: &Plotted,
) -> Option<(Told, bool)> {
    let measured = |series: &Series| -> Vec<Point> {
        let mut points: Vec<Point> = series
            .points
            .iter()
            .filter(|point| point.status.is_measured())
            .cloned()
            .collect();
        // Values of unlike periods do not compare: the commonest sort is told.
        let mut kinds: BTreeMap<_, usize> = BTreeMap::new();
        for point in &points {
            *kinds.entry(point.period.kind()).or_default() += 1;
        }
        let most = kinds
            .into_iter()
            .max_by_key(|(kind, count)| (*count, std::cmp::Reverse(*kind)));
        points.retain(|point| most.is_some_and(|(kind, _)| kind == point.period.kind()));
        points.sort_by_key(|point| point.period);
        points
    };
    let (series, points) = plotted
        .series
        .iter()
        .map(|series| (series, measured(series)))
        .rev()
        .max_by_key(|(_, points)| points.len())?;
    let (first, last) = (points.first()?, points.last()?);
    let value = |point: &Point| -> String {
        let row = plotted
            .groups
            .get(point.key as usize)
            .and_then(|group: &Vec<ObservationId>| group.first());
        match row {
            Some(row) if computed(atlas, *row, point) => {
                tick(language, dataset::Unit::Percent, point.value)
            }
            Some(row) => figure(language, &atlas.data[id], &atlas.data[*row]),
            None => String::new(),
        }
    };
    let told = Told {
        body: series.name.clone(),
        from: period(language, first.period),
        to: period(language, last.period),
        first: value(first),
        last: value(last),
    };
    Some((told, points.len() > 1))
}

/// Whether a point's value was worked out and is not the row's own.
fn computed(atlas: &Atlas, row: ObservationId, point: &Point) -> bool {
    let own = atlas.data[row].value.as_f64();
    own.total_cmp(&point.value).is_ne()
}

/// The periods for which two measured figures can not both be right.
pub fn disagreements(plotted: &Plotted) -> Vec<Period> {
    let mut by_period: BTreeMap<Period, Vec<&Point>> = BTreeMap::new();
    for series in &plotted.series {
        for point in &series.points {
            if point.status.is_measured() {
                by_period.entry(point.period).or_default().push(point);
            }
        }
    }
    by_period
        .into_iter()
        .filter(|(_, points)| {
            points
                .iter()
                .enumerate()
                .any(|(at, a)| points[..at].iter().any(|b| contradict(a, b)))
        })
        .map(|(period, _)| period)
        .collect()
}

/// Whether two figures for the same period exclude each other. "More than"
/// a smaller value agrees with a greater one.
fn contradict(a: &Point, b: &Point) -> bool {
    let range = |point: &Point| {
        let about = point.value.abs() * 0.02;
        match point.bound {
            Bound::Exact => (point.value, point.value),
            Bound::MoreThan | Bound::AtLeast => (point.value, f64::INFINITY),
            Bound::LessThan => (f64::NEG_INFINITY, point.value),
            Bound::About => (point.value - about, point.value + about),
        }
    };
    let (a, b) = (range(a), range(b));
    a.1 < b.0 || b.1 < a.0
}

/// The code of a language, for the document.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::En => language.code(),
        Language::Zh => "zh-Hans",
    }
}
