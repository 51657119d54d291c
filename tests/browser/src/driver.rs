//! The driver's process, one for each engine.

use std::env;
use std::ffi::OsString;
use std::io::{self, BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xtask::setup;

use crate::console::Console;
use crate::display::Display;
use crate::{Engine, Failure, Result, project};

/// How long a driver may take until it answers.
const START: Duration = Duration::from_secs(10);

/// How often a driver is started until it has a port. Chromium's takes one on
/// `::1` and ends if that very port is taken on 127.0.0.1, where connections
/// of a test that has ended keep theirs for a minute; WebKit's is told one that
/// was free a moment before.
const STARTS: usize = 8;

/// A running driver on a port of its own; it ends when dropped.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    console: Console,
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver that the engine's variable names, or the one on PATH.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        match engine {
            Engine::Chromium => Self::that_says_its_port(
                &mut command("CHROMEDRIVER", "chromedriver"),
                "started successfully on port ",
            ),
            Engine::Firefox => Self::that_says_its_port(
                &mut command("GECKODRIVER", "geckodriver"),
                "Listening on 127.0.0.1:",
            ),
            Engine::WebKit => Self::that_is_told_its_port(),
        }
    }

    /// Where it takes commands.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the driver and its browser wrote.
    pub(crate) fn console(&self) -> &Console {
        &self.console
    }

    fn that_says_its_port(command: &mut Command, before: &str) -> Result<Self> {
        command.arg("--port=0");
        let mut last_words = String::new();
        for _ in 0..STARTS {
            match Self::once_that_says_its_port(command, before)? {
                Ok(driver) => return Ok(driver),
                Err(said) => last_words = said,
            }
        }
        let program = command.get_program().to_string_lossy();
        Err(Failure::new(format!(
            "{program} did not say its port, but: {last_words}"
        )))
    }

    /// The driver, or what it said before it ended.
    fn once_that_says_its_port(
        command: &mut Command,
        before: &str,
    ) -> io::Result<std::result::Result<Self, String>> {
        let (said, say) = io::pipe()?;
        command.stdout(say.try_clone()?).stderr(say);
        let mut process = spawn(command)?;
        // The command's own ends of the pipe would keep it open for ever.
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut said = BufReader::new(said);
        match find_port(&mut said, before) {
            Ok(port) => Ok(Ok(Self {
                process,
                port,
                console: Console::listen(said),
                _display: None,
            })),
            Err(last_words) => {
                end(&mut process);
                Ok(Err(last_words))
            }
        }
    }

    /// WebKit's driver says nothing at all, and its browser needs a display.
    fn that_is_told_its_port() -> Result<Self> {
        let display = Display::start()?;
        for _ in 0..STARTS {
            let port = free_port()?;
            let mut process = spawn(
                command("WEBKITDRIVER", "WebKitWebDriver")
                    .arg(format!("--port={port}"))
                    .env("DISPLAY", display.name())
                    .env("GDK_BACKEND", "x11")
                    .env("NO_AT_BRIDGE", "1")
                    // A page of a test is left long before its WebAssembly would be
                    // the faster for being compiled once more, at half a core's cost.
                    .env("JSC_useOMGJIT", "false")
                    .stdout(Stdio::null()),
            )?;
            if answers(&mut process, port)? {
                return Ok(Self {
                    process,
                    port,
                    console: Console::default(),
                    _display: Some(display),
                });
            }
            end(&mut process);
        }
        Err(Failure::new("WebKitWebDriver did not answer"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// A driver in a world without time zones; the project's own tools are found too.
fn command(variable: &str, program: &str) -> Command {
    let named = env::var_os(variable);
    let mut command = Command::new(named.unwrap_or_else(|| OsString::from(program)));
    command
        .env("PATH", setup::search_path(&project()))
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    command
}

fn spawn(command: &mut Command) -> io::Result<Child> {
    command.spawn().map_err(|error| {
        let program = command.get_program().to_string_lossy();
        let hint = format!("{program}: {error} (`cargo xtask setup` installs it)");
        io::Error::new(error.kind(), hint)
    })
}

/// Waits until a driver answers; `false` if it has ended, or takes too long.
fn answers(process: &mut Child, port: u16) -> io::Result<bool> {
    let until = Instant::now() + START;
    while Instant::now() < until {
        // Another program's answer on a port that was taken is none.
        if process.try_wait()?.is_some() {
            return Ok(false);
        }
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(true);
        }
        thread::sleep(Duration::from_millis(20));
    }
    Ok(false)
}

/// Ends a driver, if it has not ended: nothing else to do about it.
fn end(process: &mut Child) {
    let _ = process.kill();
    let _ = process.wait();
}

/// Free at this moment.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

/// The port it says, or else all that it said.
fn find_port(said: &mut impl BufRead, before: &str) -> std::result::Result<u16, String> {
    let mut lines = Vec::new();
    for line in said.lines().map_while(std::result::Result::ok) {
        if let Some(port) = port_in(&line, before) {
            return Ok(port);
        }
        lines.push(line);
    }
    Err(lines.join(" "))
}

/// `ChromeDriver was started successfully on port 40213.`
fn port_in(line: &str, before: &str) -> Option<u16> {
    let (_, rest) = line.split_once(before)?;
    rest.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use std::process::{self, Command};
    use std::{env, fs};

    use super::{Driver, STARTS, port_in};

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_driver_whose_port_was_taken_is_started_anew() {
        let starts = env::temp_dir().join(format!("milepost-starts-{}", process::id()));
        let script = format!(
            "echo start >> '{0}'
             if [ $(wc -l < '{0}') -lt {STARTS} ]; then echo IPv4 port not available; exit 1; fi
             echo started successfully on port 40213.",
            starts.display()
        );
        let driver =
            Driver::that_says_its_port(&mut shell(&script), "started successfully on port ");
        assert_eq!(driver.unwrap().port, 40213);
        let starts_made = fs::read_to_string(&starts).unwrap();
        fs::remove_file(starts).unwrap();
        assert_eq!(starts_made.lines().count(), STARTS);
    }

    #[test]
    fn a_driver_that_never_starts_is_quoted() {
        let mut driver = shell("echo no display; echo so I end; exit 1");
        let failure = Driver::that_says_its_port(&mut driver, "port ").err();
        assert_eq!(
            failure.unwrap().to_string(),
            "sh did not say its port, but: no display so I end"
        );
    }

    #[test]
    fn the_port_is_read_from_the_line_that_names_it() {
        let before = "started successfully on port ";
        let line = "ChromeDriver was started successfully on port 40213.";
        assert_eq!(port_in(line, before), Some(40213));
        assert_eq!(port_in("Only local connections are allowed.", before), None);
        let line = "1795613414905\tgeckodriver\tINFO\tListening on 127.0.0.1:42339";
        assert_eq!(port_in(line, "Listening on 127.0.0.1:"), Some(42339));
    }
}
