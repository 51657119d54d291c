//! The keyboard's focus, lent to what opens over a page and given back after it.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Remembers what has the focus; what is given back gives it the focus again, unless it
/// has gone meanwhile.
pub fn lend() -> impl FnOnce() {
    let before = web_sys::window()
        .and_then(|window| window.document()?.active_element())
        // A drawing's elements, too, have the focus and take it.
        .map(JsCast::unchecked_into::<HtmlElement>);
    move || {
        if let Some(before) = before.filter(|element| element.is_connected()) {
            let _ = before.focus();
        }
    }
}
