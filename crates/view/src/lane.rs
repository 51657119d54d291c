//! A lane of the timeline, and a group of marks in one whose list is open.

use dataset::{ActorId, Code, Dataset, IndustryId, MilestoneId, MilestoneKind};

use super::Lanes;

/// A lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LaneId {
    /// What concerns an industry.
    Industry(IndustryId),
    /// What is of a kind.
    Kind(MilestoneKind),
    /// What an actor did.
    Actor(ActorId),
    /// What is of none of the busiest actors.
    Others,
    /// All there is.
    All,
}

/// The written forms of the lanes that have no id of the data.
const OTHERS: &str = "others";
const ALL: &str = "all";

impl LaneId {
    /// Its written form: the id of what it is for.
    pub fn code(self, data: &Dataset) -> &str {
        match self {
            Self::Industry(id) => data[id].slug,
            Self::Kind(kind) => kind.code(),
            Self::Actor(id) => data[id].slug,
            Self::Others => OTHERS,
            Self::All => ALL,
        }
    }

    /// Reads what [`LaneId::code`] writes, among lanes of one sort.
    pub fn from_code(code: &str, lanes: Lanes, data: &Dataset) -> Option<Self> {
        match lanes {
            Lanes::Industry => data.find_industry(code).map(Self::Industry),
            Lanes::Kind => Code::from_code(code).map(Self::Kind),
            Lanes::Actor if code == OTHERS => Some(Self::Others),
            Lanes::Actor => data.find_actor(code).map(Self::Actor),
            Lanes::All => (code == ALL).then_some(Self::All),
        }
    }
}

/// Marks that stand as one, and whose list is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenGroup {
    /// Where they stand.
    pub lane: LaneId,
    /// What they are, each once.
    pub milestones: Vec<MilestoneId>,
}

impl OpenGroup {
    /// Its written form: its lane, then its milestones.
    pub(crate) fn codes(&self, data: &Dataset) -> Vec<String> {
        let milestones = self.milestones.iter().map(|id| data[*id].slug);
        std::iter::once(self.lane.code(data))
            .chain(milestones)
            .map(str::to_owned)
            .collect()
    }
}
