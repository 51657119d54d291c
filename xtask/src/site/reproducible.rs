//! Builds the site a second time, from nothing but its sources, and compares: two
//! builds of a commit have to give the same bytes, or nobody could check that what
//! is served is what was published. The program is compiled anew; what draws the
//! pages is not, it runs anew.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{copy_data, trunk};
use crate::cli::Place;
use crate::process;
use crate::project::Project;
use crate::setup::WasmTools;
use crate::step::timed;
use crate::{Fault, Result};

/// How many of the differing files are named.
const NAMED: usize = 10;

/// Builds once more, in folders of its own that are then removed.
///
/// # Errors
/// When the second build fails, or a file differs from the one in `dist/`.
pub fn build_again(project: &Project, tools: &WasmTools) -> Result<()> {
    let folder = project.target.join("again");
    let remove = || match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(fault(&folder, &error)),
        _ => Ok(()),
    };
    // What a build that was broken off has left.
    remove()?;
    let again = Project {
        dist: folder.join("dist"),
        ..project.clone()
    };
    timed("site: once more, for the same bytes", |step| {
        let mut trunk = trunk(&again, tools, &Place::default());
        trunk
            .env_remove("CARGO_TARGET_DIR")
            .env("CARGO_BUILD_TARGET_DIR", folder.join("target"));
        process::must(step, &mut trunk)?;
        copy_data(&again)?;
        let (files, differing) = compare(&project.dist, &again.dist)?;
        if !differing.is_empty() {
            let named: Vec<_> = differing
                .iter()
                .take(NAMED)
                .map(|name| name.to_string_lossy())
                .collect();
            let named = named.join(", ");
            return Err(Fault::new(format!(
                "{} of {files} files differ between two builds, the first of them {named}",
                differing.len(),
            )));
        }
        step.note(&format!("{files} files"));
        remove()
    })
}

/// The number of files in either folder, and those that are not the same in both.
fn compare(one: &Path, other: &Path) -> Result<(usize, Vec<PathBuf>)> {
    let mut names = BTreeSet::new();
    for folder in [one, other] {
        gather(folder, folder, &mut names).map_err(|error| fault(folder, &error))?;
    }
    let count = names.len();
    names.retain(|name| {
        let [one, other] = [one, other].map(|folder| fs::read(folder.join(name)).ok());
        one.is_none() || one != other
    });
    Ok((count, names.into_iter().collect()))
}

fn gather(root: &Path, folder: &Path, names: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, names)?;
        } else if let Ok(name) = path.strip_prefix(root) {
            names.insert(name.to_path_buf());
        }
    }
    Ok(())
}

fn fault(folder: &Path, error: &io::Error) -> Fault {
    Fault::new(format!("{}: {error}", folder.display()))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::compare;

    #[test]
    fn a_file_that_differs_or_is_in_one_build_only_is_named() {
        let folder = std::env::temp_dir().join(format!("milepost-again-{}", std::process::id()));
        let [one, other] = ["one", "other"].map(|name| folder.join(name));
        for (build, text) in [(&one, "1"), (&other, "2")] {
            fs::create_dir_all(build.join("a")).unwrap();
            fs::write(build.join("a/same"), "same").unwrap();
            fs::write(build.join("a/differs"), text).unwrap();
        }
        fs::write(other.join("more"), "").unwrap();
        let (count, differing) = compare(&one, &other).unwrap();
        fs::remove_dir_all(folder).unwrap();
        assert_eq!(count, 3);
        assert_eq!(differing, ["a/differs", "more"].map(PathBuf::from));
    }
}
