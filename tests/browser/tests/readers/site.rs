//! What the built site holds, whatever its pages show.

use std::collections::BTreeMap;
use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser::documents::{documents, values};
use browser::{Deploy, Engine, Screen, journey, journey_in, project};
use sha2::{Digest, Sha256, Sha384};
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
            .any(|file| file.name.starts_with("milepost-")),
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

/// The digest of a text in a policy or an `integrity`.
fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The start tags of that name with what follows each.
fn tags<'a>(html: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    html.split(&format!("<{name}"))
        .skip(1)
        .filter(|rest| rest.starts_with([' ', '>']))
        .filter_map(|rest| rest.split_once('>'))
        .collect()
}

fn value<'a>(tag: &'a str, attribute: &str) -> Option<&'a str> {
    values(tag, attribute).next()
}

#[test]
fn every_document_runs_only_what_it_was_built_with() {
    let dist = project().dist;
    let mut files: BTreeMap<String, bool> = BTreeMap::new();
    let mut has_its_digest = |name: &str, integrity: Option<&str>| {
        let name = name.trim_start_matches("./");
        let integrity = integrity.unwrap_or_default();
        *files
            .entry(format!("{name} {integrity}"))
            .or_insert_with(|| {
                let bytes = fs::read(dist.join(name)).unwrap();
                let longer = BASE64_STANDARD.encode(Sha384::digest(&bytes));
                integrity == digest(&bytes) || integrity == format!("sha384-{longer}")
            })
    };
    for (path, html) in documents(&dist).unwrap() {
        let policy = tags(&html, "meta")
            .into_iter()
            .find(|(tag, _)| value(tag, "http-equiv") == Some("Content-Security-Policy"))
            .and_then(|(tag, _)| value(tag, "content"));
        let Some(policy) = policy else {
            // It holds what any page of others may hold.
            if path == "check.html" {
                continue;
            }
            // What stands in for a figure that the data lacks has no script.
            assert!(tags(&html, "script").is_empty(), "{path} has no policy");
            continue;
        };
        assert!(
            policy.starts_with("default-src 'none'; "),
            "{path}: {policy}"
        );
        assert!(!policy.contains("unsafe-inline"), "{path}: {policy}");
        assert!(!policy.contains("'unsafe-eval'"), "{path}: {policy}");
        let before = html.split(policy).next().unwrap();
        assert!(!before.contains("<script"), "{path}: a script comes first");
        for (tag, rest) in tags(&html, "script") {
            let content = rest.split("</script>").next().unwrap();
            match (value(tag, "src"), value(tag, "type")) {
                (Some(file), _) => {
                    assert!(
                        has_its_digest(file, value(tag, "integrity")),
                        "{path}: {tag}"
                    );
                }
                // Not run.
                (None, Some("application/ld+json" | "application/gzip")) => {}
                (None, _) => assert!(
                    policy.contains(&digest(content.as_bytes())),
                    "{path}: {tag}"
                ),
            }
            if let Some(file) = value(tag, "data-app") {
                assert!(
                    has_its_digest(file, value(tag, "data-digest")),
                    "{path}: {tag}"
                );
            }
        }
        for (tag, _) in tags(&html, "link") {
            if value(tag, "rel") == Some("stylesheet") {
                let file = value(tag, "href").unwrap();
                assert!(
                    has_its_digest(file, value(tag, "integrity")),
                    "{path}: {tag}"
                );
            }
        }
        for (_, rest) in tags(&html, "style") {
            let content = rest.split("</style>").next().unwrap();
            assert!(
                policy.contains(&digest(content.as_bytes())),
                "{path}: <style>"
            );
        }
        // Not in a text, as that of the builder's snippets.
        let tags = html.split('<').filter_map(|tag| tag.split('>').next());
        for tag in tags {
            assert_eq!(value(tag, "style"), None, "{path}: {tag}");
        }
    }
    assert!(files.len() > 6, "only {files:?}");
}

#[test]
fn the_app_checks_the_program_that_it_loads() {
    let dist = project().dist;
    let html = fs::read_to_string(dist.join("index.html")).unwrap();
    let app = tags(&html, "script")
        .into_iter()
        .filter_map(|(tag, _)| value(tag, "src"))
        .find(|src| src.contains("app-"))
        .unwrap();
    let script = fs::read_to_string(dist.join(app)).unwrap();
    let (_, rest) = script.split_once("new URL('./milepost").unwrap();
    let (name, rest) = rest.split_once('\'').unwrap();
    let program = fs::read(dist.join(format!("milepost{name}"))).unwrap();
    let digest = digest(&program);
    let checked = format!("integrity: '{digest}'");
    assert!(rest.lines().next().unwrap().contains(&checked), "{name}");
    let early = format!("fetch(\"./milepost{name}\", {{ integrity: \"{digest}\" }})");
    assert!(html.contains(&early), "{early}");
}

#[test]
fn the_headers_file_keeps_the_files_whose_names_hold_their_digest_and_no_others() {
    let dist = project().dist;
    let rules = fs::read_to_string(dist.join("_headers")).unwrap();
    let kept: Vec<&str> = rules
        .split("\n/")
        .filter(|rule| rule.contains("immutable"))
        .filter_map(|rule| rule.lines().next())
        .collect();
    let pages = documents(&dist).unwrap();
    let app = kept.iter().find(|name| name.starts_with("app-")).unwrap();
    // The parts of the program are for its script to ask for.
    let app = fs::read_to_string(dist.join(app)).unwrap();
    for name in &kept {
        assert!(dist.join(name).is_file(), "{name}");
        let is_named = pages.iter().any(|(_, html)| html.contains(name));
        assert!(is_named || app.contains(name), "{name}");
        assert!(name.contains('-'), "{name}");
    }
    for (start, end) in [("app-", ".js"), ("milepost-", ".wasm"), ("base-", ".css")] {
        let found = kept
            .iter()
            .filter(|name| name.starts_with(start) && name.ends_with(end));
        assert_eq!(found.count(), 1, "{start}…{end} in {kept:?}");
    }
    assert!(
        rules.contains("\n/*\n  Access-Control-Allow-Origin: *\n"),
        "{rules}"
    );
}

fn asks_once(engine: Engine) {
    journey_in(engine, Screen::UPRIGHT, async |page| {
        let site = Deploy::start()?;
        // It would ask for all once more, to keep it.
        site.keep_nothing();
        page.visit(&format!("{}data/", site.address())).await?;
        page.wait_for_element("[data-started]").await?;
        assert_eq!(site.times("/milepost-"), 1, "{engine}");
        assert_eq!(site.times("/part-"), 1, "{engine}");
        assert_eq!(site.times("app-"), 1, "{engine}");
        Ok(())
    });
}

#[test]
fn a_first_visit_asks_for_the_app_once_in_chromium() {
    asks_once(Engine::Chromium);
}

#[test]
fn a_first_visit_asks_for_the_app_once_in_firefox() {
    asks_once(Engine::Firefox);
}

#[test]
fn a_first_visit_asks_for_the_app_once_in_webkit() {
    asks_once(Engine::WebKit);
}
