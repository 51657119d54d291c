//! What is written into the drawing of the figure that the overview leads with, and
//! how its many series are told apart.
#![allow(clippy::expect_used, reason = "tests")]

use std::collections::BTreeSet;

use charts::glyph;
use charts::scene::Shape;
use charts::series::{Point, Series, Side};
use dataset::{Dataset, Language, Period, Status};
use milepost::catalog;
use view::{ChartView, Focus, Form, LabelSide, Labels, OwnLabel, SeriesName};
use viewmodel::chart::render::{glyphs, render};
use viewmodel::chart::{ChartModel, chart, headline};

fn data() -> &'static Dataset {
    &catalog::shipped().expect("the embedded blob decodes").data
}

fn core_industry(language: Language) -> ChartModel {
    drawn(language, &ChartView::default())
}

fn drawn(language: Language, view: &ChartView) -> ChartModel {
    let scale = data()
        .find_indicator("ai-core-industry-scale")
        .expect("the data has it");
    chart(data(), language, scale, view)
}

fn points(series: &[Series]) -> impl Iterator<Item = &Point> {
    series.iter().flat_map(|series| &series.points)
}

#[test]
fn among_many_series_the_headline_and_the_targets_are_labelled() {
    let model = core_industry(Language::En);
    assert!(model.series.len() > 4);
    let is_labelled = |point: &&Point| point.label.is_some();
    let targets: Vec<&Point> = points(&model.series)
        .filter(|point| point.status == Status::Target)
        .collect();
    assert!(!targets.is_empty());
    assert!(targets.iter().all(is_labelled));
    let measured: Vec<&Point> = points(&model.series)
        .filter(|point| point.status != Status::Target)
        .filter(is_labelled)
        .collect();
    let [labelled] = measured[..] else {
        panic!("{measured:?}");
    };
    // The very figure that a card shows.
    let shown = headline(data(), model.selection.indicators[0]).expect("a figure");
    let (_, _, value) = model.of_key(labelled.key).expect("a value");
    assert!(value.rows().any(|row| row == shown.row));
}

#[test]
fn each_panel_has_its_last_value() {
    let view = ChartView {
        form: Form::Multiples,
        ..ChartView::default()
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
    let model = core_industry(Language::En);
    let looks: BTreeSet<String> = model
        .series
        .iter()
        .map(|series| format!("{:?}", glyph::series(series.slot)))
        .collect();
    assert_eq!(looks.len(), model.series.len());
}

#[test]
fn signs_that_are_drawn_alike_are_explained_together() {
    let model = core_industry(Language::En);
    let glyphs = glyphs(Language::En, &model);
    let said: Vec<&str> = glyphs.iter().map(|(_, said)| said.as_str()).collect();
    assert_eq!(said[0], "expected, estimate");
    for (at, (glyph, _)) in glyphs.iter().enumerate() {
        assert!(glyphs[..at].iter().all(|(other, _)| other != glyph));
    }
}

#[test]
fn chinese_names_of_bodies_stand_in_a_chinese_figure() {
    let model = core_industry(Language::Zh);
    let names: Vec<&str> = model.series.iter().map(|series| &*series.name).collect();
    assert!(names.contains(&"深圳市人工智能行业协会"), "{names:?}");
    // The whole Chinese name of this one would be wider than the letters.
    assert!(names.contains(&"CINGAIDS"), "{names:?}");
}

fn labelled(model: &ChartModel) -> Vec<(Period, String)> {
    let labelled = points(&model.series).filter_map(|point| {
        let label = point.label.clone()?;
        Some((point.period, label))
    });
    labelled.collect()
}

#[test]
fn labels_are_left_out_or_those_of_the_periods_that_are_chosen() {
    let none = ChartView {
        labels: Labels::None,
        ..ChartView::default()
    };
    let model = drawn(Language::En, &none);
    assert_eq!(labelled(&model), []);
    assert_eq!(model.notes, []);

    let years = [Period::Year(2019), Period::Year(2025)];
    let miit = data().find_body("miit");
    let some = ChartView {
        labels: Labels::Of(years.to_vec()),
        focus: Focus::On(vec![SeriesName {
            body: miit,
            ..SeriesName::default()
        }]),
        ..ChartView::default()
    };
    let model = drawn(Language::En, &some);
    let written: BTreeSet<Period> = labelled(&model).iter().map(|(at, _)| *at).collect();
    assert_eq!(written, BTreeSet::from(years));
    for (series, computed) in model.series.iter().zip(&model.computed.series) {
        let has = series.points.iter().any(|point| point.label.is_some());
        assert_eq!(has, Some(computed.line.body) == miit, "{}", series.name);
    }
}

#[test]
fn a_newsrooms_label_stands_at_its_mark_before_all_others() {
    let miit = data().find_body("miit");
    let own = |period, body| OwnLabel {
        period,
        series: SeriesName {
            body,
            ..SeriesName::default()
        },
        side: LabelSide::Below,
        text: "Where it began".into(),
    };
    let view = ChartView {
        own_labels: vec![
            own(Period::Year(2019), miit),
            // Nothing is drawn there.
            own(Period::Year(1990), miit),
        ],
        ..ChartView::default()
    };
    let model = drawn(Language::En, &view);
    let said: Vec<&Point> = points(&model.series)
        .filter(|point| point.label.as_deref() == Some("Where it began"))
        .collect();
    let [point] = said[..] else {
        panic!("{said:?}");
    };
    assert_eq!(
        (point.period, point.side),
        (Period::Year(2019), Some(Side::Below))
    );
    let (line, ..) = model.of_key(point.key).expect("a value");
    assert_eq!(Some(line.body), miit);
    // Drawn at the usual width it is there, and so are the other words.
    let scene = render(data(), Language::En, &view, &model, (800.0, None)).scene;
    let is_written = scene
        .marks
        .iter()
        .any(|mark| matches!(&mark.shape, Shape::Text { text, .. } if text == "Where it began"));
    assert!(is_written);
}
