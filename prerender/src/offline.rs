//! What the service worker has to keep: every file that the app needs, by its
//! digest. How it is kept is told by `static/worker.js`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::digest::{integrity, short};
use crate::script::without_comments;
use crate::{Fault, Result};

const WORKER: &str = include_str!("../../static/worker.js");
/// The worker's name in the site's root: it may answer for all that is below.
pub(crate) const NAME: &str = "worker.js";

/// The name of a language's empty page in its folder.
pub(crate) const EMPTY: &str = "empty.html";

/// Paths below the site's root, each with the integrity of its file.
pub(crate) type Files = BTreeMap<String, String>;

/// The media types of what is kept, by how a name ends.
const TYPES: [(&str, &str); 11] = [
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8; header=present"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("bin", "application/octet-stream"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
];

/// What a release is made of.
#[derive(Debug, Default)]
pub(crate) struct Parts<'a> {
    /// The day of the data.
    pub day: &'a str,
    /// What every page needs.
    pub app: Files,
    /// The empty page of each language, by the language's code.
    pub pages: Vec<(&'static str, String)>,
    /// What else is to be kept, beside the data's own files.
    pub beside: Vec<String>,
    /// The folders of the site's root in which pages lie.
    pub sections: BTreeSet<String>,
}

/// All files of a release that work without a network.
#[derive(Debug, Serialize)]
struct Release<'a> {
    /// Names the release: other files, another name.
    id: String,
    /// The day of the data.
    date: &'a str,
    /// What every page needs.
    app: Files,
    /// The empty page of each language, by the language's code.
    pages: BTreeMap<&'static str, Files>,
    /// What can be asked for beside the pages.
    more: Files,
    /// The folders of the site's root in which pages lie.
    sections: BTreeSet<String>,
    /// The media type of each of the files, by how its name ends.
    types: BTreeMap<&'static str, &'static str>,
}

/// Writes the worker into the site's folder, which holds all but the `data`
/// folder's files.
///
/// # Errors
/// When a file cannot be read or is of no known type, or the worker not be written.
pub(crate) fn write(folder: &Path, data: &Path, parts: Parts<'_>) -> Result<()> {
    let mut kept = BTreeMap::new();
    for (language, page) in &parts.pages {
        let files: &mut Files = kept.entry(*language).or_default();
        files.insert(page.clone(), digest(&folder.join(page))?);
    }
    let mut more = Files::new();
    for file in &parts.beside {
        more.insert(file.clone(), digest(&folder.join(file))?);
    }
    for name in names(data)? {
        let is_data = [".csv", ".json"].iter().any(|end| name.ends_with(end));
        if is_data {
            more.insert(format!("data/{name}"), digest(&data.join(&name))?);
        }
    }
    let every = kept.values().flatten().chain(&parts.app).chain(&more);
    let types = types(every.map(|(path, _)| path.as_str()))?;
    let mut release = Release {
        id: String::new(),
        date: parts.day,
        app: parts.app,
        pages: kept,
        more,
        sections: parts.sections,
        types,
    };
    let unwritten = |error: serde_json::Error| Fault::new(format!("{NAME}: {error}"));
    release.id = short(&serde_json::to_vec(&release).map_err(unwritten)?);
    let release = serde_json::to_string(&release).map_err(unwritten)?;
    let script = without_comments(WORKER);
    let file = folder.join(NAME);
    fs::write(&file, format!("const release = {release};\n{script}\n"))
        .map_err(|error| Fault::at(&file, &error))
}

/// The media types of files.
///
/// # Errors
/// When a file is of none that is known: it would be kept as what a host says.
fn types<'a>(paths: impl Iterator<Item = &'a str>) -> Result<BTreeMap<&'static str, &'static str>> {
    paths
        .map(|path| {
            let end = path.rsplit('.').next().unwrap_or_default();
            let known = TYPES.into_iter().find(|(known, _)| *known == end);
            known.ok_or_else(|| Fault::new(format!("{path}: {NAME} knows no media type for it")))
        })
        .collect()
}

/// The files in the site's root that its overview names: what every page needs.
///
/// # Errors
/// When one cannot be read.
pub(crate) fn app(folder: &Path) -> Result<Files> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index).map_err(|error| Fault::at(&index, &error))?;
    let mut files = Files::new();
    for name in names(folder)? {
        let is_app = [".css", ".js", ".wasm", ".svg"]
            .iter()
            .any(|end| name.ends_with(end));
        if is_app && html.contains(&format!("{name}\"")) {
            files.insert(name.clone(), digest(&folder.join(name))?);
        }
    }
    Ok(files)
}

fn digest(file: &Path) -> Result<String> {
    let bytes = fs::read(file).map_err(|error| Fault::at(file, &error))?;
    Ok(integrity(&bytes))
}

/// The names of a folder's files.
fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).map_err(|error| Fault::at(folder, &error))?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| Fault::at(folder, &error))?;
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_has_the_type_that_its_name_ends_with_and_no_other_is_kept() {
        let types = types(["a-1.css", "data/b.csv", "zh/c.csv"].into_iter()).unwrap();
        let known: Vec<_> = types.into_iter().collect();
        assert_eq!(
            known,
            [
                ("css", "text/css; charset=utf-8"),
                ("csv", "text/csv; charset=utf-8; header=present"),
            ]
        );
        let fault = super::types(["data/d.xyz"].into_iter()).unwrap_err();
        assert!(fault.to_string().starts_with("data/d.xyz: "), "{fault}");
    }
}
