//! The view's written form: a path and a query string.
//!
//! The path is `[language/][embed/[v/version/]]page/`: a language other than the first has a
//! folder of its own, and within it the embeds have one. The first language is
//! written as `lang=en` where the reader has chosen it: without it, the reader's
//! own language counts.
//!
//! Reading is lenient: a part that is unknown or broken is dropped, and the
//! reader is told which, unless others have added it on the address's way. Writing is
//! canonical: a fixed order, nothing that is the default, lists sorted and joined by
//! commas.

mod builder;
mod dropped;
mod figure;
mod foreign;
mod milestones;
mod table;
mod write;

use std::collections::BTreeSet;

use dataset::{Code, Dataset, Date, IndustryId, Language};
use engine::targets::{TargetFacet, TargetFilter};
use engine::{IndicatorQuery, searched};

use super::{Embed, Location, MOST_COMPARED, MOST_PINNED, Page, Pin, Reader, ViewState};
use dropped::leave_out;
use milestones::Opens;

pub use dropped::{Dropped, MOST_READ, shortened};
pub use write::write;

/// What an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// The view; defaults where the address says nothing usable.
    pub view: ViewState,
    /// What could not be used, in the order met.
    pub dropped: Vec<Dropped>,
}

/// Reads an address: the path below the site's root and the query string with
/// or without its question mark.
pub fn parse(path: &str, query: &str, data: &Dataset) -> Parsed {
    let mut reader = AddressReader {
        data,
        dropped: Vec::new(),
        from: None,
        to: None,
    };
    let length = path.len() + query.len();
    let query = if length > MOST_READ {
        reader.dropped.push(Dropped::TooLong(length));
        ""
    } else {
        query
    };
    let mut view = reader.path(path);
    let query = query.strip_prefix('?').unwrap_or(query);
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    // These decide what the others mean, whatever the order of the parts.
    let decides = |name: &str| matches!(name, "table" | "figure" | "embed" | "lanes");
    for (name, value) in pairs.iter().filter(|(name, _)| decides(name)) {
        reader.pair(&mut view, name, value);
    }
    for (name, value) in pairs.iter().filter(|(name, _)| !decides(name)) {
        reader.pair(&mut view, name, value);
    }
    reader.finish(view.location.subject_mut());
    Parsed {
        view,
        dropped: reader.dropped,
    }
}

/// The folder of the embeds.
pub const EMBED: &str = "embed/";

/// The folder within it of those that are kept with a version of the data.
const KEPT: &str = "v/";

/// The version that a path below an embed's folder begins with, and what follows.
fn split_version(path: &str) -> Option<(&str, &str)> {
    let (version, below) = path.strip_prefix(KEPT)?.split_once('/')?;
    is_version(version).then_some((version, below))
}

/// The folder of a language, if it has one: the first has none.
fn folder(language: Language) -> Option<String> {
    (language != Language::En).then(|| format!("{}/", language.code()))
}

/// The language that a path begins with, and what follows.
fn split_language(path: &str) -> (Option<Language>, &str) {
    for &language in Language::ALL {
        if let Some(below) = folder(language).and_then(|folder| path.strip_prefix(folder.as_str()))
        {
            return (Some(language), below);
        }
    }
    (None, path)
}

/// Reads an address part by part into a view, and notes what of it means nothing.
struct AddressReader<'a> {
    data: &'a Dataset,
    dropped: Vec<Dropped>,
    from: Option<Date>,
    to: Option<Date>,
}

