//! The built site, served from this process.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::{env, io};

use xtask::compress::Compressor;
use xtask::project::Project;
use xtask::server::{Server, Site};

use crate::requests::Requests;
use crate::{Failure, Result, watch};

static SERVER: OnceLock<std::result::Result<Server, String>> = OnceLock::new();
static ASKED: Requests = Requests::new();

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

/// What the site was asked for, without the slash at its front.
pub(crate) fn requests() -> &'static Requests {
    &ASKED
}

fn start() -> std::result::Result<Server, String> {
    let project = project();
    let folder = folder(&project);
    if !folder.join("index.html").exists() {
        let folder = folder.display();
        return Err(format!("{folder} holds no site: type `cargo xtask build`"));
    }
    serve(Site::new(&folder, Compressor::new(&project))).map_err(|error| error.to_string())
}

/// Another site than the built one can be named, to try the harness itself.
fn folder(project: &Project) -> PathBuf {
    env::var_os("MILEPOST_SITE").map_or_else(|| project.dist.clone(), PathBuf::from)
}

fn serve(site: Site) -> io::Result<Server> {
    Server::answering(0, move |ask| {
        if let Some(script) = watch::script(ask) {
            return script;
        }
        ASKED.note(ask.target.trim_start_matches('/'));
        watch::over(ask, |ask| site.reply(ask))
    })
}
