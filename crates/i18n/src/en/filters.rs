use super::numbers::compact;
use crate::messages::Filters;

pub(super) const FILTERS: Filters = Filters {
    title: "Filters",
    chosen: "Chosen filters",
    clear: "Clear all",
    remove: |name| format!("Remove the filter {name}"),
    without: |name, count| format!("Without ‘{name}’: {}", compact(count)),
    show_counted: |counted| format!("Show {counted}"),
    show_all: |count| format!("Show all {}", compact(count)),
    show_fewer: "Show fewer",
    histogram: "Milestones per year under the other filters",
    brush_hint: "or drag over the bars",
    first_month: "First month",
    last_month: "Last month",
    from_year: "From",
    to_year: "to",
};
