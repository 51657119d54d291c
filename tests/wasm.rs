//! The page's own code in a real browser: that the data decodes there, how long
//! it takes, and that the page mounts on it.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

use dataset::{Code, Dataset};
use engine::{Engine, Table, TableQuery};
use milepost::app::{App, Props};
use milepost::catalog::{BLOB, Catalog};
use milepost::platform::{PlatformHandle, PrerenderPlatform};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// How often each way is timed, in turn, to find its fastest and middle time.
const RUNS: usize = 41;

#[wasm_bindgen_test]
fn the_data_decodes_whole_in_the_browser() {
    let data = Dataset::decode(BLOB).expect("the blob decodes");
    // The peer: the same tables as JSON, read by the browser's own parser.
    let texts: Vec<String> = Table::ALL.iter().map(|&table| json(&data, table)).collect();
    let performance = web_sys::window().unwrap().performance().unwrap();
    let mut ours = Vec::new();
    let mut peer = Vec::new();
    for _ in 0..RUNS {
        let start = performance.now();
        let decoded = Dataset::decode(BLOB).expect("the blob decodes");
        ours.push(performance.now() - start);
        assert_eq!(decoded.observations.len(), data.observations.len());

        let start = performance.now();
        for text in &texts {
            js_sys::JSON::parse(text).expect("the JSON parses");
        }
        peer.push(performance.now() - start);
    }
    console_log!("decode {} bytes: {}", BLOB.len(), times(&mut ours));
    let bytes: usize = texts.iter().map(String::len).sum();
    console_log!("JSON.parse {bytes} bytes: {}", times(&mut peer));
}

fn json(data: &Dataset, table: Table) -> String {
    let query = TableQuery {
        table,
        page_size: usize::MAX,
        ..TableQuery::default()
    };
    let rows = Engine::new(data).table(data, &query).rows;
    engine::json(data, table, &rows)
}

fn times(times: &mut [f64]) -> String {
    times.sort_by(f64::total_cmp);
    format!(
        "fastest {:.2} ms, middle {:.2} ms",
        times[0],
        times[RUNS / 2]
    )
}

#[wasm_bindgen_test]
async fn the_page_mounts_and_shows_the_address_it_was_given() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let platform = PlatformHandle::new(PrerenderPlatform::at(
        "milestones/",
        "kind=policy&lang=zh",
        &["en"],
    ));
    let props = Props {
        platform,
        catalog: Catalog::get().unwrap(),
    };
    let handle = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    for _ in 0..10 {
        let tick = js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL);
        wasm_bindgen_futures::JsFuture::from(tick).await.unwrap();
    }
    let heading = root.query_selector("h1").unwrap().expect("a heading");
    assert_eq!(heading.text_content().as_deref(), Some("里程碑"));
    let chip = root.query_selector(".chip").unwrap().expect("a chip");
    assert!(chip.text_content().unwrap().contains("政策"));
    handle.destroy();
    root.remove();
}
