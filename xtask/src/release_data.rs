//! `cargo xtask pin`: keeps the present data under its version, so that embeds
//! made with it can be drawn as they were once the data has changed, and what
//! changed since can be told.

use std::fs;
use std::path::Path;

use dataset::read::{read_description, read_file, read_package};

use crate::data::first;
use crate::project::Project;
use crate::{Fault, Result, changelog};

/// The file that describes the data.
const PACKAGE: &str = "datapackage.json";

/// Copies the tables into `data/pinned/<version>/`, lists the version, and puts
/// them into `data/released/`, from which the next version will differ. Gives the
/// sentence that says so.
///
/// # Errors
/// When the data's description does not read, the version is kept already with
/// other tables, or a change is not logged.
pub fn pin(project: &Project) -> Result<String> {
    keep(&project.root.join("data"))
}

fn keep(data: &Path) -> Result<String> {
    let description = read_description(data).map_err(|faults| first(&faults))?;
    let (version, day) = (description.version, description.day);
    let folder = data.join("pinned").join(&version);
    let tables = tables(data)?;
    for (name, bytes) in &tables {
        let kept = folder.join(name);
        if fs::read(&kept).is_ok_and(|other| other != *bytes) {
            return Err(Fault::new(format!(
                "{} differs from the present table: version {version} is kept already. A change of \
                 the data needs a new `version` in data/datapackage.json",
                kept.display()
            )));
        }
    }
    let unlogged = changelog::check(data, &read_package(data));
    if !unlogged.is_empty() {
        return Err(first(&unlogged));
    }
    let released = data.join("released");
    for folder in [&folder, &released] {
        fs::create_dir_all(folder).map_err(|error| at(folder, &error))?;
        for (name, bytes) in &tables {
            let kept = folder.join(name);
            fs::write(&kept, bytes).map_err(|error| at(&kept, &error))?;
        }
    }
    let (own, kept) = (data.join(PACKAGE), released.join(PACKAGE));
    fs::copy(&own, &kept).map_err(|error| at(&kept, &error))?;
    let list = data.join("pinned.csv");
    let mut text = fs::read_to_string(&list).unwrap_or_else(|_| "version,date\n".to_owned());
    let line = format!("{version},{day}\n");
    if !text.contains(&line) {
        text.push_str(&line);
        fs::write(&list, text).map_err(|error| at(&list, &error))?;
    }
    Ok(format!(
        "version {version} of {day} is kept in {}",
        folder.display()
    ))
}

fn at(path: &Path, error: &dyn std::fmt::Display) -> Fault {
    Fault::new(format!("{}: {error}", path.display()))
}

/// The tables of the data package that are there, with their files' names.
fn tables(data: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    dataset::read::TABLES
        .iter()
        .filter(|table| !table.optional || data.join(table.file).exists())
        .map(|table| {
            let path = data.join(table.file);
            let bytes = read_file(&path).map_err(|error| at(&path, &error))?;
            Ok((table.file.to_owned(), bytes))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn data(name: &str) -> PathBuf {
        let data = std::env::temp_dir().join(format!("milepost-pin-{name}-{}", std::process::id()));
        fs::create_dir_all(&data).unwrap();
        let package = r#"{"version": "1.2.0", "created": "2026-11-25T00:00:00Z",
            "licenses": [{"name": "MIT"}]}"#;
        let released = data.join("released");
        fs::create_dir_all(&released).unwrap();
        for folder in [&data, &released] {
            fs::write(folder.join(PACKAGE), package).unwrap();
            for table in dataset::read::TABLES {
                fs::write(folder.join(table.file), table.columns.join(",") + "\n").unwrap();
            }
        }
        data
    }

    #[test]
    fn the_present_tables_are_kept_and_listed_once() {
        let data = data("kept");
        keep(&data).unwrap();
        keep(&data).unwrap();
        let list = fs::read_to_string(data.join("pinned.csv")).unwrap();
        assert_eq!(list, "version,date\n1.2.0,2026-11-25\n");
        let kept = fs::read_to_string(data.join("pinned/1.2.0/actors.csv")).unwrap();
        assert_eq!(kept, "id,name_en,name_zh,kind,area\n");
        fs::remove_dir_all(data).unwrap();
    }

    #[test]
    fn a_kept_version_is_not_overwritten_by_other_data() {
        let data = data("other");
        keep(&data).unwrap();
        fs::write(data.join("sources.csv"), "id\nnew\n").unwrap();
        let fault = keep(&data).unwrap_err().to_string();
        assert!(fault.contains("needs a new `version`"), "{fault}");
        fs::remove_dir_all(data).unwrap();
    }
}
