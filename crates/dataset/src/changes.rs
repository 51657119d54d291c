//! The data's own change log: which rows each version added, changed or removed.
//!
//! A package may leave the table out: then nothing is known of former versions.

use crate::{Bilingual, ChangeKind, Date};

/// The most changes that the log may have. Nothing refers to one by an id.
pub const MOST_CHANGES: usize = 100_000;

/// What became of a row in a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The version in which it did.
    pub version: &'static str,
    /// The day of that version.
    pub date: Date,
    /// The name of the row's table; empty where the whole version is meant.
    pub table: &'static str,
    /// The cells that make the row one of its kind, joined by colons.
    pub key: &'static str,
    /// What became of it.
    pub kind: ChangeKind,
    /// The column of the cell that changed.
    pub column: &'static str,
    /// What the cell said before; of a figure that is gone its value.
    pub before: &'static str,
    /// What the cell says since.
    pub after: &'static str,
    /// Why.
    pub note: Bilingual,
}

/// The numbers of a version as `1.2.0`, which tell which of two is newer; `None`
/// if it is none.
pub fn version_numbers(version: &str) -> Option<[u32; 3]> {
    let number = |part: &str| {
        let number: u32 = part.parse().ok()?;
        (number.to_string() == part).then_some(number)
    };
    let mut parts = version.split('.').map(number);
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

/// What happened after a version, the oldest first; `None` if the log does not know
/// that version.
pub fn changes_since<'a>(log: &'a [Change], version: &str) -> Option<&'a [Change]> {
    let after = log.iter().rposition(|change| change.version == version)?;
    log.get(after + 1..)
}

#[cfg(test)]
mod tests {
    use super::version_numbers;

    #[test]
    fn a_version_is_three_numbers() {
        assert_eq!(version_numbers("0.10.2"), Some([0, 10, 2]));
        assert!(version_numbers("0.10.2") > version_numbers("0.9.9"));
        for wrong in [
            "", "1", "1.2", "1.2.3.4", "1.02.3", "1.2.x", "+1.2.3", "v1.2.3",
        ] {
            assert_eq!(version_numbers(wrong), None, "{wrong}");
        }
    }
}
