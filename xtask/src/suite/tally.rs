//! How many tests passed and failed.

use std::fmt;

/// Tests that passed and failed, as the runners' closing lines say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub passed: usize,
    pub failed: usize,
}

impl Tally {
    /// What a check that ran no test and failed counts as.
    pub(super) const ONE_FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Code that does not compile runs no test; it must not read as "0 failed".
    pub(super) fn with_a_failure(self) -> Self {
        Self {
            failed: self.failed.max(1),
            ..self
        }
    }

    /// Adds up all lines like `test result: ok. 12 passed; 0 failed; 1 ignored`.
    pub(super) fn of(lines: &[String]) -> Self {
        let mut sum = Self::default();
        for line in lines {
            let Some((_, counts)) = line
                .split_once("test result: ")
                .and_then(|(_, rest)| rest.split_once(". "))
            else {
                continue;
            };
            for count in counts.split(';') {
                match count.trim().split_once(' ') {
                    Some((number, "passed")) => sum.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => sum.failed += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
        }
        sum
    }
}

/// Nothing where nothing was counted.
impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self {
                passed: 0,
                failed: 0,
            } => Ok(()),
            Self { passed, failed } => write!(f, "{passed} passed, {failed} failed"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn the_counts_of_all_runners_are_added() {
        let lines = [
            "running 3 tests",
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out",
            "test result: FAILED. 2 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out",
        ]
        .map(str::to_owned);
        let expected = Tally {
            passed: 14,
            failed: 3,
        };
        assert_eq!(Tally::of(&lines), expected);
    }
}
