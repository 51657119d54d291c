//! A display in memory, for a browser that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::{Failure, Result};

/// A running X server; it ends when dropped.
pub(crate) struct Display {
    process: Child,
    number: String,
}

impl Display {
    /// Starts a display on the first free number, larger than any screen here.
    pub(crate) fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1920x1600x24"])
            .args(["-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                Failure::new(format!("Xvfb: {error} (`cargo xtask setup` installs it)"))
            })?;
        let mut number = String::new();
        if let Some(said) = process.stdout.take() {
            BufReader::new(said).read_line(&mut number)?;
        }
        let display = Self {
            process,
            number: number.trim().to_owned(),
        };
        if display.number.is_empty() {
            return Err(Failure::new("Xvfb did not start a display"));
        }
        Ok(display)
    }

    /// As the variable `DISPLAY` has it.
    pub(crate) fn name(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
