//! The platform behind one trait: address, history, storage, the reader's
//! preferences, clipboard, downloads, sound. `web` is the browser; `prerender` is what
//! production pages and tests are drawn with.

mod answer;
mod clipboard;
mod deployment;
mod files;
mod handed;
mod kept;
mod later;
mod links;
mod picture;
mod places;
mod prerender;
mod steps;
mod tone;
mod web;

use std::ops::Deref;
use std::rc::Rc;

use view::History;

use viewmodel::sonification::Note;

pub use answer::within;
pub use deployment::Deployment;
pub use kept::Kept;
pub use later::{Later, PATIENCE};
pub use prerender::PrerenderPlatform;
pub use web::Web;

/// Under which names the reader's preferences are stored; `static/start.js` reads them.
pub mod preference {
    /// The language.
    pub const LANGUAGE: &str = "milepost-language";
    /// The theme.
    pub const THEME: &str = "milepost-theme";
    /// The pinned figures, as the board's address has them.
    pub const BOARD: &str = "milepost-board";
    /// For what CSV files are written.
    pub const CSV: &str = "milepost-csv";
    /// Whether `/` opens the search.
    pub const SLASH: &str = "milepost-slash";
    /// A snippet on a plain page, for `static/check.html`.
    pub const CHECK: &str = "milepost-check";
}

/// Told the path and the query of a link that is followed; says whether it led
/// to a page of the app.
pub type OnInternalLink = Rc<dyn Fn(&str, &str) -> bool>;

/// The outside.
pub trait Platform {
    /// Where the page stands.
    fn deployment(&self) -> Deployment;

    /// The path below the site's root and the query string.
    fn address(&self) -> (String, String);

    /// Puts an address into the history after, or in place of, the one that is shown;
    /// both relative to the site's root and as `view` writes them. Nothing happens
    /// where the browser refuses.
    fn go(&self, address: &str, from: &str, history: History);

    /// What of its list the present step of the history shows now, in words of the list.
    fn note_list(&self, shown: &str);

    /// The same when the step was left; empty where nothing was noted.
    fn list(&self) -> String;

    /// The whole address of a relative one, to copy and share: the site's, where
    /// the page stands on one or knows one.
    fn absolute(&self, address: &str) -> String;

    /// Calls back with each address that back or forward leads to.
    fn on_return(&self, call: Rc<dyn Fn(String, String)>);

    /// Calls back with the address that a link of the page leads to when it is
    /// followed in this tab; the browser follows it where the answer is `false`.
    fn on_internal_link(&self, call: OnInternalLink);

    /// A stored value; `None` also where storage is refused.
    fn stored(&self, key: &str) -> Option<String>;

    /// Stores a value; without effect where storage is refused.
    fn store(&self, key: &str, value: &str);

    /// Calls back when another tab has stored something.
    fn on_stored(&self, call: Rc<dyn Fn()>);

    /// The languages that the reader's browser asks for, the first first.
    fn languages(&self) -> Vec<String>;

    /// Sets the document's language, title and theme.
    fn set_document_meta(&self, language: &str, title: &str, theme: &str);

    /// Whether the system asks for dark.
    fn prefers_dark(&self) -> bool;

    /// Whether the page is being drawn as it was pre-rendered: it must then be
    /// the same, element for element.
    fn paints_first(&self) -> bool;

    /// Calls back when others have changed the page so that it has to be drawn anew.
    fn on_astray(&self, call: Rc<dyn Fn()>);

    /// Knows the steps of the history from now on, and where each was left.
    fn keep_steps(&self);

    /// The page is drawn and answers: tells whoever waits for that.
    fn started(&self);

    /// Tells the scripts of a frame which view is shown, as an address without
    /// language and theme.
    fn notify_view_changed(&self, view: &str);

    /// How many bytes the app takes to load, compressed; `None` where nothing says so.
    fn weight(&self) -> Option<u32>;

    /// Asks for data that comes later, encoded; calls back with it, or with nothing
    /// where it does not come.
    fn ask_later(&self, later: Later, done: Box<dyn FnOnce(Option<Vec<u8>>)>);

    /// Copies text; calls back with whether it was copied.
    fn copy(&self, text: &str, done: Box<dyn FnOnce(bool)>);

    /// Whether the browser saves files at all: those within other apps do not.
    fn saves_files(&self) -> bool;

    /// Offers a file for download.
    fn download(&self, name: &str, media_type: &str, content: &str);

    /// Offers an SVG file as a PNG picture, `scale` pixels to each of its own;
    /// calls back with whether that could be done.
    fn download_picture(&self, name: &str, svg: &str, scale: f64, done: Box<dyn FnOnce(bool)>);

    /// Plays a note, in answer to what a reader does; says whether it can.
    fn play(&self, note: Note) -> bool;

    /// Scrolls to the top and puts the focus on the page's heading.
    fn focus_heading(&self);
}

/// A shared handle on the platform; two handles are equal when they are the same.
#[derive(Clone)]
pub struct PlatformHandle(Rc<dyn Platform>);

impl PlatformHandle {
    /// A handle.
    pub fn new(platform: impl Platform + 'static) -> Self {
        Self(Rc::new(platform))
    }
}

impl PartialEq for PlatformHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for PlatformHandle {
    type Target = dyn Platform;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}
