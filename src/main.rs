//! Starts the page in the browser; says so in a sentence if it can not.

use milepost::app::{App, Props, is_prerendered};
use milepost::atlas::Atlas;
use milepost::platform::{Outside, Web};

fn main() {
    std::panic::set_hook(Box::new(|info| {
        fail(&info.to_string());
    }));
    let Some(web) = Web::new() else {
        return;
    };
    match Atlas::get() {
        Ok(atlas) => {
            let root = web_sys::window()
                .and_then(|window| window.document())
                .and_then(|document| document.get_element_by_id("app"));
            let Some(root) = root else {
                return;
            };
            let held = root.get_attribute("data-view");
            if held.is_some_and(|held| is_prerendered(&web, atlas, &held)) {
                let outside = Outside::new(web.painting_first());
                yew::Renderer::<App>::with_root_and_props(root, Props { outside, atlas }).hydrate();
            } else {
                let outside = Outside::new(web);
                root.set_text_content(None);
                yew::Renderer::<App>::with_root_and_props(root, Props { outside, atlas }).render();
            }
        }
        Err(error) => fail(&error.to_string()),
    }
}

/// Shows the sentence that `index.html` keeps for a failure, in place of a
/// page that no longer answers. The shell's script does the showing, so that
/// it also serves where this code could not be loaded at all.
fn fail(message: &str) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let name = wasm_bindgen::JsValue::from_str("milepostFailed");
    if let Ok(function) = js_sys::Reflect::get(&window, &name)
        && let Ok(function) = wasm_bindgen::JsCast::dyn_into::<js_sys::Function>(function)
    {
        // Nothing is left to do if even this fails.
        let _ = function.call1(&window, &wasm_bindgen::JsValue::from_str(message));
    }
}
