//! Filters of lists, and the choice of a part of time.

pub struct Filters {
    pub title: &'static str,
    pub chosen: &'static str,
    pub clear: &'static str,
    pub remove: fn(&str) -> String,
    pub without: fn(&str, usize) -> String,
    /// Closes the filters: so many things pass them.
    pub show_counted: fn(&str) -> String,
    pub show_all: fn(usize) -> String,
    pub show_fewer: &'static str,
    pub histogram: &'static str,
    pub brush_hint: &'static str,
    pub first_month: &'static str,
    pub last_month: &'static str,
    pub from_year: &'static str,
    pub to_year: &'static str,
}
