//! What is worked out from the figures and told of them, and why something is not.

use crate::table::table;
use crate::text::text;
use crate::{catalog, render};

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
