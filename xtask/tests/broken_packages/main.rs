//! `cargo xtask check-data` stays within its bounds whatever a package is: each broken one
//! is refused with a sentence, within 512 MB and few lines, and large ones without a fault
//! are read. `docs/reliability.md` says what is tried. No time is measured here.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    reason = "a fixture that cannot be made is a failed test"
)]

mod kinds;
mod package;
mod sizes;
mod texts;

use std::process::{Command, Output};

use package::Package;

/// The most kilobytes that the check may ask for.
const MEMORY: &str = "524288";

/// The most bytes that it may print.
const PRINTED: usize = 64 * 1024;

/// How a package is broken and what is said of it.
struct Case {
    name: String,
    breaks: Box<dyn Fn(&Package)>,
    /// What has to be among what is printed.
    says: Vec<&'static str>,
    /// How many faults there are, where that is told.
    faults: Option<usize>,
}

impl Case {
    /// The same, where something more is said.
    fn also(mut self, says: &'static str) -> Self {
        self.says.push(says);
        self
    }
}

fn case(name: &str, says: &'static str, breaks: impl Fn(&Package) + 'static) -> Case {
    Case {
        name: name.to_owned(),
        breaks: Box::new(breaks),
        says: vec![says],
        faults: None,
    }
}

/// Runs the check; one that waits for ever is ended.
fn check(package: &Package) -> Output {
    Command::new("sh")
        .arg("-c")
        .arg("ulimit -v \"$2\"; exec timeout 300 \"$0\" check-data \"$1\"")
        .arg(env!("CARGO_BIN_EXE_xtask"))
        .arg(&package.folder)
        .arg(MEMORY)
        .output()
        .unwrap()
}

/// What is wrong with what was printed of a broken package.
fn judge(case: &Case, output: &Output) -> Result<(), String> {
    let said = String::from_utf8(output.stderr.clone()).map_err(|error| error.to_string())?;
    let start: String = said.chars().take(600).collect();
    if output.status.code() != Some(1) {
        return Err(format!("ended with {}: {start}", output.status));
    }
    let printed = output.stdout.len() + output.stderr.len();
    if printed > PRINTED {
        return Err(format!("printed {printed} bytes: {start}"));
    }
    let is_hidden = |letter: char| letter.is_control() && letter != '\n';
    if let Some(letter) = said
        .chars()
        .find(|&letter| is_hidden(letter) || "\u{202e}\u{2066}".contains(letter))
    {
        return Err(format!("printed {letter:?}"));
    }
    if let Some(missing) = case.says.iter().find(|says| !said.contains(**says)) {
        return Err(format!("does not say {missing:?}: {start}"));
    }
    let faults = said.lines().filter(|line| line.starts_with("    ")).count();
    if faults > 101 || case.faults.is_some_and(|right| right != faults) {
        return Err(format!("{faults} faults: {start}"));
    }
    Ok(())
}

#[test]
fn each_broken_package_is_refused_within_bounds() {
    let mut cases = sizes::cases();
    cases.extend(kinds::cases());
    cases.extend(texts::cases());
    // As many as the table in docs/reliability.md says.
    assert_eq!(cases.len(), 86);
    let mut wrong = Vec::new();
    for case in &cases {
        let package = Package::sound(&case.name);
        (case.breaks)(&package);
        if let Err(what) = judge(case, &check(&package)) {
            wrong.push(format!("{}: {what}", case.name));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n\n"));
}

/// The package is read, and nothing is wrong with it.
fn assert_sound(package: &Package) {
    let output = check(package);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let printed = String::from_utf8(output.stdout).unwrap();
    assert!(printed.ends_with("\nno faults\n"), "{printed}");
    assert!(printed.len() < PRINTED);
}

#[test]
fn the_package_that_is_broken_is_sound() {
    assert_sound(&Package::sound("sound"));
}

#[test]
fn a_log_of_66000_changes_is_read() {
    let package = Package::sound("a long log");
    let key = "chip-output:CN:2024:reported:nbs-2025-01-output";
    let removed = |at| {
        format!(
            "0.3.0,2026-11-27,observations,gone-{at}:CN:2024:reported:x,removed,,,,A note.,注。\n"
        )
    };
    let changed = |at: usize| {
        let (before, after) = (451_400_000_000 + at - 33_000, 451_400_000_000 + at - 32_999);
        format!(
            "0.4.{at},2026-11-28,observations,{key},changed,value,{before},{after},A note.,注。\n"
        )
    };
    let log: String = (0..33_000)
        .map(removed)
        .chain((0..33_000).map(changed))
        .collect();
    package.append("CHANGES.csv", log);
    assert_sound(&package);
}

#[test]
fn a_table_with_as_many_rows_as_it_may_have_is_read() {
    let package = Package::sound("a full table");
    package.fill("milestones.csv", 65_534, sizes::milestone);
    package.append("milestones.csv", sizes::LANDMARK);
    std::fs::copy(
        package.path("milestones.csv"),
        package.path("released/milestones.csv"),
    )
    .unwrap();
    assert_sound(&package);
}
