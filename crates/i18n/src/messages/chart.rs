//! A chart: its legend, its zoom, its events, its sound.

pub struct Chart {
    /// What a drawing is, for a screen reader.
    pub role: &'static str,
    /// Which keys it takes, for a screen reader.
    pub keys: &'static str,
    pub as_table: &'static str,
    pub zoom: &'static str,
    pub zoom_closer: &'static str,
    pub zoom_out: &'static str,
    pub zoom_all: &'static str,
    /// Brings series forward.
    pub bring_forward: &'static str,
    /// Series that are named on demand.
    pub more_series: fn(usize) -> String,
    /// What the grey series are together: what other bodies count, other areas, others.
    pub other_counts: fn(usize) -> String,
    pub other_areas: fn(usize) -> String,
    pub other_series: fn(usize) -> String,
    /// Lets all series be drawn alike.
    pub all_series: &'static str,
    /// How many series of all are drawn.
    pub series_drawn: fn(usize, usize) -> String,
    pub sign_long: &'static str,
    pub sign_revised: &'static str,
    pub sign_spread: &'static str,
    pub what_happened: &'static str,
    pub industries_marked: fn(usize) -> String,
    /// Of milestones, in the part of an axis that is shown.
    pub none_marked: &'static str,
    pub play: &'static str,
    pub pause: &'static str,
    pub listen: &'static str,
    pub listen_key: &'static str,
    pub no_sound: &'static str,
}
