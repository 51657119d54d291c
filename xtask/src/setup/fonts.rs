//! The fonts that the link-preview pictures are drawn with, and that Chromium
//! shows Chinese in.

use std::process::Command;

use super::apt::Apt;
use crate::step::Step;
use crate::{Fault, Result, process};

/// Has Chinese in a serif and a sans, and Latin letters in both.
const PACKAGE: &str = "fonts-noto-cjk";

/// The languages that the pages are written in, as fontconfig names them and in
/// words.
const LANGUAGES: [(&str, &str); 2] = [
    ("en", "Latin letters"),
    ("zh-cn", "Simplified Chinese characters"),
];

/// Makes sure that there are fonts for both languages. macOS and Windows bring
/// theirs.
pub(super) fn ensure(step: &mut Step, apt: &mut Apt) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let Some(what) = missing(has_font) else {
        return Ok(());
    };
    if Apt::is_here() {
        return apt.ensure(step, &["fontconfig", PACKAGE]);
    }
    Err(Fault::new(format!(
        "no font with {what} was found (by `fc-list`): install fontconfig, Noto Sans CJK and Noto \
         Serif CJK with the system's package manager"
    )))
}

/// What no font is there for, in words.
fn missing(has_font: impl Fn(&str) -> bool) -> Option<&'static str> {
    LANGUAGES
        .into_iter()
        .find(|(language, _)| !has_font(language))
        .map(|(_, what)| what)
}

fn has_font(language: &str) -> bool {
    process::ask(Command::new("fc-list").arg(format!(":lang={language}")))
        .is_some_and(|fonts| !fonts.is_empty())
}

#[cfg(test)]
mod tests {
    use super::missing;

    #[test]
    fn fonts_for_both_languages_are_enough() {
        assert_eq!(missing(|_| true), None);
    }

    #[test]
    fn what_no_font_has_is_named() {
        let latin_only = |language: &str| language == "en";
        assert_eq!(missing(latin_only), Some("Simplified Chinese characters"));
        assert_eq!(missing(|_| false), Some("Latin letters"));
    }
}
