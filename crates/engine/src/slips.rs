//! Slips of a finger: whether a word that was typed is another one but for a letter too
//! many, missing, wrong, or two exchanged.

/// The fewest slips that lead from what was typed to a word, or to its beginning while it
/// is being typed; `None` if they are too many: one is allowed from four letters on, two
/// from eight on.
pub(crate) fn slips(typed: &str, word: &str) -> Option<usize> {
    if !typed.is_ascii() || !word.is_ascii() {
        return None;
    }
    let allowed = match typed.len() {
        0..4 => return None,
        4..8 => 1,
        _ => 2,
    };
    // The first letter is seldom wrong, and holding to it keeps strangers out.
    if typed.as_bytes().first() != word.as_bytes().first() || word.len() + allowed < typed.len() {
        return None;
    }
    let longest = (typed.len() + allowed).min(word.len());
    let shortest = (typed.len() - allowed).min(longest);
    (shortest..=longest)
        .map(|end| distance(typed.as_bytes(), &word.as_bytes()[..end]))
        .min()
        .filter(|slips| *slips <= allowed)
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
        assert_eq!(slips("chp", "chip"), None);
        assert_eq!(slips("chpi", "chip"), Some(1));
        assert_eq!(slips("semicnod", "semiconductor"), Some(1));
        assert_eq!(slips("semicnoductr", "semiconductor"), Some(2));
        assert_eq!(slips("robot", "rocket"), None);
        assert_eq!(slips("depseek", "deepseek"), Some(1));
    }
}
