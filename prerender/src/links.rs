//! The addresses of a page: its own in each language, and its files'.

use dataset::{Code, Dataset, Language};
use milepost::state::{self, Page, ViewState};
use milepost::text::tag;

use crate::escape::escaped;
use crate::place::Place;

/// The view that a page shows before any choice.
pub fn view(page: Page, language: Language) -> ViewState {
    ViewState {
        page,
        ..ViewState::default()
    }
    .in_language(language)
}

/// The same in a frame.
pub fn framed(page: Page, language: Language) -> ViewState {
    ViewState {
        framed: true,
        ..view(page, language)
    }
}

/// The page's address below the site's root.
pub fn address(data: &Dataset, page: Page, language: Language) -> String {
    state::write(&view(page, language), data)
}

/// Which of all addresses is the page's own, and where it is in other languages.
pub fn alternates(data: &Dataset, place: &Place, page: Page, language: Language) -> String {
    let href = |language| escaped(&place.address(&address(data, page, language)));
    let other = |tag: &str, href: String| {
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">")
    };
    let mut links = vec![format!(
        "<link rel=\"canonical\" href=\"{}\">",
        href(language)
    )];
    links.extend(
        Language::ALL
            .iter()
            .map(|&language| other(tag(language), href(language))),
    );
    links.push(other("x-default", href(Language::En)));
    links.join("\n    ")
}
