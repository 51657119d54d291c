//! One figure leads, wherever it is told (docs/chart-rules.md, 5 and 7).

use std::collections::BTreeSet;

use charts::series::Point;
use dataset::{Code, Language, ObservationId};
use view::{ChartView, Form};
use viewmodel::chart::render::render;
use viewmodel::chart::{headline, headline_of, headline_series, own_row};

use super::book::{Figure, book};
use super::catalogue::{Shown, data, defaults, no_faults};
use super::drawn::{areas, drawn, figure_of, sort};
use super::naive::{leads, lines, unbeaten};
use super::reading::{is_near, read_back};
use super::sentences::{Claim, claims};
use super::when::When;

/// The figures that the default chart of an indicator may lead with.
fn expected(shown: &Shown) -> Vec<&'static Figure> {
    leads(&drawn(shown), &areas(shown))
}

#[test]
fn the_kind_of_period_is_the_one_that_the_rule_gives() {
    let mut faults = Vec::new();
    for shown in defaults().filter(|shown| shown.language == Language::En) {
        let values = shown.model.values();
        let kinds: BTreeSet<String> = values
            .filter(|_| !book().is_stock(shown.indicator))
            .map(|(_, value)| view::Periods::of(value.period.kind()))
            .map(|kind| kind.code().to_owned())
            .collect();
        let sort = sort(shown).map(|sort| sort.code().to_owned());
        if !kinds.is_empty() && kinds != sort.iter().cloned().collect() {
            faults.push(format!("{sort:?} {kinds:?} {}", shown.address()));
        }
    }
    no_faults(&faults);
}

#[test]
fn the_chart_draws_every_figure_of_that_kind_once() {
    let mut faults = Vec::new();
    for shown in defaults() {
        if shown.model.marks.len() != drawn(shown).len() {
            faults.push(format!("{} {}", drawn(shown).len(), shown.address()));
        }
    }
    no_faults(&faults);
}

#[test]
fn card_chart_and_sparkline_lead_with_the_figure_that_the_rules_give() {
    let mut faults = Vec::new();
    for shown in defaults() {
        let expected = expected(shown);
        let told = |row: ObservationId| {
            let figure = figure_of(shown.indicator, row);
            expected
                .iter()
                .any(|expected| std::ptr::eq(*expected, figure))
        };
        let card = headline(data(), shown.id);
        let chart = headline_of(&shown.model.selection, &shown.model.computed);
        let series = headline_series(data(), &shown.model);
        let last = series.and_then(|series| {
            let mut points = series.points;
            points.sort_by_key(|point| (point.period.last_day(), point.period));
            let last = shown.model.of_key(points.last()?.key)?;
            last.2.rows().next()
        });
        let found = [
            card.as_ref().map(|card| card.row),
            chart.map(|chart| chart.row),
            last,
        ];
        let agree = match found {
            [None, None, None] => expected.is_empty(),
            [Some(card), Some(chart), Some(last)] => card == chart && card == last && told(card),
            _ => false,
        };
        if !agree {
            let rows = found.map(|row| row.map(|row| data()[row].period.to_string()));
            let expected: Vec<_> = expected.iter().map(|one| (one.line(), &one.text)).collect();
            faults.push(format!("{rows:?} {expected:?} {}", shown.address()));
        }
    }
    no_faults(&faults);
}

#[test]
fn what_is_shown_as_one_number_is_the_figure_that_leads() {
    let mut faults = Vec::new();
    let mut count = 0;
    for shown in defaults().filter(|shown| shown.model.form == Form::Number) {
        let Some(card) = headline(data(), shown.id) else {
            continue;
        };
        count += 1;
        let view = ChartView::default();
        let size = (640.0, None);
        let drawn = render(data(), shown.language, &view, &shown.model, size);
        let key = drawn.scene.targets[0].keys[0];
        let value = shown.model.of_key(key).unwrap().2;
        if value.rows().next() != Some(card.row) {
            faults.push(shown.address());
        }
    }
    assert!(count > 100, "{count} numbers");
    no_faults(&faults);
}

