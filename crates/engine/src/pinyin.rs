//! How Chinese is read: names as people type them by their sound (`rengongzhineng`, in
//! a hurry `rgzn`, for 人工智能), the order of a Chinese dictionary, and traditional
//! characters as simplified ones. Covers the characters of the table alone, which is
//! made of the data as the page is built.
//!
//! A line of the table is a syllable and the characters that are read so, in the order
//! of their tones; traditional forms stand behind a character, each after `'`; behind
//! `|` stand those whose usual reading is another. A line without a syllable has
//! characters of which the forms alone are known. A line that begins with `!` is a word
//! and how its first character is read in it.

use crate::fold::fold_char;

/// The table, ready to be asked.
#[derive(Debug, Default)]
pub(crate) struct Pinyin {
    syllables: Vec<&'static str>,
    /// Of each character from [`FIRST`] on.
    readings: Vec<Reading>,
    /// Traditional characters with the simplified ones.
    traditional: Vec<(char, char)>,
    /// Words whose first character is read in another way, with its place.
    words: Vec<(&'static str, u16)>,
}

/// How a character is read.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    /// The numbers of its syllables from 1 on, the usual one first.
    syllables: [u16; 2],
    /// The place in the order of a dictionary, from 1 on; 0 without a usual reading.
    place: u16,
}

/// The first and the last Chinese character that a table may have.
const FIRST: char = '\u{4E00}';
const LAST: char = '\u{9FFF}';

/// Where sorted characters stand in keys: behind Latin letters and before Chinese
/// characters that the table lacks.
const FIRST_PLACE: u32 = 0x3400;

/// The longest text that is taken for a reading: longer is nobody's typing.
const LONGEST: usize = 40;

impl Pinyin {
    /// Reads a table.
    pub(crate) fn read(table: &'static str) -> Self {
        let mut pinyin = Self {
            readings: vec![Reading::default(); (LAST as usize - FIRST as usize) + 1],
            ..Self::default()
        };
        // The first place of each syllable.
        let mut starts = Vec::new();
        let mut place = 1;
        for line in table.lines() {
            if let Some(word) = line.strip_prefix('!') {
                let at = word.find(|c: char| c.is_ascii()).unwrap_or(word.len());
                let (word, syllable) = word.split_at(at);
                let known = pinyin.syllables.iter().position(|one| *one == syllable);
                let start = known.and_then(|at| starts.get(at)).copied();
                pinyin.words.push((word, start.unwrap_or(place)));
                continue;
            }
            let letters = line.bytes().take_while(u8::is_ascii_lowercase).count();
            let (syllable, characters) = line.split_at(letters);
            pinyin.syllables.push(syllable);
            starts.push(place);
            pinyin.read_line(characters, &mut place);
        }
        pinyin
    }

    fn read_line(&mut self, characters: &str, place: &mut u16) {
        // There are some four hundred.
        let syllable = u16::try_from(self.syllables.len()).unwrap_or(u16::MAX);
        let mut is_usual = true;
        let mut last = None;
        let mut characters = characters.chars();
        while let Some(character) = characters.next() {
            match (character, last) {
                ('|', _) => is_usual = false,
                ('\'', Some(simplified)) => {
                    let forms = characters.next().map(|form| (form, simplified));
                    self.traditional.extend(forms);
                }
                _ => {
                    last = Some(character);
                    let Some(at) = (character as usize).checked_sub(FIRST as usize) else {
                        continue;
                    };
                    let Some(reading) = self.readings.get_mut(at) else {
                        continue;
                    };
                    reading.syllables[usize::from(!is_usual)] = syllable;
                    if is_usual {
                        reading.place = *place;
                        *place += 1;
                    }
                }
            }
        }
    }

    /// How a character is read.
    fn reading(&self, character: char) -> Reading {
        let at = (character as usize).checked_sub(FIRST as usize);
        let known = at.and_then(|at| self.readings.get(at));
        known.copied().unwrap_or_default()
    }

    /// A text with each traditional character as it is written in simplified Chinese.
    pub(crate) fn simplified(&self, text: &str) -> String {
        let simplify = |c: char| {
            let mut forms = self.traditional.iter();
            forms.find(|(form, _)| *form == c).map_or(c, |pair| pair.1)
        };
        text.chars().map(simplify).collect()
    }

