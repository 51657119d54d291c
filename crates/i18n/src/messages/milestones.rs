//! Milestones: their list, the page of each, and those of a company or body.

pub struct Milestones {
    pub lead: fn(usize) -> String,
    pub all: fn(usize) -> String,
    pub found: fn(usize, usize) -> String,
    pub counted: fn(usize) -> String,
    pub nothing_found: &'static str,
    pub landmarks_in: fn(&str) -> String,
    pub landmarks: &'static str,
    pub list: &'static str,
    /// Opens a drawing of what the page lists.
    pub as_drawing: &'static str,
    pub years: &'static str,
    /// Unfolds a part of time: how many it has, which it is.
    pub all_of: fn(usize, &str) -> String,
    pub show_more: fn(usize) -> String,
    pub order: &'static str,
    pub order_best: &'static str,
    pub order_date: &'static str,
    pub older: &'static str,
    pub newer: &'static str,
    pub place_of: fn(usize, usize) -> String,
    pub figures_of_sources: &'static str,
    pub related: &'static str,
    /// A name and how many milestones.
    pub actor_lead: fn(&str, usize) -> String,
    pub on_timeline: &'static str,
    pub figures_stated: &'static str,
}
