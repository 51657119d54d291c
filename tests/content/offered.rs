//! What is not offered for a kind of number (docs/chart-rules.md, 9).

use dataset::{Code, Language};
use view::{Form, Measure};

use super::book::book;
use super::catalogue::{Shown, all, defaults, no_faults};
use super::drawn::drawn;
use super::naive::lines;

const GROWTH: [Measure; 3] = [Measure::Growth, Measure::YearGrowth, Measure::Compound];

/// The measures that are not offered for a quantity.
fn without(quantity: &str) -> Vec<Measure> {
    let (share, sums, months) = (Measure::Share, Measure::Cumulative, Measure::SingleMonths);
    match quantity {
        "rank" | "difference" => [&GROWTH[..], &[Measure::Index, share, sums, months]].concat(),
        "score" => [&GROWTH[..], &[share, sums, months]].concat(),
        "price" | "duration" => vec![share, sums, months],
        "" => Vec::new(),
        _ => panic!("{quantity}"),
    }
}

/// Whether a measure means something only for lines that are above zero.
fn is_relative(measure: Measure) -> bool {
    measure == Measure::Index || GROWTH.contains(&measure)
}

/// Whether the chart has a line with figures above zero alone.
fn has_positive_line(shown: &Shown) -> bool {
    let lines = lines(&drawn(shown));
    lines
        .iter()
        .any(|line| line.iter().all(|figure| figure.number() > 0.0))
}

#[test]
fn no_measure_or_form_is_offered_that_the_kind_of_number_does_not_bear() {
    let mut faults = Vec::new();
    for shown in all() {
        let quantity = book().quantity(shown.indicator);
        let offer = &shown.model.offer;
        let without = without(quantity);
        let mut offered: Vec<&str> = offer
            .measures
            .iter()
            .filter(|measure| without.contains(measure))
            .map(|measure| measure.code())
            .collect();
        if ["rank", "score"].contains(&quantity) && offer.forms.contains(&Form::Bars) {
            offered.push("bars");
        }
        if quantity == "difference" && offer.log {
            offered.push("log");
        }
        if !offered.is_empty() {
            faults.push(format!("{quantity} {offered:?} {}", shown.address()));
        }
    }
    no_faults(&faults);
}

#[test]
fn nothing_across_zero_has_growth_or_an_index() {
    let mut faults = Vec::new();
    for shown in defaults().filter(|shown| shown.language == Language::En) {
        let offers = shown.model.offer.measures.iter().copied().any(is_relative);
        if offers && !has_positive_line(shown) {
            faults.push(shown.address());
        }
    }
    no_faults(&faults);
}

#[test]
fn what_is_not_offered_shows_nothing_where_it_is_asked_for() {
    let mut faults = Vec::new();
    for shown in defaults().filter(|shown| shown.language == Language::En) {
        let mut unavailable = without(book().quantity(shown.indicator));
        if !has_positive_line(shown) {
            unavailable.extend(Measure::ALL.iter().copied().filter(|one| is_relative(*one)));
        }
        for measure in unavailable {
            let query = format!("measure={}", measure.code());
            let asked = Shown::at(shown.id, &query, Language::En);
            if !asked.model.marks.is_empty() {
                faults.push(asked.address());
            }
        }
    }
    no_faults(&faults);
}
