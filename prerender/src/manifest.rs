//! The web app manifest of each language, by which a browser installs the site,
//! and its icons (W3C Web Application Manifest).

use dataset::{Code, Dataset, Language};
use i18n::{messages, tag};
use serde_json::{Value, json};
use social_cards::icon;
use view::{Page, write};

use crate::place::way_up;
use crate::{Fault, Result, links};

/// The manifest's name in the folder of its language.
pub(crate) const NAME: &str = "manifest.webmanifest";

const ICON: &str = include_str!("../../static/icon.svg");
/// Name, size in pixels, and the share of the picture that is left free around
/// the sign: a maskable icon may be cut to a circle of four fifths.
const ICONS: [(&str, u32, f32); 4] = [
    ("icon-192.png", 192, 0.08),
    ("icon-512.png", 512, 0.08),
    ("icon-maskable-512.png", 512, 0.2),
    ("icon-180.png", 180, 0.12),
];

/// Language, form and content of a picture of the overview, for the browser's offer
/// to install; the `screens` program of the browser tests takes them.
const SCREENSHOTS: [(&str, &str, &[u8]); 4] = [
    (
        "en",
        "narrow",
        include_bytes!("../../static/screenshots/en-narrow.png"),
    ),
    (
        "en",
        "wide",
        include_bytes!("../../static/screenshots/en-wide.png"),
    ),
    (
        "zh",
        "narrow",
        include_bytes!("../../static/screenshots/zh-narrow.png"),
    ),
    (
        "zh",
        "wide",
        include_bytes!("../../static/screenshots/zh-wide.png"),
    ),
];

/// The screenshots as files of the site's root.
pub(crate) fn screenshots() -> impl Iterator<Item = (String, &'static [u8])> {
    SCREENSHOTS
        .iter()
        .map(|&(language, form, picture)| (screenshot(language, form), picture))
}

fn screenshot(language: &str, form: &str) -> String {
    format!("screenshot-{language}-{form}.png")
}

/// Width and height, which stand first in a PNG (RFC 2083, section 4.1.1).
fn pixels(png: &[u8]) -> Option<(u32, u32)> {
    let [width, height] = [16, 20].map(|at| {
        let bytes = png.get(at..at + 4)?.first_chunk()?;
        Some(u32::from_be_bytes(*bytes))
    });
    width.zip(height)
}

/// The icons as files of the site's root.
///
/// # Errors
/// When the sign cannot be drawn.
pub(crate) fn icons() -> Result<Vec<(String, Vec<u8>)>> {
    ICONS
        .iter()
        .map(|&(name, size, margin)| {
            let picture =
                icon(ICON, size, margin).map_err(|fault| Fault::new(fault.to_string()))?;
            Ok((name.to_owned(), picture))
        })
        .collect()
}

/// The manifest of a language. Its addresses are relative to its own folder.
pub(crate) fn manifest(data: &Dataset, language: Language) -> Value {
    let messages = messages(language);
    let own = links::address(data, Page::Overview, language);
    let up = way_up(&own);
    let up = up.strip_prefix("./").unwrap_or(&up);
    let icon = |name: &str, size: u32, purpose: &str| {
        json!({
            "src": format!("{up}{name}"),
            "sizes": format!("{size}x{size}"),
            "type": "image/png",
            "purpose": purpose,
        })
    };
    let shortcuts = [
        (Page::Milestones(None), messages.navigation.milestones),
        (Page::Indicators, messages.navigation.indicators),
        (Page::Industries, messages.navigation.industries),
        (Page::Data, messages.navigation.data),
    ]
    .map(|(page, name)| {
        let view = links::view(page, language);
        json!({"name": name, "url": format!("{up}{}", write(&view, data))})
    });
    let screenshots: Vec<Value> = SCREENSHOTS
        .iter()
        .filter(|(code, ..)| *code == language.code())
        .filter_map(|(code, form, picture)| {
            let (width, height) = pixels(picture)?;
            Some(json!({
                "src": format!("{up}{}", screenshot(code, form)),
                "sizes": format!("{width}x{height}"),
                "type": "image/png",
                "form_factor": form,
                "label": messages.navigation.overview,
            }))
        })
        .collect();
    json!({
        "name": "Milepost",
        "short_name": "Milepost",
        "description": messages.site.description,
        "lang": tag(language),
        "dir": "ltr",
        "start_url": "./",
        "scope": if up.is_empty() { "./" } else { up },
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#ffffff",
        "categories": ["education", "news"],
        "icons": [
            icon("icon-192.png", 192, "any"),
            icon("icon-512.png", 512, "any"),
            icon("icon-maskable-512.png", 512, "maskable"),
        ],
        "screenshots": screenshots,
        "shortcuts": shortcuts,
    })
}

#[cfg(test)]
mod tests {
    use super::{SCREENSHOTS, pixels};

    #[test]
    fn screenshots_have_the_sizes_that_browsers_show() {
        for (language, form, picture) in SCREENSHOTS {
            let (width, height) = pixels(picture).unwrap();
            let (short, long) = (width.min(height), width.max(height));
            // Chromium takes no others.
            assert!((320..=3840).contains(&short), "{language} {form}");
            assert!(
                f64::from(long) <= 2.3 * f64::from(short),
                "{language} {form}"
            );
            assert_eq!(form == "wide", width > height, "{language} {form}");
        }
    }

    #[test]
    fn what_is_not_a_picture_has_no_size() {
        assert_eq!(pixels(b"no picture"), None);
    }
}
