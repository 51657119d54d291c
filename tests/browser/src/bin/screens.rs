//! Pictures of pages to look at: each in both languages, both schemes, on a
//! phone and on a desktop, into `target/screens/`.
//!
//! `cargo run -p browser-tests --bin screens` takes them of one page of each
//! kind, or of the routes that are named: `… --bin screens -- milestones/ data/`.

use std::fs;
use std::process::ExitCode;

use browser::{Page, Result, Scheme, Screen, project};

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
    let routes = if named.is_empty() {
        ROUTES.map(str::to_owned).to_vec()
    } else {
        named
    };
    match take_all(&routes).await {
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
                    page.open(&format!("{route}?lang={language}&theme={scheme}"))
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

/// `indicators/x/` becomes `indicators-x`, the overview `overview`.
fn name(route: &str) -> String {
    match route.trim_matches('/') {
        "" => "overview".to_owned(),
        path => path.replace(['/', '?', '&'], "-"),
    }
}
