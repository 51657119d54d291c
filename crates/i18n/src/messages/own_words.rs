//! A newsroom's own words and labels, as it writes them.

pub struct OwnWords {
    pub legend: &'static str,
    pub hint: &'static str,
    pub headline: &'static str,
    pub subtitle: &'static str,
    pub note: &'static str,
    pub alternative: &'static str,
    /// What is written beside the marks of a figure that is made ready for another page.
    pub labels_legend: &'static str,
    pub labels_values: &'static str,
    pub labels_auto: &'static str,
    pub labels_none: &'static str,
    pub labels_some: &'static str,
    pub labels_hint: &'static str,
    pub label_number: fn(usize) -> String,
    pub label_text: &'static str,
    pub label_mark: &'static str,
    pub label_side: &'static str,
    pub label_remove: &'static str,
    /// Where it stands, above, below, left, right: as `LabelSide` has them.
    pub label_sides: [&'static str; 5],
}
