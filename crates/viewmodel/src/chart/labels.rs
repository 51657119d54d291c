//! Which values are written beside their marks.

use std::cmp::Reverse;

use charts::series::{Claim, Point, Series, Side};
use dataset::{Dataset, Language, Period, Status};
use i18n::{value_bare, value_short};
use view::{ChartView, Form, LabelSide, Labels, Measure, OwnLabel};

use super::{ChartModel, lead};

/// With more series than this in a plot not each one's last value is written into it.
const MOST_LABELLED: usize = 4;

/// Writes values beside what a reader looks for first: the last measured point of
/// each series, of those that stand out alone or of the one that the chart leads with
/// where there are many, and what a policy asked for.
///
/// A reader can choose other periods, or none; what a newsroom says goes before both.
pub(super) fn write(data: &Dataset, language: Language, model: &mut ChartModel, view: &ChartView) {
    let asked = match &view.labels {
        Labels::Auto if model.measure() == Measure::Level => usual(model),
        Labels::Auto | Labels::None => Vec::new(),
        Labels::Of(periods) => of_periods(model, periods),
    };
    // Where all have one unit it stands above the drawing, and is not said again.
    let is_one = model.computed.unit().is_some();
    let say = if is_one { value_bare } else { value_short };
    for key in asked {
        let said = model.of_key(key);
        let label = said.map(|(_, unit, value)| say(data, language, unit, value));
        if let Some(point) = point(model, key) {
            point.label = label;
        }
    }
    for own in &view.own_labels {
        write_own(model, own);
    }
}

/// The values that a figure writes by itself.
fn usual(model: &ChartModel) -> Vec<u32> {
    let last = |series: &Series| {
        let current_values = || {
            series
                .points
                .iter()
                .filter(|point| point.standing.claim == Claim::Holds)
        };
        let any_measured = current_values().any(|point| point.status.is_measured());
        let told = current_values().filter(|point| point.status.is_measured() || !any_measured);
        let last = told.min_by_key(|point| (Reverse(point.period.last_day()), point.key));
        last.map(|point| point.key)
    };
    let share_a_plot = model.form != Form::Multiples;
    let lasts: Vec<u32> = if !model.focus.is_empty() {
        let focused = model.focus.iter().filter_map(|at| model.series.get(*at));
        focused.filter_map(last).collect()
    } else if share_a_plot && model.series.len() > MOST_LABELLED {
        let lead = lead(&model.selection, &model.computed, None);
        let key = lead.and_then(|lead| model.key_of(lead.series, lead.value));
        key.into_iter().collect()
    } else {
        model.series.iter().filter_map(last).collect()
    };
    let points = model.series.iter().flat_map(|series| &series.points);
    points
        .filter(|point| point.status == Status::Target || lasts.contains(&point.key))
        .map(|point| point.key)
        .collect()
}

/// Those of some periods: of the series that stand out, or of all.
fn of_periods(model: &ChartModel, periods: &[Period]) -> Vec<u32> {
    let is_asked = |at: &usize| model.focus.is_empty() || model.focus.contains(at);
    let series = (0..model.series.len()).filter(is_asked);
    let points = series.flat_map(|at| &model.series[at].points);
    points
        .filter(|point| point.standing.claim != Claim::Replaced && periods.contains(&point.period))
        .map(|point| point.key)
        .collect()
}

/// Writes a newsroom's words beside the mark that they are for, if it is drawn.
fn write_own(model: &mut ChartModel, own: &OwnLabel) {
    let text = own.text.trim();
    let is_meant = |at: usize| {
        let line = &model.computed.series[at].line;
        own.series.is_of(line.indicator, line.area, line.body)
    };
    let mut meant = (0..model.series.len()).filter(|at| is_meant(*at));
    let key = meant.find_map(|at| {
        let mut points = model.series[at].points.iter();
        let point = points.find(|point| point.period == own.period);
        point.map(|point| point.key)
    });
    let Some(point) = key.and_then(|key| point(model, key)) else {
        return;
    };
    if text.is_empty() {
        return;
    }
    point.label = Some(text.to_owned());
    point.weight = OWN;
    point.side = match own.side {
        LabelSide::Auto => None,
        LabelSide::Above => Some(Side::Above),
        LabelSide::Below => Some(Side::Below),
        LabelSide::Left => Some(Side::Left),
        LabelSide::Right => Some(Side::Right),
    };
}

fn point(model: &mut ChartModel, key: u32) -> Option<&mut Point> {
    let (series, place) = *model.marks.get(key as usize)?;
    model.series.get_mut(series)?.points.get_mut(place)
}

/// More than any annotation of the data weighs.
const OWN: u8 = 9;
