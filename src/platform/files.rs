//! Files that are offered to be saved.

use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, Url, Window};

/// What browsers within other apps call themselves: pressing a link to a file does
/// nothing there, and says nothing.
const WITHIN_APPS: [&str; 12] = [
    "MicroMessenger",
    "QQ/",
    "Weibo",
    "DingTalk",
    "AliApp",
    "Lark/",
    "FBAN",
    "FBAV",
    "Instagram",
    "Line/",
    "LinkedInApp",
    "Twitter",
];

/// How long a file stays there for the browser to save, in ms: some begin late.
const SAVING: u32 = 60_000;

/// Whether the browser saves files at all.
pub(super) fn are_saved(window: &Window) -> bool {
    let agent = window.navigator().user_agent().unwrap_or_default();
    !WITHIN_APPS.iter().any(|name| agent.contains(name))
}

/// Offers a text as a file of a type. Nothing happens where the browser refuses.
pub(super) fn save_text(document: &Document, name: &str, media_type: &str, content: &str) {
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        let _ = save(document, name, &blob);
    }
}

/// Offers a file for download.
pub(super) fn save(document: &Document, name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(SAVING, move || {
        // It goes with the document at the latest.
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}
