//! Changes of the milestones page and its timeline.

use engine::{MilestoneQuery, searched};

use super::toggle::{toggle, toggle_in_order};
use crate::{Lanes, MilestonesAction, MilestonesView};

impl MilestonesView {
    /// What is chosen once an action is done.
    #[must_use]
    pub fn after(&self, action: MilestonesAction) -> Self {
        let mut next = self.clone();
        change(&mut next, action);
        next
    }
}

/// Changes what an action on the page of the milestones is about.
pub(super) fn change(milestones: &mut MilestonesView, action: MilestonesAction) {
    if !keeps_groups(&action) {
        milestones.group = None;
    }
    let query = &mut milestones.query;
    match action {
        MilestonesAction::Search(text) => searched(&text).clone_into(&mut query.text),
        MilestonesAction::ToggleIndustry(id) => toggle(&mut query.industries, id),
        MilestonesAction::ToggleKind(kind) => toggle(&mut query.kinds, kind),
        MilestonesAction::ToggleActor(id) => toggle(&mut query.actors, id),
        MilestonesAction::ToggleArea(area) => toggle(&mut query.areas, area),
        MilestonesAction::ToggleSignificance(level) => toggle(&mut query.significance, level),
        MilestonesAction::SetSpan(span) | MilestonesAction::ZoomSpan(span) => query.span = span,
        MilestonesAction::ClearFilters => *query = MilestoneQuery::default(),
        MilestonesAction::SetLanes(lanes) => set_lanes(milestones, lanes),
        MilestonesAction::ToggleLinear => milestones.linear = !milestones.linear,
        MilestonesAction::ToggleLane(lane) => toggle_in_order(&mut milestones.folded, lane),
        MilestonesAction::FoldLanes(lanes) => milestones.folded = lanes,
        MilestonesAction::OpenGroup(group) => milestones.group = group,
        MilestonesAction::ListByDate(by_date) => milestones.by_date = by_date,
        MilestonesAction::Open(id) => milestones.open = id,
    }
}

/// Whether an action leaves the marks of the timeline where they are.
fn keeps_groups(action: &MilestonesAction) -> bool {
    matches!(
        action,
        MilestonesAction::OpenGroup(_)
            | MilestonesAction::ListByDate(_)
            | MilestonesAction::Open(_)
    )
}

/// Chooses the lanes; those of another choice cannot stay folded.
fn set_lanes(milestones: &mut MilestonesView, lanes: Lanes) {
    if lanes != milestones.lanes {
        milestones.folded.clear();
    }
    milestones.lanes = lanes;
}
