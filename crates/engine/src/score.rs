//! What something that was found is worth: by where it says what is sought, and among
//! equals by how much it matters.

use dataset::LANDMARK;

use crate::search::Word;
use crate::sought::{Part, Sought};

// What a part is worth by where it is found.
const NAME: u32 = 1000;
const BEGINNING: u32 = 800;
const WORD: u32 = 600;
const WITHIN: u32 = 500;
const MORE: u32 = 100;

// What counts for beside equals.
const LANDMARKS: u32 = 85;
const LESSER: u32 = 15;

/// What a milestone counts for beside equals, by its significance.
pub(crate) fn of_milestone(significance: u8) -> u32 {
    match significance {
        LANDMARK.. => LANDMARKS,
        lesser => LESSER * u32::from(lesser),
    }
}

/// What an entry is worth; `None` if something that is sought is not found at all.
pub(crate) fn score((names, more): (&str, &str), whole: &str, sought: &Sought) -> Option<u32> {
    let (mut sum, mut count) = (0, 0);
    for part in sought.parts() {
        sum += worth(names, more, part)?;
        count += 1;
    }
    let mean = sum / count.max(1);
    let of_whole = |typed: &str| {
        let of_name = |name: &str| match name.strip_prefix(typed) {
            Some("") => NAME,
            Some(_) => BEGINNING,
            None => 0,
        };
        names.lines().map(of_name).max().unwrap_or(0)
    };
    let only = match sought.parts() {
        [part] => part.words.iter().map(Word::text).map(of_whole).max(),
        _ => None,
    };
    Some(mean.max(of_whole(whole)).max(only.unwrap_or(0)))
}

fn worth(names: &str, more: &str, part: &Part) -> Option<u32> {
    let in_name = |word: &Word| {
        let of_name = |name: &str| {
            let at = word.find(name, 0)?;
            let is_inside = !word.text().is_ascii() && at.start > 0;
            Some(if is_inside { WITHIN } else { WORD })
        };
        names.lines().filter_map(of_name).max()
    };
    let best = part.words.iter().filter_map(in_name).max();
    let says = |word: &Word| word.find(more, 0).is_some();
    let best = best.or_else(|| part.words.iter().any(says).then_some(MORE))?;
    Some(if part.is_guess { best / 2 } else { best })
}
