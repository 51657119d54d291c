//! Parts of the program, and data that comes later: who asks for which, and what a reader
//! finds where one does not come.

use std::time::Duration;

use browser::{Deploy, Page, Result, Screen, in_each_engine, journey};
use serde_json::json;

/// The pages that a part draws: their paths, the part, and what of them stands in the
/// heading.
const PAGES: [(&str, &str, &str); 11] = [
    ("milestones/", "milestones", "Milestones"),
    (
        "milestones/core-ai-industry-one-trillion/",
        "milestones",
        "trillion",
    ),
    ("industries/", "pages", "Industries"),
    ("industries/ai/", "pages", "intelligence"),
    ("industries/compare/", "pages", "Compare"),
    ("story/", "pages", "one trillion yuan"),
    ("board/", "pages", "Board"),
    ("targets/", "pages", "Targets"),
    ("data/", "pages", "Data"),
    ("data/changes/", "pages", "hanges"),
    ("embed-a-figure/", "builder", "Embed a figure"),
];

/// Those that the program itself draws.
const WHOLE: [&str; 5] = [
    "",
    "zh/",
    "indicators/",
    "indicators/nev-sales/",
    "embed/indicators/nev-sales/",
];

/// The figures that a part draws in a frame.
const FRAMES: [(&str, &str); 3] = [
    ("embed/milestones/", "milestones"),
    ("embed/industries/", "pages"),
    ("embed/targets/", "pages"),
];

/// Those that are drawn with the summaries of the milestones as well.
const WITH_SUMMARIES: [&str; 4] = [
    "milestones/",
    "milestones/core-ai-industry-one-trillion/",
    "data/",
    "embed/milestones/",
];

/// What a page needs, by the names of the files.
fn needed(route: &str, part: &str) -> Vec<String> {
    let mut needed = vec!["milepost".to_owned(), format!("part-{part}")];
    if WITH_SUMMARIES.contains(&route) {
        needed.push("summaries".to_owned());
    } else if route == "data/changes/" {
        needed.insert(0, "log".to_owned());
    }
    needed
}

/// What of the program and its data was asked for since a place.
fn asked(site: &Deploy, place: usize) -> Vec<String> {
    let mut names: Vec<String> = site
        .asked_since(place)
        .iter()
        .filter_map(|path| {
            let name = path.rsplit('/').next()?;
            let ends = [".wasm", ".bin", ".txt"];
            let name = ends.iter().find_map(|end| name.strip_suffix(end))?;
            Some(name.rsplit_once('-')?.0.to_owned())
        })
        .filter(|name| !name.starts_with("shared-"))
        .collect();
    names.sort();
    names
}

/// Touches a frame that stands alone, until its app is there or has failed.
async fn touch(page: &Page) -> Result<()> {
    let press = "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift'}))";
    page.value(press).await.map(drop)
}

/// Follows the first link of the page that leads to a path.
async fn follow(page: &Page, path: &str) -> Result<()> {
    let follow = format!(
        "[...document.querySelectorAll('a')].find(a => a.pathname.endsWith('/{path}')).click()"
    );
    page.value(&follow).await.map(drop)
}

