//! Chromium and its driver; [`super::fonts`] sees to what it writes with.

use std::env;
use std::path::PathBuf;

use super::apt::Apt;
use crate::step::Step;
use crate::{Fault, Result};

/// Gives the driver: the one that `CHROMEDRIVER` names, or the one on PATH.
pub fn ensure(step: &mut Step, apt: &mut Apt) -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMEDRIVER") {
        return Ok(PathBuf::from(named));
    }
    if find_driver().is_none() && Apt::is_here() {
        apt.ensure(step, &["chromium", "chromium-driver"])?;
    }
    find_driver().ok_or_else(|| {
        Fault::new(
            "the browser tests need Chromium or Chrome with its `chromedriver` on PATH, or the \
             driver's address in CHROMEDRIVER",
        )
    })
}

fn find_driver() -> Option<PathBuf> {
    on_path("chromedriver")
}

/// The first file of this name on the search path.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|file| file.metadata().is_ok_and(|found| found.is_file()))
}
