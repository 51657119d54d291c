//! Reads and checks the data package and encodes it into the blob that
//! `src/atlas.rs` embeds. A fault in the data fails the build.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// The version of the data and the day it was made.
fn package() -> Option<(String, String)> {
    let text = fs::read_to_string("data/datapackage.json").ok()?;
    let package: serde_json::Value = serde_json::from_str(&text).ok()?;
    let day = package["created"].as_str()?.split('T').next()?;
    Some((package["version"].as_str()?.to_owned(), day.to_owned()))
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
    let Some((version, date)) = package() else {
        println!("cargo::error=data/datapackage.json must give `version` and `created`");
        return ExitCode::FAILURE;
    };
    println!("cargo::rustc-env=MILEPOST_DATA_VERSION={version}");
    println!("cargo::rustc-env=MILEPOST_DATA_DATE={date}");
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