#[test]
fn the_first_sentence_names_the_figure_that_leads() {
    let mut faults = Vec::new();
    for shown in defaults() {
        let expected = expected(shown);
        let said = claims(shown.language, &shown.text).into_iter().next();
        let is_told = |value: &str, at: When| {
            let is_it =
                |figure: &&Figure| figure.when == at && is_near(read_back(value), figure.number());
            expected.iter().any(is_it)
        };
        let agrees = match said {
            Some(Ok(Claim::Course { to, last, .. })) => is_told(last, to),
            Some(Ok(Claim::One { at, value, .. })) => is_told(value, at),
            // A ranking is of one period and leads with the highest.
            Some(Ok(Claim::Ranked { at, .. })) => expected.iter().any(|one| one.when == at),
            // Only targets: there is nothing to lead with.
            None | Some(Ok(Claim::Counted { .. } | Claim::Targets(_))) => expected.is_empty(),
            _ => false,
        };
        if !agrees {
            let expected: Vec<_> = expected
                .iter()
                .map(|one| (&one.period, &one.text))
                .collect();
            faults.push(format!("{expected:?} {}", shown.address()));
        }
    }
    no_faults(&faults);
}

#[test]
fn beside_the_card_stand_those_that_measured_something_else() {
    let mut faults = Vec::new();
    let mut beside = 0;
    for shown in defaults().filter(|shown| shown.language == Language::En) {
        let Some(card) = headline(data(), shown.id) else {
            continue;
        };
        let figure = |row: ObservationId| figure_of(shown.indicator, row);
        let own = figure(card.row);
        let same: Vec<&Figure> = drawn(shown)
            .into_iter()
            .filter(|other| (&other.area, other.when) == (&own.area, own.when))
            .collect();
        let differ: Vec<&Figure> = lines(&same)
            .iter()
            .flat_map(|line| unbeaten(line))
            .filter(|other| other.is_measured() && !other.range.overlaps(own.range))
            .collect();
        let listed: Vec<&Figure> = card.others.iter().map(|row| figure(*row)).collect();
        let is_listed = |one: &&Figure| listed.iter().any(|other| one.range.overlaps(other.range));
        let differs = |one: &&Figure| differ.iter().any(|other| std::ptr::eq(*one, *other));
        beside += listed.len();
        if !differ.iter().all(is_listed) || !listed.iter().all(differs) {
            faults.push(format!("{listed:?} {differ:?} {}", shown.address()));
        }
    }
    no_faults(&faults);
    assert!(beside > 0);
}

#[test]
fn a_sparkline_holds_only_what_compares_with_its_end() {
    let mut faults = Vec::new();
    for shown in defaults().filter(|shown| shown.language == Language::En) {
        let Some(series) = headline_series(data(), &shown.model) else {
            continue;
        };
        let point = |point: &Point| {
            let value = shown.model.of_key(point.key).unwrap().2;
            figure_of(shown.indicator, own_row(value).unwrap())
        };
        let figures: Vec<&Figure> = series.points.iter().map(point).collect();
        let last = figures.iter().max_by_key(|figure| figure.when).unwrap();
        let compares = |figure: &&Figure| {
            (book().is_stock(shown.indicator) || figure.when.is_like(last.when))
                && (figure.is_measured() || !last.is_measured())
                && figure.line() == last.line()
        };
        if !figures.iter().all(compares) {
            faults.push(shown.address());
        }
    }
    no_faults(&faults);
}

#[test]
fn what_the_source_says_of_the_leading_figure_ends_the_text() {
    let mut faults = Vec::new();
    let mut noted = 0;
    for shown in defaults() {
        let told = headline_of(&shown.model.selection, &shown.model.computed);
        let note = told.map_or("", |told| data().told_note(told.row).get(shown.language));
        noted += usize::from(!note.is_empty());
        if !shown.note.contains(note) || shown.note.is_empty() != note.is_empty() {
            faults.push(format!("{note} {} {}", shown.note, shown.address()));
        }
    }
    no_faults(&faults);
    assert!(noted > 100, "{noted}");
}
