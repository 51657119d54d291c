//! The floors within the app's own package, which Cargo cannot hold: components know no
//! page, and the browser is reached only where it may be.
#![allow(clippy::expect_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below a folder, with its text without comments.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let text = fs::read_to_string(&path).expect("UTF-8");
                let code: Vec<&str> = text
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"))
                    .collect();
                found.push((path, code.join("\n")));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no Rust file");
    found
}

#[track_caller]
fn assert_without(folder: &str, banned: &[&str]) {
    for (path, code) in sources(folder) {
        for word in banned {
            assert!(!code.contains(word), "{} uses {word}", path.display());
        }
    }
}

#[test]
fn components_know_no_page() {
    assert_without("src/components", &["crate::pages"]);
}

#[test]
fn the_browser_is_reached_only_from_platform_pages_and_components() {
    for file in [
        "src/app.rs",
        "src/app_effects.rs",
        "src/app_state.rs",
        "src/catalog.rs",
        "src/lib.rs",
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = fs::read_to_string(&path).expect("UTF-8");
        for word in ["web_sys", "js_sys", "gloo"] {
            assert!(!text.contains(word), "{file} uses {word}");
        }
    }
}
