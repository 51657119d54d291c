//! A page's answer for oEmbed 1.0 consumers, as a file: a host of static files
//! cannot answer for an address that it is asked about, so each page names its own.
//!
//! `WordPress` takes type `rich` only with `html`, `width` and `height`, and keeps
//! of the markup a quotation with a link and one frame.

use embed::EmbedSize;
use embed::snippet::SANDBOX;
use serde_json::{Value, json};

use crate::escape::escaped;

/// The name of the answer's file in a page's folder.
pub(crate) const FILE: &str = "oembed.json";

/// The width that the answer is for; consumers scale it.
const WIDTH: u32 = 640;

/// What an answer tells. Addresses are whole.
pub(crate) struct Answer<'a> {
    /// The page's title.
    pub title: &'a str,
    /// The page's address.
    pub page: &'a str,
    /// The address of its figure in a frame, and the heights that suit it, if the
    /// page has one.
    pub embed: Option<(&'a str, EmbedSize)>,
    /// The address of its picture.
    pub picture: &'a str,
    /// The address of the site.
    pub site: &'a str,
    /// The day of the data, like `2026-11-25`.
    pub day: &'a str,
}

impl Answer<'_> {
    /// The answer: of type `rich` with a figure, of type `link` without one.
    pub(crate) fn json(&self) -> Value {
        let mut answer = json!({
            "version": "1.0",
            "type": "link",
            "title": self.title,
            "author_name": "Milepost",
            "author_url": self.site,
            "provider_name": "Milepost",
            "provider_url": self.site,
            "cache_age": 86_400,
            "thumbnail_url": self.picture,
            "thumbnail_width": social_cards::WIDTH,
            "thumbnail_height": social_cards::HEIGHT,
            "published": self.day,
            "url": self.page,
        });
        if let Some((embed, size)) = self.embed {
            let height = charts::whole(size.at(f64::from(WIDTH)).floor());
            let (page, embed, title) = (escaped(self.page), escaped(embed), escaped(self.title));
            answer["type"] = json!("rich");
            answer["width"] = json!(WIDTH);
            answer["height"] = json!(height);
            answer["html"] = json!(format!(
                "<blockquote class=\"wp-embedded-content\"><a href=\"{page}\">{title}</a></blockquote>\
                 <iframe class=\"wp-embedded-content\" src=\"{embed}\" title=\"{title}\" \
                 width=\"{WIDTH}\" height=\"{height}\" frameborder=\"0\" loading=\"lazy\" \
                 sandbox=\"{SANDBOX}\" style=\"width:100%;border:0\"></iframe>"
            ));
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(embed: Option<(&str, EmbedSize)>) -> Value {
        Answer {
            title: "A <b>",
            page: "https://example.org/x/",
            embed,
            picture: "https://example.org/x/card.png",
            site: "https://example.org/",
            day: "2026-11-25",
        }
        .json()
    }

    /// oEmbed 1.0, 2.3.4: `version` and `type` are required; `rich` requires
    /// `html`, `width` and `height`; a thumbnail requires all three of its fields.
    #[test]
    fn an_answer_keeps_the_rules_of_its_type() {
        let size = EmbedSize {
            least: 480,
            ratio: 0.75,
            most: 580,
        };
        let rich = answer(Some(("https://example.org/embed/x/", size)));
        assert_eq!(
            (&rich["version"], &rich["type"]),
            (&json!("1.0"), &json!("rich"))
        );
        assert_eq!(
            (&rich["width"], &rich["height"]),
            (&json!(640), &json!(480))
        );
        let html = rich["html"].as_str().unwrap();
        assert!(
            html.contains("src=\"https://example.org/embed/x/\""),
            "{html}"
        );
        assert!(html.contains("A &lt;b&gt;"), "{html}");
        assert!(!html.contains("<script"), "{html}");
        for part in ["thumbnail_url", "thumbnail_width", "thumbnail_height"] {
            assert!(!rich[part].is_null(), "{part}");
        }
        let link = answer(None);
        assert_eq!(link["type"], "link");
        assert!(link["html"].is_null());
    }
}
