//! How wide a text is, from a table, so that a figure comes out the same in a
//! test and in any browser. The page's font is the reader's own; the widths are
//! those of Helvetica and Arial with enough to spare for the widest of the usual
//! ones (`DejaVu Sans`, Verdana), Chinese is one em.

/// From the baseline up to the top of a line, in font sizes.
pub(crate) const ASCENT: f64 = 0.8;
/// From the baseline down to the foot of a line, in font sizes.
pub(crate) const DESCENT: f64 = 0.2;
/// From the middle of a line's capitals down to the baseline, in font sizes.
pub(crate) const MIDDLE: f64 = 0.35;

/// Bold letters are wider than the table's.
pub(crate) const BOLD: f64 = 1.08;

/// What wider sans-serif fonts need beyond the table: a digit of `DejaVu Sans`
/// takes 636 thousandths of an em, one of Arial 556.
const SPARE: f64 = 1.15;

/// Thousandths of an em of the characters from space to tilde.
const ASCII: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // to ~
];

fn em(letter: char) -> f64 {
    let code = letter as u32;
    let thousandths = match code {
        0x20..=0x7e => ASCII[(code - 0x20) as usize],
        // Combining marks and joiners.
        0x300..=0x36f | 0x200b..=0x200f => 0,
        // Hangul Jamo, CJK and its punctuation, full-width forms, emoji, em dash, ellipsis.
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f000..
        | 0x2014
        | 0x2026 => return 1.0,
        0x2018..=0x201a => 222,
        0xa0..=0xbf | 0x2000..=0x206f => 556,
        _ => 667,
    };
    f64::from(thousandths) / 1000.0 * SPARE
}

/// The width of a text in CSS pixels at a font size in CSS pixels.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The text itself if it fits into `room` pixels, else its start and an
/// ellipsis; empty if not even that fits.
pub(crate) fn fit(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - width("…", size);
    if left < 0.0 {
        return String::new();
    }
    let kept: String = text
        .chars()
        .take_while(|&letter| {
            left -= em(letter) * size;
            left >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// Breaks a text into lines of at most `room` pixels: at spaces, and anywhere
/// beside a character of Chinese. A word that is wider stays whole.
pub fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    wrap_by(text, room, |line| width(line, size))
}

/// Like [`wrap`], for a maker of pictures who knows the font and with it the
/// width of a text.
pub fn wrap_by(text: &str, room: f64, width: impl Fn(&str) -> f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let longer = format!("{line}{piece}");
        if line.is_empty() || width(longer.trim_end()) <= room {
            line = longer;
        } else {
            lines.push(line.trim_end().to_owned());
            piece.trim_start().clone_into(&mut line);
        }
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// What a line break keeps together, each with the space after it.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for ((_, before), (at, letter)) in text.char_indices().zip(text.char_indices().skip(1)) {
        let is_chinese = |letter: char| em(letter) >= 1.0 && letter >= '\u{2e80}';
        let after_space = before == ' ' && letter != ' ';
        let beside = is_chinese(before) || is_chinese(letter) && before != ' ';
        let parts = !NOT_FIRST.contains(letter) && !NOT_LAST.contains(before);
        if after_space || beside && parts {
            pieces.push(&text[from..at]);
            from = at;
        }
    }
    pieces.push(&text[from..]);
    pieces
}

/// Marks that must not begin a line.
const NOT_FIRST: &str = "，。、；：？！）》」』”’… ,.;:?!)";

/// Marks that must not end a line.
const NOT_LAST: &str = "（《「『“‘(";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_is_an_em_wide() {
        assert!((width("万亿", 10.0) - 20.0).abs() < 1e-9);
    }

    #[test]
    fn narrow_letters_take_less_room_than_wide_ones() {
        assert!(width("illi", 12.0) < width("WMWM", 12.0) / 3.0);
    }

    #[test]
    fn a_text_without_room_is_cut_and_says_so() {
        let cut = fit("Ministry of Industry", 12.0, 60.0);
        assert!(cut.ends_with('…') && width(&cut, 12.0) <= 60.0, "{cut}");
        assert_eq!(fit("short", 12.0, 60.0), "short");
        assert_eq!(fit("short", 12.0, 3.0), "");
    }

    #[test]
    fn lines_break_at_spaces_and_between_chinese_characters() {
        let lines = wrap("one two three", 10.0, width("one two", 10.0));
        assert_eq!(lines, ["one two", "three"]);
        assert_eq!(
            wrap("规模突破，万亿元", 10.0, 45.0),
            ["规模突", "破，万亿", "元"]
        );
        assert_eq!(wrap("国务院《规划》", 10.0, 45.0), ["国务院", "《规划》"]);
        assert!(wrap("", 10.0, 45.0).is_empty());
    }
}
