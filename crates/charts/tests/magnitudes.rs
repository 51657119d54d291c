//! Values that no axis can write, and words that are too long for a gutter: what
//! becomes of them in every kind of figure.

mod common;

use charts::multiples::Panel;
use charts::ranked::Limits;
use charts::scatter::{Axis, Dot, Path, Scatter};
use charts::scene::{Role, Scene};
use charts::series::Form;
use charts::slope::Row;
use charts::{Scale, Size, is_writable};
use common::{FORMS, assert_readable, assert_within, figure, plot, point, rect, series};
use dataset::{Bound, Status};

const SIZE: Size = Size {
    width: 480.0,
    height: 260.0,
};

const SCALES: [Scale; 2] = [Scale::Linear, Scale::Log];

/// Nearer to zero than 0.000000001, or from a sextillion up.
const UNWRITABLE: [f64; 6] = [
    f64::MIN_POSITIVE,
    9.9e-10,
    -9.9e-10,
    1e21,
    f64::MAX,
    f64::INFINITY,
];

fn dot(x: f64, y: f64, size: Option<f64>, key: u32) -> Dot {
    Dot {
        x: (x, Bound::Exact),
        y: (y, Bound::Exact),
        size,
        status: Status::Reported,
        label: key.to_string(),
        keys: vec![key],
    }
}

/// Dots on axes that write all digits of a value.
fn scatter(dots: Vec<Dot>, scale: Scale, size: Size) -> Scatter {
    let axis = Axis {
        title: "Users",
        scale,
        zero: false,
        label: &|value| format!("{value}"),
    };
    let path = Path {
        name: String::new(),
        slot: 0,
        dots,
    };
    charts::scatter::draw(&[path], axis, axis, size)
}

fn keys(scene: &Scene) -> Vec<u32> {
    let keys = scene.targets.iter().flat_map(|at| at.keys.clone());
    keys.collect()
}

#[test]
fn an_axis_writes_zero_and_magnitudes_of_few_digits() {
    for value in [0.0, -0.0, 1e-9, -1e-9, 5.9, -9.9e20, 9.9e20] {
        assert!(is_writable(value), "{value}");
    }
    for value in UNWRITABLE.into_iter().chain([f64::NAN]) {
        assert!(!is_writable(value), "{value}");
    }
}

/// As it was found: its ticks took some 300 characters, the plot had no width, and
/// a circle left the sheet.
#[test]
fn a_scatter_leaves_out_a_dot_whose_value_is_all_but_zero() {
    for scale in SCALES {
        let alone = vec![dot(f64::MIN_POSITIVE, 3.0, Some(f64::MIN_POSITIVE), 7)];
        let drawn = scatter(alone, scale, Size::new(280.0, 320.0));
        assert_within(&drawn.scene);
        assert_eq!((keys(&drawn.scene), drawn.left_out), (vec![], vec![7]));
    }
}

#[test]
fn a_dot_without_a_writable_size_is_left_out_and_makes_no_other_small() {
    let dots = |more: &[Dot]| {
        let two = vec![dot(1.0, 1.0, Some(4.0), 0), dot(2.0, 2.0, Some(1.0), 1)];
        scatter([two, more.to_vec()].concat(), Scale::Linear, SIZE)
    };
    let alone = dots(&[]);
    for size in UNWRITABLE {
        let drawn = dots(&[dot(3.0, 3.0, Some(size), 2)]);
        assert_eq!(drawn.left_out, [2]);
        assert_eq!(drawn.scene, alone.scene);
    }
}

#[test]
fn circles_stay_on_the_sheet_however_long_the_words_of_the_axes() {
    let label = |_: f64| "0".repeat(300);
    let axis = Axis {
        title: "Users",
        scale: Scale::Linear,
        zero: false,
        label: &label,
    };
    let path = Path {
        name: String::new(),
        slot: 0,
        dots: vec![dot(1.0, 5.0, Some(9.0), 0), dot(2.0, 6.0, Some(9.0), 1)],
    };
    for width in [200.0, 280.0, 480.0, 1200.0] {
        let drawn = charts::scatter::draw(
            std::slice::from_ref(&path),
            axis,
            axis,
            Size::new(width, 320.0),
        );
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        let at: Vec<f64> = drawn.scene.targets.iter().map(|one| one.at.0).collect();
        // Two fifths and a fifth of the width at most are not the plot's.
        assert!(at[1] - at[0] > width * 0.05, "{width}: {at:?}");
        let marks = drawn.scene.marks.iter();
        let mut circles = marks.filter(|mark| matches!(mark.role, Role::SeriesFill(_)));
        let r = circles.next().map_or(0.0, |mark| rect(mark).width() / 2.0);
        assert!(r > 4.5 && r <= 24.0, "{width}: {r}");
    }
}

