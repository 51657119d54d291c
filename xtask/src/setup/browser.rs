//! The browsers of three engines and their drivers; [`super::fonts`] sees to what
//! they write with.

use std::env;
use std::path::{Path, PathBuf};

use super::apt::Apt;
use super::tools;
use crate::project::Project;
use crate::step::Step;
use crate::{Fault, Result};

/// The drivers of the engines; a variable that names one is taken at its word.
#[derive(Clone, Debug)]
pub struct Drivers {
    /// Chromium's; `CHROMEDRIVER` names another.
    pub chromium: PathBuf,
    /// Firefox's; `GECKODRIVER` names another.
    pub firefox: PathBuf,
    /// WebKitGTK's; `WEBKITDRIVER` names another.
    pub webkit: PathBuf,
    /// The browser that WebKitGTK's driver starts; `MINIBROWSER` names another.
    pub mini_browser: PathBuf,
}

/// Gives the drivers, after installing what is missing from the system's packages.
pub(super) fn ensure(step: &mut Step, project: &Project, apt: &mut Apt) -> Result<Drivers> {
    if Apt::is_here() {
        apt.ensure(step, &missing_packages())?;
    }
    let firefox = match named("GECKODRIVER") {
        Some(driver) => driver,
        None if on_path("firefox").is_some() || cfg!(not(target_os = "linux")) => {
            tools::geckodriver(step, project)?
        }
        None => return Err(missing("Firefox on PATH", "GECKODRIVER")),
    };
    Ok(Drivers {
        chromium: driver("CHROMEDRIVER", "chromedriver").ok_or_else(|| {
            missing(
                "Chromium or Chrome with its `chromedriver` on PATH",
                "CHROMEDRIVER",
            )
        })?,
        firefox,
        webkit: driver("WEBKITDRIVER", "WebKitWebDriver").ok_or_else(|| {
            missing(
                "WebKitGTK with its `WebKitWebDriver` on PATH",
                "WEBKITDRIVER",
            )
        })?,
        mini_browser: mini_browser().ok_or_else(|| {
            missing(
                "the MiniBrowser that comes with WebKitGTK's driver",
                "MINIBROWSER",
            )
        })?,
    })
}

fn missing_packages() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if driver("CHROMEDRIVER", "chromedriver").is_none() {
        packages.extend(["chromium", "chromium-driver"]);
    }
    if named("GECKODRIVER").is_none() && on_path("firefox").is_none() {
        packages.push("firefox-esr");
    }
    if driver("WEBKITDRIVER", "WebKitWebDriver").is_none() || mini_browser().is_none() {
        packages.push("webkit2gtk-driver");
    }
    if cfg!(target_os = "linux") && on_path("Xvfb").is_none() {
        packages.push("xvfb");
    }
    packages
}

fn missing(what: &str, variable: &str) -> Fault {
    Fault::new(format!(
        "the browser tests need {what}, or its path in {variable}"
    ))
}

fn driver(variable: &str, program: &str) -> Option<PathBuf> {
    named(variable).or_else(|| on_path(program))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

/// WebKitGTK's small browser, which is not on PATH but among its libraries.
pub fn mini_browser() -> Option<PathBuf> {
    named("MINIBROWSER").or_else(|| {
        let libraries = Path::new("/usr/lib").read_dir().ok()?;
        libraries
            .flatten()
            .flat_map(|folder| {
                // The newest interface first: they are one engine.
                ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"]
                    .map(|version| folder.path().join(version).join("MiniBrowser"))
            })
            .find(|browser| browser.exists())
    })
}

/// The first file of this name on the search path.
pub(super) fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|file| file.metadata().is_ok_and(|found| found.is_file()))
}
