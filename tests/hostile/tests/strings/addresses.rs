//! Strings in the address and in what a browser has stored.

use engine::Catalog;
use milepost::app::{App, Props};
use milepost::platform::{Platform, PlatformHandle, PrerenderPlatform, preference};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use view::{Dropped, Page, Preview, parse, shortened, write};
use yew::LocalServerRenderer;

use crate::data::saying;
use crate::dom::{Dom, Tame};
use crate::list::strings;
use crate::pages::harmless;

/// Every part of an address that is known, and one that is not.
const NAMES: [&str; 48] = [
    "lang",
    "theme",
    "q",
    "industry",
    "kind",
    "actor",
    "area",
    "significance",
    "plan",
    "body",
    "verdict",
    "from",
    "to",
    "lanes",
    "axis",
    "open",
    "scale",
    "form",
    "periods",
    "measure",
    "table",
    "sort",
    "page",
    "f.kind",
    "f.industry",
    "figure",
    "embed",
    "parts",
    "frame-theme",
    "frame-lang",
    "accent",
    "font",
    "background",
    "data",
    "width",
    "preview",
    "with",
    "by",
    "base",
    "between",
    "at",
    "currency",
    "events",
    "around",
    "pin",
    "receipt",
    "cited",
    "step",
];

const PATHS: [&str; 9] = [
    "",
    "milestones/",
    "milestones/row-0000/",
    "indicators/",
    "indicators/row-0000/",
    "industries/",
    "industries/row-0000/",
    "data/",
    "embed-a-figure/",
];

/// A small data set: what is hostile here is the address.
fn catalog() -> &'static Catalog {
    saying(&["A harmless text", "Another harmless text"])
}

fn drawn(catalog: &'static Catalog, platform: PrerenderPlatform) -> String {
    let platform = PlatformHandle::new(platform);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let renderer = LocalServerRenderer::<App>::with_props(Props { platform, catalog });
    runtime.block_on(renderer.render())
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

fn query(value: &str) -> String {
    let parts = NAMES.map(|name| format!("{name}={}", encoded(value)));
    // A name is as hostile as a value.
    format!("{}&{}={}", parts.join("&"), encoded(value), encoded(value))
}

/// What the page says of a part that it names.
fn said(part: &Dropped) -> Option<String> {
    match part {
        Dropped::Part { name, value } => Some(format!("{name} = {value}")),
        _ => None,
    }
}

#[test]
fn any_string_in_any_part_of_an_address_is_used_or_told_as_text() {
    let catalog = catalog();
    for path in PATHS {
        let mut tame = Tame::default();
        let harmless = ["", "harmless", "a harmless text", ".", "1", "2025"];
        for value in harmless {
            for query in [query(value), format!("q={value}"), query("steam")] {
                tame.add(&Dom::of(&drawn(
                    catalog,
                    PrerenderPlatform::at(path, &query, &["en"]),
                )));
            }
        }
        for string in strings() {
            let place = format!("{path}?…={string:?}");
            let query = query(string);
            let parsed = parse(path, &query, &catalog.data);
            let dom = Dom::of(&drawn(
                catalog,
                PrerenderPlatform::at(path, &query, &["en"]),
            ));
            dom.assert_shaped_as(&tame, &place);
            let named: Vec<String> = parsed.dropped.iter().filter_map(said).collect();
            for said in &named {
                dom.assert_says(said, &place);
            }
            assert!(!parsed.dropped.is_empty(), "{place}");
            if parsed.view.page() != Page::Missing {
                let address = write(&parsed.view, &catalog.data);
                let (path, query) = address.split_once('?').unwrap_or((&address, ""));
                assert_eq!(
                    parse(path, query, &catalog.data).view,
                    parsed.view,
                    "{place}"
                );
            }
        }
    }
}

#[test]
fn any_string_as_a_path_leads_nowhere_and_is_told_as_text() {
    let catalog = catalog();
    let mut tame = Tame::default();
    tame.add(&Dom::of(&drawn(
        catalog,
        PrerenderPlatform::at("nowhere/", "", &["en"]),
    )));
    tame.add(&Dom::of(&drawn(
        catalog,
        PrerenderPlatform::at("", "", &["en"]),
    )));
    for string in strings() {
        for path in [
            string.to_string(),
            encoded(string),
            format!("milestones/{string}/"),
        ] {
            let parsed = parse(&path, "", &catalog.data);
            let dom = Dom::of(&drawn(catalog, PrerenderPlatform::at(&path, "", &["en"])));
            dom.assert_shaped_as(&tame, &path);
            if parsed.view.page() == Page::Missing {
                dom.assert_says(&shortened(&path), &path);
            }
        }
        // In a frame the same, where no notice has room.
        let dom = Dom::of(&drawn(
            catalog,
            PrerenderPlatform::at(&format!("embed/{string}"), "", &["en"]),
        ));
        dom.assert_tame(string);
    }
}

#[test]
fn a_stored_string_that_is_no_wish_changes_nothing() {
    let catalog = catalog();
    let usual = drawn(catalog, PrerenderPlatform::at("milestones/", "", &["en"]));
    for string in strings() {
        let platform = PrerenderPlatform::at("milestones/", "", &["en"]);
        platform.store(preference::LANGUAGE, string);
        platform.store(preference::THEME, string);
        assert_eq!(drawn(catalog, platform), usual, "{string:?}");
        let asked = PrerenderPlatform::at("milestones/", "", &[string, "en"]);
        assert_eq!(drawn(catalog, asked), usual, "{string:?}");
    }
    assert!(
        strings()
            .iter()
            .all(|string| Preview::from_code(string).is_none())
    );
}

#[test]
fn a_receipt_shows_any_text_as_text() {
    let open = |catalog: &'static Catalog, row: usize| {
        // Three figures a row.
        let key = catalog
            .data
            .observation_key(dataset::ObservationId::of_row(row * 3));
        let query = format!("receipt={}", encoded(&key));
        let path = format!("indicators/row-{row:04}/");
        Dom::of(&drawn(
            catalog,
            PrerenderPlatform::at(&path, &query, &["en"]),
        ))
    };
    let usual = saying(&harmless());
    let mut tame = Tame::default();
    (0..12).for_each(|row| tame.add(&open(usual, row)));
    let hostile = saying(strings());
    for (row, string) in strings().iter().enumerate() {
        let dom = open(hostile, row);
        dom.assert_shaped_as(&tame, &format!("the receipt of row {row}"));
        dom.assert_says(string, "a receipt");
    }
}
