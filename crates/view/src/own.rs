//! What a newsroom says of a figure in its own words. They are plain text of a limited
//! length, in the addresses of embeds; where they are shown they are told apart from
//! what the data says.

use dataset::{Code, codes};

codes! {
    /// Where own words stand. The codes are the names in an embed's address and the
    /// attributes of its element; `static/frame.js` reads them.
    OwnPart {
        /// Above the figure's own title.
        Headline = "headline",
        /// Below that headline.
        Subtitle = "subtitle",
        /// Below the figure.
        Note = "note",
        /// The figure in words, for who does not see it.
        Alternative = "alt",
    }
}

impl OwnPart {
    /// How many characters it may have.
    pub fn most(self) -> usize {
        match self {
            Self::Headline => 120,
            Self::Subtitle => 200,
            Self::Note => 300,
            Self::Alternative => 500,
        }
    }
}

/// What is said in own words; empty where nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords([String; 4]);

impl OwnWords {
    /// What is typed for a place, with the spaces at its ends.
    pub fn get(&self, part: OwnPart) -> &str {
        &self.0[part as usize]
    }

    /// What is said at a place; empty if nothing is.
    pub fn shown(&self, part: OwnPart) -> &str {
        self.get(part).trim()
    }

    /// The same with other words at a place, as far as it has room: without signs that
    /// no text shows, such as line feeds.
    #[must_use]
    pub fn with(mut self, part: OwnPart, text: &str) -> Self {
        self.0[part as usize] = plain(text, part.most());
        self
    }

    /// The places where something is said, with what that is.
    pub fn said(&self) -> impl Iterator<Item = (OwnPart, &str)> {
        let all = OwnPart::ALL.iter().map(|part| (*part, self.get(*part)));
        all.filter(|(_, text)| !text.trim().is_empty())
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.said().next().is_none()
    }
}

/// A text of at most so many characters, without signs that no text shows.
pub(crate) fn plain(text: &str, most: usize) -> String {
    let shown = |sign: char| if sign.is_control() { ' ' } else { sign };
    text.chars().map(shown).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_plain_and_have_limits_in_characters() {
        let own = OwnWords::default().with(OwnPart::Headline, "a\nb\u{7}");
        assert_eq!(own.get(OwnPart::Headline), "a b ");
        let long = own.with(OwnPart::Note, &"万".repeat(400));
        assert_eq!(long.get(OwnPart::Note).chars().count(), 300);
        assert!(!long.is_empty() && OwnWords::default().with(OwnPart::Note, " ").is_empty());
        let said: Vec<OwnPart> = long.said().map(|(part, _)| part).collect();
        assert_eq!(said, [OwnPart::Headline, OwnPart::Note]);
    }
}
