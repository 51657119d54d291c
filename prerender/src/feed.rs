//! The log of changes as an Atom feed (RFC 4287), one in each language beside its
//! page: an entry a version.

use std::fmt::Write;

use dataset::{Date, Language};
use engine::Catalog;
use i18n::{date, messages, tag};
use milepost::catalog::DATA_LICENCE;
use view::Page;
use viewmodel::changes::{Version, row_name, told, versions};

use crate::digest::urn;
use crate::escape::escaped;
use crate::links::address;
use crate::package::Package;
use crate::place::Place;

/// The feed in a language.
///
/// An Atom id is an address that never changes. Where the origin is not known, it is
/// a name that needs none, made of the data package's and the page's.
pub(crate) fn feed(
    catalog: &Catalog,
    package: &Package,
    place: &Place,
    language: Language,
) -> String {
    let messages = messages(language);
    let path = address(&catalog.data, Page::Changes, language);
    let id = place
        .absolute(&path)
        .unwrap_or_else(|| urn(&format!("{} {path}", package.id)));
    let file = milepost::pages::changes::FEED;
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>Milepost: {}</title>\n\
         <subtitle>{}</subtitle>\n\
         <id>{}</id>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>\n\
         <updated>{}</updated>\n\
         <author><name>Milepost</name></author>\n\
         <rights>{DATA_LICENCE}</rights>\n",
        tag(language),
        escaped(messages.changes.title),
        escaped(messages.changes.lead),
        escaped(&id),
        // Beside the feed, wherever that is.
        escaped(&place.absolute(&path).unwrap_or_else(|| "./".to_owned())),
        escaped(
            &place
                .absolute(&format!("{path}{file}"))
                .unwrap_or_else(|| file.to_owned())
        ),
        moment(&package.created),
    );
    for version in versions(catalog) {
        entry(&mut xml, catalog, language, &id, &version);
    }
    xml += "</feed>\n";
    xml
}

fn entry(xml: &mut String, catalog: &Catalog, language: Language, id: &str, version: &Version) {
    let messages = messages(language);
    let title = (messages.changes.version_of)(version.name, &date(language, version.date));
    // Writing into a string cannot fail.
    let _ = write!(
        xml,
        "<entry>\n<title>{}</title>\n<id>{}#v{}</id>\n<updated>{}</updated>\n\
         <content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><ul>",
        escaped(&title),
        escaped(id),
        version.name,
        moment(&version.date.to_string()),
    );
    for change in version.reasoned() {
        let told = told(language, change);
        let text = if change.table.is_empty() {
            told
        } else {
            let (name, _) = row_name(catalog, language, change);
            format!("{name}{}{told}", messages.punctuation.colon)
        };
        let _ = write!(xml, "<li>{}</li>", escaped(&text));
    }
    for (table, count) in version.added() {
        let _ = write!(
            xml,
            "<li>{}</li>",
            escaped(&(messages.changes.rows_added)(count, table))
        );
    }
    *xml += "</ul></div></content>\n</entry>\n";
}

/// A day as RFC 3339 wants it.
fn moment(day: &str) -> String {
    format!(
        "{}T00:00:00Z",
        Date::parse(day).map_or_else(|_| day.to_owned(), |day| day.to_string())
    )
}

#[cfg(test)]
mod tests {
    use milepost::catalog;

    use super::*;

    fn feed_at(place: &Place, language: Language) -> String {
        feed(
            catalog::shipped().unwrap(),
            &Package::get().unwrap(),
            place,
            language,
        )
    }

    #[test]
    fn a_feed_has_an_entry_a_version_with_an_id_that_stays() {
        let place = Place::new(Some("https://example.org"), Some("/x/")).unwrap();
        let xml = feed_at(&place, Language::Zh);
        let catalog = catalog::shipped().unwrap();
        assert_eq!(xml.matches("<entry>").count(), versions(catalog).len());
        for part in [
            "<id>https://example.org/x/zh/data/changes/</id>",
            "<id>https://example.org/x/zh/data/changes/#v0.1.0</id>",
            "rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/x/zh/data/changes/changes.atom\"",
            "xml:lang=\"zh-Hans\"",
            "<updated>2026-11-25T00:00:00Z</updated>",
        ] {
            assert!(xml.contains(part), "{part}: {xml}");
        }
        let newest = xml.find("<updated>").map(|at| &xml[at + 9..at + 19]);
        assert_eq!(newest, Some(catalog.date));
    }

    #[test]
    fn without_an_origin_ids_are_names_that_need_none_and_links_stay_beside() {
        let ids = |xml: &str| -> Vec<String> {
            let rest = xml.split("<id>").skip(1);
            rest.filter_map(|rest| Some(rest.split_once("</id>")?.0.to_owned()))
                .collect()
        };
        let [english, chinese] =
            [Language::En, Language::Zh].map(|language| feed_at(&Place::default(), language));
        let of_english = ids(&english);
        assert!(of_english.len() > 2, "{of_english:?}");
        for id in &of_english {
            // RFC 9562, section 4.
            let name = id
                .split('#')
                .next()
                .and_then(|id| id.strip_prefix("urn:uuid:"));
            let lengths: Vec<usize> = name.unwrap_or("").split('-').map(str::len).collect();
            assert_eq!(lengths, [8, 4, 4, 4, 12], "{id}");
        }
        assert!(!ids(&chinese).iter().any(|id| of_english.contains(id)));
        assert!(!english.contains("example.org"), "{english}");
        assert!(
            english.contains("href=\"changes.atom\"") && english.contains("href=\"./\""),
            "{english}"
        );
    }
}
