//! What is written into a chart beside its values: the annotations of its indicator,
//! with what each says of the row that it is tied to.

use dataset::annotations::{Blank, Tie, pieces};
use dataset::{AnnotationKind, Dataset, Date, Language, ObservationId, Period};
use engine::targets::{Judged, Verdict, target};
use i18n::{date, messages, period, value_tick, with_unit};
use view::Measure;

use super::ChartModel;
use super::render::has_time;

/// An annotation, with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct ModelNote {
    /// What is drawn.
    pub kind: AnnotationKind,
    /// What it is tied to.
    pub tie: Tie,
    /// The least width of a drawing that has it.
    pub width: u16,
    /// How much it matters.
    pub weight: u8,
    /// Its words.
    pub text: String,
}

/// The annotations of a chart's own indicator, where values are drawn as they were
/// stated.
pub(super) fn notes(data: &Dataset, language: Language, model: &ChartModel) -> Vec<ModelNote> {
    let [own] = model.selection.indicators[..] else {
        return Vec::new();
    };
    let is_stated = model.measure() == Measure::Level && model.is_stated();
    if !is_stated || !has_time(model.form) {
        return Vec::new();
    }
    let rows = data.annotations.iter().filter(|row| row.indicator == own);
    rows.filter_map(|row| {
        let tie = row.tie(data)?;
        Some(ModelNote {
            kind: row.kind,
            tie,
            width: row.width,
            weight: row.weight,
            text: filled(data, language, row.text.get(language), tie)?,
        })
    })
    .collect()
}

/// A text with its blanks filled; `None` where one has nothing to say.
fn filled(data: &Dataset, language: Language, text: &str, tie: Tie) -> Option<String> {
    let mut told = String::new();
    for (piece, is_blank) in pieces(text) {
        if !is_blank {
            told.push_str(piece);
            continue;
        }
        let (Some(blank), Tie::Observation(id)) = (Blank::from_word(piece), tie) else {
            return None;
        };
        told.push_str(&said(data, language, blank, id)?);
    }
    Some(told)
}

/// What a row says.
fn said(data: &Dataset, language: Language, blank: Blank, id: ObservationId) -> Option<String> {
    let row = &data[id];
    let published = data[row.source].published;
    Some(match blank {
        Blank::Value => value_tick(data, language, row),
        Blank::Amount => with_unit(data, language, row.indicator, row.value),
        Blank::Period => period(language, row.period),
        Blank::Published => date(language, published),
        Blank::Month => {
            let month = format!("{}-{:02}", published.year(), published.month()?);
            period(language, Period::parse(&month).ok()?)
        }
        Blank::Year => published.year().to_string(),
        Blank::Verdict => verdict(data, language, id)?,
    })
}

/// What became of a target by the day of the data.
fn judged(data: &Dataset, id: ObservationId) -> Option<Judged> {
    let today = data.day?.last_day();
    target(data, id, today)
}

/// How many years before its own a target was reached, where it was reached early.
pub fn years_early(data: &Dataset, id: ObservationId) -> Option<usize> {
    let judged = judged(data, id)?;
    let year = |period: Period| Date::from_day(period.last_day()).year();
    let reached = judged
        .figure
        .filter(|_| judged.verdict == Verdict::MetEarly)?;
    usize::try_from(year(judged.goal.period) - year(data[reached].period)).ok()
}

/// The verdict on a target in a few words.
fn verdict(data: &Dataset, language: Language, id: ObservationId) -> Option<String> {
    let targets = &messages(language).targets;
    Some(match judged(data, id)?.verdict {
        Verdict::MetEarly => (targets.reached_early)(years_early(data, id)?),
        Verdict::Met => targets.reached.to_owned(),
        Verdict::Missed => targets.missed.to_owned(),
        Verdict::Open => targets.open.to_owned(),
        Verdict::NotMeasurable(_) => targets.no_verdict.to_owned(),
    })
}
