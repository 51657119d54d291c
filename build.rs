//! Reads and checks the data package and encodes it into the blob that
//! `src/atlas.rs` embeds, with the table that finds Chinese names by their pinyin. A
//! fault in the data fails the build.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use dataset::Dataset;
use pinyin::ToPinyinMulti;

/// The characters of all Chinese names by the initials of their pinyin, a line for
/// each letter, for `engine::initials`.
fn initials(data: &Dataset) -> String {
    let industries = data.industries.iter().map(|one| one.name.zh);
    let indicators = data.indicators.iter().map(|one| one.name.zh);
    let milestones = data.milestones.iter().map(|one| one.title.zh);
    let actors = data.actors.iter().map(|one| one.name.zh);
    let names = industries.chain(indicators).chain(milestones).chain(actors);
    let characters: BTreeSet<char> = names.flat_map(str::chars).collect();
    let mut lines: BTreeMap<char, String> = BTreeMap::new();
    for character in characters {
        let readings = character.to_pinyin_multi().into_iter().flatten();
        let letters: BTreeSet<char> = readings
            .filter_map(|reading| reading.plain().chars().next())
            .filter(char::is_ascii_lowercase)
            .collect();
        for letter in letters {
            lines.entry(letter).or_default().push(character);
        }
    }
    let line = |(letter, characters)| format!("{letter}{characters}\n");
    lines.into_iter().map(line).collect()
}

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
    let made = [
        ("dataset.bin", dataset::encode(&dataset)),
        ("initials.txt", initials(&dataset).into_bytes()),
    ];
    for (name, bytes) in made {
        let path = Path::new(&out).join(name);
        if let Err(error) = fs::write(&path, bytes) {
            println!("cargo::error={}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
