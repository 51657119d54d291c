//! Starts the page in the browser; says so in a sentence if it can not.

use dataset::DecodeError;
use milepost::app::{App, Props, is_prerendered};
use milepost::atlas::Atlas;
use milepost::platform::{Kept, Outside, Web};
use web_sys::Element;

fn main() {
    // Through yew: it sets one of its own over any other.
    yew::set_custom_panic_hook(Box::new(|info| {
        fail(&info.to_string());
    }));
    let Some(kept) = Kept::asked() else {
        start(Atlas::get());
        return;
    };
    yew::platform::spawn_local(async {
        if let Some(atlas) = kept.atlas().await {
            start(atlas);
        }
    });
}

/// Takes the page over, or draws it anew where it is another.
fn start(atlas: Result<&'static Atlas, DecodeError>) {
    let atlas = match atlas {
        Ok(atlas) => atlas,
        Err(error) => return fail(&error.to_string()),
    };
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    let (Some(web), Some(root)) = (Web::new(), root) else {
        return;
    };
    let held = root.get_attribute("data-view");
    if held.is_some_and(|held| is_prerendered(&web, atlas, &held)) && is_untouched(&root) {
        let outside = Outside::new(web.painting_first());
        yew::Renderer::<App>::with_root_and_props(root, Props { outside, atlas }).hydrate();
    } else {
        let outside = Outside::new(web);
        root.set_text_content(None);
        yew::Renderer::<App>::with_root_and_props(root, Props { outside, atlas }).render();
    }
}

/// Whether an element holds as many elements and comments as were drawn in
/// advance. Taking over stops at the first that is not expected: where a page did
/// not come whole, or somebody else's script has added to it, it is drawn anew.
fn is_untouched(root: &Element) -> bool {
    let drawn = root.get_attribute("data-nodes");
    drawn.is_some() && drawn == nodes(root).map(|nodes| nodes.to_string())
}

/// How many elements and comments an element holds.
fn nodes(root: &Element) -> Option<u32> {
    const COMMENTS: u32 = 128;
    let walker = root
        .owner_document()?
        .create_tree_walker_with_what_to_show(root, COMMENTS)
        .ok()?;
    let mut count = root.get_elements_by_tag_name("*").length();
    while walker.next_node().ok()?.is_some() {
        count += 1;
    }
    Some(count)
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
