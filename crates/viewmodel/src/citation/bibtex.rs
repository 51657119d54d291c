//! A reference as a BibTeX entry: `@misc` with a `url`, the publisher in double
//! braces, so that it is not taken for a person's name.

use std::fmt::Write;

use super::Citation;

/// The names of months that every BibTeX style knows.
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The entry, ended by a line feed.
pub(super) fn entry(citation: &Citation) -> String {
    let mut text = format!("@misc{{{},\n", citation.key);
    let mut field = |name: &str, value: &str| {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "  {name} = {value},");
    };
    field("author", &format!("{{{{{}}}}}", escaped(&citation.author)));
    field("title", &format!("{{{{{}}}}}", escaped(&citation.title)));
    if let Some(issued) = citation.issued {
        field("year", &format!("{{{}}}", issued.year()));
        let month = issued
            .month()
            .and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)));
        if let Some(month) = month {
            field("month", month);
        }
    }
    if !citation.url.is_empty() {
        field("url", &format!("{{{}}}", verbatim(&citation.url)));
    }
    if !citation.note.is_empty() {
        field("note", &format!("{{{}}}", escaped(&citation.note)));
    }
    text.push_str("}\n");
    text
}

/// A text whose letters TeX would take for commands are escaped.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => safe.extend(['\\', letter]),
            letter if letter.is_control() => safe.push(' '),
            letter => safe.push(letter),
        }
    }
    safe
}

/// An address stands as it is; what would end the field is percent-encoded.
fn verbatim(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D")
}
