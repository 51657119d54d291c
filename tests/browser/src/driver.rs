//! The chromedriver process.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use crate::{Failure, Result};

/// A running chromedriver on a port of its own; it ends when dropped.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver that `CHROMEDRIVER` names, or the one on PATH.
    pub fn start() -> Result<Self> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| {
                let program = program.to_string_lossy();
                Failure::new(format!(
                    "{program}: {error} (`cargo xtask setup` installs it)"
                ))
            })?;
        let said = process.stdout.take().map(BufReader::new);
        let port = said
            .into_iter()
            .flat_map(|lines| lines.lines().map_while(std::result::Result::ok))
            .find_map(|line| port_in(&line));
        let Some(port) = port else {
            // It has ended or is of no use: nothing else to do about it.
            let _ = process.kill();
            let _ = process.wait();
            return Err(Failure::new("chromedriver did not say its port"));
        };
        Ok(Self { process, port })
    }

    /// Where it takes commands.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// `ChromeDriver was started successfully on port 40213.`
fn port_in(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("started successfully on port ")?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn the_port_is_read_from_the_line_that_names_it() {
        let line = "ChromeDriver was started successfully on port 40213.";
        assert_eq!(port_in(line), Some(40213));
        assert_eq!(port_in("Only local connections are allowed."), None);
    }
}
