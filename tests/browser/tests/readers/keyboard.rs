//! The main tasks with the keyboard alone: nothing here points, and what has the
//! focus can be seen to have it.

use browser::{Page, Result, Screen, in_each_engine, journey};
use serde_json::json;
use thirtyfour::Key;

/// More steps than this to a thing are too many for anyone.
const MOST_STEPS: usize = 90;

/// Goes on with Tab until what a selector names has the focus, and shows it.
async fn tab_to(page: &Page, selector: &str) -> Result<()> {
    let is_there = format!("document.activeElement.matches({})", json!(selector));
    for _ in 0..MOST_STEPS {
        page.press(Key::Tab + "").await?;
        if page.value(&is_there).await? == true {
            let seen = page
                .value(
                    "(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0)\
                     (getComputedStyle(document.activeElement))",
                )
                .await?;
            assert_eq!(seen, true, "the focus on {selector} cannot be seen");
            return Ok(());
        }
    }
    let at = page
        .value("document.activeElement.outerHTML.slice(0, 200)")
        .await?;
    panic!("{selector} is not reached; the focus is on {at}");
}

async fn has_focus(page: &Page, selector: &str) -> Result<()> {
    let is_there = format!("document.activeElement.matches({})", json!(selector));
    page.wait_for(&format!("the focus on {selector}"), &is_there)
        .await
}

#[test]
fn the_way_to_an_indicator_its_values_and_their_receipts() {
    journey(Screen::DESKTOP, async |page| {
        page.open("?lang=en").await?;
        page.wait_for_figure().await?;
        // The first stop leads past the head.
        page.press(Key::Tab + "").await?;
        has_focus(page, ".skip").await?;
        page.press(Key::Enter + "").await?;
        has_focus(page, "main h1").await?;
        page.open("indicators/?lang=en").await?;
        tab_to(page, "main input[type='search']").await?;
        page.press("core AI").await?;
        page.wait_for(
            "fewer cards",
            "document.querySelectorAll('main .card').length < 20",
        )
        .await?;
        tab_to(page, "a[href*='ai-core-industry-scale']").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_text("h1", "Core AI industry").await?;
        has_focus(page, "main h1").await?;
        // Another form, by the first letters of its name.
        tab_to(page, ".figure-controls select").await?;
        tab_to(page, ".chart .scene").await?;
        page.press(Key::Right + "").await?;
        page.wait_for_element(".tip").await?;
        let first = page.text(".tip").await?;
        page.press(Key::Right + "").await?;
        page.wait_for(
            "the next point",
            &format!(
                "document.querySelector('.tip')?.innerText !== {}",
                json!(first)
            ),
        )
        .await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_element("dialog.receipt[open]").await?;
        // The focus stays within, and comes back.
        for _ in 0..40 {
            page.press(Key::Tab + "").await?;
            let platform = page
                .value("document.activeElement !== document.body && !document.activeElement.closest('dialog')")
                .await?;
            assert_eq!(platform, false, "the focus left the dialog");
        }
        page.press(Key::Escape + "").await?;
        page.wait_for("no dialog", "!document.querySelector('dialog[open]')")
            .await?;
        has_focus(page, ".chart .scene").await
    });
}

#[test]
fn the_ways_to_draw_to_hear_to_pin_and_to_take_a_figure_along() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        page.wait_for_figure().await?;
        tab_to(page, ".figure-controls select").await?;
        // The measure that comes next.
        page.press(Key::Down + "").await?;
        page.wait_for("another measure", "location.search.includes('measure=')")
            .await?;
        tab_to(page, ".happened-switch").await?;
        page.press(Key::Space + "").await?;
        page.wait_for_element(".around-choice select").await?;
        tab_to(page, ".hear button").await?;
        page.press(Key::Space + "").await?;
        page.wait_for_element(".hear-key").await?;
        tab_to(page, ".zoom button").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for("a part of time", "location.search.includes('from=')")
            .await?;
        tab_to(page, ".around-choice select").await?;
        page.press(Key::Down + "").await?;
        page.wait_for_element(".around dl").await?;
        tab_to(page, ".take > button").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_element(".take-box").await?;
        tab_to(page, ".take-box button").await?;
        tab_to(page, ".pin button").await?;
        page.press(Key::Space + "").await?;
        page.wait_for_element(".pin button[aria-pressed='true']")
            .await?;
        tab_to(page, ".pin a").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_text("h1", "Board").await
    });
}

