//! The web app manifest of each language, by which a browser installs the site,
//! and its icons (W3C Web Application Manifest).

use cards::icon;
use dataset::{Dataset, Language};
use milepost::state::{Page, write};
use milepost::text::{tag, words};
use serde_json::{Value, json};

use crate::place::way_up;
use crate::{Fault, Result, links};

/// The manifest's name in the folder of its language.
pub const NAME: &str = "manifest.webmanifest";

const ICON: &str = include_str!("../../static/icon.svg");
/// Name, size in pixels, and the share of the picture that is left free around
/// the sign: a maskable icon may be cut to a circle of four fifths.
const ICONS: [(&str, u32, f32); 4] = [
    ("icon-192.png", 192, 0.08),
    ("icon-512.png", 512, 0.08),
    ("icon-maskable-512.png", 512, 0.2),
    ("icon-180.png", 180, 0.12),
];

/// The icons as files of the site's root.
///
/// # Errors
/// When the sign cannot be drawn.
pub fn icons() -> Result<Vec<(String, Vec<u8>)>> {
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
pub fn manifest(data: &Dataset, language: Language) -> Value {
    let words = words(language);
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
        (Page::Milestones(None), words.milestones),
        (Page::Indicators, words.indicators),
        (Page::Industries, words.industries),
        (Page::Data, words.data),
    ]
    .map(|(page, name)| {
        let view = links::view(page, language);
        json!({"name": name, "url": format!("{up}{}", write(&view, data))})
    });
    json!({
        "name": "Milepost",
        "short_name": "Milepost",
        "description": words.description,
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
        "shortcuts": shortcuts,
    })
}
