//! What an exported figure says of itself, to readers and to programs.

use std::fmt::Write;

use super::values::escape;
use crate::scene::Scene;

/// What is written around an exported figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Header<'a> {
    /// What is seen.
    pub title: &'a str,
    /// Unit, scope, time; may be empty.
    pub subtitle: &'a str,
    /// The signs and series that are explained, each with a picture of it.
    pub key: &'a [(Scene, String)],
    /// Sources and notes, a paragraph each.
    pub sources: &'a [String],
    /// The address that it was taken from; empty if unknown.
    pub address: &'a str,
    /// The day of the data, `YYYY-MM-DD`; empty for a part of a page, which tells
    /// programs nothing of itself.
    pub date: &'a str,
    /// Under what terms it may be used.
    pub licence: &'a str,
}

impl Header<'_> {
    /// What programs read of the file: Dublin Core, as other drawings carry it.
    pub(super) fn metadata(self) -> String {
        if self.date.is_empty() {
            return String::new();
        }
        let mut rows = String::new();
        for (name, value) in [
            ("title", self.title),
            ("description", self.subtitle),
            ("publisher", "Milepost"),
            ("source", self.address),
            ("date", self.date),
            ("rights", self.licence),
        ] {
            if !value.is_empty() {
                let _ = write!(rows, "<dc:{name}>{}</dc:{name}>", escape(value));
            }
        }
        format!(
            "<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">\
             {rows}</rdf:Description></rdf:RDF></metadata>"
        )
    }
}
