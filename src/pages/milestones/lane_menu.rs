//! Which lanes of the timeline are folded. In the drawing a press on a lane's name does
//! the same.

use yew::prelude::*;

use super::lanes::{Assigned, name};
use crate::components::context::AppContext;
use i18n::compact;
use view::{LaneId, MilestonesAction};

/// A button, and what it unfolds: a box to tick for each lane that is to be folded.
pub(super) fn lane_menu(
    ctx: &AppContext,
    folded: &[LaneId],
    assigned: &Assigned,
    open: &UseStateHandle<bool>,
) -> Html {
    let timeline = &ctx.messages().timeline;
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let mut all: Vec<LaneId> = assigned.lanes.clone();
    dataset::sort::by(&mut all, Ord::cmp);
    html! {
        <>
            <button type="button" class="toggle" aria-expanded={(**open).to_string()} {onclick}
                aria-controls="lane-menu">{ timeline.fold_lanes }</button>
            <div id="lane-menu" hidden={!**open}>
                if **open {
                    <ul role="list">
                        { for assigned.lanes.iter().enumerate().map(|(at, &lane)| html! {
                            <li class="choice" key={lane.code(ctx.data())}>
                                <label>
                                    <input type="checkbox" checked={folded.contains(&lane)}
                                        onchange={ctx.does::<Event>(MilestonesAction::ToggleLane(lane))} />
                                    <span class="choice-name">{ name(ctx.data(), ctx.language, lane) }</span>
                                    <span class="choice-count">{ compact(ctx.language, assigned.count(at)) }</span>
                                </label>
                            </li>
                        }) }
                    </ul>
                    <button type="button" class="quiet" disabled={folded == all}
                        onclick={ctx.does::<MouseEvent>(MilestonesAction::FoldLanes(all))}>{ timeline.fold_all }</button>
                    <button type="button" class="quiet" disabled={folded.is_empty()}
                        onclick={ctx.does::<MouseEvent>(MilestonesAction::FoldLanes(Vec::new()))}>
                        { timeline.unfold_all }
                    </button>
                }
            </div>
        </>
    }
}
