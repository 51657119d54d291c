//! What the timeline does when a reader presses it: a group is taken apart or opened, a
//! milestone told of, a lane folded.

use std::rc::Rc;

use charts::scene::{HitTarget, Named};
use dataset::{DayNumber, MilestoneId};
use engine::DaySpan;
use yew::prelude::*;

use super::lanes::Assigned;
use crate::components::context::AppContext;
use crate::components::zoom::Zoom;
use view::{MilestonesAction, OpenGroup};

/// The fewest days that are seen.
pub(super) const LEAST: f64 = 6.0;
/// A group is zoomed into only if that shows no more than this share of what is seen.
const CLOSER: f64 = 0.75;

/// The milestones of a target.
pub(super) fn ids(target: &HitTarget) -> Vec<MilestoneId> {
    let keys = target.keys.iter();
    keys.map(|key| MilestoneId::of_row(*key as usize)).collect()
}

/// Opens a milestone, zooms into a group of them, or lists one that no zoom takes apart. In
/// a frame only the zoom is left.
pub(super) fn choose(
    ctx: &AppContext,
    zoom: &Zoom,
    assigned: &Rc<Assigned>,
) -> Callback<HitTarget> {
    let is_embedded = ctx.view().is_embedded();
    let (ctx, zoom, assigned) = (ctx.clone(), zoom.clone(), assigned.clone());
    let app = ctx.app.dispatcher();
    let act = move |action: MilestonesAction| app.dispatch(action.into());
    Callback::from(move |target: HitTarget| match ids(&target).as_slice() {
        [id] if !is_embedded => act(MilestonesAction::Open(Some(*id))),
        [_] => {}
        ids => {
            if let Some(span) = apart(&ctx, ids, &zoom) {
                act(MilestonesAction::SetSpan(Some(span)));
            } else if let Some(&lane) = assigned.lanes.get(target.series)
                && !is_embedded
            {
                let milestones = ids.to_vec();
                let group = Some(OpenGroup { lane, milestones });
                act(MilestonesAction::OpenGroup(group));
            }
        }
    })
}

/// Folds or unfolds the lane of a pressed name.
pub(super) fn press(ctx: &AppContext, assigned: &Rc<Assigned>) -> Callback<Named> {
    let (ctx, assigned) = (ctx.clone(), assigned.clone());
    Callback::from(move |name: Named| {
        let Named::Series(at) = name else { return };
        if let Some(&lane) = assigned.lanes.get(at) {
            ctx.app.dispatch(MilestonesAction::ToggleLane(lane).into());
        }
    })
}

/// The days that a zoom into a group shows, if that takes it apart: its first and its
/// last mark are then far from each other.
fn apart(ctx: &AppContext, ids: &[MilestoneId], zoom: &Zoom) -> Option<DaySpan> {
    let data = ctx.data();
    let days = || ids.iter().map(|id| data[*id].date);
    let middle = |date: dataset::Date| date.first_day().midpoint(date.last_day());
    let (first, last) = (days().map(middle).min()?, days().map(middle).max()?);
    if last == first {
        return None;
    }
    let air = ((last - first) / 6).max((charts::whole(LEAST) - (last - first)) / 2 + 1);
    let (from, to) = (first - air, last + air);
    let (seen_from, seen_to) = zoom.seen();
    let room = |from: DayNumber, to: DayNumber| {
        zoom.pace.place(f64::from(to)) - zoom.pace.place(f64::from(from))
    };
    (room(from, to) < room(seen_from, seen_to) * CLOSER).then_some(DaySpan {
        from: from.max(zoom.whole.0),
        to: to.min(zoom.whole.1),
    })
}
