//! How many instructions each operation takes, as valgrind counts them: the same on a
//! busy machine as on an idle one. `instructions.toml` has what they may be.
#![expect(
    clippy::cast_precision_loss,
    reason = "counts that are compared within five percent"
)]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

use std::path::Path;
use std::process::Command;

use operations::{Operation, Prepared};

/// How far a count may be from what is written down, in percent. Compilers and
/// libraries differ by less.
const WITHIN: f64 = 5.0;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn counted(operation: Operation) -> f64 {
    let ran = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args([
            "--toggle-collect=operations::counted",
            env!("CARGO_BIN_EXE_operation"),
        ])
        .arg(root().join("data"))
        .arg(operation.name())
        .output()
        .expect("valgrind runs (`cargo xtask setup` installs it)");
    let said = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{said}");
    let count = said
        .lines()
        .find_map(|line| line.split_once("Collected : "));
    count.expect("a count").1.trim().parse().expect("a number")
}

#[test]
fn each_operation_takes_about_the_instructions_that_are_written_down() {
    let budgets: toml::Table = include_str!("../instructions.toml").parse().unwrap();
    assert_eq!(budgets.len(), Operation::ALL.len());
    let mut off = Vec::new();
    for operation in Operation::ALL {
        let count = counted(operation);
        let name = operation.name();
        let budget = budgets[name].as_integer().expect("a number") as f64;
        let percent = (count / budget - 1.0) * 100.0;
        println!("{name}: {count} instructions, {percent:+.1} % of {budget}");
        if percent.abs() > WITHIN {
            off.push(format!("{name}: {count}, not {budget} ({percent:+.1} %)"));
        }
    }
    assert!(
        off.is_empty(),
        "more or fewer instructions than instructions.toml has: {off:#?}"
    );
}

#[test]
fn each_operation_does_more_where_there_is_more_data() {
    let [once, twice] = [1, 2].map(|times| Prepared::read(&root().join("data"), times).unwrap());
    assert_eq!(once.rows() * 2, twice.rows());
    for operation in [Operation::Decode, Operation::FirstCount, Operation::Tick] {
        assert_eq!(
            once.run(operation) * 2,
            twice.run(operation),
            "{operation:?}"
        );
    }
    for operation in Operation::ALL {
        assert!(once.run(operation) > 0, "{operation:?}");
    }
    let refused = Prepared::read(&root().join("data"), 64).err().unwrap();
    assert!(refused.contains("65536"), "{refused}");
}
