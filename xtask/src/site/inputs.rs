//! Whether anything has changed that the built site is made from.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

use crate::project::Project;
use crate::{Fault, Result};

/// Files and folders that the site is made from.
const INPUTS: [&str; 12] = [
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "build.rs",
    "index.html",
    "crates",
    "data",
    "prerender",
    "src",
    "static",
    "tests/budgets.toml",
    "xtask/src",
];

/// A text that changes when a name or a content among the inputs does.
///
/// # Errors
/// When an input cannot be read.
pub(super) fn fingerprint(project: &Project) -> Result<String> {
    let mut files = Vec::new();
    let mut hasher = DefaultHasher::new();
    project.dist.hash(&mut hasher);
    for input in INPUTS {
        let path = project.root.join(input);
        gather(&path, &mut files)
            .map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
    }
    files.sort();
    for path in files {
        let bytes =
            fs::read(&path).map_err(|error| Fault::new(format!("{}: {error}", path.display())))?;
        path.hash(&mut hasher);
        bytes.hash(&mut hasher);
    }
    Ok(format!("{:016x}\n", hasher.finish()))
}

/// All files under a path; one that is not there counts as no file.
fn gather(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => {
            for entry in fs::read_dir(path)? {
                gather(&entry?.path(), files)?;
            }
        }
        Ok(_) => files.push(path.to_path_buf()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    Ok(())
}
