//! Packages of npm's, as a lock file has them: those that host pages of the browser tests
//! load, and what the measurements need.
//!
//! They are other projects' halves; nothing of them is in the site. The lock file of the
//! host pages is pruned by hand: of `@datawrapper/chart-core` one file is used, and none
//! of the 80 packages that it would bring.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt::Apt;
use super::browser::on_path;
use super::disk;
use crate::project::Project;
use crate::step::Step;
use crate::{Fault, Result, process};

/// What npm reads: which packages, and their exact versions and contents.
const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Where the packages of the host pages are once they are installed.
pub fn npm_packages(project: &Project) -> PathBuf {
    project.target.join("npm/node_modules")
}

/// Installs those of the host pages, unless they are there.
pub(super) fn ensure(step: &mut Step, project: &Project, apt: &mut Apt) -> Result<()> {
    install(
        step,
        &project.root.join("tests/hosts"),
        &project.target.join("npm"),
        apt,
    )
}

/// Installs into a folder what the lock file in another names, unless it is there.
pub(super) fn install(step: &mut Step, source: &Path, folder: &Path, apt: &mut Apt) -> Result<()> {
    // Within what `npm ci` removes first: it cannot outlive the packages.
    let stamp = folder.join("node_modules/installed-by.json");
    let wanted = fs::read(source.join(FILES[1]));
    if matches!((wanted, fs::read(&stamp)), (Ok(wanted), Ok(installed)) if wanted == installed) {
        return Ok(());
    }
    if on_path("npm").is_none() && Apt::is_here() {
        apt.ensure(step, &["npm"])?;
    }
    let npm = on_path("npm")
        .ok_or_else(|| Fault::new("Node.js with its `npm` has to be on PATH for this"))?;
    fs::create_dir_all(folder).map_err(|error| disk(folder, &error))?;
    for name in FILES {
        let from = source.join(name);
        fs::copy(&from, folder.join(name)).map_err(|error| disk(&from, &error))?;
    }
    process::must(
        step,
        Command::new(npm)
            .current_dir(folder)
            // No package may run anything: their files are all that is wanted.
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
    )?;
    fs::copy(folder.join(FILES[1]), &stamp).map_err(|error| disk(&stamp, &error))?;
    step.note("installed npm packages");
    Ok(())
}
