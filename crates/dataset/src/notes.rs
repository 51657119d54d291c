//! What the note on a figure adds to what stands in its other columns.

use crate::{Bilingual, Dataset, ObservationId};

impl Dataset {
    /// The note on a figure; empty where it only names the body that states it, which
    /// stands beside the figure wherever that is shown.
    pub fn told_note(&self, id: ObservationId) -> Bilingual {
        let row = &self[id];
        let body = &self[row.body];
        let words = row.note.en.trim_end_matches('.');
        if [body.short, body.name.en].contains(&words) {
            return Bilingual { en: "", zh: "" };
        }
        row.note
    }
}
