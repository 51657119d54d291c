//! What a line joins (docs/chart-rules.md, 3, 4 and 5).

use std::collections::BTreeSet;

use charts::Size;
use charts::scene::Role;
use charts::series::{Claim, Point, Series, sparkline};
use dataset::{Language, PeriodKind, Status};
use view::Periods;
use viewmodel::chart::own_row;

use super::book::{Figure, book};
use super::catalogue::{Shown, all, defaults, no_faults};
use super::drawn::figure_of;

/// Whether the drawing joins two points of a series.
fn are_joined(one: &Point, other: &Point) -> bool {
    let series = Series {
        name: String::new(),
        slot: 0,
        subject: 0,
        points: vec![one.clone(), other.clone()],
    };
    let scene = sparkline::draw(&[series], Size::new(200.0, 60.0));
    let is_line = |role: Role| matches!(role, Role::SeriesLine(_) | Role::SeriesDashed(_));
    scene.marks.iter().any(|mark| is_line(mark.role))
}

/// Whether a line may join two figures of one series.
fn may_join(is_stock: bool, one: &Figure, other: &Figure) -> bool {
    let any_measured = one.is_measured() || other.is_measured();
    (is_stock || one.when.is_like(other.when)) && (any_measured || one.published == other.published)
}

/// The points of a series that a line may run through, in the order of time.
fn stops(series: &Series) -> Vec<&Point> {
    let points = series.points.iter();
    let mut stops: Vec<&Point> = points
        .filter(|point| point.standing.claim == Claim::Holds && point.status != Status::Target)
        .collect();
    stops.sort_by_key(|point| (point.period.last_day(), point.period));
    stops
}

#[test]
fn a_line_joins_only_what_compares() {
    let mut faults = Vec::new();
    let mut joined = 0;
    for shown in defaults().filter(|shown| shown.language == Language::En) {
        let is_stock = book().is_stock(shown.indicator);
        let figure = |point: &Point| {
            let value = shown.model.of_key(point.key).unwrap().2;
            figure_of(shown.indicator, own_row(value).unwrap())
        };
        for series in &shown.model.series {
            let stops = stops(series);
            for (at, to) in stops.iter().enumerate() {
                // The one before, whatever its kind, and the one before of its kind.
                let kind = to.period.kind();
                let before = stops[..at].iter();
                let alike = before.clone().rfind(|from| from.period.kind() == kind);
                for from in before.last().into_iter().chain(alike) {
                    if !are_joined(from, to) {
                        continue;
                    }
                    joined += 1;
                    if !may_join(is_stock, figure(from), figure(to)) {
                        faults.push(format!("{}–{} {}", from.period, to.period, shown.address()));
                    }
                }
            }
        }
    }
    no_faults(&faults);
    assert!(joined > 500, "{joined}");
}

#[test]
fn cumulative_spans_share_an_axis_with_nothing_else_unless_asked_for() {
    let mixes = |shown: &&Shown| {
        let kinds: BTreeSet<PeriodKind> = shown
            .model
            .values()
            .map(|(_, value)| value.period.kind())
            .collect();
        shown.view.periods != Periods::All && kinds.len() > 1 && kinds.contains(&PeriodKind::Span)
    };
    let faults: Vec<String> = all().iter().filter(mixes).map(Shown::address).collect();
    no_faults(&faults);
}

#[test]
fn stocks_and_nothing_else_stand_at_the_end_of_their_periods() {
    let stands_wrong = |shown: &&Shown| {
        let is_stock = book().is_stock(shown.indicator);
        let mut points = shown.model.series.iter().flat_map(|series| &series.points);
        points.any(|point| point.standing.at_end != is_stock)
    };
    let faults: Vec<String> = all()
        .iter()
        .filter(stands_wrong)
        .map(Shown::address)
        .collect();
    no_faults(&faults);
}
