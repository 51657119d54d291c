//! Targets by industry, plan, body and verdict.
//!
//! Within one facet the chosen values are alternatives, between facets all must hold.

use dataset::{BodyId, Code, Dataset, IndustryId, MilestoneId, MilestoneKind, codes};

use super::{Goal, Judged, Verdict};
use crate::facet::Count;

codes! {
    /// The verdicts that a reader can tell apart: why nothing can be said is not among
    /// them.
    VerdictKind {
        /// Reached before its period began.
        MetEarly = "met-early",
        /// Reached in its period.
        Met = "met",
        /// Surely not reached.
        Missed = "missed",
        /// Its period is not over.
        Open = "open",
        /// Nothing can be said.
        NotMeasurable = "not-measurable",
    }
}

impl Verdict {
    /// Which of the verdicts it is, whatever the reason.
    pub fn kind(self) -> VerdictKind {
        match self {
            Self::MetEarly => VerdictKind::MetEarly,
            Self::Met => VerdictKind::Met,
            Self::Missed => VerdictKind::Missed,
            Self::Open => VerdictKind::Open,
            Self::NotMeasurable(_) => VerdictKind::NotMeasurable,
        }
    }
}

/// A value that targets can be narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetFilter {
    /// The industry of its indicator.
    Industry(IndustryId),
    /// A policy or regulation whose sources state it.
    Plan(MilestoneId),
    /// Who set it.
    Body(BodyId),
    /// What became of it.
    Verdict(VerdictKind),
}

codes! {
    /// What can be chosen of targets, in the order of the page and of its address.
    TargetFacet {
        /// Industries.
        Industry = "industry",
        /// Plans.
        Plan = "plan",
        /// Bodies.
        Body = "body",
        /// Verdicts.
        Verdict = "verdict",
    }
}

impl TargetFilter {
    /// What it is a value of.
    pub fn facet(self) -> TargetFacet {
        match self {
            Self::Industry(_) => TargetFacet::Industry,
            Self::Plan(_) => TargetFacet::Plan,
            Self::Body(_) => TargetFacet::Body,
            Self::Verdict(_) => TargetFacet::Verdict,
        }
    }

    /// Its written form, as in the address.
    pub fn code(self, data: &Dataset) -> &'static str {
        match self {
            Self::Industry(id) => data[id].slug,
            Self::Plan(id) => data[id].slug,
            Self::Body(id) => data[id].slug,
            Self::Verdict(kind) => kind.code(),
        }
    }

    /// The value of a facet with this written form.
    pub fn from_code(facet: TargetFacet, code: &str, data: &Dataset) -> Option<Self> {
        match facet {
            TargetFacet::Industry => data.find_industry(code).map(Self::Industry),
            TargetFacet::Plan => data.find_milestone(code).map(Self::Plan),
            TargetFacet::Body => data.find_body(code).map(Self::Body),
            TargetFacet::Verdict => VerdictKind::from_code(code).map(Self::Verdict),
        }
    }
}

/// The targets that are left, with counts under the filters of the other facets.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetSelection {
    /// The targets, in the order given.
    pub rows: Vec<Judged>,
    /// Every value that a target has, in the order of facets and tables.
    pub counts: Vec<Count<TargetFilter>>,
}

/// Narrows targets to those with the chosen values.
pub fn select(data: &Dataset, all: &[Judged], chosen: &[TargetFilter]) -> TargetSelection {
    let values: Vec<Vec<TargetFilter>> = all.iter().map(|one| values_of(data, one)).collect();
    let mut known: Vec<TargetFilter> = values.concat();
    dataset::sort::by(&mut known, Ord::cmp);
    known.dedup();
    let count = |value: TargetFilter| {
        let having = values.iter().filter(|own| own.contains(&value));
        let left = having.filter(|own| passes(own, chosen, Some(value.facet())));
        Count {
            value,
            count: left.count(),
        }
    };
    let kept = all.iter().zip(&values);
    TargetSelection {
        rows: kept
            .filter(|(_, own)| passes(own, chosen, None))
            .map(|(one, _)| one.clone())
            .collect(),
        counts: known.into_iter().map(count).collect(),
    }
}

/// Whether values meet what was chosen of every facet, but for one.
fn passes(own: &[TargetFilter], chosen: &[TargetFilter], but: Option<TargetFacet>) -> bool {
    TargetFacet::ALL.iter().all(|facet| {
        let mut of_facet = chosen.iter().filter(|one| one.facet() == *facet);
        Some(*facet) == but
            || of_facet.clone().next().is_none()
            || of_facet.any(|one| own.contains(one))
    })
}

/// The values that a target can be narrowed to.
fn values_of(data: &Dataset, one: &Judged) -> Vec<TargetFilter> {
    let industry = data[one.goal.indicator].industry;
    let mut values = vec![
        TargetFilter::Industry(industry),
        TargetFilter::Body(one.goal.body),
        TargetFilter::Verdict(one.verdict.kind()),
    ];
    values.extend(plans(data, &one.goal).map(TargetFilter::Plan));
    values
}

/// The plans that a target is part of: the policies and regulations that share a
/// source with it.
fn plans<'a>(data: &'a Dataset, goal: &'a Goal) -> impl Iterator<Item = MilestoneId> + 'a {
    data.milestone_ids().filter(|id| {
        let milestone = &data[*id];
        let states = |row: &dataset::ObservationId| milestone.sources.contains(&data[*row].source);
        matches!(
            milestone.kind,
            MilestoneKind::Policy | MilestoneKind::Regulation
        ) && goal.rows.iter().any(states)
    })
}
