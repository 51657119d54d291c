//! The page of the data: its tables, and how they came about.

pub struct Data {
    pub lead: &'static str,
    pub tables: &'static str,
    pub rows_found: fn(usize, usize) -> String,
    /// Before the headings that sort a table on a phone.
    pub sort_by: &'static str,
    pub pages: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub page_of: fn(usize, usize) -> String,
    pub gathered: &'static str,
    pub gathered_text: &'static [&'static str],
    pub report_error: &'static str,
    pub report_error_text: &'static str,
    pub whole_tables: &'static str,
    pub whole_tables_text: &'static str,
    pub one_file: &'static str,
    pub one_file_text: &'static str,
}
