//! What holds for each kind of figure that is not a series over time, whatever the
//! data, and what each kind of all looks like with every sign.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "tests"
)]

mod common;

use charts::look::Look;
use charts::multiples::Panel;
use charts::ranked::Limits;
use charts::scatter::{Axis, Dot, Path};
use charts::scene::Scene;
use charts::series::{Form, Point, Series, SeriesFigure};
use charts::slope::Row;
use charts::svg::to_svg;
use charts::theme::{DARK, LIGHT};
use charts::timeline::Event;
use charts::{Scale, Size};
use common::{any_series, assert_readable, assert_within, figure, keys, plot, point, series};
use dataset::{Bound, Code, Status};
use proptest::prelude::*;

const SIZE: Size = Size {
    width: 480.0,
    height: 260.0,
};

fn axis(title: &str, scale: Scale) -> Axis<'_> {
    Axis {
        title,
        scale,
        zero: scale == Scale::Linear,
        label: &|value| format!("{value}"),
    }
}

/// A value for each bound and status, and a year without any.
fn every_glyph() -> Vec<Series> {
    let glyphs = [
        (Bound::Exact, Status::Reported),
        (Bound::MoreThan, Status::Preliminary),
        (Bound::AtLeast, Status::Revised),
        (Bound::LessThan, Status::Estimate),
        (Bound::About, Status::Expected),
    ];
    let points = glyphs.iter().zip([2018, 2019, 2021, 2022, 2023]);
    let points = points.map(|((bound, status), year)| Point {
        bound: *bound,
        status: *status,
        label: Some(bound.code().to_owned()),
        ..point(&year.to_string(), f64::from(year - 2010) * 10.0)
    });
    let target = Point {
        status: Status::Target,
        bound: Bound::AtLeast,
        ..point("2024", 150.0)
    };
    let span = point("2022-01/2022-06", 60.0);
    let other = [
        point("2018", 60.0),
        point("2019", 100.0),
        point("2021", 90.0),
    ];
    series(vec![points.chain([target, span]).collect(), other.into()])
}

fn rows(all: &[Series]) -> Vec<Row> {
    let row = |series: &Series| {
        let first = series.points.first()?;
        let last = series
            .points
            .iter()
            .rev()
            .find(|point| point.period != first.period)?;
        Some(Row {
            name: series.name.clone(),
            slot: series.slot,
            ends: [first.clone(), last.clone()],
        })
    };
    all.iter().filter_map(row).collect()
}

fn paths(all: &[Series], sized: bool) -> Vec<Path> {
    let dot = |point: &Point| Dot {
        x: (point.value, point.bound),
        y: (point.value * 0.5 + 3.0, Bound::Exact),
        size: sized.then_some(point.value),
        status: point.status,
        label: point.period.to_string(),
        keys: vec![point.key],
    };
    let path = |series: &Series| Path {
        name: series.name.clone(),
        slot: series.slot,
        dots: series.points.iter().map(dot).collect(),
    };
    all.iter().map(path).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn panels_stay_on_their_sheet_and_hold_every_point(
        all in any_series(), same in any::<bool>(), width in 200.0..1200.0_f64,
    ) {
        let panels: Vec<Panel<'_>> = all
            .iter()
            .map(|series| Panel {
                title: format!("{} and words that go on for far too long to fit", series.name),
                figure: figure(std::slice::from_ref(series), Form::Line, Scale::Linear),
            })
            .collect();
        let drawn = charts::multiples::draw(&panels, width.round(), same);
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        let mut found = keys(&drawn.scene);
        found.extend(&drawn.left_out);
        found.sort_unstable();
        let points = all.iter().map(|series| series.points.len()).sum::<usize>();
        prop_assert_eq!(found, (0..points as u32).collect::<Vec<_>>());
    }

    #[test]
    fn a_slope_stays_on_its_sheet_and_names_what_fits(
        all in any_series(), log in any::<bool>(), width in 200.0..1200.0_f64,
    ) {
        let scale = if log { Scale::Log } else { Scale::Linear };
        let rows = rows(&all);
        let drawn = charts::slope::draw(&rows, ["2019", "2025"], scale, Size::new(width.round(), 300.0));
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        prop_assert_eq!(drawn.scene.targets.len() + drawn.left_out.len(), rows.len() * 2);
    }

    #[test]
    fn a_scatter_stays_on_its_sheet_and_is_readable(
        all in any_series(), sized in any::<bool>(), log in any::<bool>(),
        width in 200.0..1200.0_f64,
    ) {
        let scale = if log { Scale::Log } else { Scale::Linear };
        let paths = paths(&all, sized);
        let size = Size::new(width.round(), 320.0);
        let drawn = charts::scatter::draw(&paths, axis("Users", scale), axis("Scale", scale), size);
        assert_within(&drawn.scene);
        assert_readable(&drawn.scene);
        let dots = paths.iter().map(|path| path.dots.len()).sum::<usize>();
        prop_assert_eq!(drawn.scene.targets.len() + drawn.left_out.len(), dots);
    }
}

