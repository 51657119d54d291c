//! Where in the page each step of the history was left: how far down, at which link,
//! with how long a list. In place of the browser, which looks for the place before the
//! page is drawn.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, ScrollRestoration, Window};

/// How long a page that is come back to is given to become as high as it was: so many
/// times 40 ms.
const LOOKS: u32 = 75;
/// How often in a row the page has to be found there: then nothing moves any more.
const STILL: u32 = 3;
/// The most steps whose places are kept while the document is away.
const MOST_KEPT: usize = 50;
/// Where they are kept then, in the tab's own storage.
const KEY: &str = "milepost-places";

/// The places of this tab's steps.
#[derive(Clone)]
pub(super) struct Places(Rc<Inner>);

struct Inner {
    window: Window,
    /// The number of the step that is shown.
    at: Cell<u32>,
    /// By the number of their step, the least first.
    places: RefCell<Vec<(u32, Place)>>,
    /// Whether a link has been followed, and the page may be changing already.
    leaves: Cell<bool>,
    /// Looks for the place until it is found.
    settling: RefCell<Option<Interval>>,
}

/// Where a step was left.
#[derive(Clone, Debug, Default, PartialEq)]
struct Place {
    /// How far down, in whole CSS pixels.
    y: i32,
    /// What its list showed, in one word of the list's own; empty for what it does at
    /// first.
    list: String,
    /// How far below the top of the window the link was that was followed from there.
    top: i32,
    /// That link, as it is written; empty for none.
    link: String,
}

impl Places {
    pub(super) fn new(window: &Window) -> Self {
        Self(Rc::new(Inner {
            window: window.clone(),
            at: Cell::new(0),
            places: RefCell::default(),
            leaves: Cell::new(false),
            settling: RefCell::default(),
        }))
    }

    /// Keeps places from now on.
    pub(super) fn begin(&self) {
        let stored = self
            .storage()
            .and_then(|storage| storage.get_item(KEY).ok()?);
        *self.0.places.borrow_mut() = read(&stored.unwrap_or_default());
        self.leave_to_browser(false);
        self.on("scroll", Self::note_place);
        for own in ["wheel", "touchstart", "pointerdown", "keydown"] {
            self.on(own, |places| {
                places.0.settling.take();
                places.0.leaves.set(false);
            });
        }
        self.on("pageshow", |places| places.leave_to_browser(false));
        // A document that is loaded again has its place from the browser.
        self.on("pagehide", |places| {
            places.leave_to_browser(true);
            if let Some(storage) = places.storage() {
                // A full storage loses the places alone.
                let _ = storage.set_item(KEY, &written(&places.0.places.borrow()));
            }
        });
    }

    /// The number of the last step that has a place.
    pub(super) fn last(&self) -> Option<u32> {
        self.0.places.borrow().last().map(|(at, _)| *at)
    }

    /// The page has been scrolled to where it is, or is about to be left from there.
    /// Browsers tell of the first a moment late, which may be too late for the second.
    pub(super) fn note_place(&self) {
        // What a page that is being drawn does to it is not the reader's doing.
        if self.0.settling.borrow().is_some() || self.0.leaves.get() {
            return;
        }
        let y = self.scrolled();
        self.note(|place| {
            if place.y != y {
                place.y = y;
                // It is not by that one that the reader leaves.
                place.link.clear();
            }
        });
    }

    /// Another step is shown.
    pub(super) fn come_to(&self, at: u32) {
        self.0.at.set(at);
        self.0.settling.take();
        self.0.leaves.set(false);
    }

    /// A link leads on from the step that is shown.
    pub(super) fn note_link(&self, link: &Element) {
        self.note_place();
        let href = link.get_attribute("href").unwrap_or_default();
        let top = top_of(link);
        self.note(|place| (place.link, place.top) = (href, top));
        self.0.leaves.set(true);
    }

    /// What the list of the step that is shown shows.
    pub(super) fn note_list(&self, shown: &str) {
        self.note(|place| shown.clone_into(&mut place.list));
    }

    /// What the list of this step showed when it was left.
    pub(super) fn list(&self) -> String {
        self.place().map(|place| place.list).unwrap_or_default()
    }

    /// Scrolls to where this step was left as soon as the page is as high as it was,
    /// and puts the focus on the link that was followed from there.
    pub(super) fn return_to(&self) {
        let place = self.place().unwrap_or_default();
        self.settle(place);
    }

    /// The same for a document that is loaded again, whose place no browser has found.
    pub(super) fn stay(&self) {
        if let Some(place) = self.place() {
            self.settle(Place {
                link: String::new(),
                ..place
            });
        }
    }

