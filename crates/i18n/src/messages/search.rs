//! The search over everything, and the boxes that search one list.

pub struct Search {
    pub everything: &'static str,
    pub everything_key: &'static str,
    pub hint: &'static str,
    pub placeholder: &'static str,
    pub found_counted: fn(usize) -> String,
    pub nothing_found: &'static str,
    pub texts_coming: &'static str,
    pub texts_failed: &'static str,
    pub slash_key: &'static str,
    pub indicators: &'static str,
    pub milestones: &'static str,
    pub table: &'static str,
}
