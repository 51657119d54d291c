//! Periods as the sentences name them, read back to how the files write them.

use dataset::Language;

use super::when::{When, when};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const QUARTERS: [&str; 4] = ["第一季度", "第二季度", "第三季度", "第四季度"];
/// No period is named with more letters.
const LONGEST: usize = 24;

/// A period that is all of a text.
pub(crate) fn whole(language: Language, text: &str) -> Option<When> {
    let written = match language {
        Language::En => english(text.strip_prefix("the end of ").unwrap_or(text)),
        Language::Zh => chinese(text),
    };
    written.map(|written| when(&written))
}

/// The period that a text begins with, and what follows it.
pub(crate) fn leading(language: Language, text: &str) -> Option<(When, &str)> {
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let ends: Vec<usize> = ends.take(LONGEST + 1).collect();
    let mut ends = ends.into_iter().rev();
    ends.find_map(|end| Some((whole(language, &text[..end])?, &text[end..])))
}

fn number(text: &str) -> Option<u32> {
    let is_plain = !text.is_empty() && text.bytes().all(|letter| letter.is_ascii_digit());
    is_plain.then(|| text.parse().ok())?
}

fn year(text: &str) -> Option<u32> {
    number(text).filter(|_| text.len() == 4)
}

fn month(text: &str) -> Option<usize> {
    Some(MONTHS.iter().position(|month| *month == text)? + 1)
}

fn english(text: &str) -> Option<String> {
    if let Some((from, to)) = text.split_once('–') {
        let (to_month, to_year) = to.split_once(' ')?;
        let (from_month, from_year) = from.split_once(' ').unwrap_or((from, to_year));
        let (from_year, to_year) = (year(from_year)?, year(to_year)?);
        let (from_month, to_month) = (month(from_month)?, month(to_month)?);
        return Some(format!(
            "{from_year}-{from_month:02}/{to_year}-{to_month:02}"
        ));
    }
    let words: Vec<&str> = text.split(' ').collect();
    match words[..] {
        [all] => Some(year(all)?.to_string()),
        [part, of] if ["H1", "H2", "Q1", "Q2", "Q3", "Q4"].contains(&part) => {
            Some(format!("{}-{part}", year(of)?))
        }
        [name, of] => Some(format!("{}-{:02}", year(of)?, month(name)?)),
        [day, name, of] => {
            let day = number(day)?;
            Some(format!("{}-{:02}-{day:02}", year(of)?, month(name)?))
        }
        _ => None,
    }
}

fn chinese(text: &str) -> Option<String> {
    let (all, rest) = text.split_once('年')?;
    let all = year(all)?;
    let written = match rest {
        "" | "末" => all.to_string(),
        "上半年" => format!("{all}-H1"),
        "下半年" => format!("{all}-H2"),
        _ => {
            if let Some(quarter) = QUARTERS.iter().position(|name| *name == rest) {
                return Some(format!("{all}-Q{}", quarter + 1));
            }
            let (month, day) = rest.split_once('月')?;
            match (month.split_once('—'), day.strip_prefix('—')) {
                (Some((from, to)), None) if day.is_empty() => {
                    let (from, to) = (number(from)?, number(to)?);
                    format!("{all}-{from:02}/{all}-{to:02}")
                }
                (None, Some(to)) => {
                    let (to_year, to_month) = to.strip_suffix('月')?.split_once('年')?;
                    let (from, to) = (number(month)?, number(to_month)?);
                    format!("{all}-{from:02}/{}-{to:02}", year(to_year)?)
                }
                (None, None) if day.is_empty() => format!("{all}-{:02}", number(month)?),
                (None, None) => {
                    let day = number(day.strip_suffix('日')?)?;
                    format!("{all}-{:02}-{day:02}", number(month)?)
                }
                _ => return None,
            }
        }
    };
    Some(written)
}
