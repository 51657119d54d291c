//! Milestones on a chart's axis of time: which are marked, and their keys among
//! those of values.

use charts::scene::HitTarget;
use charts::timeline::Event;
use dataset::{Dataset, IndustryId, MilestoneId};
use view::ChartView;

use super::Renderer;

/// From here on the key of a target is a milestone's number.
const MILESTONES: u32 = 1 << 24;

/// The least significance of a milestone that is marked on an axis.
const MARKED: u8 = 2;

/// The key of a milestone's target.
pub(super) fn key_of(id: MilestoneId) -> u32 {
    MILESTONES + u32::from(id.0)
}

/// The milestones that a target stands for.
pub fn milestones_of(target: &HitTarget) -> Vec<MilestoneId> {
    let number = |key: &u32| {
        let number = u16::try_from(key.checked_sub(MILESTONES)?).ok()?;
        Some(MilestoneId(number))
    };
    target.keys.iter().filter_map(number).collect()
}

/// The milestones that are marked on the axis of time.
pub fn marked<'a>(
    data: &'a Dataset,
    view: &'a ChartView,
) -> impl Iterator<Item = MilestoneId> + 'a {
    let is_of = |industry: &IndustryId| view.events.contains(industry);
    data.milestone_ids().filter(move |id| {
        let milestone = &data[*id];
        let is_marked = milestone.significance >= MARKED && milestone.industries.iter().any(is_of);
        is_marked || view.before_after == Some(*id)
    })
}

impl Renderer<'_> {
    pub(super) fn events(&self) -> Vec<Event> {
        let event = |id: MilestoneId| {
            let milestone = &self.data[id];
            Event {
                lane: 0,
                first_day: milestone.date.first_day(),
                last_day: milestone.date.last_day(),
                significance: milestone.significance,
                key: key_of(id),
            }
        };
        marked(self.data, self.view).map(event).collect()
    }
}
