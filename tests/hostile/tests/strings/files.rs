//! Strings in the files beside a page: the drawing, the figures, the answer for
//! who embeds, and the picture that a shared link shows.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use dataset::{IndicatorId, Language};
use engine::{Catalog, Table, json};
use prerender::page::TextFile;
use social_cards::{Card, Painter};
use view::Page;

use crate::data::saying;
use crate::dom::{Dom, Tame};
use crate::list::strings;
use crate::pages::each_page;
use crate::pages::harmless;

/// The files of indicators' pages, made once for all tests.
static HOSTILE: LazyLock<Vec<Vec<TextFile>>> =
    LazyLock::new(|| made(saying(strings()), strings().len()));
static HARMLESS: LazyLock<Vec<Vec<TextFile>>> = LazyLock::new(|| made(saying(&harmless()), 12));

fn made(catalog: &'static Catalog, count: usize) -> Vec<Vec<TextFile>> {
    let pages = (0..count).map(|row| (Page::Indicator(IndicatorId::of_row(row)), Language::Zh));
    let mut all = Vec::new();
    each_page(catalog, pages, |_, files| all.push(files.to_vec()));
    all
}

/// Calls back with the files whose names end so, and the place of each string.
fn each_file(pages: &[Vec<TextFile>], end: &str, mut look: impl FnMut(usize, &str, &str)) {
    let mut seen = 0;
    for (place, files) in pages.iter().enumerate() {
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(end)) {
            look(place, path, text);
            seen += 1;
        }
    }
    assert_eq!(seen, pages.len());
}

/// Every element of a drawing with the names of its attributes.
fn shapes(svg: &str, place: &str) -> (BTreeSet<String>, String) {
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| {
        panic!("{place}: {error}\n{svg}");
    });
    let mut shapes = BTreeSet::new();
    let mut title = String::new();
    for node in document.descendants() {
        let name = node.tag_name().name();
        if name == "title" {
            node.text().unwrap_or_default().clone_into(&mut title);
        }
        shapes.insert(name.to_owned());
        shapes.extend(
            node.attributes()
                .map(|own| format!("{name} {}", own.name())),
        );
    }
    (shapes, title)
}

#[test]
fn a_drawing_is_sound_xml_that_says_any_title() {
    let mut tame = BTreeSet::new();
    each_file(&HARMLESS, ".svg", |_, path, text| {
        tame.extend(shapes(text, path).0);
    });
    assert!(tame.contains("text") && !tame.contains("script"));
    each_file(&HOSTILE, ".svg", |place, path, text| {
        let string = strings()[place];
        let (shapes, title) = shapes(text, path);
        assert!(shapes.is_subset(&tame), "{string:?}");
        // XML has no way to write some letters.
        let kept = |text: &str| text.replace(|c: char| c.is_control() || c > '\u{fff0}', "");
        assert_eq!(kept(&title), kept(string));
    });
}

#[test]
fn an_answer_for_who_embeds_holds_any_title_as_text() {
    let mut tame = Tame::default();
    let html = |text: &str| -> (String, Dom) {
        let answer: serde_json::Value = serde_json::from_str(text).unwrap();
        let said = |part: &str| answer[part].as_str().unwrap().to_owned();
        (said("title"), Dom::of(&said("html")))
    };
    each_file(&HARMLESS, "oembed.json", |_, _, text| {
        tame.add(&html(text).1);
    });
    each_file(&HOSTILE, "oembed.json", |place, path, text| {
        let string = strings()[place];
        let (title, dom) = html(text);
        assert_eq!(title, string);
        dom.assert_shaped_as(&tame, string);
        dom.assert_says(string, path);
        dom.assert_has("iframe title", string, path);
    });
}

/// The text without the apostrophe of the guard, and whether it had one.
fn unguarded(cell: &str) -> (&str, bool) {
    let skipped = |c: char| c == '\'' || c.is_whitespace() || c.is_control() || c == '\u{feff}';
    let computed = |text: &str| {
        let signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
        text.trim_start_matches('\'').starts_with(['\t', '\r'])
            || text.trim_start_matches(skipped).starts_with(signs)
    };
    match cell.strip_prefix('\'').filter(|rest| computed(rest)) {
        Some(rest) => (rest, true),
        None => (cell, false),
    }
}

#[test]
fn the_saved_figures_keep_any_note_and_start_no_formula() {
    let mut guarded = 0;
    each_file(&HOSTILE, ".csv", |place, path, text| {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let headers = reader.headers().unwrap().clone();
        let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let values: Vec<&str> = rows.iter().map(|row| &row[column("value")]).collect();
        assert_eq!(values, ["-3.2", "12", "14.50"], "{path}");
        for row in &rows {
            for (at, cell) in row
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != column("value"))
            {
                let starts = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];
                assert!(
                    !starts.iter().any(|start| cell.starts_with(start)),
                    "{at} {cell:?}"
                );
                guarded += usize::from(unguarded(cell).1);
            }
            for name in ["note_en", "note_zh"] {
                assert_eq!(unguarded(&row[column(name)]).0, strings()[place]);
            }
        }
    });
    assert!(guarded > 100, "{guarded}");
}

#[test]
fn a_saved_table_is_sound_json_whatever_it_says() {
    let data = &saying(strings()).data;
    for &table in <Table as dataset::Code>::ALL {
        let rows: Vec<u32> = engine::all_rows(data, table).collect();
        let parsed: serde_json::Value = serde_json::from_str(&json(data, table, &rows)).unwrap();
        assert_eq!(parsed.as_array().map(Vec::len), Some(rows.len()));
        if table == Table::Sources {
            for (row, string) in strings().iter().enumerate() {
                assert_eq!(parsed[row]["title"], *string);
            }
        }
    }
}

#[test]
fn the_picture_of_a_link_can_be_drawn_with_any_words() {
    let painter = Painter::new().unwrap();
    for string in strings().iter().step_by(3) {
        let card = Card {
            language: Language::Zh,
            kicker: string,
            title: string,
            subtitle: string,
            scope: string,
            source_line: string,
            scene: None,
        };
        let png = painter
            .png(&card)
            .unwrap_or_else(|fault| panic!("{string:?}: {fault}"));
        assert!(png.starts_with(b"\x89PNG"), "{string:?}");
    }
}
