//! What the built site holds, whatever its pages show.

use std::fs;

use browser::{Screen, journey, project};
use xtask::compress::Compressor;
use xtask::site::sizes;

#[test]
fn a_page_opens_at_the_top_and_from_within_a_folder() {
    journey(Screen::PHONE, async |page| {
        for route in ["", "indicators/ai-core-industry-scale/"] {
            page.open(route).await?;
            page.wait_for_element("#main h1").await?;
            let stopped = "document.querySelector('#failure').checkVisibility()";
            assert_eq!(page.value(stopped).await?, false, "{route}");
        }
        Ok(())
    });
}

#[test]
fn a_first_visit_and_every_kind_of_page_stay_within_their_budgets() {
    let project = project();
    let sizes = sizes::measure(&project, &Compressor::new(&project)).unwrap();
    assert!(
        sizes
            .first_visit
            .iter()
            .any(|file| file.name.contains("_bg.wasm")),
        "the page loads no WebAssembly:\n{sizes}"
    );
    assert_eq!(sizes.faults(), Vec::<String>::new(), "{sizes}");
}

#[test]
fn no_file_names_a_folder_of_the_machine_that_built_it() {
    let project = project();
    let root = project.root.to_string_lossy().into_owned();
    for file in fs::read_dir(&project.dist).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            continue;
        }
        let bytes = fs::read(&path).unwrap();
        for folder in [root.as_str(), "registry/src"] {
            let found = bytes
                .windows(folder.len())
                .any(|part| part == folder.as_bytes());
            assert!(!found, "{} names {folder}", path.display());
        }
    }
}
