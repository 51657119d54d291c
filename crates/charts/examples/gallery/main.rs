//! Draws figures of the real data into `target/gallery`, to be looked at.
//!
//! `cargo run -p milepost-charts --example gallery`
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "geometry"
)]

mod rows;

use std::fs;
use std::path::Path;

use charts::heat::HeatMap;
use charts::histogram::Histogram;
use charts::look::Look;
use charts::pace::Pace;
use charts::ranked::{Limits, Row};
use charts::scene::Scene;
use charts::series::{Form, Series, SeriesFigure};
use charts::svg::{Header, to_svg};
use charts::theme::{DARK, LIGHT};
use charts::timeline::{Event, Lane, Timeline, Words};
use charts::{Scale, Size};
use dataset::{Bound, DayNumber, Period, Status};

fn main() -> std::io::Result<()> {
    fs::create_dir_all("target/gallery")?;
    series()?;
    milestones()?;
    ranked()
}

fn save(name: &str, scene: &Scene) -> std::io::Result<()> {
    let header = Header {
        title: name,
        subtitle: "As drawn",
        key: &[],
        sources: &["Source: the data of this repository".to_owned()],
        address: "",
        date: "",
        licence: "",
    };
    for (suffix, theme) in [("light", &LIGHT), ("dark", &DARK)] {
        let path = Path::new("target/gallery").join(format!("{name}-{suffix}.svg"));
        fs::write(path, to_svg(scene, &Look::of(*theme), Some(header)).text)?;
    }
    Ok(())
}

fn series() -> std::io::Result<()> {
    let is_year = |period| matches!(period, Period::Year(_));
    let scale = rows::series("ai-core-industry-scale", |_| true);
    let growth = rows::series("industrial-value-added-growth", |_| true);
    let years = rows::series("industrial-value-added-growth", is_year);
    let one: Vec<Series> = scale
        .iter()
        .filter(|series| series.name == "miit")
        .cloned()
        .collect();
    let few: Vec<Series> = scale
        .iter()
        .filter(|series| ["miit", "caict", "state-council"].contains(&series.name.as_str()))
        .cloned()
        .collect();
    for (name, series, form, scale, zero) in [
        ("scale-line", &scale, Form::Line, Scale::Linear, true),
        ("scale-log", &scale, Form::Line, Scale::Log, true),
        ("scale-bars", &scale, Form::Bars, Scale::Linear, true),
        ("few-line", &few, Form::Line, Scale::Linear, true),
        ("few-bars", &few, Form::Bars, Scale::Linear, true),
        ("one-line", &one, Form::Line, Scale::Linear, true),
        ("one-bars", &one, Form::Bars, Scale::Linear, true),
        ("growth-line", &growth, Form::Line, Scale::Linear, false),
        ("growth-bars", &growth, Form::Bars, Scale::Linear, false),
        ("years-line", &years, Form::Line, Scale::Linear, false),
        ("years-bars", &years, Form::Bars, Scale::Linear, false),
    ] {
        for width in [320.0, 700.0, 1100.0] {
            let size = Size::new(width, if width < 400.0 { 320.0 } else { 420.0 });
            let figure = SeriesFigure {
                series,
                form,
                scale,
                zero,
                domain: None,
                span: None,
                events: &[],
                open: None,
                quiet: None,
                notes: &[],
                ends_with_data: false,
                has_key: false,
                unit: Some("unit"),
                value_label: &rows::words,
                year_label: &|year| year.to_string(),
                part_label: &|part| part.to_string(),
            };
            save(
                &format!("{name}-{width}"),
                &charts::series::draw(&figure, size).scene,
            )?;
        }
        let sparkline = charts::sparkline::draw(series, Size::new(160.0, 48.0));
        save(&format!("{name}-spark"), &sparkline)?;
    }
    Ok(())
}

/// The years of the milestones.
const YEARS: (i16, i16) = (2007, 2026);

fn milestones() -> std::io::Result<()> {
    let (lanes, events) = rows::milestones();
    let (first, last) = (i32::from(YEARS.0), i32::from(YEARS.1));
    let columns = (last - first + 1) as usize;
    let mut cells = vec![0; lanes.len() * columns];
    let mut years = vec![0; columns];
    for event in &events {
        let year = charts::time::year_of(event.first_day).clamp(first, last);
        let column = (year - first) as usize;
        cells[event.lane * columns + column] += 1;
        years[column] += 1;
    }
    for width in [320.0, 700.0, 1100.0] {
        timeline(&lanes, &events, width)?;
        histogram(&years, width)?;
        heat(&lanes, &cells, width)?;
    }
    Ok(())
}

fn span() -> (DayNumber, DayNumber) {
    let (first, last) = YEARS;
    (
        Period::Year(first).first_day(),
        Period::Year(last).last_day(),
    )
}

fn timeline(lanes: &[Lane], events: &[Event], width: f64) -> std::io::Result<()> {
    let days: Vec<DayNumber> = events.iter().map(|event| event.first_day).collect();
    let landmarks = events.iter().rev().filter(|event| event.significance == 3);
    let titles: Vec<(u32, String)> = landmarks
        .map(|event| (event.key, format!("Landmark {}", event.key)))
        .collect();
    let timeline = Timeline {
        lanes,
        events,
        titles: &titles,
        span: span(),
        pace: Pace::of(&days, span()),
        width,
        height: None,
        open: Some(events[40].key),
        words: Words {
            year: &|year| year.to_string(),
            period: &|period| period.to_string(),
            part: &|period| period.to_string().split_off(5),
            before: &|year| format!("–{}", year - 1),
        },
    };
    let scene = charts::timeline::draw(&timeline).scene;
    save(&format!("timeline-{width}"), &scene)
}

fn histogram(counts: &[u32], width: f64) -> std::io::Result<()> {
    let (first, _) = span();
    let histogram = Histogram {
        first_year: YEARS.0.into(),
        counts,
        chosen: Some((first + 4000, first + 6300)),
        year_label: &|year| year.to_string(),
    };
    let plot = charts::histogram::draw(&histogram, Size::new(width, 72.0));
    save(&format!("histogram-{width}"), &plot.scene)
}

fn heat(lanes: &[Lane], counts: &[u32], width: f64) -> std::io::Result<()> {
    let names: Vec<String> = lanes.iter().map(|lane| lane.name.clone()).collect();
    let heat = HeatMap {
        rows: &names,
        first_year: YEARS.0.into(),
        columns: counts.len() / lanes.len(),
        counts,
        width,
        height: None,
        year_label: &|year| year.to_string(),
    };
    save(&format!("heat-{width}"), &charts::heat::draw(&heat).scene)
}

fn ranked() -> std::io::Result<()> {
    let row = |name: &str, value: f64, bound, status| Row {
        name: name.to_owned(),
        tail: String::new(),
        value,
        label: format!("{value} billion"),
        bound,
        status,
        slot: 0,
        key: 0,
    };
    let rows = [
        row(
            "Artificial intelligence",
            1200.0,
            Bound::MoreThan,
            Status::Reported,
        ),
        row(
            "Integrated circuits",
            900.0,
            Bound::AtLeast,
            Status::Estimate,
        ),
        row("Biomedicine", 480.0, Bound::About, Status::Reported),
        row("New displays", 350.0, Bound::LessThan, Status::Reported),
        row("低空经济", 120.0, Bound::Exact, Status::Expected),
    ];
    for width in [320.0, 700.0] {
        save(
            &format!("ranked-{width}"),
            &charts::ranked::draw(&rows, width, Limits::default()),
        )?;
    }
    Ok(())
}
