use super::numbers::compact;
use crate::messages::Industries;

pub(super) const INDUSTRIES: Industries = Industries {
    lead: |count| {
        format!(
            "{} industries side by side: what happened in each, its key figure and how it came to it.",
            compact(count)
        )
    },
    named_by: "Source of this grouping",
    policy: "Policy and rules",
    compare: "Compare industries",
    compare_lead: "Choose two to six industries: their key figures, landmarks and policies stand side by side.",
    compare_side_by_side: "Compare industries side by side",
    heat_title: "Milestones by industry and year",
    heat_subtitle: "Number of recorded milestones; a milestone in several industries counts in each",
    heat_source: "Counted from the milestones of this explorer, each with its own sources",
    heat_description: |industry, year| {
        format!(
            "{industry} has the most recorded milestones; {year} is the busiest year. How many are recorded says as much about what was gathered as about what happened."
        )
    },
};
