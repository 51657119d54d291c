//! Figures that a reader has pinned.

pub struct Board {
    pub title: &'static str,
    pub lead: &'static str,
    pub empty: &'static str,
    pub keep: &'static str,
    pub address: &'static str,
    pub full: fn(usize) -> String,
    pub counted: fn(usize) -> String,
    pub pin: &'static str,
    pub pinned: &'static str,
    pub unpin: fn(&str) -> String,
    pub move_earlier: fn(&str) -> String,
    pub move_later: fn(&str) -> String,
}