#[test]
fn marks_have_two_fifths_of_a_series_figure_however_long_the_words_of_its_axis() {
    let all = series(vec![vec![point("2020", 2.0), point("2021", 4.0)]]);
    for form in FORMS {
        for width in [200.0, 280.0, 480.0, 1200.0] {
            let figure = charts::series::SeriesFigure {
                value_label: &|_| "0".repeat(300),
                ..figure(&all, form, Scale::Linear)
            };
            let drawn = charts::series::draw(&figure, Size::new(width, 320.0));
            assert_within(&drawn.scene);
            assert_readable(&drawn.scene);
            assert_eq!(keys(&drawn.scene), [0, 1]);
            let rect = drawn.rect.width();
            assert!(rect > width * 0.4, "{form:?} {width}: {rect}");
        }
    }
}

#[test]
fn no_series_figure_draws_what_its_axis_cannot_write() {
    for (form, scale) in FORMS
        .into_iter()
        .flat_map(|form| SCALES.map(|scale| (form, scale)))
    {
        for value in UNWRITABLE {
            let all = series(vec![vec![
                point("2020", 2.0),
                point("2021", value),
                point("2022", 3.0),
            ]]);
            let drawn = plot(&all, form, scale, SIZE);
            assert_within(&drawn.scene);
            assert_readable(&drawn.scene);
            let found = (keys(&drawn.scene), drawn.left_out);
            assert_eq!(found, (vec![0, 2], vec![1]), "{form:?} {scale:?} {value}");
        }
    }
}

#[test]
fn what_can_be_written_is_drawn_by_each_form() {
    for form in FORMS {
        for values in [[1e-9, 3e-9], [2e20, 9.9e20], [0.0, 0.0]] {
            let [from, to] = values;
            let all = series(vec![vec![point("2020", from), point("2021", to)]]);
            let drawn = plot(&all, form, Scale::Linear, SIZE);
            assert_within(&drawn.scene);
            assert_readable(&drawn.scene);
            assert_eq!(keys(&drawn.scene), [0, 1], "{form:?} {values:?}");
        }
    }
}

#[test]
fn a_slope_leaves_out_both_ends_where_one_cannot_be_written() {
    let row = |value: f64, key: u32| {
        let mut ends = [point("2020", 2.0), point("2024", value)];
        (ends[0].key, ends[1].key) = (key, key + 1);
        Row {
            name: "Body".to_owned(),
            slot: 0,
            ends,
        }
    };
    for scale in SCALES {
        for value in UNWRITABLE {
            let rows = [row(value, 0), row(5.0, 2)];
            let drawn = charts::slope::draw(&rows, ["2020", "2024"], scale, SIZE);
            assert_within(&drawn.scene);
            assert_eq!(
                (keys(&drawn.scene), drawn.left_out),
                (vec![2, 3], vec![0, 1])
            );
        }
    }
}

#[test]
fn panels_share_an_axis_of_what_can_be_written() {
    for value in UNWRITABLE {
        let all = series(vec![
            vec![point("2020", 2.0), point("2021", 4.0)],
            vec![point("2020", value), point("2021", 3.0)],
        ]);
        let panels: Vec<Panel<'_>> = all
            .chunks(1)
            .map(|series| Panel {
                title: series[0].name.clone(),
                figure: figure(series, Form::Line, Scale::Linear),
            })
            .collect();
        let drawn = charts::multiples::draw(&panels, 700.0, true);
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        assert_eq!(
            (keys(&drawn.scene), drawn.left_out),
            (vec![0, 1, 3], vec![2])
        );
    }
}

#[test]
fn a_sparkline_is_drawn_as_if_a_value_that_no_axis_writes_were_not_there() {
    let size = Size::new(120.0, 48.0);
    let without = series(vec![vec![point("2020", 2.0), point("2021", 4.0)]]);
    for value in UNWRITABLE {
        let mut with = without.clone();
        with[0].points.push(point("2022", value));
        assert_eq!(
            charts::sparkline::draw(&with, size),
            charts::sparkline::draw(&without, size)
        );
    }
}

#[test]
fn a_ranking_takes_no_limit_from_what_is_no_number() {
    let row = charts::ranked::Row {
        name: "Body".to_owned(),
        tail: String::new(),
        value: 2.0,
        label: "2".to_owned(),
        bound: Bound::Exact,
        status: Status::Reported,
        slot: 0,
        key: 0,
    };
    let draw = |most| {
        let goal = Some(10.0);
        charts::ranked::draw(std::slice::from_ref(&row), 480.0, Limits { most, goal })
    };
    for most in [f64::INFINITY, f64::NAN] {
        assert_eq!(draw(Some(most)), draw(None));
    }
}
