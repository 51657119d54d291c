//! Sets up what is missing and says, step by step, what it took.
//!
//! Nothing of the developer's own is replaced: tools go into the project's
//! target folder, and what the system has to have comes from its packages.

mod apt;
mod browser;
mod debian;
mod fonts;
mod frictionless;
mod npm;
mod tools;
mod wasm_target;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use crate::process;
use crate::project::Project;
use crate::step::{Step, timed};
use crate::{Fault, Result};
use apt::Apt;

pub use browser::{Drivers, mini_browser};
pub use npm::npm_packages;
pub use tools::search_path;

/// The compiler and the tools that make WebAssembly.
#[derive(Clone, Debug)]
pub struct WasmTools {
    /// The rustup toolchain with the WebAssembly target; `None` is the active one.
    toolchain: Option<String>,
    path: OsString,
}

impl WasmTools {
    /// A program that finds the tools and builds with the right toolchain.
    pub fn command(&self, program: &str) -> Command {
        let mut command = process::clean(program);
        command.env("PATH", &self.path);
        if let Some(name) = &self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", name);
        }
        command
    }
}

/// What the tests use besides.
#[derive(Clone, Debug)]
pub struct TestTools {
    /// The drivers of the engines.
    pub drivers: Drivers,
    /// The validator of data packages.
    pub frictionless: PathBuf,
    /// The one that looks at dependencies.
    pub cargo_deny: PathBuf,
    /// The one that counts instructions; `None` where the system has none.
    pub valgrind: Option<PathBuf>,
}

/// Makes sure that the site can be built.
///
/// # Errors
/// One sentence on what is missing and what to type.
pub fn for_building(project: &Project) -> Result<WasmTools> {
    let mut apt = Apt::default();
    let toolchain = timed("set up: WebAssembly target", |step| {
        wasm_target::ensure(step, project, &mut apt)
    })?;
    timed("set up: trunk and wasm-bindgen", |step| {
        tools::ensure(step, project)
    })?;
    timed("set up: fonts", |step| fonts::ensure(step, &mut apt))?;
    Ok(WasmTools {
        toolchain,
        path: search_path(project),
    })
}

/// Makes sure that the tests have their browsers, the packages of their host
/// pages and their validator; the fonts are there since [`for_building`].
///
/// # Errors
/// One sentence on what is missing and what to type.
pub fn for_testing(project: &Project) -> Result<TestTools> {
    let mut apt = Apt::default();
    timed("set up: packages of host pages", |step| {
        npm::ensure(step, project, &mut apt)
    })?;
    Ok(TestTools {
        drivers: timed("set up: browsers", |step| {
            browser::ensure(step, project, &mut apt)
        })?,
        frictionless: timed("set up: frictionless", |step| {
            frictionless::ensure(step, project, &mut apt)
        })?,
        cargo_deny: timed("set up: cargo-deny", |step| {
            tools::cargo_deny(step, project)
        })?,
        valgrind: timed("set up: valgrind", |step| valgrind(step, &mut apt))?,
    })
}

/// Makes sure that the measurements have the packages that `benches/` locks, each below
/// `target/bench/`.
///
/// # Errors
/// One sentence on what is missing and what to type.
pub fn for_measuring(project: &Project) -> Result<()> {
    let mut apt = Apt::default();
    for name in ["peer", "lighthouse"] {
        timed(&format!("set up: packages of benches/{name}"), |step| {
            let source = project.root.join("benches").join(name);
            let folder = project.target.join("bench").join(name);
            npm::install(step, &source, &folder, &mut apt)
        })?;
    }
    Ok(())
}

/// Says that a folder or file could not be made or read.
fn disk(path: &std::path::Path, error: &std::io::Error) -> Fault {
    Fault::new(format!("{}: {error}", path.display()))
}

/// The program that counts instructions, from the system's packages. There is none for
/// Windows and the newer Macs: elsewhere than on Linux nothing is counted.
fn valgrind(step: &mut Step, apt: &mut Apt) -> Result<Option<PathBuf>> {
    if !cfg!(target_os = "linux") {
        return Ok(None);
    }
    if browser::on_path("valgrind").is_none() && Apt::is_here() {
        apt.ensure(step, &["valgrind"])?;
    }
    let found = browser::on_path("valgrind");
    found
        .map(Some)
        .ok_or_else(|| Fault::new("the tests count instructions with `valgrind`: install it"))
}

/// Runs a program only to see whether it works.
fn works(step: &mut Step, command: &mut Command) -> bool {
    process::run(step, command).is_ok_and(|outcome| outcome.success)
}
