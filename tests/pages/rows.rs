//! The figures: each row of the CSV with its bound, status and source.

use std::collections::BTreeMap;

use viewmodel::overview;

use crate::reading::{is_near, read_back};
use crate::table::table;
use crate::text::text;
use crate::{catalog, render};

fn assert_near(shown: f64, given: f64, context: &str) {
    assert!(is_near(shown, given), "{context}: {shown} for {given}");
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
fn growth_that_was_worked_out_is_not_told_as_what_a_body_stated() {
    let level = render("indicators/nev-sales/", "lang=en");
    assert!(level.contains("the figure of CAAM rose from"), "{level}");
    let growth = render("indicators/nev-sales/", "lang=en&measure=growth");
    let said = "growth by the figures of CAAM went from";
    assert!(growth.contains(said), "{growth}");
    assert!(!growth.contains("the figure of CAAM"), "{growth}");
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
