//! The explorer as one file, opened from a disk in each engine: as a reader does
//! who has it on a stick, and nothing else of the site beside it.

use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, process};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser::{Failure, Page, Result, Screen, in_each_engine, journey, project};
use sha2::{Digest, Sha256};

/// Catches what goes wrong before the driver could ask for it.
const WATCH: &str = include_str!("../../src/watch.js");

/// A copy of the file in a folder of its own, whose name an address has to escape.
struct Copy {
    folder: PathBuf,
    address: String,
}

impl Copy {
    fn new() -> Result<Self> {
        Self::of(|document| document)
    }

    /// Of the file with something done to it.
    fn of(change: impl FnOnce(String) -> String) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("milepost stick {}-{number}", process::id()));
        fs::create_dir_all(&folder)?;
        let (name, document) = one_file()?;
        let file = folder.join(name);
        fs::write(&file, change(watched(&document)))?;
        let address = format!("file://{}", file.display()).replace(' ', "%20");
        Ok(Self { folder, address })
    }

    fn at(&self, hash: &str) -> String {
        format!("{}{hash}", self.address)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The built file's name and what it holds.
fn one_file() -> Result<(String, String)> {
    for entry in fs::read_dir(project().dist)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let version = name.strip_prefix("milepost-");
        if version.is_some_and(|rest| rest.strip_suffix(".html").is_some()) {
            return Ok((name.into_owned(), fs::read_to_string(&path)?));
        }
    }
    Err(Failure::new("the site has no milepost-VERSION.html"))
}

/// The document with the watching script.
fn watched(document: &str) -> String {
    with_script(document, WATCH)
}

/// The document with a script before all else, which its policy has to know of.
fn with_script(document: &str, script: &str) -> String {
    let digest = BASE64_STANDARD.encode(Sha256::digest(script));
    document
        .replacen("script-src ", &format!("script-src 'sha256-{digest}' "), 1)
        .replacen("<style>", &format!("<script>{script}</script>\n<style>"), 1)
}

/// Nothing went wrong so far, nothing was asked for, and no link leads to a file
/// that is not there.
async fn stands_alone(page: &Page) -> Result<()> {
    let errors = page.value("milepostErrors").await?;
    assert_eq!(errors, serde_json::json!([]));
    let asked = "performance.getEntriesByType('resource').map(entry => entry.name)";
    assert_eq!(page.value(asked).await?, serde_json::json!([]));
    let dead = "[...document.querySelectorAll('[href], [src]')]
        .map(element => element.getAttribute('href') || element.getAttribute('src'))
        .filter(address => !/^(#\\/|https?:|data:)/.test(address))";
    assert_eq!(page.value(dead).await?, serde_json::json!([]));
    Ok(())
}

/// Waits until the address says this: it follows what is shown.
async fn has_hash(page: &Page, hash: &str) -> Result<()> {
    let says = format!("location.hash === {}", serde_json::json!(hash));
    page.wait_for(hash, &says).await
}

#[test]
fn the_file_opens_from_a_disk_with_the_overview() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let copy = Copy::new()?;
        page.visit(&copy.address).await?;
        page.wait_for_text("h1", "1 trillion yuan").await?;
        has_hash(page, "").await?;
        let drawn =
            "[...document.querySelectorAll('.plot svg')].some(svg => svg.checkVisibility())";
        page.wait_for("the figure", drawn).await?;
        stands_alone(page).await
    });
}

#[test]
fn a_file_that_is_cut_or_changed_says_so() {
    let within = |mark: &str, change: fn(&mut String, usize)| {
        let mark = mark.to_owned();
        move |mut document: String| {
            let at = document.find(&mark).unwrap_or_default() + mark.len();
            change(&mut document, at + 1000);
            document
        }
    };
    let cut = |document: &mut String, at: usize| document.truncate(at);
    let swap = |document: &mut String, at: usize| document.replace_range(at..at + 4, "AAAA");
    in_each_engine(Screen::DESKTOP, &async |page| {
        for copy in [
            Copy::of(within("id=\"program\">", cut))?,
            Copy::of(within("id=\"program\">", swap))?,
            Copy::of(within("<script type=\"module\">", cut))?,
            Copy::of(within("<script type=\"module\">", swap))?,
        ] {
            page.go_to(&copy.at("#/milestones/")).await?;
            let said = "document.querySelector('[data-why=damaged]').checkVisibility()";
            page.wait_for("the sentence", said).await?;
            page.wait_for_text("#failure", "fetch it again").await?;
        }
        page.take_errors().await.map(drop)
    });
}

