//! What the built site holds, whatever its pages show.

use browser::{Screen, journey, project};
use xtask::compress::Compressor;
use xtask::site::sizes::{self, FIRST_VISIT_BUDGET};

#[test]
fn the_first_page_opens_with_its_heading() {
    journey(Screen::PHONE, async |page| {
        page.open("").await?;
        page.wait_for_element("h1").await
    });
}

#[test]
fn a_first_visit_stays_within_its_budget() {
    let project = project();
    let sizes = sizes::measure(&project.dist, &Compressor::new(&project)).unwrap();
    assert!(
        sizes
            .files
            .iter()
            .any(|file| file.name.contains("_bg.wasm")),
        "the page loads no WebAssembly:\n{sizes}"
    );
    assert!(sizes.brotli() <= FIRST_VISIT_BUDGET, "too much:\n{sizes}");
}
