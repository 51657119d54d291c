//! Packages whose texts do harm, or are not what they should be.

use super::{Case, case};

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = terminals();
    cases.extend(quotes());
    cases.extend(descriptions());
    cases.extend(other_descriptions());
    cases
}

/// Clears the screen, changes the title of the window, turns the writing round, rings.
const HARM: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{9b}1m\u{202e}\u{2066}\u{8}\u{7f}";

/// It stands above the letter before it.
const MARK: &str = "\u{301}";

fn terminals() -> Vec<Case> {
    const SHOWN: &str = "\\u{1b}[2J";
    const TOLD: &str = "invisible character U+001B";
    let version = serde_json::Value::from(HARM).to_string();
    let in_place_of = [
        ("an id", "bodies.csv", "nbs", HARM.to_owned(), SHOWN),
        ("a header", "bodies.csv", "short", HARM.to_owned(), SHOWN),
        (
            "a code",
            "observations.csv",
            ",eq,",
            format!(",{HARM},"),
            SHOWN,
        ),
        (
            "a date",
            "sources.csv",
            "2025-12-26,zh",
            format!("{HARM},zh"),
            SHOWN,
        ),
        (
            "a number",
            "observations.csv",
            "40.5",
            HARM.to_owned(),
            SHOWN,
        ),
        (
            "a placeholder",
            "story-en.csv",
            "{core",
            format!("{{{HARM}"),
            TOLD,
        ),
        ("the log", "CHANGES.csv", "0.3.0", HARM.to_owned(), TOLD),
        (
            "a released key",
            "released/actors.csv",
            "miit",
            HARM.to_owned(),
            SHOWN,
        ),
        (
            "the version",
            "datapackage.json",
            "\"0.3.0\"",
            version,
            SHOWN,
        ),
        (
            "many marks",
            "observations.csv",
            ",eq,",
            format!(",e{},", MARK.repeat(1000)),
            "…",
        ),
    ];
    in_place_of
        .into_iter()
        .map(|(place, file, old, new, says)| {
            let name = format!("commands to the terminal in {place}");
            case(&name, says, move |package| package.replace(file, old, &new))
        })
        .collect()
}

fn quotes() -> Vec<Case> {
    const UNCLOSED: &str = "never closed";
    let one = |name: &str, line: &'static str, old: &'static str, new: &'static str| Case {
        faults: Some(1),
        ..case(name, UNCLOSED, move |package| {
            package.replace("sources.csv", old, new);
        })
        .also(line)
    };
    vec![
        one(
            "a quote not closed in the header",
            "sources.csv:1: ",
            "publisher",
            "\"publisher",
        ),
        one(
            "a quote not closed in the first row",
            "sources.csv:2: ",
            "MIIT",
            "\"MIIT",
        ),
        one(
            "a quote not closed in the last row",
            "sources.csv:4: ",
            "Example Wire",
            "\"Example Wire",
        ),
        case("a quote within a quoted cell", "twice", |package| {
            package.replace(
                "sources.csv",
                "\"Industrial output",
                "\"\"Industrial\" output",
            );
        }),
        case("nothing but a quote", UNCLOSED, |package| {
            package.write("bodies.csv", "\"");
        }),
        case("bytes of another encoding", "is not UTF-8", |package| {
            package.append("bodies.csv", [0xff; 1_000_000]);
        }),
    ]
}

fn descriptions() -> Vec<Case> {
    let one = |name: &str, says: &'static str, old: &'static str, new: &'static str| Case {
        faults: Some(1),
        ..case(name, says, move |package| {
            package.replace("datapackage.json", old, new);
        })
    };
    let day = "2026-11-27T00:00:00Z";
    vec![
        one(
            "created yesterday",
            "created: \"yesterday\" is wrong",
            day,
            "yesterday",
        ),
        one(
            "created on a day that is none",
            "use a day and a time",
            day,
            "2026-02-30T00:00:00Z",
        ),
        one(
            "created as a number",
            "created: is wrong",
            "\"2026-11-27T00:00:00Z\"",
            "20261127",
        ),
        one(
            "a version of two numbers",
            "use three numbers",
            "0.3.0",
            "0.3",
        ),
        one(
            "a version that leaves the folder",
            "use three numbers",
            "0.3.0",
            "../../x",
        ),
        one(
            "no licence",
            "licenses: is wrong",
            "{ \"name\": \"MIT\" }",
            "",
        ),
        one("a description that breaks off", "is no JSON", "\n}", "\n"),
    ]
}

fn other_descriptions() -> Vec<Case> {
    vec![
        case("brackets without end", "is no JSON", |package| {
            package.write("datapackage.json", "[".repeat(900_000));
        }),
        case(
            "a description of five megabytes",
            "larger than 1000000 bytes",
            |package| {
                package.append("datapackage.json", " ".repeat(5_000_000));
            },
        ),
        case("a description that is a list", "use an object", |package| {
            package.write("datapackage.json", "[]");
        }),
    ]
}
