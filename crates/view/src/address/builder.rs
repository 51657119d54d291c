//! The part of an address that says how a figure is to look on another page, read.

use dataset::Code;

use super::{Reader, put, set};
use crate::{Accent, OwnPart, Page, Parts, Preview, greatest_width, is_font};

impl Reader<'_> {
    /// Reads what is chosen for a figure on another page: on the builder's own
    /// page, or over the page of the figure.
    pub(super) fn builder(&mut self, name: &str, value: &str) -> bool {
        let has_page = self.view.page == Page::Builder;
        let builder = &mut self.view.builder;
        match name {
            "figure" if has_page => {
                let page = Page::from_path(value, self.data);
                if page == Page::Missing {
                    return false;
                }
                builder.subject = page;
            }
            "embed" if !has_page => builder.open = value == "1",
            _ if self.view.embedded || !(has_page || builder.open) => return false,
            "parts" => return put(&mut builder.parts, Parts::from_code(value)),
            "frame-theme" => return put(&mut builder.theme, Code::from_code(value)),
            "frame-lang" => return set(&mut builder.language, Code::from_code(value)),
            "accent" => return set(&mut builder.accent, Accent::from_code(value)),
            "font" if is_font(value) => value.clone_into(&mut builder.font),
            "background" => {
                builder.transparent = value == "transparent";
                return builder.transparent;
            }
            "data" => {
                builder.versioned = value == "frozen";
                return builder.versioned;
            }
            "width" => return set(&mut builder.width, greatest_width(value)),
            "preview" => return put(&mut builder.preview, Preview::from_code(value)),
            _ => return self.own_words(name, value),
        }
        true
    }

    /// Reads what a newsroom says in its own words; what is too long is cut.
    fn own_words(&mut self, name: &str, value: &str) -> bool {
        let Some(part) = OwnPart::from_code(name) else {
            return false;
        };
        let own = &mut self.view.builder.own;
        *own = std::mem::take(own).with(part, value);
        own.get(part) == value
    }
}
