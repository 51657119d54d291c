//! What became of each check, and the counts of all test runners together.

use std::fmt;
use std::process::{Command, ExitCode};
use std::time::Instant;

use super::failures::{self, Failure, Told};
use super::slowest::{self, Slow};
use super::tally::Tally;
use crate::process::{self, Outcome};
use crate::step::Step;
use crate::{Fault, Result};

/// The checks that have run, in their order.
#[derive(Debug, Default)]
pub struct Report {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    name: String,
    seconds: f64,
    state: State,
    tally: Tally,
    failures: Vec<Failure>,
    /// Failures that did not come again when the test ran alone.
    unsteady: Vec<Failure>,
    slowest: Vec<Slow>,
}

/// What a check's programs came to.
#[derive(Debug)]
struct Verdict {
    state: State,
    tally: Tally,
    failures: Vec<Failure>,
    unsteady: Vec<Failure>,
    slowest: Vec<Slow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Ok,
    Failed,
    Skipped,
}

impl Report {
    /// Runs a program as a check, counts its tests and tells what fails.
    pub fn run(&mut self, name: &str, command: &mut Command) {
        self.count(name, |step| Ok(Verdict::of(&process::run(step, command)?)));
    }

    /// Runs programs two at a time as one check, once another has prepared them.
    ///
    /// The few tests that fail are run again, alone, by the command that `again`
    /// gives: what passes then is told, and fails nothing.
    pub fn run_in_pairs(
        &mut self,
        name: &str,
        before: &mut Command,
        commands: Result<Vec<Command>>,
        again: impl Fn(&Failure) -> Command,
    ) {
        self.count(name, |step| {
            let commands = commands?;
            let prepared = process::run(step, before)?;
            if !prepared.success {
                return Ok(Verdict::of(&prepared));
            }
            let verdict = Verdict::of(&process::run_in_pairs(step, commands)?);
            verdict.after_again(|failure| Ok(process::run(step, &mut again(failure))?.success))
        });
    }

    fn count(&mut self, name: &str, work: impl FnOnce(&mut Step) -> Result<Verdict>) {
        let mut step = Step::start(name);
        let verdict = work(&mut step).unwrap_or_else(|fault| Verdict::of_fault(&fault));
        let seconds = step.end(&remark(verdict.state, verdict.tally));
        // At once for who waits, and again below the summary.
        print!("{}", Told(name, &verdict.failures));
        self.rows.push(Row::new(name, seconds, verdict));
    }