    /// What a text is sorted by: folded, and Chinese by its sound.
    pub(crate) fn key(&self, text: &str) -> String {
        let mut key = String::with_capacity(text.len());
        for (at, character) in text.char_indices() {
            let mut words = self.words.iter();
            let word = words.find(|(word, _)| text[at..].starts_with(word));
            let place = word.map_or_else(|| self.reading(character).place, |(_, place)| *place);
            let placed = char::from_u32(FIRST_PLACE + u32::from(place));
            key.extend(
                placed
                    .filter(|_| place > 0)
                    .or_else(|| fold_char(character)),
            );
        }
        key
    }

    /// The parts of a name that are read as was typed, in letters and digits; each has
    /// two characters or more.
    pub(crate) fn read_as<'a>(&self, typed: &str, name: &'a str) -> Option<&'a str> {
        if typed.len() > LONGEST {
            return None;
        }
        let begins = |(at, _): (usize, char)| {
            let rest = &name[at..];
            self.end(typed.as_bytes(), rest, 0).map(|end| &rest[..end])
        };
        name.char_indices().find_map(begins)
    }

    /// Where a part from the beginning of a text ends that is read as was typed: a
    /// character by its whole syllable, its initial, or as far as it has been typed.
    /// `read` characters stand before it; one alone is no name.
    fn end(&self, typed: &[u8], text: &str, read: usize) -> Option<usize> {
        if typed.is_empty() {
            return (read > 1).then_some(0);
        }
        let character = text.chars().next()?;
        let length = character.len_utf8();
        let rest = &text[length..];
        let after = |taken: usize| self.end(typed.get(taken..)?, rest, read + 1);
        if character.is_ascii() {
            let is_typed = typed.first() == Some(&(character.to_ascii_lowercase() as u8));
            return is_typed.then(|| after(1)).flatten().map(|end| end + length);
        }
        for number in self.reading(character).syllables {
            let syllable = usize::from(number).checked_sub(1);
            let syllable = syllable.and_then(|at| self.syllables.get(at));
            let syllable = syllable.copied().unwrap_or_default().as_bytes();
            let initial = 1 + usize::from(syllable.get(1) == Some(&b'h'));
            let mut tried = 0;
            for taken in [syllable.len(), initial, 1] {
                if taken == tried {
                    continue;
                }
                tried = taken;
                let part = syllable.get(..taken);
                if part.is_some_and(|part| typed.starts_with(part))
                    && let Some(end) = after(taken)
                {
                    return Some(end + length);
                }
            }
            if read > 0 && syllable.starts_with(typed) {
                return Some(length);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
chang长'長场'場
chong虫
gong工
hang航|行
neng能
ren人
xing行
zhang张'張|长
zhi知智
zhong重
!重庆chong
|图'圖
";

    #[test]
    fn a_name_is_found_by_its_sound_wherever_it_stands() {
        let pinyin = Pinyin::read(TABLE);
        for typed in [
            "rengongzhineng",
            "rgzn",
            "rengongzn",
            "rgzhn",
            "rengongzhine",
        ] {
            assert_eq!(
                pinyin.read_as(typed, "新人工智能法"),
                Some("人工智能"),
                "{typed}"
            );
        }
        assert_eq!(pinyin.read_as("rgn", "人工智能"), None);
        assert_eq!(pinyin.read_as("airg", "AI人工"), Some("AI人工"));
    }

    #[test]
    fn a_character_answers_to_each_of_its_readings() {
        let pinyin = Pinyin::read(TABLE);
        for typed in ["changxing", "zhanghang", "cx", "zh"] {
            assert_eq!(pinyin.read_as(typed, "长行"), Some("长行"), "{typed}");
        }
    }

    #[test]
    fn one_character_is_no_name() {
        let pinyin = Pinyin::read(TABLE);
        for typed in ["r", "ren", "", "人"] {
            assert_eq!(pinyin.read_as(typed, "人工智能"), None, "{typed}");
        }
    }

    #[test]
    fn names_are_sorted_by_sound_behind_latin_ones() {
        let pinyin = Pinyin::read(TABLE);
        let mut names = ["张", "重庆", "智能", "人工", "Huawei", "重行", "长工", "魏"];
        names.sort_by_key(|name| pinyin.key(name));
        assert_eq!(
            names,
            ["Huawei", "长工", "重庆", "人工", "张", "智能", "重行", "魏"]
        );
    }

    #[test]
    fn traditional_characters_become_simplified_ones() {
        let pinyin = Pinyin::read(TABLE);
        assert_eq!(pinyin.simplified("長場AI圖人"), "长场AI图人");
    }
}
