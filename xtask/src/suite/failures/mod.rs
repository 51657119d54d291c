//! What failed in a check, read from what its programs wrote: each test by name
//! with its own message, and the errors of what is no test.

mod errors;
mod tests_run;

use std::fmt;

use crate::Fault;

/// The most failures of a check that are told with their messages.
const MOST_TOLD: usize = 20;
/// The lines of a message that are shown: from its start and from its end.
const LINES: (usize, usize) = (25, 14);
/// The characters of a line that are shown. Inputs that a property test shrank to
/// can be far longer.
const LINE: usize = 600;

/// Something that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Failure {
    /// The test program, as cargo's arguments name it; empty where none ran.
    pub program: String,
    /// The test; empty where it is not known or none ran.
    pub test: String,
    /// What it said, cut to a sensible length.
    pub message: Vec<String>,
}

impl Failure {
    /// What stopped a check that runs no program of its own.
    pub(super) fn of_fault(fault: &Fault) -> Self {
        let lines: Vec<String> = fault.to_string().lines().map(str::to_owned).collect();
        Self::new("", "", errors::tail(&lines))
    }

    fn new(program: &str, test: &str, message: &[String]) -> Self {
        Self {
            program: program.to_owned(),
            test: test.to_owned(),
            message: shortened(message),
        }
    }

    /// The same with what a second try said, from the lines that it wrote.
    pub(super) fn and_again(mut self, lines: &[String]) -> Self {
        self.message.push("and again, alone:".to_owned());
        let again = of(lines).into_iter().flat_map(|failure| failure.message);
        self.message.extend(again);
        self
    }

    /// Its program and its test, as far as they are known.
    pub(super) fn name(&self) -> String {
        let parts = [self.program.as_str(), self.test.as_str()];
        let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        known.join(" ")
    }
}

/// All failures in what a failed check wrote; never none.
pub(super) fn of(lines: &[String]) -> Vec<Failure> {
    let tests = tests_run::failures(lines);
    if tests.is_empty() {
        errors::failures(lines)
    } else {
        tests
    }
}

/// The failures of some checks, each under its check's name.
pub(super) struct Told<'a>(pub &'a str, pub &'a [Failure]);

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(check, failures) = self;
        for (index, failure) in failures.iter().enumerate() {
            let name = failure.name();
            let comma = if name.is_empty() { "" } else { ": " };
            writeln!(f, "  {check}{comma}{name}")?;
            // Names stay: a hundred messages would hide them.
            if index < MOST_TOLD {
                for line in &failure.message {
                    writeln!(f, "{}", format!("      {line}").trim_end())?;
                }
            }
        }
        Ok(())
    }
}

/// A message without its backtrace and without empty lines around it, long lines
/// and the middle of many cut.
fn shortened(message: &[String]) -> Vec<String> {
    // A property says the same for each input that it shrinks, and what counts last.
    let is_verdict = |line: &String| line.starts_with("Test failed: ");
    let from = message.iter().rposition(is_verdict).unwrap_or(0);
    let mut lines: Vec<String> = without_backtrace(&message[from..])
        .map(|line| cut(line))
        .collect();
    let is_empty = |line: &String| line.trim().is_empty();
    let from = lines.iter().take_while(|line| is_empty(line)).count();
    lines.drain(..from);
    while lines.last().is_some_and(is_empty) {
        lines.pop();
    }
    let (head, tail) = LINES;
    if lines.len() > head + tail + 1 {
        let left_out = lines.len() - head - tail;
        let note = format!("… {left_out} lines …");
        lines.splice(head..lines.len() - tail, [note]);
    }
    lines
}

fn without_backtrace(message: &[String]) -> impl Iterator<Item = &String> {
    let mut within = false;
    message.iter().filter(move |line| {
        if line.trim() == "stack backtrace:" {
            within = true;
        } else if within {
            // `   3: name` and `          at file`, then a note about itself.
            let inner = line.trim_start();
            let is_frame = inner.split_once(": ").is_some_and(|(number, _)| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            });
            within = is_frame || inner.starts_with("at ") || inner.starts_with("note: Some det");
        }
        !within
    })
}

fn cut(line: &str) -> String {
    match line.char_indices().nth(LINE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Failure, Told, of};

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_failure_is_told_under_its_check_and_its_name() {
        let all = [
            Failure::new("-p charts --test kinds", "a_test", &lines("\nit broke\n")),
            Failure::new("", "", &lines("error: no such file")),
        ];
        assert_eq!(
            Told("native tests", &all).to_string(),
            "  native tests: -p charts --test kinds a_test\n      it broke\n  \
             native tests\n      error: no such file\n"
        );
    }

    #[test]
    fn of_many_failures_each_is_named() {
        let all: Vec<Failure> = (0..50)
            .map(|number| Failure::new("-p a --lib", &format!("t{number}"), &lines("why")))
            .collect();
        let told = Told("native tests", &all).to_string();
        assert!(told.contains(" t49\n"), "{told}");
        assert_eq!(told.matches("why").count(), 20);
    }

    #[test]
    fn a_message_loses_its_middle_its_backtrace_and_the_ends_of_its_lines() {
        let many: Vec<String> = (1..=100).map(|number| format!("line {number}")).collect();
        let message = Failure::new("", "", &many).message;
        assert_eq!(message.len(), 40);
        assert_eq!(message[24..27], ["line 25", "… 61 lines …", "line 87"]);

        let long = Failure::new("", "", &["字".repeat(601)]).message;
        assert_eq!(long, ["字".repeat(600) + "…"]);

        let traced = "left: 1\nstack backtrace:\n   0: rust_begin_unwind\n             at /std.rs:1:2\n  \
                      10: core::panicking\nnote: Some details are omitted\n\nminimal: 3";
        let message = Failure::new("", "", &lines(traced)).message;
        assert_eq!(message, ["left: 1", "", "minimal: 3"]);
    }

    #[test]
    fn of_a_property_the_least_input_is_told() {
        let said = "thread 'a' panicked at a.rs:1:1:\nit leaves by 900\n\n\
                    thread 'a' panicked at a.rs:1:1:\nit leaves by 3\n\n\
                    thread 'a' panicked at a.rs:9:1:\nTest failed: it leaves by 3.\n\
                    minimal failing input: width = 200.0\n\tsuccesses: 174\n";
        let message = Failure::new("", "", &lines(said)).message;
        let told = [
            "Test failed: it leaves by 3.",
            "minimal failing input: width = 200.0",
            "\tsuccesses: 174",
        ];
        assert_eq!(message, told);
    }

    #[test]
    fn a_program_that_says_nothing_has_failed_all_the_same() {
        assert_eq!(of(&[]).len(), 1);
    }
}
