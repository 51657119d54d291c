//! The first page.

pub struct Overview {
    pub headline: fn(&str, &str) -> String,
    pub announced: fn(&str) -> String,
    pub minister: fn(&str) -> String,
    pub path_title: &'static str,
    /// A number that was passed so many years before the date of a plan of a year.
    pub path_finding: fn(&str, usize, i32) -> String,
    /// A body's own count, from its first to its last figure, each with its period.
    pub own_count: fn((&str, &str), (&str, &str)) -> String,
    pub read_story: fn(usize) -> String,
    pub key_figures: &'static str,
    /// With the day of the conference that told them.
    pub key_figures_lead: fn(&str) -> String,
    /// So many of them.
    pub pillars: fn(usize) -> String,
    pub pillars_lead: &'static str,
    pub future: &'static str,
    pub future_lead: &'static str,
    pub latest: &'static str,
}
