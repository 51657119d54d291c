//! The address.

use milepost::catalog;
use view::{Dropped, MOST_READ, Page, parse, write};

/// Any text as the part of an address below the site's root, which a question
/// mark divides. What it says is written again in a canonical form that leads to
/// the same view, holds nothing to be dropped and nothing that markup is made of.
pub fn address(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let (path, query) = text.split_once('?').unwrap_or((&text, ""));
    let data = &catalog::shipped()
        .expect("the blob of the build decodes")
        .data;
    let parsed = parse(path, query, data);
    if parsed.view.page() == Page::Missing {
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

/// The most bytes of an address that is written: 8 kB of choices, and a newsroom's own
/// labels, which have bounds of their own.
const MOST_WRITTEN: usize = 12 << 10;

/// The most characters of a part that is told, with the sign that it goes on.
const MOST_TOLD: usize = 81;

/// Any text as a part of an address that has it so often as the first two bytes say.
/// What is read, told and written of it is bounded, and the rest is said to be left out.
pub fn address_length(input: &[u8]) {
    let [high, low, rest @ ..] = input else {
        return;
    };
    let text = String::from_utf8_lossy(rest);
    let (path, part) = text.split_once('?').unwrap_or(("", &text));
    let most = 2 * MOST_READ / (part.len() + 1);
    let times = usize::from(u16::from_be_bytes([*high, *low])).min(most);
    let query = vec![part; times].join("&");
    let data = &catalog::shipped()
        .expect("the blob of the build decodes")
        .data;
    let parsed = parse(path, &query, data);
    let length = path.len() + query.len();
    let is_too_long = parsed.dropped.contains(&Dropped::TooLong(length));
    assert_eq!(is_too_long, length > MOST_READ, "{length}");
    assert!(parsed.dropped.len() <= 11, "{}", parsed.dropped.len());
    for part in &parsed.dropped {
        if let Dropped::Part { name, value } = part {
            assert!(name.chars().count() <= MOST_TOLD, "{name}");
            assert!(value.chars().count() <= MOST_TOLD, "{value}");
        }
    }
    if parsed.view.page() == Page::Missing {
        return;
    }
    let written = write(&parsed.view, data);
    assert!(written.len() <= MOST_WRITTEN, "{}", written.len());
    let (path, query) = written.split_once('?').unwrap_or((&written, ""));
    let again = parse(path, query, data);
    assert_eq!(again.dropped, [], "{written}");
    assert_eq!(write(&again.view, data), written);
}
