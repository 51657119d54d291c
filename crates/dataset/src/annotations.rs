//! What is written into the drawing of an indicator beside its values: words at a
//! point, a line at a value, an event, a shaded part of time.
//!
//! No number of the data is typed in a text: `{value}` and the others of [`Blank`]
//! stand for what the row says that the annotation is tied to.

use crate::{AnnotationKind, Bilingual, Dataset, IndicatorId, MilestoneId, ObservationId, Period};

/// An annotation of an indicator's drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// The indicator.
    pub indicator: IndicatorId,
    /// What is drawn.
    pub kind: AnnotationKind,
    /// What it is tied to, as it is written; see [`Annotation::tie`].
    pub at: &'static str,
    /// The least width of a drawing, in CSS pixels, that has it. Of several for the
    /// same the widest that fits is drawn.
    pub width: u16,
    /// How much it matters, 3 the most: what matters more takes its place first.
    pub weight: u8,
    /// Its words.
    pub text: Bilingual,
}

/// What an annotation is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// A figure: the mark of a point, or the height of a line.
    Observation(ObservationId),
    /// A milestone, at its date.
    Milestone(MilestoneId),
    /// A part of time.
    Span(Period),
}

/// What a word in braces stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// The figure with its bound, in short.
    Value,
    /// The figure's number with its unit, as an amount that others are held against.
    Amount,
    /// The period that it is for.
    Period,
    /// The day on which it was published.
    Published,
    /// The month of that day.
    Month,
    /// The year of that day.
    Year,
    /// What became of a target.
    Verdict,
}

impl Blank {
    /// The blank that a word in braces is.
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "value" => Self::Value,
            "amount" => Self::Amount,
            "period" => Self::Period,
            "published" => Self::Published,
            "month" => Self::Month,
            "year" => Self::Year,
            "verdict" => Self::Verdict,
            _ => return None,
        })
    }
}

/// The pieces of a text, each with whether it stood in braces.
pub fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    crate::story::split(text)
}

impl Annotation {
    /// What it is tied to; `None` where the data has no such row.
    pub fn tie(&self, data: &Dataset) -> Option<Tie> {
        match self.kind {
            AnnotationKind::Point | AnnotationKind::Line | AnnotationKind::Above => {
                data.find_observation(self.at).map(Tie::Observation)
            }
            AnnotationKind::Event => data.find_milestone(self.at).map(Tie::Milestone),
            AnnotationKind::Span => Period::parse(self.at).ok().map(Tie::Span),
        }
    }
}
