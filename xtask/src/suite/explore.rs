//! `cargo xtask test --explore`: the tests with random inputs, again and again with
//! fresh ones, for as long as there is time.

use std::collections::hash_map::RandomState;
use std::fs;
use std::hash::{BuildHasher, Hasher};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use serde::Deserialize;

use super::checks::{self, SEED};
use super::failures::{self, Failure, Told};
use crate::project::Project;
use crate::step::Step;
use crate::{Fault, Result, process};

/// Runs rounds until the minutes are over, one at least, and tells what failed in
/// them with the command that repeats it.
///
/// # Errors
/// When the property tests cannot be found or built.
pub fn explore(project: &Project, minutes: u64) -> Result<ExitCode> {
    let files = property_files(project)?;
    let mut build = checks::property_tests(project, &files, 0);
    build.arg("--no-run");
    let mut step = Step::start("building");
    process::must(&mut step, &mut build)?;
    step.end("");

    let started = Instant::now();
    let mut found: Vec<Failure> = Vec::new();
    let mut rounds = 0;
    while rounds == 0 || started.elapsed() < Duration::from_secs(minutes.saturating_mul(60)) {
        rounds += 1;
        let seed = fresh_seed();
        let name = format!("round {rounds}, seed {seed}");
        let mut step = Step::start(&name);
        let mut command = checks::property_tests(project, &files, seed);
        let outcome = process::run(&mut step, &mut command)?;
        step.end(if outcome.success { "" } else { "failed" });
        if !outcome.success {
            let failures = failures::of(&outcome.lines);
            println!("{}", repeated(&name, seed, &failures));
            add(&mut found, failures);
        }
    }
    print!("\n{}", Told("found", &found));
    println!("{rounds} rounds, {} tests failed in them", found.len());
    Ok(if found.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What failed in a round, each with what to type to see it again.
fn repeated(round: &str, seed: u64, failures: &[Failure]) -> String {
    let commands = failures.iter().map(|failure| {
        let name = failure.name();
        format!("  type: {SEED}={seed} cargo test --all-features {name}\n")
    });
    let told = Told(round, failures).to_string();
    std::iter::once(told).chain(commands).collect()
}

/// Adds those that have not failed before: a kept input fails in every round.
fn add(found: &mut Vec<Failure>, failures: Vec<Failure>) {
    for failure in failures {
        if !found.iter().any(|other| other.name() == failure.name()) {
            found.push(failure);
        }
    }
}

/// The standard library's own randomness is all that is needed for this.
fn fresh_seed() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// What of `cargo metadata` is needed here.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
    src_path: PathBuf,
}

/// The files of tests that hold a property; a module's own tests run with all of
/// its crate's.
fn property_files(project: &Project) -> Result<Vec<String>> {
    let mut command = process::cargo(None);
    command
        .current_dir(&project.root)
        .args(["metadata", "--no-deps", "--format-version=1"]);
    let said = process::ask(&mut command).unwrap_or_default();
    let metadata: Metadata = serde_json::from_str(&said)
        .map_err(|error| Fault::new(format!("`cargo metadata` cannot be read: {error}")))?;
    let mut names = Vec::new();
    for package in metadata.packages {
        let is_native = package.name != "browser-tests";
        let tests = package.targets.into_iter().filter(|_| is_native);
        for target in tests.filter(|target| target.kind == ["test"]) {
            if holds_a_property(&target.src_path)? {
                names.push(target.name);
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    Ok(names)
}

fn holds_a_property(file: &Path) -> Result<bool> {
    let text = fs::read_to_string(file)
        .map_err(|error| Fault::new(format!("{}: {error}", file.display())))?;
    Ok(text.contains("proptest! {"))
}

#[cfg(test)]
mod tests {
    use super::{Failure, add, fresh_seed, property_files, repeated};
    use crate::project::Project;

    fn failure(test: &str, said: &str) -> Failure {
        Failure {
            program: "-p milepost-charts --test kinds".to_owned(),
            test: test.to_owned(),
            message: vec![said.to_owned()],
        }
    }

    #[test]
    fn a_round_that_failed_says_how_to_repeat_it() {
        let text = repeated("round 3, seed 77", 77, &[failure("a_slope", "it leaves")]);
        assert_eq!(
            text,
            "  round 3, seed 77: -p milepost-charts --test kinds a_slope\n      it leaves\n  \
             type: PROPTEST_RNG_SEED=77 cargo test --all-features \
             -p milepost-charts --test kinds a_slope\n"
        );
    }

    #[test]
    fn what_fails_in_every_round_is_found_once() {
        let mut found = vec![failure("a_slope", "first")];
        add(
            &mut found,
            vec![failure("a_slope", "again"), failure("a_dot", "new")],
        );
        assert_eq!(
            found,
            [failure("a_slope", "first"), failure("a_dot", "new")]
        );
    }

    #[test]
    fn each_round_has_a_seed_of_its_own() {
        assert_ne!(fresh_seed(), fresh_seed());
    }

    #[test]
    fn the_files_that_hold_properties_are_found() {
        let files = property_files(&Project::here()).unwrap();
        for name in ["kinds", "properties", "against_naive", "corpus", "blob"] {
            assert!(files.iter().any(|file| file == name), "{name}: {files:?}");
        }
        // It holds none: no need to run it again and again.
        assert!(!files.iter().any(|file| file == "snapshots"), "{files:?}");
    }
}
