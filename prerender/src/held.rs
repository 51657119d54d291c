//! A page as its document holds it, and what the app needs to know before it takes
//! it over: which view it is, and whether all of it is there and nothing else.
//! Taking over (hydration) stops at the first element that is not expected.

use milepost::need::Need;
use milepost::platform::Later;

use crate::escape::escaped;

/// What stands in the element that the app draws in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The address under which the app finds the view again, below the site's root;
    /// none where what is held is not to be taken over.
    view: Option<String>,
    /// The view, as markup.
    content: String,
    /// What it is drawn with.
    need: Option<Need>,
}

impl Held {
    /// A view that was drawn in advance, by its address.
    pub fn view(address: String, content: String) -> Self {
        Self {
            view: Some(address),
            content,
            need: None,
        }
    }

    /// What can be read until the app draws in its place.
    pub fn provisional(content: String) -> Self {
        Self {
            view: None,
            content,
            need: None,
        }
    }

    /// The same, which is drawn with what comes later.
    #[must_use]
    pub fn needing(self, need: Option<Need>) -> Self {
        Self { need, ..self }
    }

    /// The element; `src/main.rs` and the app's script read its attributes.
    pub fn element(&self) -> String {
        let Self {
            view,
            content,
            need,
        } = self;
        let attributes = view.as_ref().map_or_else(String::new, |view| {
            let (view, shape) = (escaped(view), shape(content));
            format!(" data-view=\"{view}\" data-shape=\"{shape}\"")
        });
        let need = need.map_or_else(String::new, |Need { part, summaries }| {
            let later = if summaries {
                format!(" data-later=\"{}\"", Later::Summaries.name())
            } else {
                String::new()
            };
            format!(" data-part=\"{}\"{later}", part.name())
        });
        format!("<div id=\"app\"{attributes}{need}>{content}</div>")
    }
}

/// A digest of the elements and comments that a browser makes of markup: what the app
/// expects to find, and `static/guard.js` looks for. Texts do not count, since a
/// browser may join or split them.
///
/// The markup is a server renderer's: `<` stands unescaped only in attributes.
fn shape(markup: &str) -> String {
    let mut digest = Fnv::default();
    let mut rest = markup;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            let (text, after) = comment.split_once("-->").unwrap_or((comment, ""));
            digest.add("!");
            digest.add(text);
            rest = after;
            continue;
        }
        let end = after.find(|sign: char| !sign.is_ascii_alphanumeric());
        match after.split_at(end.unwrap_or(after.len())) {
            ("", after) if after.starts_with('/') => digest.add(">"),
            ("", _) => {}
            (name, _) => {
                digest.add("<");
                digest.add(name);
                if VOID.contains(&name) {
                    digest.add(">");
                }
            }
        }
        rest = after_tag(after);
    }
    format!("{:x}", digest.0)
}

/// Elements without an end tag (HTML, "void elements"), those that the app draws and
/// those that it may.
const VOID: [&str; 7] = ["br", "col", "hr", "img", "input", "source", "wbr"];

/// The FNV-1a digest of 32 bits, over UTF-16 units as a script has them.
struct Fnv(u32);

impl Default for Fnv {
    fn default() -> Self {
        Self(0x811c_9dc5)
    }
}

impl Fnv {
    fn add(&mut self, text: &str) {
        for unit in text.encode_utf16() {
            self.0 = (self.0 ^ u32::from(unit)).wrapping_mul(0x0100_0193);
        }
    }
}

/// What follows the `>` that ends a tag, which is none within a quoted value.
fn after_tag(tag: &str) -> &str {
    let mut quote = None;
    for (at, sign) in tag.char_indices() {
        match (quote, sign) {
            (None, '>') => return &tag[at + 1..],
            (None, '"' | '\'') => quote = Some(sign),
            (Some(open), _) if open == sign => quote = None,
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::{Fnv, Held, shape};

    /// The digest of what `static/guard.js` writes down of a document.
    fn digest(written: &str) -> String {
        let mut digest = Fnv::default();
        digest.add(written);
        format!("{:x}", digest.0)
    }

    #[test]
    fn the_digest_is_that_of_its_standard() {
        // Of the test vectors of FNV-1a, 32 bits.
        assert_eq!(digest(""), "811c9dc5");
        assert_eq!(digest("a"), "e40c292c");
        assert_eq!(digest("foobar"), "bf9cf968");
    }

    #[test]
    fn elements_and_comments_count_in_their_places_and_texts_do_not() {
        assert_eq!(shape(""), digest(""));
        assert_eq!(shape("a &lt;b&gt; c"), digest(""));
        assert_eq!(
            shape("<!--<[App]>--><p>1<br>2</p><!--</[App]>-->"),
            digest("!<[App]><p<br>>!</[App]>")
        );
        assert_eq!(
            shape("<svg><clipPath id=\"a\"></clipPath></svg>"),
            digest("<svg<clipPath>>")
        );
        // As many elements of the same names in another place.
        assert_ne!(shape("<p><b></b></p>"), shape("<p></p><b></b>"));
    }

    #[test]
    fn signs_of_markup_within_an_attribute_are_none() {
        assert_eq!(
            shape("<a title=\"<b> > '\" data-x='\"<i>'>1</a><b></b>"),
            digest("<a><b>")
        );
    }

    #[test]
    fn markup_that_breaks_off_is_read_as_far_as_it_goes() {
        assert_eq!(shape("<p><b title=\"x"), digest("<p<b"));
        assert_eq!(shape("<a><"), digest("<a"));
    }

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        let held = Held::view("a\"b".into(), String::new());
        assert_eq!(
            held.element(),
            "<div id=\"app\" data-view=\"a&quot;b\" data-shape=\"811c9dc5\"></div>"
        );
    }

    #[test]
    fn what_is_not_to_be_taken_over_says_no_view() {
        assert_eq!(Held::default().element(), "<div id=\"app\"></div>");
        let provisional = Held::provisional("<p>1</p>".into());
        assert_eq!(provisional.element(), "<div id=\"app\"><p>1</p></div>");
    }
}
