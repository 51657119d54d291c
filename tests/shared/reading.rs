//! What a reader takes from a number in words.

const SCALES: [(&str, f64); 8] = [
    (" TWh", 1e9),
    (" GW", 1e6),
    (" trillion", 1e12),
    (" billion", 1e9),
    (" million", 1e6),
    ("万亿", 1e12),
    ("亿", 1e8),
    ("万", 1e4),
];

/// The number that a reader would take from the shown text.
pub(crate) fn read_back(text: &str) -> f64 {
    if let Some(seconds) = read_time(text) {
        return seconds;
    }
    let start = text
        .find(|letter: char| letter.is_ascii_digit() || letter == '\u{2212}')
        .unwrap_or_else(|| panic!("no number in {text}"));
    let rest = &text[start..];
    let end = rest
        .find(|letter: char| !(letter.is_ascii_digit() || ",.\u{2212}".contains(letter)))
        .unwrap_or(rest.len());
    let (digits, words) = rest.split_at(end);
    let digits = digits.replace(',', "").replace('\u{2212}', "-");
    let number: f64 = digits.parse().unwrap_or_else(|_| panic!("{text}"));
    let scale = SCALES.iter().find(|(word, _)| words.starts_with(word));
    number * scale.map_or(1.0, |(_, factor)| *factor)
}

/// The seconds of a time such as `6 min 43 s`.
fn read_time(text: &str) -> Option<f64> {
    let units = [("h", 3600.0), ("min", 60.0), ("s", 1.0)];
    let zh = [("小时", " h "), ("分", " min "), ("秒", " s ")];
    let mut text = text.to_owned();
    for (word, unit) in zh {
        text = text.replace(word, unit);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs = words.chunks(2).map(|pair| {
        let [number, unit] = pair else { return None };
        let (_, seconds) = units.iter().find(|(word, _)| word == unit)?;
        Some(number.parse::<f64>().ok()? * seconds)
    });
    pairs.sum()
}

/// Whether two numbers are the same but for what binary numbers cannot hold.
pub(crate) fn is_near(shown: f64, given: f64) -> bool {
    (shown - given).abs() <= given.abs() * 1e-9 + 1e-9
}
