//! Texts from outside, as a message shows them: short, and without characters
//! that a terminal or a reader would obey instead of showing.

use std::fmt;

/// The most characters of a text that a message shows.
const SHOWN: usize = 80;

/// A text in double quotes, cut after 80 characters, in which what a terminal would
/// obey stands as its number.
pub struct Quoted<'a>(pub &'a str);

/// A text without quotes, cut after 80 characters.
pub(crate) struct Cut<'a>(pub &'a str);

/// A text at its whole length.
#[cfg(any(feature = "read", test))]
pub(crate) struct Escaped<'a>(pub &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", Cut(self.0))
    }
}

impl fmt::Display for Cut<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = 0;
        for letter in self.0.chars() {
            shown += width(letter);
            if shown > SHOWN {
                return f.write_str("…");
            }
            write_letter(f, letter)?;
        }
        Ok(())
    }
}

#[cfg(any(feature = "read", test))]
impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .chars()
            .try_for_each(|letter| write_letter(f, letter))
    }
}

/// How many characters a letter takes once it is written.
fn width(letter: char) -> usize {
    if is_hidden(letter) {
        letter.escape_unicode().len()
    } else {
        1
    }
}

fn write_letter(f: &mut fmt::Formatter<'_>, letter: char) -> fmt::Result {
    if is_hidden(letter) {
        write!(f, "{}", letter.escape_unicode())
    } else {
        write!(f, "{letter}")
    }
}

/// Control characters, those of no width that come along when text is copied from a
/// web page, and those that turn the direction of writing.
pub(crate) fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}'
            | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::{Cut, Escaped, Quoted};

    #[test]
    fn a_text_is_cut_after_80_characters() {
        let text = "中".repeat(80);
        assert_eq!(Quoted(&text).to_string(), format!("\"{text}\""));
        let longer = format!("{text}国");
        assert_eq!(Quoted(&longer).to_string(), format!("\"{text}…\""));
        let long = "a".repeat(1_000_000);
        assert_eq!(Cut(&long).to_string().chars().count(), 81);
    }

    #[test]
    fn what_a_terminal_would_obey_is_written_as_its_number() {
        assert_eq!(Cut("a\u{1b}[2Jb").to_string(), "a\\u{1b}[2Jb");
        assert_eq!(
            Escaped("\u{9b}\u{202e}\u{2066}\r\n\u{7f}").to_string(),
            "\\u{9b}\\u{202e}\\u{2066}\\u{d}\\u{a}\\u{7f}"
        );
    }

    #[test]
    fn what_is_written_as_a_number_counts_with_all_its_letters() {
        let bells = "\u{7}".repeat(1000);
        let shown = Cut(&bells).to_string();
        assert_eq!(shown, format!("{}…", "\\u{7}".repeat(16)));
    }
}
