//! Series that stand out, and the grey ones behind them.
#![allow(clippy::cast_possible_truncation, reason = "tests")]

mod common;

use charts::emphasis::Emphasis;
use charts::scene::{Mark, Named, Role, Scene, Shape};
use charts::series::{Form, Series, draw};
use charts::{Scale, Size};
use common::{FORMS, any_series, assert_readable, assert_within, figure, point, series, text_rect};
use proptest::prelude::*;

/// The first series stand out before the others.
fn focus(series: &mut [Series], focused: usize) {
    for (at, series) in series.iter_mut().enumerate() {
        let emphasis = if at < focused {
            Emphasis::Focused
        } else {
            Emphasis::Quiet
        };
        series.slot = emphasis.on(series.slot);
    }
}

fn emphasis(mark: &Mark) -> Option<Emphasis> {
    mark.role.slot().map(Emphasis::of)
}

fn texts(scene: &Scene) -> Vec<&str> {
    let texts = scene.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Text { text, .. } => Some(text.as_str()),
        _ => None,
    });
    texts.collect()
}

fn five() -> Vec<Series> {
    let line = |by: f64| {
        (2019..2026).map(move |year| point(&year.to_string(), by * f64::from(year - 2010)))
    };
    let mut all = series(
        [3.0, 9.0, 5.0, 14.0, 20.0]
            .map(|by| line(by).collect())
            .to_vec(),
    );
    focus(&mut all, 1);
    all
}

#[test]
fn one_series_stands_out_with_its_name_and_the_others_share_a_label() {
    for form in FORMS {
        let all = five();
        let wanted = charts::series::SeriesFigure {
            quiet: Some("4 other counts"),
            ..figure(&all, form, Scale::Linear)
        };
        let scene = draw(&wanted, Size::new(640.0, 320.0)).scene;
        let texts = texts(&scene);
        assert!(
            texts.contains(&"Body 0") && texts.contains(&"4 other counts"),
            "{form:?}: {texts:?}"
        );
        assert!(!texts.contains(&"Body 3"), "{form:?}");
        let pressed: Vec<Named> = scene.names.iter().map(|name| name.of).collect();
        assert_eq!(pressed, [Named::Series(0), Named::Quiet], "{form:?}");
        // Each value can be pointed at, whether it is grey or not.
        assert_eq!(scene.targets.len(), 35, "{form:?}");
    }
}

#[test]
fn a_grey_series_comes_forward_in_its_own_colour() {
    let all = five();
    let wanted = charts::series::SeriesFigure {
        quiet: Some("4 other counts"),
        ..figure(&all, Form::Line, Scale::Linear)
    };
    let scene = draw(&wanted, Size::new(640.0, 320.0)).scene;
    let grey = scene
        .targets
        .iter()
        .find(|target| target.series == 2)
        .unwrap();
    let forward = scene.brought_forward(grey);
    // Seven marks and the line through them.
    assert_eq!(forward.len(), 8);
    let own = Emphasis::Focused.on(2);
    assert!(forward.iter().all(|mark| mark.role.slot() == Some(own)));
    let loud = scene
        .targets
        .iter()
        .find(|target| target.series == 0)
        .unwrap();
    assert_eq!(scene.brought_forward(loud), []);
    assert_eq!(
        scene.name_at(
            scene.names[1].rect.center().0,
            scene.names[1].rect.center().1
        ),
        Some(Named::Quiet)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_figure_with_focus_stays_readable_and_hides_nothing(
        mut series in any_series(),
        focused in 1..4_usize,
        form in prop::sample::select(&FORMS[..]),
        log in any::<bool>(),
        width in 200.0..1200.0_f64,
        height in 160.0..520.0_f64,
    ) {
        focus(&mut series, focused);
        let scale = if log { Scale::Log } else { Scale::Linear };
        let is_partial = series.len() > focused;
        let wanted = charts::series::SeriesFigure {
            quiet: is_partial.then_some("3 other counts"),
            ..figure(&series, form, scale)
        };
        let plot = draw(&wanted, Size::new(width.round(), height.round()));
        assert_within(&plot.scene);
        assert_readable(&plot.scene);
        let mut keys: Vec<u32> = plot.scene.targets.iter().flat_map(|at| at.keys.clone()).collect();
        keys.extend(&plot.left_out);
        keys.sort_unstable();
        let points = series.iter().map(|series| series.points.len()).sum::<usize>();
        prop_assert_eq!(keys, (0..points as u32).collect::<Vec<_>>());
        // Nothing grey lies over what stands out, but the labels, which cover nothing.
        let marks: Vec<&Mark> = plot.scene.marks.iter()
            .filter(|mark| text_rect(mark).is_none() && matches!(mark.role, Role::SeriesLine(_) | Role::SeriesDashed(_)))
            .collect();
        let first_loud = marks.iter().position(|mark| emphasis(mark) == Some(Emphasis::Focused));
        let last_quiet = marks.iter().rposition(|mark| emphasis(mark) == Some(Emphasis::Quiet));
        if let (Some(first), Some(last)) = (first_loud, last_quiet) {
            prop_assert!(last < first);
        }
        for name in &plot.scene.names {
            prop_assert!(name.rect.width() >= 23.9 && name.rect.height() >= 23.9);
        }
    }
}
