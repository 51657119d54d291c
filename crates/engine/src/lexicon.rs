//! What a query means, for readers: a word in simplified characters too, with what means
//! the same (`synonyms.txt`), an amount in all its spellings. A word that is found nowhere
//! is taken for the sound of a Chinese name, for a slip of a finger, or for two words that
//! were written as one.

use std::sync::OnceLock;

use dataset::Dataset;

use crate::amount;
use crate::fold::fold;
use crate::pinyin::Pinyin;
use crate::search::{Texts, Word};
use crate::slips::slips;
use crate::sought::{Part, Sought, tokens};

/// Words that mean the same, a group a line, folded.
const SYNONYMS: &str = include_str!("synonyms.txt");

/// The most words of a group of synonyms.
const LONGEST_PHRASE: usize = 6;

/// The most that a word which is found nowhere is taken for.
const MOST_GUESSES: usize = 24;

/// How many words of a query are guessed.
const MOST_GUESSED: usize = 4;

/// The longest word in characters that is looked for in two parts.
const LONGEST_CUT: usize = 16;

/// What is known of the words that people search by.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    table: Option<&'static str>,
    pinyin: OnceLock<Pinyin>,
    /// The Chinese names that can be typed by their sound.
    names: Vec<&'static str>,
}

impl Lexicon {
    /// A lexicon with the table of how characters are read.
    pub(crate) fn new(data: &Dataset, table: &'static str) -> Self {
        let industries = data.industries.iter().map(|one| one.name.zh);
        let indicators = data.indicators.iter().map(|one| one.name.zh);
        let actors = data.actors.iter().map(|one| one.name.zh);
        let bodies = data.bodies.iter().map(|one| one.name.zh);
        let milestones = data.milestones.iter().map(|one| one.title.zh);
        let names = industries.chain(indicators).chain(actors);
        Self {
            table: Some(table),
            pinyin: OnceLock::new(),
            names: names.chain(bodies).chain(milestones).collect(),
        }
    }

    /// How Chinese is read; nothing is known of it without a table.
    pub(crate) fn pinyin(&self) -> &Pinyin {
        self.pinyin
            .get_or_init(|| Pinyin::read(self.table.unwrap_or_default()))
    }

    /// What a query means where it is looked for in some texts.
    pub(crate) fn sought(&self, query: &str, texts: &Texts) -> Sought {
        if self.table.is_none() {
            return Sought::as_typed(query);
        }
        let typed = tokens(query);
        // A pasted text says the same word many times: once is enough.
        let mut tokens: Vec<&str> = Vec::new();
        for token in &typed {
            if !tokens.contains(&token.as_str()) {
                tokens.push(token);
            }
        }
        let bare = tokens.iter().filter_map(|token| Word::new(token));
        let bare: Vec<String> = bare
            .map(|word| self.pinyin().simplified(word.text()))
            .collect();
        let bare: Vec<&str> = bare.iter().map(String::as_str).collect();
        let mut sought = Sought::default();
        let mut guesses = MOST_GUESSED;
        let mut at = 0;
        while let Some(rest @ [token, ..]) = tokens.get(at..) {
            if let Some((part, taken)) = self.phrase(rest) {
                sought.push(part);
                at += taken;
            } else if let Some(amount) = bare.get(at..).and_then(amount::read) {
                let words = amount.spellings.iter().filter_map(|text| Word::whole(text));
                sought.push(Part::of(words.collect()));
                self.word(amount.rest, texts, &mut sought, &mut guesses);
                at += amount.words;
            } else {
                self.word(token, texts, &mut sought, &mut guesses);
                at += 1;
            }
        }
        sought
    }

    /// Words that have synonyms, and how many they are.
    fn phrase(&self, tokens: &[&str]) -> Option<(Part, usize)> {
        let longest = tokens.len().min(LONGEST_PHRASE);
        (1..=longest).rev().find_map(|taken| {
            let typed = self.pinyin().simplified(&tokens[..taken].join(" "));
            let group = synonyms(&typed).or_else(|| synonyms(Word::new(&typed)?.text()))?;
            let words = group.split('|').filter_map(Word::whole);
            Some((Part::of(words.collect()), taken))
        })
    }

    /// What one word means. A query has but so many guesses: each takes milliseconds.
    fn word(&self, token: &str, texts: &Texts, sought: &mut Sought, guesses: &mut usize) {
        let Some(typed) = Word::new(token) else {
            return;
        };
        let part = self.plain(token);
        if *guesses == 0 || part.words.iter().any(|word| texts.have(word)) {
            sought.push(part);
            return;
        }
        *guesses -= 1;
        let sounds = if token.is_ascii() {
            self.sounds(typed.text())
        } else {
            Vec::new()
        };
        if !sounds.is_empty() {
            sought.push(Part::guessed(sounds));
        } else if !self.cut(typed.text(), texts, sought) {
            let near = nearest(typed.text(), texts);
            sought.push(if near.is_empty() {
                part
            } else {
                Part::guessed(near)
            });
        }
    }

