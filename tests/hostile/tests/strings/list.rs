//! The strings of `strings.txt`.

use std::sync::LazyLock;

static STRINGS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    include_str!("../../strings.txt")
        .lines()
        .filter(|line| !line.is_empty() && *line != "#" && !line.starts_with("# "))
        .map(|line| &*unescaped(line).leak())
        .collect()
});

/// All of them.
pub(crate) fn strings() -> &'static [&'static str] {
    &STRINGS
}

fn unescaped(line: &str) -> String {
    if let Some(rest) = line.strip_prefix("\\repeat{") {
        let (times, text) = rest.split_once('}').expect("\\repeat{N}");
        return unescaped(text).repeat(times.parse().expect("a number"));
    }
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        let kind = escape.chars().next().expect("an escape after \\");
        rest = &escape[1..];
        match kind {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            '\\' => text.push('\\'),
            'u' => {
                let (number, after) = rest[1..].split_once('}').expect("\\u{HEX}");
                let number = u32::from_str_radix(number, 16).expect("a number");
                text.push(char::from_u32(number).expect("a letter"));
                rest = after;
            }
            other => panic!("\\{other} is no escape: {line}"),
        }
    }
    text + rest
}

#[test]
fn there_are_at_least_two_hundred_strings_and_each_is_another() {
    let mut all = strings().to_vec();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), strings().len());
    assert!(all.len() >= 200, "{}", all.len());
}
