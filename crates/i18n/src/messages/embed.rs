//! A figure on another page, as its readers see it.

pub struct Embed {
    pub button: &'static str,
    pub explore: &'static str,
    /// Date and version of the data that a figure is kept with.
    pub versioned_note: fn(&str, &str) -> String,
    pub versioned_live: &'static str,
    /// The version.
    pub not_kept: fn(&str) -> String,
    pub needs_scripts: &'static str,
    /// Said of own words above a figure; `static/frame.css` says the same.
    pub own_above: &'static str,
    /// What is written beside marks, quoted with the marks' periods.
    pub own_labels: fn(&str) -> String,
    pub own_label: fn(&str, &str) -> String,
    /// The note.
    pub own_note: fn(&str) -> String,
}
