//! The timeline of the milestones page beyond pointing at it: as a list on phones, by
//! keys, by its address.

use browser::{Page, Result, Screen, in_each_engine, journey};
use serde_json::{Value, json};
use thirtyfour::Key;

/// Two landmarks of one day that no zoom takes apart, among three weeks.
const TWO_OF_A_DAY: &str =
    "milestones/?lang=en&industry=ai&significance=3&from=2026-02-01&to=2026-04-10";
const ITS_GROUP: &str = "group=ai,core-ai-1-2-trillion,work-report-2026-intelligent-economy";

const IS_DRAWN: &str = "document.querySelector('#timeline .scene').checkVisibility()";

async fn has_focus(page: &Page, selector: &str) -> Result<()> {
    let focus = format!("document.activeElement.matches({})", Value::from(selector));
    page.wait_for(&format!("the focus on {selector}"), &focus)
        .await
}

/// The years of all that is listed, in its order.
async fn listed_years(page: &Page) -> Result<Vec<String>> {
    let dates = page
        .value(
            "[...document.querySelectorAll('.year time')].map(time => time.dateTime.slice(0, 4))",
        )
        .await?;
    let years = dates.as_array().into_iter().flatten();
    Ok(years.filter_map(Value::as_str).map(str::to_owned).collect())
}

#[test]
fn on_a_phone_the_timeline_is_a_list_by_year_with_an_index() {
    in_each_engine(Screen::UPRIGHT, &async |page| {
        for language in ["en", "zh"] {
            page.open(&format!("milestones/?lang={language}")).await?;
            assert_eq!(page.value(IS_DRAWN).await?, false);
            // 2003 to 2016 share a press, then each year has one.
            assert_eq!(page.count(".year-index a").await?, 11);
            assert_eq!(page.count(".year").await?, 20);
            // Folded to its landmarks, then by date as it is come to.
            let listed = "document.querySelector('#y2024').parentElement
                .querySelectorAll('.milestone').length";
            let landmarks = page.value(listed).await?.as_u64().unwrap_or(0);
            assert!((1..57).contains(&landmarks), "{landmarks}");
            page.value("document.querySelector('.year-index a[href$=\"#y2024\"]').focus()")
                .await?;
            page.type_into(".year-index a[href$=\"#y2024\"]", Key::Enter + "")
                .await?;
            has_focus(page, "#y2024").await?;
            page.wait_for("more of the year", &format!("{listed} > {landmarks}"))
                .await?;
            let top = "document.querySelector('#y2024').getBoundingClientRect().top";
            page.wait_for("the year at the top", &format!("{top} > 0 && {top} < 120"))
                .await?;
            // The index stays in sight, and covers no heading.
            let clear = format!(
                "document.querySelector('.year-index').getBoundingClientRect().bottom <= {top} + 1"
            );
            page.wait_for("the heading below the index", &clear).await?;
        }
        Ok(())
    });
}

#[test]
fn the_list_has_long_months_folded_and_dates_in_order() {
    journey(Screen::PHONE, async |page| {
        page.open("milestones/?lang=en").await?;
        let press = "[...document.querySelectorAll('.year-fold button')]
            .find(button => button.textContent.includes('Jan 2026'))";
        page.wait_for("a long month", press).await?;
        // 33 of that month; the others stand with their landmarks.
        assert_eq!(
            page.value(&format!("{press}.textContent.trim()")).await?,
            "All 33 of Jan 2026"
        );
        let january = "[...document.querySelectorAll('.milestone time')]
            .filter(time => time.dateTime.startsWith('2026-01')).length";
        assert!(page.value(january).await?.as_u64() < Some(33));
        page.value(&format!("{press}.click()")).await?;
        page.wait_for("all of it", &format!("{january} === 33"))
            .await?;
        let years = listed_years(page).await?;
        assert!(years.is_sorted_by(|a, b| a >= b));
        // A landmark says that it is one.
        let said = page
            .value("[...document.querySelectorAll('.year .weight-3 .milestone-facts')].every(facts => facts.textContent.startsWith('Landmark'))")
            .await?;
        assert_eq!(said, true);
        // And the drawing is a press away, within the screen.
        page.click(".results > .fold-button").await?;
        page.wait_for("the drawing", IS_DRAWN).await?;
        page.wait_for(
            "a drawing as wide as the page",
            "(width => width > 280 && width <= 360)(document.querySelector('#timeline .scene').getBoundingClientRect().width)",
        )
        .await?;
        assert_eq!(
            page.value("document.documentElement.scrollWidth").await?,
            360
        );
        Ok(())
    });
}

