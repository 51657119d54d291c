//! Chromium, its driver, and a font with Chinese characters for screenshots.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use super::apt::Apt;
use crate::step::Step;
use crate::{Fault, Result, process};

/// Gives the driver: the one that `CHROMEDRIVER` names, or the one on PATH.
pub fn ensure(step: &mut Step, apt: &mut Apt) -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMEDRIVER") {
        return Ok(PathBuf::from(named));
    }
    let mut packages = Vec::new();
    if find_driver().is_none() {
        packages.extend(["chromium", "chromium-driver"]);
    }
    if cfg!(target_os = "linux") && !has_chinese_font() {
        packages.extend(["fontconfig", "fonts-noto-cjk"]);
    }
    if Apt::is_here() {
        apt.ensure(step, &packages)?;
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

fn has_chinese_font() -> bool {
    process::ask(Command::new("fc-list").arg(":lang=zh-cn")).is_some_and(|fonts| !fonts.is_empty())
}
