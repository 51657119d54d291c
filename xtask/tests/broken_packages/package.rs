//! A small sound package on the disk, to be broken.

use std::fs::{self, File};
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The tables of the package.
const GOOD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/dataset/tests/good");

const DESCRIPTION: &str = r#"{
  "version": "0.3.0",
  "created": "2026-11-27T00:00:00Z",
  "licenses": [{ "name": "MIT" }]
}
"#;

/// A package in a folder of its own, removed at the end.
pub(crate) struct Package {
    pub folder: PathBuf,
}

impl Package {
    /// The sound package, which is also what was released last.
    pub(crate) fn sound(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("broken-packages")
            .join(name.replace(' ', "-"));
        // A run that was broken off may have left its files.
        let _ = fs::remove_dir_all(&folder);
        let package = Self { folder };
        for folder in [package.folder.clone(), package.path("released")] {
            fs::create_dir_all(&folder).unwrap();
            for entry in fs::read_dir(GOOD).unwrap() {
                let table = entry.unwrap();
                fs::copy(table.path(), folder.join(table.file_name())).unwrap();
            }
            fs::write(folder.join("datapackage.json"), DESCRIPTION).unwrap();
        }
        package
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Puts a content in a file's place.
    pub(crate) fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(file), content).unwrap();
    }

    /// Adds to the end of a file.
    pub(crate) fn append(&self, file: &str, content: impl AsRef<[u8]>) {
        let mut file = File::options().append(true).open(self.path(file)).unwrap();
        file.write_all(content.as_ref()).unwrap();
    }

    /// Puts a text in the place of another one.
    pub(crate) fn replace(&self, file: &str, old: &str, new: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(old), "no {old:?} in {file}");
        self.write(file, text.replacen(old, new, 1));
    }

    /// The header of a table and below it a row for each number.
    pub(crate) fn fill(&self, file: &str, count: usize, row: impl Fn(usize) -> String) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        let header = text.lines().next().unwrap();
        let rows: String = (0..count).map(|at| row(at) + "\n").collect();
        self.write(file, format!("{header}\n{rows}"));
    }

    pub(crate) fn remove(&self, file: &str) {
        let path = self.path(file);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }

    /// Puts a link in a file's place.
    pub(crate) fn link(&self, file: &str, to: &str) {
        self.remove(file);
        symlink(to, self.path(file)).unwrap();
    }

    /// Puts a pipe in a file's place, to which nothing ever writes.
    pub(crate) fn pipe(&self, file: &str) {
        self.remove(file);
        let made = Command::new("mkfifo").arg(self.path(file)).status();
        assert!(made.unwrap().success());
    }
}

impl Drop for Package {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}
