//! The pages as HTML, without a browser: what stands on them is what the CSV
//! files say, read here anew and not through the program's own reader.
#![allow(clippy::expect_used, reason = "tests")]

#[path = "shared/drawn.rs"]
mod drawn;
#[path = "shared/reading.rs"]
mod reading;
#[path = "shared/table.rs"]
mod table;

use std::collections::BTreeMap;

use engine::Catalog;
use milepost::catalog;
use milepost::platform::PrerenderPlatform;
use reading::{is_near, read_back};
use table::table;
use viewmodel::overview;

fn catalog() -> &'static Catalog {
    catalog::shipped().expect("the embedded blob decodes")
}

fn render(path: &str, query: &str) -> String {
    drawn(PrerenderPlatform::at(path, query, &["en"]))
}

fn drawn(platform: PrerenderPlatform) -> String {
    drawn::drawn(catalog(), platform)
}

fn assert_near(shown: f64, given: f64, context: &str) {
    assert!(is_near(shown, given), "{context}: {shown} for {given}");
}

/// The text of an HTML fragment, its tags taken out.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// The rows of the table of all figures on an indicator's page.
fn figure_rows(html: &str) -> Vec<String> {
    let section = html.split("id=\"all-figures\"").nth(1).expect("the table");
    let body = section
        .split("<tbody role=\"rowgroup\">")
        .nth(1)
        .and_then(|rest| rest.split("</tbody>").next())
        .expect("its body");
    body.split("<tr").skip(1).map(str::to_owned).collect()
}

const BOUNDS: [(&str, &str, &str); 5] = [
    ("eq", "", ""),
    ("gt", "more than ", "超过"),
    ("ge", "at least ", "不少于"),
    ("lt", "less than ", "不到"),
    ("approx", "about ", "约"),
];

const STATUSES: [(&str, &str, &str); 6] = [
    ("reported", "reported", "已公布"),
    ("preliminary", "preliminary", "初步"),
    ("revised", "revised", "修订"),
    ("expected", "expected", "预计"),
    ("target", "target", "目标"),
    ("estimate", "estimate", "估算"),
];

#[test]
fn every_figure_of_the_csv_stands_on_its_page_with_bound_status_and_source() {
    let addresses: BTreeMap<String, String> = table("sources")
        .into_iter()
        .map(|row| (row["id"].clone(), row["url"].clone()))
        .collect();
    let mut figures: BTreeMap<String, Vec<BTreeMap<String, String>>> = BTreeMap::new();
    for row in table("observations") {
        figures
            .entry(row["indicator"].clone())
            .or_default()
            .push(row);
    }
    let mut checked = 0;
    for (indicator, rows) in &figures {
        for (language, pick) in [("en", 1), ("zh", 2)] {
            let html = render(
                &format!("indicators/{indicator}/"),
                &format!("lang={language}"),
            );
            let shown = figure_rows(&html);
            assert_eq!(shown.len(), rows.len(), "{indicator}");
            for (row, html) in rows.iter().zip(&shown) {
                let context = format!("{language} {row:?}\n{html}");
                let raw = format!("<data value=\"{}\">", row["value"]);
                let words = html
                    .split(&raw)
                    .nth(1)
                    .unwrap_or_else(|| panic!("{context}"));
                let words = text(words.split("</data>").next().unwrap_or(""));
                assert_near(read_back(&words), row["value"].parse().unwrap(), &context);
                let word = |list: &[(&str, &'static str, &'static str)], code: &str| {
                    let found = list.iter().find(|entry| entry.0 == code).expect("a code");
                    if pick == 1 { found.1 } else { found.2 }
                };
                let bound = word(&BOUNDS, &row["bound"]);
                let starts_right = if bound.is_empty() {
                    !BOUNDS[1..]
                        .iter()
                        .any(|(_, en, zh)| words.starts_with(en) || words.starts_with(zh))
                } else {
                    words.starts_with(bound)
                };
                assert!(starts_right, "bound: {context}");
                let status = word(&STATUSES, &row["status"]);
                assert!(
                    html.contains(&format!(">{status}</td>")),
                    "status: {context}"
                );
                let address = addresses[&row["source"]].replace('&', "&amp;");
                assert!(
                    html.contains(&format!("href=\"{address}\"")),
                    "source: {context}"
                );
                checked += 1;
            }
        }
    }
    assert_eq!(checked, table("observations").len() * 2);
}

