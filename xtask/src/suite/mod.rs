//! `cargo xtask test`: every check, one after the other, and one summary.

mod checks;
mod explore;
mod failures;
mod report;
mod slowest;
mod tally;
mod verdict;

use std::process::ExitCode;

use crate::cli::Place;
use crate::project::Project;
use crate::setup::{self, TestTools, WasmTools};
use crate::step::timed;
use crate::{data, site};
pub use explore::explore;
use report::Report;

/// Runs all checks; one that fails does not keep the others from running.
pub fn run(project: &Project) -> ExitCode {
    let mut report = Report::default();
    let wasm_tools = report.have("set-up to build", || setup::for_building(project));
    let test_tools = report.have("set-up to test", || setup::for_testing(project));
    println!();
    native(&mut report, project, test_tools.as_ref());
    browser(
        &mut report,
        project,
        wasm_tools.as_ref(),
        test_tools.as_ref(),
    );
    print!("{report}");
    report.exit_code()
}

fn native(report: &mut Report, project: &Project, tools: Option<&TestTools>) {
    report.run("formatting", &mut checks::formatting(project));
    report.have("data", || {
        timed("data", |_| data::check(project, None).map(drop))
    });
    report.run("clippy", &mut checks::clippy(project));
    match tools {
        Some(tools) => report.run("supply chain", &mut checks::supply_chain(project, tools)),
        None => report.skip("supply chain"),
    }
    let [pages, workers] = &mut checks::script_types(project);
    if tools.is_some() {
        report.run("types of scripts", pages);
        report.run("types of workers", workers);
    } else {
        report.skip("types of scripts");
        report.skip("types of workers");
    }
    report.run("native tests", &mut checks::native_tests(project, tools));
    match tools.map(|tools| tools.valgrind.is_some()) {
        Some(true) => report.run("instructions", &mut checks::instructions(project)),
        Some(false) => println!("instructions … not counted on this system"),
        None => report.skip("instructions"),
    }
    report.run("documentation", &mut checks::documentation(project));
}

/// What needs a browser, and therefore the tools.
fn browser(
    report: &mut Report,
    project: &Project,
    wasm: Option<&WasmTools>,
    test: Option<&TestTools>,
) {
    let built =
        wasm.and_then(|wasm| report.have("site", || site::build(project, wasm, &Place::default())));
    match (wasm, built) {
        (Some(wasm), Some(())) => {
            report.have("reproducible build", || {
                site::reproducible::build_again(project, wasm)
            });
        }
        _ => report.skip("reproducible build"),
    }
    match (built, test) {
        (Some(()), Some(test)) => {
            report.run_abreast(
                "browser tests",
                &mut checks::browser_tests(project),
                checks::each_browser_test(project, test),
                |failure| checks::browser_test_again(project, test, failure),
            );
        }
        _ => report.skip("browser tests"),
    }
}