#[test]
fn a_page_asks_for_the_part_that_draws_it_and_for_no_other() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (route, part, heading) in PAGES {
            // Each a site of its own, of which a browser has kept nothing.
            let site = Deploy::start()?;
            site.keep_nothing();
            page.visit(&format!("{}{route}?lang=en", site.address()))
                .await?;
            page.wait_for_text("main h1", heading).await?;
            assert_eq!(asked(&site, 0), needed(route, part), "{route}");
        }
        for route in WHOLE {
            let site = Deploy::start()?;
            site.keep_nothing();
            page.go_to(&format!("{}{route}", site.address())).await?;
            touch(page).await?;
            page.wait_for_element("[data-started]").await?;
            assert_eq!(asked(&site, 0), ["milepost"], "{route}");
        }
        for (route, part) in FRAMES {
            let site = Deploy::start()?;
            site.keep_nothing();
            page.go_to(&format!("{}{route}", site.address())).await?;
            touch(page).await?;
            page.wait_for_element("[data-started]").await?;
            assert_eq!(asked(&site, 0), needed(route, part), "{route}");
        }
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_part_that_does_not_come_is_said_where_a_link_leads_and_asked_for_again() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (path, heading, cut) in [
            ("milestones/", "Milestones", "part-"),
            ("data/", "Data", "part-"),
            ("milestones/", "Milestones", "summaries-"),
            ("data/", "Data", "summaries-"),
        ] {
            // Each a site of its own, of which a browser has kept nothing.
            let site = Deploy::start()?;
            site.keep_nothing();
            site.cut(cut, 0);
            page.visit(&format!("{}?lang=en", site.address())).await?;
            follow(page, path).await?;
            page.wait_for_text(
                ".notice[role=alert]",
                "This part of Milepost could not be loaded",
            )
            .await?;
            // What is around it answers.
            page.click(".switch.theme").await?;
            follow(page, "indicators/").await?;
            page.wait_for_text("main h1", "Indicators").await?;
            follow(page, path).await?;
            page.wait_for_element(".notice[role=alert]").await?;
            site.mend();
            page.click(".notice[role=alert] button").await?;
            page.wait_for_text("main h1", heading).await?;
            let focused = "document.activeElement.localName === 'h1'";
            page.wait_for("the focus on the heading", focused).await?;
        }
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_page_whose_part_does_not_come_can_be_read_and_says_so() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let without_part = PAGES.map(|(route, _, heading)| (route, heading, "part-"));
        let summarised = PAGES
            .into_iter()
            .filter(|page| WITH_SUMMARIES.contains(&page.0));
        let without_data = summarised.map(|(route, _, heading)| (route, heading, "summaries-"));
        for (route, heading, cut) in without_part.into_iter().chain(without_data) {
            let site = Deploy::start()?;
            site.keep_nothing();
            site.cut(cut, 500);
            let address = format!("{}{route}?lang=en", site.address());
            page.go_to(&address).await?;
            let said = "document.querySelector('[data-why=unreached]')?.checkVisibility()";
            page.wait_for(route, said).await?;
            page.wait_for_text("main h1", heading).await?;
            site.mend();
            page.visit(&address).await?;
        }
        page.take_errors().await.map(drop)
    });
}

#[test]
fn an_embed_whose_part_does_not_come_keeps_its_figure_and_tries_again() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let without_part = FRAMES.map(|(route, _)| (route, "part-"));
        for (route, cut) in without_part
            .into_iter()
            .chain([("embed/milestones/", "summaries-")])
        {
            let site = Deploy::start()?;
            site.keep_nothing();
            site.cut(cut, 0);
            page.go_to(&format!("{}{route}", site.address())).await?;
            touch(page).await?;
            page.wait_for_element("[data-failed]").await?;
            page.wait_for_element("#app svg").await?;
            site.mend();
            page.value("document.querySelector('#app').click()").await?;
            page.wait_for_element("[data-started]").await?;
        }
        page.take_errors().await.map(drop)
    });
}

/// Makes the app as patient as a second has it, in place of `PATIENCE`.
const IMPATIENT: &str = "{
    const own = setTimeout;
    window.setTimeout = (call, time, ...rest) => own(call, time === 20000 ? 1000 : time, ...rest);
}";

