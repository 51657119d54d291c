//! How long the page's start waits for its data: `cargo bench -p
//! milepost-dataset --features read`. Prints the fastest and the middle run.
#![allow(clippy::expect_used, reason = "a benchmark")]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use dataset::read::read_package;
use dataset::{Dataset, encode};

const RUNS: usize = 200;

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let dataset = read_package(&folder).dataset.expect("a sound data package");
    let blob: &'static [u8] = encode(&dataset).leak();
    let mut times: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            let decoded = black_box(Dataset::decode(black_box(blob)));
            let time = start.elapsed();
            drop(decoded);
            time
        })
        .collect();
    times.sort_unstable();
    println!(
        "decode {} bytes: fastest {:?}, middle {:?}",
        blob.len(),
        times[0],
        times[RUNS / 2]
    );
}
