//! What an earlier version of the data costs, and that a figure which is kept with it
//! has what it needs to be drawn as it was.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use dataset::{Code, Dataset, Language};
use embed::has_embed;
use flate2::read::GzDecoder;
use prerender::Place;
use prerender::bundle::App;
use prerender::kept::{DATA, EmbedFiles, KeptData, Light};
use prerender::pinned::Pinned;
use view::Page;

#[path = "../../tests/shared/releases.rs"]
mod releases;

use releases::{RELEASES, releases};

/// What a version may add to the site.
const MOST_BYTES: usize = 3_000_000;

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

fn app() -> App {
    App {
        later: Vec::new(),
        name: "app-0123456789abcdef.js".into(),
        integrity: "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=".into(),
        early: String::new(),
        weight: 0,
    }
}

/// All pages of each release, with the folder that holds their data.
fn written(name: &str, check: impl Fn(&Pinned, &Path, &[(String, String)])) {
    let data = releases(&shipped(), name);
    let site = data.join("site");
    fs::create_dir_all(&site).unwrap();
    let (frame, app) = (EmbedFiles::write(&site).unwrap(), app());
    for pinned in Pinned::all(&data).unwrap() {
        let kept = KeptData::write(&site, &pinned).unwrap();
        let light = Light {
            frame: &frame,
            app: &app,
            pinned: &pinned,
            data: &kept,
            place: &Place::default(),
        };
        let pages = view::pages(&pinned.catalog.data).filter(|page| has_embed(*page));
        let files: Vec<(String, String)> = pages
            .flat_map(|page| Language::ALL.iter().map(move |language| (page, *language)))
            .map(|(page, language)| light.file(page, language))
            .collect();
        check(&pinned, &site, &files);
    }
    fs::remove_dir_all(data).unwrap();
}

#[test]
fn an_earlier_version_is_small_however_many_figures_it_has() {
    written("weight", |pinned, site, files| {
        let folder = site.join("embed/v").join(pinned.catalog.version);
        let data = fs::read(folder.join(DATA)).unwrap().len();
        let pages: usize = files.iter().map(|(_, text)| text.len()).sum();
        assert!(files.len() > 700, "{}", files.len());
        assert!(
            data + pages <= MOST_BYTES,
            "{}: data {data}, {} pages {pages}",
            pinned.catalog.version,
            files.len()
        );
    });
}

#[test]
fn the_data_of_a_version_is_whole_and_its_own() {
    written("data", |pinned, site, _| {
        let folder = site.join("embed/v").join(pinned.catalog.version);
        let packed = fs::read(folder.join(DATA)).unwrap();
        let mut blob = Vec::new();
        GzDecoder::new(packed.as_slice())
            .read_to_end(&mut blob)
            .unwrap();
        let data = Dataset::decode(blob.leak()).unwrap();
        let release = RELEASES
            .iter()
            .find(|(version, ..)| *version == pinned.catalog.version);
        let (_, day, sales) = release.unwrap();
        assert_eq!(pinned.catalog.date, *day);
        let sold = data.find_indicator("nev-sales").unwrap();
        let has = |number: &str| {
            let mut rows = data.observations.iter();
            rows.any(|row| row.indicator == sold && row.value.to_string() == number)
        };
        assert!(has(sales));
        let others = RELEASES.iter().filter(|(_, _, other)| other != sales);
        assert!(others.clone().all(|(_, _, other)| !has(other)));
    });
}

#[test]
fn every_page_says_its_figure_its_day_and_the_way_to_the_latest() {
    written("words", |pinned, _, files| {
        let at = |path: &str| {
            let found = files.iter().find(|(other, _)| other == path);
            found.map(|(_, text)| text.as_str()).unwrap()
        };
        let version = pinned.catalog.version;
        let page = at(&format!(
            "embed/v/{version}/indicators/nev-sales/index.html"
        ));
        let sales = RELEASES
            .iter()
            .find(|(other, ..)| *other == version)
            .unwrap()
            .2;
        let millions = format!("{}.{} million", &sales[..2], &sales[2..4]);
        assert!(page.contains(&millions), "{millions}: {page}");
        assert!(
            page.contains("href=\"embed/indicators/nev-sales/\""),
            "{page}"
        );
        assert!(page.contains("<base href=\"../../../../../\">"), "{page}");
        let zh = at(&format!("zh/embed/v/{version}/industries/index.html"));
        assert!(zh.contains("href=\"zh/embed/industries/\""), "{zh}");
        // What stands on a board is in the address alone.
        at(&format!(
            "embed/v/{version}/{}index.html",
            Page::Board.path(&pinned.catalog.data)
        ));
        for (path, text) in files {
            assert!(text.contains("class=\"frozen\""), "{path}");
            assert_eq!(text.matches("</script").count(), 1, "{path}");
            assert!(text.contains(&format!("data-kept=\"{version} ")), "{path}");
        }
    });
}
