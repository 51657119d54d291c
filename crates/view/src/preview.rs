//! How wide the preview of a figure for another page is.

/// A width of the preview: one of those with a name, or any other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preview {
    /// As a column of text.
    #[default]
    Column,
    /// As a phone.
    Phone,
    /// As a wide page.
    Full,
    /// So many CSS pixels.
    Width(u16),
}

impl Preview {
    /// Those that have a name.
    pub const NAMED: [Self; 3] = [Self::Phone, Self::Column, Self::Full];
    /// The narrowest and the widest.
    pub const LIMITS: (u16, u16) = (280, 1600);

    /// A width, within the limits.
    pub fn of_width(width: u16) -> Self {
        let (least, most) = Self::LIMITS;
        let width = width.clamp(least, most);
        let mut named = Self::NAMED.into_iter();
        named
            .find(|named| named.width() == width)
            .unwrap_or(Self::Width(width))
    }

    /// In CSS pixels.
    pub fn width(self) -> u16 {
        match self {
            Self::Phone => 360,
            Self::Column => 640,
            Self::Full => 1200,
            Self::Width(width) => width,
        }
    }

    /// As an address has it.
    pub fn code(self) -> String {
        match self {
            Self::Phone => "phone".to_owned(),
            Self::Column => "column".to_owned(),
            Self::Full => "full".to_owned(),
            Self::Width(width) => width.to_string(),
        }
    }

    /// Reads what [`Preview::code`] writes; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        let named = Self::NAMED.into_iter().find(|named| named.code() == code);
        let (least, most) = Self::LIMITS;
        named.or_else(|| {
            let width = code.parse().ok()?;
            (least..=most)
                .contains(&width)
                .then(|| Self::of_width(width))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Preview;

    #[test]
    fn a_width_within_the_limits_is_read_as_it_is_written() {
        for width in 280..=1600 {
            let preview = Preview::of_width(width);
            assert_eq!(preview.width(), width);
            assert_eq!(Preview::from_code(&preview.code()), Some(preview));
        }
        for code in ["", "279", "1601", "-1", "6e2", "wide", "99999"] {
            assert_eq!(Preview::from_code(code), None, "{code}");
        }
    }
}
