//! Pages that embed the site, served from another origin.
//!
//! A page of `tests/hosts/` gets the site's address for `{{site}}`; a comment
//! `<!-- served with Name: value -->` in it becomes a header of its answer.
//! `/npm/` holds the packages of `tests/hosts/package.json`.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use xtask::compress::Compressor;
use xtask::project::Project;
use xtask::server::{Ask, Reply, Server, Site};
use xtask::setup;

use crate::{Failure, Result, project, site, watch};

static SERVER: OnceLock<std::result::Result<Server, String>> = OnceLock::new();

/// The address of the host pages, with a slash at its end.
///
/// # Errors
/// When the site that they embed has not been built.
pub fn hosts() -> Result<String> {
    let site = site()?;
    match SERVER.get_or_init(|| start(site)) {
        Ok(server) => Ok(server.address()),
        Err(fault) => Err(Failure::new(fault)),
    }
}

/// Their address, if any has been asked for.
pub(crate) fn started() -> Option<String> {
    match SERVER.get() {
        Some(Ok(server)) => Some(server.address()),
        _ => None,
    }
}

fn start(site: String) -> std::result::Result<Server, String> {
    let project = project();
    let pages = project.root.join("tests/hosts");
    let packages = packages(&project);
    let answer = move |ask: &Ask<'_>| {
        if let Some(script) = watch::script(ask) {
            return script;
        }
        if let Some(file) = ask.target.strip_prefix("/npm") {
            return packages.reply(&Ask {
                target: file,
                ..*ask
            });
        }
        watch::over(ask, |ask| page(&pages, ask.target, &site))
    };
    Server::answering(0, answer).map_err(|error| error.to_string())
}

fn packages(project: &Project) -> Site {
    Site::new(&setup::npm_packages(project), Compressor::new(project))
}

fn page(folder: &Path, target: &str, site: &str) -> Reply {
    let name = target.trim_start_matches('/').split('?').next();
    let name = name.unwrap_or_default();
    let is_plain = name
        .bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte));
    let is_page = is_plain && Path::new(name).extension().is_some_and(|end| end == "html");
    let text = is_page
        .then(|| fs::read_to_string(folder.join(name)).ok())
        .flatten();
    match text {
        Some(text) => filled(&text, site),
        None if name == "favicon.ico" => icon(),
        None => Reply::text(404, "There is no such page.\n"),
    }
}

/// A browser asks for an icon of its own accord: without one it would complain
/// on the console of a page that asked for nothing.
fn icon() -> Reply {
    let mut reply = Reply::text(200, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    reply.headers = vec![("Content-Type".to_owned(), "image/svg+xml".to_owned())];
    reply
}

fn filled(text: &str, site: &str) -> Reply {
    let text = text.replace("{{site}}", site);
    let mut reply = Reply::text(200, &text);
    reply.headers = vec![
        (
            "Content-Type".to_owned(),
            "text/html; charset=utf-8".to_owned(),
        ),
        ("Cache-Control".to_owned(), "no-store".to_owned()),
    ];
    reply.headers.extend(text.lines().filter_map(served_with));
    reply
}

/// `<!-- served with Content-Security-Policy: default-src 'none' -->`
fn served_with(line: &str) -> Option<(String, String)> {
    let header = line.trim().strip_prefix("<!-- served with ")?;
    let (name, value) = header.strip_suffix(" -->")?.split_once(": ")?;
    Some((name.to_owned(), value.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::{filled, page};

    #[test]
    fn a_page_gets_the_sites_address_and_its_own_headers() {
        let text = "<!doctype html>\n\
            <!-- served with Content-Security-Policy: frame-src {{site}} -->\n\
            <iframe src=\"{{site}}embed/\"></iframe>";
        let reply = filled(text, "http://127.0.0.1:1/");
        let policy = (
            "Content-Security-Policy".to_owned(),
            "frame-src http://127.0.0.1:1/".to_owned(),
        );
        assert!(reply.headers.contains(&policy), "{:?}", reply.headers);
        let body = String::from_utf8(reply.body).unwrap();
        assert!(
            body.ends_with("src=\"http://127.0.0.1:1/embed/\"></iframe>"),
            "{body}"
        );
    }

    #[test]
    fn nothing_but_pages_of_the_folder_is_served() {
        let folder = std::env::temp_dir();
        for target in [
            "/",
            "/../x.html",
            "/%2e.html",
            "/package.json",
            "/none.html",
        ] {
            assert_eq!(page(&folder, target, "").status, 404, "{target}");
        }
    }
}
