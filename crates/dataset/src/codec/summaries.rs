//! The summaries of the milestones as bytes of their own: a fifth of the texts, which
//! most pages do not show.
//!
//! ```text
//! "MPDT"  format number  texts
//! ```
//!
//! `texts` is written by `postcard` and holds a line for each milestone, in table order,
//! first all in English, then all in Chinese; each ends with a line feed.

use super::{DecodeError, after_head, head, read};
use crate::{Bilingual, Dataset, MilestoneId};

/// What the bytes begin with.
const MAGIC: [u8; 4] = *b"MPDT";

impl Dataset {
    /// The same without the summaries of its milestones, but those of `keep`, and all
    /// summaries as bytes for [`Dataset::with_summaries`].
    ///
    /// Texts must not hold a line feed; the reader of the CSV files sees to that.
    pub fn split_summaries(mut self, keep: &[MilestoneId]) -> (Self, Vec<u8>) {
        let english = self.milestones.iter().map(|row| row.summary.en);
        let chinese = self.milestones.iter().map(|row| row.summary.zh);
        let lines: String = english
            .chain(chinese)
            .flat_map(|line| [line, "\n"])
            .collect();
        let mut bytes = head(MAGIC);
        // Writing to memory cannot fail.
        bytes.extend(postcard::to_allocvec(&lines).unwrap_or_default());
        for (at, row) in self.milestones.iter_mut().enumerate() {
            if !keep.contains(&MilestoneId::of_row(at)) {
                row.summary = Bilingual::default();
            }
        }
        (self, bytes)
    }

    /// The same with the summaries of its milestones, which are slices of the bytes.
    ///
    /// # Errors
    /// Where the bytes are no summaries of this format, are damaged, or are not as many
    /// as there are milestones.
    pub fn with_summaries(mut self, bytes: &'static [u8]) -> Result<Self, DecodeError> {
        let (texts, rest) = postcard::take_from_bytes::<&'static str>(after_head(bytes, MAGIC)?)
            .map_err(|error| read::reason(&error))?;
        let lines: Vec<&'static str> = texts.split_terminator('\n').collect();
        let count = self.milestones.len();
        if lines.len() != 2 * count || !rest.is_empty() {
            return Err(DecodeError::Length);
        }
        let (english, chinese) = lines.split_at(count);
        let pairs = english.iter().zip(chinese);
        for (row, (&en, &zh)) in self.milestones.iter_mut().zip(pairs) {
            row.summary = Bilingual { en, zh };
        }
        Ok(self)
    }
}
