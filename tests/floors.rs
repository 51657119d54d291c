//! The floors of the house: a lower one never imports a higher one, and the
//! browser is reached only where it may be.
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
fn a_lower_floor_never_imports_a_higher_one() {
    assert_without(
        "crates/dataset/src",
        &["engine::", "charts::", "milepost::", "yew"],
    );
    assert_without("crates/engine/src", &["charts::", "milepost::", "yew"]);
    assert_without("crates/charts/src", &["engine::", "milepost::", "yew"]);
    assert_without(
        "crates/social-cards/src",
        &["engine::", "milepost::", "yew"],
    );
    for lower in ["crates/view/src", "crates/i18n/src"] {
        assert_without(lower, &["charts::", "viewmodel::", "milepost::", "yew"]);
    }
    assert_without("crates/view/src", &["i18n::"]);
    assert_without("crates/viewmodel/src", &["milepost::", "yew"]);
    assert_without("src/components", &["crate::pages"]);
}

#[test]
fn what_stands_on_other_pages_is_made_without_pages() {
    let banned = [
        "crate::pages",
        "crate::components",
        "crate::platform",
        "web_sys",
    ];
    assert_without("src/embed", &banned);
}

#[test]
fn the_browser_is_reached_only_from_platform_pages_and_components() {
    let browser = ["web_sys", "js_sys", "gloo"];
    for floor in [
        "crates/dataset/src",
        "crates/engine/src",
        "crates/charts/src",
        "crates/view/src",
        "crates/i18n/src",
        "crates/viewmodel/src",
        "src/cite",
    ] {
        assert_without(floor, &browser);
    }
    for file in [
        "src/app.rs",
        "src/app_effects.rs",
        "src/catalog.rs",
        "src/figure.rs",
        "src/lib.rs",
        "src/export.rs",
    ] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = fs::read_to_string(&path).expect("UTF-8");
        for word in browser {
            assert!(!text.contains(word), "{file} uses {word}");
        }
    }
}
