//! `sitemap.xml` (sitemaps.org 0.9, with the languages of each page) and
//! `robots.txt`. A sitemap holds whole addresses only, so there is none where the
//! origin is not known.

use std::fmt::Write;

use dataset::{Code, Dataset, Language};
use i18n::tag;
use view::Page;

use crate::escape::escaped;
use crate::links::address;
use crate::place::Place;

/// The sitemap, if the origin is known; `day` is when the data was made.
pub(crate) fn sitemap(data: &Dataset, place: &Place, day: &str) -> Option<String> {
    let at = |page: Page, language| {
        let address = place.absolute(&address(data, page, language))?;
        Some(escaped(&address))
    };
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for page in view::pages(data) {
        let mut links = String::new();
        for &language in Language::ALL {
            let (tag, href) = (tag(language), at(page, language)?);
            let _ = write!(
                links,
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>"
            );
        }
        for &language in Language::ALL {
            let loc = at(page, language)?;
            // Writing into a string cannot fail.
            let _ = writeln!(
                xml,
                "<url><loc>{loc}</loc><lastmod>{day}</lastmod>{links}</url>"
            );
        }
    }
    xml += "</urlset>\n";
    Some(xml)
}

/// Everything may be read; embeds say themselves that they are not to be listed.
pub(crate) fn robots(place: &Place) -> String {
    let sitemap = place.absolute("sitemap.xml");
    let sitemap = sitemap.map(|address| format!("\nSitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use milepost::catalog;

    use super::*;

    #[test]
    fn a_sitemap_names_each_page_in_each_language_once() {
        let data = &catalog::shipped().unwrap().data;
        let place = Place::new(Some("https://example.org"), Some("/x/")).unwrap();
        let xml = sitemap(data, &place, "2026-11-25").unwrap();
        let pages = view::pages(data).count();
        assert_eq!(xml.matches("<url>").count(), pages * 2);
        assert_eq!(xml.matches("<loc>https://example.org/x/zh/").count(), pages);
        // The protocol's own limits.
        assert!(pages * 2 <= 50_000 && xml.len() <= 50 * 1024 * 1024);
        assert_eq!(sitemap(data, &Place::default(), "2026-11-25"), None);
    }

    #[test]
    fn robots_are_led_to_the_sitemap_once_there_is_one() {
        assert!(!robots(&Place::default()).contains("Sitemap"));
        let place = Place::new(Some("https://example.org"), None).unwrap();
        assert!(robots(&place).ends_with("\nSitemap: https://example.org/sitemap.xml\n"));
    }
}
