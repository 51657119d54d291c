//! Which figures may be drawn as bars: lengths that compare.
#![allow(clippy::expect_used, reason = "tests")]

use dataset::{Language, PeriodKind};
use milepost::catalog;
use view::{ChartView, Form, Periods};
use viewmodel::chart::{ChartModel, chart};

/// An indicator with figures for years, months and spans of months.
fn sales(form: Form, periods: Periods) -> ChartModel {
    let data = &catalog::shipped().expect("the embedded blob decodes").data;
    let sales = data.find_indicator("nev-sales").expect("the data has it");
    let view = ChartView {
        form,
        periods,
        ..ChartView::default()
    };
    chart(data, Language::En, sales, &view)
}

#[test]
fn bars_are_offered_and_then_show_one_sort_of_period() {
    let lines = sales(Form::Auto, Periods::Auto);
    assert!(lines.selection.kinds.len() > 1);
    assert_eq!(lines.selection.kind, Some(PeriodKind::Year));
    assert!(lines.offer.forms.contains(&Form::Bars));
    let bars = sales(Form::Bars, Periods::Auto);
    assert_eq!(
        (bars.form, bars.selection.kind),
        (Form::Bars, Some(PeriodKind::Year))
    );
    let points = bars.series.iter().flat_map(|series| &series.points);
    assert!(points.clone().count() > 1);
    assert!(
        points
            .clone()
            .all(|point| point.period.kind() == PeriodKind::Year)
    );
}

#[test]
fn a_bar_for_a_month_never_stands_beside_one_for_a_year() {
    let all = sales(Form::Bars, Periods::All);
    assert_eq!((all.form, all.selection.kind), (Form::Line, None));
    assert!(!all.offer.forms.contains(&Form::Bars));
    let months = sales(Form::Bars, Periods::of(PeriodKind::Month));
    assert_eq!(
        (months.form, months.selection.kind),
        (Form::Bars, Some(PeriodKind::Month))
    );
}
