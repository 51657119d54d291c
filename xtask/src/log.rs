//! The log of changes: that it says all that differs from the version that was
//! released last, whose tables lie in `data/released/`, and the lines it lacks.

use std::fs;
use std::path::Path;

use dataset::changes::version_numbers;
use dataset::read::Fault as DataFault;
use dataset::read::released::{faults, unlogged};

use crate::pin::description;
use crate::project::Project;
use crate::{Fault, Result};

/// What differs from the released version without being logged; `data` as the
/// faults are to name it.
///
/// # Errors
/// When the description of a version does not read.
pub fn check(data: &Path) -> Result<Vec<DataFault>> {
    let released = data.join("released");
    let (before, _) = description(&released)?;
    let (version, _) = description(data)?;
    let missing = unlogged(&released, &before, data);
    let mut found = faults(&missing, &before, data);
    if version_numbers(&version) < version_numbers(&before)
        || version == before && !found.is_empty()
    {
        found.push(DataFault {
            file: data.join("datapackage.json").display().to_string(),
            line: 0,
            column: "version".to_owned(),
            message: format!("{version} must be newer than {before}, which was released"),
        });
    }
    Ok(found)
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
    let released = data.join("released");
    let (before, _) = description(&released)?;
    let (version, day) = description(data)?;
    let missing = unlogged(&released, &before, data);
    if missing.is_empty() {
        return Ok("CHANGES.csv says all that differs".to_owned());
    }
    if version_numbers(&version) <= version_numbers(&before) {
        return Err(Fault::new(format!(
            "{} differences from version {before}, which was released: give the data a newer \
             `version` than {version} in data/datapackage.json",
            missing.len()
        )));
    }
    let log = data.join("CHANGES.csv");
    let at = |error: std::io::Error| Fault::new(format!("{}: {error}", log.display()));
    let mut text = fs::read_to_string(&log).map_err(at)?;
    text.extend(missing.iter().map(|one| one.line(&version, &day)));
    fs::write(&log, text).map_err(at)?;
    Ok(format!(
        "{} lines are new in CHANGES.csv: say in note_en and note_zh why a row changed or went",
        missing.len()
    ))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    const HEAD: &str = "version,date,table,key,change,column,before,after,note_en,note_zh\n";
    const BODIES: &str = "id,short,name_en,name_zh,kind\n";

    fn data(name: &str, version: &str) -> PathBuf {
        let data = std::env::temp_dir().join(format!("milepost-log-{name}-{}", std::process::id()));
        fs::create_dir_all(data.join("released")).unwrap();
        let package = |version: &str| {
            format!(r#"{{"version": "{version}", "created": "2026-11-26T00:00:00Z"}}"#)
        };
        fs::write(data.join("datapackage.json"), package(version)).unwrap();
        fs::write(data.join("released/datapackage.json"), package("0.1.0")).unwrap();
        fs::write(data.join("CHANGES.csv"), HEAD).unwrap();
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
        let found: Vec<String> = check(&data)
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        let file = data.join("bodies.csv").display().to_string();
        assert_eq!(
            found,
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
        assert!(check(&data).unwrap().is_empty());
        assert!(write(&data).unwrap().contains("all that differs"));
        fs::remove_dir_all(data).unwrap();
    }

    #[test]
    fn a_change_needs_a_newer_version() {
        let data = data("version", "0.1.0");
        let found = check(&data).unwrap();
        let last = found.last().unwrap().to_string();
        assert!(
            last.contains("version: 0.1.0 must be newer than 0.1.0"),
            "{last}"
        );
        let fault = write(&data).unwrap_err().to_string();
        assert!(fault.contains("3 differences"), "{fault}");
        fs::remove_dir_all(data).unwrap();
    }
}
