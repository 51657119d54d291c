use super::numbers::{capital, spelled};
use crate::messages::Overview;

pub(super) const OVERVIEW: Overview = Overview {
    headline: |number, period| format!("China’s core AI industry passed {number} in {period}"),
    announced: |date| format!("Ministry of Industry and IT, {date}"),
    minister: |date| format!("Li Lecheng, Minister of Industry and IT, {date}"),
    path_title: "How big is China’s core AI industry? Every published figure",
    path_finding: |number, years, plan| match years {
        1 => format!("Past {number} a year before the {plan} plan’s date"),
        _ => format!(
            "Past {number} {} years before the {plan} plan’s date",
            spelled(years)
        ),
    },
    own_count: |(first, from), (last, to)| {
        format!(
            "By the industry ministry’s own count it grew from {first} in {from} to {last} in {to}."
        )
    },
    read_story: |steps| format!("How it got there: the story in {steps} charts"),
    key_figures: "The wider industrial economy",
    key_figures_lead: |date| {
        format!("Figures given at the national industry and IT conference, {date}.")
    },
    pillars: |count| format!("{} emerging pillar industries", capital(&spelled(count))),
    pillars_lead: "Named by the ministry of industry.",
    future: "Industries of the future",
    future_lead: "Named in the proposals for the 15th Five-Year Plan.",
    latest: "Latest milestones",
};
