//! What became of each check, and the counts of all test runners together.

use std::fmt;
use std::process::{Command, ExitCode};
use std::time::Instant;

use super::failures::{self, Failure, Told};
use crate::Result;
use crate::process::{self, Outcome};
use crate::step::Step;

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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Ok,
    Failed,
    Skipped,
}

/// Tests that passed and failed, as the runners' closing lines say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Report {
    /// Runs a program as a check, counts its tests and tells what fails.
    pub fn run(&mut self, name: &str, command: &mut Command) {
        self.count(name, |step| process::run(step, command));
    }

    /// Runs programs two at a time as one check, once another has prepared them.
    pub fn run_in_pairs(
        &mut self,
        name: &str,
        before: &mut Command,
        commands: Result<Vec<Command>>,
    ) {
        self.count(name, |step| {
            let commands = commands?;
            let prepared = process::run(step, before)?;
            if prepared.success {
                process::run_in_pairs(step, commands)
            } else {
                Ok(prepared)
            }
        });
    }

    fn count(&mut self, name: &str, work: impl FnOnce(&mut Step) -> Result<Outcome>) {
        let mut step = Step::start(name);
        let (state, tally, failures) = match work(&mut step) {
            Err(fault) => {
                let failures = vec![Failure::of_fault(&fault)];
                (State::Failed, Tally::ONE_FAILED, failures)
            }
            Ok(outcome) => {
                let tally = Tally::of(&outcome.lines);
                if outcome.success {
                    (State::Ok, tally, Vec::new())
                } else {
                    let failures = failures::of(&outcome.lines);
                    (State::Failed, tally.with_a_failure(), failures)
                }
            }
        };
        let seconds = step.end(&remark(state, tally));
        // At once for who waits, and again below the summary.
        print!("{}", Told(name, &failures));
        self.rows.push(Row {
            name: name.to_owned(),
            seconds,
            state,
            tally,
            failures,
        });
    }

    /// Does work that prints its own steps, and gives what others need of it.
    pub fn have<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        let started = Instant::now();
        let result = work();
        let (state, tally, failures) = match &result {
            Ok(_) => (State::Ok, Tally::default(), Vec::new()),
            Err(fault) => {
                let failures = vec![Failure::of_fault(fault)];
                (State::Failed, Tally::ONE_FAILED, failures)
            }
        };
        self.rows.push(Row {
            name: name.to_owned(),
            seconds: started.elapsed().as_secs_f64(),
            state,
            tally,
            failures,
        });
        result.inspect_err(|fault| println!("{fault}")).ok()
    }

    /// Notes a check that cannot run because another one failed.
    pub fn skip(&mut self, name: &str) {
        self.rows.push(Row {
            name: name.to_owned(),
            seconds: 0.0,
            state: State::Skipped,
            tally: Tally::default(),
            failures: Vec::new(),
        });
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

impl Tally {
    const ONE_FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Code that does not compile runs no test; it must not read as "0 failed".
    fn with_a_failure(self) -> Self {
        Self {
            failed: self.failed.max(1),
            ..self
        }
    }

    /// Adds up all lines like `test result: ok. 12 passed; 0 failed; 1 ignored`.
    fn of(lines: &[String]) -> Self {
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

fn remark(state: State, tally: Tally) -> String {
    match state {
        State::Ok => tally.to_string(),
        State::Failed if tally == Tally::ONE_FAILED => "failed".to_owned(),
        State::Failed => format!("failed: {tally}"),
        State::Skipped => "skipped".to_owned(),
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
    use super::{Report, Tally};
    use crate::Fault;
    use crate::process::Outcome;

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
error: test failed, to rerun pass `-p milepost-figures --test kinds`";
        report.count("native tests", |_| {
            Ok(Outcome {
                success: false,
                lines: output.lines().map(str::to_owned).collect(),
            })
        });
        report.have("data", || Err::<(), _>(Fault::new("row 3 has no source")));
        let end = "\nWhat failed\n  native tests: -p milepost-figures --test kinds a_slope\n      \
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
