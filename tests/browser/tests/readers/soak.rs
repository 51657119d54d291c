//! Things that a reader might do, one after the other, chosen by a seeded driver:
//! the page does not stop, writes no error, and its memory does not grow. Two
//! thousand of them; `MILEPOST_SOAK=10000` takes that many, some minutes long.

use std::env;

use browser::{Page, Result, Screen, journey};
use serde_json::{Value, json};

const ACTIONS: u64 = 2_000;
/// After so many, and a tour of the main pages, its memory is taken.
const WARM: u64 = 500;
/// How much more memory there may be at the end.
const GROWTH: f64 = 1.2;
const BATCH: u64 = 250;

/// Does one thing after the other to what can be seen.
const DRIVER: &str = include_str!("soak.js");

/// Keeps the memory of the module, which nothing else tells of.
const MODULE: &str = "addEventListener('TrunkApplicationStarted', event => milepostMemory = event.detail.wasm.memory)";

/// All memory of the page that scripts and the module hold, in bytes, after what
/// is not needed has been given back: on the overview, wherever they have led.
async fn memory(page: &Page) -> Result<f64> {
    let session = page.session();
    page.value("milepostHome()").await?;
    for _ in 0..2 {
        session
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .await?;
    }
    let usage = session.devtools("Runtime.getHeapUsage", json!({})).await?;
    let of = |name: &str| usage[name].as_f64().unwrap_or_default();
    let module = page.value("milepostMemory.buffer.byteLength").await?;
    let module = module.as_f64().unwrap_or_default();
    Ok(module + of("usedSize") + of("embedderHeapUsedSize") + of("backingStorageSize"))
}

#[test]
fn random_actions_neither_stop_the_page_nor_fill_its_memory() {
    journey(Screen::DESKTOP, async |page| {
        let source = json!({ "source": MODULE });
        page.session()
            .devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        page.open("").await?;
        page.value(&format!("(() => {{ {DRIVER} return true; }})()"))
            .await?;
        page.value("milepostTour()").await?;
        let wished = env::var("MILEPOST_SOAK").ok();
        let actions = wished.and_then(|n| n.parse().ok()).unwrap_or(ACTIONS);
        let (mut done, mut before) = (0, 0.0);
        while done < actions {
            let result = page.value(&format!("milepostSoak({BATCH})")).await?;
            done += BATCH;
            assert_eq!(
                result[2],
                Value::Bool(false),
                "stopped by action {done} at the latest: {result}"
            );
            let errors = page.take_errors().await?;
            assert!(errors.is_empty(), "by action {done}: {errors:?}");
            if done == WARM {
                before = memory(page).await?;
            }
        }
        let after = memory(page).await?;
        println!("memory: {before} bytes after {WARM} actions, {after} after {done}");
        assert!(
            after < before * GROWTH,
            "from {before} to {after} bytes of memory"
        );
        Ok(())
    });
}
