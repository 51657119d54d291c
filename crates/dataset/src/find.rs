//! Written ids: what they are made of, and finding a row by one.

use crate::{
    ActorId, BodyId, Code, Dataset, IndicatorId, IndustryId, MilestoneId, ObservationId, SourceId,
};

impl Dataset {
    /// The source with this written id, or `None`.
    pub fn find_source(&self, slug: &str) -> Option<SourceId> {
        let place = self.sources.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(SourceId::of_row)
    }

    /// The industry with this written id, or `None`.
    pub fn find_industry(&self, slug: &str) -> Option<IndustryId> {
        self.industry_ids().find(|&id| self[id].slug == slug)
    }

    /// The body with this written id, or `None`.
    pub fn find_body(&self, slug: &str) -> Option<BodyId> {
        let place = self.bodies.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(BodyId::of_row)
    }

    /// The actor with this written id, or `None`.
    pub fn find_actor(&self, slug: &str) -> Option<ActorId> {
        let place = self.actors.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(ActorId::of_row)
    }

    /// The indicator with this written id, or `None`.
    pub fn find_indicator(&self, slug: &str) -> Option<IndicatorId> {
        let place = self.indicators.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(IndicatorId::of_row)
    }

    /// What makes an observation one of its kind, joined by colons, which none of
    /// the parts can hold: `indicator:area:period:status:source`.
    pub fn observation_key(&self, id: ObservationId) -> String {
        let row = &self[id];
        format!(
            "{}:{}:{}:{}:{}",
            self[row.indicator].slug,
            row.area,
            row.period,
            row.status.code(),
            self[row.source].slug
        )
    }

    /// The observation with this key, or `None`.
    pub fn find_observation(&self, key: &str) -> Option<ObservationId> {
        let indicator = self.find_indicator(key.split(':').next()?)?;
        self.observation_ids()
            .filter(|id| self[*id].indicator == indicator)
            .find(|id| self.observation_key(*id) == key)
    }

    /// The last milestones that matter in their industry, the newest first: those that
    /// the first page tells.
    pub fn latest(&self) -> Vec<MilestoneId> {
        /// How many there are.
        const LATEST: usize = 4;
        let weighty = |id: &MilestoneId| self[*id].significance > 1;
        let newest = self.milestone_ids().rev();
        newest.filter(weighty).take(LATEST).collect()
    }

    /// The milestone with this written id, or `None`.
    pub fn find_milestone(&self, slug: &str) -> Option<MilestoneId> {
        self.milestone_ids().find(|&id| self[id].slug == slug)
    }
}

/// Whether a text is a written id: lower-case letters and digits, in parts joined
/// by `-` or `.`. It then means nothing else in an address, a path or markup.
pub(crate) fn is_slug(text: &str) -> bool {
    text.split(['-', '.']).all(|part| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase())
    })
}
