use super::numbers::compact;
use crate::messages::Indicators;

pub(super) const INDICATORS: Indicators = Indicators {
    lead: |count| {
        format!(
            "{} indicators, each with every source that states it.",
            compact(count)
        )
    },
    all: |count| format!("All {} indicators", compact(count)),
    found: |count| {
        if count == 1 {
            "1 indicator".into()
        } else {
            format!("{} indicators", compact(count))
        }
    },
    nothing_found: "No indicator matches all of these filters.",
    more_on: |name| format!("More on {name}"),
    more_figures: |count| format!("More figures ({})", compact(count)),
    all_figures: "All figures and sources",
    every_source: |name| format!("{name}: every source"),
    explore: "Explore this indicator",
    also: "Other sources",
};
