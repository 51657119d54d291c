//! Every kind of page on paper: light, whole, each thing once and in its place.

use browser::{Page, Result, Screen, journey};
use serde_json::json;

/// The kinds of pages, with what may be open on them.
const ROUTES: [&str; 17] = [
    "",
    "milestones/",
    "milestones/deepseek-r1-open-reasoning-2025/",
    "milestones/?kind=policy",
    "indicators/",
    "indicators/nev-sales/",
    "indicators/nev-sales/?by=caam&periods=month",
    "indicators/ai-core-industry-scale/?focus=all",
    "industries/",
    "industries/robotics/",
    "industries/compare/",
    "targets/",
    "story/",
    "data/",
    "data/?table=milestones",
    "data/changes/",
    "embed-a-figure/",
];

/// The widths of A4 and Letter within margins of 14 mm, in CSS pixels, and the languages
/// that are printed: Letter is not what China prints on.
const PAPERS: [(&str, u32, &[&str]); 2] = [("A4", 688, &["en", "zh"]), ("Letter", 710, &["en"])];

/// What is wrong with the page on paper.
const FAULTS: &str = "(() => {
    const faults = [];
    const name = element => element.tagName.toLowerCase() + '.' + [...element.classList].join('.');
    if (getComputedStyle(document.body).backgroundColor !== 'rgb(255, 255, 255)')
        faults.push('the paper is ' + getComputedStyle(document.body).backgroundColor);
    const wide = document.documentElement.clientWidth + 1;
    for (const element of document.querySelectorAll('body *')) {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        if (!box.width || !box.height || style.visibility === 'hidden' || element.closest('.visually-hidden, thead')) continue;
        if (['fixed', 'sticky'].includes(style.position)) faults.push(name(element) + ' is ' + style.position);
        const scrolls = /auto|scroll|hidden/.test(style.overflowX + style.overflowY);
        if (scrolls && !element.closest('svg') && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1))
            faults.push(name(element) + ' is cut: ' + [element.scrollWidth, element.clientWidth, element.scrollHeight, element.clientHeight]);
        if (!element.closest('svg') && box.right > wide) faults.push(name(element) + ' ends at ' + box.right);
    }
    return faults.slice(0, 6);
})()";

async fn print(page: &Page) -> Result<()> {
    let wish =
        json!({"media": "print", "features": [{"name": "prefers-color-scheme", "value": "dark"}]});
    page.session()
        .devtools("Emulation.setEmulatedMedia", wish)
        .await?;
    page.value("(dispatchEvent(new Event('beforeprint')), true)")
        .await
        .map(drop)
}

#[test]
fn every_kind_of_page_is_light_and_whole_on_a4_and_letter() {
    let mut faults = Vec::new();
    for (paper, width, languages) in PAPERS {
        let screen = Screen {
            width,
            height: 1000,
            touch: false,
        };
        let found = &mut faults;
        journey(screen, async |page| {
            for route in ROUTES {
                let sign = if route.contains('?') { '&' } else { '?' };
                for language in languages {
                    let before = if *language == "zh" { "zh/" } else { "" };
                    page.open(&format!("{before}{route}{sign}theme=dark&lang={language}"))
                        .await?;
                    print(page).await?;
                    for fault in page.value(FAULTS).await?.as_array().into_iter().flatten() {
                        found.push(format!("{paper}, {language} {route:?}: {fault}"));
                    }
                    page.session()
                        .devtools(
                            "Emulation.setEmulatedMedia",
                            json!({"media": "", "features": []}),
                        )
                        .await?;
                }
            }
            Ok(())
        });
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Many series are named beside their drawing alone, by what brings them forward.
#[test]
fn the_names_of_series_are_printed_without_what_is_pressed() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/ai-core-industry-scale/?lang=en")
            .await?;
        page.wait_for_figure().await?;
        let names = "[...document.querySelectorAll('.series-key > *')]\
            .filter(one => one.checkVisibility()).map(one => one.textContent)";
        let seen = page.value(names).await?;
        let seen = seen.as_array().cloned().unwrap_or_default();
        print(page).await?;
        let printed = page.value(names).await?;
        assert_eq!(printed.as_array().map(Vec::as_slice), Some(&seen[2..]));
        assert!(seen.len() > 7, "{seen:?}");
        let border = "getComputedStyle(document.querySelector('.series-key button:last-of-type')).borderTopWidth";
        assert_eq!(page.value(border).await?, "0px");
        Ok(())
    });
}

#[test]
fn a_receipt_is_printed_once_and_stands_over_the_page_again() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/ai-core-industry-scale/?lang=en")
            .await?;
        page.wait_for_element("section .observations button.value")
            .await?;
        page.click("section .observations button.value").await?;
        page.wait_for_element("dialog:modal").await?;
        print(page).await?;
        assert_eq!(page.count("dialog[open]:not(:modal)").await?, 1);
        page.value("(dispatchEvent(new Event('afterprint')), true)")
            .await?;
        page.wait_for_element("dialog:modal").await
    });
}

#[test]
fn a_table_that_is_open_is_printed_whole_and_a_closed_one_is_not() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        page.wait_for_figure().await?;
        print(page).await?;
        let seen = "[...document.querySelectorAll('.figure-table table')].some(table => table.getClientRects().length)";
        assert_eq!(page.value(seen).await?, false);
        page.session()
            .devtools(
                "Emulation.setEmulatedMedia",
                json!({"media": "", "features": []}),
            )
            .await?;
        page.click(".figure-table summary").await?;
        page.wait_for("the table", seen).await?;
        print(page).await?;
        assert_eq!(page.value(seen).await?, true);
        Ok(())
    });
}
