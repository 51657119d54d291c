//! What holds for every figure, whatever the data and the width.
#![allow(clippy::cast_possible_truncation, reason = "tests")]

mod common;

use charts::heat::HeatMap;
use charts::histogram::Histogram;
use charts::ranked::{Limits, Row};
use charts::scene::Role;
use charts::series::{Form, SeriesFigure};
use charts::timeline::Event;
use charts::{Scale, Size};
use common::{FORMS, any_series, assert_readable, assert_within, figure, plot, rect, text_rect};
use dataset::{Bound, Code, Status};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn a_series_figure_stays_on_its_sheet_and_is_readable(
        series in any_series(),
        form in prop::sample::select(&FORMS[..]),
        log in any::<bool>(),
        width in 200.0..1200.0_f64,
        height in 160.0..520.0_f64,
    ) {
        let scale = if log { Scale::Log } else { Scale::Linear };
        let plot = plot(&series, form, scale, Size::new(width.round(), height.round()));
        assert_within(&plot.scene);
        assert_readable(&plot.scene);

        let mut keys: Vec<u32> = plot.scene.targets.iter().flat_map(|at| at.keys.clone()).collect();
        keys.extend(&plot.left_out);
        keys.sort_unstable();
        let points = series.iter().map(|series| series.points.len()).sum::<usize>();
        prop_assert_eq!(keys, (0..points as u32).collect::<Vec<_>>());
        for target in &plot.scene.targets {
            prop_assert!(target.width >= 23.9 && target.height >= 23.9);
        }
    }

    #[test]
    fn a_part_of_time_with_its_events_stays_on_its_sheet_and_is_readable(
        series in any_series(),
        form in prop::sample::select(&FORMS[..]),
        (from, days) in (10_000..22_000_i32, 1..4000_i32),
        events in prop::collection::vec((10_000..24_000_i32, 0..400_i32, 1..4_u8), 0..30),
        width in 200.0..1200.0_f64,
    ) {
        let events: Vec<Event> = events
            .into_iter()
            .zip(1000..)
            .map(|((first_day, days, significance), key)| Event {
                lane: 3, first_day, last_day: first_day + days, significance, key,
            })
            .collect();
        let figure = SeriesFigure {
            span: Some((from, from + days)),
            events: &events,
            open: events.first().map(|event| event.key),
            ..figure(&series, form, Scale::Linear)
        };
        let plot = charts::series::draw(&figure, Size::new(width.round(), 320.0));
        assert_within(&plot.scene);
        assert_readable(&plot.scene);
        let of_role = |role| plot.scene.marks.iter().filter(move |mark| mark.role == role);
        let guides = of_role(Role::Current).map(rect).filter(|line| line.width() < 1.0);
        for guide in guides {
            let crossed = of_role(Role::Label).filter_map(text_rect).find(|label| label.overlaps(guide));
            prop_assert_eq!(crossed, None);
        }
        let points = series.iter().map(|series| series.points.len()).sum::<usize>() as u32;
        for target in &plot.scene.targets {
            let is_event = target.series == series.len();
            let fits = target.keys.iter().all(|key| is_event == (*key >= 1000) && (is_event || *key < points));
            prop_assert!(fits, "{target:?}");
        }
    }

    #[test]
    fn a_point_is_found_at_its_own_mark(series in any_series(), width in 200.0..1200.0_f64) {
        let scene = plot(&series, Form::Line, Scale::Linear, Size::new(width, 320.0)).scene;
        for target in &scene.targets {
            let found = &scene.targets[scene.target_at(target.at.0, target.at.1).unwrap()];
            prop_assert_eq!(found.at, target.at);
        }
    }

    #[test]
    fn a_sparkline_stays_on_its_sheet(series in any_series(), width in 60.0..300.0_f64) {
        assert_within(&charts::sparkline::draw(&series, Size::new(width, 48.0)));
    }

    #[test]
    fn a_histogram_and_a_heat_map_stay_on_their_sheets_and_are_readable(
        counts in prop::collection::vec(prop_oneof![0..4_u32, 0..2000_u32], 0..90),
        first_year in 1950..2026_i32,
        columns in 0..40_usize,
        width in 200.0..1200.0_f64,
        chosen in prop::option::of((0..25_000_i32, 0..25_000_i32)),
    ) {
        let year_label = &|year: i32| year.to_string();
        let histogram = Histogram { first_year, counts: &counts, chosen, year_label };
        let plot = charts::histogram::draw(&histogram, Size::new(width.round(), 64.0));
        assert_within(&plot.scene);
        assert_readable(&plot.scene);

        let rows = ["Low-altitude economy", "新材料"].map(str::to_owned);
        let plot = charts::heat::draw(&HeatMap {
            rows: &rows, first_year, columns, counts: &counts, width: width.round(), height: None, year_label,
        });
        assert_within(&plot.scene);
        assert_readable(&plot.scene);
        prop_assert_eq!(plot.scene.targets.len(), rows.len() * columns);
    }

    #[test]
    fn a_ranking_stays_on_its_sheet_and_is_readable(
        values in prop::collection::vec((any::<f64>(), "[a-z ]{0,60}", "[0-9 ]{0,30}"), 0..12),
        bound in prop::sample::select(Bound::ALL),
        status in prop::sample::select(Status::ALL),
        (most, goal) in (prop::option::of(any::<f64>()), prop::option::of(any::<f64>())),
        width in 200.0..1200.0_f64,
    ) {
        let rows: Vec<Row> = values
            .into_iter()
            .map(|(value, name, label)| Row { name, tail: ", whole".to_owned(), value, label, bound, status, slot: 3, key: 0 })
            .collect();
        let scene = charts::ranked::draw(&rows, width.round(), Limits { most, goal });
        assert_within(&scene);
        assert_readable(&scene);
        prop_assert_eq!(scene.targets.len(), rows.len());
    }
}
