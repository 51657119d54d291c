//! What is chosen for a figure that is to stand on another page.

use dataset::Language;

use super::{OwnWords, Preview, Theme};

/// Which parts of a figure are shown. Its sources always are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each part is shown or not, whatever the others are"
)]
pub struct Parts {
    /// Title and unit.
    pub title: bool,
    /// The switches.
    pub controls: bool,
    /// The signs in use.
    pub legend: bool,
    /// The figures as a table.
    pub table: bool,
}

impl Default for Parts {
    fn default() -> Self {
        Self {
            title: true,
            controls: true,
            legend: true,
            table: false,
        }
    }
}

impl Parts {
    /// The codes of all parts, with whether each is shown.
    pub fn all(self) -> [(&'static str, bool); 4] {
        [
            ("title", self.title),
            ("controls", self.controls),
            ("legend", self.legend),
            ("table", self.table),
        ]
    }

    /// The same with one part shown or left out.
    #[must_use]
    pub fn with(mut self, code: &str, shown: bool) -> Self {
        match code {
            "title" => self.title = shown,
            "controls" => self.controls = shown,
            "legend" => self.legend = shown,
            "table" => self.table = shown,
            _ => {}
        }
        self
    }

    /// The parts that are shown, joined by commas.
    pub fn code(self) -> String {
        let shown = self.all().into_iter().filter(|(_, shown)| *shown);
        let codes: Vec<&str> = shown.map(|(code, _)| code).collect();
        codes.join(",")
    }

    /// Reads what [`Parts::code`] writes; `None` if a part is unknown.
    pub fn from_code(code: &str) -> Option<Self> {
        let none = Self::default()
            .with("title", false)
            .with("controls", false)
            .with("legend", false);
        code.split(',')
            .filter(|part| !part.is_empty())
            .try_fold(none, |parts, part| {
                let known = none.all().iter().any(|(code, _)| *code == part);
                known.then(|| parts.with(part, true))
            })
    }
}

/// A colour as a host names it: six hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent(pub [u8; 3]);

impl Accent {
    /// Reads six hexadecimal digits, with or without a number sign.
    pub fn from_code(code: &str) -> Option<Self> {
        let digits = code.strip_prefix('#').unwrap_or(code);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    /// Six hexadecimal digits.
    pub fn code(self) -> String {
        let [red, green, blue] = self.0;
        format!("{red:02x}{green:02x}{blue:02x}")
    }
}

/// The name of a font family that a host has, safe to stand in a style.
pub fn is_font(name: &str) -> bool {
    let letters = name.chars().count();
    (1..=40).contains(&letters)
        && name
            .chars()
            .all(|letter| letter.is_alphanumeric() || letter == ' ' || letter == '-')
}

/// Reads a greatest width; `None` if a figure could not be read at it, or no
/// page is that wide.
pub fn greatest_width(text: &str) -> Option<u16> {
    let width = text.parse().ok()?;
    (240..=2400).contains(&width).then_some(width)
}

/// What is chosen for a figure that is to stand on another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BuilderView {
    /// What is shown.
    pub parts: Parts,
    /// What the newsroom says of it.
    pub own: OwnWords,
    /// The frame's theme: that of the article. Most have but a light one, and a dark
    /// figure in a light article is worse than a light one in a dark night.
    pub theme: Theme,
    /// The frame's language; that of the page without one.
    pub language: Option<Language>,
    /// The frame's accent; the product's own without one.
    pub accent: Option<Accent>,
    /// A font family of the host's; the product's own if empty.
    pub font: String,
    /// Whether the frame's background is the host's.
    pub transparent: bool,
    /// Whether the figure stays as it is with the present data.
    pub versioned: bool,
    /// How wide the frame may become, in CSS pixels; as wide as its column
    /// without a limit. Its height follows from its width.
    pub width: Option<u16>,
    /// How wide the preview is.
    pub preview: Preview,
}

impl Default for BuilderView {
    fn default() -> Self {
        Self {
            parts: Parts::default(),
            own: OwnWords::default(),
            theme: Theme::Light,
            language: None,
            accent: None,
            font: String::new(),
            transparent: false,
            versioned: false,
            width: None,
            preview: Preview::default(),
        }
    }
}
