//! Why a picture could not be made, as a sentence.

use std::fmt;

/// Why a picture could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No font of this machine has the letters of this script.
    NoFont(Script),
    /// The drawing could not be read; it is ours, so this is a bug.
    Drawing(String),
    /// The picture could not be written as PNG.
    Png(String),
}

/// A script that the pictures need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// English.
    Latin,
    /// Simplified Chinese.
    Chinese,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFont(script) => {
                let letters = match script {
                    Script::Latin => "Latin letters",
                    Script::Chinese => "Simplified Chinese characters",
                };
                write!(
                    f,
                    "no font on this machine has {letters}, which the link-preview pictures are \
                     drawn with: install Debian's package fonts-noto-cjk (`cargo xtask setup` \
                     does it) or, elsewhere, Noto Sans CJK and Noto Serif CJK"
                )
            }
            Self::Drawing(why) => write!(f, "a link-preview picture cannot be drawn: {why}"),
            Self::Png(why) => write!(f, "a link-preview picture cannot be written: {why}"),
        }
    }
}

impl std::error::Error for Fault {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_font_is_named_with_the_package_that_has_it() {
        let said = Fault::NoFont(Script::Chinese).to_string();
        assert!(said.contains("Simplified Chinese"), "{said}");
        assert!(said.contains("fonts-noto-cjk") && said.contains("cargo xtask setup"));
    }
}
