//! Starts the page in the browser; says so in a sentence if it can not.

use engine::Catalog;
use gloo_timers::callback::Timeout;
use milepost::app::{App, Props, is_prerendered};
use milepost::catalog;
use milepost::later::take;
use milepost::need::Need;
use milepost::platform::{Kept, Later, PATIENCE, Platform, PlatformHandle, Web};
use view::Page;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

fn main() {
    // Through yew: it sets one of its own over any other.
    yew::set_custom_panic_hook(Box::new(|info| {
        fail(&info.to_string());
    }));
    let Some(kept) = Kept::asked() else {
        match catalog::shipped() {
            Ok(catalog) => begin(catalog),
            Err(error) => fail(&error.to_string()),
        }
        return;
    };
    spawn_local(async {
        match kept.catalog().await {
            Some(Ok(catalog)) => begin(catalog),
            Some(Err(error)) => fail(&error.to_string()),
            // The frame's script says that it did not come.
            None => {}
        }
    });
}

/// Starts once all has come that the page was drawn with: its part of the program, and
/// on the page that tells of the log, that.
fn begin(catalog: &'static Catalog) {
    let Some(web) = Web::new() else {
        return;
    };
    let (path, query) = web.address();
    let view = view::parse(&path, &query, &catalog.data).view;
    let (page, embedded) = (view.page(), view.is_embedded());
    let platform = PlatformHandle::new(web);
    let asking = platform.clone();
    let go_on = move || {
        if page == Page::Changes {
            take(Later::Log, &platform, catalog, move |has_come| {
                start(catalog, has_come);
            });
        } else {
            start(catalog, true);
        }
    };
    let Some(need) = Need::of(page, embedded) else {
        // In a task of its own: between decoding and drawing the page answers.
        Timeout::new(0, go_on).forget();
        return;
    };
    // The page stays as it is, which can be read; what comes late is taken all the same.
    let tell = move || {
        if let Some(web) = Web::new() {
            web.tell_unstarted(need.part.name());
        }
    };
    let late = Timeout::new(PATIENCE, tell);
    need.ask(&asking, catalog, move |has_come| {
        late.cancel();
        if has_come {
            go_on();
        } else {
            tell();
        }
    });
}

/// Says of the app's element that a copy of the app has it.
const TAKEN: &str = "data-taken";

/// Takes the page over, or draws it anew where it is another, or where what it was drawn
/// with is not there.
// Once: the whole app would be copied into each place that starts it.
#[inline(never)]
fn start(catalog: &'static Catalog, is_whole: bool) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("app"));
    let (Some(web), Some(root)) = (Web::new(), root) else {
        return;
    };
    // Where this copy of the app was late, a reader may have asked for another; both may
    // have what they waited for at once.
    if root.has_attribute(TAKEN) || root.set_attribute(TAKEN, "").is_err() {
        return;
    }
    let held = root.get_attribute("data-view");
    let fits = held.is_some_and(|held| is_prerendered(&web, catalog, &held));
    if fits && is_whole && is_untouched(&root) {
        let platform = PlatformHandle::new(web.painting_first());
        yew::Renderer::<App>::with_root_and_props(root, Props { platform, catalog }).hydrate();
    } else {
        let platform = PlatformHandle::new(web);
        root.set_text_content(None);
        yew::Renderer::<App>::with_root_and_props(root, Props { platform, catalog }).render();
    }
}

/// Whether an element holds what was drawn in advance, element for element. Taking
/// over stops at the first that is not expected: where a page did not come whole, or
/// somebody else's script has changed it, it is drawn anew.
fn is_untouched(root: &Element) -> bool {
    let drawn = root.get_attribute("data-shape");
    drawn.is_some() && drawn == call("milepostShape", root).and_then(|shape| shape.as_string())
}

/// Shows the sentence that `index.html` keeps for a failure, in place of a
/// page that no longer answers. The shell's script does the showing, so that
/// it also serves where this code could not be loaded at all.
fn fail(message: &str) {
    // Nothing is left to do if even this fails.
    let _ = call("milepostFailed", &JsValue::from_str(message));
}

/// Calls a function of the page's scripts; `None` where there is none.
fn call(name: &str, argument: &JsValue) -> Option<JsValue> {
    let window = web_sys::window()?;
    let function = js_sys::Reflect::get(&window, &JsValue::from_str(name)).ok()?;
    let function: js_sys::Function = function.dyn_into().ok()?;
    function.call1(&window, argument).ok()
}