#[test]
fn a_frame_keeps_the_drawing_on_a_phone() {
    journey(Screen::PHONE, async |page| {
        page.go_to(&format!("{}embed/milestones/", page.site()))
            .await?;
        page.wait_for_figure().await?;
        assert_eq!(page.count(".year").await?, 0);
        Ok(())
    });
}

#[test]
fn an_open_group_has_an_address_and_back_closes_it() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open(TWO_OF_A_DAY).await?;
        page.wait_for_element("#timeline .m-landmarks").await?;
        page.value("document.querySelector('#timeline .scene').focus()")
            .await?;
        for _ in 0..12 {
            page.type_into("#timeline .scene", Key::Right + "").await?;
            let tip = page
                .value("document.querySelector('#timeline .tip-heading')?.textContent ?? ''")
                .await?;
            if tip.as_str().is_some_and(|tip| tip.contains("milestones")) {
                break;
            }
        }
        page.type_into("#timeline .scene", Key::Enter + "").await?;
        page.wait_for_element(".group-list").await?;
        let address = page.address().await?;
        assert!(address.contains(ITS_GROUP), "{address}");
        has_focus(page, "#group-title").await?;
        page.value("history.back()").await?;
        page.wait_for("no list", "!document.querySelector('.group-list')")
            .await?;
        has_focus(page, "#timeline .scene").await?;

        // Its address opens it, at its mark, with the landmarks first.
        page.open(&address).await?;
        page.wait_for_element(".group-list .milestone").await?;
        has_focus(page, "#group-title").await?;
        page.wait_for(
            "the list at its mark",
            "(list => (list.style.top || list.style.bottom) && list.style.left)(document.querySelector('.group-list'))",
        )
        .await?;
        page.press(Key::Escape + "").await?;
        page.wait_for("no list", "!location.search.includes('group=')")
            .await?;
        has_focus(page, "#timeline .scene").await
    });
}

#[test]
fn a_group_is_a_sheet_on_a_phone_with_the_landmarks_first() {
    journey(Screen::PHONE, async |page| {
        // A lesser one that happened later stands below the landmark.
        page.open("milestones/?lang=zh&group=ai,core-ai-1-2-trillion,unitree-gala-2025")
            .await?;
        page.wait_for_element(".group-list .milestone").await?;
        let sheet = page
            .value(
                "(box => [box.left, Math.round(box.right), Math.round(box.bottom) === innerHeight])(document.querySelector('.group-list').getBoundingClientRect())",
            )
            .await?;
        assert_eq!(sheet, json!([0, 360, true]));
        let first = page.element(".group-list .milestone").await?;
        let class = first.class_name().await?.unwrap_or_default();
        assert!(class.contains("weight-3"), "{class}");
        page.click(".group-head button").await?;
        page.wait_for("no sheet", "!document.querySelector('.group-list')")
            .await
    });
}

