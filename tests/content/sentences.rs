//! What the sentences of a description claim, read back from their words.

use dataset::Language;

use super::periods::{leading, whole};
use super::when::When;

/// A claim; values are as they are written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Claim<'a> {
    /// How a line went.
    Course {
        whose: &'a str,
        from: When,
        to: When,
        way: Way,
        first: &'a str,
        last: &'a str,
        highest: Option<(When, &'a str)>,
    },
    /// The one value of a line.
    One {
        whose: &'a str,
        at: When,
        value: &'a str,
    },
    /// Which are first for a period, each name with its value.
    Ranked {
        at: When,
        count: &'a str,
        placed: Vec<&'a str>,
    },
    /// How many figures there are, by how many bodies.
    Counted { figures: &'a str, bodies: &'a str },
    /// The periods that bodies disagree for, and how many more.
    Disagree(Listed<'a>),
    /// The periods that a body contradicts itself for, and how many more.
    Contradict(Listed<'a>),
    /// The periods that were revised, and how many more.
    Revised(Listed<'a>),
    /// The periods for which the better source decides, and how many more.
    Several(Listed<'a>),
    /// How many targets there are.
    Targets(&'a str),
    /// Which areas have no figure for some periods.
    Missing { areas: &'a str, periods: Vec<When> },
}

/// Some periods and how many more there are.
pub(crate) type Listed<'a> = (Vec<When>, Option<&'a str>);

/// What became of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    Rose,
    Fell,
    Stayed,
    Went,
}

/// The claims of a description of stated values; a sentence that cannot be read is
/// given back as it is.
pub(crate) fn claims(language: Language, text: &str) -> Vec<Result<Claim<'_>, &str>> {
    let claim = match language {
        Language::En => english,
        Language::Zh => chinese,
    };
    let sentences = sentences(language, text).into_iter();
    sentences.map(|said| claim(said).ok_or(said)).collect()
}

/// The sentences of a text, without the stops.
pub(crate) fn sentences(language: Language, text: &str) -> Vec<&str> {
    let all: Vec<&str> = match language {
        Language::En => text.strip_suffix('.').unwrap_or(text).split(". ").collect(),
        Language::Zh => text.split_terminator('。').collect(),
    };
    all.into_iter().filter(|said| !said.is_empty()).collect()
}

/// A text without what stands in brackets at its end.
fn without_status(text: &str, [open, close]: [char; 2]) -> &str {
    let inner = text.strip_suffix(close);
    let cut = inner.and_then(|inner| inner.rfind(open));
    cut.map_or(text, |cut| text[..cut].trim_end())
}

/// The text before and after the last of some words that is in it.
pub(crate) fn split_last<'a, T: Copy>(
    text: &'a str,
    words: &[(&str, T)],
) -> Option<(&'a str, T, &'a str)> {
    let found = words.iter().filter_map(|(word, what)| {
        let at = text.rfind(word)?;
        Some((at, (&text[..at], *what, &text[at + word.len()..])))
    });
    found.max_by_key(|(at, _)| *at).map(|(_, parts)| parts)
}

fn english(said: &str) -> Option<Claim<'_>> {
    let language = Language::En;
    if let Some(counted) = said.strip_prefix("The chart shows ") {
        let (figures, bodies) = counted.split_once(" figures from ")?;
        let bodies = bodies.split(' ').next()?;
        return Some(Claim::Counted { figures, bodies });
    }
    if let Some(periods) = said.strip_prefix("Organisations disagree for ") {
        return listed(language, periods, " and ", " more").map(Claim::Disagree);
    }
    if let Some(periods) = said.strip_prefix("One organisation’s own figures for ") {
        let periods = periods.strip_suffix(" exclude each other")?;
        return listed(language, periods, " and ", " more").map(Claim::Contradict);
    }
    if let Some(periods) = said.strip_prefix("What was stated first for ") {
        let periods = periods.strip_suffix(" was revised later")?;
        return listed(language, periods, " and ", " more").map(Claim::Revised);
    }
    if let Some(periods) = said.strip_suffix("; the best sourced one counts") {
        let periods = periods.strip_prefix("For ")?;
        let periods = periods.strip_suffix(" one organisation gave several figures")?;
        return listed(language, periods, " and ", " more").map(Claim::Several);
    }
    for ending in [" policy target is shown", " policy targets are shown"] {
        if let Some(count) = said.strip_suffix(ending) {
            return Some(Claim::Targets(count));
        }
    }
    if let Some(missing) = said.strip_prefix("No figure for ") {
        let (periods, areas) = missing.split_once(": ")?;
        let (periods, _) = listed(language, periods, " and ", " more")?;
        return Some(Claim::Missing { areas, periods });
    }
    let said = without_status(said, ['(', ')']);
    if let Some((at, ranked)) = said.split_once(", highest first of ") {
        let (_, at) = at.split_once(' ')?;
        let (count, placed) = ranked.split_once(": ")?;
        return Some(Claim::Ranked {
            at: whole(language, at)?,
            count,
            placed: placed.split("; ").collect(),
        });
    }
    if let Some(rest) = said.strip_prefix("From ") {
        let (from, rest) = leading(language, rest)?;
        let (to, rest) = leading(language, rest.strip_prefix(" to ")?)?;
        let (rest, highest) = match rest.split_once("; it was highest ") {
            Some((rest, highest)) => {
                let (_, highest) = highest.split_once(' ')?;
                let (at, value) = leading(language, highest)?;
                (rest, Some((at, value.strip_prefix(", at ")?)))
            }
            None => (rest, None),
        };
        let ways = [
            (" rose from ", Way::Rose),
            (" fell from ", Way::Fell),
            (" went from ", Way::Went),
            (" stayed at ", Way::Stayed),
        ];
        let (whose, way, values) = split_last(rest, &ways)?;
        let (first, last) = values.split_once(" to ").unwrap_or((values, values));
        return Some(Claim::Course {
            whose,
            from,
            to,
            way,
            first,
            last,
            highest,
        });
    }
    let (whose, (), rest) = split_last(said, &[(" puts it at ", ()), (" it is ", ())])?;
    let (rest, (), at) = split_last(rest, &[(" for ", ())])?;
    Some(Claim::One {
        whose: &said[..said.len() - at.len()],
        at: whole(language, at)?,
        value: rest.split(" for ").next()?,
    })
    .filter(|_| !whose.is_empty())
}

fn chinese(said: &str) -> Option<Claim<'_>> {
    let language = Language::Zh;
    if let Some(counted) = said.strip_prefix("图中共有") {
        let (figures, bodies) = counted.split_once("个数据，来自")?;
        let bodies = bodies.strip_suffix("个机构")?;
        return Some(Claim::Counted { figures, bodies });
    }
    if let Some(periods) = said.strip_suffix("各机构数值不一致") {
        return listed(language, periods, "等另", "项").map(Claim::Disagree);
    }
    if let Some(periods) = said.strip_suffix("同一机构公布的数值相互矛盾") {
        return listed(language, periods, "等另", "项").map(Claim::Contradict);
    }
    if let Some(periods) = said.strip_suffix("的初步数值后来有修订") {
        return listed(language, periods, "等另", "项").map(Claim::Revised);
    }
    if let Some(periods) = said.strip_suffix("同一机构有多个数值，以来源较好的为准")
    {
        return listed(language, periods, "等另", "项").map(Claim::Several);
    }
    if let Some(count) = said.strip_prefix("图中标出") {
        return count.strip_suffix("个政策目标").map(Claim::Targets);
    }
    if let Some(missing) = said.strip_suffix("的数据") {
        let (areas, periods) = missing.split_once("没有")?;
        let (periods, _) = listed(language, periods, "等另", "项")?;
        return Some(Claim::Missing { areas, periods });
    }
    let said = without_status(said, ['（', '）']);
    if let Some((at, ranked)) = said.split_once("，共") {
        let (count, placed) = ranked.split_once("项，由高到低：")?;
        return Some(Claim::Ranked {
            at: whole(language, at)?,
            count,
            placed: placed.split('；').collect(),
        });
    }
    if let Some((from, rest)) = leading(language, said)
        && let Some(rest) = rest.strip_prefix('至')
    {
        let (to, rest) = leading(language, rest)?;
        let rest = rest.strip_prefix('，')?;
        let (rest, highest) = match rest.split_once("，最高为") {
            Some((rest, highest)) => {
                let (at, value) = leading(language, highest)?;
                (rest, Some((at, value.strip_prefix('的')?)))
            }
            None => (rest, None),
        };
        let (whose, kept, values) = split_last(rest, &[("从", false), ("保持在", true)])?;
        let ways = [
            ("升至", Way::Rose),
            ("降至", Way::Fell),
            ("变为", Way::Went),
        ];
        let (first, way, last) = if kept {
            (values, Way::Stayed, values)
        } else {
            split_last(values, &ways)?
        };
        return Some(Claim::Course {
            whose,
            from,
            to,
            way,
            first,
            last,
            highest,
        });
    }
    let (whose, rest) = said.split_once('：')?;
    let (at, value) = leading(language, rest)?;
    let value = value.strip_prefix('为')?;
    Some(Claim::One { whose, at, value })
}

fn listed<'a>(
    language: Language,
    periods: &'a str,
    more: &str,
    ending: &str,
) -> Option<Listed<'a>> {
    let (periods, more) = match periods.split_once(more) {
        Some((periods, more)) => (periods, Some(more.strip_suffix(ending)?)),
        None => (periods, None),
    };
    let comma = match language {
        Language::En => ", ",
        Language::Zh => "、",
    };
    let periods = periods.split(comma).map(|period| whole(language, period));
    Some((periods.collect::<Option<Vec<When>>>()?, more))
}
