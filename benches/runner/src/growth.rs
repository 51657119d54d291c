//! How what Milepost does grows with its data: the operations on once, twice … as many
//! rows, timed by a program of its own that is compiled as the page is.

use std::process::Command;

use browser::{Failure, Result};
use xtask::project::Project;

/// One operation on one amount of data.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Grown {
    /// How many times today's data.
    pub times: u32,
    /// Rows of milestones and figures.
    pub rows: u32,
    /// Which operation, or `memory`.
    pub name: String,
    /// Milliseconds, or megabytes.
    pub value: f64,
}

/// Measures, which takes some seconds.
pub(crate) fn measured(project: &Project) -> Result<Vec<Grown>> {
    eprintln!("growth");
    let ran = Command::new("cargo")
        .current_dir(&project.root)
        .args(["run", "--quiet", "--profile=measured"])
        .args([
            "--package=milepost-operations",
            "--bin=growth",
            "--",
            "data",
        ])
        .output()?;
    if !ran.status.success() {
        return Err(Failure::new(String::from_utf8_lossy(&ran.stderr)));
    }
    let said = String::from_utf8_lossy(&ran.stdout);
    said.lines().map(line).collect()
}

/// `4 13268 decode 1.25`
fn line(text: &str) -> Result<Grown> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let parsed = || {
        let [times, rows, name, value] = words[..] else {
            return None;
        };
        Some(Grown {
            times: times.parse().ok()?,
            rows: rows.parse().ok()?,
            name: name.to_owned(),
            value: value.parse().ok()?,
        })
    };
    parsed().ok_or_else(|| Failure::new(format!("growth said: {text}")))
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_line_is_read_whole_or_quoted() {
        let read = line("4 13268 decode 1.25").unwrap();
        assert_eq!((read.times, read.rows, read.value), (4, 13268, 1.25));
        assert_eq!(read.name, "decode");
        for text in ["", "4 decode 1.25", "4 13268 decode soon"] {
            let failure = line(text).unwrap_err().to_string();
            assert!(failure.contains(text), "{failure}");
        }
    }
}
