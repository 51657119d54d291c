//! Figures before and after a milestone.

pub struct BeforeAfter {
    pub title: &'static str,
    pub before: &'static str,
    pub during: &'static str,
    pub after: &'static str,
    pub not_cause: &'static str,
}
