//! What stands below a chart's title: what its values are, and in what.

pub struct Subtitles {
    pub growth: &'static str,
    pub year_growth: &'static str,
    /// The base period.
    pub index: fn(&str) -> String,
    /// The first and the last period.
    pub compound: fn(&str, &str) -> String,
    /// What of.
    pub share: fn(&str) -> String,
    /// The two periods of a slope.
    pub slope: fn(&str, &str) -> String,
    pub cumulative: &'static str,
    pub single_months: &'static str,
    pub dollars: &'static str,
    pub log_scale: &'static str,
    pub percent: &'static str,
    /// What an axis of times is in.
    pub duration: &'static str,
}
