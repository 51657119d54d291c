//! What a series figure must never pretend.

mod common;

use charts::scene::{Mark, Role, Scene, Shape};
use charts::series::{Form, Point, Series};
use charts::{Scale, Size};
use common::{plot, point, series};
use dataset::{Bound, Status};

const SIZE: Size = Size {
    width: 640.0,
    height: 320.0,
};

fn lines(all: &[Series]) -> Scene {
    plot(all, Form::Line, Scale::Linear, SIZE).scene
}

fn bars(all: &[Series]) -> Scene {
    plot(all, Form::Bars, Scale::Linear, SIZE).scene
}

fn of_role(scene: &Scene, role: Role) -> Vec<&Mark> {
    scene
        .marks
        .iter()
        .filter(|mark| mark.role == role)
        .collect()
}

fn with(point: Point, bound: Bound, status: Status) -> Point {
    Point {
        bound,
        status,
        ..point
    }
}

fn is_circle(mark: &Mark) -> bool {
    matches!(mark.shape, Shape::Circle { .. })
}

/// A month under the bar of a year would say that it is the month's.
#[test]
fn years_are_named_as_years_however_few_they_are() {
    let cases: [&[&str]; 4] = [
        &["2021", "2022"],
        &["2023", "2024"],
        &["2024", "2025"],
        &["2025"],
    ];
    for years in cases {
        let values = years.iter().map(|year| point(year, 2.0));
        let scene = bars(&series(vec![values.collect()]));
        let texts = of_role(&scene, Role::AxisText).into_iter();
        let below: Vec<&str> = texts
            .filter_map(|mark| match &mark.shape {
                Shape::Text { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .filter(|text| text.starts_with("20"))
            .collect();
        assert_eq!(below, years);
    }
}

#[test]
fn a_missing_year_breaks_the_line() {
    let whole = series(vec![vec![
        point("2020", 1.0),
        point("2021", 2.0),
        point("2022", 3.0),
    ]]);
    let scene = lines(&whole);
    let [mark] = of_role(&scene, Role::SeriesLine(0))[..] else {
        panic!("one line")
    };
    let Shape::Polyline(points) = &mark.shape else {
        panic!("{mark:?}")
    };
    assert_eq!(points.len(), 3);
    let broken = series(vec![vec![point("2020", 1.0), point("2022", 3.0)]]);
    assert!(of_role(&lines(&broken), Role::SeriesLine(0)).is_empty());
}

#[test]
fn a_value_that_was_not_measured_is_hollow_and_joined_by_dashes() {
    for status in [Status::Expected, Status::Estimate] {
        let forecast = with(point("2022", 3.0), Bound::Exact, status);
        let scene = lines(&series(vec![vec![
            point("2020", 1.0),
            point("2021", 2.0),
            forecast,
        ]]));
        assert_eq!(
            of_role(&scene, Role::SeriesHollow(0)).len(),
            1,
            "{status:?}"
        );
        assert_eq!(of_role(&scene, Role::SeriesFill(0)).len(), 2);
        assert_eq!(of_role(&scene, Role::SeriesDashed(0)).len(), 1);
        assert_eq!(of_role(&scene, Role::SeriesLine(0)).len(), 1);
    }
}

#[test]
fn a_target_has_its_own_line_across_its_period_and_is_joined_to_nothing() {
    let target = with(point("2022", 3.0), Bound::Exact, Status::Target);
    let all = series(vec![vec![point("2021", 2.0), target, point("2023", 2.0)]]);
    for scene in [lines(&all), bars(&all)] {
        let [
            Mark {
                shape: Shape::Polyline(line),
                ..
            },
        ] = of_role(&scene, Role::Target)[..]
        else {
            panic!("one target")
        };
        let year = (SIZE.width - 60.0) / 3.0;
        assert!((line[1].0 - line[0].0 - year).abs() < 30.0, "{line:?}");
        assert!(of_role(&scene, Role::SeriesLine(0)).is_empty());
        assert!(of_role(&scene, Role::SeriesDashed(0)).is_empty());
        assert!(matches!(
            of_role(&scene, Role::SeriesHollow(0))[0].shape,
            Shape::Polygon(_)
        ));
    }
}

/// The highest and lowest pixel of strokes that belong to a bound.
fn reach(scene: &Scene) -> (f64, f64) {
    let marks = of_role(scene, Role::SeriesBound(0));
    let heights = marks.iter().flat_map(|mark| match &mark.shape {
        Shape::Polyline(points) => points.iter().map(|point| point.1).collect(),
        _ => Vec::new(),
    });
    heights.fold((f64::INFINITY, 0.0), |(top, bottom), y| {
        (y.min(top), y.max(bottom))
    })
}

#[test]
fn an_arrow_leads_from_the_mark_to_where_the_true_value_lies() {
    let scene = |bound| {
        lines(&series(vec![vec![with(
            point("2022", 3.0),
            bound,
            Status::Reported,
        )]]))
    };
    let y = scene(Bound::Exact).targets[0].at.1;
    assert!(of_role(&scene(Bound::Exact), Role::SeriesBound(0)).is_empty());
    assert!(reach(&scene(Bound::MoreThan)).0 < y - 10.0 && reach(&scene(Bound::MoreThan)).1 <= y);
    assert!(reach(&scene(Bound::AtLeast)).0 < y - 10.0 && reach(&scene(Bound::AtLeast)).1 > y);
    assert!(reach(&scene(Bound::LessThan)).1 > y + 10.0 && reach(&scene(Bound::LessThan)).0 >= y);
    assert_eq!(of_role(&scene(Bound::About), Role::SeriesBound(0)).len(), 1);
}

#[test]
fn a_more_than_value_is_drawn_with_an_open_end() {
    let bar = |status| {
        bars(&series(vec![vec![with(
            point("2022", 3.0),
            Bound::MoreThan,
            status,
        )]]))
    };
    // The body, and strips that thin out above it.
    let measured = bar(Status::Reported);
    let heights: Vec<f64> = of_role(&measured, Role::SeriesFill(0))
        .iter()
        .map(|mark| common::rect(mark).height())
        .collect();
    assert_eq!(heights.len(), 4);
    assert!(
        heights[1] > heights[2] && heights[2] > heights[3],
        "{heights:?}"
    );
    // An outline without its upper edge.
    let hollow = bar(Status::Expected);
    let [
        Mark {
            shape: Shape::Polyline(outline),
            ..
        },
    ] = of_role(&hollow, Role::SeriesHollow(0))[..]
    else {
        panic!("an open outline")
    };
    assert!((outline[0].1 - outline[3].1).abs() < 0.1 && outline[0].0 < outline[3].0);
}

#[test]
fn bars_stand_on_zero_and_hang_from_it() {
    let scene = bars(&series(vec![vec![point("2020", 4.0), point("2021", -2.0)]]));
    let [up, down] = of_role(&scene, Role::SeriesFill(0))[..] else {
        panic!("two bars")
    };
    let (up, down) = (common::rect(up), common::rect(down));
    assert!((up.bottom - down.top).abs() < 0.2);
    assert!((up.height() / down.height() - 2.0).abs() < 0.02);
}

#[test]
fn a_span_is_as_wide_as_its_months_and_is_never_a_bar_beside_years() {
    let all = series(vec![vec![
        point("2024", 2.0),
        point("2023", 2.0),
        point("2025-01/2025-06", 1.0),
    ]]);
    let plot = plot(&all, Form::Bars, Scale::Linear, SIZE);
    let marks = of_role(&plot.scene, Role::SeriesBound(0));
    let [
        Mark {
            shape: Shape::Polyline(line),
            ..
        },
    ] = marks[..]
    else {
        panic!("one stroke")
    };
    let months = plot.time.extent(
        all[0].points[2].period.first_day(),
        all[0].points[2].period.last_day(),
    );
    assert!((line[0].0 - months.0).abs() < 0.2 && (line[1].0 - months.1).abs() < 0.2);
    let fills = of_role(&plot.scene, Role::SeriesFill(0));
    assert_eq!(fills.iter().filter(|mark| is_circle(mark)).count(), 1);
}

#[test]
fn sources_that_disagree_and_sources_that_agree_are_all_seen() {
    let all = series(vec![
        vec![point("2020", 5.0), point("2020", 9.0)],
        vec![point("2020", 5.0)],
        vec![point("2020", 5.0)],
    ]);
    for (form, least) in [(Form::Line, 8.0), (Form::Bars, 40.0)] {
        let mut places: Vec<(f64, f64)> = plot(&all, form, Scale::Linear, SIZE)
            .scene
            .targets
            .iter()
            .map(|target| target.at)
            .collect();
        places.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for pair in places.windows(2) {
            let far = (pair[0].0 - pair[1].0).hypot(pair[0].1 - pair[1].1);
            assert!(far >= least, "{places:?}");
        }
    }
}

#[test]
fn what_a_log_axis_cannot_hold_is_left_out_and_said() {
    let all = series(vec![vec![
        point("2020", 0.0),
        point("2021", -1.0),
        point("2022", 8.0),
    ]]);
    let plot = plot(&all, Form::Line, Scale::Log, SIZE);
    assert_eq!(plot.left_out, [0, 1]);
    assert_eq!(plot.scene.targets.len(), 1);
}

#[test]
fn figures_without_data_are_empty_and_still_figures() {
    for all in [vec![], series(vec![vec![point("2020", f64::NAN)]])] {
        let plot = plot(&all, Form::Line, Scale::Linear, SIZE);
        assert!(plot.scene.targets.is_empty());
        assert_eq!(plot.scene.marks.len(), 1);
    }
    let tiny = plot(
        &series(vec![vec![point("2020", 1.0)]]),
        Form::Line,
        Scale::Linear,
        Size::new(30.0, 10.0),
    );
    assert!(tiny.scene.width <= 30.0);
}

#[test]
fn every_series_is_named_beside_its_data_or_in_a_key() {
    let apart = series(vec![
        vec![point("2020", 1.0), point("2021", 2.0)],
        vec![point("2020", 8.0), point("2021", 9.0)],
    ]);
    let crowd = series(
        (0..8)
            .map(|at| vec![point("2020", 1.0 + f64::from(at) * 0.01)])
            .collect(),
    );
    let names = |scene: &Scene| {
        scene
            .marks
            .iter()
            .filter(|mark| matches!(mark.role, Role::SeriesLabel(_)))
            .count()
    };
    let (apart, crowd) = (lines(&apart), lines(&crowd));
    assert_eq!((names(&apart), names(&crowd)), (2, 8));
    // Swatches of a key are marks that nothing points at.
    let swatches = |scene: &Scene| {
        let fills = scene
            .marks
            .iter()
            .filter(|mark| matches!(mark.role, Role::SeriesFill(_)));
        fills.count() - scene.targets.len()
    };
    assert_eq!((swatches(&apart), swatches(&crowd)), (0, 8));
}
