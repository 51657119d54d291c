//! One line per step: its name, a sign of life on a long one, its time.

use std::io::{self, Write};
use std::time::Instant;

use crate::Result;

/// A step that is under way.
#[derive(Debug)]
pub struct Step {
    name: String,
    started: Instant,
    line_open: bool,
    silent: bool,
    note: String,
}

impl Step {
    /// Starts a step and prints its name.
    pub fn start(name: &str) -> Self {
        print!("{name} …");
        flush();
        Self {
            name: name.to_owned(),
            started: Instant::now(),
            line_open: true,
            silent: false,
            note: String::new(),
        }
    }

    /// A step that prints nothing.
    pub fn quiet() -> Self {
        Self {
            name: String::new(),
            started: Instant::now(),
            line_open: false,
            silent: true,
            note: String::new(),
        }
    }

    /// Prints the time so far and what the child process said last.
    pub fn still_running(&mut self, said: &str) {
        if self.silent {
            return;
        }
        if self.line_open {
            println!();
            self.line_open = false;
        }
        let said: String = said.trim().chars().take(90).collect();
        println!("    {:.0} s  {said}", self.seconds());
    }

    /// Keeps a remark for the end of the step's line.
    pub fn note(&mut self, remark: &str) {
        if !self.note.is_empty() {
            self.note.push_str(", ");
        }
        self.note.push_str(remark);
    }

    /// Ends the step's line with its time and a remark, and gives the seconds.
    pub fn end(self, remark: &str) -> f64 {
        let seconds = self.seconds();
        if self.silent {
            return seconds;
        }
        if !self.line_open {
            print!("{} …", self.name);
        }
        if remark.is_empty() {
            println!(" {seconds:.1} s");
        } else {
            println!(" {seconds:.1} s ({remark})");
        }
        flush();
        seconds
    }

    fn seconds(&self) -> f64 {
        self.started.elapsed().as_secs_f64()
    }
}

/// Runs work as one named step that says how long it took.
///
/// # Errors
/// Those of the work.
pub fn timed<T>(name: &str, work: impl FnOnce(&mut Step) -> Result<T>) -> Result<T> {
    let mut step = Step::start(name);
    let result = work(&mut step);
    let remark = match &result {
        Ok(_) => std::mem::take(&mut step.note),
        Err(_) => "failed".to_owned(),
    };
    step.end(&remark);
    result
}

fn flush() {
    // A closed terminal is no reason to stop working.
    let _ = io::stdout().flush();
}
