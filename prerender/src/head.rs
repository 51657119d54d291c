//! What a page's head says to those who find, share or cite it.

use dataset::{Dataset, Language};
use i18n::messages;
use milepost::pages::changes::FEED;
use view::Page;
use viewmodel::page_meta::{description, name, title};

use crate::card;
use crate::escape::{escaped, json_in_script};
use crate::linked_data::LinkedData;
use crate::{links, manifest, oembed};

/// The elements of the head beside title and description.
pub(crate) fn elements(linked: &LinkedData, page: Page, language: Language) -> String {
    let (catalog, place) = (linked.catalog, linked.place);
    let own = links::address(&catalog.data, page, language);
    let mut lines = links::alternates(&catalog.data, place, page, language);
    lines.extend([
        followed(&catalog.data, language),
        painted_whole(&own),
        installed(&catalog.data, language),
    ]);
    let mut property = |name: &str, content: &str| {
        lines.push(format!(
            "<meta property=\"og:{name}\" content=\"{}\">",
            escaped(content)
        ));
    };
    property("type", "website");
    property("site_name", "Milepost");
    property("title", &title(catalog, page, language));
    property("description", &description(catalog, page, language));
    property("locale", locale(language));
    if let Some(address) = place.absolute(&own) {
        property("url", &address);
    }
    if let Some(picture) = place.absolute(&format!("{own}{}", card::FILE)) {
        property("image", &picture);
        property("image:type", "image/png");
        property("image:width", &social_cards::WIDTH.to_string());
        property("image:height", &social_cards::HEIGHT.to_string());
        property("image:alt", name(catalog, page, language));
        lines.push("<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned());
    }
    if let Some(answer) = place.absolute(&format!("{own}{}", oembed::FILE)) {
        lines.push(format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            escaped(&answer),
            escaped(name(catalog, page, language))
        ));
    }
    lines.extend(linked.of(page, language).iter().map(|statement| {
        let json = json_in_script(statement);
        format!("<script type=\"application/ld+json\">{json}</script>")
    }));
    lines.join("\n    ")
}

/// A page is a few packets: painted once all of it has come, nothing in it moves
/// as more of it does (HTML Standard, link type `expect`).
fn painted_whole(own: &str) -> String {
    let own = escaped(own);
    format!("<link rel=\"expect\" href=\"{own}#foot\" blocking=\"render\">")
}

/// By what a reader of feeds finds the changes of the data, on any page.
fn followed(data: &Dataset, language: Language) -> String {
    let own = links::address(data, Page::Changes, language);
    format!(
        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"{own}{FEED}\" title=\"{}\">",
        escaped(messages(language).changes.title)
    )
}

/// By what a browser installs the site, in the page's language.
fn installed(data: &Dataset, language: Language) -> String {
    let own = links::address(data, Page::Overview, language);
    format!(
        "<link rel=\"manifest\" href=\"{own}{}\">\n    \
         <link rel=\"apple-touch-icon\" href=\"icon-180.png\">",
        manifest::NAME
    )
}

/// Open Graph writes a language with a territory.
fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "en_US",
        Language::Zh => "zh_CN",
    }
}

#[cfg(test)]
mod tests {
    use milepost::catalog;

    use super::*;
    use crate::package::Package;
    use crate::place::Place;

    fn head(place: &Place) -> String {
        let catalog = catalog::shipped().unwrap();
        let package = Package::get().unwrap();
        let linked = LinkedData {
            catalog,
            package: &package,
            place,
        };
        let id = catalog.data.find_indicator("nev-sales").unwrap();
        elements(&linked, Page::Indicator(id), Language::Zh)
    }

    #[test]
    fn a_page_is_shared_by_whole_addresses_once_the_origin_is_known() {
        let head = head(&Place::new(Some("https://example.org"), Some("/x/")).unwrap());
        let at = "https://example.org/x/zh/indicators/nev-sales/";
        for part in [
            format!("<link rel=\"canonical\" href=\"{at}\">"),
            "hreflang=\"en\" href=\"https://example.org/x/indicators/nev-sales/\"".to_owned(),
            format!("hreflang=\"zh-Hans\" href=\"{at}\""),
            "hreflang=\"x-default\" href=\"https://example.org/x/indicators/".to_owned(),
            format!("og:url\" content=\"{at}\""),
            format!("og:image\" content=\"{at}card.png\""),
            "summary_large_image".to_owned(),
            format!("application/json+oembed\" href=\"{at}oembed.json\""),
            "application/ld+json".to_owned(),
        ] {
            assert!(head.contains(&part), "{part}: {head}");
        }
    }

    #[test]
    fn without_an_origin_nothing_is_said_that_must_be_a_whole_address() {
        let head = head(&Place::default());
        for part in [
            "canonical",
            "hreflang",
            "og:url",
            "og:image",
            "oembed",
            "ld+json",
        ] {
            assert!(!head.contains(part), "{part}: {head}");
        }
    }
}
