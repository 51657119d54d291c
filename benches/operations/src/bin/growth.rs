//! Each operation on once, twice … as many rows as the data has: `growth DATA` prints
//! lines of times, rows, operation and milliseconds (the middle of several runs); beside
//! decoding the same tables parsed from JSON; and one line of the megabytes that the blob,
//! the data and what searches it hold.

#![expect(clippy::cast_precision_loss, reason = "megabytes in two digits")]

use std::alloc::System;
use std::hint::black_box;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use operations::{Operation, Prepared, counted};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The largest is about what a table can hold.
const TIMES: [usize; 5] = [1, 2, 4, 8, 16];
const RUNS: usize = 11;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "data".to_owned());
    match run(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path) -> Result<(), String> {
    let data = operations::read(folder)?;
    for times in TIMES {
        let grown = operations::grown(&data, times)?;
        let region = Region::new(ALLOCATOR);
        let prepared = Prepared::of(&grown)?;
        let held = region.change();
        let held = held.bytes_allocated.saturating_sub(held.bytes_deallocated);
        let rows = prepared.rows();
        println!("{times} {rows} memory {:.2}", held as f64 / 1e6);
        for operation in Operation::ALL {
            let name = operation.name();
            let time = middle(|| counted(&prepared, operation));
            println!("{times} {rows} {name} {time:.3}");
        }
        // The peer of decoding.
        let texts = prepared.as_json();
        let parse = |text: &String| serde_json::from_str::<serde_json::Value>(text).is_ok();
        let time = middle(|| texts.iter().filter(|text| parse(text)).count());
        println!("{times} {rows} parse-json {time:.3}");
    }
    Ok(())
}

/// The middle of several times, in milliseconds.
fn middle(mut work: impl FnMut() -> usize) -> f64 {
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}
