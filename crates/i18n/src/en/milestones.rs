use super::numbers::compact;
use crate::messages::Milestones;

pub(super) const MILESTONES: Milestones = Milestones {
    lead: |count| {
        format!(
            "{} events, each with its source. Filter, search, or drag over the years.",
            compact(count)
        )
    },
    all: |count| format!("All {} milestones", compact(count)),
    found: |found, all| {
        if found == all {
            return format!("{} milestones", compact(all));
        }
        format!("{} of {} milestones", compact(found), compact(all))
    },
    counted: |count| {
        if count == 1 {
            "1 milestone".into()
        } else {
            format!("{} milestones", compact(count))
        }
    },
    nothing_found: "No milestone matches all of these filters.",
    landmarks_in: |name| format!("Landmarks in {name}"),
    landmarks: "Landmarks",
    list: "List of milestones",
    as_drawing: "Draw the timeline",
    years: "Years",
    all_of: |count, year| format!("All {} of {year}", compact(count)),
    show_more: |count| format!("Show more ({} left)", compact(count)),
    order: "Order",
    order_best: "Best match",
    order_date: "By date",
    older: "Older",
    newer: "Newer",
    place_of: |place, of| format!("{} of {}", compact(place), compact(of)),
    figures_of_sources: "Figures from its sources",
    related: "Related milestones",
    actor_lead: |name, count| {
        if count == 1 {
            format!("{name}: 1 dated milestone, with its sources.")
        } else {
            format!(
                "{name}: {} dated milestones, with their sources.",
                compact(count)
            )
        }
    },
    on_timeline: "See them on the timeline",
    figures_stated: "Figures it has published",
};
