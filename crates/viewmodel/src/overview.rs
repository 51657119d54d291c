//! Which rows of the data set the overview tells. The numbers stand in the
//! data; here are only their keys.

use std::cmp::Reverse;

use dataset::{Code, Dataset, Language, ObservationId, Source, SourceId};

/// The key of an observation: indicator, period, source.
#[derive(Clone, Copy, Debug)]
pub struct Fact {
    /// The indicator's slug.
    pub indicator: &'static str,
    /// The period's written form.
    pub period: &'static str,
    /// The source's slug.
    pub source: &'static str,
}

const fn fact(indicator: &'static str, period: &'static str, source: &'static str) -> Fact {
    Fact {
        indicator,
        period,
        source,
    }
}

const CONFERENCE: &str = "people-2025-12-27-core-ai-trillion";
const SCALE: &str = "ai-core-industry-scale";

/// The core industry's size as the ministry announced it in December 2025.
pub const ANNOUNCED: Fact = fact(SCALE, "2025", "app-2025-12-26-core-ai-trillion");
/// The core industry's size as the minister put it in March 2026.
pub const MINISTER: Fact = fact(SCALE, "2025", "ecns-2026-03-05-li-lecheng-ai");

/// The milestone that the explorer is about: the core industry passes a trillion yuan.
pub const PASSED: &str = "core-ai-industry-one-trillion";

/// The figures of the industrial economy, all of the same conference.
pub const KEY_FIGURES: [Fact; 5] = [
    fact("industrial-value-added-growth", "2025", CONFERENCE),
    fact(
        "high-tech-manufacturing-growth",
        "2025-01/2025-11",
        CONFERENCE,
    ),
    fact(
        "equipment-manufacturing-growth",
        "2025-01/2025-11",
        CONFERENCE,
    ),
    fact("tech-innovation-smes", "2025", CONFERENCE),
    fact("high-tech-enterprises", "2025", CONFERENCE),
];

impl Fact {
    /// The row with this key; `None` once the data no longer has it.
    pub fn find(self, data: &Dataset) -> Option<ObservationId> {
        data.observation_ids().find(|id| {
            let row = &data[*id];
            data[row.indicator].slug == self.indicator
                && data[row.source].slug == self.source
                && row.period.to_string() == self.period
        })
    }
}

/// Where a reader of a language does best to look a row up: of the sources that state
/// the same, one in that language, then the best graded, then the publisher that the
/// data cites most.
pub fn best_source(data: &Dataset, id: ObservationId, language: Language) -> SourceId {
    let row = &data[id];
    let same = |other: &ObservationId| {
        let other = &data[*other];
        (
            other.indicator,
            other.area,
            other.period,
            other.body,
            other.status,
        ) == (row.indicator, row.area, row.period, row.body, row.status)
            && (other.value, other.bound) == (row.value, row.bound)
    };
    let sources = data
        .observation_ids()
        .filter(same)
        .map(|id| data[id].source);
    let best = sources.min_by_key(|source| {
        let source = &data[*source];
        let is_foreign = !language.code().starts_with(source.language);
        let publisher = |other: &&Source| other.publisher == source.publisher;
        let cited = data.sources.iter().filter(publisher).count();
        (is_foreign, source.grade, Reverse(cited))
    });
    best.unwrap_or(row.source)
}

/// Every key that the overview uses, for a test that the data has them all.
pub fn all() -> Vec<Fact> {
    [ANNOUNCED, MINISTER]
        .into_iter()
        .chain(KEY_FIGURES)
        .collect()
}
