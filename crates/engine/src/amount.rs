//! Amounts as people type them: `1 trillion`, `1tn`, `1万亿`, `一万亿`, `1,000,000,000,000`
//! are one number, and each finds all ways in which texts write it.

/// The words for powers of ten, the usual one first, each with what it stands for.
const SCALES: [(u32, &[&str]); 8] = [
    (12, &["trillion", "tn"]),
    (12, &["万亿"]),
    (9, &["billion", "bn"]),
    (8, &["亿"]),
    (6, &["million", "mn", "m"]),
    (4, &["万"]),
    (3, &["thousand", "k"]),
    (0, &[""]),
];

/// From here on a number without such a word is an amount: below stand years.
const LEAST: u64 = 10_000;

/// The most digits that follow the point of an amount as texts write it.
const MOST_DECIMALS: usize = 4;

/// Small numbers in words, from one on.
const ENGLISH: [&str; 10] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];
const CHINESE: [&str; 10] = ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十"];

/// An amount at the beginning of a query's words.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Amount<'a> {
    /// How texts write it.
    pub spellings: Vec<String>,
    /// How many words it takes.
    pub words: usize,
    /// What follows it within the last of them.
    pub rest: &'a str,
}

/// The amount that folded words begin with, which have no punctuation around them.
pub(crate) fn read<'a>(words: &[&'a str]) -> Option<Amount<'a>> {
    let first = *words.first()?;
    let (mantissa, decimals, after) = digits(first).or_else(|| numeral(first))?;
    let mut taken = 1;
    let mut scaled = scale(after);
    if after.is_empty() {
        scaled = words.get(1).and_then(|second| scale(second));
        taken += usize::from(scaled.is_some());
    }
    let (power, rest) = scaled.unwrap_or((0, after));
    // A letter behind it makes it a name: `5g`, `3nm`.
    let is_number = first.starts_with(|c: char| c.is_ascii_digit());
    if (power == 0 && !is_number) || begins_latin(rest) {
        return None;
    }
    let value = mantissa.checked_mul(10_u64.pow(power.checked_sub(decimals)?))?;
    if value < LEAST {
        return None;
    }
    Some(Amount {
        spellings: spellings(value),
        words: taken,
        // The money that nearly every amount is of is no part of what is looked for.
        rest: rest.strip_prefix('元').unwrap_or(rest),
    })
}

fn begins_latin(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_alphabetic)
}

/// A scale word that a text begins with, and what follows it.
fn scale(text: &str) -> Option<(u32, &str)> {
    for (power, words) in &SCALES[..SCALES.len() - 1] {
        for word in *words {
            if let Some(rest) = text.strip_prefix(word)
                && !begins_latin(rest)
            {
                return Some((*power, rest));
            }
        }
    }
    None
}

/// Digits with their point, without separators: mantissa and decimals.
fn digits(text: &str) -> Option<(u64, u32, &str)> {
    let (mut mantissa, mut decimals, mut end) = (0_u64, None, 0);
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' => {
                let digit = u64::from(byte - b'0');
                mantissa = mantissa.checked_mul(10)?.checked_add(digit)?;
                decimals = decimals.map(|count: u32| count + 1);
            }
            b'.' if decimals.is_none() && end > 0 => decimals = Some(0),
            b',' if end > 0 => {}
            _ => break,
        }
        end += 1;
    }
    (end > 0).then(|| (mantissa, decimals.unwrap_or(0), &text[end..]))
}

/// A small number in words: `one`, `一`.
fn numeral(text: &str) -> Option<(u64, u32, &str)> {
    let place = |at: usize| at as u64 + 1;
    if let Some(at) = ENGLISH.iter().position(|word| *word == text) {
        return Some((place(at), 0, ""));
    }
    if let Some(rest) = text.strip_prefix('二') {
        return Some((2, 0, rest));
    }
    let at = CHINESE.iter().position(|one| text.starts_with(one))?;
    Some((place(at), 0, &text[CHINESE[at].len()..]))
}

