//! Packages with files that are none, or that are not there.

use std::os::unix::net::UnixListener;

use super::package::Package;
use super::{Case, case};

const REQUIRED: [&str; 7] = [
    "sources.csv",
    "industries.csv",
    "bodies.csv",
    "actors.csv",
    "indicators.csv",
    "observations.csv",
    "milestones.csv",
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = no_files();
    cases.extend(missing());
    cases
}

fn no_files() -> Vec<Case> {
    const NO_FILE: &str = "it is no regular file";
    vec![
        one("a pipe as a table", NO_FILE, |package| {
            package.pipe("sources.csv");
        }),
        one(
            "a pipe as a table that may be left out",
            NO_FILE,
            |package| {
                package.pipe("traits.csv");
            },
        ),
        one("a pipe as the description", NO_FILE, |package| {
            package.pipe("datapackage.json");
        }),
        one("a pipe as a released table", NO_FILE, |package| {
            package.pipe("released/bodies.csv");
        }),
        one("a pipe as the released description", NO_FILE, |package| {
            package.pipe("released/datapackage.json");
        }),
        one("zeros without end as a table", NO_FILE, |package| {
            package.link("observations.csv", "/dev/zero");
        }),
        one("zeros without end as the log", NO_FILE, |package| {
            package.link("CHANGES.csv", "/dev/zero");
        }),
        one("zeros without end as the description", NO_FILE, |package| {
            package.link("datapackage.json", "/dev/zero");
        }),
        one("a folder as a table", NO_FILE, |package| {
            package.link("actors.csv", "released");
        }),
        one("a socket as a table", NO_FILE, |package| {
            package.remove("actors.csv");
            // By a short name: that of a socket has some hundred bytes at most.
            let near = std::env::temp_dir().join(format!("milepost-{}", std::process::id()));
            drop(UnixListener::bind(&near).unwrap());
            std::fs::rename(near, package.path("actors.csv")).unwrap();
        }),
        one("a link to itself as a table", "cannot be read", |package| {
            package.link("actors.csv", "actors.csv");
        }),
        one(
            "a file that says it is empty and never ends",
            "cannot be read",
            |package| {
                package.link("actors.csv", "/proc/self/pagemap");
            },
        ),
    ]
}

fn missing() -> Vec<Case> {
    const MISSING: &str = "the file is missing";
    let mut cases: Vec<Case> = REQUIRED
        .into_iter()
        .map(|table| {
            let name = format!("without {table}");
            one(&name, MISSING, move |package| package.remove(table))
        })
        .collect();
    cases.extend([
        one("a table that links to nothing", MISSING, |package| {
            package.link("bodies.csv", "nothing");
        }),
        one("without a description", MISSING, |package| {
            package.remove("datapackage.json");
        }),
        one("without a released table", MISSING, |package| {
            package.remove("released/observations.csv");
        }),
        one("without a released description", MISSING, |package| {
            package.remove("released/datapackage.json");
        }),
    ]);
    cases
}

/// A case with exactly one fault.
fn one(name: &str, says: &'static str, breaks: impl Fn(&Package) + 'static) -> Case {
    Case {
        faults: Some(1),
        ..case(name, says, breaks)
    }
}