#[test]
fn errors_of_others_do_not_make_the_file_say_that_it_is_broken() {
    // A style and a script that its policy refuses, an error, a rejection.
    const THEIRS: &str = "window.shown = 0; window.theirs = () => {
        for (const tag of ['style', 'script']) {
            const part = document.createElement(tag);
            try { part.textContent = '/**/'; document.head.append(part); } catch (refused) {}
        }
        Promise.reject(new Error('theirs'));
        setTimeout(() => { throw new Error('theirs'); });
    };
    addEventListener('DOMContentLoaded', () => {
        const box = document.getElementById('failure');
        new MutationObserver(() => shown += !box.hidden).observe(box, {attributes: true});
        theirs();
    });";
    in_each_engine(Screen::DESKTOP, &async |page| {
        let copy = Copy::of(|document| with_script(&document, THEIRS))?;
        page.visit(&copy.at("#/indicators/nev-sales/")).await?;
        page.value("theirs()").await?;
        page.click(".segmented.scale [aria-pressed=false]").await?;
        page.wait_for("the other scale", "location.hash.includes('scale=log')")
            .await?;
        assert_eq!(page.value("shown").await?, 0);
        page.take_errors().await.map(drop)
    });
}

#[test]
fn an_address_of_many_embeds_is_tidied_in_one_step() {
    journey(Screen::DESKTOP, async |page| {
        let copy = Copy::new()?;
        let many = "embed/".repeat(2000);
        page.visit(&copy.at(&format!("#/zh/{many}embed/v/0.2.0/indicators/nev-sales/")))
            .await?;
        has_hash(page, "#/zh/indicators/nev-sales/").await?;
        let steps = page.value("history.length").await?;
        assert!(steps.as_u64() < Some(5), "{steps}");
        Ok(())
    });
}

#[test]
fn a_file_whose_program_stops_says_so() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let copy = Copy::new()?;
        page.visit(&copy.at("#/indicators/nev-sales/")).await?;
        page.stop_the_app().await?;
        let said = "document.querySelector('[data-why=failed]').checkVisibility()";
        page.wait_for("the sentence", said).await?;
        page.wait_for_text("#failure-why", "failed to").await?;
        page.take_errors().await.map(drop)
    });
}

#[test]
fn an_address_of_the_file_opens_links_lead_on_and_back_leads_back() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let copy = Copy::new()?;
        let log = "#/indicators/nev-sales/?scale=log";
        page.visit(&copy.at(log)).await?;
        let name = "New energy vehicle";
        page.wait_for_text("h1", name).await?;
        has_hash(page, log).await?;
        stands_alone(page).await?;

        page.click(".crumbs a").await?;
        page.wait_for_text("h1", "Indicators").await?;
        has_hash(page, "#/indicators/").await?;
        page.value("history.back()").await?;
        page.wait_for_text("h1", name).await?;
        has_hash(page, log).await?;
        page.value("history.forward()").await?;
        page.wait_for_text("h1", "Indicators").await?;

        // As a reader types one.
        page.value("void (location.hash = '#/industries/')").await?;
        page.wait_for_text("h1", "Industries").await?;
        // One that was meant for a frame.
        page.value("void (location.hash = '#/embed/indicators/nev-sales/')")
            .await?;
        page.wait_for_text("h1", name).await?;
        page.wait_for_element(".head nav").await?;
        has_hash(page, "#/indicators/nev-sales/").await?;
        stands_alone(page).await
    });
}

