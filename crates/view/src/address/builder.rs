//! The part of an address that says how a figure is to look on another page, read.

use dataset::Code;

use super::{AddressReader, put, set};
use crate::{
    Accent, BuilderView, Location, OwnPart, Page, Parts, Preview, ViewState, greatest_width,
    is_font,
};

impl AddressReader<'_> {
    /// Reads what is chosen for a figure on another page: on the builder's own
    /// page, or over the page of the figure.
    pub(super) fn builder(&mut self, view: &mut ViewState, name: &str, value: &str) -> bool {
        match (name, &mut view.location) {
            ("figure", Location::Builder(builder)) => {
                let page = Page::from_path(value, self.data);
                if page != Page::Missing {
                    builder.take(page);
                }
                return page != Page::Missing;
            }
            (_, Location::Builder(_)) => {}
            ("embed", _) => {
                view.dialog = (value == "1").then(Box::default);
                return true;
            }
            _ => {}
        }
        let is_embedded = view.is_embedded();
        let chosen = view.builder_mut().filter(|_| !is_embedded);
        chosen.is_some_and(|chosen| read(chosen, name, value))
    }
}

/// Reads how the figure is to look; `false` if a part means nothing.
fn read(chosen: &mut BuilderView, name: &str, value: &str) -> bool {
    match name {
        "parts" => put(&mut chosen.parts, Parts::from_code(value)),
        "frame-theme" => put(&mut chosen.theme, Code::from_code(value)),
        "frame-lang" => set(&mut chosen.language, Code::from_code(value)),
        "accent" => set(&mut chosen.accent, Accent::from_code(value)),
        "font" if is_font(value) => {
            value.clone_into(&mut chosen.font);
            true
        }
        "background" => {
            chosen.transparent = value == "transparent";
            chosen.transparent
        }
        "data" => {
            chosen.versioned = value == "frozen";
            chosen.versioned
        }
        "width" => set(&mut chosen.width, greatest_width(value)),
        "preview" => put(&mut chosen.preview, Preview::from_code(value)),
        _ => own_words(chosen, name, value),
    }
}

/// Reads what a newsroom says in its own words; what is too long is cut.
fn own_words(chosen: &mut BuilderView, name: &str, value: &str) -> bool {
    let Some(part) = OwnPart::from_code(name) else {
        return false;
    };
    chosen.own = std::mem::take(&mut chosen.own).with(part, value);
    chosen.own.get(part) == value
}
