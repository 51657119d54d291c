//! `prerender FOLDER`: fills the folder that trunk has put the shell into. Where
//! the site will stand is read from `MILEPOST_ORIGIN` and `MILEPOST_BASE`, which
//! pass through trunk.

use std::env;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use prerender::{Fault, Place, Result, site};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let folder = env::args_os()
        .nth(1)
        .or_else(|| env::var_os("TRUNK_STAGING_DIR"))
        .map(PathBuf::from)
        .ok_or_else(|| Fault::new("the site's folder is missing: type `cargo xtask build`"))?;
    let origin = env::var("MILEPOST_ORIGIN").ok();
    let base = env::var("MILEPOST_BASE").ok();
    let place = Place::new(origin.as_deref(), base.as_deref())?;
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    site::write(&folder, &data, &place)
}
