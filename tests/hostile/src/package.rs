//! The shape of a data package: which of its files there are, and how much of them.

use std::io::{Error, ErrorKind};
use std::path::Path;

use dataset::read::{TABLES, read_files};

use crate::csv::assert_readable;
use crate::good::{good_file, table_of};

/// What becomes of a file of the good package.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Kept,
    Missing,
    Unreadable,
    Halved,
    Doubled,
    Continued,
}

impl Fate {
    fn of(byte: u8) -> Self {
        const ALL: [Fate; 6] = [
            Fate::Kept,
            Fate::Missing,
            Fate::Unreadable,
            Fate::Halved,
            Fate::Doubled,
            Fate::Continued,
        ];
        ALL[usize::from(byte) % ALL.len()]
    }
}

/// A byte for each table says what becomes of its file; where a file goes on, it does with
/// the rest of the input. Whatever the shape is, the reader gives a data set or says what
/// is wrong; a file that is not there, or cannot be read, is one fault, and of the others
/// nothing is said because of it.
pub fn package_shape(input: &[u8]) {
    let (shape, rest) = input.split_at(input.len().min(TABLES.len()));
    let fate = |table: usize| shape.get(table).map_or(Fate::Kept, |byte| Fate::of(*byte));
    let checked = read_files(Path::new("good"), &|path| {
        let table = table_of(path);
        let good = good_file(table).as_bytes();
        match fate(table) {
            Fate::Kept => Ok(good.to_vec()),
            Fate::Missing => Err(ErrorKind::NotFound.into()),
            Fate::Unreadable => Err(Error::other("\u{1b}[2J it is broken")),
            Fate::Halved => Ok(good[..good.len() / 2].to_vec()),
            Fate::Doubled => Ok([good, good].concat()),
            Fate::Continued => Ok([good, rest].concat()),
        }
    });
    assert_eq!(checked.dataset.is_some(), checked.faults.is_empty());
    for fault in checked.faults.iter().chain(checked.warnings.iter()) {
        assert_readable(fault);
    }
    let mut gone = 0;
    let mut is_whole_otherwise = true;
    for (place, table) in TABLES.iter().enumerate() {
        match fate(place) {
            Fate::Kept => {}
            Fate::Missing if !table.optional => gone += 1,
            Fate::Unreadable => gone += 1,
            _ => is_whole_otherwise = false,
        }
    }
    assert!(checked.faults.len() >= gone);
    if is_whole_otherwise {
        let said: Vec<String> = checked.faults.lines().collect();
        assert_eq!(said.len(), gone, "{said:#?}");
    }
}
