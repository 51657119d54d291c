//! axe-core finds no barrier on any kind of page, in both languages and themes, and
//! none on a sample of all pages; on every single one of them with `MILEPOST_AXE=all`,
//! which takes half an hour.

use std::{env, fs};

use browser::documents::pages;
use browser::{Page, Result, Scheme, Screen, journey, project};
use serde_json::Value;
use xtask::setup::npm_packages;

/// An address that leads nowhere, and says so.
const MISSING: &str = "no-such-page/";

/// What opens a dialog, each on a page.
const DIALOGS: [(&str, &str); 2] = [("", ".find"), ("targets/", ".verdict .value")];

/// A page of each kind, and what can be opened on it by its address.
const PAGES: [&str; 29] = [
    "",
    "story/",
    "milestones/",
    "milestones/?open=deepseek-r1-open-reasoning-2025",
    "milestones/?folded=ai,robotics&q=chip",
    "milestones/?group=ai,core-ai-1-2-trillion,ai-plus-opinions",
    "milestones/deepseek-r1-open-reasoning-2025/",
    "indicators/",
    "indicators/ai-core-industry-scale/",
    "indicators/ai-core-industry-scale/?form=dots",
    "indicators/nev-sales/?measure=growth&events=new-energy-vehicles",
    "indicators/nev-sales/?with=nev-exports&form=multiples",
    "indicators/nev-sales/?with=nev-exports&form=scatter",
    "indicators/ai-index-private-investment/?area=CN,US,JP&form=ranked",
    "indicators/ai-index-private-investment/?area=CN,US,JP&form=slope",
    "indicators/ai-core-industry-scale/?events=ai&around=deepseek-r1-open-reasoning-2025",
    "indicators/nev-sales/?embed=1",
    "board/?pin=nev-sales&pin=ic-output%3Fform%3Dbars",
    "industries/",
    "industries/ai/",
    "industries/compare/?industry=ai,integrated-circuits",
    "actors/huawei/",
    "targets/",
    "data/",
    "data/changes/",
    "embed-a-figure/",
    MISSING,
    "embed/indicators/nev-sales/",
    "embed/targets/",
];

/// Of all pages one in so many is looked at.
const SAMPLE: usize = 100;

/// Loads axe into the page.
async fn load(page: &Page, axe: &str) -> Result<()> {
    let is_there = page
        .value(&format!("(() => {{ {axe}; return !!window.axe; }})()"))
        .await?;
    assert_eq!(is_there, Value::Bool(true));
    Ok(())
}

/// What axe finds, a line each: the rule, its help, and the first elements.
async fn findings(page: &Page, axe: &str) -> Result<Vec<String>> {
    load(page, axe).await?;
    // Its own rules on frames are for pages that hold some of their own.
    let found = page
        .value(
            "axe.run(document, { iframes: false }).then((result) => result.violations.map((rule) => \
             `${rule.id}: ${rule.help}: ${rule.nodes.slice(0, 3).map((node) => \
             `${node.target.join(' ')} ${node.any.map((one) => one.message).join('; ')}`).join(' | ')}`))",
        )
        .await?;
    let lines = found.as_array().cloned().unwrap_or_default();
    let text = |line: &Value| line.as_str().unwrap_or_default().to_owned();
    Ok(lines.iter().map(text).collect())
}

fn source() -> String {
    let file = npm_packages(&project()).join("axe-core/axe.min.js");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// What axe finds on a page, each with the page's route.
async fn look(
    page: &Page,
    axe: &str,
    route: &str,
    language: &str,
    scheme: Scheme,
) -> Result<Vec<String>> {
    let sign = if route.contains('?') { '&' } else { '?' };
    let theme = scheme.code();
    if route.trim_start_matches("zh/").starts_with("embed/") {
        let is_prefixed = language == "en" || route.starts_with("zh/");
        let folder = if is_prefixed { "" } else { "zh/" };
        let address = format!("{}{folder}{route}{sign}theme={theme}", page.site());
        page.go_to(&address).await?;
        page.wait_for_figure().await?;
        if !route.contains("embed/v/") {
            // Drawn in advance, it answers once it is touched.
            page.value("void document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Shift', bubbles: true}))")
                .await?;
            page.wait_for_element("[data-started]").await?;
        }
    } else {
        page.open(&format!("{route}{sign}lang={language}&theme={theme}"))
            .await?;
    }
    if route == MISSING {
        // The answer that there is no such page.
        page.take_errors().await?;
    } else {
        // What is dropped would not be looked at.
        assert_eq!(page.count(".notice").await?, 0, "{route}");
    }
    let findings = findings(page, axe).await?;
    Ok(findings
        .into_iter()
        .map(|finding| format!("{route}: {finding}"))
        .collect())
}

fn look_at(screen: Screen, scheme: Scheme, language: &'static str) {
    journey(screen, async |page| {
        let axe = source();
        let mut found = Vec::new();
        for route in PAGES {
            found.extend(look(page, &axe, route, language, scheme).await?);
        }
        for (route, opener) in DIALOGS {
            let theme = scheme.code();
            page.open(&format!("{route}?lang={language}&theme={theme}"))
                .await?;
            page.click(opener).await?;
            page.wait_for_element("dialog[open]").await?;
            for finding in findings(page, &axe).await? {
                found.push(format!("{route} with {opener}: {finding}"));
            }
        }
        assert!(
            found.is_empty(),
            "{language} {}\n{}",
            scheme.code(),
            found.join("\n")
        );
        Ok(())
    });
}

/// Either screen, theme and language: what stands in the way depends on one of them.
#[test]
fn no_barrier_on_a_light_desktop_in_english() {
    look_at(Screen::DESKTOP, Scheme::Light, "en");
}

#[test]
fn no_barrier_on_a_dark_phone_in_chinese() {
    look_at(Screen::PHONE, Scheme::Dark, "zh");
}

#[test]
fn no_barrier_on_a_sample_of_all_pages() {
    let step = match env::var("MILEPOST_AXE").as_deref() {
        Ok("all") => 1,
        _ => SAMPLE,
    };
    let mut routes: Vec<String> = pages(&project().dist)
        .unwrap()
        .into_iter()
        .map(|(path, _)| if path.is_empty() { path } else { path + "/" })
        .collect();
    routes.sort_unstable();
    assert!(routes.len() > 1000, "{} pages", routes.len());
    journey(Screen::DESKTOP, async |page| {
        let axe = source();
        let mut found = Vec::new();
        for (at, route) in routes.iter().step_by(step).enumerate() {
            let language = if route.starts_with("zh") { "zh" } else { "en" };
            let scheme = [Scheme::Light, Scheme::Dark][at % 2];
            found.extend(look(page, &axe, route, language, scheme).await?);
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    });
}
