//! Finding a row by its written id.

use crate::{ActorId, BodyId, Dataset, IndicatorId, IndustryId, MilestoneId, SourceId};

impl Dataset {
    /// The source with this written id, or `None`.
    pub fn find_source(&self, slug: &str) -> Option<SourceId> {
        let place = self.sources.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(|place| SourceId(place as u16))
    }

    /// The industry with this written id, or `None`.
    pub fn find_industry(&self, slug: &str) -> Option<IndustryId> {
        self.industry_ids().find(|&id| self[id].slug == slug)
    }

    /// The body with this written id, or `None`.
    pub fn find_body(&self, slug: &str) -> Option<BodyId> {
        let place = self.bodies.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(|place| BodyId(place as u16))
    }

    /// The actor with this written id, or `None`.
    pub fn find_actor(&self, slug: &str) -> Option<ActorId> {
        let place = self.actors.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(|place| ActorId(place as u16))
    }

    /// The indicator with this written id, or `None`.
    pub fn find_indicator(&self, slug: &str) -> Option<IndicatorId> {
        let place = self.indicators.binary_search_by(|row| row.slug.cmp(slug));
        place.ok().map(|place| IndicatorId(place as u16))
    }

    /// The milestone with this written id, or `None`.
    pub fn find_milestone(&self, slug: &str) -> Option<MilestoneId> {
        self.milestone_ids().find(|&id| self[id].slug == slug)
    }
}
