//! The cargo calls that check the workspace.

use std::cmp::Reverse;
use std::fs;
use std::process::Command;

use crate::process;
use crate::project::Project;
use crate::setup::{TestTools, WasmTools};
use crate::{Fault, Result};

/// Every file as rustfmt writes it.
pub fn formatting(project: &Project) -> Command {
    cargo(project, &["fmt", "--all", "--check"])
}

/// All lints of the workspace, as errors.
pub fn clippy(project: &Project) -> Command {
    let mut command = cargo(project, &["clippy", "--workspace", "--all-targets"]);
    command.args(["--all-features", "--", "--deny=warnings"]);
    command
}

/// Licences, repeats and places of origin of everything that is built in, as
/// `deny.toml` allows them. Not offline: cargo fetches what other systems would
/// build, too, before it names the parts; no database is fetched.
pub fn supply_chain(project: &Project, test: &TestTools) -> Command {
    let mut command = process::clean(&test.cargo_deny);
    command
        .current_dir(&project.root)
        .args(["--locked", "--workspace", "check", "--hide-inclusion-graph"])
        .args(["bans", "licenses", "sources"]);
    command
}

/// Unit, integration and documentation tests of all that runs on this machine,
/// with the seed for random inputs that `.cargo/config.toml` fixes.
pub fn native_tests(project: &Project, tools: Option<&TestTools>) -> Command {
    let mut command = cargo(project, &["test", "--workspace", "--all-features"]);
    command.args(["--exclude=browser-tests", "--no-fail-fast"]);
    without_own_wishes(&mut command);
    if let Some(tools) = tools {
        command.env("MILEPOST_FRICTIONLESS", &tools.frictionless);
    }
    command
}

/// The same programs as [`native_tests`], but only the unit tests and these files
/// of tests, with a seed of their own for random inputs.
pub fn property_tests(project: &Project, files: &[String], seed: u64) -> Command {
    let mut command = cargo(project, &["test", "--workspace", "--all-features"]);
    command.args(["--exclude=browser-tests", "--no-fail-fast", "--lib"]);
    command.args(files.iter().map(|name| format!("--test={name}")));
    without_own_wishes(&mut command);
    command.env(SEED, seed.to_string());
    command
}

/// What proptest reads its seed from.
pub const SEED: &str = "PROPTEST_RNG_SEED";

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
pub fn documentation(project: &Project) -> Command {
    let mut command = cargo(project, &["doc", "--workspace", "--all-features"]);
    command
        .args(["--no-deps", "--document-private-items"])
        .env("RUSTDOCFLAGS", "--deny=warnings");
    command
}

/// `tests/wasm.rs` of the app, in Chromium.
pub fn wasm_tests(project: &Project, wasm: &WasmTools, test: &TestTools) -> Command {
    let mut command = wasm.command("cargo");
    command
        .current_dir(&project.root)
        .args(["test", "--target=wasm32-unknown-unknown"])
        .args(["--package=milepost", "--test=wasm"])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env("CHROMEDRIVER", &test.drivers.chromium)
        // It measures times too: those of unoptimised code say nothing.
        .env("CARGO_PROFILE_DEV_OPT_LEVEL", "2")
        .env("CARGO_PROFILE_DEV_DEBUG", "0");
    command
}

/// Builds what a reader does, in the browsers, on the built site.
pub fn browser_tests(project: &Project) -> Command {
    cargo(project, &["test", "--package=browser-tests", "--no-run"])
}

/// Its programs, the longest first. One program has one browser at a time; two of
/// them keep two cores busy.
///
/// # Errors
/// When the folder of the tests cannot be read.
pub fn each_browser_test(project: &Project, test: &TestTools) -> Result<Vec<Command>> {
    let folder = project.root.join("tests/browser/tests");
    let unread = |error| Fault::new(format!("{}: {error}", folder.display()));
    let mut programs = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unread)? {
        let path = entry.map_err(unread)?.path();
        let length = fs::metadata(&path).map_err(unread)?.len();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        if path.extension().is_some_and(|extension| extension == "rs") {
            programs.push((Reverse(length), format!("--test={name}")));
        }
    }
    programs.sort();
    let programs = programs.into_iter().map(|(_, program)| program);
    Ok(programs
        .chain(["--lib".to_owned()])
        .map(|program| {
            let mut command = cargo(project, &["test", "--package=browser-tests", &program]);
            command
                .env("CHROMEDRIVER", &test.drivers.chromium)
                .env("GECKODRIVER", &test.drivers.firefox)
                .env("WEBKITDRIVER", &test.drivers.webkit)
                .env("MINIBROWSER", &test.drivers.mini_browser);
            command
        })
        .collect())
}

fn cargo(project: &Project, arguments: &[&str]) -> Command {
    let mut command = process::cargo(None);
    command.current_dir(&project.root).args(arguments);
    // What failed is read from its words.
    command.env("CARGO_TERM_COLOR", "never");
    command
}
