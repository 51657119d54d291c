//! One search over all that has a name: milestones, indicators, industries, actors,
//! sources; ranked, in both languages at once, and forgiving of a slip of a finger.
//!
//! All that is sought has to be found. A part of it counts by where it is found: at the
//! beginning of a word of the name, anywhere in it (Chinese), in the text that goes with
//! it; half as much where it was guessed. A name that is all of what was typed, or begins
//! with it, counts more. Of equals the weightier comes first: industries, indicators
//! that lead, landmarks.

use dataset::{ActorId, Bilingual, Dataset, IndicatorId, IndustryId, MilestoneId, SourceId};

use crate::Engine;
use crate::fold::fold;
use crate::score::{of_milestone, score};
use crate::search::{Texts, searched};
use crate::sought::Sought;

/// Something that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// A milestone.
    Milestone(MilestoneId),
    /// An indicator.
    Indicator(IndicatorId),
    /// An industry.
    Industry(IndustryId),
    /// One who acts.
    Actor(ActorId),
    /// A source.
    Source(SourceId),
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best, the best first.
    pub hits: Vec<Hit>,
    /// What was looked for.
    pub sought: Sought,
}

/// What can be found, ready to be searched.
#[derive(Debug, Default)]
pub struct Everything {
    /// The names and what else is said, a row an entry.
    texts: Texts,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    hit: Hit,
    /// How many bytes of its text are its names.
    names: usize,
    /// What it counts for beside equals.
    weight: u32,
}

// What counts for beside equals.
const LEADING: u32 = 95;
const INDUSTRY: u32 = 90;
const ACTOR: u32 = 70;
const INDICATOR: u32 = 60;

impl Everything {
    /// All of a data set.
    pub fn of(data: &Dataset) -> Self {
        let mut all = Self::default();
        let nothing = Bilingual::default();
        for id in data.industry_ids() {
            all.put(Hit::Industry(id), data[id].name, data[id].summary, INDUSTRY);
        }
        for id in data.indicator_ids() {
            let leads = data.industries.iter().any(|one| one.headline == id);
            let weight = if leads { LEADING } else { INDICATOR };
            all.put(
                Hit::Indicator(id),
                data[id].name,
                data[id].definition,
                weight,
            );
        }
        for id in data.milestone_ids() {
            let milestone = &data[id];
            let weight = of_milestone(milestone.significance);
            let hit = Hit::Milestone(id);
            all.put(hit, milestone.title, milestone.summary, weight);
        }
        for id in data.actor_ids() {
            all.put(Hit::Actor(id), data[id].name, nothing, ACTOR);
        }
        for (index, source) in data.sources.iter().enumerate() {
            let name = Bilingual {
                en: source.title,
                zh: "",
            };
            let more = data.publisher_name(source.publisher);
            all.put(Hit::Source(SourceId::of_row(index)), name, more, 0);
        }
        all
    }

    fn put(&mut self, hit: Hit, name: Bilingual, more: Bilingual, weight: u32) {
        let names = self.texts.field(name.en) + self.texts.field(name.zh);
        self.texts.field(more.en);
        self.texts.field(more.zh);
        self.texts.end_row();
        self.entries.push(Entry { hit, names, weight });
    }

    /// The best `most` for a query; none for one without a word. The engine knows what
    /// words mean.
    pub fn search(&self, engine: &Engine, query: &str, most: usize) -> Found {
        let sought = engine.lexicon.sought(query, &self.texts);
        if sought.parts().is_empty() {
            return Found::default();
        }
        let whole = fold(searched(query).trim());
        let mut found: Vec<(u32, Hit)> = Vec::new();
        for (row, entry) in self.entries.iter().enumerate() {
            let text = self.texts.row(row);
            let (names, more) = text.split_at(entry.names);
            if let Some(score) = score((names, more), &whole, &sought) {
                found.push((score + entry.weight, entry.hit));
            }
        }
        dataset::sort::by(&mut found, |a, b| b.0.cmp(&a.0));
        Found {
            hits: found.into_iter().take(most).map(|(_, hit)| hit).collect(),
            sought,
        }
    }
}
