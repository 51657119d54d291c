//! A platform without a browser, for production pages and tests: it remembers what it was
//! asked to do. Its pages
//! are drawn once, as those that are pre-rendered.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use view::History;

use super::{Deployment, Later, OnInternalLink, Platform};
use viewmodel::sonification::Note;

/// A platform at an address of choice.
#[derive(Default)]
pub struct PrerenderPlatform {
    deployment: Deployment,
    path: String,
    query: String,
    root: String,
    languages: Vec<String>,
    stored: RefCell<BTreeMap<String, String>>,
    visited: RefCell<Vec<String>>,
}

impl PrerenderPlatform {
    /// A platform at this path and query, asking for these languages.
    pub fn at(path: &str, query: &str, languages: &[&str]) -> Self {
        Self {
            path: path.into(),
            query: query.into(),
            languages: languages.iter().map(|&tag| tag.into()).collect(),
            ..Self::default()
        }
    }

    /// The same on a site whose root has this address.
    #[must_use]
    pub fn on(self, root: &str) -> Self {
        Self {
            root: root.into(),
            ..self
        }
    }

    /// The same as one file.
    #[must_use]
    pub fn alone(self) -> Self {
        Self {
            deployment: Deployment::SingleFile,
            ..self
        }
    }

    /// The addresses that were put into the history.
    pub fn visited(&self) -> Vec<String> {
        self.visited.borrow().clone()
    }
}

impl Platform for PrerenderPlatform {
    fn deployment(&self) -> Deployment {
        self.deployment
    }

    fn address(&self) -> (String, String) {
        (self.path.clone(), self.query.clone())
    }

    fn go(&self, address: &str, _from: &str, _history: History) {
        self.visited.borrow_mut().push(address.into());
    }

    fn note_list(&self, _shown: &str) {}

    fn list(&self) -> String {
        String::new()
    }

    fn absolute(&self, address: &str) -> String {
        if self.root.is_empty() && self.deployment == Deployment::SingleFile {
            return self.deployment.href(address);
        }
        format!("{}{}", self.root, address.trim_start_matches("./"))
    }

    fn on_return(&self, _call: Rc<dyn Fn(String, String)>) {}

    fn on_internal_link(&self, _call: OnInternalLink) {}

    fn stored(&self, key: &str) -> Option<String> {
        self.stored.borrow().get(key).cloned()
    }

    fn store(&self, key: &str, value: &str) {
        self.stored.borrow_mut().insert(key.into(), value.into());
    }

    fn on_stored(&self, _call: Rc<dyn Fn()>) {}

    fn languages(&self) -> Vec<String> {
        self.languages.clone()
    }

    fn set_document_meta(&self, _language: &str, _title: &str, _theme: &str) {}

    fn prefers_dark(&self) -> bool {
        false
    }

    fn paints_first(&self) -> bool {
        true
    }

    fn on_astray(&self, _call: Rc<dyn Fn()>) {}

    fn keep_steps(&self) {}

    fn started(&self) {}

    fn notify_view_changed(&self, _view: &str) {}

    fn weight(&self) -> Option<u32> {
        None
    }

    fn ask_later(&self, _later: Later, done: Box<dyn FnOnce(Option<Vec<u8>>)>) {
        done(None);
    }

    fn copy(&self, _text: &str, done: Box<dyn FnOnce(bool)>) {
        done(true);
    }

    fn saves_files(&self) -> bool {
        true
    }

    fn download(&self, _name: &str, _media_type: &str, _content: &str) {}

    fn download_picture(&self, _: &str, _: &str, _: f64, done: Box<dyn FnOnce(bool)>) {
        done(true);
    }

    fn play(&self, _note: Note) -> bool {
        true
    }

    fn focus_heading(&self) {}
}
