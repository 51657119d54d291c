//! What has to be said of a policy's target before it is held against what was
//! measured. A target without a note is judged by the figures of its own indicator.

use crate::{Area, Bilingual, Comparable, Dataset, IndicatorId, Period};

/// A note on the targets of an indicator for an area and a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetNote {
    /// The indicator that the target is stated for.
    pub indicator: IndicatorId,
    /// Its area.
    pub area: Area,
    /// The period that it is to be reached in.
    pub period: Period,
    /// The indicator that measures what was asked for, if another.
    pub outcome: Option<IndicatorId>,
    /// Whether the two may be compared.
    pub comparable: Comparable,
    /// What a reader has to know: why not, or with what caution; may be empty where
    /// they may.
    pub reason: Bilingual,
}

impl Dataset {
    /// The note on the targets of an indicator for an area and a period.
    pub fn target_note(
        &self,
        indicator: IndicatorId,
        area: Area,
        period: Period,
    ) -> Option<&TargetNote> {
        let is_it = |note: &&TargetNote| {
            (note.indicator, note.area, note.period) == (indicator, area, period)
        };
        self.targets.iter().find(is_it)
    }
}
