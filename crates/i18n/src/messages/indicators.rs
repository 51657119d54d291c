//! Indicators: their list, and the page of each.

pub struct Indicators {
    pub lead: fn(usize) -> String,
    pub all: fn(usize) -> String,
    pub found: fn(usize) -> String,
    pub nothing_found: &'static str,
    pub more_on: fn(&str) -> String,
    /// What opens the indicators that have a single figure.
    pub more_figures: fn(usize) -> String,
    pub all_figures: &'static str,
    pub every_source: fn(&str) -> String,
    pub explore: &'static str,
    pub also: &'static str,
}
