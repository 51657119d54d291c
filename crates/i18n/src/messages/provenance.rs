//! Where a figure is from, and what else is stated for the same.

pub struct Provenance {
    /// What follows a value in the name of the button that it is.
    pub opens_receipt: &'static str,
    pub sources: &'static str,
    /// Between a body that measured and those who published its figures.
    pub via: &'static str,
    /// Between sources and the count of those that are not named.
    pub before_more: &'static str,
    /// Publications that are named on demand.
    pub more_sources: fn(usize) -> String,
    /// Lets the series of several bodies be drawn alike; also above the list of sources.
    pub all_sources: &'static str,
    pub other_sources: &'static str,
}
