//! The guided reading.

pub struct Story {
    pub title: &'static str,
    pub lead: &'static str,
    pub steps: &'static str,
}
