//! Growth is what a body states, or else what its figures give
//! (docs/chart-rules.md, 8).

use std::collections::BTreeMap;

use dataset::{Code, Language, Period};
use view::Measure;

use super::book::{Figure, book};
use super::catalogue::{Shown, all, no_faults};
use super::drawn::drawn;
use super::naive::{growth, held, lines};
use super::reading::is_near;
use super::when::{Sort, When, when};

/// How far rounding of the levels moves a growth, in percentage points.
const ROUNDING: f64 = 0.05;

/// Growth by period, each with what the levels give where the body states another.
pub(crate) type Growth = BTreeMap<When, (f64, Option<f64>)>;

/// What a chart of growth is asked for with.
pub(crate) fn query() -> String {
    format!("measure={}", Measure::Growth.code())
}

/// The growth that the body of a line states in another indicator, for the years that
/// the line has a figure of.
fn stated(shown: &Shown, line: &[&Figure]) -> BTreeMap<When, &'static Figure> {
    let Some(growth) = book().growth_of(shown.indicator) else {
        return BTreeMap::new();
    };
    let is_its = |figure: &&Figure| {
        figure.line() == line[0].line()
            && figure.when.sort == Sort::Year
            && line.iter().any(|level| level.when == figure.when)
    };
    let figures: Vec<&Figure> = book().figures(growth).iter().filter(is_its).collect();
    let held = held(&figures).into_iter();
    held.filter(|held| held[0].is_measured())
        .map(|held| (held[0].when, held[0]))
        .collect()
}

/// The growth that a line should show.
pub(crate) fn expected(shown: &Shown, line: &[&Figure]) -> Growth {
    if line.iter().any(|figure| figure.number() <= 0.0) {
        return BTreeMap::new();
    }
    let levels = growth(line);
    let worked = levels.iter().map(|(when, growth)| (*when, (*growth, None)));
    let mut all: Growth = worked.collect();
    for (when, figure) in stated(shown, line) {
        let decimals = figure
            .text
            .split_once('.')
            .map_or(0, |(_, after)| after.len());
        let room = ROUNDING + 0.5 * 10_f64.powi(-i32::try_from(decimals).unwrap());
        let differs = |levels: &&f64| (figure.number() - **levels).abs() > room;
        let other = levels.get(&when).filter(differs).copied();
        all.insert(when, (figure.number(), other));
    }
    all
}

fn shown_growth(shown: &Shown, area: &str, body: &str) -> Growth {
    let data = super::catalogue::data();
    let series = shown.model.computed.series.iter();
    let of_line = series
        .filter(|series| (series.line.area.code(), data[series.line.body].slug) == (area, body));
    let at = |period: Period| when(&period.to_string());
    of_line
        .flat_map(|series| &series.values)
        .map(|value| (at(value.period), (value.number, value.other_growth())))
        .collect()
}

fn are_same(one: &Growth, other: &Growth) -> bool {
    let is_same = |(when, growth): (&When, &(f64, Option<f64>))| {
        let Some(found) = other.get(when) else {
            return false;
        };
        let levels = match (growth.1, found.1) {
            (Some(one), Some(other)) => is_near(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        is_near(growth.0, found.0) && levels
    };
    one.len() == other.len() && one.iter().all(is_same)
}

#[test]
fn growth_is_what_is_stated_or_what_the_figures_give() {
    let mut faults = Vec::new();
    let mut checked = 0;
    let asked = |shown: &&Shown| shown.language == Language::En && shown.query == query();
    for shown in all().iter().filter(asked) {
        for line in lines(&drawn(shown)) {
            let expected = expected(shown, &line);
            let (area, body) = line[0].line();
            let found = shown_growth(shown, area, body);
            checked += expected.len();
            if !are_same(&expected, &found) {
                faults.push(format!("{body} {expected:?} {found:?} {}", shown.address()));
            }
        }
    }
    no_faults(&faults);
    assert!(checked > 100, "{checked}");
}
