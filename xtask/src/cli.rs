//! The command line: what may be typed and what it means.

use std::path::PathBuf;

use crate::{Fault, Result};

/// What `cargo xtask` prints.
pub const HELP: &str = "\
Usage: cargo xtask <command>

  serve        build the site and serve it on http://127.0.0.1:8080/
                 --port N   another port
                 --open     open it in the browser
                 --dev      rebuild and reload whenever a file changes
  test         run every check and every test
                 --explore [MINUTES]
                            only the tests with random inputs, again and
                            again with other ones; 20 minutes without it
  bench        measure the site beside a page of the same data made otherwise
                 --quick    few runs, without Lighthouse: under three minutes
  build        build the site into dist/
                 --origin https://example.org
                            where it will be: whole addresses in link
                            previews, the sitemap and the oEmbed files
                 --base /folder/
                            the folder there; the top without it
  reproduce    build the site twice and compare every byte
  check-data   check the files in data/: what is wrong, and where
                 FOLDER     another package instead
  log-changes  write the lines that data/CHANGES.csv lacks
  pin          keep the present data under its version, for embeds made with it
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
    Build(Place),
    /// Build the site twice and compare.
    Reproduce,
    /// Run everything.
    Test,
    /// Run the property tests with fresh seeds for some minutes.
    Explore {
        /// How long.
        minutes: u64,
    },
    /// Measure the site beside its peer.
    Bench {
        /// Few runs.
        quick: bool,
    },
    /// Check the data package.
    CheckData {
        /// Another one than the project's.
        folder: Option<PathBuf>,
    },
    /// Write the lines that the log of changes lacks.
    LogChanges,
    /// Keep the present data under its version.
    Pin,
}

/// Where the site will be, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Scheme and host.
    pub origin: Option<String>,
    /// The folder, from slash to slash.
    pub base: Option<String>,
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
        "build" => return build(options).map(Command::Build),
        "test" => return test(options),
        "bench" => return bench(options),
        "check-data" => return check_data(options),
        "help" | "-h" | "--help" => Command::Help,
        "setup" => Command::Setup,
        "reproduce" => Command::Reproduce,
        "log-changes" => Command::LogChanges,
        "pin" => Command::Pin,
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

fn test(options: &[String]) -> Result<Command> {
    const MINUTES: u64 = 20;
    let words: Vec<&str> = options.iter().map(String::as_str).collect();
    let minutes = match words[..] {
        [] => return Ok(Command::Test),
        ["--explore"] => return Ok(Command::Explore { minutes: MINUTES }),
        ["--explore", minutes] => minutes,
        [option] if option.starts_with("--explore=") => &option["--explore=".len()..],
        [option, ..] => return Err(see_help(&format!("`test` takes no `{option}`"))),
    };
    let minutes = minutes.parse().map_err(|_| {
        see_help(&format!(
            "`--explore` needs a number of minutes, not `{minutes}`"
        ))
    })?;
    Ok(Command::Explore { minutes })
}

fn bench(options: &[String]) -> Result<Command> {
    let words: Vec<&str> = options.iter().map(String::as_str).collect();
    match words[..] {
        [] => Ok(Command::Bench { quick: false }),
        ["--quick"] => Ok(Command::Bench { quick: true }),
        ["--quick", option, ..] | [option, ..] => {
            Err(see_help(&format!("`bench` takes no `{option}`")))
        }
    }
}

fn check_data(options: &[String]) -> Result<Command> {
    let words: Vec<&str> = options.iter().map(String::as_str).collect();
    match words[..] {
        [] => Ok(Command::CheckData { folder: None }),
        [folder] if !folder.starts_with('-') => Ok(Command::CheckData {
            folder: Some(folder.into()),
        }),
        [option] | [_, option, ..] => Err(see_help(&format!("`check-data` takes no `{option}`"))),
    }
}

fn build(options: &[String]) -> Result<Place> {
    let mut place = Place::default();
    let mut rest = options.iter().map(String::as_str);
    while let Some(option) = rest.next() {
        let (name, value) = match option.split_once('=') {
            Some((name, value)) => (name, Some(value)),
            None => (option, None),
        };
        let taken = match name {
            "--origin" => &mut place.origin,
            "--base" => &mut place.base,
            _ => return Err(see_help(&format!("`build` takes no `{option}`"))),
        };
        let value = value.or_else(|| rest.next());
        *taken = Some(
            value
                .ok_or_else(|| see_help(&format!("`{name}` needs a value")))?
                .to_owned(),
        );
    }
    Ok(place)
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
    use super::{Command, Place, Serve, parse};

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
    fn build_reads_where_the_site_will_be() {
        assert_eq!(parsed("build"), Ok(Command::Build(Place::default())));
        let there = Command::Build(Place {
            origin: Some("https://example.org".to_owned()),
            base: Some("/x/".to_owned()),
        });
        assert_eq!(
            parsed("build --base /x/ --origin=https://example.org").as_ref(),
            Ok(&there)
        );
    }

    #[test]
    fn test_explores_as_long_as_it_is_told() {
        assert_eq!(parsed("test"), Ok(Command::Test));
        for (line, minutes) in [
            ("test --explore", 20),
            ("test --explore 5", 5),
            ("test --explore=0", 0),
        ] {
            assert_eq!(parsed(line), Ok(Command::Explore { minutes }));
        }
    }

    #[test]
    fn bench_may_be_quick() {
        for (line, quick) in [("bench", false), ("bench --quick", true)] {
            assert_eq!(parsed(line), Ok(Command::Bench { quick }));
        }
    }

    #[test]
    fn check_data_takes_a_folder_or_none() {
        assert_eq!(
            parsed("check-data"),
            Ok(Command::CheckData { folder: None })
        );
        let there = Command::CheckData {
            folder: Some("other/data".into()),
        };
        assert_eq!(parsed("check-data other/data").as_ref(), Ok(&there));
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
            ("test --explore soon", "`soon`"),
            ("test --explore 5 --fast", "`test` takes no"),
            ("serve --port http", "`http`"),
            ("serve --port", "not ``"),
            ("serve --open=yes", "`--open=yes`"),
            ("bench --slow", "`--slow`"),
            ("bench --quick often", "`often`"),
            ("check-data --fast", "`--fast`"),
            ("check-data here there", "`there`"),
            ("build --top", "`--top`"),
            ("build --base", "`--base` needs"),
        ] {
            let fault = parsed(line).unwrap_err();
            assert!(fault.contains(named), "{line}: {fault}");
        }
    }
}
