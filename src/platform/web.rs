//! The browser as the outside. Whatever the browser refuses (storage in a
//! sandboxed frame, the clipboard without a permission) is without effect.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, HtmlElement, Url, Window};

use super::Platform;

/// The browser. The page's `<base>` is the site's root, at whatever folder of
/// whatever host it stands.
pub struct Web {
    window: Window,
    document: Document,
}

impl Web {
    /// The browser of this page; `None` outside of one.
    pub fn new() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        Some(Self { window, document })
    }

    /// The path of the site's root, with its closing slash.
    fn root(&self) -> String {
        self.document
            .base_uri()
            .ok()
            .flatten()
            .and_then(|base| Url::new(&base).ok())
            .map_or_else(|| "/".into(), |url| url.pathname())
    }
}

fn address_of(window: &Window, root: &str) -> (String, String) {
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let path = path.strip_prefix(root).unwrap_or(&path).to_owned();
    (path, location.search().unwrap_or_default())
}

impl Platform for Web {
    fn address(&self) -> (String, String) {
        address_of(&self.window, &self.root())
    }

    fn go(&self, address: &str, new_step: bool) {
        let Ok(history) = self.window.history() else {
            return;
        };
        let target = self.absolute(address);
        let target = Some(target.as_str());
        // Refused where the document has an opaque origin: the page works on
        // with the address that it has.
        let _ = if new_step {
            history.push_state_with_url(&JsValue::NULL, "", target)
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", target)
        };
    }

    fn absolute(&self, address: &str) -> String {
        let relative = if address.is_empty() { "./" } else { address };
        let base = self.document.base_uri().ok().flatten().unwrap_or_default();
        Url::new_with_base(relative, &base).map_or_else(|_| address.to_owned(), |url| url.href())
    }

    fn on_return(&self, call: Rc<dyn Fn(String, String)>) {
        let root = self.root();
        let window = self.window.clone();
        EventListener::new(&self.window, "popstate", move |_| {
            let (path, query) = address_of(&window, &root);
            call(path, query);
        })
        .forget();
    }

    fn stored(&self, key: &str) -> Option<String> {
        let storage = self.window.local_storage().ok().flatten()?;
        storage.get_item(key).ok().flatten()
    }

    fn store(&self, key: &str, value: &str) {
        if let Ok(Some(storage)) = self.window.local_storage() {
            // A full or refused storage loses only the wish, not the page.
            let _ = storage.set_item(key, value);
        }
    }

    fn languages(&self) -> Vec<String> {
        let navigator = self.window.navigator();
        let list = navigator.languages();
        list.iter().filter_map(|tag| tag.as_string()).collect()
    }

    fn dress(&self, language: &str, title: &str, theme: &str) {
        self.document.set_title(title);
        if let Some(root) = self.document.document_element() {
            let _ = root.set_attribute("lang", language);
            let _ = root.set_attribute("data-theme", theme);
        }
    }

    fn prefers_dark(&self) -> bool {
        self.window
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
            .is_some_and(|query| query.matches())
    }

    fn copy(&self, text: &str, done: Box<dyn FnOnce(bool)>) {
        let clipboard = self.window.navigator().clipboard();
        if clipboard.is_undefined() {
            // Absent where the page is not served securely.
            done(false);
            return;
        }
        let promise = clipboard.write_text(text);
        spawn_local(async move {
            done(JsFuture::from(promise).await.is_ok());
        });
    }

    fn download(&self, name: &str, media_type: &str, content: &str) {
        let _ = self.try_download(name, media_type, content);
    }

    fn focus_heading(&self) {
        self.window.scroll_to_with_x_and_y(0.0, 0.0);
        if let Ok(Some(heading)) = self.document.query_selector("main h1")
            && let Ok(heading) = heading.dyn_into::<HtmlElement>()
        {
            let _ = heading.focus();
        }
    }
}

impl Web {
    fn try_download(&self, name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
        let parts = js_sys::Array::of1(&JsValue::from_str(content));
        let options = BlobPropertyBag::new();
        options.set_type(media_type);
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = self.document.create_element("a")?.dyn_into()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&url)
    }
}
