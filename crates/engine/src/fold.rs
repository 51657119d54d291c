//! Folding: the form in which texts are compared, so that case, width and
//! diacritics make no difference (`ＤｅｅｐＳｅｅｋ` is `deepseek`, `é` is `e`).
//!
//! The outcome is that of NFKD without its marks, in lower case, for Latin
//! letters, fullwidth forms and raised or lowered digits; a test holds it to
//! `unicode-normalization`. That crate itself would add about 50 KB (Brotli) to
//! the page, its canonical tables alone 21 KB, against 1 KB here. Beyond NFKD,
//! typographic quotes and dashes become plain ones, and `ø`, `đ`, `ł`, `ħ`, `ı`
//! lose their strokes: readers type them so.
//!
//! Every character folds to one or to none, which keeps positions simple.
//! Letters that would fold to two (`ß`, `ǆ`) therefore stay themselves.

/// Plain letters of U+00C0 to U+024F; a point where the character has none.
const LATIN: &[u8; 0x190] = b"\
aaaaaa.ceeeeiiii.nooooo.ouuuuy..aaaaaa.ceeeeiiii.nooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll.\
.llnnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzzs\
................................oo.............uu...............\
.............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo\
aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
................";

/// The same for U+1E00 to U+1EFF, where Vietnamese has its letters.
const LATIN_ADDITIONAL: &[u8; 0x100] = b"\
aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

/// The folded character; none for a combining mark.
pub(crate) fn fold_char(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    let code = c as usize;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "each arm's characters lie near the code that it takes off"
    )]
    let plain = match c {
        '\u{300}'..='\u{36F}' => return None,
        // Chinese characters have no case: this saves the search in the table of those that do.
        '\u{3001}'..='\u{9FFF}' => return Some(c),
        'À'..='\u{24F}' => LATIN[code - 0xC0],
        '\u{1E00}'..='\u{1EFF}' => LATIN_ADDITIONAL[code - 0x1E00],
        '\u{FF01}'..='\u{FF5E}' => (code - 0xFEE0) as u8,
        '\u{A0}' | '\u{3000}' => b' ',
        '‘' | '’' => b'\'',
        '“' | '”' => b'"',
        '\u{2010}'..='\u{2015}' | '−' => b'-',
        '\u{212B}' => b'a',
        '¹' => b'1',
        '²' => b'2',
        '³' => b'3',
        '⁰' | '⁴'..='⁹' => b'0' + (code - 0x2070) as u8,
        '₀'..='₉' => b'0' + (code - 0x2080) as u8,
        _ => b'.',
    };
    // U+FF0E is the one character whose plain form is the point itself.
    if plain == b'.' && c != '．' {
        c.to_lowercase().next()
    } else {
        Some(char::from(plain.to_ascii_lowercase()))
    }
}

/// Appends the folded text.
pub(crate) fn fold_into(out: &mut String, text: &str) {
    out.reserve(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        // Runs of ASCII are copied whole: texts are mostly those.
        let ascii = rest.bytes().position(|byte| !byte.is_ascii());
        let (plain, other) = rest.split_at(ascii.unwrap_or(rest.len()));
        let start = out.len();
        out.push_str(plain);
        out[start..].make_ascii_lowercase();
        let ascii = other.bytes().position(|byte| byte.is_ascii());
        let (other, next) = other.split_at(ascii.unwrap_or(other.len()));
        out.extend(other.chars().filter_map(fold_char));
        rest = next;
    }
}

/// The folded text.
pub(crate) fn fold(text: &str) -> String {
    let mut out = String::new();
    fold_into(&mut out, text);
    out
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    use super::*;

    /// NFKD without its marks, in lower case.
    fn by_the_standard(c: char) -> String {
        let lower = c.nfkd().flat_map(char::to_lowercase);
        lower.nfkd().filter(|&c| !is_combining_mark(c)).collect()
    }

    #[test]
    fn case_width_and_diacritics_make_no_difference() {
        for (text, folded) in [
            ("DEEPSEEK", "deepseek"),
            ("ＤｅｅｐＳｅｅｋ　Ｒ１", "deepseek r1"),
            ("Société Générale", "societe generale"),
            ("Socie\u{301}te\u{301}", "societe"),
            ("Điện Biên Phủ", "dien bien phu"),
            ("Łódź, Ørsted", "lodz, orsted"),
            ("China’s “chips” 2024–25", "china's \"chips\" 2024-25"),
            ("CO₂ m² １．２", "co2 m2 1.2"),
            ("人工智能，芯片", "人工智能,芯片"),
            ("Технологии Σ", "технологии σ"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn folding_equals_the_standard_where_that_gives_one_ascii_character() {
        let ranges = [
            '\0'..='\u{24F}',
            '\u{300}'..='\u{36F}',
            '\u{1E00}'..='\u{1EFF}',
            '\u{2070}'..='\u{2070}',
            '\u{2074}'..='\u{2079}',
            '\u{2080}'..='\u{2089}',
            '\u{FF01}'..='\u{FF5E}',
        ];
        let mut checked = 0;
        for c in ranges.into_iter().flatten() {
            let standard = by_the_standard(c);
            // Spacing accents (´, ¨) decompose to a blank and a mark, letters such as ª to a
            // plain one: nobody searches for either.
            let wanted = standard.len() <= 1 && !matches!(c, '¨' | 'ª' | '¯' | '´' | '¸' | 'º');
            if wanted {
                assert_eq!(fold(&c.to_string()), standard, "{c} U+{:04X}", c as u32);
                checked += 1;
            }
        }
        assert!(checked > 800, "only {checked}");
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for c in '\0'..='\u{FFFF}' {
            let once = fold(&c.to_string());
            assert_eq!(fold(&once), once, "U+{:04X}", c as u32);
        }
    }
}
