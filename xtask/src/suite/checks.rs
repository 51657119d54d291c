//! The cargo calls that check the workspace.

use std::cmp::Reverse;
use std::fs;
use std::process::Command;

use super::failures::Failure;
use crate::process;
use crate::project::Project;
use crate::setup::{TestTools, npm_packages};
use crate::{Fault, Result};

/// Every file as rustfmt writes it.
pub(super) fn formatting(project: &Project) -> Command {
    cargo(project, &["fmt", "--all", "--check"])
}

/// All lints of the workspace, as errors.
pub(super) fn clippy(project: &Project) -> Command {
    let mut command = cargo(project, &["clippy", "--workspace", "--all-targets"]);
    command.args(["--all-features", "--", "--deny=warnings"]);
    command
}

/// Licences, repeats and places of origin of everything that is built in, as
/// `deny.toml` allows them. Not offline: cargo fetches what other systems would
/// build, too, before it names the parts; no database is fetched.
pub(super) fn supply_chain(project: &Project, test: &TestTools) -> Command {
    let mut command = process::clean(&test.cargo_deny);
    command
        .current_dir(&project.root)
        .args(["--locked", "--workspace", "check", "--hide-inclusion-graph"])
        .args(["bans", "licenses", "sources"]);
    command
}

/// The types of the scripts of pages, and of workers, as TypeScript reads them.
pub(super) fn script_types(project: &Project) -> [Command; 2] {
    ["static", "static/tsconfig.worker.json"].map(|config| {
        let mut command = process::clean("node");
        command
            .current_dir(&project.root)
            .arg(npm_packages(project).join("typescript/bin/tsc"))
            .args(["--project", config]);
        command
    })
}

/// What needs a browser, or another way to be compiled: checks of their own.
const OF_THEIR_OWN: [&str; 2] = ["--exclude=browser-tests", "--exclude=milepost-operations"];

/// Unit, integration and documentation tests of all that runs on this machine,
/// with the seed for random inputs that `.cargo/config.toml` fixes.
pub(super) fn native_tests(project: &Project, tools: Option<&TestTools>) -> Command {
    let mut command = cargo(project, &["test", "--workspace", "--all-features"]);
    command.args(OF_THEIR_OWN).arg("--no-fail-fast");
    without_own_wishes(&mut command);
    if let Some(tools) = tools {
        command.env("MILEPOST_FRICTIONLESS", &tools.frictionless);
    }
    command
}

/// How many instructions the operations take that `benches/operations` has.
pub(super) fn instructions(project: &Project) -> Command {
    cargo(
        project,
        &[
            "test",
            "--package=milepost-operations",
            "--profile=measured",
        ],
    )
}

/// The same programs as [`native_tests`], but only the unit tests and these files
/// of tests, with a seed of their own for random inputs.
pub(super) fn property_tests(project: &Project, files: &[String], seed: u64) -> Command {
    let mut command = cargo(project, &["test", "--workspace", "--all-features"]);
    command.args(OF_THEIR_OWN).args(["--no-fail-fast", "--lib"]);
    command.args(files.iter().map(|name| format!("--test={name}")));
    without_own_wishes(&mut command);
    command.env(SEED, seed.to_string());
    command
}

/// What proptest reads its seed from.
pub(super) const SEED: &str = "PROPTEST_RNG_SEED";

/// Takes out what the developer's shell says to proptest, so that a commit gives
/// the same answer everywhere.
fn without_own_wishes(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("PROPTEST_") {
            command.env_remove(name);
        }
    }
}

/// The documentation, private items too, without a broken link.
pub(super) fn documentation(project: &Project) -> Command {
    let mut command = cargo(project, &["doc", "--workspace", "--all-features"]);
    command
        .args(["--no-deps", "--document-private-items"])
        .env("RUSTDOCFLAGS", "--deny=warnings");
    command
}

/// Builds what a reader does, in the browsers, on the built site.
pub(super) fn browser_tests(project: &Project) -> Command {
    cargo(project, &["test", "--package=browser-tests", "--no-run"])
}

/// Its runs, the longest module first. One run has one browser at a time, and
/// often waits for it.
///
/// # Errors
/// When the modules cannot be read, or a file is none of them.
pub(super) fn each_browser_test(project: &Project, test: &TestTools) -> Result<Vec<Command>> {
    let modules = browser_test_modules(project)?
        .into_iter()
        .map(|module| vec!["--test=readers".to_owned(), format!("{module}::")]);
    Ok(modules
        .chain([vec!["--lib".to_owned()]])
        .map(|which| browser_test(project, test, which))
        .collect())
}

/// One of them, with nothing else running.
pub(super) fn browser_test_again(
    project: &Project,
    test: &TestTools,
    failure: &Failure,
) -> Command {
    let program = failure.program.split_whitespace();
    let which = program.skip_while(|word| !word.starts_with("--"));
    let mut command = browser_test(project, test, which.map(str::to_owned).collect());
    command.args(["--", "--exact", &failure.test]);
    command
}

fn browser_test(project: &Project, test: &TestTools, which: Vec<String>) -> Command {
    let mut command = cargo(project, &["test", "--package=browser-tests"]);
    command
        .args(which)
        .env("CHROMEDRIVER", &test.drivers.chromium)
        .env("GECKODRIVER", &test.drivers.firefox)
        .env("WEBKITDRIVER", &test.drivers.webkit)
        .env("MINIBROWSER", &test.drivers.mini_browser);
    command
}

fn browser_test_modules(project: &Project) -> Result<Vec<String>> {
    let folder = project.root.join("tests/browser/tests/readers");
    let unread = |error| Fault::new(format!("{}: {error}", folder.display()));
    let named = fs::read_to_string(folder.join("main.rs")).map_err(unread)?;
    let mut modules = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let length = fs::metadata(&path).map_err(unread)?.len();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if name == "main" || path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        // It would be left out without a word.
        if !named.lines().any(|line| line == format!("mod {name};")) {
            let path = path.display();
            return Err(Fault::new(format!("{path}: main.rs does not name it")));
        }
        modules.push((Reverse(length), name.into_owned()));
    }
    modules.sort();
    Ok(modules.into_iter().map(|(_, module)| module).collect())
}

fn cargo(project: &Project, arguments: &[&str]) -> Command {
    let mut command = process::cargo(None);
    command.current_dir(&project.root).args(arguments);
    // What failed is read from its words.
    command.env("CARGO_TERM_COLOR", "never");
    command
}
