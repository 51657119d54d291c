//! The browser as the outside. Whatever the browser refuses (storage in a
//! sandboxed frame, the clipboard without a permission) is without effect.

use std::cell::Cell;
use std::rc::Rc;

use dataset::{Code, Language};
use gloo_events::{EventListener, EventListenerOptions};
use view::History;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, HtmlElement, MouseEvent, Url, Window,
};

use super::deployment::in_hash;
use super::links::{below, is_plain, link_under};
use super::steps::Steps;
use super::tone::Player;
use super::{Deployment, Later, OnInternalLink, Platform, clipboard, files, later, picture};
use i18n::tag;
use viewmodel::sonification::Note;

/// The browser. The page's `<base>` is the site's root, at whatever folder of
/// whatever host it stands; one file has no base and says that it is one.
pub struct Web {
    window: Window,
    document: Document,
    deployment: Deployment,
    /// The site's address where one file knows it, else empty.
    online: String,
    paints_first: Cell<bool>,
    player: Player,
    steps: Steps,
}

impl Web {
    /// The browser of this page; `None` outside of one.
    pub fn new() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let alone = document.document_element()?.get_attribute("data-one-file");
        let deployment = alone
            .as_ref()
            .map_or(Deployment::Site, |_| Deployment::SingleFile);
        Some(Self {
            steps: Steps::new(&window, deployment),
            window,
            document,
            deployment,
            online: alone.unwrap_or_default(),
            paints_first: Cell::new(false),
            player: Player::default(),
        })
    }

    /// Says that the page is first drawn into what the document holds.
    #[must_use]
    pub fn painting_first(self) -> Self {
        self.paints_first.set(true);
        self
    }

    /// The path of the site's root, with its closing slash; none in one file.
    fn root(&self) -> Option<String> {
        if self.deployment == Deployment::SingleFile {
            return None;
        }
        let base = self.document.base_uri().ok().flatten();
        let url = base.and_then(|base| Url::new(&base).ok());
        Some(url.map_or_else(|| "/".into(), |url| url.pathname()))
    }
}

/// The path and the query of an address that we wrote.
fn split(address: &str) -> (String, String) {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    (path.to_owned(), query.to_owned())
}

fn address_of(window: &Window, root: Option<&str>) -> (String, String) {
    let location = window.location();
    let Some(root) = root else {
        return in_hash(&location.hash().unwrap_or_default());
    };
    let path = location.pathname().unwrap_or_default();
    let path = path.strip_prefix(root).unwrap_or(&path).to_owned();
    (path, location.search().unwrap_or_default())
}

/// Whether the browser shows the page in a language that is none of its own.
fn is_translated(root: &Element) -> bool {
    let names = root.class_name();
    let present = root.get_attribute("lang").unwrap_or_default();
    names.contains("translated-") || !Language::ALL.iter().any(|&own| tag(own) == present)
}

impl Platform for Web {
    fn deployment(&self) -> Deployment {
        self.deployment
    }

    fn address(&self) -> (String, String) {
        match self.steps.waiting() {
            Some(waiting) => split(&waiting),
            None => address_of(&self.window, self.root().as_deref()),
        }
    }

    fn go(&self, address: &str, from: &str, history: History) {
        self.steps.go(address, from, history);
    }

    fn note_list(&self, shown: &str) {
        self.steps.places().note_list(shown);
    }

    fn list(&self) -> String {
        self.steps.places().list()
    }

    fn absolute(&self, address: &str) -> String {
        if !self.online.is_empty() {
            return format!("{}{address}", self.online);
        }
        let relative = self.deployment.href(address);
        let base = self.document.base_uri().ok().flatten().unwrap_or_default();
        Url::new_with_base(&relative, &base).map_or(relative, |url| url.href())
    }

    fn on_return(&self, call: Rc<dyn Fn(String, String)>) {
        let root = self.root();
        let (window, steps) = (self.window.clone(), self.steps.clone());
        EventListener::new(&self.window, "popstate", move |_| {
            steps.arrived();
            let (path, query) = address_of(&window, root.as_deref());
            call(path, query);
        })
        .forget();
    }

    fn on_internal_link(&self, call: OnInternalLink) {
        let (root, places) = (self.root(), self.steps.places().clone());
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&self.document, "click", options, move |event| {
            let link = event
                .dyn_ref::<MouseEvent>()
                .filter(|event| is_plain(event))
                .and_then(link_under);
            if let Some(link) = &link {
                places.note_link(link);
            }
            let followed = link.and_then(|link| below(&link, root.as_deref()));
            if let Some((path, query)) = followed
                && call(&path, &query)
            {
                event.prevent_default();
            }
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

    fn on_stored(&self, call: Rc<dyn Fn()>) {
        EventListener::new(&self.window, "storage", move |_| call()).forget();
    }

    fn languages(&self) -> Vec<String> {
        let navigator = self.window.navigator();
        let list = navigator.languages();
        list.iter().filter_map(|tag| tag.as_string()).collect()
    }

    fn set_document_meta(&self, language: &str, title: &str, theme: &str) {
        self.document.set_title(title);
        if let Some(root) = self.document.document_element() {
            // A browser that translates the page has said in which language it is.
            if !is_translated(&root) {
                let _ = root.set_attribute("lang", language);
            }
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

    fn paints_first(&self) -> bool {
        self.paints_first.get()
    }

    fn on_astray(&self, call: Rc<dyn Fn()>) {
        // Told by `static/guard.js`.
        EventListener::new(&self.window, "milepost:astray", move |_| call()).forget();
    }

    fn keep_steps(&self) {
        self.steps.begin();
    }

    fn started(&self) {
        self.paints_first.set(false);
        if let Some(root) = self.document.document_element() {
            let _ = root.remove_attribute("data-pending");
            let _ = root.set_attribute("data-started", "");
        }
        self.tell("milepost:started", &JsValue::NULL);
    }

    fn notify_view_changed(&self, view: &str) {
        self.tell("milepost:view", &JsValue::from_str(view));
    }

    fn weight(&self) -> Option<u32> {
        let script = self.document.query_selector("script[data-bytes]").ok()??;
        script.get_attribute("data-bytes")?.parse().ok()
    }

    fn ask_later(&self, later: Later, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
        later::ask(&self.window, later, done);
    }

    fn copy(&self, text: &str, done: Box<dyn FnOnce(bool)>) {
        clipboard::copy(&self.window, &self.document, text, done);
    }

    fn saves_files(&self) -> bool {
        files::are_saved(&self.window)
    }

    fn download(&self, name: &str, media_type: &str, content: &str) {
        files::save_text(&self.document, name, media_type, content);
    }

    fn download_picture(&self, name: &str, svg: &str, scale: f64, done: Box<dyn FnOnce(bool)>) {
        let (document, name) = (self.document.clone(), name.to_owned());
        picture::draw(
            &self.document,
            svg,
            scale,
            Box::new(move |blob| {
                let saved = blob.is_some_and(|blob| files::save(&document, &name, &blob).is_ok());
                done(saved);
            }),
        );
    }

    fn play(&self, note: Note) -> bool {
        self.player.play(note)
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
    /// Says that the app cannot take the page over, and what did not come.
    pub fn tell_unstarted(&self, missing: &str) {
        self.tell("milepost:unstarted", &JsValue::from_str(missing));
    }

    /// Dispatches an event for the scripts of the document.
    fn tell(&self, name: &str, detail: &JsValue) {
        let event = CustomEventInit::new();
        event.set_detail(detail);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &event) {
            let _ = self.window.dispatch_event(&event);
        }
    }
}
