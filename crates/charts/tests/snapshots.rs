//! What a few small figures look like, as SVG. Look at a changed one before you
//! accept it: `cargo run -p milepost-charts --example gallery` draws more.

mod common;

use charts::look::Look;
use charts::series::{Form, Point};
use charts::svg::to_svg;
use charts::theme::{DARK, LIGHT};
use charts::{Scale, Size};
use common::{plot, point, series};
use dataset::{Bound, Status};

fn some() -> Vec<charts::series::Series> {
    series(vec![
        vec![
            point("2021", 400e9),
            Point {
                bound: Bound::MoreThan,
                label: Some("> 500".to_owned()),
                ..point("2022", 500e9)
            },
            point("2022-01/2022-11", 450e9),
        ],
        vec![Point {
            status: Status::Target,
            bound: Bound::AtLeast,
            ..point("2023", 700e9)
        }],
    ])
}

#[test]
fn lines() {
    let plot = plot(&some(), Form::Line, Scale::Linear, Size::new(360.0, 200.0));
    insta::assert_snapshot!(to_svg(&plot.scene, &Look::of(LIGHT), None).text);
}

#[test]
fn bars() {
    let plot = plot(&some(), Form::Bars, Scale::Linear, Size::new(360.0, 200.0));
    insta::assert_snapshot!(to_svg(&plot.scene, &Look::of(DARK), None).text);
}

#[test]
fn a_scene_with_its_targets() {
    let plot = plot(
        &some()[..1],
        Form::Line,
        Scale::Log,
        Size::new(280.0, 160.0),
    );
    insta::assert_debug_snapshot!(plot.scene.targets);
}
