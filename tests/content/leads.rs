//! One figure leads, wherever it is told (docs/chart-rules.md, 5 and 7).

use std::collections::BTreeSet;

use dataset::{Code, Language, ObservationId};
use viewmodel::chart::{headline, headline_of, headline_series};

use super::catalogue::{Shown, data, defaults};
use super::drawn::{areas, drawn, figure_of, sort};
use super::naive::{Figure, book, leads};
use super::reading::{is_near, read_back};
use super::sentences::{Claim, claims};
use super::when::When;

/// The figures that the default chart of an indicator may lead with.
fn expected(shown: &Shown) -> Vec<&'static Figure> {
    leads(&drawn(shown), &areas(shown))
}

fn fails(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{}:\n{}",
        faults.len(),
        faults.join("\n")
    );
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
    fails(&faults);
}

#[test]
fn the_chart_draws_every_figure_of_that_kind_once() {
    let mut faults = Vec::new();
    for shown in defaults() {
        if shown.model.marks.len() != drawn(shown).len() {
            faults.push(format!("{} {}", drawn(shown).len(), shown.address()));
        }
    }
    fails(&faults);
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
    fails(&faults);
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
            None => expected.is_empty(),
            Some(Ok(Claim::Course { to, last, .. })) => is_told(last, to),
            Some(Ok(Claim::One { at, value, .. })) => is_told(value, at),
            // A ranking is of one period and leads with the highest.
            Some(Ok(Claim::Ranked { at, .. })) => expected.iter().any(|one| one.when == at),
            // Only targets: there is nothing to lead with.
            Some(Ok(Claim::Counted { .. } | Claim::Targets(_))) => expected.is_empty(),
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
    fails(&faults);
}
