//! The address.

use milepost::atlas::Atlas;
use view::{Dropped, Page, parse, write};

/// Any text as the part of an address below the site's root, which a question
/// mark divides. What it says is written again in a canonical form that leads to
/// the same view, holds nothing to be dropped and nothing that markup is made of.
pub fn address(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (path, query) = text.split_once('?').unwrap_or((&text, ""));
    let data = &Atlas::get().expect("the blob of the build decodes").data;
    let parsed = parse(path, query, data);
    if parsed.view.page == Page::Missing {
        let is_path = |part: &Dropped| matches!(part, Dropped::Part { name, .. } if name == "path");
        assert!(parsed.dropped.iter().any(is_path));
        return;
    }
    let written = write(&parsed.view, data);
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "/?&=-_.~,:%".contains(letter);
    assert!(written.chars().all(plain), "{written}");
    assert!(
        !written.starts_with('/') && !written.contains("//"),
        "{written}"
    );
    let (path, query) = written.split_once('?').unwrap_or((&written, ""));
    let again = parse(path, query, data);
    assert_eq!(again.dropped, [], "{written}");
    assert_eq!(again.view, parsed.view, "{written}");
    assert_eq!(write(&again.view, data), written);
}
