//! Packages that are too large, in each way in which one can be.

use std::fs::File;

use dataset::read::TABLES;

use super::{Case, case};

/// One more row than an id can number.
const TOO_MANY: usize = 65_536;

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = rows();
    cases.extend(cells());
    cases.extend(long_texts());
    cases.extend(files());
    cases.extend(faults());
    cases
}

fn source(at: usize) -> String {
    format!("s-{at:05},MIIT,A page,https://www.miit.gov.cn/{at},2025,zh,government,primary")
}

fn actor(at: usize) -> String {
    format!("a-{at:05},Maker {at},公司{at},company,CN")
}

/// A milestone that nothing is wrong with.
pub(crate) fn milestone(at: usize) -> String {
    format!(
        "m-{at:05},2024,Plan {at},规划{at},The plan sets goals.,规划提出目标。,policy,chips,,CN,2,wire-2026-chips"
    )
}

/// One that others of the package refer to.
pub(crate) const LANDMARK: &str = "core-ai-trillion,2025-12-26,A,中,B,国,threshold,ai,\
    miit;chipmaker-1.5,CN,3,miit-2025-12-26-conference;wire-2026-chips\n";

fn observation(at: usize) -> String {
    format!("chip-output,CN,2024,{at},eq,reported,nbs,s-{at:05},,")
}

fn removed(at: usize) -> String {
    format!("0.3.0,2026-11-27,observations,gone-{at}:CN:2024:reported:x,removed,,,,A note.,注。")
}

fn rows() -> Vec<Case> {
    vec![
        case("one source too many", "at most 65535 rows", |package| {
            package.fill("sources.csv", TOO_MANY, source);
        }),
        case("70000 actors", "has 70000 lines below", |package| {
            package.fill("actors.csv", 70_000, actor);
        }),
        case("70000 milestones", "at most 65535 rows", |package| {
            package.fill("milestones.csv", 70_000, milestone);
        }),
        case("200000 observations", "at most 65535 rows", |package| {
            package.fill("observations.csv", 200_000, observation);
        }),
        case("100001 changes", "at most 100000 rows", |package| {
            package.fill("CHANGES.csv", 100_001, removed);
        }),
        case("70000 steps", "at most 100 rows", |package| {
            package.fill("story-en.csv", 70_000, |at| format!("s-{at},A,B,data/"));
        }),
        case(
            "a million empty lines",
            "lines below its header",
            |package| {
                package.append("actors.csv", "\n".repeat(1_000_000));
            },
        ),
        case("65000 empty lines", "the line is empty", |package| {
            package.append("actors.csv", "\n".repeat(65_000));
        }),
        case("empty lines in every table", "lines below", |package| {
            for table in TABLES {
                package.append(table.file, "\n".repeat(1_000_000));
            }
        }),
        case("a million carriage returns", "lines below", |package| {
            package.append("bodies.csv", "\r\n".repeat(1_000_000));
        }),
        case("lone carriage returns", "carriage return", |package| {
            package.append("bodies.csv", "\r".repeat(10_000_000));
        }),
    ]
}

fn cells() -> Vec<Case> {
    vec![
        case(
            "a row of a million commas",
            "more than 64 cells",
            |package| {
                package.append("bodies.csv", ",".repeat(1_000_000) + "\n");
            },
        ),
        case(
            "a header of a million commas",
            "more than 64 cells",
            |package| {
                package.write("bodies.csv", ",".repeat(1_000_000) + "\n");
            },
        ),
        case(
            "a header of fifty other names",
            "no such column",
            |package| {
                let names: Vec<String> = (0..50).map(|at| format!("column-{at}")).collect();
                package.write("bodies.csv", names.join(",") + "\n");
            },
        ),
        case("nothing but commas", "more than 64 cells", |package| {
            package.write("bodies.csv", ",".repeat(15_000_000));
        }),
        case("a cell of a megabyte", "has 1000000 bytes", |package| {
            package.replace("bodies.csv", "MIIT", &"x".repeat(1_000_000));
        }),
        case(
            "a quoted cell of a megabyte",
            "has 1000000 bytes",
            |package| {
                let cell = format!("\"{}\"", "x,".repeat(500_000));
                package.replace("bodies.csv", "MIIT", &cell);
            },
        ),
        case("a line of fifteen megabytes", "(at most 8192)", |package| {
            package.append("sources.csv", "x".repeat(15_000_000));
        }),
        case("a million quotes", "never closed", |package| {
            package.append("bodies.csv", "\"".repeat(1_000_001) + "\n");
        }),
    ]
}

