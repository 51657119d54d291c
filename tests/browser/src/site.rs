//! The built site, served from this process.

use std::sync::OnceLock;

use xtask::compress::Compressor;
use xtask::project::Project;
use xtask::server::Server;

use crate::{Failure, Result};

static SERVER: OnceLock<std::result::Result<Server, String>> = OnceLock::new();

/// The project whose site is tested.
pub fn project() -> Project {
    Project::here()
}

/// The site's address, with a slash at its end.
///
/// # Errors
/// When the site has not been built.
pub fn site() -> Result<String> {
    match SERVER.get_or_init(start) {
        Ok(server) => Ok(server.address()),
        Err(fault) => Err(Failure::new(fault)),
    }
}

fn start() -> std::result::Result<Server, String> {
    let project = project();
    if !project.dist.join("index.html").exists() {
        let dist = project.dist.display();
        return Err(format!("{dist} holds no site: type `cargo xtask build`"));
    }
    Server::start(&project.dist, 0, Compressor::new(&project)).map_err(|error| error.to_string())
}
