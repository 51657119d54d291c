//! `cargo xtask check-data`: what is wrong with the data, and what is in it.

use dataset::read::{Fault as DataFault, read_package, summary};

use crate::project::Project;
use crate::{Fault, Result};

/// Checks the package and describes it, warnings first.
///
/// # Errors
/// All faults, one a line.
pub fn check(project: &Project) -> Result<String> {
    let checked = read_package(&project.root.join("data"));
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
