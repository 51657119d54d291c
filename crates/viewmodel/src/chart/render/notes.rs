//! The annotations of a drawing: which of them a width has, and where they stand.

use charts::series::{Note, NoteAt, Series};
use dataset::annotations::Tie;
use dataset::{AnnotationKind, ObservationId};

use super::Renderer;
use super::events::key_of;
use crate::chart::ModelNote;

impl Renderer<'_> {
    /// Writes the words of points beside their marks, and gives back what stands
    /// elsewhere in a drawing of this width.
    pub(super) fn notes(&self, series: &mut [Series], width: f64) -> Vec<Note> {
        let all = &self.model.notes;
        let fits = |note: &&ModelNote| f64::from(note.width) <= width;
        // Of several for the same the one that was written for the widest drawing.
        let is_widest = |note: &&ModelNote| {
            let mut others = all.iter().filter(fits);
            !others.any(|other| {
                (other.kind, other.tie) == (note.kind, note.tie) && other.width > note.width
            })
        };
        let mut notes = Vec::new();
        for note in all.iter().filter(fits).filter(is_widest) {
            match (note.tie, note.kind) {
                (Tie::Observation(id), AnnotationKind::Point) => {
                    self.write_beside(series, id, note);
                }
                _ => notes.push(Note {
                    at: self.place(note),
                    text: note.text.clone(),
                    weight: note.weight,
                }),
            }
        }
        notes
    }

    /// Writes the words of a point beside the mark of its figure.
    fn write_beside(&self, series: &mut [Series], id: ObservationId, note: &ModelNote) {
        let model = self.model;
        for (at, place) in &model.marks {
            let value = &model.computed.series[*at].values[*place];
            if value.rows().any(|row| row == id) {
                // A picture may be drawn with some of the series alone.
                let points = series.get_mut(*at).map(|series| &mut series.points);
                let point = points.and_then(|points| points.get_mut(*place));
                if let Some(point) = point.filter(|point| point.weight < note.weight) {
                    point.label = Some(note.text.clone());
                    point.weight = note.weight;
                }
            }
        }
    }

    fn place(&self, note: &ModelNote) -> NoteAt {
        match note.tie {
            Tie::Observation(id) => NoteAt::Value {
                value: self.data[id].value.as_f64() * self.factor(),
                above: note.kind == AnnotationKind::Above,
            },
            Tie::Milestone(id) => {
                let date = self.data[id].date;
                NoteAt::Event {
                    first: date.first_day(),
                    last: date.last_day(),
                    key: key_of(id),
                }
            }
            Tie::Span(period) => NoteAt::Span {
                first: period.first_day(),
                last: period.last_day(),
            },
        }
    }
}
