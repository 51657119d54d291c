//! `cargo xtask check-data`: what is wrong with the data, and what is in it.

use std::env;
use std::path::{Path, PathBuf};

use dataset::read::{Faults, read_description, read_package, summary};

use crate::project::Project;
use crate::{Fault, Result, changelog};

/// The path as the developer would type it from where they stand, so that a
/// fault reads `data/observations.csv:128: …`.
fn near(path: &Path) -> PathBuf {
    let below = env::current_dir()
        .ok()
        .and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    below.unwrap_or_else(|| path.to_path_buf())
}

/// Checks the project's package, or that in `folder`, and describes it, warnings first.
///
/// # Errors
/// The faults, one a line: the first hundred, and how many more there are.
pub fn check(project: &Project, folder: Option<&Path>) -> Result<String> {
    let own = project.root.join("data");
    let folder = near(folder.unwrap_or(&own));
    if !folder.is_dir() {
        return Err(Fault::new(format!(
            "{} is no folder: a data package is one",
            folder.display()
        )));
    }
    let mut checked = read_package(&folder);
    if let Err(faults) = read_description(&folder) {
        checked.faults.merge(faults);
    }
    if checked.faults.is_empty() {
        checked.faults = changelog::check(&folder, &checked);
    }
    let Some(data) = checked.dataset.filter(|_| checked.faults.is_empty()) else {
        return Err(all(&checked.faults, &folder));
    };
    let warnings = checked.warnings.lines();
    let mut lines: Vec<String> = warnings.map(|line| format!("warning: {line}")).collect();
    lines.extend([summary(&data), String::new(), "no faults".to_owned()]);
    Ok(lines.join("\n"))
}

/// All faults as one.
fn all(faults: &Faults, folder: &Path) -> Fault {
    let s = if faults.len() == 1 { "" } else { "s" };
    let count = format!("{} fault{s} in {}", faults.len(), folder.display());
    Fault::new(count).with_output(faults.lines().collect())
}

/// The first of faults in the data, where one is enough to stop a command.
pub fn first(faults: &Faults) -> Fault {
    let first = faults.iter().next().map(ToString::to_string);
    Fault::new(first.unwrap_or_default())
}
