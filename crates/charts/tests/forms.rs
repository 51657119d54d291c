//! What the forms of series over time do with their values: what a stack adds up, what
//! dots span, where a line or a step goes on.

mod common;

use charts::scene::{Role, Scene, Shape};
use charts::series::{Claim, Form, Point, Series, Standing};
use charts::{Scale, Size};
use common::{keys, plot, point, series};
use dataset::Status;

const SIZE: Size = Size {
    width: 480.0,
    height: 260.0,
};

fn of_role(scene: &Scene, role: Role) -> usize {
    scene.marks.iter().filter(|mark| mark.role == role).count()
}

#[test]
fn a_stack_leaves_out_a_year_that_misses_a_part() {
    let parts = series(vec![
        vec![point("2022", 3.0), point("2023", 4.0)],
        vec![point("2022", 2.0)],
    ]);
    let drawn = plot(&parts, Form::Stacked, Scale::Linear, SIZE);
    assert_eq!((keys(&drawn.scene), drawn.left_out), (vec![0, 2], vec![1]));
}

#[test]
fn the_parts_of_a_stack_are_as_high_as_their_sum() {
    let parts = series(vec![vec![point("2022", 30.0)], vec![point("2022", 20.0)]]);
    let drawn = plot(&parts, Form::Stacked, Scale::Linear, SIZE);
    let whole = plot(
        &series(vec![vec![point("2022", 50.0)], vec![]]),
        Form::Bars,
        Scale::Linear,
        SIZE,
    );
    let heights = |scene: &Scene| -> f64 {
        let bars = scene
            .marks
            .iter()
            .filter_map(|mark| match (&mark.shape, mark.role) {
                (Shape::Rect { height, .. }, Role::SeriesFill(_)) => Some(*height),
                _ => None,
            });
        bars.sum()
    };
    let share = |plot: &charts::series::Plot| heights(&plot.scene) / plot.rect.height();
    // Each part but the lowest has a gap of a pixel under its neighbour.
    let (drawn, whole) = (share(&drawn), share(&whole));
    assert!((drawn - whole).abs() < 0.02, "{drawn} {whole}");
}

#[test]
fn sources_that_disagree_are_spanned_and_those_that_agree_are_not() {
    let disagree = series(vec![vec![point("2022", 3.0)], vec![point("2022", 5.0)]]);
    let agree = series(vec![vec![point("2022", 3.0)], vec![point("2022", 3.0)]]);
    let strokes = |all: &[Series]| {
        let scene = plot(all, Form::Dots, Scale::Linear, SIZE).scene;
        // One is the base line, others are the ticks between years.
        of_role(&scene, Role::Axis)
    };
    assert_eq!(strokes(&disagree), strokes(&agree) + 3);
}

#[test]
fn what_was_revised_stays_to_be_seen_and_the_line_goes_through_what_holds() {
    let revised = Point {
        status: Status::Revised,
        ..point("2022", 9.0)
    };
    let first = Point {
        standing: Standing {
            claim: Claim::Replaced,
            ..Standing::default()
        },
        ..point("2022", 4.0)
    };
    let all = series(vec![vec![
        point("2021", 2.0),
        first,
        revised,
        point("2023", 10.0),
    ]]);
    let drawn = plot(&all, Form::Line, Scale::Linear, SIZE);
    assert_eq!(keys(&drawn.scene), [0, 1, 2, 3]);
    let at = |key: u32| {
        let target = drawn
            .scene
            .targets
            .iter()
            .find(|target| target.keys == [key]);
        target.map(|target| target.at).unwrap_or_default()
    };
    let lines: Vec<&Vec<(f64, f64)>> = drawn
        .scene
        .marks
        .iter()
        .filter_map(|mark| match (&mark.shape, mark.role) {
            (Shape::Polyline(points), Role::SeriesLine(0)) => Some(points),
            _ => None,
        })
        .collect();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].len(), 3);
    let is_at = |point: (f64, f64), key: u32| (point.1 - at(key).1).abs() < 0.2;
    assert!(is_at(lines[0][1], 2) && !is_at(lines[0][1], 1));
    let leads = drawn.scene.marks.iter().any(|mark| {
        matches!(&mark.shape, Shape::Polyline(points)
            if mark.role == Role::SeriesBound(0) && points.len() == 2
                && is_at(points[0], 1) && is_at(points[1], 2))
    });
    assert!(
        leads,
        "no way from the value that was replaced to the revised one"
    );
}

#[test]
fn a_step_holds_over_its_period_and_breaks_where_one_is_missing() {
    let all = series(vec![vec![
        point("2020", 1.0),
        point("2021", 2.0),
        point("2023", 3.0),
    ]]);
    let drawn = plot(&all, Form::Step, Scale::Linear, SIZE);
    let lines: Vec<usize> = drawn
        .scene
        .marks
        .iter()
        .filter_map(|mark| match (&mark.shape, mark.role) {
            (Shape::Polyline(points), Role::SeriesLine(0)) => Some(points.len()),
            _ => None,
        })
        .collect();
    assert_eq!(lines, [4, 2]);
}
