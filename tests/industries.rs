//! What the pages of industries, their comparison and the catalogue list of each
//! industry, held against the CSV files.
#![allow(clippy::expect_used, reason = "tests")]

#[path = "shared/drawn.rs"]
mod drawn;

use std::collections::BTreeMap;
use std::path::Path;

use dataset::{Dataset, Language};
use drawn::drawn;
use milepost::catalog;
use milepost::platform::PrerenderPlatform;
use viewmodel::chart::headline;

type Row = BTreeMap<String, String>;

fn data() -> &'static Dataset {
    &catalog::shipped().expect("the embedded blob decodes").data
}

fn render(path: &str, query: &str) -> String {
    let catalog = catalog::shipped().expect("the embedded blob decodes");
    drawn(catalog, PrerenderPlatform::at(path, query, &["en"]))
}

fn table(name: &str) -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/{name}.csv"));
    let mut reader = csv::Reader::from_path(path).expect("the file is there");
    let rows = reader.deserialize().collect::<Result<_, _>>();
    rows.expect("the file reads")
}

/// What stands between two texts of a page, the first of which is there.
fn between<'a>(html: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = html
        .split_once(from)
        .unwrap_or_else(|| panic!("no {from} in {html}"));
    rest.split(to).next().unwrap_or(rest)
}

/// The indicators that a part of a page leads to, in its order.
fn indicators(html: &str) -> Vec<&str> {
    let links = html.split("href=\"indicators/").skip(1);
    let slugs = links.filter_map(|rest| rest.split_once('/').map(|(slug, _)| slug));
    slugs.collect()
}

/// The cards and the folded indicators of a part of a page.
fn cards_and_folded(html: &str) -> (Vec<&str>, Vec<&str>) {
    let (cards, folded) = html
        .split_once("<details class=\"more-figures\">")
        .unwrap_or((html, ""));
    let folded = folded.split("</details>").next().unwrap_or("");
    (indicators(cards), indicators(folded))
}

#[test]
fn an_industrys_indicators_stand_in_order_of_weight_and_single_figures_are_folded() {
    for industry in table("industries") {
        let html = render(&format!("industries/{}/", industry["id"]), "lang=en");
        let section = between(&html, "aria-labelledby=\"indicators\"", "</section>");
        let (cards, folded) = cards_and_folded(section);
        assert_eq!(
            cards[0], industry["headline_indicator"],
            "{}",
            industry["id"]
        );
        let own = table("indicators")
            .into_iter()
            .filter(|row| row["industry"] == industry["id"])
            .count();
        let shown = cards.len().min(12) + folded.len();
        assert!(shown == own || cards.len() >= 12, "{}", industry["id"]);
        let summary = format!("<summary>More figures ({})</summary>", folded.len());
        assert_eq!(section.contains(&summary), !folded.is_empty(), "{summary}");
    }
}

#[test]
fn the_indicators_of_6g_stand_as_weighed_by_hand() {
    let html = render("industries/6g/", "lang=en");
    let section = between(&html, "aria-labelledby=\"indicators\"", "</section>");
    let (cards, folded) = cards_and_folded(section);
    // 19, 14, 6 and twice 3 periods were measured, all up to the end of 2025.
    assert_eq!(
        cards,
        [
            "5g-base-stations",
            "5g-users",
            "5g-user-share",
            "5g-economy-categories",
            "5g-stations-per-10k",
        ]
    );
    // One figure each, which two sources repeat for the second.
    assert_eq!(folded, ["5g-sep-share", "6g-key-technologies"]);
}

#[test]
fn the_catalogue_lists_every_indicator_once_and_folds_nothing_that_was_searched_for() {
    let html = render("indicators/", "lang=en");
    let main = between(&html, "<main", "</main>");
    let mut listed = indicators(main);
    listed.sort_unstable();
    let mut all: Vec<String> = table("indicators")
        .into_iter()
        .map(|row| row["id"].clone())
        .collect();
    all.sort_unstable();
    assert_eq!(listed, all);
    let found = render("indicators/", "q=patents&lang=en");
    assert!(!found.contains("more-figures"));
}

#[test]
fn none_is_recorded_only_where_there_is_none() {
    let milestones = table("milestones");
    for industry in table("industries") {
        let id = &industry["id"];
        let own = milestones
            .iter()
            .filter(|row| row["industries"].split(';').any(|one| one == id));
        let count = |wanted: &dyn Fn(&Row) -> bool| own.clone().filter(|row| wanted(row)).count();
        let is_policy = |row: &Row| ["policy", "regulation"].contains(&&*row["kind"]);
        let landmarks = count(&|row| row["significance"] == "3");
        let policies = count(&is_policy);
        for (language, none) in [("en", "None recorded yet."), ("zh", "暂无记录。")] {
            let query = format!("industry={id}&lang={language}");
            let html = render("industries/compare/", &query);
            let said = html.matches(none).count();
            let missing = usize::from(landmarks == 0) + usize::from(policies == 0);
            assert_eq!(said, missing, "{language} {query}");
            let listed = html.matches("class=\"milestone ").count();
            assert!(
                listed >= landmarks.min(5) + usize::from(policies > 0),
                "{query}"
            );
            let html = render(&format!("industries/{id}/"), &format!("lang={language}"));
            let missing =
                usize::from(policies == 0) + usize::from(count(&|row| !is_policy(row)) == 0);
            assert_eq!(html.matches(none).count(), missing, "{language} {id}");
        }
    }
}

#[test]
fn industries_lead_with_the_figure_of_their_indicators_card() {
    let data = data();
    for id in data.industry_ids() {
        let industry = &data[id];
        let Some(led) = headline(data, industry.headline) else {
            panic!("{} leads with nothing", industry.slug);
        };
        let row = &data[led.row];
        let value = format!("<data value=\"{}\">", row.value);
        let area = row.area.name().get(Language::En);
        let compared = render(
            "industries/compare/",
            &format!("industry={}&lang=en", industry.slug),
        );
        let own = render(&format!("industries/{}/", industry.slug), "lang=en");
        let section = between(&own, "aria-labelledby=\"indicators\"", "</section>");
        for html in [between(&compared, "compared-one", "</section>"), section] {
            let card = between(html, "class=\"indicator-card\"", "</div>");
            assert!(card.contains(&value), "{}: {card}", industry.slug);
            let is_named = card.contains(area);
            assert_eq!(
                is_named,
                row.area.code() != "CN",
                "{}: {card}",
                industry.slug
            );
        }
    }
}