impl AddressReader<'_> {
    /// The view of a path, before anything else is read.
    fn path(&mut self, path: &str) -> ViewState {
        let (language, below) = split_language(path);
        let (is_embedded, below) = match below.strip_prefix(EMBED) {
            Some(below) => (true, below),
            None => (false, below),
        };
        let (kept, below) = match split_version(below).filter(|_| is_embedded) {
            Some((version, below)) => (Some(version), below),
            None => (None, below),
        };
        let page = Page::from_path(below, self.data);
        if page == Page::Missing {
            self.drop("path", path);
        }
        ViewState {
            location: Location::of(page),
            reader: Reader {
                language,
                theme: None,
            },
            embed: is_embedded.then(|| Embed {
                kept: kept.map(str::to_owned),
            }),
            ..ViewState::default()
        }
    }

    fn drop(&mut self, name: &str, value: &str) {
        leave_out(
            &mut self.dropped,
            Dropped::Part {
                name: shortened(name),
                value: shortened(value),
            },
        );
    }

    /// A text to be searched for, as far as it is searched.
    fn text(&mut self, name: &str, value: &str) -> String {
        let text = searched(value);
        if text.len() < value.len() {
            self.drop(name, &value[text.len()..]);
        }
        text.to_owned()
    }

    /// A step of the story, by its id.
    fn step(&self, present: &mut Option<u16>, slug: &str) -> bool {
        let mut steps = self.data.story.iter();
        let step = steps.position(|step| step.slug == slug);
        *present = step.and_then(|step| u16::try_from(step).ok());
        step.is_some()
    }

    /// A figure of the board; `false` for one that there is not, that is there twice,
    /// or that is one too many.
    fn pin(&mut self, pins: &mut Vec<Pin>, value: &str) -> bool {
        let Some((pin, dropped)) = Pin::parse(value, self.data) else {
            return false;
        };
        if pins.contains(&pin) || pins.len() >= MOST_PINNED {
            return false;
        }
        pins.push(pin);
        for part in dropped {
            leave_out(&mut self.dropped, part);
        }
        true
    }

    fn pair(&mut self, view: &mut ViewState, name: &str, value: &str) {
        let known = match name {
            // A frame's document is in the language of its path.
            "lang" if !view.is_embedded() => set(&mut view.reader.language, Code::from_code(value)),
            "theme" => set(&mut view.reader.theme, Code::from_code(value)),
            "receipt" => set(&mut view.provenance, self.data.find_observation(value)),
            "cited" if is_version(value) => {
                view.cited = Some(value.to_owned());
                true
            }
            _ => self.builder(view, name, value) || self.of_page(view, name, value),
        };
        // In a frame the others are for its script, or for the page around it.
        if !known && !view.is_embedded() && !foreign::is_foreign(name, value) {
            self.drop(name, value);
        }
    }

    /// Reads a choice of the page that the view is about; `false` if it means nothing
    /// there.
    fn of_page(&mut self, view: &mut ViewState, name: &str, value: &str) -> bool {
        let is_for_another_page = view.is_for_another_page();
        let opens = Opens {
            milestone: view.page() != Page::Builder,
            group: view.page() != Page::Builder && !view.is_embedded(),
        };
        match view.location.subject_mut() {
            Location::Milestones(shown) => self.milestones(shown, opens, name, value),
            Location::Indicators(query) => self.catalogue(query, name, value),
            Location::Indicator(_, chart) if name == "label" => {
                is_for_another_page && self.own_label(chart, value)
            }
            Location::Indicator(own, chart) => self.chart(*own, chart, name, value),
            Location::Data(query) => self.table(query, name, value),
            Location::Compare(compared) => name == "industry" && self.compared(compared, value),
            Location::Targets(chosen) => self.targets(chosen, name, value),
            Location::Story(step) => name == "step" && self.step(step, value),
            Location::Board(pins) => name == "pin" && self.pin(pins, value),
            // What else can be chosen for its figure, its own page has.
            Location::Overview(focus) => name == "focus" && self.focus(focus, value),
            _ => false,
        }
    }

    /// Puts together what several parts say, once all are read.
    fn finish(&mut self, location: &mut Location) {
        match location {
            Location::Milestones(shown) => shown.query.span = self.span(),
            Location::Indicator(_, chart) => chart.span = self.span(),
            Location::Data(query) => table::finish_filters(query),
            _ => {}
        }
    }

    /// Reads a comma-separated list; items that mean nothing are dropped singly.
    fn list<T: Ord>(
        &mut self,
        name: &str,
        value: &str,
        read: impl Fn(&str, &Dataset) -> Option<T>,
    ) -> BTreeSet<T> {
        let mut items = BTreeSet::new();
        for item in value.split(',').filter(|item| !item.is_empty()) {
            match read(item, self.data) {
                Some(item) => {
                    items.insert(item);
                }
                None => self.drop(name, item),
            }
        }
        items
    }

    fn catalogue(&mut self, query: &mut IndicatorQuery, name: &str, value: &str) -> bool {
        match name {
            "q" => query.text = self.text(name, value),
            "industry" => {
                query.industries = self.list(name, value, |slug, data| data.find_industry(slug));
            }
            _ => return false,
        }
        true
    }

    /// Reads the values of one facet of the targets.
    fn targets(&mut self, chosen: &mut Vec<TargetFilter>, name: &str, value: &str) -> bool {
        let Some(facet) = TargetFacet::from_code(name) else {
            return false;
        };
        for code in value.split(',').filter(|code| !code.is_empty()) {
            match TargetFilter::from_code(facet, code, self.data) {
                Some(filter) => chosen.push(filter),
                None => self.drop(name, code),
            }
        }
        dataset::sort::by(chosen, Ord::cmp);
        chosen.dedup();
        true
    }

    /// Reads the industries that are compared.
    fn compared(&mut self, compared: &mut Vec<IndustryId>, value: &str) -> bool {
        compared.clear();
        for slug in value.split(',').filter(|slug| !slug.is_empty()) {
            match self.data.find_industry(slug) {
                Some(id) if !compared.contains(&id) && compared.len() < MOST_COMPARED => {
                    compared.push(id);
                }
                _ => self.drop("industry", slug),
            }
        }
        true
    }
}

/// Whether a text is the version of a data package, such as `0.1.0`.
pub fn is_version(text: &str) -> bool {
    let parts = text.split('.');
    text.len() <= 20
        && parts.clone().count() == 3
        && parts
            .clone()
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Sets an optional choice if the value meant something.
fn set<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    let known = value.is_some();
    if known {
        *place = value;
    }
    known
}

/// Sets a choice if the value meant something.
fn put<T>(place: &mut T, value: Option<T>) -> bool {
    match value {
        Some(value) => {
            *place = value;
            true
        }
        None => false,
    }
}
