//! Copying a text: by the browser's clipboard, or, where that is absent, refused or
//! silent, by its older command.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, Window};

use super::answer::within;

/// How long the clipboard may be silent, in ms: browsers take a press as a wish to
/// copy for five seconds.
const PATIENCE: u32 = 2000;

/// Copies a text; calls back with whether it was copied.
pub(super) fn copy(window: &Window, document: &Document, text: &str, done: Box<dyn FnOnce(bool)>) {
    let clipboard = window.navigator().clipboard();
    let (document, kept) = (document.clone(), text.to_owned());
    if clipboard.is_undefined() {
        // Absent where the page is not served securely.
        done(by_command(&document, &kept).is_ok());
        return;
    }
    let answer = within(
        PATIENCE,
        false,
        Box::new(move |copied| done(copied || by_command(&document, &kept).is_ok())),
    );
    let promise = clipboard.write_text(text);
    spawn_local(async move {
        answer(JsFuture::from(promise).await.is_ok());
    });
}

/// Copies what is selected in a field that is there for that moment.
fn by_command(document: &Document, text: &str) -> Result<(), JsValue> {
    let before = document.active_element();
    let field: HtmlTextAreaElement = document.create_element("textarea")?.dyn_into()?;
    field.set_value(text);
    field.set_class_name("visually-hidden");
    // Over an open dialog nothing outside of it can have the focus.
    let around = match document.query_selector("dialog[open]")? {
        Some(dialog) => dialog,
        None => document.body().map(Element::from).ok_or(JsValue::NULL)?,
    };
    around.append_child(&field)?;
    field.select();
    let commands: &HtmlDocument = document.unchecked_ref();
    let copied = commands.exec_command("copy");
    field.remove();
    if let Some(before) = before.and_then(|before| before.dyn_into::<HtmlElement>().ok()) {
        let _ = before.focus();
    }
    if copied? { Ok(()) } else { Err(JsValue::NULL) }
}
