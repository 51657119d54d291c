//! The two pages that are measured, each on a server of its own that compresses alike.

use browser::{Failure, Result};
use xtask::compress::Compressor;
use xtask::project::Project;
use xtask::server::Server;

/// The built site and the peer's page.
pub(crate) struct Pages {
    milepost: Server,
    peer: Server,
}

impl Pages {
    /// Serves both.
    pub(crate) fn start(project: &Project) -> Result<Self> {
        let peer = project.target.join("bench/peer/site");
        let serve = |folder: &std::path::Path| {
            if !folder.join("index.html").exists() {
                let folder = folder.display();
                return Err(Failure::new(format!(
                    "{folder} holds no page: type `cargo xtask bench`"
                )));
            }
            Ok(Server::start(folder, 0, Compressor::new(project))?)
        };
        Ok(Self {
            milepost: serve(&project.dist)?,
            peer: serve(&peer)?,
        })
    }

    /// A page of Milepost's.
    pub(crate) fn milepost(&self, route: &str) -> String {
        format!("{}{route}", self.milepost.address())
    }

    /// The peer's page.
    pub(crate) fn peer(&self) -> String {
        self.peer.address()
    }
}
