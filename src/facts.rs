//! Which rows of the data set the overview tells. The numbers stand in the
//! data; here are only their keys.

use dataset::{Dataset, ObservationId};

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
/// The same in US dollars, converted by the source.
pub const ANNOUNCED_USD: Fact = fact("ai-core-industry-scale-usd", "2025", CONFERENCE);
/// The core industry's size as the minister put it in March 2026.
pub const MINISTER: Fact = fact(SCALE, "2025", "ecns-2026-03-05-li-lecheng-ai");

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

/// Every key that the overview uses, for a test that the data has them all.
pub fn all() -> Vec<Fact> {
    [ANNOUNCED, ANNOUNCED_USD, MINISTER]
        .into_iter()
        .chain(KEY_FIGURES)
        .collect()
}
