//! Reads just enough of the real tables to have something to draw.
#![allow(clippy::cast_possible_truncation, reason = "a few rows to draw")]

use charts::series::{Point, Series, Standing};
use charts::timeline::{Event, Lane};
use dataset::{Bound, Code, Date, Period, Status};

const OBSERVATIONS: &str = include_str!("../../../../data/observations.csv");
const MILESTONES: &str = include_str!("../../../../data/milestones.csv");

/// A value in words.
pub(crate) fn words(value: f64) -> String {
    let (value, word) = match value.abs() {
        size if size >= 1e12 => (value / 1e12, " trillion"),
        size if size >= 1e9 => (value / 1e9, " billion"),
        _ => (value, ""),
    };
    format!("{value}{word}")
}

/// The series of an indicator, a body each.
pub(crate) fn series(indicator: &str, wanted: impl Fn(Period) -> bool) -> Vec<Series> {
    let mut all: Vec<Series> = Vec::new();
    for (key, row) in OBSERVATIONS.lines().enumerate() {
        let cells: Vec<&str> = row.split(',').collect();
        let Some(point) = (cells[0] == indicator)
            .then(|| point(&cells, key))
            .flatten()
        else {
            continue;
        };
        if !wanted(point.period) {
            continue;
        }
        if let Some(series) = all.iter_mut().find(|series| series.name == cells[6]) {
            series.points.push(point);
        } else {
            all.push(Series {
                name: cells[6].to_owned(),
                slot: all.len() as u8 % 8,
                subject: 0,
                points: vec![point],
            });
        }
    }
    all
}

fn point(cells: &[&str], key: usize) -> Option<Point> {
    let value: f64 = cells[3].parse().ok()?;
    Some(Point {
        period: Period::parse(cells[2]).ok()?,
        value,
        bound: Bound::from_code(cells[4])?,
        status: Status::from_code(cells[5])?,
        label: (value >= 1e12).then(|| format!("> {}", words(value))),
        weight: 0,
        side: None,
        key: key as u32,
        standing: Standing::default(),
    })
}

/// The milestones in lanes by their first industry.
pub(crate) fn milestones() -> (Vec<Lane>, Vec<Event>) {
    let mut lanes: Vec<Lane> = Vec::new();
    let mut events = Vec::new();
    let header = MILESTONES.lines().next().unwrap_or_default();
    let column = |name| header.split(',').position(|cell| cell == name).unwrap_or(0);
    let from_end = |name| header.split(',').count() - column(name);
    for (key, row) in MILESTONES.lines().enumerate().skip(1) {
        // Titles have commas in quotes; the columns needed stand before or after.
        let cells: Vec<&str> = row.split(',').collect();
        let Ok(date) = Date::parse(cells[column("date")]) else {
            continue;
        };
        let at_end = |name| cells[cells.len() - from_end(name)];
        let name = at_end("industries").split(';').next().unwrap_or_default();
        let lane = lanes
            .iter()
            .position(|lane| lane.name == name)
            .unwrap_or_else(|| {
                lanes.push(Lane {
                    name: name.to_owned(),
                    is_folded: false,
                });
                lanes.len() - 1
            });
        events.push(Event {
            lane,
            first_day: date.first_day(),
            last_day: date.last_day(),
            significance: at_end("significance").parse().unwrap_or(1),
            key: key as u32,
        });
    }
    (lanes, events)
}
