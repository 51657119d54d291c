//! A publisher is named in the language of the page, wherever one is shown.
#![allow(clippy::expect_used, reason = "tests")]

#[path = "shared/drawn.rs"]
mod drawn;
#[path = "shared/text.rs"]
mod text;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dataset::{Code, Language};
use drawn::drawn;
use engine::Catalog;
use milepost::catalog;
use milepost::platform::PrerenderPlatform;
use text::text;

/// Pages on which sources stand in each way: a figure and its source line, tables, a
/// milestone, a receipt with its citation, an embed.
const PAGES: [(&str, &str); 9] = [
    ("", ""),
    ("indicators/ai-core-industry-scale/", ""),
    ("indicators/ic-output/", ""),
    ("industries/integrated-circuits/", ""),
    ("milestones/core-ai-industry-one-trillion/", ""),
    ("targets/", ""),
    ("data/", "table=observations"),
    ("data/", "table=milestones"),
    ("embed/indicators/ai-core-industry-scale/", ""),
];

fn catalog() -> &'static Catalog {
    catalog::shipped().expect("the embedded blob decodes")
}

fn render(path: &str, query: &str, language: Language) -> String {
    let folder = if language == Language::Zh { "zh/" } else { "" };
    let path = format!("{folder}{path}");
    drawn(catalog(), PrerenderPlatform::at(&path, query, &["en"]))
}

fn rows(table: &str) -> Vec<BTreeMap<String, String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut reader = csv::Reader::from_path(folder.join(table)).expect("the file is there");
    let rows = reader.deserialize().collect::<Result<_, _>>();
    rows.expect("the file reads")
}

/// What each publisher is called in a language, by the files.
fn names(language: Language) -> BTreeMap<String, String> {
    let column = format!("name_{}", language.code());
    let mut names: BTreeMap<String, String> = rows("sources.csv")
        .into_iter()
        .map(|row| (row["publisher"].clone(), row["publisher"].clone()))
        .collect();
    for row in rows("publishers.csv") {
        names.insert(row["publisher"].clone(), row[&column].clone());
    }
    names
}

fn is_chinese(text: &str) -> bool {
    text.chars()
        .any(|letter| ('\u{3400}'..='\u{9fff}').contains(&letter))
}

/// What each body is called in a language, by the file.
fn names_of_bodies(language: Language) -> Vec<String> {
    let column = format!("name_{}", language.code());
    let bodies = rows("bodies.csv").into_iter();
    bodies
        .flat_map(|row| [row[&column].clone(), row["short"].clone()])
        .collect()
}

/// What stands before the date: a publisher.
fn before_date(line: &str) -> Option<&str> {
    let gap = line.rfind(", ").max(line.rfind('，'))?;
    Some(&line[..gap])
}

/// The publishers that a page names: links by their publisher, which have the title of
/// the page that they lead to, and what stands beside a link by its title.
fn shown(html: &str) -> Vec<String> {
    let links = html.split("<a ").skip(1);
    let links = links.filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let by_publisher = tag.contains("class=\"source\"") && tag.contains(" title=\"");
        let link = rest.split("</a>").next()?;
        by_publisher.then(|| text(link))
    });
    let facts = html.split("class=\"source-facts\">").skip(1);
    let facts = facts.filter_map(|rest| {
        let line = text(rest.split("<span").next()?);
        Some(before_date(&line)?.to_owned())
    });
    links.chain(facts).collect()
}

/// The rows of the sources' table, all its pages.
fn pages_of_sources() -> usize {
    rows("sources.csv").len().div_ceil(50)
}

#[test]
fn every_page_names_publishers_in_its_own_language() {
    let listed =
        (1..=pages_of_sources()).map(|page| ("data/", format!("table=sources&page={page}")));
    let pages = PAGES.map(|(path, query)| (path, query.to_owned()));
    let pages: Vec<(&str, String)> = pages.into_iter().chain(listed).collect();
    for &language in Language::ALL {
        let names = names(language);
        let bodies = names_of_bodies(language);
        // In a line of sources a publisher stands beside the body that measured, whose
        // name it need not repeat in brackets.
        let bare = |name: &'_ String| {
            let open = name.rfind(" (").or_else(|| name.rfind('（'));
            open.map(|open| name[..open].to_owned())
        };
        let bare: Vec<String> = names.values().filter_map(bare).collect();
        let all = names.values().chain(&bodies).chain(&bare);
        let right: BTreeSet<&str> = all.map(String::as_str).collect();
        let mut seen = BTreeSet::new();
        for (path, query) in &pages {
            let shown = shown(&render(path, query, language));
            assert!(!shown.is_empty(), "{path} {query} names no publisher");
            for publisher in shown {
                let is_right = right.contains(publisher.as_str())
                    || before_date(&publisher).is_some_and(|name| right.contains(name));
                assert!(is_right, "{} {path} {query}: {publisher}", language.code());
                seen.insert(publisher);
            }
        }
        assert!(seen.len() > 500, "{} publishers", seen.len());
    }
}

#[test]
fn no_english_name_is_chinese_and_well_known_names_are_chinese_in_chinese() {
    for (publisher, name) in names(Language::En) {
        // One that has no English name is listed with itself.
        assert!(
            !is_chinese(&name) || name == publisher,
            "{publisher}: {name}"
        );
    }
    let usual = [
        "Xinhua",
        "Reuters",
        "Bloomberg",
        "People's Daily",
        "China Daily",
        "Global Times",
        "South China Morning Post",
        "Associated Press",
        "CCTV",
        "MIIT",
        "NBS",
        "State Council",
        "Wikipedia",
        "citing",
        "quoting",
        "copy",
        "reprint",
        "repost",
        "via",
        "digest",
    ];
    for (publisher, name) in names(Language::Zh) {
        let words = format!(
            " {} ",
            name.replace(['（', '）', '，', '、', '(', ')', ','], " ")
        );
        for word in usual {
            // "China Daily Brief" is no China Daily.
            let is_it = words.contains(&format!(" {word} ")) && !name.contains("Brief");
            assert!(!is_it, "{publisher} in Chinese: {name}");
        }
    }
}

#[test]
fn a_receipt_and_its_citation_name_the_publisher_in_the_language_of_the_page() {
    let key = "ai-core-industry-scale:CN:2025:reported:ecns-2026-03-05-li-lecheng-ai";
    let publisher = rows("sources.csv")
        .into_iter()
        .find(|row| row["id"] == "ecns-2026-03-05-li-lecheng-ai")
        .expect("the source is there");
    let publisher = &publisher["publisher"];
    for &language in Language::ALL {
        let path = "indicators/ai-core-industry-scale/";
        let html = render(path, &format!("receipt={key}"), language);
        let receipt = html.split("<dialog").nth(1).expect("a receipt");
        let name = &names(language)[publisher];
        assert!(text(receipt).contains(name.as_str()), "{name}");
    }
}
