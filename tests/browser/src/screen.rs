//! The screens that readers have.

/// A viewport, in CSS pixels, one device pixel each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Touched rather than pointed at?
    pub touch: bool,
}

impl Screen {
    /// A small phone, held upright.
    pub const PHONE: Self = Self {
        width: 360,
        height: 740,
        touch: true,
    };
    /// A tablet, held upright: about the narrowest that every engine can show.
    pub const UPRIGHT: Self = Self {
        width: 600,
        height: 800,
        touch: false,
    };
    /// The same, held sideways.
    pub const SIDEWAYS: Self = Self {
        width: 800,
        height: 600,
        touch: false,
    };
    /// A laptop's window.
    pub const DESKTOP: Self = Self {
        width: 1280,
        height: 900,
        touch: false,
    };
}

/// The system's wish for light or dark pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// As a media feature and as the page's address say it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}
