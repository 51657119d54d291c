//! Chinese names by the initials of their pinyin, as people type them who are in a
//! hurry: `rgzn` for 人工智能. A character that is read in several ways answers to
//! each of them; Latin letters within a name stand for themselves.

/// The characters by their initials: a line for each letter, which it begins with.
#[derive(Clone, Debug, Default)]
pub struct Initials {
    /// A character with the set of its letters, sorted by character.
    letters: Vec<(char, u32)>,
}

/// The set that holds one letter.
fn bit(letter: char) -> Option<u32> {
    let letter = letter.to_ascii_lowercase();
    letter
        .is_ascii_lowercase()
        .then(|| 1 << (letter as u32 - 'a' as u32))
}

impl Initials {
    /// Reads a table; a line that begins with no letter says nothing.
    pub fn read(table: &str) -> Self {
        let mut letters: Vec<(char, u32)> = Vec::new();
        for line in table.lines() {
            let mut line = line.chars();
            if let Some(bit) = line.next().and_then(bit) {
                letters.extend(line.map(|character| (character, bit)));
            }
        }
        dataset::sort::by_key(&mut letters, |(character, _)| *character);
        letters.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            if is_same {
                earlier.1 |= later.1;
            }
            is_same
        });
        Self { letters }
    }

    /// The letters of each character of a name; signs and digits have none.
    pub(crate) fn of(&self, name: &str) -> Vec<u32> {
        let of_character = |character: char| {
            let found = self
                .letters
                .binary_search_by_key(&character, |(other, _)| *other);
            found
                .ok()
                .and_then(|at| self.letters.get(at))
                .map(|(_, set)| *set)
                .or_else(|| bit(character))
        };
        name.chars().filter_map(of_character).collect()
    }
}

/// Where the initials that were typed stand in those of a name; `None` where they do
/// not. One letter alone means nothing.
pub(crate) fn find(typed: &str, name: &[u32]) -> Option<usize> {
    let typed: Vec<u32> = typed.chars().map(bit).collect::<Option<_>>()?;
    if typed.len() < 2 {
        return None;
    }
    let is_there = |window: &[u32]| window.iter().zip(&typed).all(|(set, bit)| set & bit != 0);
    name.windows(typed.len()).position(is_there)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "c长重\ng工\nh行\nn能\nr人\nx行\nz智重长\n1无";

    #[test]
    fn a_name_is_found_by_its_initials_wherever_they_stand() {
        let initials = Initials::read(TABLE);
        let name = initials.of("人工智能");
        assert_eq!(find("rgzn", &name), Some(0));
        assert_eq!(find("RGZN", &name), Some(0));
        assert_eq!(find("zn", &name), Some(2));
        assert_eq!(find("rgn", &name), None);
    }

    #[test]
    fn a_character_answers_to_each_of_its_readings() {
        let initials = Initials::read(TABLE);
        let name = initials.of("长行");
        for typed in ["cx", "zx", "ch", "zh"] {
            assert_eq!(find(typed, &name), Some(0), "{typed}");
        }
    }

    #[test]
    fn latin_letters_stand_for_themselves_and_signs_for_nothing() {
        let initials = Initials::read(TABLE);
        assert_eq!(find("airg", &initials.of("AI+人工")), Some(0));
        assert_eq!(find("rg", &initials.of("人2工")), Some(0));
    }

    #[test]
    fn one_letter_or_another_sign_finds_nothing() {
        let initials = Initials::read(TABLE);
        let name = initials.of("人工智能");
        assert_eq!(find("r", &name), None);
        assert_eq!(find("r工", &name), None);
        assert_eq!(find("", &name), None);
    }
}
