//! What the service worker has to keep: every file that the app needs, by its
//! digest. How it is kept is told by `static/worker.js`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::digest::{integrity, short};
use crate::script::without_comments;
use crate::{Fault, Result};

const WORKER: &str = include_str!("../../static/worker.js");
/// The worker's name in the site's root: it may answer for all that is below.
pub const NAME: &str = "worker.js";

/// The name of a language's empty page in its folder.
pub const EMPTY: &str = "empty.html";

/// Paths below the site's root, each with the integrity of its file.
pub type Files = BTreeMap<String, String>;

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
}

/// Writes the worker into the site's folder, which holds all but the `data`
/// folder's files. `app` is what every page needs, `pages` are the empty pages by
/// language, `beside` what else is to be kept.
///
/// # Errors
/// When a file cannot be read or the worker not be written.
pub fn write(
    folder: &Path,
    data: &Path,
    day: &str,
    app: Files,
    pages: &[(&'static str, String)],
    beside: &[String],
) -> Result<()> {
    let mut kept = BTreeMap::new();
    for (language, page) in pages {
        let files: &mut Files = kept.entry(*language).or_default();
        files.insert(page.clone(), digest(&folder.join(page))?);
    }
    let mut more = Files::new();
    for file in beside {
        more.insert(file.clone(), digest(&folder.join(file))?);
    }
    for name in names(data)? {
        let is_data = [".csv", ".json"].iter().any(|end| name.ends_with(end));
        if is_data {
            more.insert(format!("data/{name}"), digest(&data.join(&name))?);
        }
    }
    let mut release = Release {
        id: String::new(),
        date: day,
        app,
        pages: kept,
        more,
    };
    let unwritten = |error: serde_json::Error| Fault::new(format!("{NAME}: {error}"));
    release.id = short(&serde_json::to_vec(&release).map_err(unwritten)?);
    let release = serde_json::to_string(&release).map_err(unwritten)?;
    let script = without_comments(WORKER);
    let file = folder.join(NAME);
    fs::write(&file, format!("const release = {release};\n{script}\n"))
        .map_err(|error| Fault::at(&file, &error))
}

/// The files in the site's root that its overview names: what every page needs.
///
/// # Errors
/// When one cannot be read.
pub fn app(folder: &Path) -> Result<Files> {
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
