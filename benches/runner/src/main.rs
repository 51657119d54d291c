//! `cargo xtask bench`: Milepost and the page that a newsroom would otherwise make of the
//! same data (`benches/peer/`), measured in turn in one browser. Prints a table and writes
//! it to `target/bench/report.html`. Times are no test: CI holds bytes and counts.

mod chromium;
mod growth;
mod lighthouse;
mod pages;
mod report;
mod stats;
mod touches;
mod visits;

use std::fs;
use std::process::ExitCode;

use browser::{Failure, Result, project};
use chromium::Chromium;
use pages::Pages;
use report::Report;

/// How much is measured.
#[derive(Clone, Copy)]
struct Amount {
    /// First visits of each page.
    visits: usize,
    /// Inputs of each kind.
    touches: usize,
    /// Whether Lighthouse looks at six pages, which takes minutes.
    lighthouse: bool,
}

const WHOLE: Amount = Amount {
    visits: 15,
    touches: 40,
    lighthouse: true,
};
const QUICK: Amount = Amount {
    visits: 2,
    touches: 8,
    lighthouse: false,
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let options: Vec<String> = std::env::args().skip(1).collect();
    let amount = match options.as_slice() {
        [] => WHOLE,
        [one] if one == "--quick" => QUICK,
        _ => {
            eprintln!("error: there is no option but --quick");
            return ExitCode::FAILURE;
        }
    };
    match run(amount).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn run(amount: Amount) -> Result<()> {
    let project = project();
    let pages = Pages::start(&project)?;
    let mut report = measured(&pages, amount).await?;
    report.growth = growth::measured(&project)?;
    if amount.lighthouse {
        report.lighthouse = lighthouse::looked_at(&project, &pages)?;
    }
    print!("{report}");
    let file = project.target.join("bench/report.html");
    fs::write(&file, report.html()).map_err(|error| Failure::new(error.to_string()))?;
    println!("{}", file.display());
    Ok(())
}

async fn measured(pages: &Pages, amount: Amount) -> Result<Report> {
    let chromium = Chromium::start().await?;
    let mut report = Report::default();
    let measured = async {
        visits(&chromium, pages, amount, &mut report).await?;
        touches(&chromium, pages, amount, &mut report).await
    };
    let measured = measured.await;
    chromium.quit().await?;
    measured.map(|()| report)
}

/// First visits, in turn: whatever slows the machine meanwhile slows both.
async fn visits(
    chromium: &Chromium,
    pages: &Pages,
    amount: Amount,
    report: &mut Report,
) -> Result<()> {
    chromium.set_network(true).await?;
    let (overview, milestones) = (pages.milepost(""), pages.milepost("milestones/"));
    for number in 1..=amount.visits {
        eprintln!("visit {number} of {}", amount.visits);
        report.overview.once(chromium, &overview, false).await?;
        report.peer.once(chromium, &pages.peer(), true).await?;
        report.milestones.once(chromium, &milestones, true).await?;
        let off = &mut report.without_scripts;
        off.without_scripts(chromium, &overview).await?;
    }
    chromium.set_network(false).await
}

async fn touches(
    chromium: &Chromium,
    pages: &Pages,
    amount: Amount,
    report: &mut Report,
) -> Result<()> {
    eprintln!("inputs");
    chromium.open_anew(&pages.milepost("milestones/")).await?;
    let started = "document.documentElement.hasAttribute('data-started')";
    chromium.wait_for(started).await?;
    report.ticks.ticks(chromium, amount.touches).await?;
    report.letters.letters(chromium, amount.touches).await?;
    for at in 0..amount.touches {
        let sections = ["industries/", "indicators/", "targets/", "milestones/"];
        let section = sections[at % sections.len()];
        let link = format!("header nav a[href$='{section}']");
        report.pages.click(chromium, &link).await?;
    }
    chromium.open_anew(&pages.peer()).await?;
    chromium
        .wait_for("document.querySelector('#figure svg, #figure canvas') !== null")
        .await?;
    report.peer_ticks.ticks(chromium, amount.touches).await?;
    report.peer_letters.letters(chromium, amount.touches).await
}
