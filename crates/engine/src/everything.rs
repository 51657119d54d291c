//! One search over all that has a name: milestones, indicators, industries, actors,
//! sources; ranked, in both languages at once, and forgiving of a slip of a finger.
//!
//! Every word of the query has to be found. A word counts by where it is found: the
//! whole name, its beginning, the beginning of one of its words, anywhere in it
//! (Chinese), by the initials of its pinyin, one or two letters away from one of its
//! words, in the text that goes with it. Of equals the weightier comes first.

use dataset::{ActorId, Bilingual, Dataset, IndicatorId, IndustryId, MilestoneId, SourceId};

use crate::fold::fold;
use crate::initials::{self, Initials};

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A milestone.
    Milestone(MilestoneId),
    /// An indicator.
    Indicator(IndicatorId),
    /// An industry.
    Industry(IndustryId),
    /// One who acts.
    Actor(ActorId),
    /// A source.
    Source(SourceId),
}

/// What can be found, ready to be searched.
#[derive(Debug)]
pub struct Everything {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    hit: Hit,
    /// Its names, folded.
    names: [String; 2],
    /// The letters of its Chinese name.
    initials: Vec<u32>,
    /// What else is said of it, folded.
    more: String,
    /// What it counts for beside equals.
    weight: u32,
}

// What a word is worth by where it is found.
const NAME: u32 = 1000;
const BEGINNING: u32 = 800;
const WORD: u32 = 600;
const WITHIN: u32 = 500;
const INITIALS: u32 = 450;
const SLIP: u32 = 300;
const INITIALS_WITHIN: u32 = 200;
const MORE: u32 = 100;

impl Everything {
    /// All of a data set, its Chinese names also by these initials.
    pub fn of(data: &Dataset, initials: &Initials) -> Self {
        let mut entries = Vec::new();
        let mut put = |hit, name: Bilingual, more: Bilingual, weight| {
            entries.push(Entry {
                hit,
                names: [fold(name.en), fold(name.zh)],
                initials: initials.of(name.zh),
                more: fold(&format!("{} {}", more.en, more.zh)),
                weight,
            });
        };
        let nothing = Bilingual { en: "", zh: "" };
        for id in data.industry_ids() {
            put(Hit::Industry(id), data[id].name, data[id].summary, 90);
        }
        for id in data.indicator_ids() {
            put(Hit::Indicator(id), data[id].name, data[id].definition, 60);
        }
        for id in data.milestone_ids() {
            let milestone = &data[id];
            let weight = 20 + 10 * u32::from(milestone.significance);
            put(
                Hit::Milestone(id),
                milestone.title,
                milestone.summary,
                weight,
            );
        }
        for id in data.actor_ids() {
            put(Hit::Actor(id), data[id].name, nothing, 70);
        }
        for (index, source) in data.sources.iter().enumerate() {
            let name = Bilingual {
                en: source.title,
                zh: "",
            };
            let more = data.publisher_name(source.publisher);
            put(Hit::Source(SourceId(index as u16)), name, more, 0);
        }
        Self { entries }
    }

    /// The best `most` for a query, the best first; none for one without a word.
    pub fn search(&self, query: &str, most: usize) -> Vec<Hit> {
        let query = fold(query);
        let whole = query.trim();
        let words: Vec<&str> = whole
            .split(|c: char| c.is_whitespace() || matches!(c, '、' | '，' | '·'))
            .filter(|word| word.chars().any(char::is_alphanumeric))
            .collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(u32, Hit)> = self
            .entries
            .iter()
            .filter_map(|entry| Some((entry.score(whole, &words)?, entry.hit)))
            .collect();
        dataset::sort::by(&mut found, |a, b| b.0.cmp(&a.0));
        found.into_iter().take(most).map(|(_, hit)| hit).collect()
    }
}

impl Entry {
    /// What it is worth for a query; `None` if a word is not found at all.
    fn score(&self, whole: &str, words: &[&str]) -> Option<u32> {
        let of_name = |name: &String| -> u32 {
            if name == whole {
                NAME
            } else if name.starts_with(whole) {
                BEGINNING
            } else {
                0
            }
        };
        let all = self.names.iter().map(of_name).max().unwrap_or(0);
        let each: Vec<u32> = words
            .iter()
            .map(|word| self.worth(word))
            .collect::<Option<_>>()?;
        let mean = each.iter().sum::<u32>() / each.len() as u32;
        Some(all.max(mean) + self.weight)
    }

    fn worth(&self, word: &str) -> Option<u32> {
        let of_name = |name: &String| -> Option<u32> {
            if begins_word(name, word) {
                Some(WORD)
            } else if !word.is_ascii() && name.contains(word) {
                Some(WITHIN)
            } else {
                parts(name).any(|part| is_near(word, part)).then_some(SLIP)
            }
        };
        let of_initials = initials::find(word, &self.initials).map(|at| match at {
            0 if word.len() == self.initials.len() => WORD,
            0 => INITIALS,
            _ => INITIALS_WITHIN,
        });
        let best = self.names.iter().filter_map(of_name).max().max(of_initials);
        best.or_else(|| {
            let is_there =
                begins_word(&self.more, word) || !word.is_ascii() && self.more.contains(word);
            is_there.then_some(MORE)
        })
    }
}

/// The words of a text.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
}

fn begins_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric())
    })
}

/// Whether a word that was typed is another one but for a slip: a letter too many,
/// missing, wrong, or two exchanged. One slip from four letters on, two from eight
/// on; what is being typed is held against the beginning.
fn is_near(typed: &str, word: &str) -> bool {
    if !typed.is_ascii() || !word.is_ascii() {
        return false;
    }
    let allowed = match typed.len() {
        0..4 => return false,
        4..8 => 1,
        _ => 2,
    };
    // The first letter is seldom wrong, and holding to it keeps strangers out.
    if typed.as_bytes().first() != word.as_bytes().first() {
        return false;
    }
    let longest = (typed.len() + allowed).min(word.len());
    let shortest = (typed.len() - allowed).min(longest);
    word.len() + allowed >= typed.len()
        && (shortest..=longest)
            .any(|end| distance(typed.as_bytes(), &word.as_bytes()[..end]) <= allowed)
}

/// How many slips lead from one word to another (optimal string alignment).
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, letter) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, other) in b.iter().enumerate() {
            let swap = usize::from(letter != other);
            let mut slips = (last[j] + swap).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i - 1] == *other && *letter == b[j - 1] {
                slips = slips.min(before[j - 1] + 1);
            }
            row.push(slips);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (a, b, slips) in [
            ("huawei", "huawei", 0),
            ("huwaei", "huawei", 1),
            ("huwei", "huawei", 1),
            ("huaweii", "huawei", 1),
            ("hoawei", "huawei", 1),
            ("semicnoductr", "semiconductor", 2),
        ] {
            assert_eq!(distance(a.as_bytes(), b.as_bytes()), slips, "{a}");
        }
    }

    #[test]
    fn short_words_allow_no_slip_and_long_ones_two() {
        assert!(!is_near("chp", "chip"));
        assert!(is_near("chpi", "chip"));
        assert!(is_near("semicnod", "semiconductor"));
        assert!(is_near("semicnoductr", "semiconductor"));
        assert!(!is_near("robot", "rocket"));
    }
}
