//! The pages as HTML, without a browser: what stands on them is what the CSV
//! files say, read here anew and not through the program's own reader. Here what holds
//! of every page; `rows` looks at the figures and `told` at what is worked out and told.
#![allow(clippy::expect_used, reason = "tests")]

#[path = "../shared/drawn.rs"]
mod drawn;
#[path = "../shared/reading.rs"]
mod reading;
mod rows;
#[path = "../shared/table.rs"]
mod table;
#[path = "../shared/text.rs"]
mod text;
mod told;

use engine::Catalog;
use milepost::catalog;
use milepost::platform::PrerenderPlatform;
use text::text;

fn catalog() -> &'static Catalog {
    catalog::shipped().expect("the embedded blob decodes")
}

fn render(path: &str, query: &str) -> String {
    drawn(PrerenderPlatform::at(path, query, &["en"]))
}

fn drawn(platform: PrerenderPlatform) -> String {
    drawn::drawn(catalog(), platform)
}

/// What stands between a text and another one, wherever both do.
fn between<'a>(html: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let parts = html.split(from).skip(1);
    parts.filter_map(|part| part.split(to).next()).collect()
}

#[test]
fn every_page_renders_in_both_languages_with_one_heading() {
    let data = &catalog().data;
    let mut routes: Vec<String> = view::pages(data).map(|page| page.path(data)).collect();
    // Indicators are rendered above, one by one; milestones share their page.
    routes.retain(|route| !route.starts_with("indicators/") || route == "indicators/");
    let milestones: Vec<String> = routes
        .iter()
        .filter(|route| route.starts_with("milestones/"))
        .step_by(40)
        .cloned()
        .collect();
    routes.retain(|route| !route.starts_with("milestones/"));
    routes.extend(milestones);
    for route in routes {
        for language in ["en", "zh"] {
            let html = render(&route, &format!("lang={language}"));
            assert_eq!(html.matches("<h1").count(), 1, "{route} {language}");
            assert!(!html.contains("class=\"notice\""), "{route} {language}");
            // A list whose marks are off is none in Safari, unless it says that it is.
            for list in ["<ul", "<ol"] {
                for rest in html.split(list).skip(1) {
                    let tag = rest.split('>').next().unwrap_or_default();
                    assert!(tag.contains(" role=\""), "{route} {language}: {list}{tag}");
                }
            }
        }
    }
}

#[test]
fn a_broken_address_is_answered_by_a_page_that_says_what_was_dropped() {
    let html = render("milestones/", "industry=steam&lang=en");
    assert!(html.contains("class=\"notice\""));
    assert!(html.contains("industry = steam"));
    let html = render("nowhere/", "lang=en");
    assert!(text(&html).contains("There is nothing at this address"));
}

#[test]
fn markup_in_an_address_stays_text() {
    let html = render(
        "milestones/",
        "q=%3Cimg%20src%3Dx%3E&kind=%3Cscript%3E&lang=en",
    );
    assert!(!html.contains("<img"));
    assert!(!html.contains("<script"));
}

#[test]
fn every_chart_has_a_title_a_source_line_a_table_and_a_description() {
    for (route, figure) in [
        ("", "path"),
        ("indicators/nev-sales/", "nev-sales"),
        ("industries/", "heat"),
        ("industries/robotics/", "headline"),
    ] {
        let html = render(route, "lang=en");
        let frame = html
            .split(&format!("id=\"{figure}\""))
            .nth(1)
            .and_then(|rest| rest.split("</figure>").next())
            .unwrap_or_else(|| panic!("{route} has no figure {figure}"));
        for part in ["figure-title", "source-line", "figure-words", "<table"] {
            assert!(frame.contains(part), "{route} {figure} lacks {part}");
        }
        let described = format!("aria-describedby=\"{figure}-words\"");
        assert!(frame.contains(&described), "{route} {figure}");
    }
}

