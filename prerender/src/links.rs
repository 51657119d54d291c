//! The addresses of a page: its own in each language, and its files'.

use dataset::{Code, Dataset, Language};
use i18n::tag;
use view::{Embed, Page, ViewState};

use crate::escape::escaped;
use crate::place::Place;

/// The view that a page shows before any choice.
pub(crate) fn view(page: Page, language: Language) -> ViewState {
    ViewState::of(page).in_language(language)
}

/// The same in a frame.
pub(crate) fn embedded(page: Page, language: Language) -> ViewState {
    ViewState {
        embed: Some(Embed::default()),
        ..view(page, language)
    }
}

/// The page's address below the site's root.
pub(crate) fn address(data: &Dataset, page: Page, language: Language) -> String {
    view::write(&view(page, language), data)
}

/// Which of all addresses is the page's own, and where it is in other languages.
/// Both take whole addresses: nothing where the origin is not known.
pub(crate) fn alternates(
    data: &Dataset,
    place: &Place,
    page: Page,
    language: Language,
) -> Vec<String> {
    let href = |language| {
        let address = place.absolute(&address(data, page, language))?;
        Some(escaped(&address))
    };
    let other = |tag: &str, language| {
        let href = href(language)?;
        Some(format!(
            "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">"
        ))
    };
    let own = href(language).map(|href| canonical(&href));
    let languages = Language::ALL
        .iter()
        .map(|&language| other(tag(language), language));
    own.into_iter()
        .chain(languages.flatten())
        .chain(other("x-default", Language::En))
        .collect()
}

/// Names the address that stands for all of a page's; it is escaped already.
pub(crate) fn canonical(href: &str) -> String {
    format!("<link rel=\"canonical\" href=\"{href}\">")
}
