//! What a page's head says to those who find, share or cite it.

use dataset::Language;
use milepost::head::{description, name, title};
use milepost::state::Page;

use crate::card;
use crate::escape::{escaped, json_in_script};
use crate::linked_data::LinkedData;
use crate::{links, oembed};

/// The elements of the head beside title and description.
pub fn elements(linked: &LinkedData, page: Page, language: Language) -> String {
    let (atlas, place) = (linked.atlas, linked.place);
    let mut lines = vec![links::alternates(&atlas.data, place, page, language)];
    let mut property = |name: &str, content: &str| {
        lines.push(format!(
            "<meta property=\"og:{name}\" content=\"{}\">",
            escaped(content)
        ));
    };
    property("type", "website");
    property("site_name", "Milepost");
    property("title", &title(atlas, page, language));
    property("description", &description(atlas, page, language));
    property("locale", locale(language));
    let own = links::address(&atlas.data, page, language);
    if let Some(address) = place.absolute(&own) {
        property("url", &address);
    }
    if let Some(picture) = place.absolute(&format!("{own}{}", card::FILE)) {
        property("image", &picture);
        property("image:type", "image/png");
        property("image:width", &cards::WIDTH.to_string());
        property("image:height", &cards::HEIGHT.to_string());
        property("image:alt", name(atlas, page, language));
        lines.push("<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned());
    }
    if let Some(answer) = place.absolute(&format!("{own}{}", oembed::FILE)) {
        lines.push(format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            escaped(&answer),
            escaped(name(atlas, page, language))
        ));
    }
    lines.extend(linked.of(page, language).iter().map(|statement| {
        let json = json_in_script(statement);
        format!("<script type=\"application/ld+json\">{json}</script>")
    }));
    lines.join("\n    ")
}

/// Open Graph writes a language with a territory.
fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "en_US",
        Language::Zh => "zh_CN",
    }
}
