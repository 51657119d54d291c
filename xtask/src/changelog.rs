//! The log of changes: that it says all that differs from the version that was
//! released last, whose tables lie in `data/released/`, and the lines it lacks.

use std::fs;
use std::path::Path;

use dataset::changes::version_numbers;
use dataset::read::released::Released;
use dataset::read::{Checked, Description, Fault as DataFault, Faults};
use dataset::read::{read_description, read_file, read_package};

use crate::data::first;
use crate::project::Project;
use crate::{Fault, Result};

/// The package that was released last, and the description of the present one.
struct Versions {
    before: Description,
    released: Released,
    now: Description,
}

impl Versions {
    fn read(data: &Path) -> std::result::Result<Self, Faults> {
        let released = data.join("released");
        Ok(Self {
            before: read_description(&released)?,
            released: Released::load(&released)?,
            now: read_description(data)?,
        })
    }

    /// Whether the present version comes after the released one.
    fn is_newer(&self) -> bool {
        version_numbers(&self.now.version) > version_numbers(&self.before.version)
    }
}

/// What of the package in a folder differs from the released version without being
/// logged, or why that cannot be told.
pub fn check(data: &Path, present: &Checked) -> Faults {
    let versions = match Versions::read(data) {
        Ok(versions) => versions,
        Err(faults) => return faults,
    };
    let (before, version) = (&versions.before.version, &versions.now.version);
    let mut found = Faults::default();
    let missing = versions.released.unlogged(before, present);
    found.extend(missing.map(|one| one.fault(before, data)));
    if !versions.is_newer() && (version != before || !found.is_empty()) {
        found.push(DataFault {
            file: data.join("datapackage.json").display().to_string(),
            line: 0,
            column: "version".to_owned(),
            message: format!("{version} must be newer than {before}, which was released"),
        });
    }
    found.sort();
    found
}

/// `cargo xtask log-changes`: writes the lines that `CHANGES.csv` lacks, their notes
/// empty. Gives the sentence that says how many.
///
/// # Errors
/// When a file cannot be read or written, or the version is the released one.
pub fn complete(project: &Project) -> Result<String> {
    write(&project.root.join("data"))
}

