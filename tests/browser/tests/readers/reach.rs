//! For readers who speak to the computer, magnify the screen, or listen to it: keys that
//! can be switched off, words beside a mark that stay, roles and names.

use browser::{Page, Result, Screen, in_each_engine, journey};
use thirtyfour::Key;

const FIGURE: &str = "indicators/nev-sales/?lang=en";

/// The middle of the first mark that stands alone, on the screen.
async fn first_mark(page: &Page) -> Result<(f64, f64)> {
    page.value("document.querySelector('.chart .scene').scrollIntoView({block: 'center'})")
        .await?;
    let at = page
        .value(
            "(box => [box.x + box.width / 2, box.y + box.height / 2])\
             (document.querySelector('.chart .scene .m-dot, .chart .scene circle, .chart .scene .m-fill')\
             .getBoundingClientRect())",
        )
        .await?;
    let number = |at: &serde_json::Value| at.as_f64().unwrap_or_default();
    Ok((number(&at[0]), number(&at[1])))
}

#[test]
fn the_key_that_opens_the_search_can_be_switched_off() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open(FIGURE).await?;
        page.type_into(".scene", "/").await?;
        page.wait_for_element("dialog.finder[open]").await?;
        page.click(".slash-key input").await?;
        page.press(Key::Escape + "").await?;
        page.wait_for("no search", "!document.querySelector('dialog.finder')")
            .await?;
        // Remembered by the next page, too.
        page.open("industries/?lang=en").await?;
        page.wait_for_figure().await?;
        page.type_into(".scene", "/").await?;
        assert_eq!(page.count("dialog.finder").await?, 0);
        page.click(".switch.find").await?;
        page.wait_for(
            "the box",
            "!document.querySelector('.slash-key input').checked",
        )
        .await
    });
}

/// A filter is found by its name though it is folded away: a link to it does what the
/// browser's own search does, which no driver can start.
#[test]
fn what_is_folded_on_a_narrow_screen_is_unfolded_where_it_is_found() {
    in_each_engine(Screen::UPRIGHT, &async |page| {
        for (address, folded) in [("milestones/?lang=en", ".facets"), (FIGURE, ".options")] {
            page.open(address).await?;
            page.wait_for_element("[data-started]").await?;
            let seen = format!(
                "document.querySelector('{folded} :is(input, button, select)')                 .checkVisibility({{contentVisibilityAuto: true}})"
            );
            let height =
                format!("document.querySelector('{folded}').getBoundingClientRect().height");
            assert_eq!(page.value(&seen).await?, false);
            assert_eq!(page.value(&height).await?, 0);
            let button = ".fold-button";
            if page.value("'onbeforematch' in document.body").await? == true {
                let find = format!(
                    "(one => {{ one.id = 'sought'; location.hash = 'sought'; }})                     (document.querySelector('{folded} :is(input, button, select)'))"
                );
                page.value(&find).await?;
                page.wait_for("what was found", &seen).await?;
                let says = format!("{button}[aria-expanded=true]");
                page.wait_for_element(&says).await?;
            } else {
                page.click(button).await?;
                page.wait_for("what is folded", &seen).await?;
            }
            // Folded again, it is found again.
            page.value(&format!(
                "document.querySelector('{button}[aria-expanded=true]').click()"
            ))
            .await?;
            page.wait_for("the fold", &format!("!{seen}")).await?;
        }
        Ok(())
    });
}

#[test]
fn what_is_said_beside_a_mark_goes_at_escape_and_stays_under_the_pointer() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open(FIGURE).await?;
        page.wait_for_figure().await?;
        let (x, y) = first_mark(page).await?;
        page.point_at(x, y).await?;
        page.wait_for_element(".tip").await?;
        // The focus is elsewhere; nothing else closes at that press.
        page.type_into("body", Key::Escape + "").await?;
        page.wait_for("nothing said", "!document.querySelector('.tip')")
            .await?;
        page.point_at(x + 3.0, y).await?;
        page.wait_for_element(".tip").await?;
        let said = page.text(".tip").await?;
        page.wait_for(
            "words that can be pointed at",
            "getComputedStyle(document.querySelector('.tip')).pointerEvents !== 'none'",
        )
        .await?;
        let tip = page
            .value("(box => [box.x + box.width / 2, box.y + box.height / 2])(document.querySelector('.tip').getBoundingClientRect())")
            .await?;
        let number = |at: usize| tip[at].as_f64().unwrap_or_default();
        page.point_at(number(0), number(1)).await?;
        assert_eq!(page.text(".tip").await?, said);
        page.point_at(4.0, 4.0).await?;
        page.wait_for("nothing said", "!document.querySelector('.tip')")
            .await
    });
}

