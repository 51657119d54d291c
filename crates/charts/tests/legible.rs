//! Every kind of figure is laid out for the width that it is asked for: as wide as
//! that, with letters that can be read at their own size.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    reason = "tests"
)]

mod common;

use charts::heat::HeatMap;
use charts::histogram::Histogram;
use charts::multiples::Panel;
use charts::number::Number;
use charts::pace::Pace;
use charts::ranked::{Limits, Row};
use charts::scatter::{Axis, Dot, Path};
use charts::scene::{Scene, Shape};
use charts::series::Series;
use charts::timeline::{Event, Lane, Timeline, Words};
use charts::{Scale, Size, slope};
use common::{FORMS, figure, point, series};
use dataset::{Bound, Status};

/// The smallest letters that a reader meets, in CSS pixels.
const SMALLEST: f64 = 11.0;

const LONG: &str = "Revenue of industrial enterprises above the designated size";

fn assert_legible(kind: &str, width: f64, scene: &Scene) {
    assert!(
        (scene.width - width).abs() < 1e-9,
        "{kind}: {} px for {width} px",
        scene.width
    );
    for mark in &scene.marks {
        if let Shape::Text { size, text, .. } = &mark.shape {
            assert!(
                *size >= SMALLEST,
                "{kind} at {width} px: {text:?} in {size} px"
            );
        }
    }
}

fn all_series() -> Vec<Series> {
    let years = ["2019", "2020", "2021", "2022", "2023", "2024"];
    let line = |from: f64| {
        let values = years.iter().zip(1..);
        values
            .map(|(year, at)| point(year, from * f64::from(at)))
            .collect()
    };
    let mut all = series((1..=9).map(|at| line(f64::from(at) * 1234.5)).collect());
    LONG.clone_into(&mut all[3].name);
    all
}

fn rows() -> Vec<Row> {
    let row = |key: u32| Row {
        name: LONG.to_owned(),
        tail: " · 2025: more than 10 trillion yuan".to_owned(),
        value: f64::from(key) * 17.0,
        label: "more than 117.5% · reached early".to_owned(),
        bound: Bound::MoreThan,
        status: Status::Reported,
        slot: 0,
        key,
    };
    (0..14).map(row).collect()
}

fn slopes() -> Vec<slope::Row> {
    let row = |slot: u8| slope::Row {
        name: LONG.to_owned(),
        slot,
        ends: ["2019", "2025"].map(|year| point(year, f64::from(slot) * 99.0)),
    };
    (0..8).map(row).collect()
}

fn of_time(width: f64, check: &impl Fn(&str, &Scene)) {
    let names: Vec<String> = (0..18).map(|_| LONG.to_owned()).collect();
    let counts: Vec<u32> = (0..18 * 24).map(|at| at % 131).collect();
    let year_label = &|year: i32| year.to_string();
    let lanes: Vec<Lane> = names
        .iter()
        .map(|name| Lane {
            name: name.clone(),
            is_folded: false,
        })
        .collect();
    let events: Vec<Event> = (0..400)
        .map(|key| Event {
            lane: key as usize % 18,
            first_day: 12_100 + key as i32 * 21,
            last_day: 12_100 + key as i32 * 21 + key as i32 % 3 * 90,
            significance: key as u8 % 3 + 1,
            key,
        })
        .collect();
    let titles: Vec<(u32, String)> = (0..400).map(|key| (key, format!("Event {key}"))).collect();
    for height in [None, Some(560.0)] {
        let timeline = Timeline {
            lanes: &lanes,
            events: &events,
            titles: &titles,
            span: (12_053, 20_818),
            pace: Pace::EVEN,
            width,
            height,
            open: None,
            words: Words {
                year: year_label,
                period: &|period| period.to_string(),
                part: &|period| period.to_string(),
                before: year_label,
            },
        };
        check("timeline", &charts::timeline::draw(&timeline).scene);
        let map = HeatMap {
            rows: &names,
            first_year: 2003,
            columns: 24,
            counts: &counts,
            width,
            height,
            year_label,
        };
        check("heat map", &charts::heat::draw(&map).scene);
    }
    let histogram = Histogram {
        first_year: 2003,
        counts: &counts[..24],
        chosen: None,
        year_label,
    };
    let drawn = charts::histogram::draw(&histogram, Size::new(width, 76.0));
    check("histogram", &drawn.scene);
}

fn of_series(width: f64, check: &impl Fn(&str, &Scene)) {
    let series = all_series();
    let size = Size::new(width, 300.0);
    for form in FORMS {
        for scale in [Scale::Linear, Scale::Log] {
            check("series", &common::plot(&series, form, scale, size).scene);
        }
    }
    let panels: Vec<Panel<'_>> = series
        .chunks(1)
        .map(|one| Panel {
            title: LONG.to_owned(),
            figure: figure(one, FORMS[0], Scale::Linear),
        })
        .collect();
    let stacked = charts::multiples::draw(&panels, width, true).scene;
    check("multiples", &stacked);
    let low = charts::multiples::draw_within(&panels, width, 300.0, true).scene;
    check("multiples in a low room", &low);
    // On a phone they stand under each other and are as high as that takes.
    if width < 500.0 {
        assert!(stacked.height > 9.0 * 150.0, "{}", stacked.height);
    }
    let drawn = slope::draw(&slopes(), ["2019", "2025"], Scale::Linear, size);
    check("slope", &drawn.scene);
    let dots = (1..6).map(|at| Dot {
        x: (f64::from(at), Bound::Exact),
        y: (f64::from(at) * 3.0, Bound::About),
        size: Some(f64::from(at)),
        status: Status::Reported,
        label: format!("202{at}"),
        keys: vec![at],
    });
    let path = Path {
        name: LONG.to_owned(),
        slot: 0,
        dots: dots.collect(),
    };
    let axis = Axis {
        title: LONG,
        scale: Scale::Linear,
        zero: true,
        label: &|value| format!("{value} trillion"),
    };
    let drawn = charts::scatter::draw(&[path], axis, axis, size);
    check("scatter", &drawn.scene);
}

#[test]
fn every_kind_is_as_wide_as_asked_and_legible_from_240_to_1600_pixels() {
    let number = Number {
        value: "more than 1,576,379.25 trillion yuan",
        facts: LONG,
        key: 0,
    };
    for width in (240..=1600).step_by(17).map(f64::from) {
        let check = |kind: &str, scene: &Scene| assert_legible(kind, width, scene);
        of_series(width, &check);
        of_time(width, &check);
        for goal in [None, Some(100.0)] {
            let limits = Limits { most: None, goal };
            check("ranked", &charts::ranked::draw(&rows(), width, limits));
        }
        check("number", &charts::number::draw(&number, width));
    }
}
