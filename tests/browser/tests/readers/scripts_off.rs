//! The site as it is read without scripts: every page that was pre-rendered, from
//! the files alone, and some of them in a browser whose scripts are off.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use browser::documents::{pages, values};
use browser::{Screen, journey, project};
use serde_json::json;

/// The route of a page, whatever its language, frame and version.
fn route(page: &str) -> String {
    let page = page
        .strip_prefix("zh")
        .unwrap_or(page)
        .trim_start_matches('/');
    let Some(below) = page
        .strip_prefix("embed")
        .filter(|rest| rest.is_empty() || rest.starts_with('/'))
    else {
        return page.to_owned();
    };
    let below = below.trim_start_matches('/');
    let below = match below.strip_prefix("v/") {
        Some(rest) => rest.split_once('/').map_or("", |(_, below)| below),
        None => below,
    };
    below.to_owned()
}

#[test]
fn every_page_has_its_heading_figure_table_and_sources_without_scripts() {
    let dist = project().dist;
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (page, html) in pages(&dist).unwrap() {
        if html.contains(" data-kept=") {
            // Kept with earlier data: told in words until its figure is drawn on sight.
            for part in ["<h1", "kept-words", "class=\"frozen\""] {
                assert!(html.contains(part), "{page} lacks {part}");
            }
            continue;
        }
        let route = route(&page);
        let parts: Vec<&str> = route.split('/').filter(|part| !part.is_empty()).collect();
        let (kind, wanted): (&str, &[&str]) = match parts.as_slice() {
            [] => (
                "overview",
                &["<figure", "class=\"scene", "<table", "source-line"],
            ),
            ["milestones"] => ("milestones", &["<figure", "class=\"scene"]),
            ["milestones", _] => ("milestone", &["source-list", "<time", "href=\"http"]),
            ["indicators"] => ("indicators", &["class=\"scene still\"", "card-value"]),
            ["indicators", _] => (
                "indicator",
                &["<figure", "class=\"scene", "<table", "source-line"],
            ),
            ["industries"] => (
                "industries",
                &["<figure", "class=\"scene", "<table", "source-line"],
            ),
            ["industries", "compare"] => {
                ("comparison", &["compared-one", "card-value", "milestones/"])
            }
            ["industries", _] => (
                "industry",
                &["<figure", "class=\"scene", "<table", "source-line"],
            ),
            ["actors", _] => ("actor", &["milestones/", "<time"]),
            ["story"] => (
                "story",
                &["<figure", "class=\"scene", "source-line", "<data value="],
            ),
            ["board"] => ("board", &["board-empty"]),
            ["targets"] => (
                "targets",
                &["<figure", "class=\"scene", "<table", "source-line"],
            ),
            ["data"] => ("data", &["<table", "data/observations.csv"]),
            ["data", "changes"] => ("changes", &["data-version", "changes.atom"]),
            ["embed-a-figure"] => ("builder", &["<iframe", "milepost-embed"]),
            other => panic!("{page} is no page that is known here: {other:?}"),
        };
        assert_eq!(html.matches("<h1").count(), 1, "{page}: headings");
        assert!(!html.contains("class=\"notice\""), "{page}: a notice");
        for part in wanted {
            assert!(html.contains(part), "{page} lacks {part}");
        }
        *kinds.entry(kind).or_default() += 1;
    }
    assert_eq!(kinds.len(), 15, "{kinds:?}");
    assert!(
        kinds["milestone"] > 900 && kinds["indicator"] > 1300,
        "{kinds:?}"
    );
}

#[test]
fn every_internal_link_answers() {
    let dist = project().dist;
    let mut targets: BTreeMap<String, String> = BTreeMap::new();
    for (page, html) in pages(&dist).unwrap() {
        let base = values(&html, "href").next().expect("a base");
        let depth = page.split('/').filter(|part| !part.is_empty()).count();
        let up = if depth == 0 {
            "./".to_owned()
        } else {
            "../".repeat(depth)
        };
        assert_eq!(base, up, "{page}: base");
        for value in values(&html, "href").skip(1).chain(values(&html, "src")) {
            let platform = ["http://", "https://", "data:", "#"];
            if platform.iter().any(|scheme| value.starts_with(scheme)) {
                continue;
            }
            let path = value.split(['?', '#']).next().unwrap_or_default();
            targets
                .entry(path.trim_start_matches("./").to_owned())
                .or_insert_with(|| page.clone());
        }
    }
    let missing: BTreeSet<(&String, &String)> = targets
        .iter()
        .filter(|(path, _)| {
            let file: PathBuf = dist.join(path);
            !(file.is_file() || file.join("index.html").is_file())
        })
        .collect();
    assert!(
        missing.is_empty(),
        "links that lead nowhere, and where they stand: {missing:?}"
    );
    assert!(targets.len() > 1700, "{} targets", targets.len());
}

#[test]
fn a_reader_without_scripts_reads_and_follows_links() {
    journey(Screen::PHONE, async |page| {
        let off = json!({"value": true});
        page.session()
            .devtools("Emulation.setScriptExecutionDisabled", off)
            .await?;
        let browser = page.session().browser();
        browser
            .goto(format!("{}zh/indicators/nev-sales/", page.site()))
            .await?;
        assert_eq!(page.text("h1").await?, "新能源汽车销量");
        let drawing = page.element(".variant.narrow").await?;
        assert!(drawing.is_displayed().await?);
        // What only a script could do is not there, what was switched by one is a link.
        for gone in [".figure-controls select", ".fold-button", ".switch.theme"] {
            assert!(!page.element(gone).await?.is_displayed().await?, "{gone}");
        }
        page.click(".switch[hreflang=en]").await?;
        assert_eq!(page.text("h1").await?, "New energy vehicle sales");
        page.click(".switch[hreflang=zh]").await?;
        page.click(".crumbs a").await?;
        assert!(page.address().await?.starts_with("zh/indicators/"));
        assert_eq!(page.text("h1").await?, "指标");
        // The names of many series are read beside the drawing alone.
        browser
            .goto(format!("{}indicators/ai-core-industry-scale/", page.site()))
            .await?;
        let last = page.element(".series-key button:last-of-type").await?;
        assert!(last.is_displayed().await?);
        let all = page.element(".series-key button:first-of-type").await?;
        assert!(!all.is_displayed().await?);
        Ok(())
    });
}