#[test]
fn a_reader_searches_the_file_changes_its_language_and_loads_it_again() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let copy = Copy::new()?;
        page.visit(&copy.at("#/milestones/")).await?;
        page.type_into(".search input", "DeepSeek").await?;
        page.wait_for(
            "the search in the address",
            "location.hash.includes('q=DeepSeek')",
        )
        .await?;
        page.wait_for_text(".milestone", "DeepSeek").await?;
        page.click(".switch[lang=zh]").await?;
        page.wait_for_text("h1", "里程碑").await?;
        let chinese = "#/zh/milestones/?q=DeepSeek";
        has_hash(page, chinese).await?;
        page.session().browser().refresh().await?;
        page.wait_for_text("h1", "里程碑").await?;
        page.wait_for_text(".milestone", "DeepSeek").await?;
        has_hash(page, chinese).await?;
        assert_eq!(
            page.value("document.documentElement.lang").await?,
            "zh-Hans"
        );
        stands_alone(page).await?;

        // The wish is remembered where the browser stores anything for files.
        let stored = "(() => { try { return localStorage.getItem('milepost-language') } \
                      catch (refused) { return null } })()";
        assert_eq!(page.value(stored).await?, "zh");
        page.go_to("about:blank").await?;
        page.visit(&copy.address).await?;
        has_hash(page, "#/zh/").await?;
        page.wait_for_text("h1", "万亿").await
    });
}

#[test]
fn the_files_pages_have_no_link_to_what_only_the_site_has() {
    journey(Screen::PHONE, async |page| {
        let copy = Copy::new()?;
        for (route, heading) in [
            ("data/", "Data"),
            ("milestones/", "Milestones"),
            ("industries/", "Industries"),
            ("embed-a-figure/", "Embed"),
            ("zh/embed-a-figure/", "嵌入"),
            ("indicators/nev-sales/?embed=1", "New energy vehicle"),
        ] {
            page.go_to("about:blank").await?;
            page.visit(&copy.at(&format!("#/{route}"))).await?;
            page.wait_for_text("h1", heading).await?;
            assert_eq!(page.count("iframe").await?, 0, "{route}");
            stands_alone(page).await?;
        }
        // The builder's dialog says why it has nothing to copy.
        page.wait_for_text(".dialog", "Milepost online").await?;
        assert_eq!(page.count(".copy-box").await?, 0);
        Ok(())
    });
}

#[test]
fn tables_and_figures_are_saved_from_the_file() {
    journey(Screen::DESKTOP, async |page| {
        let copy = Copy::new()?;
        page.visit(&copy.at("#/data/?q=humanoid")).await?;
        page.click(".take > button").await?;
        page.click("[data-takes='.csv']").await?;
        let some = fs::read_to_string(page.downloaded(".csv").await?)?;
        assert!(some.contains("umanoid"), "{some}");
        // A whole table, whatever is filtered; for Excel, so that its name is its own.
        page.click(".files li:nth-child(2) button + button").await?;
        let file = page.downloaded("-excel.csv").await?;
        let name = file.file_name().and_then(|name| name.to_str());
        assert!(name.is_some_and(|name| name.starts_with("milepost-milestones-en-")));
        let milestones = fs::read_to_string(project().root.join("data/milestones.csv"))?;
        let saved = fs::read_to_string(file)?;
        let id = milestones.lines().last().unwrap_or_default();
        let id = id.split(',').next().unwrap_or_default();
        assert!(saved.contains(id), "{id} is not among what was saved");
        page.go_to("about:blank").await?;
        page.visit(&copy.at("#/indicators/nev-sales/")).await?;
        page.click(".take > button").await?;
        page.click("[data-takes='.svg']").await?;
        page.downloaded(".svg").await?;
        Ok(())
    });
}

#[test]
fn the_file_is_offered_on_the_data_page_in_both_languages() {
    journey(Screen::DESKTOP, async |page| {
        let (name, _) = one_file()?;
        let link = format!("a[download='{name}']");
        page.open("zh/data/").await?;
        assert_eq!(page.text(&link).await?, name);
        page.open("data/?lang=en").await?;
        page.click(&link).await?;
        page.downloaded(&name).await?;
        Ok(())
    });
}

#[test]
fn the_skip_link_leads_past_the_navigation() {
    journey(Screen::DESKTOP, async |page| {
        let copy = Copy::new()?;
        page.visit(&copy.at("#/milestones/")).await?;
        page.value("document.querySelector('.skip').click()")
            .await?;
        page.wait_for(
            "the focus on the page",
            "document.activeElement.matches('#main, h1')",
        )
        .await?;
        has_hash(page, "#/milestones/").await?;
        Ok(())
    });
}
