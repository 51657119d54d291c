//! Which lanes of the timeline a milestone stands in.

use dataset::{ActorId, Code, Dataset, Language, MilestoneId, MilestoneKind};
use engine::{MilestoneQuery, MilestoneSelection};

use i18n::{Named, messages};
use view::{LaneId, Lanes};

/// How many actors have a lane of their own.
const ACTORS: usize = 9;

/// The lanes, and the marks that stand in them.
pub(super) struct Assigned {
    /// The lanes, the busiest first.
    pub lanes: Vec<LaneId>,
    /// Each of the selection's rows with each of its lanes, the lane where it is at home
    /// before others.
    pub marks: Vec<(MilestoneId, usize)>,
}

impl Assigned {
    /// How many marks stand in a lane.
    pub(super) fn count(&self, lane: usize) -> usize {
        self.marks.iter().filter(|mark| mark.1 == lane).count()
    }
}

/// The name of a lane; none where there is only one.
pub(super) fn name(data: &Dataset, language: Language, lane: LaneId) -> String {
    match lane {
        LaneId::Industry(id) => data[id].name.get(language).into(),
        LaneId::Kind(kind) => kind.name(language).into(),
        LaneId::Actor(id) => data[id].name.get(language).into(),
        LaneId::Others => messages(language).timeline.other_actors.into(),
        LaneId::All => String::new(),
    }
}

/// Puts the milestones of a selection into lanes: each into every lane that it belongs to.
/// Lanes that would stay empty are left out.
pub(super) fn assign(
    data: &Dataset,
    lanes: Lanes,
    query: &MilestoneQuery,
    selection: &MilestoneSelection,
) -> Assigned {
    let rows = &selection.rows;
    match lanes {
        Lanes::Industry => {
            let chosen = &query.industries;
            let is_shown = |id| chosen.is_empty() || chosen.contains(&id);
            let order: Vec<_> = data.industry_ids().map(LaneId::Industry).collect();
            gather(rows, &order, &|id| {
                let of = data[id].industries.iter().copied();
                of.filter(|&industry| is_shown(industry))
                    .map(LaneId::Industry)
                    .collect()
            })
        }
        Lanes::Kind => {
            let order: Vec<_> = (MilestoneKind::ALL.iter().copied())
                .map(LaneId::Kind)
                .collect();
            gather(rows, &order, &|id| vec![LaneId::Kind(data[id].kind)])
        }
        Lanes::Actor => {
            let busiest = busiest(selection);
            let order: Vec<_> = (busiest.iter().copied().map(LaneId::Actor))
                .chain([LaneId::Others])
                .collect();
            gather(rows, &order, &|id| {
                let of = data[id].actors.iter().copied();
                let mut found: Vec<_> = of
                    .filter(|actor| busiest.contains(actor))
                    .map(LaneId::Actor)
                    .collect();
                if found.is_empty() {
                    found.push(LaneId::Others);
                }
                found
            })
        }
        Lanes::All => gather(rows, &[LaneId::All], &|_| vec![LaneId::All]),
    }
}

fn busiest(selection: &MilestoneSelection) -> Vec<ActorId> {
    let mut counts: Vec<_> = selection
        .actors
        .iter()
        .filter(|count| count.count > 0)
        .collect();
    dataset::sort::by_key(&mut counts, |count| {
        (std::cmp::Reverse(count.count), count.value)
    });
    counts
        .into_iter()
        .take(ACTORS)
        .map(|count| count.value)
        .collect()
}

fn gather(
    rows: &[MilestoneId],
    order: &[LaneId],
    lanes: &dyn Fn(MilestoneId) -> Vec<LaneId>,
) -> Assigned {
    let mut places: Vec<(MilestoneId, usize)> = Vec::new();
    let mut counts = vec![0_usize; order.len()];
    for &id in rows {
        for lane in lanes(id) {
            if let Some(place) = order.iter().position(|other| *other == lane) {
                places.push((id, place));
                counts[place] += 1;
            }
        }
    }
    let mut used: Vec<usize> = (0..order.len())
        .filter(|&place| counts[place] > 0)
        .collect();
    // What is left over comes last, however much it is.
    dataset::sort::by_key(&mut used, |&place| {
        (
            order[place] == LaneId::Others,
            std::cmp::Reverse(counts[place]),
        )
    });
    let lane = |place: usize| used.iter().position(|other| *other == place).unwrap_or(0);
    Assigned {
        marks: places
            .into_iter()
            .map(|(id, place)| (id, lane(place)))
            .collect(),
        lanes: used.iter().map(|&place| order[place]).collect(),
    }
}
