//! What is written into a figure beside its values, and the edge of its axis.

mod common;

use charts::scene::{Mark, Role, Scene, Shape};
use charts::series::{Form, Note, NoteAt, Point, Series, SeriesFigure, draw};
use charts::{Scale, Size};
use common::{
    FORMS, any_series, assert_readable, assert_within, figure, point, rect, series, text_rect,
};
use dataset::{Bound, Status};
use proptest::prelude::*;

fn text(mark: &Mark) -> Option<&str> {
    match &mark.shape {
        Shape::Text { text, .. } => Some(text),
        _ => None,
    }
}

fn find<'a>(scene: &'a Scene, words: &str) -> Option<&'a Mark> {
    scene.marks.iter().find(|mark| text(mark) == Some(words))
}

fn note(at: NoteAt, text: &str, weight: u8) -> Note {
    Note {
        at,
        text: text.to_owned(),
        weight,
    }
}

/// Three measured years, a goal within them and one of 2030.
fn path() -> Vec<Series> {
    let target = |year: &str, value| Point {
        status: Status::Target,
        bound: Bound::MoreThan,
        ..point(year, value)
    };
    series(vec![
        vec![
            point("2023", 500e9),
            point("2024", 700e9),
            Point {
                label: Some("2025: > 1tn".to_owned()),
                weight: 3,
                bound: Bound::MoreThan,
                ..point("2025", 1e12)
            },
        ],
        vec![target("2024", 400e9), target("2030", 1e12)],
    ])
}

#[test]
fn a_value_line_has_its_words_and_a_shade_above_it() {
    let all = path();
    let notes = [note(
        NoteAt::Value {
            value: 8e11,
            above: true,
        },
        "The mark",
        3,
    )];
    let wanted = SeriesFigure {
        notes: &notes,
        zero: true,
        ..figure(&all, Form::Line, Scale::Linear)
    };
    let plot = draw(&wanted, Size::new(700.0, 360.0));
    let of = |role| plot.scene.marks.iter().find(move |mark| mark.role == role);
    let (line, shade) = (
        rect(of(Role::Threshold).unwrap()),
        rect(of(Role::Tint).unwrap()),
    );
    assert!((shade.bottom - line.top).abs() < 0.2 && (shade.top - plot.rect.top).abs() < 0.2);
    assert!(find(&plot.scene, "The mark").is_some());
    // A line that the axis does not reach is not drawn.
    let far = [note(
        NoteAt::Value {
            value: 9e12,
            above: true,
        },
        "Far",
        3,
    )];
    let scene = draw(
        &SeriesFigure {
            notes: &far,
            ..wanted
        },
        Size::new(700.0, 360.0),
    )
    .scene;
    assert!(
        scene
            .marks
            .iter()
            .all(|mark| !matches!(mark.role, Role::Threshold | Role::Tint))
    );
}

#[test]
fn what_lies_beyond_the_data_stands_at_the_edge() {
    let all = path();
    let wanted = SeriesFigure {
        ends_with_data: true,
        ..figure(&all, Form::Line, Scale::Linear)
    };
    let plot = draw(&wanted, Size::new(700.0, 360.0));
    let last_day = dataset::Period::Year(2025).last_day();
    assert_eq!(plot.time.to(), last_day);
    let goal = plot
        .scene
        .targets
        .iter()
        .find(|target| target.keys == [4])
        .unwrap();
    assert!(goal.at.0 > plot.time.right() && goal.at.0 < plot.rect.right);
    assert!(find(&plot.scene, "2030").is_some() && find(&plot.scene, "2027").is_none());
    // Where a part of time is chosen, the axis is that.
    let span = Some((last_day - 400, dataset::Period::Year(2030).last_day()));
    let plot = draw(&SeriesFigure { span, ..wanted }, Size::new(700.0, 360.0));
    let goal = plot
        .scene
        .targets
        .iter()
        .find(|target| target.keys == [4])
        .unwrap();
    assert!(goal.at.0 < plot.time.right());
}

#[test]
fn an_event_is_named_above_the_plot_and_can_be_pressed() {
    let all = path();
    let day = dataset::Period::Month(2024, 6).first_day();
    let event = NoteAt::Event {
        first: day,
        last: day,
        key: 1000,
    };
    let notes = [note(event, "It happened", 2)];
    let wanted = SeriesFigure {
        notes: &notes,
        ..figure(&all, Form::Line, Scale::Linear)
    };
    let plot = draw(&wanted, Size::new(700.0, 360.0));
    let words = text_rect(find(&plot.scene, "It happened").unwrap()).unwrap();
    assert!(words.bottom <= plot.rect.top);
    let target = plot.scene.targets.last().unwrap();
    assert_eq!((target.series, target.keys.as_slice()), (2, &[1000][..]));
}

fn any_note() -> impl Strategy<Value = Note> {
    let days = (10_000..22_000_i32, 0..500_i32);
    let at = prop_oneof![
        (-100.0..2000.0_f64, any::<bool>())
            .prop_map(|(value, above)| NoteAt::Value { value, above }),
        (days.clone(), 1000..2000_u32).prop_map(|((first, more), key)| NoteAt::Event {
            first,
            last: first + more,
            key,
        }),
        days.prop_map(|(first, more)| NoteAt::Span {
            first,
            last: first + more,
        }),
    ];
    (at, "[a-z人工智能 ]{1,24}", 1..=3_u8).prop_map(|(at, text, weight)| note(at, &text, weight))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn notes_cover_no_mark_and_no_other_text(
        mut series in any_series(),
        notes in prop::collection::vec(any_note(), 0..8),
        form in prop::sample::select(&FORMS[..]),
        weights in prop::collection::vec(0..4_u8, 8),
        ends_with_data in any::<bool>(),
        width in 200.0..1200.0_f64,
        height in 160.0..520.0_f64,
    ) {
        for (point, weight) in series.iter_mut().flat_map(|one| &mut one.points).zip(&weights) {
            point.weight = *weight;
        }
        let wanted = SeriesFigure {
            notes: &notes,
            ends_with_data,
            ..figure(&series, form, Scale::Linear)
        };
        let scene = draw(&wanted, Size::new(width.round(), height.round())).scene;
        assert_within(&scene);
        assert_readable(&scene);
        let words = scene.marks.iter().filter(|mark| {
            matches!(mark.role, Role::Note | Role::Label | Role::SeriesLabel(_))
        });
        let marks: Vec<_> = scene.marks.iter()
            .filter(|mark| matches!(mark.role, Role::SeriesFill(_) | Role::SeriesHollow(_)))
            .map(|mark| rect(mark).shrunk(0.2))
            .collect();
        for word in words.filter_map(text_rect) {
            let word = word.shrunk(0.2);
            // The swatch of a name in a key stands beside it.
            let covered = marks.iter().find(|mark| mark.overlaps(word));
            prop_assert_eq!(covered, None, "{:?}", word);
        }
        let mut keys: Vec<u32> = scene.targets.iter()
            .filter(|target| target.series < series.len())
            .flat_map(|at| at.keys.clone())
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let points = series.iter().map(|series| series.points.len()).sum::<usize>();
        prop_assert!(keys.len() <= points);
    }
}
