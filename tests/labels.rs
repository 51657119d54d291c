//! What is written into the drawing of the figure that the overview leads with, and
//! how its many series are told apart.
#![allow(clippy::expect_used, reason = "tests")]

use std::collections::BTreeSet;

use dataset::{Dataset, Language, Status};
use figures::series::{Point, Series};
use figures::sign;
use milepost::atlas::Atlas;
use milepost::figure::signs;
use milepost::plotted::{Plotted, latest, plot};
use milepost::state::{FigureView, Form};

fn data() -> &'static Dataset {
    &Atlas::get().expect("the embedded blob decodes").data
}

fn core_industry(language: Language) -> Plotted {
    drawn(language, &FigureView::default())
}

fn drawn(language: Language, view: &FigureView) -> Plotted {
    let scale = data()
        .find_indicator("ai-core-industry-scale")
        .expect("the data has it");
    plot(data(), language, scale, view)
}

fn points(series: &[Series]) -> impl Iterator<Item = &Point> {
    series.iter().flat_map(|series| &series.points)
}

#[test]
fn among_many_series_the_headline_and_the_targets_are_labelled() {
    let plotted = core_industry(Language::En);
    assert!(plotted.series.len() > 7);
    let is_labelled = |point: &&Point| point.label.is_some();
    let targets: Vec<&Point> = points(&plotted.series)
        .filter(|point| point.status == Status::Target)
        .collect();
    assert!(!targets.is_empty());
    assert!(targets.iter().all(is_labelled));
    let measured: Vec<&Point> = points(&plotted.series)
        .filter(|point| point.status != Status::Target)
        .filter(is_labelled)
        .collect();
    let [headline] = measured[..] else {
        panic!("{measured:?}");
    };
    assert!(plotted.series[0].points.contains(headline));
    // The very figure that a card shows: what was said last of the last period.
    let shown = latest(data(), plotted.indicators[0]).expect("a figure");
    let (_, _, value) = plotted.of_key(headline.key).expect("a value");
    assert!(value.rows().any(|row| row == shown.row));
}

#[test]
fn each_panel_has_its_last_value() {
    let view = FigureView {
        form: Form::Multiples,
        ..FigureView::default()
    };
    let panels = drawn(Language::En, &view);
    assert_eq!(panels.form, Form::Multiples);
    for series in &panels.series {
        let measured = |point: &&Point| point.status.is_measured();
        let labelled = series.points.iter().filter(|point| point.label.is_some());
        let expected = usize::from(series.points.iter().any(|point| measured(&point)));
        assert_eq!(
            labelled.filter(measured).count(),
            expected,
            "{}",
            series.name
        );
    }
}

#[test]
fn series_past_the_colours_have_shapes_of_their_own() {
    let plotted = core_industry(Language::En);
    let looks: BTreeSet<String> = plotted
        .series
        .iter()
        .map(|series| format!("{:?}", sign::series(series.slot)))
        .collect();
    assert_eq!(looks.len(), plotted.series.len());
}

#[test]
fn signs_that_are_drawn_alike_are_explained_together() {
    let plotted = core_industry(Language::En);
    let signs = signs(Language::En, &plotted);
    let said: Vec<&str> = signs.iter().map(|(_, said)| said.as_str()).collect();
    assert_eq!(said[0], "expected, estimate");
    for (at, (sign, _)) in signs.iter().enumerate() {
        assert!(signs[..at].iter().all(|(other, _)| other != sign));
    }
}

#[test]
fn chinese_names_of_bodies_stand_in_a_chinese_figure() {
    let plotted = core_industry(Language::Zh);
    let names: Vec<&str> = plotted.series.iter().map(|series| &*series.name).collect();
    assert!(names.contains(&"深圳市人工智能行业协会"), "{names:?}");
    // The whole Chinese name of this one would be wider than the letters.
    assert!(names.contains(&"CINGAIDS"), "{names:?}");
}