    /// Does work that prints its own steps, and gives what others need of it.
    pub fn have<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        let started = Instant::now();
        let result = work();
        let verdict = match &result {
            Ok(_) => Verdict::plain(State::Ok),
            Err(fault) => Verdict::of_fault(fault),
        };
        let seconds = started.elapsed().as_secs_f64();
        self.rows.push(Row::new(name, seconds, verdict));
        result.inspect_err(|fault| println!("{fault}")).ok()
    }

    /// Notes a check that cannot run because another one failed.
    pub fn skip(&mut self, name: &str) {
        let verdict = Verdict::plain(State::Skipped);
        self.rows.push(Row::new(name, 0.0, verdict));
    }

    /// Zero only when nothing failed and nothing was skipped.
    pub fn exit_code(&self) -> ExitCode {
        if self.rows.iter().all(|row| row.state == State::Ok) {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

impl Row {
    fn new(name: &str, seconds: f64, verdict: Verdict) -> Self {
        Self {
            name: name.to_owned(),
            seconds,
            state: verdict.state,
            tally: verdict.tally,
            failures: verdict.failures,
            unsteady: verdict.unsteady,
            slowest: verdict.slowest,
        }
    }
}

impl Verdict {
    /// The most tests that are run again: when more fail, it is no accident.
    const MOST_AGAIN: usize = 4;

    fn plain(state: State) -> Self {
        Self {
            state,
            tally: Tally::default(),
            failures: Vec::new(),
            unsteady: Vec::new(),
            slowest: Vec::new(),
        }
    }

    fn of_fault(fault: &Fault) -> Self {
        Self {
            tally: Tally::ONE_FAILED,
            failures: vec![Failure::of_fault(fault)],
            ..Self::plain(State::Failed)
        }
    }

    fn of(outcome: &Outcome) -> Self {
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

    /// The same once each of its failed tests has had a second try, which `passes`
    /// tells of.
    fn after_again(mut self, mut passes: impl FnMut(&Failure) -> Result<bool>) -> Result<Self> {
        let is_test = |failure: &Failure| !failure.test.is_empty();
        // A program that stopped in the middle did not run what came after.
        let is_whole =
            self.failures.iter().all(is_test) && self.tally.failed == self.failures.len();
        if self.failures.len() > Self::MOST_AGAIN || !is_whole {
            return Ok(self);
        }
        for failure in std::mem::take(&mut self.failures) {
            if passes(&failure)? {
                self.tally.failed -= 1;
                self.tally.passed += 1;
                self.unsteady.push(failure);
            } else {
                self.failures.push(failure);
            }
        }
        if self.failures.is_empty() {
            self.state = State::Ok;
        }
        Ok(self)
    }
}

fn remark(state: State, tally: Tally) -> String {
    match state {
        State::Ok => tally.to_string(),
        State::Failed if tally == Tally::ONE_FAILED => "failed".to_owned(),
        State::Failed => format!("failed: {tally}"),
        State::Skipped => "skipped".to_owned(),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nSummary")?;
        let mut total = Tally::default();
        for row in &self.rows {
            let state = match row.state {
                State::Ok => "ok",
                State::Failed => "FAILED",
                State::Skipped => "skipped",
            };
            let counts = row.tally.to_string();
            let line = format!(
                "  {state:<7} {:>7.1} s  {:<18} {counts}",
                row.seconds, row.name
            );
            writeln!(f, "{}", line.trim_end())?;
            total.passed += row.tally.passed;
            total.failed += row.tally.failed;
        }
        let seconds: f64 = self.rows.iter().map(|row| row.seconds).sum();
        writeln!(
            f,
            "  in {:.0} min {:.0} s",
            (seconds / 60.0).floor(),
            seconds % 60.0
        )?;
        for row in &self.rows {
            if !row.slowest.is_empty() {
                writeln!(f, "\nThe slowest {}", row.name)?;
            }
            for Slow { test, seconds } in &row.slowest {
                writeln!(f, "  {seconds:>7.1} s  {test}")?;
            }
        }
        let unsteady = || self.rows.iter().filter(|row| !row.unsteady.is_empty());
        if unsteady().next().is_some() {
            writeln!(
                f,
                "\nWhat failed once, and passed when it was run again alone"
            )?;
        }
        for row in unsteady() {
            write!(f, "{}", Told(&row.name, &row.unsteady))?;
        }
        let failed = || self.rows.iter().filter(|row| !row.failures.is_empty());
        if failed().next().is_some() {
            writeln!(f, "\nWhat failed")?;
        }
        for row in failed() {
            write!(f, "{}", Told(&row.name, &row.failures))?;
        }
        writeln!(f, "{} passed, {} failed", total.passed, total.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::{Report, State, Tally, Verdict};
    use crate::Fault;
    use crate::process::Outcome;

    fn failed(output: &str) -> Outcome {
        Outcome {
            success: false,
            lines: output.lines().map(str::to_owned).collect(),
        }
    }

    const TWO_FAILED: &str = "     Running tests/readers/main.rs (target/debug/deps/readers-2c3d)
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
    fn a_test_that_passes_alone_is_told_and_fails_nothing() {
        let verdict = Verdict::of(&failed(TWO_FAILED));
        let verdict = verdict.after_again(|_| Ok(true)).unwrap();
        assert_eq!(verdict.state, State::Ok);
        let expected = Tally {
            passed: 7,
            failed: 0,
        };
        assert_eq!(verdict.tally, expected);
        let mut report = Report::default();
        report.count("browser tests", |_| Ok(verdict));
        let summary = report.to_string();
        let told = "passed when it was run again alone\n  browser tests: -p browser-tests \
                    --test readers take::a\n      no file\n";
        assert!(summary.contains(told), "{summary}");
        assert!(summary.ends_with("\n7 passed, 0 failed\n"), "{summary}");
    }

    #[test]
    fn a_test_that_fails_twice_has_failed() {
        let verdict = Verdict::of(&failed(TWO_FAILED));
        let again = verdict.after_again(|failure| Ok(failure.test == "take::a"));
        let verdict = again.unwrap();
        assert_eq!(verdict.state, State::Failed);
        assert_eq!((verdict.tally.passed, verdict.tally.failed), (6, 1));
        assert_eq!(verdict.failures[0].test, "site::b");
    }

    #[test]
    fn a_program_that_ended_before_its_tests_did_gets_no_second_try() {
        let output = "     Running tests/readers/main.rs (target/debug/deps/readers-2c3d)
running 3 tests
error: test failed, to rerun pass `-p browser-tests --test readers`";
        let verdict = Verdict::of(&failed(output));
        let verdict = verdict.after_again(|_| Ok(true)).unwrap();
        assert_eq!(verdict.state, State::Failed);
    }

    #[test]
    fn the_summary_ends_with_what_failed_and_then_the_count_alone() {
        let mut report = Report::default();
        let output = "     Running tests/kinds.rs (target/debug/deps/kinds-2c3d)
running 2 tests
failures:
---- a_slope stdout ----
it leaves the sheet
failures:
    a_slope
test result: FAILED. 1 passed; 1 failed; 0 ignored
error: test failed, to rerun pass `-p milepost-charts --test kinds`";
        report.count("native tests", |_| Ok(Verdict::of(&failed(output))));
        report.have("data", || Err::<(), _>(Fault::new("row 3 has no source")));
        let end = "\nWhat failed\n  native tests: -p milepost-charts --test kinds a_slope\n      \
                   it leaves the sheet\n  data\n      error: row 3 has no source\n\
                   1 passed, 2 failed\n";
        let summary = report.to_string();
        assert!(summary.ends_with(end), "{summary}");
    }

    #[test]
    fn a_check_that_ran_no_test_and_failed_is_counted_as_failed() {
        let mut report = Report::default();
        report.have("works", || Ok(()));
        report.have("breaks", || Err::<(), _>(Fault::new("it broke")));
        report.skip("depends on it");
        assert!(report.to_string().ends_with("\n0 passed, 1 failed\n"));
        assert_ne!(
            format!("{:?}", report.exit_code()),
            format!("{:?}", std::process::ExitCode::SUCCESS)
        );
    }
}
