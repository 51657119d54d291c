//! A guided reading of the data: steps of text beside figures.
//!
//! No number of the data is typed in a text. `{indicator:area:period:status:source}`
//! stands for the figure of that observation, `{milestone}` for its date.

use crate::{Bilingual, Dataset, MilestoneId, ObservationId};

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its written id.
    pub slug: &'static str,
    /// The address of the view beside it, below the site's root.
    pub figure: &'static str,
    /// Its heading.
    pub title: Bilingual,
    /// What it says, with its placeholders (see [`parts`]).
    pub text: Bilingual,
}

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words as they are.
    Text(&'a str),
    /// A figure.
    Figure(ObservationId),
    /// A milestone.
    Milestone(MilestoneId),
    /// A placeholder that stands for nothing in the data.
    Unknown(&'a str),
}

/// The parts of a text, in order. A brace that is not closed is text.
pub fn parts<'a>(data: &Dataset, text: &'a str) -> Vec<Part<'a>> {
    let part = |(piece, is_key)| {
        if is_key {
            find(data, piece)
        } else {
            Part::Text(piece)
        }
    };
    split(text).map(part).collect()
}

/// The pieces of a text, each with whether it stood in braces.
pub(crate) fn split(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if let Some((key, after)) = rest
            .strip_prefix('{')
            .and_then(|inner| inner.split_once('}'))
        {
            rest = after;
            return Some((key, true));
        }
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(_, letter)| *letter == '{')
            .map_or(rest.len(), |(at, _)| at);
        let (words, after) = rest.split_at(end);
        rest = after;
        Some((words, false))
    })
}

fn find<'a>(data: &Dataset, key: &'a str) -> Part<'a> {
    if let Some(id) = data.find_observation(key) {
        Part::Figure(id)
    } else if let Some(id) = data.find_milestone(key) {
        Part::Milestone(id)
    } else {
        Part::Unknown(key)
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn a_text_is_split_at_its_braces() {
        let pieces: Vec<_> = split("a {b} c{d}").collect();
        assert_eq!(
            pieces,
            [("a ", false), ("b", true), (" c", false), ("d", true)]
        );
        assert_eq!(split("{open").collect::<Vec<_>>(), [("{open", false)]);
        assert_eq!(split("").count(), 0);
    }
}
