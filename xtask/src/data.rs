//! `cargo xtask check-data`: what is wrong with the data, and what is in it.

use std::env;
use std::path::{Path, PathBuf};

use dataset::read::{Fault as DataFault, read_package, summary};

use crate::project::Project;
use crate::{Fault, Result, log};

/// The path as the developer would type it from where they stand, so that a
/// fault reads `data/observations.csv:128: …`.
fn near(path: &Path) -> PathBuf {
    let below = env::current_dir()
        .ok()
        .and_then(|here| path.strip_prefix(here).ok().map(Path::to_path_buf));
    below.unwrap_or_else(|| path.to_path_buf())
}

/// Checks the package and describes it, warnings first.
///
/// # Errors
/// All faults, one a line.
pub fn check(project: &Project) -> Result<String> {
    let folder = near(&project.root.join("data"));
    let mut checked = read_package(&folder);
    if checked.faults.is_empty() {
        checked.faults = log::check(&folder)?;
    }
    let Some(data) = checked.dataset.filter(|_| checked.faults.is_empty()) else {
        let count = match checked.faults.len() {
            1 => "1 fault".to_owned(),
            many => format!("{many} faults"),
        };
        let faults = checked.faults.iter().map(DataFault::to_string).collect();
        return Err(Fault::new(format!("{count} in data/")).with_output(faults));
    };
    let mut lines: Vec<String> = Vec::new();
    lines.extend(
        checked
            .warnings
            .iter()
            .map(|warning| format!("warning: {warning}")),
    );
    lines.extend([summary(&data), String::new(), "no faults".to_owned()]);
    Ok(lines.join("\n"))
}
