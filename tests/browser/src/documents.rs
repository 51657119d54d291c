//! The built site's documents, read from the disk.

use std::fs;
use std::io;
use std::path::Path;

/// Every `index.html` below a folder, with the path of its page.
///
/// # Errors
/// When a folder or file cannot be read.
pub fn pages(dist: &Path) -> io::Result<Vec<(String, String)>> {
    Ok(documents(dist)?
        .into_iter()
        .filter_map(|(path, html)| {
            let page = path.strip_suffix("index.html")?;
            Some((page.trim_end_matches('/').to_owned(), html))
        })
        .collect())
}

/// Every document below a folder, with its path.
///
/// # Errors
/// When a folder or file cannot be read.
pub fn documents(dist: &Path) -> io::Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut folders = vec![dist.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|name| name == "html") {
                let below = path.strip_prefix(dist).unwrap_or(&path);
                let below = below.to_string_lossy().replace('\\', "/");
                found.push((below, fs::read_to_string(&path)?));
            }
        }
    }
    Ok(found)
}

/// The values of an attribute in a document.
pub fn values<'a>(html: &'a str, attribute: &str) -> impl Iterator<Item = &'a str> {
    let opening = format!(" {attribute}=\"");
    let mut rest = html;
    std::iter::from_fn(move || {
        let start = rest.find(&opening)? + opening.len();
        let (value, after) = rest[start..].split_once('"')?;
        rest = after;
        Some(value)
    })
}
