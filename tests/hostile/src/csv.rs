//! The reader of CSV files.

use std::io;
use std::path::Path;

use dataset::read::{Fault, TABLES, read_files};
use dataset::{Dataset, encode};

use crate::good::{good_file, table_of};

/// One file of a good package replaced: the first byte says which, the rest is
/// its content. The reader gives a data set or says what is wrong, in sentences
/// that name file and line; a data set comes back from its blob unchanged.
pub fn csv_reader(input: &[u8]) {
    let Some((&which, content)) = input.split_first() else {
        return;
    };
    let which = usize::from(which) % TABLES.len();
    let file = |path: &Path| -> io::Result<Vec<u8>> {
        let table = table_of(path);
        let replaced = table == which;
        Ok(if replaced {
            content.into()
        } else {
            good_file(table).into()
        })
    };
    let checked = read_files(Path::new("good"), &file);
    assert_eq!(checked.dataset.is_some(), checked.faults.is_empty());
    assert!(checked.faults.iter().is_sorted() && checked.warnings.iter().is_sorted());
    let lines = content.split(|&byte| byte == b'\n').count() as u64;
    for fault in checked.faults.iter().chain(checked.warnings.iter()) {
        assert_sentence(fault, TABLES[which].name, lines);
    }
    if let Some(data) = checked.dataset {
        let blob: &'static [u8] = encode(&data).leak();
        assert_eq!(Dataset::decode(blob), Ok(data));
    }
}

/// A sentence on one line, of plain characters and a length that can be read.
pub(crate) fn assert_readable(fault: &Fault) {
    let said = fault.to_string();
    assert!(!said.contains(char::is_control), "{said:?}");
    assert!(said.chars().count() < 600, "{said}");
    assert!(!fault.message.is_empty() && !fault.message.ends_with('.'));
}

/// A fault of the replaced file is within its lines; the others have none but
/// that a row of theirs refers to something that is gone.
fn assert_sentence(fault: &Fault, replaced: &str, lines: u64) {
    let said = fault.to_string();
    let table = TABLES
        .iter()
        .find(|table| Path::new(&fault.file).ends_with(table.file))
        .unwrap_or_else(|| panic!("{said}: of no file"));
    assert!(said.starts_with(&fault.file), "{said}");
    assert_readable(fault);
    if table.name == replaced {
        assert!(fault.line <= lines, "{said}: there are {lines} lines");
    } else {
        assert!(fault.line > 1, "{said}: no line");
    }
    let whole_file = ["the file", "cannot be read", "is no CSV", "is not UTF-8"];
    assert!(
        fault.line > 0
            || whole_file
                .iter()
                .any(|start| fault.message.starts_with(start)),
        "{said}: no line"
    );
}
