//! How a drawing that stands on its own looks: a theme, and what whoever takes it
//! along has chosen instead of it.

use std::borrow::Cow;

use crate::colour::making_way;
use crate::paint::Ink;
use crate::scene::Role;
use crate::theme::Theme;

/// The colours and the type of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    theme: Theme,
    /// Whether what is behind shows through.
    is_transparent: bool,
    /// The colour of the first series, `#rrggbb`.
    accent: Option<String>,
    /// The slot that would be taken for the accent, which has the theme's first colour.
    making_way: Option<u8>,
    /// Whether it stands in a page, which a browser shows.
    is_in_page: bool,
    /// Whether colours are CSS variables, so that the page can change them.
    is_variable: bool,
    /// The family that comes before the usual ones; empty for those alone.
    font: String,
}

/// What a file's text is set in, the first that the reader's device has.
const FONTS: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

impl Look {
    /// A theme as it is.
    pub fn of(theme: Theme) -> Self {
        Self {
            theme,
            is_transparent: false,
            accent: None,
            making_way: None,
            is_in_page: false,
            is_variable: false,
            font: String::new(),
        }
    }

    /// The same without paper: neither behind the drawing nor around its letters.
    #[must_use]
    pub fn transparent(self) -> Self {
        Self {
            is_transparent: true,
            ..self
        }
    }

    /// The same with a colour of the first series, like `#0f6cab`.
    #[must_use]
    pub fn with_accent(self, accent: String) -> Self {
        Self {
            making_way: making_way(&self.theme, &accent),
            accent: Some(accent),
            ..self
        }
    }

    /// The same for a drawing within a page.
    #[must_use]
    pub fn in_page(self) -> Self {
        Self {
            is_in_page: true,
            ..self
        }
    }

    /// Whether it stands in a page.
    pub fn is_in_page(&self) -> bool {
        self.is_in_page
    }

    /// The same with a CSS variable in place of each colour, which has that colour
    /// unless the page around the drawing sets it: see [`Look::variable`].
    #[must_use]
    pub fn with_variables(self) -> Self {
        Self {
            is_variable: true,
            ..self
        }
    }

    /// The same in a family of type, by its name: letters, digits, spaces, hyphens.
    #[must_use]
    pub fn with_font(self, font: &str) -> Self {
        let is_plain = |letter: char| letter.is_alphanumeric() || " -".contains(letter);
        Self {
            font: font.chars().filter(|letter| is_plain(*letter)).collect(),
            ..self
        }
    }

    /// The colour of an ink; `none` for paper that is not there.
    pub fn colour(&self, ink: Ink) -> Cow<'_, str> {
        let colour = self.plain(ink);
        if self.is_variable && colour != "none" {
            format!("var({},{colour})", Self::variable(ink)).into()
        } else {
            colour.into()
        }
    }

    /// The colour itself.
    pub fn plain(&self, ink: Ink) -> &str {
        match (ink, &self.accent) {
            (Ink::Paper, _) if self.is_transparent => "none",
            (Ink::Slot(0) | Ink::Name(0), Some(accent)) => accent,
            (Ink::Slot(slot), _) if self.making_way == Some(slot) => {
                self.theme.colour(Ink::Slot(0))
            }
            (Ink::Name(slot), _) if self.making_way == Some(slot) => {
                self.theme.colour(Ink::Name(0))
            }
            _ => self.theme.colour(ink),
        }
    }

    /// The colour of what fills a mark of a role: words on a cell are there, whatever
    /// is behind the drawing.
    pub fn fill(&self, role: Role, ink: Ink) -> Cow<'_, str> {
        match role {
            Role::HeatText(_) => self.theme.colour(ink).into(),
            _ => self.colour(ink),
        }
    }

    /// The CSS variable of an ink on somebody else's page.
    pub fn variable(ink: Ink) -> String {
        ink.variable().replacen("--", "--milepost-", 1)
    }

    /// The families as SVG names them.
    pub fn fonts(&self) -> Cow<'static, str> {
        if self.font.is_empty() {
            FONTS.into()
        } else {
            format!("'{}', {FONTS}", self.font).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{DARK, LIGHT};

    #[test]
    fn what_is_chosen_stands_in_place_of_the_theme() {
        let look = Look::of(DARK).with_accent("#ff0000".into());
        assert_eq!(look.colour(Ink::Slot(0)), "#ff0000");
        assert_eq!(look.colour(Ink::Slot(1)), DARK.colour(Ink::Slot(1)));
        assert_eq!(look.colour(Ink::Paper), DARK.colour(Ink::Paper));
        let look = look.transparent();
        assert_eq!(look.colour(Ink::Paper), "none");
        // Light words on a deep cell are not what is behind the drawing.
        assert_eq!(look.fill(Role::HeatText(5), Ink::Paper), "#14171c");
    }

    #[test]
    fn a_page_can_change_what_is_a_variable() {
        let look = Look::of(LIGHT).with_variables();
        assert_eq!(look.colour(Ink::Slot(2)), "var(--milepost-s2,#036132)");
        assert_eq!(look.transparent().colour(Ink::Paper), "none");
    }

    #[test]
    fn a_font_cannot_leave_its_attribute() {
        let fonts = Look::of(LIGHT)
            .with_font("A\"b'<c> d-1")
            .fonts()
            .into_owned();
        assert!(fonts.starts_with("'Abc d-1', system-ui"), "{fonts}");
        assert_eq!(Look::of(LIGHT).fonts(), FONTS);
    }
}
