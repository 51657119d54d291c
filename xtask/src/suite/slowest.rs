//! The tests that took longest, of those whose programs tell how long each took.

use std::collections::BTreeMap;

/// How many are told.
const MOST: usize = 10;

/// A test and its seconds.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Slow {
    /// Its name.
    pub test: String,
    /// What it took, all its browsers together.
    pub seconds: f64,
}

/// Those of a check, the longest first, from lines like `took 12.3 s: site::links`.
pub(super) fn of(lines: &[String]) -> Vec<Slow> {
    let mut sums = BTreeMap::<&str, f64>::new();
    for line in lines {
        let Some((seconds, test)) = line
            .strip_prefix("took ")
            .and_then(|rest| rest.split_once(" s: "))
        else {
            continue;
        };
        if let Ok(seconds) = seconds.parse::<f64>() {
            *sums.entry(test).or_default() += seconds;
        }
    }
    let mut slow: Vec<Slow> = sums
        .into_iter()
        .map(|(test, seconds)| Slow {
            test: test.to_owned(),
            seconds,
        })
        .collect();
    slow.sort_by(|a, b| b.seconds.total_cmp(&a.seconds));
    slow.truncate(MOST);
    slow
}

#[cfg(test)]
mod tests {
    use super::{Slow, of};

    #[test]
    fn a_tests_browsers_are_added_and_the_longest_comes_first() {
        let lines = [
            "running 2 tests",
            "took 3.5 s: site::links",
            "took 2.25 s: take::files",
            "took 2.25 s: take::files",
            "took long: nothing",
        ]
        .map(str::to_owned);
        let slow = |test: &str, seconds| Slow {
            test: test.to_owned(),
            seconds,
        };
        assert_eq!(
            of(&lines),
            [slow("take::files", 4.5), slow("site::links", 3.5)]
        );
    }
}
