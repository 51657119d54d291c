//! What series are called in a drawing.

use dataset::{BodyId, Dataset, Language};
use engine::lines::Line;

/// A body's name, short enough for a drawing.
pub fn body_name(data: &Dataset, language: Language, body: BodyId) -> String {
    /// A longer Chinese name gives way to a short one that is narrower.
    const LONGEST_ZH: usize = 9;
    let body = &data[body];
    let zh = body.name.zh;
    // A Chinese character is as wide as two Latin letters.
    let widest = LONGEST_ZH.max(body.short.chars().count() / 2);
    match language {
        Language::Zh if zh.chars().count() <= widest => zh.into(),
        _ => body.short.into(),
    }
}

/// The name of each line: what tells it from the others, and the body where
/// nothing else does.
pub fn names(data: &Dataset, language: Language, lines: &[&Line]) -> Vec<String> {
    let differ =
        |of: &dyn Fn(&Line) -> usize| lines.windows(2).any(|pair| of(pair[0]) != of(pair[1]));
    let indicators = differ(&|line| line.indicator.index());
    let areas = lines.windows(2).any(|pair| pair[0].area != pair[1].area);
    let bodies = lines.iter().enumerate().any(|(at, line)| {
        let same = |other: &&Line| (other.indicator, other.area) == (line.indicator, line.area);
        lines[at + 1..].iter().any(same)
    });
    let name = |line: &&Line| {
        let mut parts: Vec<String> = Vec::new();
        if indicators {
            parts.push(data[line.indicator].name.get(language).into());
        }
        if areas {
            parts.push(line.area.name().get(language).into());
        }
        if bodies || parts.is_empty() {
            parts.push(body_name(data, language, line.body));
        }
        parts.join(" · ")
    };
    lines.iter().map(name).collect()
}