#[test]
fn the_milestones_their_filters_and_one_of_them() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_figure().await?;
        tab_to(page, "main input[type='search']").await?;
        page.press("chip").await?;
        page.wait_for(
            "the words in the address",
            "location.search.includes('q=chip')",
        )
        .await?;
        tab_to(page, ".facet button, .facet input, .facet summary").await?;
        page.press(Key::Space + "").await?;
        tab_to(page, ".milestone-title").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for(
            "the milestone in the address",
            "location.search.includes('open=')",
        )
        .await?;
        page.wait_for_element(".detail, dialog[open]").await
    });
}

#[test]
fn the_switches_the_story_the_targets_and_the_embed() {
    journey(Screen::DESKTOP, async |page| {
        page.open("targets/?lang=en").await?;
        page.wait_for_figure().await?;
        tab_to(page, ".switch.theme").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for(
            "the dark theme",
            "document.documentElement.dataset.theme === 'dark'",
        )
        .await?;
        tab_to(page, ".verdict .value").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_element("dialog.receipt[open]").await?;
        page.press(Key::Escape + "").await?;
        page.open("story/?lang=en").await?;
        tab_to(page, ".story-steps a, .story-steps button").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for("a step in the address", "location.search.includes('step=')")
            .await?;
        page.open("indicators/ic-output/?lang=en").await?;
        page.wait_for_figure().await?;
        tab_to(page, ".figure-foot > button.quiet").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_element("dialog.wide[open]").await?;
        tab_to(page, "dialog .copy-box button").await?;
        page.press(Key::Escape + "").await?;
        has_focus(page, ".figure-foot > button.quiet").await?;
        page.open("?lang=en").await?;
        tab_to(page, ".switch[lang='zh']").await?;
        page.press(Key::Enter + "").await?;
        page.wait_for("Chinese", "document.documentElement.lang === 'zh-Hans'")
            .await
    });
}

#[test]
fn escape_closes_one_layer_at_a_time() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("milestones/?lang=en").await?;
        page.click(".milestone-title").await?;
        page.wait_for_element(".detail").await?;
        // A dialog over the open milestone.
        page.value("document.querySelector('.find').focus()")
            .await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_element(".finder").await?;
        page.press(Key::Escape + "").await?;
        page.wait_for("no dialog", "!document.querySelector('.finder')")
            .await?;
        has_focus(page, ".find").await?;
        assert_eq!(page.count(".detail").await?, 1);
        // A tooltip.
        page.value("document.querySelector('#timeline .scene').focus()")
            .await?;
        page.press(Key::Home + "").await?;
        page.wait_for_element("#timeline .tip").await?;
        page.press(Key::Escape + "").await?;
        page.wait_for("no tooltip", "!document.querySelector('#timeline .tip')")
            .await?;
        assert_eq!(page.count(".detail").await?, 1);
        page.press(Key::Escape + "").await?;
        page.wait_for("no open milestone", "!document.querySelector('.detail')")
            .await
    });
}

/// That something other than the page as a whole has the focus.
const FOCUSED: &str = "document.activeElement && document.activeElement !== document.body
    && !document.activeElement.disabled && document.activeElement.checkVisibility()";

#[test]
fn the_focus_is_not_lost_with_what_had_it() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        // Chips go, and the button that lets all of them go.
        page.open("milestones/?industry=ai,robotics&kind=policy,research&lang=en")
            .await?;
        page.value("document.querySelector('.chip').focus()")
            .await?;
        for left in (0..4).rev() {
            page.press(Key::Enter + "").await?;
            page.wait_for(
                "a chip less",
                &format!("document.querySelectorAll('.chip').length === {left}"),
            )
            .await?;
            page.wait_for("the focus somewhere", FOCUSED).await?;
            if left > 0 {
                page.value("document.querySelector('.chip').focus()")
                    .await?;
            }
        }
        // Buttons are switched off, and one goes.
        page.open("indicators/nev-sales/?lang=en").await?;
        page.wait_for_element(".zoom button").await?;
        page.value("document.querySelector('.zoom button').focus()")
            .await?;
        for _ in 0..12 {
            page.press(Key::Enter + "").await?;
            page.wait_for("the focus somewhere", FOCUSED).await?;
            if page
                .value("document.querySelector('.zoom button').disabled")
                .await?
                == true
            {
                break;
            }
        }
        page.value("document.querySelector('.zoom button:last-child').focus()")
            .await?;
        page.press(Key::Enter + "").await?;
        page.wait_for("all of it", "!location.search.includes('from=')")
            .await?;
        page.wait_for("the focus somewhere", FOCUSED).await
    });
}
