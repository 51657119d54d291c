//! The WebAssembly target: the active toolchain's own, rustup's, or Debian's.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::apt::Apt;
use super::debian;
use crate::process;
use crate::project::Project;
use crate::step::Step;
use crate::{Fault, Result};

/// The target's name.
pub(super) const TARGET: &str = "wasm32-unknown-unknown";

/// How long rustup may try: enough to download 20 MB, not enough to wear out
/// someone whose network swallows its packets.
const RUSTUP_LIMIT: Duration = Duration::from_secs(90);

/// Gives the rustup toolchain that has the target, `None` for the active one.
pub(super) fn ensure(step: &mut Step, project: &Project, apt: &mut Apt) -> Result<Option<String>> {
    if active_toolchain_has_it() {
        step.note("in the active toolchain");
        return Ok(None);
    }
    if debian::is_ready() {
        step.note("from Debian's packages");
        return debian::toolchain(step);
    }
    let mut add = Command::new("rustup");
    add.args(["target", "add", TARGET]);
    let by_rustup = process::run_within(step, &mut add, Some(RUSTUP_LIMIT));
    if by_rustup.is_ok_and(|outcome| outcome.success) && active_toolchain_has_it() {
        step.note("added by rustup");
        return Ok(None);
    }
    if Apt::is_here() {
        debian::build(step, project, apt)?;
        step.note("built from Debian's packages, as rustup could not fetch it");
        return debian::toolchain(step);
    }
    Err(
        Fault::new("the WebAssembly target is missing and rustup could not fetch it")
            .type_this(format!("rustup target add {TARGET}")),
    )
}

/// Debian's own compiler is left out: there a standard library of ours may be
/// older than the compiler, which `debian` looks after.
fn active_toolchain_has_it() -> bool {
    process::ask(process::clean("rustc").args(["--print", "sysroot"]))
        .filter(|sysroot| sysroot != "/usr")
        .is_some_and(|sysroot| has_std(&Path::new(&sysroot).join("lib/rustlib").join(TARGET)))
}

/// Is there a standard library in this target's folder?
pub(super) fn has_std(target: &Path) -> bool {
    target.join("lib").read_dir().is_ok_and(|entries| {
        entries
            .flatten()
            .any(|entry| entry.file_name().to_string_lossy().starts_with("libstd-"))
    })
}
