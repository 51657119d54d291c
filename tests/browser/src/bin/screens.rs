//! Pictures of pages to look at: each in both languages, both schemes, on a
//! phone and on a desktop, into `target/screens/`.
//!
//! `cargo run -p browser-tests --bin screens` takes them of one page of each
//! kind, or of the routes that are named: `… --bin screens -- milestones/ data/`.
//! `… --bin screens -- --install` takes those that a browser shows when it offers
//! to install the site, into `static/screenshots/`.

use std::fs;
use std::process::ExitCode;

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
    let install = named == ["--install"];
    let routes = if named.is_empty() {
        ROUTES.map(str::to_owned).to_vec()
    } else {
        named
    };
    let taken = if install {
        take_for_install().await
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

async fn take_for_install() -> Result<()> {
    let page = Page::start(Screen::PHONE).await?;
    let taken = async {
        for (screen, form) in [(Screen::PHONE, "narrow"), (Screen::DESKTOP, "wide")] {
            page.session().set_screen(screen).await?;
            for language in ["en", "zh"] {
                page.open(&format!("?lang={language}&theme=light")).await?;
                page.wait_for_figure().await?;
                let seen = json!({ "format": "png" });
                let picture = page
                    .session()
                    .devtools("Page.captureScreenshot", seen)
                    .await?;
                let bytes = BASE64_STANDARD.decode(picture["data"].as_str().unwrap_or_default());
                let bytes = bytes.map_err(|error| Failure::new(error.to_string()))?;
                let file = format!("static/screenshots/{language}-{form}.png");
                fs::write(project().root.join(&file), bytes)?;
                println!("{file}");
            }
        }
        Ok(())
    };
    let taken = taken.await;
    page.close().await?;
    taken
}

/// `indicators/x/` becomes `indicators-x`, the overview `overview`.
fn name(route: &str) -> String {
    match route.trim_matches('/') {
        "" => "overview".to_owned(),
        path => path.replace(['/', '?', '&'], "-"),
    }
}
