//! Files to download, references to cite, and what is copied.

pub struct Export {
    pub title: &'static str,
    pub data: &'static str,
    pub csv_for_excel: &'static str,
    pub metadata: &'static str,
    /// What is said of the sources of rows that each have their own.
    pub sources_within: &'static str,
    pub picture_svg: &'static str,
    pub picture_png: &'static str,
    pub picture: &'static str,
    pub picture_width: &'static str,
    pub no_picture: &'static str,
    /// Within another app.
    pub no_files: &'static str,
    pub cite_as: &'static str,
    /// Title, date and version of the data, address (may be empty).
    pub citation: fn(&str, &str, &str, &str) -> String,
    /// Indicator, area, period, value, status, body.
    pub cited_figure: fn(&[&str; 6]) -> String,
    /// Publisher, title, date.
    pub cited_source: fn(&str, &str, &str) -> String,
    /// Date and version of the data.
    pub cited_via: fn(&str, &str) -> String,
    pub plain_text: &'static str,
    pub permalink: &'static str,
    pub copy: &'static str,
    pub copy_link: &'static str,
    pub copy_with_source: &'static str,
    pub copied: &'static str,
    /// What was to be copied stands there to be read.
    pub copy_by_hand: &'static str,
}
