use super::numbers::compact;
use crate::messages::Timeline;

pub(super) const TIMELINE: Timeline = Timeline {
    title: "When it happened",
    subtitle: "Large dot: landmark. Ring: also in another lane. Line: exact day unknown. Number: several events, dark with landmarks",
    description: |count, first, last| {
        format!("{} milestones from {first} to {last}.", compact(count))
    },
    lanes: "Lanes",
    lanes_all: "All in one",
    other_actors: "Others",
    lane_counted: |name, count| format!("{name} ({count})"),
    fold_lanes: "Fold lanes",
    fold_all: "Fold all",
    unfold_all: "Unfold all",
    axis_linear: "Even years",
    years_before: |year| format!("–{}", year - 1),
};