#[test]
fn lanes_fold_by_their_names_and_boxes_and_stay_so_in_the_address() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_element("#timeline .scene circle").await?;
        let height = "document.querySelector('#timeline .scene').getBoundingClientRect().height";
        let whole = page.value(height).await?.as_f64().unwrap_or(0.0);
        page.click("#timeline [aria-controls=lane-menu]").await?;
        page.click("#lane-menu .choice input").await?;
        page.wait_for(
            "the busiest lane in the address",
            "location.search.includes('folded=ai')",
        )
        .await?;
        page.wait_for("a lower drawing", &format!("{height} < {whole} - 20"))
            .await?;
        let names = "document.querySelector('#timeline .scene').textContent";
        let counted = format!("{names}.includes('Artificial intelligence (185)')");
        page.wait_for("how many it has", &counted).await?;
        // Its name in the drawing unfolds it.
        let name = page
            .value(
                "(box => [box.left + 20, box.top + box.height / 2])([...document.querySelectorAll('#timeline .scene text')].find(text => text.textContent.startsWith('Artificial intelligence (')).getBoundingClientRect())",
            )
            .await?;
        let at = |index: usize| name[index].as_f64().unwrap_or(0.0);
        page.click_at(at(0), at(1)).await?;
        page.wait_for("none folded", "!location.search.includes('folded=')")
            .await?;
        page.click("#lane-menu > button").await?;
        page.wait_for("all folded", "location.search.includes('robotics')")
            .await?;
        let drawn = "document.querySelectorAll('#timeline .scene circle').length";
        page.wait_for("no marks", &format!("{drawn} === 0")).await?;
        page.value("history.back()").await?;
        page.wait_for("marks", &format!("{drawn} > 0")).await
    });
}

#[test]
fn the_ends_of_the_span_move_by_keys_month_by_month() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_element(".brush-handle").await?;
        let (first, last) = (
            "[role=slider][aria-label='First month']",
            "[role=slider][aria-label='Last month']",
        );
        page.value(&format!("document.querySelector(\"{first}\").focus()"))
            .await?;
        page.type_into(first, Key::Right + "").await?;
        page.wait_for(
            "a month later",
            "location.search.includes('from=2003-02-01')",
        )
        .await?;
        let said = format!("document.querySelector(\"{first}\").getAttribute('aria-valuetext')");
        page.wait_for("the month said", &format!("{said} === 'Feb 2003'"))
            .await?;
        has_focus(page, first).await?;
        page.type_into(first, Key::PageUp + "").await?;
        page.wait_for(
            "a year later",
            "location.search.includes('from=2004-02-01')",
        )
        .await?;
        page.type_into(last, Key::PageDown + "").await?;
        page.type_into(last, Key::Down + "").await?;
        page.wait_for(
            "thirteen months earlier",
            "location.search.includes('to=2025-11-30')",
        )
        .await?;
        page.type_into(first, Key::End + "").await?;
        page.wait_for(
            "a single month",
            "location.search.includes('from=2025-11-01')",
        )
        .await?;
        page.type_into(last, Key::End + "").await?;
        page.type_into(first, Key::Home + "").await?;
        page.wait_for("all of it", "!/from=|to=/.test(location.search)")
            .await?;
        page.open("milestones/?lang=zh&from=2024-05-01").await?;
        let text = page
            .value("[...document.querySelectorAll('.brush-handle')].map(one => one.ariaLabel + one.getAttribute('aria-valuetext'))");
        assert_eq!(
            text.await?,
            json!(["起始月份2024年5月", "结束月份2026年12月"])
        );
        Ok(())
    });
}

#[test]
fn a_search_is_listed_by_what_fits_best_or_by_date() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en&q=DeepSeek").await?;
        let said = "document.querySelector('.results .milestones .milestone-title').textContent";
        page.wait_for(
            "a headline that says it",
            &format!("/^DeepSeek/.test({said})"),
        )
        .await?;
        assert_eq!(page.count(".year").await?, 0);
        let weight = page.element(".results .milestones .milestone").await?;
        let class = weight.class_name().await?.unwrap_or_default();
        assert!(class.contains("weight-3"), "{class}");
        page.click(".results > section .segmented button:last-child")
            .await?;
        page.wait_for(
            "the order in the address",
            "location.search.includes('order=date')",
        )
        .await?;
        page.wait_for_element(".year").await?;
        let years = listed_years(page).await?;
        assert!(
            years.len() > 3 && years.is_sorted_by(|a, b| a >= b),
            "{years:?}"
        );
        Ok(())
    });
}
