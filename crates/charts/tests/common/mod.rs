//! What the tests of figures share: random series, and the boxes of marks.
// Each test file uses its part, and a helper may fail as loudly as a test.
#![allow(dead_code, clippy::unwrap_used)]
#![allow(clippy::cast_possible_truncation, reason = "tests")]

use charts::measure;
use charts::paint::paint;
use charts::rect::Rect;
use charts::scene::{Anchor, Mark, Scene, Shape};
use charts::series::{Claim, Form, Plot, Point, Series, SeriesFigure, Standing, draw};
use charts::{Scale, Size};
use dataset::{Bound, Code, Period, Status};
use proptest::prelude::*;

/// A measured, exact value of a year.
pub(crate) fn point(period: &str, value: f64) -> Point {
    Point {
        period: Period::parse(period).unwrap(),
        value,
        bound: Bound::Exact,
        status: Status::Reported,
        label: None,
        weight: 0,
        side: None,
        key: 0,
        standing: Standing::default(),
    }
}

/// Series in the order given, keys counted up through all of them.
pub(crate) fn series(all: Vec<Vec<Point>>) -> Vec<Series> {
    let mut key = 0..;
    all.into_iter()
        .enumerate()
        .map(|(slot, mut points)| {
            for point in &mut points {
                point.key = key.next().unwrap();
            }
            Series {
                name: format!("Body {slot}"),
                slot: slot as u8 % 8,
                subject: 0,
                points,
            }
        })
        .collect()
}

/// A figure in plain words.
pub(crate) fn figure(series: &[Series], form: Form, scale: Scale) -> SeriesFigure<'_> {
    SeriesFigure {
        series,
        form,
        scale,
        zero: false,
        domain: None,
        span: None,
        events: &[],
        open: None,
        quiet: None,
        notes: &[],
        ends_with_data: false,
        has_key: false,
        unit: Some("yuan"),
        value_label: &|value| format!("{value}"),
        year_label: &|year| year.to_string(),
        part_label: &|part| part.to_string(),
    }
}

/// Draws with plain words.
pub(crate) fn plot(series: &[Series], form: Form, scale: Scale, size: Size) -> Plot {
    draw(&figure(series, form, scale), size)
}

/// The keys of all targets, in order.
pub(crate) fn keys(scene: &Scene) -> Vec<u32> {
    let mut keys: Vec<u32> = scene
        .targets
        .iter()
        .flat_map(|at| at.keys.clone())
        .collect();
    keys.sort_unstable();
    keys
}

/// All ways to draw series.
pub(crate) const FORMS: [Form; 5] = [
    Form::Line,
    Form::Step,
    Form::Bars,
    Form::Stacked,
    Form::Dots,
];

/// The box of a text mark.
pub(crate) fn text_rect(mark: &Mark) -> Option<Rect> {
    let Shape::Text {
        x,
        y,
        text,
        anchor,
        size,
    } = &mark.shape
    else {
        return None;
    };
    let bold = if paint(mark.role).bold { 1.08 } else { 1.0 };
    let width = measure::width(text, *size) * bold;
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Some(Rect::new(
        left,
        y - size * 0.8,
        left + width,
        y + size * 0.2,
    ))
}

/// The box of a mark.
pub(crate) fn rect(mark: &Mark) -> Rect {
    match &mark.shape {
        Shape::Polyline(points) | Shape::Polygon(points) => points
            .iter()
            .map(|&at| Rect::around(at, 0.0))
            .reduce(Rect::union)
            .unwrap(),
        Shape::Rect {
            x,
            y,
            width,
            height,
        } => {
            assert!(*width >= 0.0 && *height >= 0.0);
            Rect::new(*x, *y, x + width, y + height)
        }
        Shape::Circle { x, y, r } => Rect::around((*x, *y), *r),
        Shape::Text { .. } => text_rect(mark).unwrap(),
    }
}

/// Every mark, text and target lies on the sheet, and no number is none.
pub(crate) fn assert_within(scene: &Scene) {
    let limit = Rect::new(-0.5, -0.5, scene.width + 0.5, scene.height + 0.5);
    for mark in &scene.marks {
        assert!(limit.encloses(rect(mark)), "{mark:?} leaves {limit:?}");
    }
    for target in &scene.targets {
        assert!(limit.encloses(target.rect()), "{target:?} leaves {limit:?}");
        assert!(target.rect().has(target.at), "{target:?}");
    }
}

/// No two texts lie over each other.
pub(crate) fn assert_readable(scene: &Scene) {
    let texts: Vec<(Rect, &Mark)> = scene
        .marks
        .iter()
        .filter_map(|mark| Some((text_rect(mark)?, mark)))
        .collect();
    for (index, (one, mark)) in texts.iter().enumerate() {
        for (other, under) in &texts[index + 1..] {
            // Places are rounded to tenths.
            let one = Rect::new(
                one.left + 0.1,
                one.top + 0.1,
                one.right - 0.1,
                one.bottom - 0.1,
            );
            assert!(!one.overlaps(*other), "{mark:?} over {under:?}");
        }
    }
}

fn any_period() -> impl Strategy<Value = Period> {
    (2000..2031_i16, 1..13_u8, 1..13_u8, 0..6_u8).prop_map(|(year, a, b, kind)| match kind {
        0 => Period::Half(year, a % 2 + 1),
        1 => Period::Quarter(year, a % 4 + 1),
        2 => Period::Month(year, a),
        3 => Period::Day(year, a, b),
        4 if a < b => Period::Span {
            from: (year, a),
            to: (year, b),
        },
        _ => Period::Year(year),
    })
}

fn any_value() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => -10.0..1000.0_f64,
        2 => -1e15..1e15_f64,
        1 => prop::sample::select(vec![
            0.0, -0.0, 1e-9, -1e-9, 1e15, 5.9, f64::NAN, f64::INFINITY, f64::NEG_INFINITY,
            f64::MAX, f64::MIN_POSITIVE, 9.9e20, 1e21, 9.9e-10,
        ]),
    ]
}

const CLAIMS: [Claim; 4] = [Claim::Holds, Claim::Replaced, Claim::Repeats, Claim::Beside];

prop_compose! {
    fn any_point()(
        period in any_period(),
        value in any_value(),
        bound in prop::sample::select(Bound::ALL),
        status in prop::sample::select(Status::ALL),
        label in prop::option::of("[a-z]{1,12}"),
        at_end in any::<bool>(),
        claim in prop::sample::select(&CLAIMS[..]),
        edition in prop::option::of(0..3),
    ) -> Point {
        let standing = Standing { at_end, claim, edition };
        Point { period, value, bound, status, label, weight: 0, side: None, key: 0, standing }
    }
}

/// Up to five series of up to twelve points of any sort.
pub(crate) fn any_series() -> impl Strategy<Value = Vec<Series>> {
    prop::collection::vec(prop::collection::vec(any_point(), 0..12), 0..6).prop_map(series)
}
