//! No sentence compares unlike periods (docs/chart-rules.md, 3), whatever a reader
//! chooses.

use dataset::Language;
use view::Measure;

use super::book::book;
use super::catalogue::{Shown, all, no_faults};
use super::periods::leading;
use super::sentences::sentences;
use super::when::When;

/// Whether two periods may stand in one sentence of a chart. Growth is of its period,
/// even that of a stock; a mean growth a year needs whole years.
fn may_meet(shown: &Shown, one: When, other: When) -> bool {
    let is_growth = matches!(shown.model.measure(), Measure::Growth | Measure::YearGrowth);
    let parts = |when: When| (when.first.1, when.first.2, when.last.1);
    match shown.model.measure() {
        Measure::Compound => one.is_like(other) && parts(one) == parts(other),
        _ => one.is_like(other) || !is_growth && book().is_stock(shown.indicator),
    }
}

/// The two periods of a sentence that tells a course, and what follows them; an error
/// where it seems to tell one and cannot be read.
fn between(shown: &Shown, said: &str) -> Result<Option<(When, When)>, ()> {
    match shown.language {
        Language::En => {
            let Some(rest) = said.strip_prefix("From ") else {
                return Ok(None);
            };
            let (from, rest) = leading(Language::En, rest).ok_or(())?;
            let rest = rest.strip_prefix(" to ").ok_or(())?;
            let (to, _) = leading(Language::En, rest).ok_or(())?;
            Ok(Some((from, to)))
        }
        Language::Zh => {
            let starts = said.char_indices().map(|(at, _)| &said[at..]);
            let mut pairs = starts.filter_map(|rest| {
                let (from, rest) = leading(Language::Zh, rest)?;
                let (to, _) = leading(Language::Zh, rest.strip_prefix('至')?)?;
                Some((from, to))
            });
            Ok(pairs.next())
        }
    }
}

/// The period at which a sentence says that a value was highest.
fn highest(shown: &Shown, said: &str) -> Result<Option<When>, ()> {
    let mark = match shown.language {
        Language::En => "; it was highest ",
        Language::Zh => "，最高为",
    };
    let Some((_, rest)) = said.split_once(mark) else {
        return Ok(None);
    };
    let rest = match shown.language {
        Language::En => rest.split_once(' ').ok_or(())?.1,
        Language::Zh => rest,
    };
    leading(shown.language, rest)
        .map(|(when, _)| Some(when))
        .ok_or(())
}

#[test]
fn no_sentence_compares_unlike_periods() {
    let mut faults = Vec::new();
    let mut courses = [0, 0];
    for shown in all() {
        for said in sentences(shown.language, &shown.text) {
            let fine = match (between(shown, said), highest(shown, said)) {
                (Ok(Some((from, to))), Ok(highest)) => {
                    courses[shown.language as usize] += 1;
                    may_meet(shown, from, to)
                        && from.last <= to.last
                        && highest.is_none_or(|highest| may_meet(shown, highest, to))
                }
                (Ok(None), Ok(None)) => true,
                _ => false,
            };
            if !fine {
                faults.push(shown.address());
            }
        }
    }
    no_faults(&faults);
    // As many in the one language as in the other, and enough to mean something.
    assert!(courses[0] == courses[1] && courses[0] > 500, "{courses:?}");
}
