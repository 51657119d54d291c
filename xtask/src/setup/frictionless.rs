//! The validator of data packages, in a Python environment of its own.

use std::path::PathBuf;
use std::process::Command;

use super::apt::Apt;
use super::browser::on_path;
use super::works;
use crate::project::Project;
use crate::step::Step;
use crate::{Result, process};

/// Gives the validator's program, installed with pip if it is missing.
pub(super) fn ensure(step: &mut Step, project: &Project, apt: &mut Apt) -> Result<PathBuf> {
    let environment = project.tools.join("venv");
    let programs = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let frictionless = programs.join("frictionless");
    if works(step, Command::new(&frictionless).arg("--version")) {
        return Ok(frictionless);
    }
    if let Some(own) = on_path("frictionless")
        && works(step, Command::new(&own).arg("--version"))
    {
        return Ok(own);
    }
    let create = || {
        let mut command = Command::new("python3");
        command.args(["-m", "venv", "--clear"]).arg(&environment);
        command
    };
    if !works(step, &mut create()) {
        // Debian's Python comes without the parts that make an environment.
        if Apt::is_here() {
            apt.ensure(step, &["python3", "python3-venv"])?;
        }
        process::must(step, &mut create())?;
    }
    process::must(
        step,
        Command::new(programs.join("pip")).args(["install", "--quiet", "frictionless"]),
    )?;
    step.note("installed frictionless");
    Ok(frictionless)
}
