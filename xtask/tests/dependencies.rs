//! Every direct dependency is accounted for in `docs/dependencies.md`.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The manifest of every package, and that of the fuzz targets.
fn manifests() -> Vec<PathBuf> {
    let folders = ["", "prerender", "xtask", "fuzz"].map(|folder| root().join(folder));
    let more = ["crates", "tests"].map(|folder| fs::read_dir(root().join(folder)).unwrap());
    let more = more
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path());
    let all = folders.into_iter().chain(more);
    all.map(|folder| folder.join("Cargo.toml"))
        .filter(|manifest| manifest.exists())
        .collect()
}

/// Packages from elsewhere in the dependency tables of a manifest, those of
/// targets and of the workspace among them.
fn collect(table: &Table, names: &mut BTreeSet<String>) {
    for (key, value) in table {
        let Value::Table(inner) = value else {
            continue;
        };
        if !key.ends_with("dependencies") {
            if key != "package" && key != "features" {
                collect(inner, names);
            }
            continue;
        }
        for (name, wanted) in inner {
            // Ours have a path; so have those that the workspace lists for them.
            let ours = [
                "charts",
                "dataset",
                "embed",
                "engine",
                "i18n",
                "social_cards",
                "view",
                "viewmodel",
            ];
            let ours = ours.contains(&name.as_str());
            if !ours && wanted.get("path").is_none() {
                names.insert(name.clone());
            }
        }
    }
}

/// The first cells of all tables, name by name.
fn documented() -> BTreeSet<String> {
    let text = fs::read_to_string(root().join("docs/dependencies.md")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| "));
    let cells = rows.filter_map(|row| row.split(" | ").next());
    cells
        .flat_map(|cell| cell.split(", "))
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_direct_dependency_has_a_line_that_says_what_it_is_for() {
    let mut names = BTreeSet::new();
    for manifest in manifests() {
        let text = fs::read_to_string(manifest).unwrap();
        collect(&text.parse().unwrap(), &mut names);
    }
    assert!(names.contains("yew") && names.contains("libfuzzer-sys"));
    let documented = documented();
    let missing: Vec<&String> = names.difference(&documented).collect();
    assert!(missing.is_empty(), "docs/dependencies.md lacks {missing:?}");
}