#[test]
fn a_framed_figure_leads_to_the_full_view_with_the_same_choices() {
    let html = render("zh/embed/indicators/nev-sales/", "scale=log&theme=dark");
    assert!(
        html.contains("href=\"zh/indicators/nev-sales/?scale=log\""),
        "{html}"
    );
    for part in [
        "<h1",
        "class=\"chart ",
        "source-line",
        "menu-box\"><p><button",
    ] {
        assert!(html.contains(part), "{part}: {html}");
    }
    // The files beside the page are those of the figure without choices.
    assert!(!html.contains("data.csv"), "{html}");
    let plain = render("zh/embed/indicators/nev-sales/", "");
    assert!(
        plain.contains("href=\"zh/indicators/nev-sales/data.csv\""),
        "{plain}"
    );
    for part in ["<nav", "class=\"notice\"", "figure-foot"] {
        assert!(!html.contains(part), "{part}");
    }
}

#[test]
fn a_page_of_the_one_file_leads_to_nothing_that_only_a_site_has() {
    for page in [
        "",
        "milestones/",
        "zh/indicators/nev-sales/",
        "industries/",
        "industries/robotics/",
        "data/",
        "embed-a-figure/",
        "zh/nowhere/",
    ] {
        let html = drawn(PrerenderPlatform::at(page, "", &["en"]).alone());
        let parts = [" href=\"", " src=\""].map(|attribute| html.split(attribute).skip(1));
        for address in parts.into_iter().flatten() {
            let leads = address.starts_with("#/") || address.starts_with("http");
            let address = address.split('"').next().unwrap_or_default();
            assert!(leads, "{page}: {address}");
        }
    }
}

#[test]
fn the_builder_of_the_one_file_has_snippets_only_for_a_site_that_it_knows() {
    let builder = |prerenders: PrerenderPlatform| drawn(prerenders.alone());
    let alone = builder(PrerenderPlatform::at("embed-a-figure/", "", &["en"]));
    assert!(alone.contains("make them on Milepost online"), "{alone}");
    assert!(!alone.contains("copy-box"), "{alone}");
    let prerenders =
        PrerenderPlatform::at("embed-a-figure/", "", &["en"]).on("https://example.org/x/");
    let known = builder(prerenders);
    assert!(known.contains("https://example.org/x/embed/"), "{known}");
    assert!(!known.contains("<iframe "), "{known}");
}

#[test]
fn a_cell_says_its_heading_where_a_row_is_a_card() {
    let tables = [
        "data/",
        "data/?table=milestones",
        "data/?table=sources",
        "targets/",
    ];
    for (address, prefix) in tables.iter().flat_map(|one| [(one, ""), (one, "zh/")]) {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let html = render(&format!("{prefix}{path}"), query);
        let table = between(&html, "<table role=\"table\" class=\"", "</table>");
        let table = table
            .into_iter()
            .find(|table| table[..20].contains("as-cards"));
        let table = table.unwrap_or_else(|| panic!("{prefix}{address} has no table of cards"));
        let (head, body) = table.split_once("</thead>").expect("its headings");
        let headings: Vec<String> = between(head, "<th role=\"columnheader\"", "</th>")
            .into_iter()
            .map(|heading| text(&format!("<th{heading}")).replace(['▲', '▼'], ""))
            .collect();
        assert!(headings.len() > 3, "{prefix}{address}: {headings:?}");
        let rows = between(body, "<tr role=\"row\"", "</tr>");
        assert!(!rows.is_empty(), "{prefix}{address}");
        for row in rows {
            // What names a row stands for itself.
            let named = row.matches("<th role=\"rowheader\"").count();
            let said: Vec<String> = between(row, "data-heading=\"", "\"")
                .into_iter()
                .map(text)
                .collect();
            assert_eq!(said, headings[named..], "{prefix}{address}");
        }
    }
}

#[test]
fn a_chinese_heading_says_the_same_with_the_places_where_its_lines_may_end() {
    let html = render("zh/indicators/ai-core-industry-scale/", "");
    let heading = between(&html, "<h1 tabindex=\"-1\">", "</h1>")[0];
    assert_eq!(heading, "人工智能<wbr>核心产业<wbr>规模");
    let html = render("indicators/ai-core-industry-scale/", "");
    assert!(!html.contains("<wbr"), "English lines end at spaces");
}
