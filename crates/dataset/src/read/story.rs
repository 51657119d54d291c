//! Reading the story, a file per language, and that both tell the same.

use super::Faults;
use super::cell::Row;
use super::files::Files;
use super::tables::rows;
use crate::quote::{Cut, Quoted};
use crate::story::{Part, parts, split};
use crate::{Bilingual, Dataset, Step};

/// How many steps a story has, if there is one.
const STEPS: std::ops::RangeInclusive<usize> = 8..=12;

/// A step in one language.
struct Told {
    slug: &'static str,
    title: &'static str,
    text: &'static str,
    figure: &'static str,
}

/// Reads the story; empty where both files are left out.
pub(super) fn read(files: &Files, dataset: &Dataset, faults: &mut Faults) -> Vec<Step> {
    let before = faults.len();
    let en = rows(&files.story_en, faults, |row| told(row, dataset));
    let zh = rows(&files.story_zh, faults, |row| told(row, dataset));
    if faults.len() > before || en.is_empty() && zh.is_empty() {
        return Vec::new();
    }
    if !STEPS.contains(&en.len()) {
        let message = format!("{} steps (a story has 8 to 12)", en.len());
        faults.push(files.story_en.fault(1, "", message));
    }
    if en.len() != zh.len() {
        let message = format!("{} steps, in English {}", zh.len(), en.len());
        faults.push(files.story_zh.fault(1, "", message));
        return Vec::new();
    }
    let pairs = en.into_iter().zip(zh).enumerate();
    let steps = pairs.filter_map(|(at, (en, zh))| {
        let line = files.story_zh.rows.get(at).map_or(1, |row| row.line);
        if let Some((column, message)) = difference(&en, &zh) {
            faults.push(files.story_zh.fault(line, column, message));
            return None;
        }
        Some(Step {
            slug: en.slug,
            figure: en.figure,
            title: Bilingual {
                en: en.title,
                zh: zh.title,
            },
            text: Bilingual {
                en: en.text,
                zh: zh.text,
            },
        })
    });
    steps.collect()
}

fn told(row: &mut Row, dataset: &Dataset) -> Option<Told> {
    let (slug, title) = (row.slug("step"), row.text("title"));
    let (text, figure) = (row.text("text"), row.text("figure"));
    let text = text?;
    let mut known = true;
    for part in parts(dataset, text) {
        if let Part::Unknown(key) = part {
            let message = format!(
                "{{{}}} is neither a milestone nor an observation (indicator:area:period:status:source)",
                Cut(key)
            );
            row.fault("text", message);
            known = false;
        }
    }
    known.then_some(Told {
        slug: slug?,
        title: title?,
        text,
        figure: figure?,
    })
}

/// In what the Chinese step is not the English one.
fn difference(en: &Told, zh: &Told) -> Option<(&'static str, String)> {
    if en.slug != zh.slug {
        let message = format!(
            "{} where the English story has {}",
            Quoted(zh.slug),
            Quoted(en.slug)
        );
        return Some(("step", message));
    }
    if en.figure != zh.figure {
        return Some(("figure", "another one than in English".to_owned()));
    }
    let keys = |text: &'static str| {
        let mut keys: Vec<&str> = split(text)
            .filter(|piece| piece.1)
            .map(|piece| piece.0)
            .collect();
        keys.sort_unstable();
        keys
    };
    let (en, zh) = (keys(en.text), keys(zh.text));
    let missing = en.iter().find(|key| !zh.contains(key));
    let extra = zh.iter().find(|key| !en.contains(key));
    if let Some(key) = missing {
        return Some((
            "text",
            format!("lacks {{{}}}, which the English text has", Cut(key)),
        ));
    }
    extra.map(|key| {
        (
            "text",
            format!("has {{{}}}, which the English text lacks", Cut(key)),
        )
    })
}
