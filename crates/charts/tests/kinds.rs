//! The kinds of figure that are not series over time: what holds for each of
//! them, whatever the data, and what each looks like with every sign.

mod common;

use charts::look::Look;
use charts::multiples::Panel;
use charts::ranked::Limits;
use charts::scatter::{Axis, Dot, Path};
use charts::scene::{Role, Scene, Shape};
use charts::series::{Claim, Form, Point, Series, Standing};
use charts::slope::Row;
use charts::svg::to_svg;
use charts::theme::{DARK, LIGHT};
use charts::timeline::Event;
use charts::{Scale, Size};
use common::{any_series, assert_readable, assert_within, figure, plot, point, series};
use dataset::{Bound, Code, Status};
use proptest::prelude::*;

const SIZE: Size = Size {
    width: 480.0,
    height: 260.0,
};

fn axis(title: &str, scale: Scale) -> Axis<'_> {
    Axis {
        title,
        scale,
        zero: scale == Scale::Linear,
        label: &|value| format!("{value}"),
    }
}

/// A value for each bound and status, and a year without any.
fn every_glyph() -> Vec<Series> {
    let glyphs = [
        (Bound::Exact, Status::Reported),
        (Bound::MoreThan, Status::Preliminary),
        (Bound::AtLeast, Status::Revised),
        (Bound::LessThan, Status::Estimate),
        (Bound::About, Status::Expected),
    ];
    let points = glyphs.iter().zip([2018, 2019, 2021, 2022, 2023]);
    let points = points.map(|((bound, status), year)| Point {
        bound: *bound,
        status: *status,
        label: Some(bound.code().to_owned()),
        ..point(&year.to_string(), f64::from(year - 2010) * 10.0)
    });
    let target = Point {
        status: Status::Target,
        bound: Bound::AtLeast,
        ..point("2024", 150.0)
    };
    let span = point("2022-01/2022-06", 60.0);
    let other = [
        point("2018", 60.0),
        point("2019", 100.0),
        point("2021", 90.0),
    ];
    series(vec![points.chain([target, span]).collect(), other.into()])
}

fn rows(all: &[Series]) -> Vec<Row> {
    let row = |series: &Series| {
        let first = series.points.first()?;
        let last = series
            .points
            .iter()
            .rev()
            .find(|point| point.period != first.period)?;
        Some(Row {
            name: series.name.clone(),
            slot: series.slot,
            ends: [first.clone(), last.clone()],
        })
    };
    all.iter().filter_map(row).collect()
}

fn paths(all: &[Series], sized: bool) -> Vec<Path> {
    let dot = |point: &Point| Dot {
        x: (point.value, point.bound),
        y: (point.value * 0.5 + 3.0, Bound::Exact),
        size: sized.then_some(point.value),
        status: point.status,
        label: point.period.to_string(),
        keys: vec![point.key],
    };
    let path = |series: &Series| Path {
        name: series.name.clone(),
        slot: series.slot,
        dots: series.points.iter().map(dot).collect(),
    };
    all.iter().map(path).collect()
}

fn keys(scene: &Scene) -> Vec<u32> {
    let mut keys: Vec<u32> = scene
        .targets
        .iter()
        .flat_map(|at| at.keys.clone())
        .collect();
    keys.sort_unstable();
    keys
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn panels_stay_on_their_sheet_and_hold_every_point(
        all in any_series(), same in any::<bool>(), width in 200.0..1200.0_f64,
    ) {
        let panels: Vec<Panel<'_>> = all
            .iter()
            .map(|series| Panel {
                title: format!("{} and words that go on for far too long to fit", series.name),
                figure: figure(std::slice::from_ref(series), Form::Line, Scale::Linear),
            })
            .collect();
        let drawn = charts::multiples::draw(&panels, width.round(), same);
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        let mut found = keys(&drawn.scene);
        found.extend(&drawn.left_out);
        found.sort_unstable();
        let points = all.iter().map(|series| series.points.len()).sum::<usize>();
        prop_assert_eq!(found, (0..points as u32).collect::<Vec<_>>());
    }

    #[test]
    fn a_slope_stays_on_its_sheet_and_names_what_fits(
        all in any_series(), log in any::<bool>(), width in 200.0..1200.0_f64,
    ) {
        let scale = if log { Scale::Log } else { Scale::Linear };
        let rows = rows(&all);
        let drawn = charts::slope::draw(&rows, ["2019", "2025"], scale, Size::new(width.round(), 300.0));
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        prop_assert_eq!(drawn.scene.targets.len() + drawn.left_out.len(), rows.len() * 2);
    }

    #[test]
    fn a_scatter_stays_on_its_sheet_and_is_readable(
        all in any_series(), sized in any::<bool>(), log in any::<bool>(),
        width in 200.0..1200.0_f64,
    ) {
        let scale = if log { Scale::Log } else { Scale::Linear };
        let paths = paths(&all, sized);
        let size = Size::new(width.round(), 320.0);
        let drawn = charts::scatter::draw(&paths, axis("Users", scale), axis("Scale", scale), size);
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        let dots = paths.iter().map(|path| path.dots.len()).sum::<usize>();
        prop_assert_eq!(drawn.scene.targets.len() + drawn.left_out.len(), dots);
    }
}

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

