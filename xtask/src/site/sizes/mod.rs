//! What the site transfers, against what it may: `tests/budgets.toml`. How that is told
//! is left to `told`.

mod told;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::budgets::Budgets;
use super::code::{Code, by_crate, grown};
use crate::compress::Compressor;
use crate::project::Project;
use crate::{Fault, Result};

/// What is transferred.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// The files of a first visit, the largest transfer first.
    pub first_visit: Vec<FileSize>,
    /// The heaviest page of each kind that has a budget.
    pub pages: Vec<(String, FileSize)>,
    /// The script that stands on the pages of others, and the one within an embed.
    pub scripts: [FileSize; 2],
    /// The program's parts, and together what several of them need.
    pub parts: Vec<FileSize>,
    /// The explorer as one file.
    pub one_file: FileSize,
    /// The code of the program with all parts, raw.
    code: Code,
    budgets: Budgets,
}

/// One file's sizes in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSize {
    /// Its path in the site.
    pub name: String,
    /// As it lies on the disk.
    pub raw: usize,
    /// With Brotli, as it is transferred.
    pub brotli: usize,
}

impl FileSize {
    /// Several files under one name, before the first.
    fn nothing(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            raw: 0,
            brotli: 0,
        }
    }

    fn add(&mut self, other: &Self) {
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

impl Sizes {
    /// What a first visit transfers.
    pub fn first_visit(&self) -> usize {
        self.first_visit.iter().map(|file| file.brotli).sum()
    }

    /// The same as it lies on the disk.
    fn raw_first_visit(&self) -> usize {
        self.first_visit.iter().map(|file| file.raw).sum()
    }

    /// The most that the one file may have, raw.
    fn one_file_budget(&self) -> usize {
        self.raw_first_visit() * self.budgets.one_file_percent / 100
    }

    /// What is over its budget, a sentence each.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut hold = |what: &str, size: usize, budget: usize| {
            let is_over = size > budget;
            if is_over {
                faults.push(format!("{what}: {size} bytes of {budget} allowed"));
            }
            is_over
        };
        let mut is_program_over = false;
        is_program_over |= hold(
            "a first visit",
            self.first_visit(),
            self.budgets.first_visit,
        );
        let one_file = &self.one_file;
        hold(&one_file.name, one_file.raw, self.one_file_budget());
        let [embed, frame] = &self.scripts;
        hold(&embed.name, embed.brotli, self.budgets.scripts.embed);
        hold(&frame.name, frame.brotli, self.budgets.scripts.frame);
        for part in &self.parts {
            let what = format!("the part {}", part.name);
            is_program_over |= hold(&what, part.brotli, self.budgets.part(&part.name));
        }
        for (kind, file) in &self.pages {
            hold(&file.name, file.brotli, self.budgets.pages[kind]);
        }
        for kind in self.budgets.pages.keys() {
            if self.pages.iter().all(|(other, _)| other != kind) {
                faults.push(format!("no page is of the kind `{kind}`"));
            }
        }
        if is_program_over {
            faults.push(match grown(&self.code, &self.budgets.code).as_str() {
                "" => "no crate's code has grown: it is text, data or markup".to_owned(),
                crates => format!("the program's code has grown, in raw bytes: {crates}"),
            });
        }
        faults
    }
}

/// Measures a first visit (the overview and every script, style sheet and module
/// that it names or that those import) and the heaviest page of each kind.
///
/// # Errors
/// When the site is not there or cannot be read, or the budgets do not read.
pub fn measure(project: &Project, compressor: &Compressor) -> Result<Sizes> {
    let dist = &project.dist;
    let budgets = Budgets::read(project)?;
    let index = dist.join("index.html");
    let html = fs::read_to_string(&index)
        .map_err(|error| Fault::new(format!("{}: {error}", index.display())))?;
    let mut files = Vec::new();
    gather(dist, &mut files)?;
    let mut first_visit = vec![size(dist, &index, compressor)?];
    let mut heaviest: BTreeMap<String, (u64, PathBuf)> = BTreeMap::new();
    let mut parts: BTreeMap<String, FileSize> = BTreeMap::new();
    for path in files {
        let name = name(dist, &path);
        let is_code = ["wasm", "js", "css"]
            .iter()
            .any(|extension| path.extension().is_some_and(|own| own == *extension));
        // wasm-bindgen's script imports the snippets; the page does not name them.
        if is_code && (html.contains(&name) || name.starts_with("snippets/")) {
            first_visit.push(size(dist, &path, compressor)?);
        }
        if let Some(part) = part_of(&name) {
            let all = parts.entry(part.to_owned());
            let all = all.or_insert_with(|| FileSize::nothing(part));
            all.add(&size(dist, &path, compressor)?);
        }
        let kind = name
            .strip_suffix("index.html")
            .and_then(|page| budgets.pages.keys().find(|kind| is_of(page, kind)));
        if let Some(kind) = kind {
            let bytes = fs::metadata(&path).map_or(0, |found| found.len());
            let entry = heaviest.entry(kind.clone()).or_default();
            if bytes > entry.0 {
                *entry = (bytes, path);
            }
        }
    }
    first_visit.sort_by(|one, other| {
        other
            .brotli
            .cmp(&one.brotli)
            .then(one.name.cmp(&other.name))
    });
    let mut pages = Vec::new();
    for (kind, (_, path)) in heaviest {
        pages.push((kind, size(dist, &path, compressor)?));
    }
    Ok(Sizes {
        first_visit,
        pages,
        scripts: [
            size(dist, &dist.join("embed.js"), compressor)?,
            frame_script(dist, compressor)?,
        ],
        parts: parts.into_values().collect(),
        one_file: size(dist, &one_file(dist)?, compressor)?,
        code: by_crate(&super::compiled(project))?,
        budgets,
    })
}

