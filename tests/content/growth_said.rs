//! What is said of growth is what the body states or its figures give
//! (docs/chart-rules.md, 8).

use dataset::Language;

use super::catalogue::{Shown, all, no_faults};
use super::drawn::drawn;
use super::growth::{Growth, expected, query};
use super::naive::lines;
use super::periods::leading;
use super::reading::read_back;
use super::sentences::{Claim, claims, sentences, split_last};
use super::when::When;

/// Growth of one period or of two, each value as it is written.
struct Said<'a> {
    from: (When, &'a str),
    to: (When, &'a str),
}

/// Growth as a sentence tells it.
fn read(language: Language, said: &str) -> Option<Said<'_>> {
    let (from, to, values) = match language {
        Language::En => english(said)?,
        Language::Zh => chinese(said)?,
    };
    let words = match language {
        Language::En => " to ",
        Language::Zh => "变为",
    };
    let (first, last) = values.split_once(words).unwrap_or((values, values));
    Some(Said {
        from: (from, first),
        to: (to, last),
    })
}

fn english(said: &str) -> Option<(When, When, &str)> {
    let language = Language::En;
    if let Some(rest) = said.strip_prefix("For ") {
        let (at, rest) = leading(language, rest)?;
        let (_, (), value) = split_last(rest, &[(" is ", ())])?;
        return Some((at, at, value));
    }
    let (from, rest) = leading(language, said.strip_prefix("From ")?)?;
    let (to, rest) = leading(language, rest.strip_prefix(" to ")?)?;
    let (_, (), values) = split_last(rest, &[(" went from ", ()), (" stayed at ", ())])?;
    Some((from, to, values))
}

fn chinese(said: &str) -> Option<(When, When, &str)> {
    let (before, values) = said.split_once("增速")?;
    let (_, periods) = before.rsplit_once('，')?;
    let (from, rest) = leading(Language::Zh, periods)?;
    let to = match rest.strip_prefix('至') {
        Some(rest) => leading(Language::Zh, rest)?.0,
        None => from,
    };
    let starts = ["为", "从", "保持在"].into_iter();
    let mut values = starts.filter_map(|start| values.strip_prefix(start));
    Some((from, to, values.next()?))
}

/// What the levels give, where a sentence tells it beside what the body states.
fn from_levels(language: Language, said: &str) -> Option<&str> {
    match language {
        Language::En => {
            let (_, levels) = said.split_once("; from the published levels it would be ")?;
            Some(levels)
        }
        Language::Zh => said
            .split_once("按公布的总量计算则为")
            .map(|(_, levels)| levels),
    }
}

/// Whether a number was rounded to the one in words.
fn rounds_to(words: &str, number: f64) -> bool {
    let shown = words.trim_end_matches('%');
    let decimals = shown.split_once('.').map_or(0, |(_, after)| after.len());
    let half = 0.5 * 10_f64.powi(-i32::try_from(decimals).unwrap());
    (read_back(words) - number).abs() <= half * 1.000_001
}

/// Whether the sentences are true of the growth of a line.
fn is_true_of(growth: &Growth, said: &Said<'_>, levels: Option<&str>) -> bool {
    let is_first = |when: &&When| when.is_like(said.to.0);
    let first = growth.keys().find(is_first);
    let is_told = |(when, words): (When, &str)| {
        growth
            .get(&when)
            .is_some_and(|(number, _)| rounds_to(words, *number))
    };
    let other = growth.get(&said.to.0).and_then(|(_, other)| *other);
    let is_other = match (levels, other) {
        (Some(words), Some(number)) => rounds_to(words, number),
        (words, number) => words.is_none() && number.is_none(),
    };
    first == Some(&said.from.0) && is_told(said.from) && is_told(said.to) && is_other
}

/// Whether a ranking of growth is that of some lines.
fn ranks(growths: &[Growth], claim: &Claim<'_>) -> bool {
    let Claim::Ranked { at, count, placed } = claim else {
        return false;
    };
    let of_period = growths.iter().filter_map(|growth| growth.get(at));
    let mut numbers: Vec<f64> = of_period.map(|(number, _)| *number).collect();
    numbers.sort_by(|a, b| b.total_cmp(a));
    let is_placed = |(words, number): (&&str, &f64)| {
        let starts = words.char_indices().map(|(at, _)| &words[at..]);
        let mut values = starts.filter(|rest| rest.starts_with(['+', '\u{2212}']));
        values.any(|value| rounds_to(value, *number))
    };
    *count == numbers.len().to_string() && placed.iter().zip(&numbers).all(is_placed)
}

#[test]
fn what_is_said_of_growth_is_what_the_figures_give() {
    let mut faults = Vec::new();
    let mut checked = 0;
    let asked = |shown: &&Shown| shown.query == query() && !shown.model.marks.is_empty();
    for shown in all().iter().filter(asked) {
        let language = shown.language;
        let sentences = sentences(language, &shown.text);
        let said = sentences.first().and_then(|first| read(language, first));
        let levels = sentences
            .get(1)
            .and_then(|second| from_levels(language, second));
        let lines = lines(&drawn(shown));
        let growths: Vec<Growth> = lines.iter().map(|line| expected(shown, line)).collect();
        let is_true = match (said, claims(language, &shown.text).first()) {
            (Some(said), _) => growths.iter().any(|one| is_true_of(one, &said, levels)),
            (None, Some(Ok(claim))) => ranks(&growths, claim),
            _ => false,
        };
        checked += 1;
        if !is_true {
            faults.push(shown.address());
        }
    }
    no_faults(&faults);
    assert!(checked > 50, "{checked}");
}
