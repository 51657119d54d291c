//! The command line: what may be typed and what it means.

use crate::{Fault, Result};

/// What `cargo xtask` prints.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve        build the site and serve it on http://127.0.0.1:8080/
                 --port N   another port
                 --open     open it in the browser
                 --dev      rebuild and reload whenever a file changes
  test         run every check and every test
  build        build the site into dist/
  check-data   check the files in data/: what is wrong, and where
  setup        only set up what the other commands need

Every command first sets up what is missing.
";

/// One command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the commands.
    Help,
    /// Set up everything, also for the tests.
    Setup,
    /// Build and serve the site.
    Serve(Serve),
    /// Build the site.
    Build,
    /// Run everything.
    Test,
    /// Check the data package.
    CheckData,
}

/// How to serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Serve {
    /// The port on 127.0.0.1.
    pub port: u16,
    /// Open the browser?
    pub open: bool,
    /// Watch, rebuild and reload?
    pub dev: bool,
}

/// Reads the arguments after `cargo xtask`.
///
/// # Errors
/// A word that is no command, or an option that the command does not take.
pub fn parse(arguments: &[String]) -> Result<Command> {
    let Some((name, options)) = arguments.split_first() else {
        return Ok(Command::Help);
    };
    let command = match name.as_str() {
        "serve" => return serve(options).map(Command::Serve),
        "help" | "-h" | "--help" => Command::Help,
        "setup" => Command::Setup,
        "build" => Command::Build,
        "test" => Command::Test,
        "check-data" => Command::CheckData,
        _ => return Err(see_help(&format!("there is no command `{name}`"))),
    };
    match options.first() {
        None => Ok(command),
        Some(option) => Err(see_help(&format!("`{name}` takes no `{option}`"))),
    }
}

fn serve(options: &[String]) -> Result<Serve> {
    let mut serve = Serve {
        port: 8080,
        open: false,
        dev: false,
    };
    let mut rest = options.iter().map(String::as_str);
    while let Some(option) = rest.next() {
        match option.split_once('=').unwrap_or((option, "")) {
            ("--open", "") => serve.open = true,
            ("--dev", "") => serve.dev = true,
            ("--port", "") => serve.port = port(rest.next().unwrap_or_default())?,
            ("--port", number) => serve.port = port(number)?,
            _ => return Err(see_help(&format!("`serve` takes no `{option}`"))),
        }
    }
    Ok(serve)
}

fn port(text: &str) -> Result<u16> {
    text.parse().map_err(|_| {
        see_help(&format!(
            "`--port` needs a number up to 65535, not `{text}`"
        ))
    })
}

fn see_help(what: &str) -> Fault {
    Fault::new(what).type_this("cargo xtask help")
}

#[cfg(test)]
mod tests {
    use super::{Command, Serve, parse};

    fn parsed(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words).map_err(|fault| fault.to_string())
    }

    #[test]
    fn serve_reads_its_options_in_any_order() {
        let expected = Command::Serve(Serve {
            port: 9000,
            open: true,
            dev: false,
        });
        assert_eq!(parsed("serve --open --port 9000").as_ref(), Ok(&expected));
        assert_eq!(parsed("serve --port=9000 --open").as_ref(), Ok(&expected));
    }

    #[test]
    fn nothing_typed_prints_help() {
        assert_eq!(parsed(""), Ok(Command::Help));
    }

    #[test]
    fn a_wrong_word_is_named() {
        for (line, named) in [
            ("sevre", "`sevre`"),
            ("test --fast", "`--fast`"),
            ("serve --port http", "`http`"),
            ("serve --port", "not ``"),
            ("serve --open=yes", "`--open=yes`"),
        ] {
            let fault = parsed(line).unwrap_err();
            assert!(fault.contains(named), "{line}: {fault}");
        }
    }
}
