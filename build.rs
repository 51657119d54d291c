//! Reads and checks the data package and encodes it into the blob that
//! `src/atlas.rs` embeds. A fault in the data fails the build.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The version of the data, the day it was made, and its licences as one
/// expression of SPDX.
fn package() -> Option<(String, String, String)> {
    let text = fs::read_to_string("data/datapackage.json").ok()?;
    let package: serde_json::Value = serde_json::from_str(&text).ok()?;
    let day = package["created"].as_str()?.split('T').next()?;
    let licences: Option<Vec<&str>> = package["licenses"]
        .as_array()?
        .iter()
        .map(|licence| licence["name"].as_str())
        .collect();
    let version = package["version"].as_str()?;
    Some((version.to_owned(), day.to_owned(), licences?.join(" OR ")))
}

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=data");
    let checked = dataset::read::read_package(Path::new("data"));
    for warning in &checked.warnings {
        println!("cargo::warning={warning}");
    }
    let Some(dataset) = checked.dataset.filter(|_| checked.faults.is_empty()) else {
        for fault in &checked.faults {
            println!("cargo::error={fault}");
        }
        return ExitCode::FAILURE;
    };
    let Some((version, date, licence)) = package() else {
        println!("cargo::error=data/datapackage.json must give `version`, `created`, `licenses`");
        return ExitCode::FAILURE;
    };
    println!("cargo::rustc-env=MILEPOST_DATA_VERSION={version}");
    println!("cargo::rustc-env=MILEPOST_DATA_DATE={date}");
    println!("cargo::rustc-env=MILEPOST_DATA_LICENCE={licence}");
    let Some(out) = env::var_os("OUT_DIR") else {
        println!("cargo::error=OUT_DIR is not set: run this through cargo");
        return ExitCode::FAILURE;
    };
    let path = Path::new(&out).join("dataset.bin");
    if let Err(error) = fs::write(&path, dataset::encode(&dataset)) {
        println!("cargo::error={}: {error}", path.display());
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