fn write(data: &Path) -> Result<String> {
    let versions = Versions::read(data).map_err(|faults| first(&faults))?;
    let present = read_package(data);
    // A table that cannot be read would seem to have lost all its rows.
    if !present.is_complete() {
        return Err(first(&present.faults).type_this("cargo xtask check-data"));
    }
    let (before, version) = (&versions.before.version, &versions.now.version);
    let day = versions.now.day.to_string();
    let missing = versions.released.unlogged(before, &present);
    let lines: Vec<String> = missing.map(|one| one.line(version, &day)).collect();
    if lines.is_empty() {
        return Ok("CHANGES.csv says all that differs".to_owned());
    }
    if !versions.is_newer() {
        return Err(Fault::new(format!(
            "{} differences from version {before}, which was released: give the data a newer \
             `version` than {version} in data/datapackage.json",
            lines.len()
        )));
    }
    let log = data.join("CHANGES.csv");
    let at = |error: &dyn std::fmt::Display| Fault::new(format!("{}: {error}", log.display()));
    let bytes = read_file(&log).map_err(|error| at(&error))?;
    let mut text = String::from_utf8(bytes).map_err(|error| at(&error))?;
    text.extend(lines.iter().map(String::as_str));
    fs::write(&log, text).map_err(|error| at(&error))?;
    Ok(format!(
        "{} lines are new in CHANGES.csv: say in note_en and note_zh why a row changed or went",
        lines.len()
    ))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use dataset::read::TABLES;

    use super::*;

    const HEAD: &str = "version,date,table,key,change,column,before,after,note_en,note_zh\n";
    const BODIES: &str = "id,short,name_en,name_zh,kind\n";

    fn found(data: &Path) -> Vec<String> {
        check(data, &read_package(data)).lines().collect()
    }

    /// A package of bodies that differ from the released ones.
    fn data(name: &str, version: &str) -> PathBuf {
        let data = std::env::temp_dir().join(format!("milepost-log-{name}-{}", std::process::id()));
        fs::create_dir_all(data.join("released")).unwrap();
        let package = |version: &str| {
            format!(
                r#"{{"version": "{version}", "created": "2026-11-26T00:00:00Z",
                "licenses": [{{"name": "MIT"}}]}}"#
            )
        };
        fs::write(data.join("datapackage.json"), package(version)).unwrap();
        fs::write(data.join("released/datapackage.json"), package("0.1.0")).unwrap();
        for table in TABLES {
            for folder in [&data, &data.join("released")] {
                fs::write(folder.join(table.file), table.columns.join(",") + "\n").unwrap();
            }
        }
        let rows = |rows: &str| format!("{BODIES}{rows}");
        fs::write(
            data.join("released/bodies.csv"),
            rows("a,A,\"A, old\",甲,agency\nb,B,B,乙,agency\n"),
        )
        .unwrap();
        fs::write(
            data.join("bodies.csv"),
            rows("a,A,\"A, new\",甲,agency\nc,C,C,丙,agency\n"),
        )
        .unwrap();
        data
    }

    #[test]
    fn each_difference_has_to_be_logged_and_its_line_is_written() {
        let data = data("lines", "0.2.0");
        let file = data.join("bodies.csv").display().to_string();
        assert_eq!(
            found(&data),
            [
                format!("{file}: b of version 0.1.0 is gone, which CHANGES.csv does not say"),
                format!(
                    "{file}:2: name_en: was \"A, old\" in version 0.1.0, which CHANGES.csv does \
                     not say"
                ),
                format!(
                    "{file}:3: version 0.1.0 did not have this row, which CHANGES.csv does not say"
                ),
            ]
        );
        write(&data).unwrap();
        assert_eq!(
            fs::read_to_string(data.join("CHANGES.csv")).unwrap(),
            format!(
                "{HEAD}0.2.0,2026-11-26,bodies,b,removed,,,,,\n\
                 0.2.0,2026-11-26,bodies,a,changed,name_en,\"A, old\",\"A, new\",,\n\
                 0.2.0,2026-11-26,bodies,c,added,,,,,\n"
            )
        );
        assert!(found(&data).is_empty());
        assert!(write(&data).unwrap().contains("all that differs"));
        fs::remove_dir_all(data).unwrap();
    }

    #[test]
    fn a_change_needs_a_newer_version() {
        let data = data("version", "0.1.0");
        let found = found(&data);
        let last = found.last().unwrap();
        assert!(
            last.contains("version: 0.1.0 must be newer than 0.1.0"),
            "{last}"
        );
        let fault = write(&data).unwrap_err().to_string();
        assert!(fault.contains("3 differences"), "{fault}");
        fs::remove_dir_all(data).unwrap();
    }

    #[test]
    fn a_released_table_that_is_gone_is_one_fault_and_not_one_for_each_row() {
        let data = data("gone", "0.2.0");
        let file = data.join("released/bodies.csv");
        fs::remove_file(&file).unwrap();
        assert_eq!(
            found(&data),
            [format!("{}: the file is missing", file.display())]
        );
        fs::remove_dir_all(data).unwrap();
    }

    #[test]
    fn no_row_is_logged_as_removed_because_its_table_cannot_be_read() {
        let data = data("unread", "0.2.0");
        fs::remove_file(data.join("bodies.csv")).unwrap();
        let fault = write(&data).unwrap_err().to_string();
        assert!(fault.contains("bodies.csv: the file is missing"), "{fault}");
        let log = fs::read_to_string(data.join("CHANGES.csv")).unwrap();
        assert_eq!(log, HEAD);
        fs::remove_dir_all(data).unwrap();
    }
}