/// How texts write a number: with each scale word that leaves it short, in digits with
/// and without separators, small ones in words.
fn spellings(value: u64) -> Vec<String> {
    let mut all = Vec::new();
    for (power, words) in &SCALES {
        let (word, is_english) = (words[0], words[0].is_ascii());
        let Some(number) = shifted(value, *power) else {
            continue;
        };
        let mut put = |number: &str, gap: &str| all.push([number, gap, word].concat());
        let gaps: &[&str] = if is_english && *power > 0 {
            &[" ", "-"]
        } else {
            &[""]
        };
        for gap in gaps {
            put(&number, gap);
            put(&grouped(&number), gap);
        }
        let small = number.parse::<usize>().ok().filter(|_| *power > 0);
        if let Some(at) = small.and_then(|number| number.checked_sub(1)) {
            let names = if is_english { &ENGLISH } else { &CHINESE };
            if let Some(name) = names.get(at) {
                put(name, gaps[0]);
            }
        }
    }
    all.dedup();
    all
}

/// A number with the point moved left; `None` where that makes it long or less than a
/// tenth.
fn shifted(value: u64, power: u32) -> Option<String> {
    let unit = 10_u64.checked_pow(power)?;
    if value < unit / 10 {
        return None;
    }
    let fraction = format!("{:0>width$}", value % unit, width = power as usize);
    let fraction = fraction.trim_end_matches('0');
    match fraction.len() {
        0 => Some((value / unit).to_string()),
        1..=MOST_DECIMALS if power > 0 => Some(format!("{}.{fraction}", value / unit)),
        _ => None,
    }
}

/// Digits with a comma before every third from the point.
pub fn grouped(number: &str) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut text = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelt(text: &str) -> Vec<String> {
        let words: Vec<&str> = text.split(' ').collect();
        read(&words)
            .map(|amount| amount.spellings)
            .unwrap_or_default()
    }

    #[test]
    fn an_amount_is_the_same_however_it_is_typed() {
        let all = spelt("1 trillion");
        for text in [
            "1万亿",
            "一万亿",
            "1万亿元",
            "1tn",
            "one trillion",
            "1,000 billion",
            "1000000000000",
            "10000亿",
            "1,000,000,000,000",
        ] {
            assert_eq!(spelt(text), all, "{text}");
        }
        for text in [
            "1 trillion",
            "1-trillion",
            "1万亿",
            "一万亿",
            "10,000亿",
            "10000亿",
        ] {
            assert!(all.contains(&text.to_owned()), "{text} in {all:?}");
        }
    }

    #[test]
    fn an_amount_is_spelt_with_every_scale_that_leaves_it_short() {
        let all = spelt("12.87 million");
        for text in [
            "12.87 million",
            "1287万",
            "1,287万",
            "12870000",
            "12,870,000",
        ] {
            assert!(all.contains(&text.to_owned()), "{text} in {all:?}");
        }
        assert!(!all.iter().any(|text| text.contains("trillion")), "{all:?}");
    }

    #[test]
    fn what_follows_an_amount_is_left_to_others() {
        let amount = read(&["两万亿元产业", "x"]).unwrap();
        assert_eq!((amount.rest, amount.words), ("产业", 1));
        assert!(amount.spellings.contains(&"2万亿".to_owned()));
        let amount = read(&["1.5", "billion", "users"]).unwrap();
        assert_eq!((amount.rest, amount.words), ("", 2));
    }

    #[test]
    fn years_and_names_are_no_amounts() {
        for text in [
            "2025",
            "5g",
            "3nm",
            "r1",
            "",
            "一",
            "十四五",
            "千",
            "100",
            "1 country",
        ] {
            assert_eq!(spelt(text), Vec::<String>::new(), "{text}");
        }
        // More than can be counted is a word like others.
        assert_eq!(spelt("99999999999999999999"), Vec::<String>::new());
        assert_eq!(spelt("999999999 trillion"), Vec::<String>::new());
    }
}
