//! The page's own code in a real browser: that the data decodes there, how long
//! it takes, and that the page mounts on it.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

use dataset::Dataset;
use milepost::app::{App, Props};
use milepost::atlas::{Atlas, BLOB};
use milepost::platform::{Fake, Outside};
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// How often the blob is decoded to find the middle time.
const RUNS: usize = 41;

#[wasm_bindgen_test]
fn the_data_decodes_whole_in_the_browser() {
    let now = || js_sys::Date::now();
    let performance = web_sys::window().and_then(|window| window.performance());
    let clock = || {
        performance
            .as_ref()
            .map_or_else(now, web_sys::Performance::now)
    };
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = clock();
            let data = Dataset::decode(BLOB).expect("the blob decodes");
            let time = clock() - start;
            assert!(data.observations.len() > data.indicators.len());
            time
        })
        .collect();
    times.sort_by(f64::total_cmp);
    console_log!(
        "decode {} bytes: fastest {:.2} ms, middle {:.2} ms",
        BLOB.len(),
        times[0],
        times[RUNS / 2]
    );
}

#[wasm_bindgen_test]
async fn the_page_mounts_and_shows_the_address_it_was_given() {
    let document = web_sys::window().unwrap().document().unwrap();
    let root = document.create_element("div").unwrap();
    document.body().unwrap().append_child(&root).unwrap();
    let outside = Outside::new(Fake::at("milestones/", "kind=policy&lang=zh", &["en"]));
    let props = Props {
        outside,
        atlas: Atlas::get().unwrap(),
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
