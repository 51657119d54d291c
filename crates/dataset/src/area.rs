//! The areas that figures and milestones are for.
//!
//! ISO 3166-1 countries, ISO 3166-2 provinces of China, and four groups that
//! ISO has no code for, with their names in ordinary use in both languages.
//! The table is the text file beside this one: China, the groups, then the
//! rest by code.

use std::cmp::Ordering;
use std::fmt;

use crate::Bilingual;

/// An area: a country, a province of China, or a group of countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area(u16);

/// One area a line: code, English name, Chinese name, joined by `;`.
///
/// One text with the line starts beside it is a third of the size that a table
/// of three slices a row takes in the page's program.
const TABLE: &str = include_str!("areas.txt");

/// How many areas there are.
const COUNT: usize = line_count();

/// From which line on the table is sorted by code: after China and the groups.
const SORTED_FROM: u16 = 5;

/// Where each line starts, and where the last one ends.
const STARTS: [u16; COUNT + 1] = line_starts();

const fn line_count() -> usize {
    let bytes = TABLE.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        if bytes[at] == b'\n' {
            count += 1;
        }
        at += 1;
    }
    count
}

/// How many there are, as they are numbered: a table whose places need more than 16 bits
/// does not compile.
#[expect(clippy::cast_possible_truncation, reason = "asserted")]
const END: u16 = {
    assert!(TABLE.len() <= u16::MAX as usize);
    COUNT as u16
};

#[expect(clippy::cast_possible_truncation, reason = "asserted for `END`")]
const fn line_starts() -> [u16; COUNT + 1] {
    let bytes = TABLE.as_bytes();
    let mut starts = [0; COUNT + 1];
    let (mut at, mut line) = (0, 0);
    while at < bytes.len() {
        at += 1;
        if bytes[at - 1] == b'\n' {
            line += 1;
            starts[line] = at as u16;
        }
    }
    starts
}

impl Area {
    /// All areas, in table order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..END).map(Self)
    }

    /// The area with this code, or `None`.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut listed = Self::all().take(usize::from(SORTED_FROM));
        if let Some(area) = listed.find(|area| area.code() == code) {
            return Some(area);
        }
        let (mut low, mut high) = (SORTED_FROM, END);
        while low < high {
            let middle = Self(low.midpoint(high));
            match middle.code().cmp(code) {
                Ordering::Equal => return Some(middle),
                Ordering::Less => low = middle.0 + 1,
                Ordering::Greater => high = middle.0,
            }
        }
        None
    }

    /// Its code: ISO 3166-1 alpha-2, ISO 3166-2, or EU, EUROPE, OECD, WORLD.
    pub fn code(self) -> &'static str {
        self.cells().0
    }

    /// Its name in both languages.
    pub fn name(self) -> Bilingual {
        self.cells().1
    }

    /// Its place in the table, as the blob writes it.
    pub(crate) fn number(self) -> u16 {
        self.0
    }

    /// The area at a place of the table, or `None` past its end.
    pub(crate) fn from_number(number: u64) -> Option<Self> {
        u16::try_from(number)
            .ok()
            .filter(|&number| usize::from(number) < COUNT)
            .map(Self)
    }

    fn cells(self) -> (&'static str, Bilingual) {
        let start = usize::from(STARTS[usize::from(self.0)]);
        let end = usize::from(STARTS[usize::from(self.0) + 1]);
        let line = TABLE.get(start..end).unwrap_or_default().trim_end();
        let (code, names) = line.split_once(';').unwrap_or_default();
        let (en, zh) = names.split_once(';').unwrap_or_default();
        (code, Bilingual { en, zh })
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
