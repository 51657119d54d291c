//! Single months are as stated, or what they add to their year (docs/chart-rules.md,
//! 15).

use std::collections::BTreeMap;

use dataset::{Code, Language};
use engine::transform::ValueUnit;
use view::Measure;

use super::book::{Figure, book};
use super::catalogue::{Shown, data, defaults, no_faults};
use super::drawn::areas;
use super::naive::{holding, lines};
use super::reading::is_near;
use super::when::{Sort, When, when};

/// The months of a line, each with whether it was worked out.
type Months = BTreeMap<When, (f64, bool)>;

fn query() -> String {
    format!("measure={}", Measure::SingleMonths.code())
}

fn month(year: u32, month: u32) -> When {
    when(&format!("{year}-{month:02}"))
}

/// The exact measured figure of the months from January to one of the same year.
fn to_the_end_of(line: &[&Figure], last: When) -> Option<f64> {
    let covers = |figure: &&&Figure| {
        figure.when.sort != Sort::Day
            && figure.when.first == (last.last.0, 1, 1)
            && figure.when.last == last.last
    };
    let mut by_period: BTreeMap<When, Vec<&Figure>> = BTreeMap::new();
    for figure in line.iter().filter(covers) {
        by_period.entry(figure.when).or_default().push(figure);
    }
    let held: Vec<Vec<&Figure>> = by_period.values().map(|all| holding(all)).collect();
    let all: Vec<&Figure> = held.concat();
    let is_exact = |figure: &&Figure| figure.is_measured() && figure.bound == "eq";
    let agree = |one: &&Figure| all.iter().all(|other| one.range.overlaps(other.range));
    let is_firm = !all.is_empty() && all.iter().all(is_exact) && all.iter().all(agree);
    (is_firm && held.iter().all(|held| !held.is_empty())).then(|| all[0].number())
}

fn expected(line: &[&Figure]) -> Months {
    let mut months = Months::new();
    for figure in line.iter().filter(|figure| !figure.is_target()) {
        if figure.when.sort == Sort::Month {
            months.insert(figure.when, (figure.number(), false));
        }
    }
    let years: Vec<u32> = line.iter().map(|figure| figure.when.last.0).collect();
    for year in years {
        for number in 2..=12 {
            let at = month(year, number);
            let to = to_the_end_of(line, at);
            let from = to_the_end_of(line, month(year, number - 1));
            if let (Some(to), Some(from)) = (to, from)
                && to > from
            {
                months.entry(at).or_insert((to - from, true));
            }
        }
    }
    months
}

fn shown_months(shown: &Shown, area: &str, body: &str) -> Months {
    let series = shown.model.computed.series.iter().filter(|series| {
        let line = &series.line;
        (line.area.code(), data()[line.body].slug) == (area, body)
    });
    let of_series = series.flat_map(|series| {
        let values = series.values.iter();
        values.map(|value| {
            let is_worked_out = !value.is_stated(ValueUnit::Stated(data()[shown.id].unit));
            (
                when(&value.period.to_string()),
                (value.number, is_worked_out),
            )
        })
    });
    of_series.collect()
}

#[test]
fn single_months_are_stated_or_differences() {
    let mut faults = Vec::new();
    let mut worked_out = 0;
    for default in defaults().filter(|shown| shown.language == Language::En) {
        let offers = default
            .model
            .offer
            .measures
            .contains(&Measure::SingleMonths);
        let shown = Shown::at(default.id, &query(), Language::En);
        let areas = areas(&shown);
        let all = book().figures(shown.indicator).iter();
        let figures: Vec<&Figure> = all
            .filter(|figure| areas.contains(&&*figure.area))
            .collect();
        let mut any = false;
        for line in lines(&figures) {
            let (area, body) = line[0].line();
            let expected = expected(&line);
            let added = expected.values().filter(|(_, is_added)| *is_added).count();
            any |= added > 0 && expected.len() > 1;
            if !offers {
                continue;
            }
            worked_out += added;
            let found = shown_months(&shown, area, body);
            let is_same = |(when, one): (&When, &(f64, bool))| {
                // Of several that the body gives for a month each may be shown.
                let other = found.get(when);
                other.is_some_and(|other| one.1 == other.1 && (!one.1 || is_near(one.0, other.0)))
            };
            if found.len() != expected.len() || !expected.iter().all(is_same) {
                faults.push(format!("{expected:?} {found:?} {}", shown.address()));
            }
        }
        if offers != (any && is_added_up(&shown)) {
            faults.push(format!("offered: {offers} {}", shown.address()));
        }
    }
    no_faults(&faults);
    assert!(worked_out > 10, "{worked_out}");
}

/// Whether months add up to years.
fn is_added_up(shown: &Shown) -> bool {
    let indicator = &data()[shown.id];
    book().is_flow(shown.indicator)
        && book().quantity(shown.indicator).is_empty()
        && indicator.kind == dataset::IndicatorKind::Level
        && indicator.unit != dataset::Unit::Percent
}
