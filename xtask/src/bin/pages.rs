//! Writes a page for each route of the app into the built site.

use std::path::Path;
use std::process::ExitCode;

use dataset::Language;
use milepost::atlas::Atlas;
use milepost::{head, state};
use xtask::site::pages::{self, Route};
use xtask::{Fault, Result};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let site = std::env::args_os()
        .nth(1)
        .ok_or_else(|| Fault::new("the site's folder is missing").type_this("cargo xtask build"))?;
    let atlas = Atlas::get().map_err(|error| Fault::new(error.to_string()))?;
    // The address does not say a language; English is what most readers share.
    let language = Language::En;
    let routes: Vec<Route> = state::pages(&atlas.data)
        .map(|page| Route {
            path: page.path(&atlas.data),
            title: head::title(atlas, page, language),
            description: head::description(atlas, page, language),
        })
        .collect();
    pages::write(Path::new(&site), &routes)
}
