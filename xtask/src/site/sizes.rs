//! What a first visit transfers.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::compress::Compressor;
use crate::{Fault, Result};

/// The most that a first visit may transfer with Brotli, in bytes.
pub const FIRST_VISIT_BUDGET: usize = 450_000;

/// The files of a first visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// One entry per file, largest transfer first.
    pub files: Vec<FileSize>,
}

/// One file's sizes in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSize {
    /// Its path in the site.
    pub name: String,
    /// As it lies on the disk.
    pub raw: usize,
    /// As it is transferred.
    pub brotli: usize,
}

impl Sizes {
    /// What all files transfer together.
    pub fn brotli(&self) -> usize {
        self.files.iter().map(|file| file.brotli).sum()
    }

    /// The same numbers for programs.
    pub fn to_json(&self) -> String {
        let files: Vec<_> = self
            .files
            .iter()
            .map(|file| {
                serde_json::json!({"name": file.name, "raw": file.raw, "brotli": file.brotli})
            })
            .collect();
        let all = serde_json::json!({
            "files": files,
            "brotli": self.brotli(),
            "budget": FIRST_VISIT_BUDGET,
        });
        format!("{all:#}\n")
    }
}

/// Measures `index.html` and every script, style sheet and WebAssembly module
/// that it names or that those import.
///
/// # Errors
/// When the site is not there or cannot be read.
pub fn measure(dist: &Path, compressor: &Compressor) -> Result<Sizes> {
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index)
        .map_err(|error| Fault::new(format!("{}: {error}", index.display())))?;
    let mut files = vec![index];
    gather(dist, &mut files)?;
    let mut sizes = Vec::new();
    for path in files {
        let name = path
            .strip_prefix(dist)
            .unwrap_or(&path)
            .to_string_lossy()
            .replace('\\', "/");
        // wasm-bindgen's script imports the snippets; the page does not name them.
        let is_visited =
            name == "index.html" || html.contains(&name) || name.starts_with("snippets/");
        if !is_visited {
            continue;
        }
        let failed = |error| Fault::new(format!("{}: {error}", path.display()));
        let bytes = fs::read(&path).map_err(failed)?;
        sizes.push(FileSize {
            name,
            raw: bytes.len(),
            brotli: compressor.brotli(&bytes).map_err(failed)?.len(),
        });
    }
    sizes.sort_by(|one, other| {
        other
            .brotli
            .cmp(&one.brotli)
            .then(one.name.cmp(&other.name))
    });
    Ok(Sizes { files: sizes })
}

/// All scripts, style sheets and modules under a folder.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let failed = |error| Fault::new(format!("{}: {error}", folder.display()));
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|extension| {
            ["wasm", "js", "css"]
                .iter()
                .any(|known| extension == *known)
        }) {
            files.push(path);
        }
    }
    Ok(())
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {:>9}  {:>9}  first visit, bytes", "raw", "Brotli")?;
        for file in &self.files {
            writeln!(f, "  {:>9}  {:>9}  {}", file.raw, file.brotli, file.name)?;
        }
        let raw: usize = self.files.iter().map(|file| file.raw).sum();
        writeln!(
            f,
            "  {raw:>9}  {:>9}  together, of {FIRST_VISIT_BUDGET} allowed",
            self.brotli()
        )
    }
}
