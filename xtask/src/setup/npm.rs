//! The packages that host pages of the browser tests load, as npm locks them.
//!
//! They are other projects' halves of an embed; nothing of them is in the site.
//! The lock file is pruned by hand: of `@datawrapper/chart-core` one file is
//! used, and none of the 80 packages that it would bring.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::apt::Apt;
use super::browser::on_path;
use super::disk;
use crate::project::Project;
use crate::step::Step;
use crate::{Fault, Result, process};

/// What npm reads: which packages, and their exact versions and contents.
const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Where the packages are once they are installed.
pub fn npm_packages(project: &Project) -> PathBuf {
    folder(project).join("node_modules")
}

/// Installs the packages, unless those of this lock file are there.
pub fn ensure(step: &mut Step, project: &Project, apt: &mut Apt) -> Result<()> {
    if is_done(project) {
        return Ok(());
    }
    if on_path("npm").is_none() && Apt::is_here() {
        apt.ensure(step, &["npm"])?;
    }
    let npm = on_path("npm")
        .ok_or_else(|| Fault::new("the browser tests need Node.js with its `npm` on PATH"))?;
    let folder = folder(project);
    fs::create_dir_all(&folder).map_err(|error| disk(&folder, &error))?;
    for name in FILES {
        let from = source(project).join(name);
        fs::copy(&from, folder.join(name)).map_err(|error| disk(&from, &error))?;
    }
    process::must(
        step,
        Command::new(npm)
            .current_dir(&folder)
            // No package may run anything: their files are all that is wanted.
            .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
    )?;
    let stamp = stamp(project);
    fs::copy(folder.join(FILES[1]), &stamp).map_err(|error| disk(&stamp, &error))?;
    step.note("installed npm packages");
    Ok(())
}

/// Was the last installation that came to its end one of this lock file?
fn is_done(project: &Project) -> bool {
    let wanted = fs::read(source(project).join(FILES[1]));
    let installed = fs::read(stamp(project));
    matches!((wanted, installed), (Ok(wanted), Ok(installed)) if wanted == installed)
}

fn source(project: &Project) -> PathBuf {
    project.root.join("tests/hosts")
}

fn folder(project: &Project) -> PathBuf {
    project.target.join("npm")
}

/// Within what `npm ci` removes first: it cannot outlive the packages.
fn stamp(project: &Project) -> PathBuf {
    npm_packages(project).join("installed-by.json")
}
