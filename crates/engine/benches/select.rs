//! How long the engine takes on the real data, beside the naive filter that the
//! tests hold it to. Prints medians; run with `cargo bench -p milepost-engine`.
#![allow(clippy::unwrap_used, reason = "a benchmark")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use dataset::{Code, IndustryId, MilestoneKind};
use engine::{Column, DaySpan, Direction, Engine, MilestoneQuery, Table, TableQuery};

fn median<T>(runs: usize, mut work: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[runs / 2]
}

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let data = dataset::read::read_package(&data).dataset.unwrap();
    let engine = Engine::new(&data);
    println!(
        "build engine            {:>12.1?}",
        median(50, || Engine::new(&data))
    );

    let faceted = MilestoneQuery {
        industries: data.industry_ids().take(4).collect(),
        kinds: MilestoneKind::ALL[..4].iter().copied().collect(),
        significance: [2, 3].into(),
        span: Some(DaySpan {
            from: 17_000,
            to: 20_500,
        }),
        ..MilestoneQuery::default()
    };
    let english = MilestoneQuery {
        text: "chip export".to_owned(),
        ..faceted.clone()
    };
    let chinese = MilestoneQuery {
        text: "芯片".to_owned(),
        industries: [IndustryId(0)].into(),
        ..MilestoneQuery::default()
    };
    println!("milestones                    engine        naive");
    for (name, query) in [
        ("all", MilestoneQuery::default()),
        ("four facets", faceted),
        ("and English words", english),
        ("Chinese word", chinese),
    ] {
        println!(
            "{name:<20} {:>15.1?} {:>12.1?}",
            median(400, || engine.milestones(&data, &query)),
            median(5, || common::naive::milestones(&data, &query)),
        );
    }

    println!("tables");
    for table in Table::ALL {
        let query = TableQuery {
            table: *table,
            text: "china 2025".to_owned(),
            sort: Some((Column::NameEn, Direction::Descending)),
            ..TableQuery::default()
        };
        let first = median(1, || engine.table(&data, &query));
        let again = median(50, || engine.table(&data, &query));
        println!(
            "{:<20} first {first:>9.1?} then {again:>9.1?}",
            table.code()
        );
    }
}