/// Two periods, a row for each bound of the later.
fn slopes() -> Vec<Row> {
    let glyphs = Bound::ALL.iter().map(|bound| Point {
        bound: *bound,
        label: Some(bound.code().to_owned()),
        ..point("2024", 60.0 + bound.code().len() as f64 * 9.0)
    });
    glyphs
        .zip(0..)
        .map(|(end, slot)| Row {
            name: format!("Body {slot}"),
            slot,
            ends: [
                Point {
                    status: if slot == 2 {
                        Status::Expected
                    } else {
                        Status::Reported
                    },
                    label: Some("start".to_owned()),
                    ..point("2020", 40.0 + f64::from(slot))
                },
                end,
            ],
        })
        .collect()
}

#[test]
fn each_kind_with_each_sign() {
    let all = every_glyph();
    for theme in [LIGHT, DARK] {
        let name = if theme == LIGHT { "light" } else { "dark" };
        let keep = |kind: &str, scene: &Scene| {
            assert_within(scene);
            assert_readable(scene);
            insta::assert_snapshot!(
                format!("{kind}-{name}"),
                to_svg(scene, &Look::of(theme), None).text
            );
        };
        let parts = series(vec![
            every_glyph()[0].points[..5].to_vec(),
            every_glyph()[0].points[..5].to_vec(),
        ]);
        for (kind, form, series) in [
            ("line", Form::Line, &all),
            ("step", Form::Step, &all),
            ("bars", Form::Bars, &all),
            ("stacked", Form::Stacked, &parts),
            ("dots", Form::Dots, &all),
        ] {
            keep(kind, &plot(series, form, Scale::Linear, SIZE).scene);
        }
        let event = Event {
            lane: 0,
            first_day: 18_000,
            last_day: 18_364,
            significance: 3,
            key: 99,
        };
        let events = [
            event,
            Event {
                first_day: 19_000,
                last_day: 19_000,
                ..event
            },
        ];
        let with_events = charts::series::SeriesFigure {
            events: &events,
            open: Some(99),
            span: Some((17_500, 19_400)),
            ..figure(&all, Form::Line, Scale::Linear)
        };
        keep("events", &charts::series::draw(&with_events, SIZE).scene);
        let panels = [&all[..1], &all[1..]].map(|series| Panel {
            title: series[0].name.clone(),
            figure: figure(series, Form::Line, Scale::Linear),
        });
        let drawn = charts::multiples::draw(&panels, SIZE.width, false);
        keep("multiples", &drawn.scene);
        let slope = slopes();
        keep(
            "slope",
            &charts::slope::draw(&slope, ["2020", "2024"], Scale::Linear, SIZE).scene,
        );
        let drawn = charts::scatter::draw(
            &paths(&all, false),
            axis("Users", Scale::Linear),
            axis("Scale", Scale::Linear),
            SIZE,
        );
        keep("scatter", &drawn.scene);
        let ranked: Vec<charts::ranked::Row> = all[0]
            .points
            .iter()
            .map(|point| charts::ranked::Row {
                name: point.period.to_string(),
                tail: String::new(),
                value: point.value,
                label: format!("{} {}", point.bound.code(), point.value),
                bound: point.bound,
                status: point.status,
                slot: 0,
                key: point.key,
            })
            .collect();
        keep(
            "ranked",
            &charts::ranked::draw(
                &ranked,
                SIZE.width,
                Limits {
                    most: Some(200.0),
                    goal: Some(100.0),
                },
            ),
        );
    }
}
