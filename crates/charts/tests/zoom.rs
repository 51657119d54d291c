//! A part of the time: which values are seen, and that the axis holds them.

mod common;

use charts::series::{Form, Plot, Point, Series, SeriesFigure};
use charts::{Scale, Size};
use common::{assert_within, figure, point, series};
use dataset::{DayNumber, Period};

/// 2011-01-01.
const FIRST: DayNumber = 14_975;

/// The year 2011 at zero, whose middle is 2011-07-02 at noon, and a high value.
fn year_and(period: Period) -> Vec<Series> {
    let high = Point {
        period,
        ..point("2011", 657.0)
    };
    series(vec![vec![point("2011", 0.0)], vec![high]])
}

fn seen(all: &[Series], span: (DayNumber, DayNumber)) -> (Plot, Vec<u32>) {
    let figure = SeriesFigure {
        span: Some(span),
        ..figure(all, Form::Line, Scale::Linear)
    };
    let drawn = charts::series::draw(&figure, Size::new(480.0, 320.0));
    let keys = drawn.scene.targets.iter().flat_map(|at| at.keys.clone());
    let keys = keys.collect();
    (drawn, keys)
}

/// As it was found: the axis was made without the value, and its mark stood above
/// the sheet.
#[test]
fn a_value_at_the_very_end_of_the_time_that_is_seen_has_its_place() {
    // The middle of the quarter's 90 days is where its 46th day begins.
    let quarter = year_and(Period::Quarter(2011, 1));
    // What is known for half a year stands at its end, the end of its 181st day.
    let half = year_and(Period::Span {
        from: (2011, 1),
        to: (2011, 6),
    });
    for (all, span) in [
        (&quarter, (FIRST + 45, FIRST + 250)),
        (&half, (FIRST + 181, FIRST + 250)),
    ] {
        let (drawn, keys) = seen(all, span);
        assert_within(&drawn.scene);
        assert_eq!(keys, [0, 1]);
        for target in &drawn.scene.targets {
            assert!(drawn.rect.has(target.at), "{target:?}");
        }
    }
    // Here it is at the right end.
    let (drawn, keys) = seen(&quarter, (FIRST - 100, FIRST + 44));
    assert_within(&drawn.scene);
    assert_eq!(keys, [1]);
}

#[test]
fn a_value_beyond_the_end_of_the_time_is_not_seen() {
    let quarter = year_and(Period::Quarter(2011, 1));
    assert_eq!(seen(&quarter, (FIRST + 46, FIRST + 250)).1, [0]);
    assert_eq!(seen(&quarter, (FIRST - 100, FIRST + 43)).1, [] as [u32; 0]);
}