fn long_texts() -> Vec<Case> {
    vec![
        case(
            "a list of a thousand ids",
            "names 1001 rows (at most 100)",
            |package| {
                package.replace(
                    "milestones.csv",
                    "ai;chips",
                    &format!("ai{}", ";chips".repeat(1000)),
                );
            },
        ),
        case(
            "a list of nothing but semicolons",
            "(at most 100)",
            |package| {
                package.replace("milestones.csv", "ai;chips", &";".repeat(8000));
            },
        ),
        case(
            "an id of eight thousand letters",
            "characters long",
            |package| {
                package.replace("bodies.csv", "nbs", &"n".repeat(8000));
            },
        ),
        case(
            "a story of eight thousand braces",
            "characters long",
            |package| {
                package.replace("story-en.csv", "Passed", &"{}".repeat(4000));
            },
        ),
    ]
}

fn files() -> Vec<Case> {
    vec![
        case(
            "a file of seventeen megabytes",
            "larger than 16000000 bytes",
            |package| {
                package.append("sources.csv", "x".repeat(17_000_000));
            },
        ),
        case(
            "a file of a terabyte",
            "larger than 16000000 bytes",
            |package| {
                let file = File::create(package.path("observations.csv")).unwrap();
                file.set_len(1 << 40).unwrap();
            },
        ),
        case(
            "every table of fifteen megabytes",
            "32000000 bytes together",
            |package| {
                for table in TABLES {
                    package.append(table.file, "x".repeat(15_000_000));
                }
            },
        ),
        case(
            "a released table of a terabyte",
            "larger than 16000000 bytes",
            |package| {
                let file = File::create(package.path("released/actors.csv")).unwrap();
                file.set_len(1 << 40).unwrap();
            },
        ),
        case("zeros up to the limit", "bytes (at most 8192)", |package| {
            package.append("bodies.csv", "\0".repeat(15_000_000));
        }),
    ]
}

fn faults() -> Vec<Case> {
    vec![
        case(
            "every table full of short rows",
            "the header has",
            |package| {
                for table in TABLES {
                    let rows = table.most_rows.min(10_000);
                    package.fill(table.file, rows, |_| "x,x".to_owned());
                }
            },
        ),
        case("every cell of every table wrong", "and ", |package| {
            for table in TABLES {
                let row = vec!["?"; table.columns.len()].join(",");
                package.write(table.file, table.columns.join(",") + "\n");
                package.fill(table.file, table.most_rows, |_| row.clone());
            }
        }),
        case("every id twice", "stands twice", |package| {
            package.fill("actors.csv", 60_000, |at| actor(at / 2));
        }),
        case("nothing is used", "no milestone refers to", |package| {
            package.fill("actors.csv", 60_000, actor);
        }),
        case("every row in reverse", "belongs above", |package| {
            package.fill("milestones.csv", 60_000, |at| milestone(60_000 - at));
        }),
        case("60000 targets of nothing", "has no target", |package| {
            package.fill("targets.csv", 60_000, |_| {
                "core-ai-scale,CN,2031,,yes,,".to_owned()
            });
        }),
        case("60000 parts of each other", "traits.csv", |package| {
            package.fill("traits.csv", 60_000, |at| {
                format!("x-{at:05},flow,x-{:05},,", at + 1)
            });
        }),
        case(
            "60000 rows that were not released",
            "did not have this row",
            |package| {
                package.fill("milestones.csv", 60_000, milestone);
                package.append("milestones.csv", LANDMARK);
            },
        ),
        case("66000 changes that are not so", "is still in", |package| {
            let key = "chip-output:CN:2024:reported:nbs-2025-01-output";
            let versions =
                |at| format!("0.4.{at},2026-11-27,observations,{key},removed,,,,A.,注。");
            package.fill("CHANGES.csv", 66_000, versions);
        }),
    ]
}
