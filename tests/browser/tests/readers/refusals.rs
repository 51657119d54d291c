//! What the browser refuses, leaves out or never answers ends in what the reader wanted
//! by another way, or in a sentence.

use browser::{Deploy, Page, Result, Screen, in_each_engine};

/// The button of the first text that can be copied; ways to try it stand before it.
const COPY: &str = ".copy-head > button:last-child";

/// Opens an address in a browser that a script has changed.
async fn open(page: &Page, site: &Deploy, script: &str, route: &str) -> Result<()> {
    site.keep_nothing();
    site.run_first(script);
    page.visit(&format!("{}{route}", site.address())).await
}

const CLIPBOARDS: [(&str, &str); 3] = [
    ("absent", "undefined"),
    (
        "refused",
        "{ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }",
    ),
    ("silent", "{ writeText: () => new Promise(() => {}) }"),
];

fn clipboard(of: &str, command: bool) -> String {
    format!(
        "Object.defineProperty(navigator, 'clipboard', {{get: () => ({of})}});
        window.copied = [];
        document.execCommand = name => {{
            copied.push([name, document.activeElement.value]);
            return {command};
        }};"
    )
}

#[test]
fn without_a_clipboard_a_text_is_copied_by_the_older_command() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (what, of) in CLIPBOARDS {
            let site = Deploy::start()?;
            open(page, &site, &clipboard(of, true), "embed-a-figure/?lang=en").await?;
            page.click(COPY).await?;
            page.wait_for_text(COPY, "Copied").await?;
            let copied = page.value("copied[0]").await?;
            let shown = page.text(".copy-box .code").await?;
            assert_eq!(copied[0], "copy", "{what}");
            assert_eq!(
                copied[1].as_str().map(str::trim),
                Some(shown.trim()),
                "{what}"
            );
            assert_eq!(page.count("textarea").await?, 0, "{what}");
        }
        Ok(())
    });
}

#[test]
fn without_any_way_to_copy_the_text_is_there_to_be_taken_by_hand() {
    const SAID: &str = "The browser does not let the page copy";
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (what, of) in CLIPBOARDS {
            let site = Deploy::start()?;
            let script = clipboard(of, false);
            open(page, &site, &script, "embed-a-figure/?lang=en").await?;
            page.click(COPY).await?;
            page.wait_for_text(".copy-box [role=alert]", SAID).await?;
            let selected = page.value("String(getSelection()).trim()").await?;
            let shown = page.text(".copy-box .code").await?;
            assert_eq!(selected.as_str(), Some(shown.trim()), "{what}");

            let site = Deploy::start()?;
            open(
                page,
                &site,
                &script,
                "milestones/deepseek-r1-open-reasoning-2025/?lang=en",
            )
            .await?;
            page.click(".permalink").await?;
            page.wait_for_text(
                "[role=alert] code",
                "/milestones/deepseek-r1-open-reasoning-2025/",
            )
            .await?;

            let site = Deploy::start()?;
            open(page, &site, &script, "indicators/nev-sales/?lang=en").await?;
            page.click(".take > button").await?;
            page.click(".citation + .copy-row button").await?;
            page.wait_for_text(".take-box [role=status]", SAID).await?;
        }
        Ok(())
    });
}

#[test]
fn a_canvas_that_gives_no_picture_is_said() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (what, of) in [
            (
                "without pixels",
                "HTMLCanvasElement.prototype.toBlob = done => done(null)",
            ),
            ("silent", "HTMLCanvasElement.prototype.toBlob = () => {}"),
            (
                "refused",
                "HTMLCanvasElement.prototype.toBlob = () => { throw new DOMException('no', 'SecurityError'); }",
            ),
            (
                "without a context",
                "HTMLCanvasElement.prototype.getContext = () => null",
            ),
        ] {
            let site = Deploy::start()?;
            open(page, &site, of, "indicators/nev-sales/?lang=en").await?;
            page.click(".take > button").await?;
            page.click("[data-takes$='.png']").await?;
            let said = page.wait_for_text(".take-box [role=status]", "the SVG file is the same");
            said.await
                .map_err(|failure| browser::Failure::new(format!("{what}: {failure}")))?;
        }
        Ok(())
    });
}

#[test]
fn without_sound_the_figure_says_so() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for of in [
            "AudioContext = undefined; window.webkitAudioContext = undefined",
            "AudioContext = class { constructor() { throw new DOMException('no', 'NotSupportedError'); } }",
        ] {
            let site = Deploy::start()?;
            open(page, &site, of, "indicators/nev-sales/?lang=en").await?;
            page.click(".hear button").await?;
            page.click(".hear button:nth-of-type(2)").await?;
            page.wait_for_text(".hear-key", "This browser plays no sound")
                .await?;
        }
        Ok(())
    });
}

#[test]
fn within_another_app_a_reader_is_told_that_files_may_not_be_saved() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let agent = "Object.defineProperty(navigator, 'userAgent', {get: () => \
            'Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 MicroMessenger/8.0.49'})";
        let site = Deploy::start()?;
        open(page, &site, agent, "zh/indicators/nev-sales/").await?;
        page.click(".take > button").await?;
        page.wait_for_text(".take-box > .hint", "此应用内可能无法保存文件")
            .await
    });
}

#[test]
fn a_browser_that_is_too_old_is_told_so_and_not_to_check_the_connection() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        for (of, end) in [
            // Without reference types, as Chrome 95 or Safari 14; here the app begins.
            (
                "WebAssembly.validate = () => false",
                "document.documentElement.hasAttribute('data-started')",
            ),
            (
                "WebAssembly = undefined;
                addEventListener('milepost:unstarted', () => window.ended = true)",
                "window.ended",
            ),
        ] {
            let site = Deploy::start()?;
            site.keep_nothing();
            site.run_first(of);
            page.go_to(&format!("{}indicators/nev-sales/?lang=en", site.address()))
                .await?;
            page.wait_for_text("#failure", "Chrome or Edge 96, Firefox 89, Safari 15")
                .await?;
            page.wait_for_text("#failure", "Chrome或Edge 96、Firefox 89、Safari 15")
                .await?;
            let said = page.text("#failure").await?;
            assert!(!said.contains("Check the connection"), "{said}");
            page.wait_for_text("main h1", "New energy vehicle sales")
                .await?;
            // What the app has to say comes by then.
            page.wait_for("the end", end).await?;
        }
        page.take_errors().await.map(drop)
    });
}

#[test]
fn the_list_of_changes_that_does_not_come_is_said_and_asked_for_again() {
    in_each_engine(Screen::DESKTOP, &async |page| {
        let site = Deploy::start()?;
        site.keep_nothing();
        site.cut("log-", 0);
        // Come to by a link, by its own address, and by one that was cited.
        for route in [
            "data/?lang=en",
            "data/changes/?lang=en",
            "indicators/nev-sales/?cited=0.1.0&lang=en",
        ] {
            page.visit(&format!("{}{route}", site.address())).await?;
            if route.starts_with("data/?") {
                page.click("main a.onward[href*='changes']").await?;
            }
            page.wait_for_text(
                ".notice[role=alert]",
                "The list of changes could not be loaded",
            )
            .await?;
        }
        site.mend();
        page.click(".notice[role=alert] button").await?;
        page.wait_for_element(".notice.since").await?;
        page.take_errors().await.map(drop)
    });
}
