//! Reading `annotations.csv`: what is tied to rows of the data, and says no number
//! that they have.

use super::Faults;
use super::cell::Row;
use super::files::Files;
use super::tables::rows;
use crate::annotations::{Blank, Tie, pieces};
use crate::quote::{Cut, Quoted};
use crate::{Annotation, AnnotationKind, Dataset, Status};

/// The widest drawing that an annotation can wait for, in CSS pixels.
const WIDEST: u16 = 2000;

/// Reads the table; rows with a fault are left out.
pub(super) fn read(files: &Files, dataset: &Dataset, faults: &mut Faults) -> Vec<Annotation> {
    rows(&files.annotations, faults, |row| annotation(row, dataset))
}

fn annotation(row: &mut Row, dataset: &Dataset) -> Option<Annotation> {
    let id = row.cell("indicator");
    let indicator = dataset.find_indicator(id);
    if indicator.is_none() {
        row.fault(
            "indicator",
            format!("{id} is no id in indicators.csv", id = Quoted(id)),
        );
    }
    let kind = row.code("kind");
    let width = width(row);
    let weight = row.whole("weight", 1..=3);
    let text = row.bilingual("text");
    let annotation = Annotation {
        indicator: indicator?,
        kind: kind?,
        at: row.text("at")?,
        width: width?,
        weight: weight?,
        text: text?,
    };
    let tie = tie(row, dataset, &annotation)?;
    let sound = ["text_en", "text_zh"].map(|column| check_words(row, dataset, column, kind?, tie));
    sound.iter().all(Option::is_some).then_some(annotation)
}

fn width(row: &mut Row) -> Option<u16> {
    let text = row.cell("width");
    let width = text.parse().ok().filter(|width| *width <= WIDEST);
    let width = width.filter(|width: &u16| width.to_string() == text);
    if width.is_none() {
        let message = format!(
            "{text} is no width in CSS pixels from 0 to {WIDEST}",
            text = Quoted(text)
        );
        row.fault("width", message);
    }
    width
}

/// What the row is tied to: of a figure, one of its own indicator.
fn tie(row: &mut Row, dataset: &Dataset, annotation: &Annotation) -> Option<Tie> {
    let (at, own) = (annotation.at, row.cell("indicator"));
    let tie = annotation.tie(dataset);
    let wrong = match (annotation.kind, tie) {
        (_, Some(Tie::Observation(id))) if dataset[id].indicator != annotation.indicator => {
            format!(
                "{at} is no figure of {own}",
                at = Quoted(at),
                own = Quoted(own)
            )
        }
        (_, Some(tie)) => return Some(tie),
        (AnnotationKind::Event, None) => {
            format!("{at} is no id in milestones.csv", at = Quoted(at))
        }
        (AnnotationKind::Span, None) => {
            format!(
                "{at} is no period (use 2025, or 2017-07/2020-12 for a span)",
                at = Quoted(at)
            )
        }
        (_, None) => {
            format!(
                "{at} is no observation (indicator:area:period:status:source)",
                at = Quoted(at)
            )
        }
    };
    row.fault("at", wrong);
    None
}

/// A text names its numbers by what it is tied to, and only what that has.
fn check_words(
    row: &mut Row,
    dataset: &Dataset,
    column: &str,
    kind: AnnotationKind,
    tie: Tie,
) -> Option<()> {
    for (piece, is_blank) in pieces(row.cell(column)) {
        // The name of a milestone may have a digit in it.
        let may_count = kind == AnnotationKind::Event;
        let wrong = if is_blank {
            wrong_blank(dataset, piece, tie)
        } else if !may_count && piece.contains(|letter: char| letter.is_ascii_digit()) {
            Some("a number stands in the data: name it as {value}, {amount}, {period}, {published}, {month} or {year}".to_owned())
        } else {
            None
        };
        if let Some(message) = wrong {
            row.fault(column, message);
            return None;
        }
    }
    Some(())
}

fn wrong_blank(dataset: &Dataset, word: &str, tie: Tie) -> Option<String> {
    let Some(blank) = Blank::from_word(word) else {
        return Some(format!(
            "{{{}}} is none of {{value}}, {{amount}}, {{period}}, {{published}}, {{month}}, {{year}}, {{verdict}}",
            Cut(word)
        ));
    };
    let Tie::Observation(id) = tie else {
        return Some(format!(
            "{{{}}} is of a figure, which this is not tied to",
            Cut(word)
        ));
    };
    let is_target = dataset[id].status == Status::Target;
    (blank == Blank::Verdict && !is_target)
        .then(|| "{verdict} is of a target, which this figure is not".to_owned())
}
