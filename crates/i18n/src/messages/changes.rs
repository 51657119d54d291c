//! What versions of the data changed.

pub struct Changes {
    pub title: &'static str,
    pub lead: &'static str,
    pub feed: &'static str,
    pub all: &'static str,
    pub show: &'static str,
    /// Version and day.
    pub version_of: fn(&str, &str) -> String,
    /// How many, and of which table.
    pub rows_added: fn(usize, &str) -> String,
    pub row_added: &'static str,
    pub row_removed: &'static str,
    /// Its value.
    pub figure_removed: fn(&str) -> String,
    /// Column, before, after.
    pub cell_changed: fn(&str, &str, &str) -> String,
    /// What changed, and why.
    pub with_reason: fn(&str, &str) -> String,
    /// The version that was cited.
    pub since_unknown: fn(&str) -> String,
    /// The version that was cited, and this one.
    pub since_newer: fn(&str, &str) -> String,
    /// The version that was cited, and how much of what is shown has changed.
    pub since_changed: fn(&str, usize) -> String,
    pub log_coming: &'static str,
    pub log_failed: &'static str,
}