#[test]
fn the_overview_tells_the_rows_that_it_names() {
    let data = &catalog().data;
    let html = render("", "lang=en");
    for fact in overview::all() {
        let id = fact
            .find(data)
            .unwrap_or_else(|| panic!("{fact:?} is not in the data"));
        let row = &data[id];
        // Each opens its receipt, which leads to its indicator.
        let raw = format!("class=\"value\"><data value=\"{}\">", row.value);
        assert!(html.contains(&raw), "{fact:?}");
    }
}

#[test]
fn the_first_screen_says_the_finding_who_said_it_and_what_was_asked_for() {
    let front = [
        (
            "lang=en",
            &[
                "By the industry ministry’s own count it grew from 51 billion yuan in 2019 to \
                 more than 1.2 trillion yuan in 2025.",
                "Past 1 trillion yuan five years before the 2017 plan’s date",
                "Ministry of Industry and IT, 26 Dec 2025",
                "Minister of Industry and IT, 5 Mar 2026",
                ">2019: 51bn</text>",
                ">26 Dec 2025: &gt; 1tn</text>",
                ">Mar 2026: &gt; 1.2tn</text>",
                ">1 trillion yuan</text>",
                ">2017 plan, for 2025: &gt; 400bn, reached four years early</text>",
                ">2017 plan, for 2030: &gt; 1tn, reached five years early</text>",
                "Highlighted: MIIT; shown in grey: 5 other counts.",
            ][..],
        ),
        (
            "lang=zh",
            &[
                "按工信部自己的统计，2019年为510亿元，2025年超过1.2万亿元。",
                "比2017年规划提前5年突破1万亿元",
                "工信部，2025年12月26日",
                "工信部部长李乐成，2026年3月5日",
                ">2019年：510亿</text>",
                ">2025年12月26日：&gt; 1万亿</text>",
                ">2026年3月：&gt; 1.2万亿</text>",
                ">1万亿元</text>",
                "提前5年达成</text>",
                "其他5个来源以灰色显示",
            ][..],
        ),
    ];
    for (query, told) in front {
        let html = render("", query);
        for words in told {
            assert!(html.contains(words), "{query}: {words}");
        }
    }
    // With all sources alike none is grey.
    assert!(!render("", "lang=en&focus=all").contains("m-fill q"));
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
fn growth_that_was_worked_out_is_not_told_as_what_a_body_stated() {
    let level = render("indicators/nev-sales/", "lang=en");
    assert!(level.contains("the figure of CAAM rose from"), "{level}");
    let growth = render("indicators/nev-sales/", "lang=en&measure=growth");
    let said = "growth by the figures of CAAM went from";
    assert!(growth.contains(said), "{growth}");
    assert!(!growth.contains("the figure of CAAM"), "{growth}");
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
fn what_is_not_worked_out_is_said_with_its_reason() {
    // Its figure for 2021 is a bound.
    let page = text(&render(
        "indicators/ai-core-industry-scale/",
        "lang=en&measure=growth&by=caict",
    ));
    assert!(page.contains("The data does not bear this. Why:"), "{page}");
    assert!(page.contains("“more than”"), "{page}");
    // No body has two firm figures for whole years.
    let page = text(&render(
        "indicators/ai-core-industry-scale/",
        "lang=en&measure=compound",
    ));
    let reason = "no two exact, measured figures are whole years apart";
    assert!(page.contains(reason), "{page}");
    assert!(!page.contains("0 figures"), "{page}");
}

#[test]
fn dollars_name_the_rate_that_they_were_worked_out_by() {
    let html = render(
        "indicators/ai-core-industry-scale/",
        "lang=en&currency=usd&by=miit",
    );
    let page = text(&html);
    assert!(
        page.contains("US dollars at each year’s mean rate"),
        "{page}"
    );
    assert!(page.contains("European Central Bank"), "{page}");
    assert!(
        page.contains("there is no exchange rate for 2030"),
        "{page}"
    );
}

#[test]
fn several_indicators_share_a_figure_where_they_share_a_unit() {
    let html = render(
        "indicators/ic-export-value-usd/",
        "lang=en&with=ic-import-value-usd&measure=index&base=2020",
    );
    let page = text(&html);
    assert!(page.contains("Index, 2020 = 100"), "{page}");
    assert!(
        page.contains("Integrated-circuit imports (US dollars)"),
        "{page}"
    );
}

#[test]
fn a_milestone_divides_the_figures_of_each_body_into_before_and_after() {
    // CAAM: 507,000 in 2016, 1.206 million in 2019, 3.521 million in 2021, 16.49 million
    // in 2025. 3.521 / 1.206 = 2.920; the cube root of 1.206 / 0.507 is 1.335, the
    // fourth root of 16.49 / 3.521 is 1.471.
    let query = "periods=year&events=new-energy-vehicles&around=nev-plan-2035";
    let html = render("indicators/nev-sales/", &format!("lang=en&{query}"));
    assert!(!html.contains("class=\"notice\""), "{query}");
    let told = text(&html);
    for part in [
        "Before: 2019",
        "In that time: 2020",
        "After: 2021",
        "From 2019 to 2021: +192%.",
        "A year on average: +33.49% from 2016 to 2019, then +47.11% from 2021 to 2025.",
        "need not have come from it",
    ] {
        assert!(told.contains(part), "{part}");
    }
    let told = text(&render("zh/indicators/nev-sales/", query));
    for part in [
        "之前：2019年",
        "之后：2021年",
        "从2019年到2021年：+192%。",
        "不等于因果",
    ] {
        assert!(told.contains(part), "{part}");
    }
}

#[test]
fn a_side_that_has_only_what_was_expected_is_not_said_to_have_nothing() {
    // The ministry: measured for 2019 to 2025, expected for 2030, nothing else after.
    let query = "lang=en&by=miit&around=core-ai-industry-one-trillion";
    let told = text(&render("indicators/ai-core-industry-scale/", query));
    assert!(
        told.contains("AfterNo measured figure that compares."),
        "{told}"
    );
    assert!(!told.contains("None recorded yet."), "{told}");
    // Nothing happened in the time of the figures that a list could hold.
    let query = "lang=en&events=quantum&from=2009&to=2010";
    let told = text(&render("indicators/ic-output/", query));
    assert!(told.contains("None marked in the time shown."), "{told}");
}

#[test]
fn targets_are_narrowed_by_the_address_and_an_earlier_goal_stands_beside_the_last() {
    let html = render("targets/", "body=comac&lang=en");
    assert_eq!(html.matches("class=\"verdict\"").count(), 1);
    let card = text(html.split("class=\"verdict\"").nth(1).expect("the card"));
    for part in ["Target25 units", "Earlier75 units", "30 units"] {
        assert!(card.contains(part), "{part}: {card}");
    }
    let none = render("targets/", "body=comac&verdict=met&lang=en");
    assert!(none.contains("No target matches all of these filters."));
    let table = render("targets/", "industry=ai&lang=en");
    let rows = table.matches("scope=\"row\"").count();
    assert_eq!(rows, table.matches("class=\"verdict\"").count());
}

/// What stands between a text and another one, wherever both do.
fn between<'a>(html: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let parts = html.split(from).skip(1);
    parts.filter_map(|part| part.split(to).next()).collect()
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

#[test]
fn no_change_is_told_from_or_to_a_bound() {
    let query = "lang=en&periods=year&by=caict&around=deepseek-r1-open-reasoning-2025";
    let told = text(&render("indicators/ai-core-industry-scale/", query));
    assert!(told.contains("Before: 2021"), "the last that was measured");
    assert!(told.contains("After"), "the other side");
    assert!(!told.contains("From 2021 to"), "a change from a bound");
}

#[test]
fn a_receipt_holds_all_that_the_row_says() {
    let data = &catalog().data;
    for (at, row) in table("observations").iter().enumerate().step_by(97) {
        let id = dataset::ObservationId::of_row(at);
        let path = format!("indicators/{}/", row["indicator"]);
        let key = data.observation_key(id);
        let html = render(&path, &format!("lang=en&receipt={key}&cited=0.1.0"));
        let start = html.find("<dialog").unwrap_or_else(|| panic!("{key}"));
        let receipt = text(&html[start..]);
        for part in ["value", "period", "note_en"] {
            assert!(receipt.contains(&row[part]), "{key}: {part}");
        }
        let source = table("sources")
            .into_iter()
            .find(|source| source["id"] == row["source"])
            .expect("the source is there");
        assert!(receipt.contains(&source["title"]), "{key}");
        let twins = data.observations.iter().filter(|other| {
            let own = &data[id];
            (other.indicator, other.area, other.period) == (own.indicator, own.area, own.period)
        });
        let shown = html[start..].matches("class=\"value\"").count();
        assert_eq!(shown, twins.count() - 1, "{key}");
    }
}

#[test]
fn every_step_of_the_story_has_an_address_and_a_figure_that_is_understood() {
    let data = &catalog().data;
    assert!(data.story.len() >= 8);
    for (at, step) in data.story.iter().enumerate() {
        let (path, query) = step.figure.split_once('?').unwrap_or((step.figure, ""));
        let parsed = view::parse(path, query, data);
        assert!(
            parsed.dropped.is_empty(),
            "{}: {:?}",
            step.slug,
            parsed.dropped
        );
        assert!(
            matches!(parsed.view.page(), view::Page::Indicator(_)),
            "{}: {}",
            step.slug,
            step.figure
        );
        let address = format!("step={}", step.slug);
        let parsed = view::parse("story/", &address, data);
        let read = view::Location::Story(u16::try_from(at).ok());
        assert_eq!(parsed.view.location, read);
        let written = view::write(&parsed.view, data);
        assert_eq!(written, format!("story/?{address}"));
    }
}

#[test]
fn the_story_tells_its_figures_from_the_data_in_both_languages() {
    for (path, last) in [
        ("story/", "more than 10 trillion yuan"),
        ("zh/story/", "超过10万亿元"),
    ] {
        let html = render(path, "step=open");
        assert!(html.contains(last), "{path} lacks {last}");
        assert!(!html.contains(":CN:"), "{path} shows a placeholder");
        let steps = html.matches("data-step=").count();
        assert_eq!(steps, catalog().data.story.len(), "{path}");
    }
}

#[test]
fn the_log_of_changes_is_that_of_the_file_the_newest_version_first() {
    let rows = table("CHANGES");
    for (path, of_table) in [
        ("data/changes/", " rows added to "),
        ("zh/data/changes/", "新增"),
    ] {
        let page = text(&render(path, ""));
        let mut versions: Vec<&String> = rows.iter().map(|row| &row["version"]).collect();
        versions.dedup();
        let places: Vec<usize> = versions
            .iter()
            .map(|version| page.find(version.as_str()).expect("each version is there"))
            .collect();
        assert!(places.is_sorted_by(|a, b| a > b), "{places:?}");
        assert!(page.contains(of_table), "{page}");
        let language = if path.starts_with("zh") {
            "note_zh"
        } else {
            "note_en"
        };
        for row in rows.iter().filter(|row| !row[language].is_empty()) {
            assert!(page.contains(&row[language]), "{}", row[language]);
        }
    }
}

#[test]
fn an_address_that_was_cited_says_what_has_changed_in_view_since() {
    let story = text(&render("story/", "cited=0.1.0"));
    let steps = catalog().data.story.len();
    assert!(
        story.contains(&format!(
            "{steps} entries of what you see here have changed since version 0.1.0"
        )),
        "{story}"
    );
    // No row of the log since then is about it.
    let same = "indicators/humanoid-robot-shipments/";
    let same = text(&render(same, "lang=zh&cited=0.1.0"));
    assert!(same.contains("此处所见内容没有变化"), "{same}");
    // Version 0.3.0 added its figure for 2017.
    let more = text(&render("indicators/nev-sales/", "cited=0.2.0"));
    assert!(
        more.contains("One entry of what you see here has changed since version 0.2.0"),
        "{more}"
    );
    let present = render("story/", &format!("cited={}", catalog().version));
    assert!(!present.contains("class=\"notice since\""));
}