#[test]
fn a_part_that_is_late_is_told_and_taken_once() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        site.run_first(IMPATIENT);
        site.delay("part-", Duration::from_secs(4));
        page.go_to(&format!("{}industries/?lang=en", site.address()))
            .await?;
        let said = "document.querySelector('[data-why=unreached]').checkVisibility()";
        page.wait_for("a sentence", said).await?;
        page.wait_for_text("main h1", "Industries").await?;
        page.wait_for_element("[data-started]").await?;
        page.wait_for("no sentence", &format!("!{said}")).await?;

        // In a frame the next touch asks for another copy of the app.
        let site = Deploy::start()?;
        site.keep_nothing();
        site.run_first(IMPATIENT);
        site.delay("part-", Duration::from_secs(4));
        page.go_to(&format!("{}embed/industries/", site.address()))
            .await?;
        touch(page).await?;
        page.wait_for_element("[data-failed]").await?;
        let copies = "document.querySelectorAll('head script[integrity][src*=\"app-\"]').length";
        let first = page.value(copies).await?.as_u64();
        page.value("document.querySelector('#app').click()").await?;
        assert_eq!(page.value(copies).await?.as_u64(), first.map(|n| n + 1));
        page.value(
            "addEventListener('milepost:started', () => window.starts = (window.starts || 0) + 1)",
        )
        .await?;
        page.wait_for_element("[data-started]").await?;
        // Until both have what they wait for.
        tokio::time::sleep(Duration::from_secs(5)).await;
        assert_eq!(page.value("window.starts").await?, 1);
        page.take_errors().await.map(drop)
    });
}

#[test]
fn the_builder_over_a_page_is_asked_for_again() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        site.cut("part-", 0);
        page.visit(&format!("{}indicators/nev-sales/?lang=en", site.address()))
            .await?;
        let open = "[...document.querySelectorAll('main button')]
            .find(button => button.textContent.trim() === 'Embed').click()";
        page.value(open).await?;
        page.wait_for_text("dialog .notice[role=alert]", "could not be loaded")
            .await?;
        site.mend();
        page.click("dialog .notice[role=alert] button").await?;
        page.wait_for_element("dialog .builder").await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn a_search_without_the_summaries_says_so_and_finds_them_once_they_have_come() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        site.cut("summaries-", 0);
        page.visit(&format!("{}indicators/?lang=en", site.address()))
            .await?;
        page.click(".switch.find").await?;
        page.wait_for_text(".finder .notice[role=alert]", "their titles alone")
            .await?;
        // What is there is searched.
        page.type_into(".finder input", "one trillion").await?;
        page.wait_for_text("#found", "trillion").await?;
        page.value("document.querySelector('.finder input').select()")
            .await?;
        // A word of summaries, which no title or name has.
        page.type_into(".finder input", "airworthiness").await?;
        page.wait_for_text(".finder [role=status]", "Nothing matches these words")
            .await?;
        site.mend();
        page.click(".finder .notice button").await?;
        page.wait_for_element("#found li").await?;
        assert_eq!(page.count(".finder .notice").await?, 0);
        page.take_errors().await.map(drop)
    });
}

/// The words of buttons and of the kinds of what is found that are broken into lines.
const BROKEN: &str = "[...document.querySelectorAll('.notice button, .found-kind')].filter(one => {
    const text = document.createRange();
    text.selectNodeContents(one);
    return new Set([...text.getClientRects()].map(line => line.top)).size > 1;
}).map(one => one.textContent)";

#[test]
fn what_is_said_of_something_missing_breaks_no_word_on_a_phone() {
    journey(Screen::PHONE, async |page| {
        for language in ["", "zh/"] {
            let site = Deploy::start()?;
            site.keep_nothing();
            site.cut("summaries-", 0);
            let address = format!("{}{language}", site.address());
            page.visit(&address).await?;
            follow(page, "milestones/").await?;
            page.wait_for_element(".notice[role=alert]").await?;
            assert_eq!(page.value(BROKEN).await?, json!([]), "{language}");
            page.click(".switch.find").await?;
            page.wait_for_element(".finder .notice").await?;
            // Of every kind that there is.
            for typed in ["a", "AI", "工信", "2025"] {
                page.value("document.querySelector('.finder input').select()")
                    .await?;
                page.type_into(".finder input", typed).await?;
                page.wait_for_element("#found li").await?;
                assert_eq!(page.value(BROKEN).await?, json!([]), "{language}, {typed}");
            }
        }
        page.take_errors().await.map(drop)
    });
}
