//! The style sheets as text: browsers pass over what they cannot read without a word.
#![allow(clippy::expect_used, reason = "tests")]

use std::fs;
use std::path::Path;

/// What a style sheet says without its comments and strings.
fn bare(css: &str) -> String {
    let mut bare = String::new();
    let mut rest = css;
    while let Some(at) = rest.find("/*").into_iter().chain(rest.find('"')).min() {
        bare.push_str(&rest[..at]);
        let (opens, closes) = if rest[at..].starts_with('"') {
            (1, "\"")
        } else {
            (2, "*/")
        };
        let inside = &rest[at + opens..];
        let end = inside.find(closes).expect("a comment or a string ends");
        rest = &inside[end + closes.len()..];
    }
    bare + rest
}

#[test]
fn every_style_sheet_closes_what_it_opens() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    let files = fs::read_dir(folder).expect("the folder is there");
    let sheets = files.map(|file| file.expect("an entry").path());
    let sheets: Vec<_> = sheets
        .filter(|path| path.extension().is_some_and(|end| end == "css"))
        .collect();
    assert!(!sheets.is_empty());
    for sheet in sheets {
        let css = fs::read_to_string(&sheet).expect("UTF-8");
        let mut open = 0;
        for (number, line) in bare(&css).lines().enumerate() {
            open += line.matches('{').count();
            let closed = line.matches('}').count();
            let place = format!("{}, line {} without comments", sheet.display(), number + 1);
            open = open
                .checked_sub(closed)
                .unwrap_or_else(|| panic!("{place} closes too much"));
        }
        assert_eq!(open, 0, "{} leaves a rule open", sheet.display());
    }
}
