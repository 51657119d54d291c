//! What a line joins (docs/chart-rules.md, 3, 4 and 5).

use std::collections::BTreeSet;

use dataset::{PeriodKind, Status};
use figures::Size;
use figures::scene::{Role, Shape};
use figures::series::{Point, Series, spark};
use view::Periods;

use super::catalogue::{Shown, all, data, defaults};
use super::naive::{Figure, book};
use super::when::when;

/// Whether the drawing joins two points of a series.
fn are_joined(one: &Point, other: &Point) -> bool {
    let series = Series {
        name: String::new(),
        slot: 0,
        subject: 0,
        points: vec![one.clone(), other.clone()],
    };
    let scene = spark::draw(&[series], Size::new(200.0, 60.0));
    let is_line = |shape: &Shape| {
        let role = match shape {
            Shape::Line { role, .. } => role,
            _ => return false,
        };
        matches!(role, Role::SeriesLine(_) | Role::SeriesDashed(_))
    };
    scene.shapes.iter().any(is_line)
}
