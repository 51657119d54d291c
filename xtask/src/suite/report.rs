//! What became of each check, and the counts of all test runners together.

use std::fmt;
use std::process::{Command, ExitCode};
use std::time::Instant;

use super::failures::{Failure, Told};
use super::slowest::Slow;
use super::tally::Tally;
use super::verdict::{State, Verdict};
use crate::Result;
use crate::process;
use crate::step::Step;

/// How many browsers run at a time: with two, a machine with two cores has nothing to
/// do for a third of the time.
const ABREAST: usize = 3;

/// The checks that have run, in their order.
#[derive(Debug, Default)]
pub(super) struct Report {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    name: String,
    seconds: f64,
    verdict: Verdict,
}

impl Report {
    /// Runs a program as a check, counts its tests and tells what fails.
    pub(super) fn run(&mut self, name: &str, command: &mut Command) {
        self.count(name, |step| Ok(Verdict::of(&process::run(step, command)?)));
    }

    /// Runs programs as one check, a few at a time, once another has prepared them.
    ///
    /// The few tests that fail are run again, alone, by the command that `again`
    /// gives: what passes then is told, and fails nothing.
    pub(super) fn run_abreast(
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
            let verdict = Verdict::of(&process::run_abreast(step, commands, ABREAST)?);
            verdict.after_again(|failure| process::run(step, &mut again(failure)))
        });
    }

    fn count(&mut self, name: &str, work: impl FnOnce(&mut Step) -> Result<Verdict>) {
        let mut step = Step::start(name);
        let verdict = work(&mut step).unwrap_or_else(|fault| Verdict::of_fault(&fault));
        let seconds = step.end(&verdict.remark());
        // At once for who waits, and again below the summary.
        print!("{}", Told(name, &verdict.failures));
        self.rows.push(Row::new(name, seconds, verdict));
    }

    /// Does work that prints its own steps, and gives what others need of it.
    pub(super) fn have<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
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
    pub(super) fn skip(&mut self, name: &str) {
        let verdict = Verdict::plain(State::Skipped);
        self.rows.push(Row::new(name, 0.0, verdict));
    }

    /// Zero only when nothing failed and nothing was skipped.
    pub(super) fn exit_code(&self) -> ExitCode {
        if self.rows.iter().all(|row| row.verdict.state == State::Ok) {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    /// All tests that passed or failed.
    fn total(&self) -> Tally {
        let mut total = Tally::default();
        for Row { verdict, .. } in &self.rows {
            total.passed += verdict.tally.passed;
            total.failed += verdict.tally.failed;
        }
        total
    }

    /// A line for each check, and one for the time of all.
    fn write_rows(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Row {
            name,
            seconds,
            verdict,
        } in &self.rows
        {
            let state = match verdict.state {
                State::Ok => "ok",
                State::Failed => "FAILED",
                State::Skipped => "skipped",
            };
            let counts = verdict.tally.to_string();
            let line = format!("  {state:<7} {seconds:>7.1} s  {name:<18} {counts}");
            writeln!(f, "{}", line.trim_end())?;
        }
        let seconds: f64 = self.rows.iter().map(|row| row.seconds).sum();
        writeln!(
            f,
            "  in {:.0} min {:.0} s",
            (seconds / 60.0).floor(),
            seconds % 60.0
        )
    }

    fn write_slowest(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Row { name, verdict, .. } in &self.rows {
            if !verdict.slowest.is_empty() {
                writeln!(f, "\nThe slowest {name}")?;
            }
            for Slow { test, seconds } in &verdict.slowest {
                writeln!(f, "  {seconds:>7.1} s  {test}")?;
            }
        }
        Ok(())
    }

    /// Failures of all checks under a heading; nothing if there are none.
    fn write_failures(
        &self,
        f: &mut fmt::Formatter<'_>,
        heading: &str,
        of: impl Fn(&Verdict) -> &[Failure],
    ) -> fmt::Result {
        let rows = || self.rows.iter().filter(|row| !of(&row.verdict).is_empty());
        if rows().next().is_some() {
            writeln!(f, "\n{heading}")?;
        }
        for row in rows() {
            write!(f, "{}", Told(&row.name, of(&row.verdict)))?;
        }
        Ok(())
    }
}

impl Row {
    fn new(name: &str, seconds: f64, verdict: Verdict) -> Self {
        Self {
            name: name.to_owned(),
            seconds,
            verdict,
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\nSummary")?;
        self.write_rows(f)?;
        self.write_slowest(f)?;
        let again = "What failed once, and passed when it was run again alone";
        self.write_failures(f, again, |verdict| &verdict.unsteady)?;
        self.write_failures(f, "What failed", |verdict| &verdict.failures)?;
        let total = self.total();
        writeln!(f, "{} passed, {} failed", total.passed, total.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::super::verdict::tests::{TWO_FAILED, failed, passed};
    use super::*;
    use crate::Fault;

    #[test]
    fn what_passed_alone_is_told_in_the_summary() {
        let verdict = Verdict::of(&failed(TWO_FAILED));
        let verdict = verdict.after_again(|_| Ok(passed())).unwrap();
        let mut report = Report::default();
        report.count("browser tests", |_| Ok(verdict));
        let summary = report.to_string();
        let told = "passed when it was run again alone\n  browser tests: -p browser-tests \
                    --test readers take::a\n      no file\n";
        assert!(summary.contains(told), "{summary}");
        assert!(summary.ends_with("\n7 passed, 0 failed\n"), "{summary}");
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
