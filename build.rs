//! Reads and checks the data package and encodes it into the blob that
//! `src/atlas.rs` embeds. A fault in the data fails the build.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

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
