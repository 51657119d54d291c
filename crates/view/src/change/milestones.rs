//! Changes of the milestones page and its timeline.

use crate::{Action, Lanes, MilestonesView};

/// Whether an action leaves the marks of the timeline where they are.
pub(super) fn keeps_groups(action: &Action) -> bool {
    !matches!(
        action,
        Action::Search(_)
            | Action::ToggleIndustry(_)
            | Action::ToggleKind(_)
            | Action::ToggleActor(_)
            | Action::ToggleArea(_)
            | Action::ToggleSignificance(_)
            | Action::SetSpan(_)
            | Action::ZoomSpan(_)
            | Action::ClearFilters
            | Action::SetLanes(_)
            | Action::ToggleLane(_)
            | Action::FoldLanes(_)
            | Action::ToggleLinear
    )
}

/// Chooses the lanes; those of another choice cannot stay folded.
pub(super) fn set_lanes(milestones: &mut MilestonesView, lanes: Lanes) {
    if lanes != milestones.lanes {
        milestones.folded.clear();
    }
    milestones.lanes = lanes;
}
