//! Every rule of the data package has a broken package that shows its message.
//!
//! A file in `tests/faults/` holds changes to the small sound package in
//! `tests/good/`, then the messages that they must give, all of them and no
//! others:
//!
//! ```text
//! # what is wrong, in words
//! file observations        the table whose file is changed
//! - line                   takes this line away
//! + line                   puts a line in its place, or at the end of the file
//! remove                   takes the whole file away
//! expect
//! data/…                   a fault
//! warning: data/…          a warning
//! ```
//!
//! In a `+` line `\n` is a line break, `\xEF` a byte, and `\end` at its end
//! leaves out the line feed.
#![cfg(feature = "read")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use dataset::read::{Checked, TABLES, read_package};

type Files = BTreeMap<String, Vec<Vec<u8>>>;

fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn good_package() -> Files {
    let lines = |file: &str| {
        let path = tests().join("good").join(file);
        let text = fs::read_to_string(path).unwrap();
        let lines = text.split_inclusive('\n');
        lines.map(|line| line.as_bytes().to_vec()).collect()
    };
    let tables = TABLES.iter();
    let named = tables.map(|table| (table.name.to_owned(), lines(table.file)));
    named.collect()
}

/// The bytes of a `+` line.
fn unescaped(line: &str) -> Vec<u8> {
    let (line, end) = match line.strip_suffix("\\end") {
        Some(line) => (line, ""),
        None => (line, "\n"),
    };
    let mut pieces = line.split('\\');
    let mut bytes = pieces.next().unwrap().as_bytes().to_vec();
    for piece in pieces {
        let rest = if let Some(rest) = piece.strip_prefix('n') {
            bytes.push(b'\n');
            rest
        } else {
            let digits = piece.strip_prefix('x').expect("an escape is \\n or \\xEF");
            bytes.push(u8::from_str_radix(&digits[..2], 16).unwrap());
            &digits[2..]
        };
        bytes.extend(rest.as_bytes());
    }
    bytes.extend(end.as_bytes());
    bytes
}

/// The package with the changes of a case.
fn broken_package(changes: &str) -> Files {
    let mut files = good_package();
    let mut name = "";
    let mut place = None;
    for change in changes.lines().filter(|line| !line.starts_with('#')) {
        if let Some(table) = change.strip_prefix("file ") {
            (name, place) = (table, None);
        } else if change == "remove" {
            files.remove(name).unwrap();
        } else {
            let lines = files.get_mut(name).expect("a change names its file first");
            let (sign, line) = change.split_at(1);
            let line = line.strip_prefix(' ').unwrap_or(line);
            if sign == "-" {
                let is_it = |found: &Vec<u8>| *found == format!("{line}\n").as_bytes();
                let found = lines.iter().position(is_it);
                let found = found.unwrap_or_else(|| panic!("no line {line:?} in {name}"));
                lines.remove(found);
                place = Some(found);
            } else {
                assert_eq!(sign, "+", "{change:?} is no change");
                let at = place.unwrap_or(lines.len());
                lines.insert(at, unescaped(line));
                place = Some(at + 1);
            }
        }
    }
    files
}

fn check(case: &str, files: &Files) -> Checked {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(case)
        .join("data");
    // A run that was broken off may have left its files.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, lines) in files {
        let table = TABLES.iter().find(|table| table.name == name).unwrap();
        fs::write(folder.join(table.file), lines.concat()).unwrap();
    }
    let checked = read_package(&folder);
    fs::remove_dir_all(&folder).unwrap();
    checked
}

/// The messages, as they are when the folder is `data`.
fn messages(case: &str, checked: &Checked) -> Vec<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(case)
        .join("data");
    let folder = folder.display().to_string();
    let short = |text: String| text.replace(&folder, "data");
    let faults = checked.faults.iter().map(|fault| short(fault.to_string()));
    let warnings = checked.warnings.iter();
    let warnings = warnings.map(|warning| short(format!("warning: {warning}")));
    faults.chain(warnings).collect()
}

#[test]
fn the_small_package_is_sound() {
    let checked = check("sound", &good_package());
    assert_eq!(messages("sound", &checked), Vec::<String>::new());
    assert!(checked.dataset.is_some());
}

#[test]
fn a_package_without_the_files_that_may_be_left_out_is_sound() {
    let mut files = good_package();
    for table in TABLES.iter().filter(|table| table.optional) {
        files.remove(table.name).unwrap();
    }
    let checked = check("left-out", &files);
    assert_eq!(messages("left-out", &checked), Vec::<String>::new());
    assert!(checked.dataset.unwrap().traits.is_empty());
}

#[test]
fn each_broken_package_gives_all_its_messages_and_no_others() {
    let mut cases: Vec<PathBuf> = fs::read_dir(tests().join("faults"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    assert!(cases.len() >= 40, "only {} cases", cases.len());
    let mut wrong = Vec::new();
    for path in cases {
        let case = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let (changes, expected) = text.split_once("\nexpect\n").unwrap();
        let expected: Vec<String> = expected.lines().map(str::to_owned).collect();
        assert!(!expected.is_empty(), "{case} expects nothing");
        let checked = check(&case, &broken_package(changes));
        let found = messages(&case, &checked);
        if found != expected {
            let (expected, found) = (expected.join("\n  "), found.join("\n  "));
            wrong.push(format!("{case}\nexpected\n  {expected}\nfound\n  {found}"));
        }
        assert_eq!(
            checked.dataset.is_some(),
            checked.faults.is_empty(),
            "{case}: a package with a fault becomes no data set"
        );
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}
