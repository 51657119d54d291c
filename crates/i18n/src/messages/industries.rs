//! Industries: their list, the page of each, and several beside each other.

pub struct Industries {
    pub lead: fn(usize) -> String,
    pub named_by: &'static str,
    pub policy: &'static str,
    pub compare: &'static str,
    pub compare_lead: &'static str,
    pub compare_side_by_side: &'static str,
    pub heat_title: &'static str,
    pub heat_subtitle: &'static str,
    pub heat_source: &'static str,
    pub heat_description: fn(&str, &str) -> String,
}
