//! Runs other programs quietly: their output is kept, and shown when they fail.

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::step::Step;
use crate::{Fault, Result};

/// How many of a failed program's last lines are shown.
const TAIL: usize = 60;
/// How often a long run says that it goes on.
const TICK: Duration = Duration::from_secs(10);

/// What a program wrote and how it ended.
#[derive(Debug)]
pub struct Outcome {
    /// Did it exit with zero?
    pub success: bool,
    /// Standard output and standard error, as they came.
    pub lines: Vec<String>,
}

impl Outcome {
    /// The last lines, enough to see why it failed.
    pub fn tail(&self) -> Vec<String> {
        self.lines[self.lines.len().saturating_sub(TAIL)..].to_vec()
    }
}

/// `cargo`, as it would run in the developer's own shell, or with a toolchain
/// that rustup knows by this name.
///
/// What the cargo that started us put into the environment is taken out: its
/// library path belongs to its own toolchain.
pub fn cargo(toolchain: Option<&str>) -> Command {
    let mut command = clean("cargo");
    if let Some(name) = toolchain {
        command.env("RUSTUP_TOOLCHAIN", name);
    }
    command
}

/// A program without the variables that cargo sets for what it runs.
pub fn clean(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name == "CARGO"
            || name == "LD_LIBRARY_PATH"
            || name.starts_with("CARGO_PKG_")
            || name.starts_with("CARGO_MANIFEST_")
        {
            command.env_remove(&*name);
        }
    }
    command
}

/// Runs a program to its end; an unsuccessful end is an outcome, not a fault.
///
/// # Errors
/// When the program cannot be started.
pub fn run(step: &mut Step, command: &mut Command) -> Result<Outcome> {
    run_within(step, command, None)
}

/// Like [`run`], but ends the program after `limit`.
///
/// # Errors
/// When the program cannot be started.
pub fn run_within(
    step: &mut Step,
    command: &mut Command,
    limit: Option<Duration>,
) -> Result<Outcome> {
    let started = Instant::now();
    let fault = |error: io::Error, command: &Command| {
        Fault::new(format!("{} cannot be started: {error}", name(command)))
    };
    let (reader, writer) = io::pipe().map_err(|error| fault(error, command))?;
    // One pipe for both, so that lines stay in the order they were written in.
    let both = writer.try_clone().map_err(|error| fault(error, command))?;
    let spawned = command
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(both)
        .spawn();
    // The command holds our ends of the pipe: it would never be at its end.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = spawned.map_err(|error| fault(error, command))?;
    let received = listen(reader);
    let mut lines = Vec::new();
    let mut next_tick = started + TICK;
    loop {
        match received.recv_timeout(Duration::from_millis(200)) {
            Ok(line) => lines.push(line),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if Instant::now() >= next_tick {
            next_tick += TICK;
            step.still_running(lines.last().map_or("", String::as_str));
        }
        if limit.is_some_and(|limit| started.elapsed() > limit) {
            // It may have ended in between: then there is nothing to end.
            let _ = child.kill();
            break;
        }
    }
    let status = child
        .wait()
        .map_err(|error| Fault::new(format!("{} was lost: {error}", name(command))))?;
    Ok(Outcome {
        success: status.success(),
        lines,
    })
}

/// Runs programs in their order, so many at a time, and gives what they wrote as one:
/// what failed comes last.
///
/// # Errors
/// When one cannot be started.
pub fn run_abreast(step: &mut Step, commands: Vec<Command>, at_a_time: usize) -> Result<Outcome> {
    let total = commands.len();
    let queue = Mutex::new(commands.into_iter());
    let next = || {
        let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.next()
    };
    let (sender, received) = mpsc::channel();
    let mut outcomes = Vec::new();
    thread::scope(|scope| {
        for sender in vec![sender; at_a_time] {
            let next = &next;
            scope.spawn(move || {
                while let Some(mut command) = next() {
                    let outcome = run(&mut Step::quiet(), &mut command);
                    if sender.send(outcome).is_err() {
                        break;
                    }
                }
            });
        }
        for outcome in received {
            outcomes.push(outcome?);
            step.still_running(&format!("{} of {total} have run", outcomes.len()));
        }
        Ok(())
    })?;
    outcomes.sort_by_key(|outcome| !outcome.success);
    Ok(Outcome {
        success: outcomes.iter().all(|outcome| outcome.success),
        lines: outcomes
            .into_iter()
            .flat_map(|outcome| outcome.lines)
            .collect(),
    })
}

/// Runs a program that has to succeed.
///
/// # Errors
/// When it cannot be started or fails; then with its last lines.
pub fn must(step: &mut Step, command: &mut Command) -> Result<Vec<String>> {
    let outcome = run(step, command)?;
    if outcome.success {
        return Ok(outcome.lines);
    }
    Err(Fault::new(format!("{} failed", name(command))).with_output(outcome.tail()))
}

/// What a short program prints, or nothing when it is not there or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    output.status.success().then(|| text.trim().to_owned())
}

fn listen(stream: impl Read + Send + 'static) -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut bytes = Vec::new();
        while reader.read_until(b'\n', &mut bytes).is_ok_and(|n| n > 0) {
            let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
            bytes.clear();
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}

/// The program and its first argument: `cargo clippy`.
fn name(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program.rsplit(['/', '\\']).next().unwrap_or_default();
    match command.get_args().next() {
        Some(first) => format!("`{program} {}`", first.to_string_lossy()),
        None => format!("`{program}`"),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;
    use std::time::Duration;

    use super::{must, run_abreast, run_within};
    use crate::step::Step;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_failed_program_shows_its_last_lines_and_its_name() {
        let mut step = Step::quiet();
        let script = "for i in $(seq 1 100); do echo line $i; done; exit 3";
        let fault = must(&mut step, &mut shell(script)).unwrap_err().to_string();
        assert!(fault.ends_with("error: `sh -c` failed"), "{fault}");
        assert!(fault.contains("line 100") && !fault.contains("line 40\n"));
    }

    #[test]
    fn both_outputs_stay_in_the_order_they_were_written_in() {
        let script = "for i in $(seq 1 200); do echo $i; echo $i >&2; done";
        let lines = must(&mut Step::quiet(), &mut shell(script)).unwrap();
        let expected: Vec<String> = (1..=200)
            .flat_map(|number| [number.to_string(), number.to_string()])
            .collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_program_that_takes_too_long_is_ended() {
        let mut step = Step::quiet();
        let limit = Some(Duration::from_millis(50));
        let outcome = run_within(&mut step, &mut shell("exec sleep 60"), limit).unwrap();
        assert!(!outcome.success);
    }

    #[test]
    fn all_programs_run_and_what_failed_comes_last() {
        let commands = ["echo broken; exit 1", "echo one", "echo two"].map(shell);
        let outcome = run_abreast(&mut Step::quiet(), commands.into(), 2).unwrap();
        assert!(!outcome.success);
        assert_eq!(outcome.lines.len(), 3);
        assert_eq!(outcome.lines.last().unwrap(), "broken");
    }

    #[test]
    fn a_program_that_is_not_there_is_a_fault() {
        let commands = vec![shell("echo one"), Command::new("no-such-program")];
        let fault = run_abreast(&mut Step::quiet(), commands, 2).unwrap_err();
        assert!(fault.to_string().contains("no-such-program"), "{fault}");
    }
}
