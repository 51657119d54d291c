//! What Lighthouse says of six pages: its own simulated phone on a slow network.

use std::process::Command;

use browser::{Failure, Result};
use serde_json::Value;
use xtask::project::Project;

use crate::pages::Pages;

/// Overview, milestones and an indicator, in both languages.
const ROUTES: [&str; 6] = [
    "",
    "milestones/",
    "indicators/nev-sales/",
    "zh/",
    "zh/milestones/",
    "zh/indicators/nev-sales/",
];

/// One page as Lighthouse saw it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    /// Its route.
    pub route: &'static str,
    /// Performance, 0 to 100.
    pub performance: f64,
    /// Its simulated largest contentful paint, in milliseconds.
    pub readable: f64,
    /// Its simulated total blocking time, in milliseconds.
    pub blocked: f64,
}

/// Has it look at all of them.
pub(crate) fn looked_at(project: &Project, pages: &Pages) -> Result<Vec<Seen>> {
    let one = |route| {
        eprintln!("Lighthouse: /{route}");
        look(project, route, &pages.milepost(route))
    };
    ROUTES.into_iter().map(one).collect()
}

fn look(project: &Project, route: &'static str, address: &str) -> Result<Seen> {
    let program = "bench/lighthouse/node_modules/lighthouse/cli/index.js";
    let ran = Command::new("node")
        .arg(project.target.join(program))
        .args([address, "--quiet", "--output=json", "--only-categories=performance"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run")
        .env("CHROME_PATH", "chromium")
        .output()?;
    let told = String::from_utf8_lossy(&ran.stdout);
    let read: std::result::Result<Value, _> = serde_json::from_str(&told);
    let report = read.map_err(|_| Failure::new(String::from_utf8_lossy(&ran.stderr)))?;
    let number = |path: &str| {
        let value = report.pointer(path).and_then(Value::as_f64);
        value.ok_or_else(|| Failure::new(format!("Lighthouse said nothing of {path}")))
    };
    Ok(Seen {
        route,
        performance: number("/categories/performance/score")? * 100.0,
        readable: number("/audits/largest-contentful-paint/numericValue")?,
        blocked: number("/audits/total-blocking-time/numericValue")?,
    })
}
