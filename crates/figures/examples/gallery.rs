//! Draws figures of the real data into `target/gallery`, to be looked at.
//!
//! `cargo run -p milepost-figures --example gallery`

use std::fs;

use dataset::{Bound, Code, Period, Status};
use figures::series::{Form, Point, Series, SeriesFigure};
use figures::svg::{Header, to_svg};
use figures::theme::{DARK, LIGHT};
use figures::{Scale, Size};

fn main() -> std::io::Result<()> {
    fs::create_dir_all("target/gallery")?;
    let scale = series("ai-core-industry-scale", |_| true);
    let growth = series("industrial-value-added-growth", |_| true);
    let years = series("industrial-value-added-growth", |period| {
        matches!(period, Period::Year(_))
    });
    let one: Vec<Series> = scale.iter().filter(|s| s.name == "miit").cloned().collect();
    for width in [320.0, 700.0, 1100.0] {
        let size = Size::new(width, if width < 400.0 { 320.0 } else { 420.0 });
        for (name, series, form, scale, zero) in [
            ("scale-line", &scale, Form::Line, Scale::Linear, true),
            ("scale-log", &scale, Form::Line, Scale::Log, true),
            ("scale-bars", &scale, Form::Bars, Scale::Linear, true),
            ("one-line", &one, Form::Line, Scale::Linear, true),
            ("growth-line", &growth, Form::Line, Scale::Linear, false),
            ("growth-bars", &growth, Form::Bars, Scale::Linear, false),
            ("years-line", &years, Form::Line, Scale::Linear, false),
            ("years-bars", &years, Form::Bars, Scale::Linear, false),
        ] {
            let figure = SeriesFigure {
                series,
                form,
                scale,
                zero,
                unit: Some("yuan"),
                value_label: &words,
                year_label: &|year| year.to_string(),
            };
            let plot = figures::series::draw(&figure, size);
            let header = Header {
                title: name,
                subtitle: "As drawn",
                sources: &["Source: the data of this repository".to_owned()],
            };
            let theme = if name.ends_with("bars") {
                &DARK
            } else {
                &LIGHT
            };
            let svg = to_svg(&plot.scene, theme, Some(header));
            fs::write(format!("target/gallery/{name}-{width}.svg"), svg)?;
        }
    }
    Ok(())
}

fn words(value: f64) -> String {
    let (value, word) = match value.abs() {
        size if size >= 1e12 => (value / 1e12, " trillion"),
        size if size >= 1e9 => (value / 1e9, " billion"),
        _ => (value, ""),
    };
    format!("{value}{word}")
}

/// The series of an indicator, a body each.
fn series(indicator: &str, wanted: impl Fn(Period) -> bool) -> Vec<Series> {
    let rows = include_str!("../../../data/observations.csv");
    let mut all: Vec<Series> = Vec::new();
    for (key, row) in rows.lines().enumerate() {
        let cells: Vec<&str> = row.split(',').collect();
        if cells[0] != indicator {
            continue;
        }
        let (Ok(period), Ok(value)) = (Period::parse(cells[2]), cells[3].parse()) else {
            continue;
        };
        let (Some(bound), Some(status)) = (Bound::from_code(cells[4]), Status::from_code(cells[5]))
        else {
            continue;
        };
        if !wanted(period) {
            continue;
        }
        let point = Point {
            period,
            value,
            bound,
            status,
            label: (value >= 1e12).then(|| format!("> {}", words(value))),
            key: key as u32,
        };
        if let Some(series) = all.iter_mut().find(|series| series.name == cells[6]) {
            series.points.push(point);
        } else {
            all.push(Series {
                name: cells[6].to_owned(),
                slot: all.len() as u8 % 8,
                points: vec![point],
            });
        }
    }
    all
}
