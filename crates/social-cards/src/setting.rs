//! A text in lines: as many as there is room for, the last one cut with an
//! ellipsis if the text goes on.

use charts::measure;

/// The width of a text in pixels.
type Width<'a> = &'a dyn Fn(&str) -> f64;

/// Breaks a text into at most `most` lines of `room` pixels.
pub(crate) fn lines(text: &str, room: f64, most: usize, width: Width<'_>) -> Vec<String> {
    let mut lines = measure::wrap_by(text, room, width);
    let goes_on = lines.len() > most;
    lines.truncate(most);
    let last = lines.len().wrapping_sub(1);
    for (index, line) in lines.iter_mut().enumerate() {
        // A word that is wider than the line was left whole.
        if goes_on && index == last || width(line) > room {
            *line = cut(line, room, width);
        }
    }
    lines
}

/// Like [`lines`], but with lines of about the same length, as a title has them.
pub(crate) fn balanced(text: &str, room: f64, most: usize, width: Width<'_>) -> Vec<String> {
    if !fits(text, room, most, width) {
        return lines(text, room, most, width);
    }
    let widest = measure::wrap_by(text, room, width);
    let narrower = (50..100).map(|percent| room * f64::from(percent) / 100.0);
    narrower
        .filter(|&room| fits(text, room, widest.len(), width))
        .map(|room| measure::wrap_by(text, room, width))
        .next()
        .unwrap_or(widest)
}

/// Whether a text needs no more than `most` lines and no cut.
pub(crate) fn fits(text: &str, room: f64, most: usize, width: Width<'_>) -> bool {
    let lines = measure::wrap_by(text, room, width);
    lines.len() <= most && lines.iter().all(|line| width(line) <= room)
}

/// A line that ends in an ellipsis, after a whole word if there is one.
fn cut(line: &str, room: f64, width: Width<'_>) -> String {
    let ended = |kept: &str| format!("{}…", kept.trim_end_matches(BEFORE_NO_ELLIPSIS));
    let mut kept = line;
    while let Some((at, _)) = kept.char_indices().next_back()
        && width(&ended(kept)) > room
    {
        kept = &kept[..at];
    }
    let in_a_word = line[kept.len()..].starts_with(is_of_a_word) && kept.ends_with(is_of_a_word);
    let words = kept.trim_end_matches(is_of_a_word);
    ended(if in_a_word && !words.is_empty() {
        words
    } else {
        kept
    })
}

/// A letter of a script that puts spaces between words.
fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() && letter < '\u{2e80}'
}

/// What does not stand before an ellipsis.
const BEFORE_NO_ELLIPSIS: [char; 13] = [
    ' ', ',', '.', ';', ':', '(', '–', '，', '。', '、', '；', '：', '（',
];

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: &str = "Chinese makers deliver more than half of the world's industrial robots";

    /// Ten pixels a letter.
    fn ten(text: &str) -> f64 {
        text.chars().count() as f64 * 10.0
    }

    #[test]
    fn a_text_that_is_too_long_ends_in_an_ellipsis_after_a_whole_word() {
        assert_eq!(
            lines(LONG, 270.0, 2, &ten),
            ["Chinese makers deliver more", "than half of the world's…"]
        );
    }

    #[test]
    fn a_chinese_text_that_is_too_long_is_cut_between_characters() {
        let lines = lines("人工智能产业规模突破万亿元，同比增长两成", 61.0, 2, &ten);
        assert_eq!(lines, ["人工智能产业", "规模突破万…"]);
    }

    #[test]
    fn a_text_that_fits_is_left_as_it_is() {
        assert_eq!(lines("two words", 90.0, 1, &ten), ["two words"]);
        assert!(lines("", 90.0, 1, &ten).is_empty());
    }

    #[test]
    fn a_word_without_an_end_does_not_leave_the_card() {
        let lines = lines(&"x".repeat(400), 200.0, 2, &ten);
        assert_eq!(lines, [format!("{}…", "x".repeat(19))]);
    }

    #[test]
    fn the_lines_of_a_title_are_about_as_long_as_each_other() {
        let title = "Scale of the artificial intelligence core industry";
        assert_eq!(
            balanced(title, ten(title) - 10.0, 2, &ten),
            ["Scale of the artificial", "intelligence core industry"]
        );
    }
}
