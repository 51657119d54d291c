//! `cargo xtask serve --dev`: what is saved is seen. Styles and scripts come from where
//! they lie, so that a saved one is there at once; the program comes once trunk, which
//! watches everything else, has built it. Pages are drawn by the app alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::time::UNIX_EPOCH;

use crate::compress::Compressor;
use crate::project::Project;
use crate::server::{Ask, Reply, Server, Site};
use crate::setup::WasmTools;
use crate::{Fault, Result};

/// Asks whether something was saved, and shows it: first in every page.
const WATCH: &str = include_str!("watch.js");
/// Where a page gets it.
const SCRIPT: &str = "/.watch.js";
/// What it asks for: when styles and when all else were last written.
const SAVED: &str = "/.saved";
/// What trunk does not watch: what Trunk.toml names, and styles and scripts.
const UNWATCHED: [&str; 7] = [
    "benches",
    "docs",
    "fuzz",
    "prerender",
    "static",
    "tests",
    "xtask",
];
/// What a page says until the program is there for the first time.
const WAITING: &str = "<!doctype html><html lang=\"en\"><head></head><body><p>Milepost is being built.</p></body></html>";

/// Serves what is being worked on.
pub(super) struct Dev {
    /// What trunk writes.
    built: PathBuf,
    /// Where styles and scripts lie.
    sources: PathBuf,
    site: Site,
    files: Site,
}

impl Dev {
    /// The site of a project, whether or not it has been built.
    pub(super) fn new(project: &Project) -> Self {
        let built = project.target.join("dev-site");
        let sources = project.root.join("static");
        Self {
            site: Site::new(&built, Compressor::new(project)),
            files: Site::new(&sources, Compressor::new(project)),
            built,
            sources,
        }
    }

    /// Starts trunk and serves what it builds.
    ///
    /// # Errors
    /// When the port is taken or trunk cannot be started.
    pub(super) fn start(
        self,
        tools: &WasmTools,
        project: &Project,
        port: u16,
    ) -> Result<(Server, Child)> {
        let mut trunk = tools.command("trunk");
        trunk
            .current_dir(&project.root)
            .args(["watch", "--offline", "--public-url", "/"])
            // Names that stay, so that a style is found where it lies, and no digests, so
            // that it may change.
            .args(["--filehash", "false", "--no-sri", "true", "--dist"])
            .arg(&self.built)
            .args(UNWATCHED.map(|folder| format!("--ignore={folder}")))
            // Lines for debuggers are two thirds of the program, which wasm-bindgen reads
            // and writes anew whatever was saved; a panic says its line without them.
            .env("CARGO_PROFILE_DEV_DEBUG", "none");
        let server = Server::answering(port, move |ask| self.reply(ask)).map_err(|error| {
            Fault::new(format!("port {port} cannot be used: {error}"))
                .type_this("cargo xtask serve --dev --port 8081")
        })?;
        let child = trunk
            .spawn()
            .map_err(|error| Fault::new(format!("trunk cannot be started: {error}")))?;
        Ok((server, child))
    }

    fn reply(&self, ask: &Ask<'_>) -> Reply {
        // Packing the program would take longer than fetching it.
        let ask = &Ask {
            accept_encoding: "",
            ..*ask
        };
        let path = ask.target.split('?').next().unwrap_or_default();
        match path {
            SCRIPT => return Reply::of(200, "text/javascript", WATCH),
            SAVED => return Reply::text(200, &self.saved()),
            _ => {}
        }
        let name = path.trim_start_matches('/');
        if self.is_source(name) {
            return self.files.reply(ask);
        }
        let reply = self.site.reply(ask);
        let is_file = Path::new(name).extension().is_some();
        if reply.status != 404 || is_file {
            return if path == "/" { watched(reply) } else { reply };
        }
        // The app finds its page by the address.
        let page = self.site.reply(&Ask {
            target: "/",
            ..*ask
        });
        if page.status == 404 {
            return watched(Reply::of(200, "text/html", WAITING));
        }
        watched(page)
    }

    /// Whether a file of the site is sent from where it lies: one of those that trunk
    /// copies, for some lie there that the site has only once they have been filled in.
    fn is_source(&self, name: &str) -> bool {
        let kind = Path::new(name).extension();
        let is_kind = kind.is_some_and(|kind| kind == "css" || kind == "js");
        is_kind
            && !name.contains('/')
            && self.built.join(name).is_file()
            && self.sources.join(name).is_file()
    }

