//! What the programs of a check came to, and what a second try changes.

use super::failures::{self, Failure};
use super::slowest::{self, Slow};
use super::tally::Tally;
use crate::process::Outcome;
use crate::{Fault, Result};

/// What a check's programs came to.
#[derive(Debug)]
pub(super) struct Verdict {
    pub state: State,
    pub tally: Tally,
    pub failures: Vec<Failure>,
    /// Failures that did not come again when the test ran alone.
    pub unsteady: Vec<Failure>,
    pub slowest: Vec<Slow>,
}

/// Whether a check passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Ok,
    Failed,
    Skipped,
}

impl Verdict {
    /// The most tests that are run again: when more of the three hundred fail, it is no
    /// accident of a slow machine.
    const MOST_AGAIN: usize = 8;

    /// A check without tests.
    pub(super) fn plain(state: State) -> Self {
        Self {
            state,
            tally: Tally::default(),
            failures: Vec::new(),
            unsteady: Vec::new(),
            slowest: Vec::new(),
        }
    }

    /// A check that could not do its work.
    pub(super) fn of_fault(fault: &Fault) -> Self {
        Self {
            tally: Tally::ONE_FAILED,
            failures: vec![Failure::of_fault(fault)],
            ..Self::plain(State::Failed)
        }
    }

    /// What the lines of a program say.
    pub(super) fn of(outcome: &Outcome) -> Self {
        let tally = Tally::of(&outcome.lines);
        let slowest = slowest::of(&outcome.lines);
        if outcome.success {
            return Self {
                tally,
                slowest,
                ..Self::plain(State::Ok)
            };
        }
        Self {
            tally: tally.with_a_failure(),
            slowest,
            failures: failures::of(&outcome.lines),
            ..Self::plain(State::Failed)
        }
    }

    /// The same once each of its failed tests has had a second try, which `again` makes.
    pub(super) fn after_again(
        mut self,
        mut again: impl FnMut(&Failure) -> Result<Outcome>,
    ) -> Result<Self> {
        let is_test = |failure: &Failure| !failure.test.is_empty();
        // A program that stopped in the middle did not run what came after.
        let is_whole =
            self.failures.iter().all(is_test) && self.tally.failed == self.failures.len();
        if self.failures.len() > Self::MOST_AGAIN || !is_whole {
            return Ok(self);
        }
        for failure in std::mem::take(&mut self.failures) {
            let outcome = again(&failure)?;
            if outcome.success {
                self.tally.failed -= 1;
                self.tally.passed += 1;
                self.unsteady.push(failure);
            } else {
                self.failures.push(failure.and_again(&outcome.lines));
            }
        }
        if self.failures.is_empty() {
            self.state = State::Ok;
        }
        Ok(self)
    }

    /// The same in a few words, for the line that ends a step.
    pub(super) fn remark(&self) -> String {
        match self.state {
            State::Ok => self.tally.to_string(),
            State::Failed if self.tally == Tally::ONE_FAILED => "failed".to_owned(),
            State::Failed => format!("failed: {}", self.tally),
            State::Skipped => "skipped".to_owned(),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// What a program that failed came to.
    pub(crate) fn failed(output: &str) -> Outcome {
        Outcome {
            success: false,
            lines: output.lines().map(str::to_owned).collect(),
        }
    }

    /// What one that passed came to.
    pub(crate) fn passed() -> Outcome {
        Outcome {
            success: true,
            lines: Vec::new(),
        }
    }

    /// What a program whose only tests were two that failed writes.
    pub(crate) const TWO_FAILED: &str =
        "     Running tests/readers/main.rs (target/debug/deps/readers-2c3d)
failures:
---- take::a stdout ----
no file
---- site::b stdout ----
no page
failures:
    take::a
    site::b
test result: FAILED. 5 passed; 2 failed; 0 ignored
error: test failed, to rerun pass `-p browser-tests --test readers`";

    #[test]
    fn a_test_that_passes_alone_fails_nothing() {
        let verdict = Verdict::of(&failed(TWO_FAILED));
        let verdict = verdict.after_again(|_| Ok(passed())).unwrap();
        assert_eq!(verdict.state, State::Ok);
        let expected = Tally {
            passed: 7,
            failed: 0,
        };
        assert_eq!(verdict.tally, expected);
    }

    #[test]
    fn a_test_that_fails_twice_has_failed() {
        let verdict = Verdict::of(&failed(TWO_FAILED));
        let alone = "     Running tests/readers/main.rs (target/debug/deps/readers-2c3d)
failures:
---- site::b stdout ----
no picture
failures:
    site::b
test result: FAILED. 0 passed; 1 failed; 0 ignored
error: test failed, to rerun pass `-p browser-tests --test readers`";
        let again = verdict.after_again(|failure| {
            Ok(match failure.test.as_str() {
                "take::a" => passed(),
                _ => failed(alone),
            })
        });
        let verdict = again.unwrap();
        assert_eq!(verdict.state, State::Failed);
        assert_eq!((verdict.tally.passed, verdict.tally.failed), (6, 1));
        assert_eq!(verdict.failures[0].test, "site::b");
        let told = ["no page", "and again, alone:", "no picture"];
        assert_eq!(verdict.failures[0].message, told);
    }

    #[test]
    fn a_program_that_ended_before_its_tests_did_gets_no_second_try() {
        let output = "     Running tests/readers/main.rs (target/debug/deps/readers-2c3d)
running 3 tests
error: test failed, to rerun pass `-p browser-tests --test readers`";
        let verdict = Verdict::of(&failed(output));
        let verdict = verdict.after_again(|_| Ok(passed())).unwrap();
        assert_eq!(verdict.state, State::Failed);
    }
}
