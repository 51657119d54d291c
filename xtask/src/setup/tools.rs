//! Tools that cargo builds: trunk, the wasm-bindgen that matches the lock file,
//! Firefox's driver, and cargo-deny, which looks at dependencies.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use super::browser::on_path;
use crate::process;
use crate::project::Project;
use crate::step::Step;
use crate::{Fault, Result};

/// The newest trunk that builds with the oldest Rust we support.
const TRUNK: &str = "0.21.14";
/// Debian's packages have Firefox, but not its driver.
const GECKODRIVER: &str = "0.37.1";
/// Its report differs between versions.
const CARGO_DENY: &str = "0.20.2";

struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    /// wasm-bindgen-cli's own lock file names a crate that registries may lack.
    locked: bool,
}

/// Installs what is missing or of another version into the project's tools.
pub(super) fn ensure(step: &mut Step, project: &Project) -> Result<()> {
    let wanted = [
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: project.locked_version("wasm-bindgen")?,
            locked: false,
        },
        Tool::locked("trunk", TRUNK),
    ];
    install_missing(step, project, &wanted)
}

/// Gives Firefox's driver, built if it is missing or of another version.
pub(super) fn geckodriver(step: &mut Step, project: &Project) -> Result<PathBuf> {
    one(step, project, &Tool::locked("geckodriver", GECKODRIVER))
}

/// Gives cargo-deny, built if it is missing or of another version.
pub(super) fn cargo_deny(step: &mut Step, project: &Project) -> Result<PathBuf> {
    one(step, project, &Tool::locked("cargo-deny", CARGO_DENY))
}

/// Installs a tool if it is missing and says where it is.
fn one(step: &mut Step, project: &Project, tool: &Tool) -> Result<PathBuf> {
    install_missing(step, project, std::slice::from_ref(tool))?;
    let name = format!("{}{}", tool.program, env::consts::EXE_SUFFIX);
    let own = project.tools.join("bin").join(name);
    if own.exists() {
        return Ok(own);
    }
    on_path(tool.program).ok_or_else(|| Fault::new(format!("{} was lost", tool.program)))
}

fn install_missing(step: &mut Step, project: &Project, wanted: &[Tool]) -> Result<()> {
    let missing: Vec<&Tool> = wanted
        .iter()
        .filter(|tool| !tool.is_here(project))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let build = project.tools.join("build");
    for tool in missing {
        tool.install(step, project)?;
        step.note(&format!("built {} {}", tool.package, tool.version));
    }
    // Hundreds of MB that only another version would use.
    let _ = fs::remove_dir_all(build);
    Ok(())
}

/// The search path with the project's tools first.
pub fn search_path(project: &Project) -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(project.tools.join("bin")).chain(env::split_paths(&inherited));
    env::join_paths(folders).unwrap_or(inherited)
}

impl Tool {
    /// A program of its package's name, built as that package's lock file says.
    fn locked(name: &'static str, version: &str) -> Self {
        Self {
            package: name,
            program: name,
            version: version.to_owned(),
            locked: true,
        }
    }

    fn is_here(&self, project: &Project) -> bool {
        let mut command = process::clean(self.program);
        command.env("PATH", search_path(project)).arg("--version");
        process::ask(&mut command).is_some_and(|said| {
            let mut words = said.split_whitespace();
            words.next() == Some(self.program) && words.next() == Some(&self.version)
        })
    }

    /// Builds without optimising: a tool that runs for seconds need not spend
    /// minutes on being compiled. And without default features: those are for
    /// downloads, which the project does not let these tools do.
    fn install(&self, step: &mut Step, project: &Project) -> Result<()> {
        let mut command = process::cargo(None);
        command
            .args(["install", "--debug", "--force", "--no-default-features"])
            .arg("--root")
            .arg(&project.tools)
            .arg("--version")
            .arg(format!("={}", self.version))
            .arg(self.package)
            .args(self.locked.then_some("--locked"))
            .env("CARGO_TARGET_DIR", project.tools.join("build"))
            .env("CARGO_PROFILE_DEV_DEBUG", "0");
        process::must(step, &mut command)?;
        if self.is_here(project) {
            return Ok(());
        }
        Err(Fault::new(format!(
            "{} {} was installed but does not run",
            self.package, self.version
        )))
    }
}
