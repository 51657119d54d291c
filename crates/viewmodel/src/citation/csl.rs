//! A reference as an item of the Citation Style Language (CSL-JSON 1.0): an
//! array, as the schema asks for.

use std::fmt::Write;

use dataset::{Date, SourceKind};
use engine::json_string;

use super::Citation;

/// The array with one item.
pub(super) fn items(citation: &Citation) -> String {
    let mut out = String::from("[\n  {");
    let mut first = true;
    let mut field = |name: &str, value: &str| {
        out.push_str(if first { "\n    " } else { ",\n    " });
        first = false;
        json_string(&mut out, name);
        out.push_str(": ");
        out.push_str(value);
    };
    let quoted = |text: &str| {
        let mut quoted = String::new();
        json_string(&mut quoted, text);
        quoted
    };
    field("id", &quoted(&citation.key));
    field("type", &quoted(kind(citation.kind)));
    field("title", &quoted(&citation.title));
    field(
        "author",
        &format!("[{{ \"literal\": {} }}]", quoted(&citation.author)),
    );
    if let Some(issued) = citation.issued {
        field(
            "issued",
            &format!("{{ \"date-parts\": [[{}]] }}", date_parts(issued)),
        );
    }
    for (name, value) in [
        ("URL", &citation.url),
        ("language", &citation.language),
        ("note", &citation.note),
    ] {
        if !value.is_empty() {
            field(name, &quoted(value));
        }
    }
    out.push_str("\n  }\n]\n");
    out
}

/// The type that the schema has for a kind of source.
fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Statistics | SourceKind::Dataset => "dataset",
        SourceKind::Government | SourceKind::Research => "report",
        SourceKind::Wire | SourceKind::Press => "article-newspaper",
        SourceKind::Company => "webpage",
        SourceKind::Encyclopedia => "entry-encyclopedia",
    }
}

fn date_parts(date: Date) -> String {
    let mut parts = date.year().to_string();
    for part in [date.month(), date.day()].into_iter().flatten() {
        // Writing into a string cannot fail.
        let _ = write!(parts, ", {part}");
    }
    parts
}
