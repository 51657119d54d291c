//! `cargo xtask bench`: has everything that is measured, builds the peer's page, and hands
//! over to `benches/runner`.

use std::fs;

use crate::cli::Place;
use crate::project::Project;
use crate::step::{Step, timed};
use crate::{Fault, Result, process, setup, site};

/// Measures the built site beside the peer, with few runs where it has to be quick.
///
/// # Errors
/// What cannot be set up, built or measured.
pub fn run(project: &Project, quick: bool) -> Result<()> {
    let tools = setup::for_building(project)?;
    let drivers = setup::for_testing(project)?.drivers;
    setup::for_measuring(project)?;
    site::build(project, &tools, &Place::default())?;
    timed("the peer's page", |step| build_peer(step, project))?;
    let mut measure = process::cargo(None);
    measure
        .current_dir(&project.root)
        .args(["run", "--quiet", "--package=milepost-bench", "--"])
        .args(quick.then_some("--quick"))
        .env("CHROMEDRIVER", drivers.chromium);
    // It tells how far it is, line by line.
    let status = measure.status();
    if status.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Fault::new("the measurement did not come to its end"))
}

/// The peer's own files. Its packages are found from where these lie.
const PEER: [&str; 4] = ["build.mjs", "page.css", "page.html", "page.js"];

/// Bundles the peer's page beside the packages that it is made of.
fn build_peer(step: &mut Step, project: &Project) -> Result<()> {
    let folder = project.target.join("bench/peer");
    for name in PEER {
        let from = project.root.join("benches/peer").join(name);
        fs::copy(&from, folder.join(name))
            .map_err(|error| Fault::new(format!("{}: {error}", from.display())))?;
    }
    let mut node = process::clean("node");
    node.current_dir(&folder)
        .arg("build.mjs")
        .arg(project.root.join("data"));
    process::must(step, &mut node).map(drop)
}