    /// When the newest style was written and when anything else, as two numbers; the
    /// second is 0 while nothing has been built.
    fn saved(&self) -> String {
        let of_kind = |kind: &str| {
            let files = fs::read_dir(&self.sources).into_iter().flatten().flatten();
            let files = files.map(|file| file.path());
            files
                .filter(|file| file.extension().is_some_and(|own| own == kind))
                .map(|file| written(&file))
                .max()
                .unwrap_or(0)
        };
        let page = written(&self.built.join("index.html"));
        let all = if page == 0 {
            0
        } else {
            page.max(of_kind("js"))
        };
        format!("{} {all}", of_kind("css"))
    }
}

/// When a file was last written, in milliseconds; 0 where there is none.
fn written(file: &Path) -> u128 {
    let time = fs::metadata(file).and_then(|about| about.modified()).ok();
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_millis())
}

/// A page that asks whether something was saved.
fn watched(mut page: Reply) -> Reply {
    page.put_first(&format!("<script src=\"{SCRIPT}\"></script>"));
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A project with styles and scripts, of which trunk has built what is asked for.
    struct Bench {
        dev: Dev,
        project: Project,
    }

    impl Bench {
        fn new(name: &str, built: &[(&str, &str)]) -> Self {
            let root = std::env::temp_dir().join(format!("milepost-{name}-{}", std::process::id()));
            let target = root.join("target");
            for folder in [root.join("static"), target.join("dev-site")] {
                fs::create_dir_all(folder).unwrap();
            }
            for (file, text) in [
                ("base.css", "a{}"),
                ("start.js", "1"),
                ("worker.js", "{HOLE}"),
            ] {
                fs::write(root.join("static").join(file), text).unwrap();
            }
            for (file, text) in built {
                fs::write(target.join("dev-site").join(file), text).unwrap();
            }
            let project = Project {
                dist: root.join("dist"),
                tools: target.join("tools"),
                root,
                target,
            };
            Self {
                dev: Dev::new(&project),
                project,
            }
        }

        fn get(&self, target: &str) -> (u16, String) {
            let reply = self.dev.reply(&Ask {
                method: "GET",
                target,
                accept_encoding: "br",
                if_none_match: "",
            });
            (reply.status, String::from_utf8(reply.body).unwrap())
        }
    }

    impl Drop for Bench {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.project.root);
        }
    }

    const BUILT: [(&str, &str); 3] = [
        ("index.html", "<html><head><title>M</title></head></html>"),
        ("base.css", "old"),
        ("start.js", "old"),
    ];

    #[test]
    fn styles_and_scripts_come_from_where_they_are_saved() {
        let bench = Bench::new("sources", &BUILT);
        assert_eq!(bench.get("/base.css"), (200, "a{}".to_owned()));
        assert_eq!(bench.get("/start.js?1"), (200, "1".to_owned()));
        // What trunk does not copy has to be filled in first.
        assert_eq!(bench.get("/worker.js").0, 404);
        fs::write(bench.project.root.join("static/base.css"), "b{}").unwrap();
        assert_eq!(bench.get("/base.css").1, "b{}");
    }

    #[test]
    fn every_address_has_the_page_that_asks_what_was_saved() {
        let bench = Bench::new("pages", &BUILT);
        for address in [
            "/",
            "/milestones/",
            "/zh/indicators/nev-sales/?measure=growth",
        ] {
            let (status, page) = bench.get(address);
            assert_eq!(status, 200, "{address}");
            assert!(page.contains("<head><script src=\"/.watch.js\">"), "{page}");
            assert!(page.contains("<title>M</title>"), "{page}");
        }
        assert_eq!(bench.get("/nothing.png").0, 404);
        assert!(bench.get("/.watch.js").1.contains("/.saved"));
    }

    #[test]
    fn a_page_waits_for_the_first_build() {
        let bench = Bench::new("waiting", &[]);
        let (status, page) = bench.get("/milestones/");
        assert_eq!(status, 200);
        assert!(
            page.contains("being built") && page.contains("/.watch.js"),
            "{page}"
        );
        assert!(bench.get("/.saved").1.ends_with(" 0"));
    }

    #[test]
    fn what_was_saved_is_told_apart() {
        let bench = Bench::new("saved", &BUILT);
        let both = || {
            let saved = bench.get("/.saved").1;
            let (styles, all) = saved.split_once(' ').unwrap();
            (styles.to_owned(), all.to_owned())
        };
        let before = both();
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(5);
        let save = |file: PathBuf| {
            let file = fs::File::options().write(true).open(file).unwrap();
            file.set_modified(later).unwrap();
        };
        save(bench.project.root.join("static/base.css"));
        let styles = both();
        assert!(styles.0 > before.0, "{styles:?}");
        assert_eq!(styles.1, before.1);
        save(bench.project.target.join("dev-site/index.html"));
        let all = both();
        assert_eq!(all.0, styles.0);
        assert!(all.1 > styles.1, "{all:?}");
    }
}
