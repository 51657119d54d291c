//! What a reader does wherever the page: language and theme, back and forward, an address
//! that is wrong, the tables, and a browser in which the app cannot begin.

use std::fs;

use browser::{Page, Result, Scheme, Screen, journey};
use serde_json::{Value, json};

use crate::milestones::found;

#[test]
fn the_language_and_the_theme_switch_and_are_kept() {
    journey(Screen::PHONE, async |page| {
        page.open("?lang=en").await?;
        page.wait_for_text("h1", "China").await?;
        let paper = "getComputedStyle(document.body).backgroundColor";
        let light = page.value(paper).await?;
        page.click(".switch[lang=zh]").await?;
        page.wait_for_text("h1", "人工智能").await?;
        assert_eq!(
            page.value("document.documentElement.lang").await?,
            "zh-Hans"
        );
        page.click(".switch.theme").await?;
        page.wait_for(
            "the dark theme",
            "document.documentElement.dataset.theme === 'dark'",
        )
        .await?;
        assert_ne!(page.value(paper).await?, light);
        page.open("data/").await?;
        page.wait_for_text("h1", "数据").await?;
        assert_eq!(
            page.value("document.documentElement.dataset.theme").await?,
            "dark"
        );
        Ok(())
    });
}

#[test]
fn the_page_follows_the_systems_wish_for_dark() {
    journey(Screen::DESKTOP, async |page| {
        page.open("?lang=en").await?;
        page.wait_for_element("h1").await?;
        let paper = "getComputedStyle(document.body).backgroundColor";
        let light = page.value(paper).await?;
        page.session().set_scheme(Scheme::Dark).await?;
        assert_ne!(page.value(paper).await?, light);
        Ok(())
    });
}

#[test]
fn back_and_forward_walk_through_the_pages() {
    journey(Screen::DESKTOP, async |page| {
        page.open("?lang=en").await?;
        for (link, heading) in [
            ("indicators/", "Indicators"),
            ("industries/", "Industries"),
            ("data/", "Data"),
        ] {
            page.click(&format!(".head nav a[href^='{link}']")).await?;
            page.wait_for_text("h1", heading).await?;
        }
        page.value("history.back()").await?;
        page.wait_for_text("h1", "Industries").await?;
        page.value("history.back()").await?;
        page.wait_for_text("h1", "Indicators").await?;
        page.value("history.forward()").await?;
        page.wait_for_text("h1", "Industries").await?;
        page.value("location.reload()").await?;
        page.wait_for_text("h1", "Industries").await
    });
}

#[test]
fn a_broken_address_says_what_was_dropped_and_shows_the_rest() {
    journey(Screen::PHONE, async |page| {
        page.open("milestones/?industry=ai,steam&lang=en").await?;
        page.wait_for_text(".notice", "steam").await?;
        page.wait_for_text(".chips", "Artificial intelligence")
            .await?;
        page.click(".notice button").await?;
        page.wait_for("the notice gone", "!document.querySelector('.notice')")
            .await
    });
}

#[test]
fn a_table_is_filtered_sorted_paged_and_downloaded_as_it_is_shown() {
    journey(Screen::DESKTOP, async |page| {
        page.open(
            "data/?table=observations&f.industry=robotics&f.status=reported&sort=-value&lang=en",
        )
        .await?;
        page.wait_for_element(".rows tbody tr").await?;
        let all = found(page).await?;
        let values = page
            .value("[...document.querySelectorAll('.rows data')].map(data => Number(data.value))")
            .await?;
        let values: Vec<f64> = values
            .as_array()
            .unwrap()
            .iter()
            .filter_map(Value::as_f64)
            .collect();
        assert!(values.is_sorted_by(|a, b| a >= b), "{values:?}");
        page.click(".take > button").await?;
        page.click("[data-takes='.csv']").await?;
        let file = page.downloaded(".csv").await?;
        let csv = fs::read_to_string(file)?;
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), all + 1);
        assert!(
            lines[0]
                .contains(",source_publisher,source_publisher_zh,source_title,source_url,unit,"),
            "{}",
            lines[0]
        );
        assert!(
            lines[1..].iter().all(|line| line.contains("http")),
            "a row without its source"
        );
        page.click("[data-takes='.json']").await?;
        let file = page.downloaded(".json").await?;
        let rows: Value = serde_json::from_str(&fs::read_to_string(file)?).expect("JSON");
        assert_eq!(rows.as_array().map(Vec::len), Some(all));
        page.open("data/?table=sources&lang=en").await?;
        page.wait_for_element(".pager").await?;
        let first = page.text(".rows tbody tr").await?;
        page.click(".pager button:last-child").await?;
        page.wait_for("the second page", "location.search.includes('page=2')")
            .await?;
        assert_ne!(page.text(".rows tbody tr").await?, first);
        Ok(())
    });
}

/// Opens the overview and gives the sentence that stands where the page could
/// not start, once its links have been seen to lead to the data.
async fn refusal(page: &Page) -> Result<String> {
    let overview = format!("{}?lang=en", page.site());
    page.session().browser().goto(overview).await?;
    page.wait_for("the sentence", "!document.getElementById('failure').hidden")
        .await?;
    let link = "document.querySelector('#failure a[href$=\"observations.csv\"]').href";
    let there = format!("fetch({link}).then(answer => answer.ok && answer.text())");
    let text = page.value(&there).await?;
    assert!(
        text.as_str()
            .is_some_and(|text| text.starts_with("indicator,")),
        "{text}"
    );
    page.text("#failure").await
}

#[test]
fn a_browser_without_webassembly_gets_a_sentence_and_the_data() {
    journey(Screen::PHONE, async |page| {
        let source = json!({"source": "delete window.WebAssembly"});
        let method = "Page.addScriptToEvaluateOnNewDocument";
        page.session().devtools(method, source).await?;
        let said = refusal(page).await?;
        assert!(said.contains("WebAssembly is switched off"), "{said}");
        assert!(said.contains("已关闭WebAssembly"), "{said}");
        let errors = page.take_errors().await?;
        let ours = |error: &String| error.contains("WebAssembly");
        assert!(errors.iter().all(ours), "{errors:?}");
        Ok(())
    });
}

#[test]
fn a_page_whose_code_does_not_arrive_says_so() {
    journey(Screen::PHONE, async |page| {
        let session = page.session();
        session.devtools("Network.enable", json!({})).await?;
        let blocked = json!({"urls": ["*.wasm"]});
        session.devtools("Network.setBlockedURLs", blocked).await?;
        let said = refusal(page).await?;
        assert!(said.contains("could not be loaded"), "{said}");
        assert!(!page.take_errors().await?.is_empty());
        Ok(())
    });
}
