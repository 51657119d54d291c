//! Writes a page for each route of the app into the built site.

use std::path::Path;
use std::process::ExitCode;

use dataset::read::read_package;
use xtask::project::Project;
use xtask::site::pages;
use xtask::{Fault, Result};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let site = std::env::args_os()
        .nth(1)
        .ok_or_else(|| Fault::new("the site's folder is missing").type_this("cargo xtask build"))?;
    let data = read_package(&Project::here().root.join("data"))
        .dataset
        .ok_or_else(|| Fault::new("the data has faults").type_this("cargo xtask check-data"))?;
    pages::write(Path::new(&site), &milepost::state::routes(&data))
}
