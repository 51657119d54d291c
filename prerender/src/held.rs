//! A page as its document holds it, and what the app needs to know before it takes
//! it over: which view it is, and whether all of it is there and nothing else.
//! Taking over (hydration) stops at the first element that is not expected.

use crate::escape::escaped;

/// What stands in the element that the app draws in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// The address under which the app finds the view again, below the site's root;
    /// none where what is held is not to be taken over.
    view: Option<String>,
    /// The view, as markup.
    content: String,
}

impl Held {
    /// A view that was drawn in advance, by its address.
    pub fn view(address: String, content: String) -> Self {
        Self {
            view: Some(address),
            content,
        }
    }

    /// What can be read until the app draws in its place.
    pub fn provisional(content: String) -> Self {
        Self {
            view: None,
            content,
        }
    }

    /// The element; `src/main.rs` reads its attributes.
    pub fn element(&self) -> String {
        let Self { view, content } = self;
        let attributes = view.as_ref().map_or_else(String::new, |view| {
            let (view, nodes) = (escaped(view), nodes(content));
            format!(" data-view=\"{view}\" data-nodes=\"{nodes}\"")
        });
        format!("<div id=\"app\"{attributes}>{content}</div>")
    }
}

/// How many elements and comments a browser makes of markup: what the app expects
/// to find. Texts do not count, since a browser may join or split them.
///
/// The markup is a server renderer's: `<` stands unescaped only in attributes.
fn nodes(markup: &str) -> usize {
    let mut count = 0;
    let mut rest = markup;
    while let Some((_, after)) = rest.split_once('<') {
        if let Some(comment) = after.strip_prefix("!--") {
            count += 1;
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
        } else {
            count += usize::from(after.starts_with(|first: char| first.is_ascii_alphabetic()));
            rest = after_tag(after);
        }
    }
    count
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
    use super::{Held, nodes};

    #[test]
    fn elements_and_comments_are_counted_and_texts_are_not() {
        assert_eq!(nodes(""), 0);
        assert_eq!(nodes("a &lt;b&gt; c"), 0);
        // A comment at each end, two elements, one of them without an end tag.
        assert_eq!(nodes("<!--<[App]>--><p>1<br>2</p><!--</[App]>-->"), 4);
    }

    #[test]
    fn signs_of_markup_within_an_attribute_are_none() {
        assert_eq!(nodes("<a title=\"<b> > '\" data-x='\"<i>'>1</a><b></b>"), 2);
    }

    #[test]
    fn markup_that_breaks_off_is_counted_as_far_as_it_goes() {
        assert_eq!(nodes("<a><b title=\"x"), 2);
        assert_eq!(nodes("<a><!-- x"), 2);
        assert_eq!(nodes("<a><"), 1);
    }

    #[test]
    fn an_address_cannot_leave_its_attribute() {
        let held = Held::view("a\"b".into(), String::new());
        assert_eq!(
            held.element(),
            "<div id=\"app\" data-view=\"a&quot;b\" data-nodes=\"0\"></div>"
        );
    }

    #[test]
    fn what_is_not_to_be_taken_over_says_no_view() {
        assert_eq!(Held::default().element(), "<div id=\"app\"></div>");
        let provisional = Held::provisional("<p>1</p>".into());
        assert_eq!(provisional.element(), "<div id=\"app\"><p>1</p></div>");
    }
}
