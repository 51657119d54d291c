//! Pictures of pages to look at: each in both languages, both schemes, on a
//! phone and on a desktop, into `target/screens/`.
//!
//! `cargo run -p browser-tests --bin screens` takes them of one page of each
//! kind, or of the routes that are named: `… --bin screens -- milestones/ data/`.
//! `… --bin screens -- --kept` takes those that the repository keeps: what a browser
//! shows when it offers to install the site (`static/screenshots/`), and the pictures of
//! README and docs (`docs/images/`).

use std::fs;
use std::process::ExitCode;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use browser::{Failure, Page, Result, Scheme, Screen, project};
use serde_json::json;

const ROUTES: [&str; 8] = [
    "",
    "milestones/",
    "milestones/deepseek-r1-open-reasoning-2025/",
    "indicators/",
    "indicators/ai-core-industry-scale/",
    "industries/",
    "industries/ai/",
    "data/",
];

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let named: Vec<String> = std::env::args().skip(1).collect();
    let kept = named == ["--kept"];
    let routes = if named.is_empty() {
        ROUTES.map(str::to_owned).to_vec()
    } else {
        named
    };
    let taken = if kept {
        take_kept().await
    } else {
        take_all(&routes).await
    };
    match taken {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn take_all(routes: &[String]) -> Result<()> {
    fs::create_dir_all(project().target.join("screens"))?;
    let page = Page::start(Screen::PHONE).await?;
    let taken = take(&page, routes).await;
    page.close().await?;
    taken
}

async fn take(page: &Page, routes: &[String]) -> Result<()> {
    for screen in [Screen::PHONE, Screen::DESKTOP] {
        page.session().set_screen(screen).await?;
        for scheme in [Scheme::Light, Scheme::Dark] {
            page.session().set_scheme(scheme).await?;
            for language in ["en", "zh"] {
                for route in routes {
                    let scheme = scheme.code();
                    let sign = if route.contains('?') { '&' } else { '?' };
                    page.open(&format!("{route}{sign}lang={language}&theme={scheme}"))
                        .await?;
                    let name = name(route);
                    let width = screen.width;
                    let file = project()
                        .target
                        .join(format!("screens/{name}-{language}-{scheme}-{width}.png"));
                    page.screenshot(&file).await?;
                    println!("{}", file.display());
                }
            }
        }
    }
    Ok(())
}

async fn take_kept() -> Result<()> {
    let page = Page::start(Screen::PHONE).await?;
    let taken = async {
        take_for_install(&page).await?;
        take_for_docs(&page).await
    };
    let taken = taken.await;
    page.close().await?;
    taken
}

async fn take_for_install(page: &Page) -> Result<()> {
    for (screen, form) in [(Screen::PHONE, "narrow"), (Screen::DESKTOP, "wide")] {
        page.session().set_screen(screen).await?;
        for language in ["en", "zh"] {
            page.open(&format!("?lang={language}&theme=light")).await?;
            page.wait_for_figure().await?;
            take_seen(page, &format!("static/screenshots/{language}-{form}.png")).await?;
        }
    }
    Ok(())
}

async fn take_for_docs(page: &Page) -> Result<()> {
    let screen = |width, height| Screen {
        width,
        height,
        ..Screen::DESKTOP
    };
    page.session().set_screen(screen(1280, 900)).await?;
    page.open("?lang=en&theme=light").await?;
    page.wait_for_figure().await?;
    take_seen(page, "docs/images/overview.png").await?;

    page.session().set_screen(screen(1180, 1000)).await?;
    page.open("embed-a-figure/?lang=en&theme=light&figure=indicators%2Fnev-sales%2F")
        .await?;
    page.value("scrollTo(0, 0)").await?;
    // The frame is sandboxed: nobody can ask it whether it has painted.
    page.wait_for_element(".preview iframe").await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    take_seen(page, "docs/images/embed-builder.png").await?;

    page.session().set_screen(screen(1380, 520)).await?;
    page.go_to(&format!("{}embed.js", page.site())).await?;
    page.value(
        "void (() => {
            document.body.style.cssText = 'margin: 10px 15px; display: flex; gap: 15px; background: #e2e6ec';
            document.body.replaceChildren(...[
                ['embed/indicators/nev-sales/?theme=light', 640],
                ['embed/indicators/nev-sales/?theme=light', 340],
                ['zh/embed/indicators/nev-sales/?theme=dark', 340],
            ].map(([address, width]) => {
                const frame = document.createElement('iframe');
                frame.style.cssText = `border: 0; width: ${width}px; height: 500px`;
                frame.src = address;
                return frame;
            }));
        })()",
    )
    .await?;
    page.wait_for(
        "the frames",
        "[...document.querySelectorAll('iframe')].every(frame => frame.contentDocument.readyState === 'complete' && frame.contentDocument.querySelector('.scene'))",
    )
    .await?;
    take_seen(page, "docs/images/embed-widths.png").await
}

/// What is seen of the page, as a file of the project.
async fn take_seen(page: &Page, file: &str) -> Result<()> {
    let seen = json!({ "format": "png" });
    let picture = page
        .session()
        .devtools("Page.captureScreenshot", seen)
        .await?;
    let bytes = BASE64_STANDARD.decode(picture["data"].as_str().unwrap_or_default());
    let bytes = bytes.map_err(|error| Failure::new(error.to_string()))?;
    fs::write(project().root.join(file), bytes)?;
    println!("{file}");
    Ok(())
}

/// `indicators/x/` becomes `indicators-x`, the overview `overview`.
fn name(route: &str) -> String {
    match route.trim_matches('/') {
        "" => "overview".to_owned(),
        path => path.replace(['/', '?', '&'], "-"),
    }
}