    fn settle(&self, place: Place) {
        let (places, mut looks, mut found) = (self.clone(), 0, 0);
        let look = move || {
            looks += 1;
            let window = &places.0.window;
            let link = link_of(window.document(), &place.link);
            // The heading has it first, which a page that is come to by a link begins with.
            if let Some(link) = link.as_ref().filter(|link| !has_focus(link)) {
                let still = FocusOptions::new();
                still.set_prevent_scroll(true);
                let _ = link.focus_with_options(&still);
            }
            // What is above may be higher by now than it was: the link tells.
            let off = match &link {
                Some(link) => top_of(link) - place.top,
                None => place.y - places.scrolled(),
            };
            if off == 0 {
                found += 1;
            } else {
                found = 0;
                window.scroll_by_with_x_and_y(0.0, f64::from(off));
            }
            if looks == LOOKS || found == STILL {
                // With what is above higher than it was, it is another one by now.
                let y = places.scrolled();
                places.note(|place| place.y = y);
                places.0.settling.take();
            }
        };
        *self.0.settling.borrow_mut() = Some(Interval::new(40, look));
    }

    /// How far down the page is scrolled, in whole pixels.
    fn scrolled(&self) -> i32 {
        charts::whole(self.0.window.scroll_y().unwrap_or_default())
    }

    fn place(&self) -> Option<Place> {
        let places = self.0.places.borrow();
        let found = place_of(&places, self.0.at.get()).ok()?;
        Some(places[found].1.clone())
    }

    fn note(&self, change: impl FnOnce(&mut Place)) {
        let (mut places, at) = (self.0.places.borrow_mut(), self.0.at.get());
        let place = place_of(&places, at).unwrap_or_else(|place| {
            places.insert(place, (at, Place::default()));
            place
        });
        change(&mut places[place].1);
    }

    fn on(&self, event: &'static str, call: fn(&Self)) {
        let places = self.clone();
        EventListener::new(&self.0.window, event, move |_| call(&places)).forget();
    }

    fn leave_to_browser(&self, leaves: bool) {
        if let Ok(history) = self.0.window.history() {
            let how = if leaves {
                ScrollRestoration::Auto
            } else {
                ScrollRestoration::Manual
            };
            // Where it is refused, the browser looks for the place, too.
            let _ = history.set_scroll_restoration(how);
        }
    }

    fn storage(&self) -> Option<web_sys::Storage> {
        self.0.window.session_storage().ok().flatten()
    }
}

/// Where a step's place stands among them, or where it would.
fn place_of(places: &[(u32, Place)], at: u32) -> Result<usize, usize> {
    places.binary_search_by_key(&at, |(other, _)| *other)
}

/// The first link of the page that is written so.
fn link_of(document: Option<Document>, href: &str) -> Option<HtmlElement> {
    if href.is_empty() {
        return None;
    }
    let links = document?.query_selector_all("main a[href]").ok()?;
    let link = |at| links.get(at)?.dyn_into::<HtmlElement>().ok();
    let mut all = (0..links.length()).filter_map(link);
    all.find(|link| link.get_attribute("href").as_deref() == Some(href))
}

fn has_focus(element: &Element) -> bool {
    let document = element.owner_document();
    document
        .and_then(|document| document.active_element())
        .as_ref()
        == Some(element)
}

/// How far below the top of the window an element begins, in whole pixels.
fn top_of(element: &Element) -> i32 {
    charts::whole(element.get_bounding_client_rect().top())
}

/// The last places, a line each.
fn written(places: &[(u32, Place)]) -> String {
    let left_out = places.len().saturating_sub(MOST_KEPT);
    let lines = places[left_out..].iter().map(|(at, place)| {
        let Place { y, top, list, link } = place;
        format!("{at} {y} {top} {list} {link}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn read(text: &str) -> Vec<(u32, Place)> {
    let line = |line: &str| {
        let mut parts = line.splitn(5, ' ');
        let at = parts.next()?.parse().ok()?;
        let y = parts.next()?.parse().ok()?;
        let top = parts.next()?.parse().ok()?;
        let list = parts.next()?.to_owned();
        let link = parts.next()?.to_owned();
        let place = Place { y, list, top, link };
        Some((at, place))
    };
    text.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{MOST_KEPT, Place, read, written};

    fn place(y: i32) -> Place {
        Place {
            y,
            top: -20,
            list: "2024,2025-03".into(),
            link: "milestones/deepseek-r1/?q=a b".into(),
        }
    }

    #[test]
    fn places_are_read_as_they_were_written_and_the_last_ones_are_kept() {
        let places: Vec<(u32, Place)> = (0..80).zip((0..).step_by(100).map(place)).collect();
        let kept = read(&written(&places));
        assert_eq!(kept.len(), MOST_KEPT);
        assert_eq!(kept.first(), Some(&(30, place(3000))));
        assert_eq!(kept.last(), Some(&(79, place(7900))));
    }

    #[test]
    fn what_is_no_place_is_left_out() {
        assert!(read("1\n2 x 0 0 a\n3 1 NaN 0 a\n4 1\n-5 1 1 0 a\n").is_empty());
    }
}