/// Two periods, a row for each bound of the later.
fn slopes() -> Vec<Row> {
    let glyphs = Bound::ALL.iter().map(|bound| Point {
        bound: *bound,
        label: Some(bound.code().to_owned()),
        ..point("2024", 60.0 + bound.code().len() as f64 * 9.0)
    });
    glyphs
        .zip(0..)
        .map(|(end, slot)| Row {
            name: format!("Body {slot}"),
            slot,
            ends: [
                Point {
                    status: if slot == 2 {
                        Status::Expected
                    } else {
                        Status::Reported
                    },
                    label: Some("start".to_owned()),
                    ..point("2020", 40.0 + f64::from(slot))
                },
                end,
            ],
        })
        .collect()
}

/// Each form of series over time; in a stack there are parts alone.
fn forms(all: &[Series]) -> Vec<(&'static str, Scene)> {
    let parts = series(vec![
        all[0].points[..5].to_vec(),
        all[0].points[..5].to_vec(),
    ]);
    let forms = [
        ("line", Form::Line, all),
        ("step", Form::Step, all),
        ("bars", Form::Bars, all),
        ("stacked", Form::Stacked, &parts),
        ("dots", Form::Dots, all),
    ];
    forms
        .map(|(kind, form, series)| (kind, plot(series, form, Scale::Linear, SIZE).scene))
        .into()
}

fn with_events(all: &[Series]) -> Scene {
    let event = Event {
        lane: 0,
        first_day: 18_000,
        last_day: 18_364,
        significance: 3,
        key: 99,
    };
    let events = [
        event,
        Event {
            first_day: 19_000,
            last_day: 19_000,
            ..event
        },
    ];
    let with_events = SeriesFigure {
        events: &events,
        open: Some(99),
        span: Some((17_500, 19_400)),
        ..figure(all, Form::Line, Scale::Linear)
    };
    charts::series::draw(&with_events, SIZE).scene
}

fn multiples(all: &[Series]) -> Scene {
    let panels = [&all[..1], &all[1..]].map(|series| Panel {
        title: series[0].name.clone(),
        figure: figure(series, Form::Line, Scale::Linear),
    });
    charts::multiples::draw(&panels, SIZE.width, false).scene
}

fn slope() -> Scene {
    charts::slope::draw(&slopes(), ["2020", "2024"], Scale::Linear, SIZE).scene
}

fn scatter(all: &[Series]) -> Scene {
    let (users, scale) = (axis("Users", Scale::Linear), axis("Scale", Scale::Linear));
    charts::scatter::draw(&paths(all, false), users, scale, SIZE).scene
}

fn ranked(series: &Series) -> Scene {
    let row = |point: &Point| charts::ranked::Row {
        name: point.period.to_string(),
        tail: String::new(),
        value: point.value,
        label: format!("{} {}", point.bound.code(), point.value),
        bound: point.bound,
        status: point.status,
        slot: 0,
        key: point.key,
    };
    let rows: Vec<charts::ranked::Row> = series.points.iter().map(row).collect();
    let limits = Limits {
        most: Some(200.0),
        goal: Some(100.0),
    };
    charts::ranked::draw(&rows, SIZE.width, limits)
}

#[test]
fn each_kind_with_each_sign() {
    let all = every_glyph();
    let mut kinds = forms(&all);
    kinds.extend([
        ("events", with_events(&all)),
        ("multiples", multiples(&all)),
        ("slope", slope()),
        ("scatter", scatter(&all)),
        ("ranked", ranked(&all[0])),
    ]);
    for (theme, name) in [(LIGHT, "light"), (DARK, "dark")] {
        for (kind, scene) in &kinds {
            assert_within(scene);
            assert_readable(scene);
            insta::assert_snapshot!(
                format!("{kind}-{name}"),
                to_svg(scene, &Look::of(theme), None).text
            );
        }
    }
}
