//! Which lane of the timeline a milestone stands in.

use dataset::{ActorId, Code, Dataset, IndustryId, Language, MilestoneId, MilestoneKind};
use engine::{MilestoneQuery, MilestoneSelection};

use i18n::{Named, words};
use view::Lanes;

/// How many actors have a lane of their own.
const ACTORS: usize = 9;

/// The lanes' names, and for each milestone of the selection its lane.
pub struct Assigned {
    /// The names, the top lane first.
    pub names: Vec<String>,
    /// The lane of each of the selection's rows, in their order.
    pub lane_of: Vec<usize>,
}

/// Puts the milestones of a selection into lanes. Lanes that would stay empty
/// are left out.
pub fn assign(
    data: &Dataset,
    language: Language,
    lanes: Lanes,
    query: &MilestoneQuery,
    selection: &MilestoneSelection,
) -> Assigned {
    let rows = &selection.rows;
    match lanes {
        Lanes::Industry => {
            let order: Vec<IndustryId> = data.industry_ids().collect();
            let lane = |id: MilestoneId| {
                let of = &data[id].industries;
                of.iter()
                    .find(|industry| query.industries.contains(industry))
                    .or(of.first())
                    .copied()
            };
            gather(rows, &order, lane, |id| data[id].name.get(language).into())
        }
        Lanes::Kind => gather(
            rows,
            MilestoneKind::ALL,
            |id| Some(data[id].kind),
            |kind| kind.name(language).into(),
        ),
        Lanes::Actor => {
            let busiest = busiest(selection);
            let order: Vec<Option<ActorId>> =
                busiest.iter().copied().map(Some).chain([None]).collect();
            let lane = |id: MilestoneId| {
                let of = &data[id].actors;
                Some(busiest.iter().copied().find(|actor| of.contains(actor)))
            };
            gather(rows, &order, lane, |actor| {
                actor.map_or_else(
                    || words(language).other_actors.into(),
                    |id| data[id].name.get(language).into(),
                )
            })
        }
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

fn gather<T: Copy + PartialEq>(
    rows: &[MilestoneId],
    order: &[T],
    lane: impl Fn(MilestoneId) -> Option<T>,
    name: impl Fn(T) -> String,
) -> Assigned {
    let values: Vec<Option<T>> = rows.iter().map(|id| lane(*id)).collect();
    let used: Vec<T> = order
        .iter()
        .copied()
        .filter(|value| values.contains(&Some(*value)))
        .collect();
    let place = |value: &Option<T>| {
        used.iter()
            .position(|other| Some(*other) == *value)
            .unwrap_or(0)
    };
    Assigned {
        lane_of: values.iter().map(place).collect(),
        names: used.into_iter().map(name).collect(),
    }
}
