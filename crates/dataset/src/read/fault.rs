//! One thing that is wrong in the data package, and all that is.

use std::fmt;

use super::limits;
use crate::quote::{Cut, Escaped};

/// One thing that is wrong, where it stands, and what would be right.
///
/// Written `data/observations.csv:128: period: "2025-13" is no month (use
/// YYYY-MM)`, without control characters and on one line, whatever the file
/// holds. Faults sort by file, line, column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file, with the folder as it was given.
    pub file: String,
    /// The line, from 1; 0 where the whole file is meant.
    pub line: u64,
    /// The column; empty where the whole line is meant.
    pub column: String,
    /// What is wrong and what would be right, without a final stop.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", Escaped(&self.file))?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.column.is_empty() {
            write!(f, ": {}", Cut(&self.column))?;
        }
        write!(f, ": {}", Escaped(&self.message))
    }
}

/// Faults in the order of their places, of which the first 100 are kept and the
/// others counted.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    /// Sorted up to the last time that it was cut.
    first: Vec<Fault>,
    count: usize,
}

impl Faults {
    /// Adds a fault.
    pub fn push(&mut self, fault: Fault) {
        self.count += 1;
        self.first.push(fault);
        if self.first.len() >= 2 * limits::FAULTS {
            self.sort();
        }
    }

    /// How many there are, those that are not kept among them.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Those that are kept: of all, the first.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.first.iter().take(limits::FAULTS)
    }

    /// A line for each that is kept, and one that says how many more there are.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        let more = self.count.saturating_sub(limits::FAULTS);
        let last = (more > 0).then(|| format!("and {more} more"));
        self.iter().map(Fault::to_string).chain(last)
    }

    /// Adds all of another list.
    pub fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.first.extend(other.first);
        self.sort();
    }

    /// Sorts them and lets go of those behind the first 100.
    pub fn sort(&mut self) {
        self.first.sort();
        self.first.truncate(limits::FAULTS);
    }
}

impl Extend<Fault> for Faults {
    fn extend<T: IntoIterator<Item = Fault>>(&mut self, faults: T) {
        faults.into_iter().for_each(|fault| self.push(fault));
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults};

    fn fault(line: u64, column: &str, message: &str) -> Fault {
        Fault {
            file: "data/a.csv".to_owned(),
            line,
            column: column.to_owned(),
            message: message.to_owned(),
        }
    }

    #[test]
    fn a_fault_is_one_line_of_plain_characters() {
        let shown = fault(3, &"\u{1b}[31m".repeat(100), "a\nb\u{202e}").to_string();
        assert!(shown.starts_with("data/a.csv:3: \\u{1b}[31m"), "{shown}");
        assert!(shown.ends_with("…: a\\u{a}b\\u{202e}"), "{shown}");
        assert!(shown.len() < 200, "{shown}");
    }

    #[test]
    fn the_first_hundred_of_any_order_are_kept_and_the_others_counted() {
        let mut faults = Faults::default();
        faults.extend((1..=1000).rev().map(|line| fault(line, "", "x")));
        faults.sort();
        assert_eq!(faults.len(), 1000);
        let lines: Vec<u64> = faults.iter().map(|fault| fault.line).collect();
        assert_eq!(lines, (1..=100).collect::<Vec<_>>());
        let said: Vec<String> = faults.lines().collect();
        assert_eq!(said.len(), 101);
        assert_eq!(said[100], "and 900 more");
    }

    #[test]
    fn a_hundred_faults_are_all_there_is_to_say() {
        let mut faults = Faults::default();
        faults.extend((1..=100).map(|line| fault(line, "", "x")));
        faults.sort();
        assert_eq!(faults.lines().count(), 100);
    }
}
