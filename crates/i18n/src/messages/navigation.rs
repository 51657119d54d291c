//! The sections, and the ways to them.

pub struct Navigation {
    pub sections: &'static str,
    pub skip: &'static str,
    pub overview: &'static str,
    pub milestones: &'static str,
    pub indicators: &'static str,
    pub industries: &'static str,
    pub targets: &'static str,
    pub data: &'static str,
    pub story: &'static str,
}
