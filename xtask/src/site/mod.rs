//! Builds the release site into `dist/`: trunk's bundle, for which its hook has
//! `prerender` write the pages, and the data files as they are.

mod budgets;
mod code;
mod inputs;
mod paths;
pub mod reproducible;
pub mod sizes;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::cli::Place;
use crate::compress::Compressor;
use crate::process;
use crate::project::Project;
use crate::setup::WasmTools;
use crate::step::timed;
use crate::{Fault, Result};

/// Builds the site, unless it is there and nothing has changed since.
///
/// # Errors
/// What the compiler or trunk says, or a file that cannot be written.
pub fn build(project: &Project, tools: &WasmTools, place: &Place) -> Result<()> {
    let state = format!("{}{place:?}\n", inputs::fingerprint(project)?);
    let stamp = project.target.join("site.stamp");
    let built = fs::read_to_string(&stamp).unwrap_or_default();
    if built == state && project.dist.join("index.html").exists() {
        println!("site … unchanged, in {}", project.dist.display());
        return Ok(());
    }
    // Should a step fail, what lies in the folder is no longer what is stamped.
    let _ = fs::remove_file(&stamp);
    timed("site: the compiler, trunk and all pages", |step| {
        process::must(step, &mut trunk(project, tools, place))
    })?;
    timed("site: data files", |_| copy_data(project))?;
    let sizes = timed("site: transfer sizes", |_| {
        sizes::measure(project, &Compressor::new(project))
    })?;
    print!("{sizes}");
    write(&project.target.join("site-sizes.json"), &sizes.to_json())?;
    write(&stamp, &state)
}

/// Trunk, which has cargo build the program and the pre-renderer write the pages.
fn trunk(project: &Project, tools: &WasmTools, place: &Place) -> Command {
    let mut trunk = tools.command("trunk");
    trunk
        .current_dir(&project.root)
        .args([
            "build",
            "--release",
            "--offline",
            "--color",
            "never",
            "--features",
            "parts",
            "--dist",
        ])
        .arg(&project.dist)
        .env("CARGO_ENCODED_RUSTFLAGS", paths::flags(project))
        // The pre-renderer splits what the compiler writes, by the names and places of
        // its functions, and takes them out.
        .env("CARGO_PROFILE_RELEASE_STRIP", "none")
        .env("MILEPOST_COMPILED", compiled(project))
        // For the pre-renderer, which trunk runs.
        .envs(
            place
                .origin
                .iter()
                .map(|origin| ("MILEPOST_ORIGIN", origin)),
        )
        .envs(place.base.iter().map(|base| ("MILEPOST_BASE", base)));
    trunk
}

/// The program as the compiler writes it.
fn compiled(project: &Project) -> PathBuf {
    project
        .target
        .join("wasm32-unknown-unknown/release/milepost-web.wasm")
}

/// The whole tables stay within reach of a browser without WebAssembly.
fn copy_data(project: &Project) -> Result<()> {
    let from = project.root.join("data");
    let to = project.dist.join("data");
    let unreadable = |error| Fault::new(format!("{}: {error}", from.display()));
    fs::create_dir_all(&to).map_err(|error| Fault::new(format!("{}: {error}", to.display())))?;
    for entry in fs::read_dir(&from).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_data = path
            .extension()
            .is_some_and(|extension| extension == "csv" || extension == "json");
        if let Some(name) = path.file_name().filter(|_| is_data) {
            fs::copy(&path, to.join(name))
                .map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
        }
    }
    Ok(())
}

fn write(path: &std::path::Path, text: &str) -> Result<()> {
    fs::write(path, text).map_err(|error| Fault::new(format!("{}: {error}", path.display())))
}
