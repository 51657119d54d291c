//! The site as a whole: its title, its head and foot, its notices.

pub struct Site {
    pub title: &'static str,
    pub kicker: &'static str,
    pub description: &'static str,
    pub light_theme: &'static str,
    pub dark_theme: &'static str,
    pub dropped: &'static str,
    /// That an address was not read: its size, and the most that is read, in kilobytes.
    pub address_too_long: fn(usize, usize) -> String,
    pub dismiss: &'static str,
    pub close: &'static str,
    pub foot: &'static str,
    pub foot_data: &'static str,
    pub version: &'static str,
    /// The version of the program, and of the data.
    pub versions: fn(&str, &str) -> String,
    pub missing: &'static str,
    pub missing_lead: &'static str,
    /// Of a part of the program that a page needs.
    pub part_coming: &'static str,
    pub part_failed: &'static str,
    pub try_again: &'static str,
}