    /// A word as it was typed and in simplified characters.
    fn plain(&self, token: &str) -> Part {
        let mut words: Vec<Word> = Word::new(token).into_iter().collect();
        let simplified = Word::new(&self.pinyin().simplified(token));
        if let Some(word) = simplified.filter(|word| !words.contains(word)) {
            words.push(word);
        }
        Part::of(words)
    }

    /// The parts of Chinese names that are read so.
    fn sounds(&self, typed: &str) -> Vec<Word> {
        let mut found: Vec<&str> = Vec::new();
        for name in &self.names {
            if let Some(part) = self.pinyin().read_as(typed, name)
                && !found.contains(&part)
            {
                found.push(part);
                if found.len() == MOST_GUESSES {
                    break;
                }
            }
        }
        let folded = found.into_iter().map(fold);
        folded.filter_map(|part| Word::whole(&part)).collect()
    }

    /// Looks for a word that is found nowhere in two parts; says whether both are found.
    fn cut(&self, token: &str, texts: &Texts, sought: &mut Sought) -> bool {
        if token.is_ascii() || token.chars().count() > LONGEST_CUT {
            return false;
        }
        let meaning = |part: &str| {
            let is_short = part.chars().nth(1).is_none();
            let part = self
                .phrase(&[part])
                .map_or_else(|| self.plain(part), |(part, _)| part);
            let is_found = !is_short && part.words.iter().any(|word| texts.have(word));
            is_found.then_some(part)
        };
        // The longer the first part, the less is left to chance.
        for (at, _) in token.char_indices().rev() {
            let (head, tail) = token.split_at(at);
            let is_within = head.ends_with(|c: char| c.is_ascii_alphanumeric())
                && tail.starts_with(|c: char| c.is_ascii_alphanumeric());
            if is_within || head.is_empty() {
                continue;
            }
            if let (Some(head), Some(tail)) = (meaning(head), meaning(tail)) {
                sought.push(head);
                sought.push(tail);
                return true;
            }
        }
        false
    }
}

/// The group of synonyms that has this one.
fn synonyms(phrase: &str) -> Option<&'static str> {
    SYNONYMS
        .lines()
        .find(|group| group.split('|').any(|one| one == phrase))
}

/// The words of some texts that are the fewest slips away.
fn nearest(typed: &str, texts: &Texts) -> Vec<Word> {
    let (mut fewest, mut found) = (usize::MAX, Vec::<&str>::new());
    for word in texts.words() {
        let Some(slips) = slips(typed, word).filter(|slips| *slips <= fewest) else {
            continue;
        };
        if slips < fewest {
            fewest = slips;
            found.clear();
        }
        if found.len() < MOST_GUESSES && !found.contains(&word) {
            found.push(word);
        }
    }
    found.into_iter().filter_map(Word::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "gong工\nneng能\nren人\nzhi智\nchan产'產|\nye业'業\n";

    fn texts(rows: &[&str]) -> Texts {
        let mut texts = Texts::default();
        for row in rows {
            texts.field(row);
            texts.end_row();
        }
        texts
    }

    fn finds(query: &str) -> Vec<usize> {
        let rows = texts(&[
            "AI Plus policy “人工智能+”行动",
            "semiconductors",
            "人工智能产业规模",
            "above 1 trillion yuan",
            "工业和信息化部",
        ]);
        let lexicon = Lexicon {
            names: vec!["人工智能"],
            table: Some(TABLE),
            ..Lexicon::default()
        };
        let sought = lexicon.sought(query, &rows);
        let found = rows.matching(&sought);
        found.map(|rows| rows.iter().collect()).unwrap_or_default()
    }

    #[test]
    fn a_word_finds_what_means_the_same() {
        assert_eq!(finds("人工智能+"), [0]);
        assert_eq!(finds("AI plus"), [0]);
        assert_eq!(finds("工信部"), [4]);
        assert_eq!(finds("MIIT"), [4]);
        assert_eq!(finds("一万亿"), [3]);
    }

    #[test]
    fn a_word_that_is_found_nowhere_is_guessed() {
        assert_eq!(finds("semiconductr"), [1]);
        assert_eq!(finds("rgzn"), [0, 2]);
        assert_eq!(finds("rengongzhineng"), [0, 2]);
        assert_eq!(finds("人工智能規模").len(), 0, "the table lacks 規");
        assert_eq!(finds("产业人工"), [2]);
        assert_eq!(finds("產業"), [2]);
        assert_eq!(finds("zzqqxx"), Vec::<usize>::new());
    }

    #[test]
    fn a_word_that_is_found_is_not_guessed() {
        let rows = texts(&["market", "marked"]);
        let lexicon = Lexicon {
            table: Some(TABLE),
            ..Lexicon::default()
        };
        let sought = lexicon.sought("market", &rows);
        assert!(sought.is_said_by("the Market") && !sought.is_said_by("marked"));
    }
}