#[test]
fn a_drawing_says_that_it_takes_keys_and_which() {
    journey(Screen::DESKTOP, async |page| {
        for (language, role, keys) in [
            ("en", "chart", "Left and right go from point to point"),
            ("zh", "图表", "左右键切换数据点"),
        ] {
            for route in [
                "",
                "milestones/",
                "industries/",
                "targets/",
                "indicators/nev-sales/",
            ] {
                page.open(&format!("{route}?lang={language}")).await?;
                page.wait_for_figure().await?;
                page.wait_for(
                    "a drawing with keys",
                    &format!(
                        "(drawing => drawing.getAttribute('aria-roledescription') === '{role}' \
                         && drawing.getAttribute('aria-describedby').split(' ').map(id => \
                         document.getElementById(id).textContent).join(' ').includes('{keys}'))\
                         (document.querySelector('.chart .scene[role=application]'))"
                    ),
                )
                .await?;
            }
        }
        Ok(())
    });
}

#[test]
fn the_name_of_a_value_says_what_it_opens() {
    journey(Screen::DESKTOP, async |page| {
        for (route, ending) in [
            ("?lang=en", ": source and details"),
            ("zh/indicators/nev-sales/", "：来源与详情"),
            ("targets/?lang=en", ": source and details"),
        ] {
            page.open(route).await?;
            page.wait_for_element("button.value").await?;
            let named = page
                .value(&format!(
                    "[...document.querySelectorAll('button.value')].every(value => \
                     value.getAttribute('aria-label') === value.textContent.trim() + '{ending}')"
                ))
                .await?;
            assert_eq!(named, true, "{route}");
        }
        Ok(())
    });
}

#[test]
fn on_a_phone_a_table_keeps_its_headings_and_its_rows() {
    journey(Screen::PHONE, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        page.wait_for_element("section .observations").await?;
        let kept = page
            .value(
                "(table => [table.getAttribute('role'), \
                 [...table.querySelectorAll('thead th')].every(head => head.getClientRects().length \
                     && head.getAttribute('role') === 'columnheader'), \
                 [...table.querySelectorAll('tbody tr')].every(row => row.getAttribute('role') === 'row' \
                     && row.children.length === table.querySelectorAll('thead th').length)])\
                 (document.querySelector('section .observations'))",
            )
            .await?;
        assert_eq!(kept, serde_json::json!(["table", true, true]));
        Ok(())
    });
}

#[test]
fn a_list_of_choices_is_walked_through_without_acting_at_each_step() {
    const YEAR: &str = "main label select";
    in_each_engine(Screen::DESKTOP, &async |page| {
        page.open("milestones/?lang=en").await?;
        page.wait_for_figure().await?;
        // As a closed list does at an arrow key.
        let walk = |year: &str| {
            format!(
                "(list => {{ list.focus(); list.dispatchEvent(new KeyboardEvent('keydown', \
                 {{key: 'ArrowDown', bubbles: true}})); list.value = '{year}'; \
                 list.dispatchEvent(new Event('change', {{bubbles: true}})); }})\
                 (document.querySelector('{YEAR}'))"
            )
        };
        for year in ["2010", "2011", "2012"] {
            page.value(&walk(year)).await?;
            assert!(!page.address().await?.contains("from="), "{year}");
        }
        page.value(&format!("document.querySelector('{YEAR}').blur()"))
            .await?;
        page.wait_for("the last of them", "location.search.includes('from=2012')")
            .await?;
        // The list says what the state says, also where a reader has chosen before.
        page.value("(history.back(), true)").await?;
        page.wait_for("no span", "!location.search.includes('from=')")
            .await?;
        page.wait_for(
            "the first year",
            &format!("document.querySelector('{YEAR}').selectedIndex === 0"),
        )
        .await
    });
}
