//! Strings as the texts of the data, on every sort of page.

use dataset::{IndicatorId, IndustryId, Language, MilestoneId, is_web_address};
use engine::Catalog;
use milepost::catalog;
use prerender::bundle::App;
use prerender::linked_data::LinkedData;
use prerender::package::Package;
use prerender::page::{Pages, TextFile};
use prerender::render::Renderer;
use prerender::{Place, Shell};
use view::{FIXED_PAGES, Page};

use crate::data::{real_saying, saying};
use crate::dom::{Dom, Tame};
use crate::list::strings;

/// How many harmless pages of a sort are looked at to learn what it is made of.
const TAUGHT: usize = 12;

/// As many texts that harm nobody, of the same lengths for a start.
pub(crate) fn harmless() -> Vec<&'static str> {
    let number = |place: usize| &*format!("Harmless text {place:04}").leak();
    (0..strings().len()).map(number).collect()
}

fn shell() -> Shell {
    let app = "<script type=\"module\">\nimport init from './app.js';\n\
               init({ module_or_path: './app.wasm' });\n</script>\n</head>";
    let index = include_str!("../../../../index.html")
        .replace("<base data-trunk-public-url>", "<base href=\"./\">")
        .replace("</head>", app);
    Shell::new(index).unwrap()
}

/// Calls back with the files of each page.
pub(crate) fn each_page(
    catalog: &'static Catalog,
    pages: impl Iterator<Item = (Page, Language)>,
    mut look: impl FnMut(Page, &[TextFile]),
) {
    let package = Package::get().unwrap();
    let place = Place::new(Some("https://example.org"), Some("/x/")).unwrap();
    let linked = LinkedData {
        catalog,
        package: &package,
        place: &place,
    };
    let shell = shell();
    let app = App {
        later: Vec::new(),
        name: "app.js".into(),
        integrity: "sha256-x".into(),
        early: String::new(),
        weight: 0,
    };
    let made = Pages::new(&shell, &app, linked, None);
    let renderer = Renderer::new(catalog, &place).unwrap();
    for (page, language) in pages {
        look(page, &made.files(&renderer, page, language));
    }
}

/// Calls back with each page and each embed, parsed.
fn each_document(
    catalog: &'static Catalog,
    pages: impl Iterator<Item = (Page, Language)>,
    mut look: impl FnMut(Page, &str, &Dom),
) {
    each_page(catalog, pages, |page, files| {
        let documents = files
            .iter()
            .filter(|(path, _)| path.ends_with("/index.html") || path == "index.html");
        documents.for_each(|(path, text)| look(page, path, &Dom::of(text)));
    });
}

/// Each language in turn: both are made by the same code from the same texts.
fn language(place: usize) -> Language {
    [Language::En, Language::Zh][place % 2]
}

/// Pages of one row each, looked at one by one.
fn assert_rows_tame(page_of: fn(usize) -> Page) {
    let page = |place: usize| (page_of(place), language(place));
    let learnt = |embedded: bool| {
        let mut tame = Tame::default();
        each_document(
            saying(&harmless()),
            (0..TAUGHT).map(page),
            |_, path, dom| {
                if path.contains("embed/") == embedded {
                    tame.add(dom);
                }
            },
        );
        tame
    };
    let (tame, tame_framed) = (learnt(false), learnt(true));
    let mut place = 0;
    let mut last = None;
    each_document(
        saying(strings()),
        (0..strings().len()).map(page),
        |page, path, dom| {
            if last.is_some_and(|last| last != page) {
                place += 1;
            }
            last = Some(page);
            let string = strings()[place];
            if path.contains("embed/") {
                dom.assert_shaped_as(&tame_framed, path);
            } else {
                dom.assert_shaped_as(&tame, path);
                dom.assert_has("meta content", string, path);
            }
            dom.assert_says(string, path);
        },
    );
    assert_eq!(place + 1, strings().len());
}

#[test]
fn a_milestones_page_shows_any_text_as_text() {
    assert_rows_tame(|row| Page::Milestone(MilestoneId::of_row(row)));
}

#[test]
fn an_indicators_page_and_its_embed_show_any_text_as_text() {
    assert_rows_tame(|row| Page::Indicator(IndicatorId::of_row(row)));
}

#[test]
fn an_industrys_page_and_its_embed_show_any_text_as_text() {
    assert_rows_tame(|row| Page::Industry(IndustryId::of_row(row)));
}

#[test]
fn pages_that_list_rows_show_any_text_as_text() {
    let lists = || FIXED_PAGES.into_iter().zip((0..).map(language));
    let tame_catalog = saying(&harmless());
    let mut tame: Vec<Tame> = Vec::new();
    each_document(tame_catalog, lists(), |_, _, dom| {
        let mut one = Tame::default();
        one.add(dom);
        tame.push(one);
    });
    let mut tame = tame.into_iter();
    each_document(saying(strings()), lists(), |page, path, dom| {
        dom.assert_shaped_as(&tame.next().unwrap(), path);
        // The list of milestones is drawn as far as it is scrolled.
        let lists_all = matches!(page, Page::Indicators | Page::Industries);
        if lists_all && !path.contains("embed/") {
            for string in strings() {
                dom.assert_says(string, path);
            }
        }
    });
}

#[test]
fn the_overview_shows_any_text_as_text() {
    let overviews = || {
        let pages = [Page::Overview, Page::Industries];
        pages.into_iter().zip((0..).map(language))
    };
    let mut tame: Vec<Tame> = Vec::new();
    each_document(catalog::shipped().unwrap(), overviews(), |_, _, dom| {
        let mut one = Tame::default();
        one.add(dom);
        tame.push(one);
    });
    for first in (0..strings().len()).step_by(17) {
        let mut tame = tame.iter();
        each_document(
            real_saying(strings(), first),
            overviews(),
            |_, path, dom| {
                dom.assert_shaped_as(tame.next().unwrap(), path);
            },
        );
    }
}

/// The only addresses that a text of the data may become.
#[test]
fn a_source_is_a_link_only_where_it_leads_to_the_web() {
    let web = strings().iter().filter(|text| is_web_address(text));
    assert!((1..10).contains(&web.count()));
    let page = |row: usize| (Page::Milestone(MilestoneId::of_row(row)), Language::En);
    let mut place = 0;
    each_document(
        saying(strings()),
        (0..strings().len()).map(page),
        |_, path, dom| {
            let string = strings()[place];
            let links = dom
                .values
                .iter()
                .filter(|(key, value)| key == "a href" && *value == string);
            let is_link = links.count() > 0;
            assert_eq!(is_link, is_web_address(string), "{path}: {string:?}");
            place += 1;
        },
    );
}