/// The part of the program that a file holds, or `shared` for what several need.
fn part_of(name: &str) -> Option<&str> {
    let stem = name.strip_suffix(".wasm")?;
    if stem.starts_with("shared-") {
        return Some("shared");
    }
    stem.strip_prefix("part-")?
        .rsplit_once('-')
        .map(|(part, _)| part)
}

/// Whether a page's path, in whatever language, is of a kind.
fn is_of(page: &str, kind: &str) -> bool {
    let page = page.strip_prefix("zh/").unwrap_or(page);
    let (mut parts, mut pattern) = (page.split('/'), kind.split('/'));
    loop {
        match (parts.next(), pattern.next()) {
            (None, None) => return true,
            (Some(part), Some("*")) if !part.is_empty() => {}
            (Some(part), Some(same)) if part == same => {}
            _ => return false,
        }
    }
}

fn size(dist: &Path, path: &Path, compressor: &Compressor) -> Result<FileSize> {
    let failed = |error| Fault::new(format!("{}: {error}", path.display()));
    let bytes = fs::read(path).map_err(failed)?;
    Ok(FileSize {
        name: name(dist, path),
        raw: bytes.len(),
        brotli: compressor.brotli(&bytes).map_err(failed)?.len(),
    })
}

/// The script within an embed's document.
fn frame_script(dist: &Path, compressor: &Compressor) -> Result<FileSize> {
    let path = dist.join("embed/index.html");
    let failed = |error| Fault::new(format!("{}: {error}", path.display()));
    let html = fs::read_to_string(&path).map_err(failed)?;
    let script = html
        .split_once("<script data-")
        .and_then(|(_, rest)| rest.split_once('>')?.1.split_once("</script>"))
        .map(|(script, _)| script)
        .ok_or_else(|| Fault::new(format!("{} has no script", path.display())))?;
    Ok(FileSize {
        name: "the script within an embed".to_owned(),
        raw: script.len(),
        brotli: compressor.brotli(script.as_bytes()).map_err(failed)?.len(),
    })
}

/// The one file, whatever its version.
fn one_file(dist: &Path) -> Result<PathBuf> {
    let failed = |error| Fault::new(format!("{}: {error}", dist.display()));
    let mut found = Vec::new();
    for entry in fs::read_dir(dist).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let name = name(dist, &path);
        let version = name.strip_prefix("milepost-");
        if version.is_some_and(|rest| rest.strip_suffix(".html").is_some()) {
            found.push(path);
        }
    }
    match found.as_slice() {
        [file] => Ok(file.clone()),
        others => Err(Fault::new(format!(
            "{} holds {} files like milepost-VERSION.html, not one",
            dist.display(),
            others.len()
        ))),
    }
}

fn name(dist: &Path, path: &Path) -> String {
    path.strip_prefix(dist)
        .unwrap_or(path)
        .to_string_lossy()
        .replace('\\', "/")
}

/// All files under a folder.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let failed = |error| Fault::new(format!("{}: {error}", folder.display()));
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{is_of, part_of};

    #[test]
    fn a_part_is_told_by_the_name_of_its_file() {
        assert_eq!(
            part_of("part-builder-0123456789abcdef.wasm"),
            Some("builder")
        );
        assert_eq!(part_of("shared-4-0123456789abcdef.wasm"), Some("shared"));
        assert_eq!(part_of("milepost-0123456789abcdef.wasm"), None);
        assert_eq!(part_of("part-builder-0123456789abcdef.js"), None);
    }

    #[test]
    fn a_kind_of_page_is_a_path_with_stars() {
        assert!(is_of("", ""));
        assert!(is_of("zh/", ""));
        assert!(is_of("indicators/nev-sales/", "indicators/*/"));
        assert!(is_of("zh/indicators/nev-sales/", "indicators/*/"));
        assert!(!is_of("indicators/", "indicators/*/"));
        assert!(!is_of("embed/indicators/nev-sales/", "indicators/*/"));
        assert!(!is_of("indicators/nev-sales/", ""));
    }
}
