//! How rows are found from one another, and what parts and their whole say.

use dataset::{Bound, IndicatorId, Observation, Quantity};

use super::DATASET;

#[test]
fn traits_are_found_by_their_indicator_and_parts_by_their_whole() {
    let dataset = &*DATASET;
    let id = |slug: &str| dataset.find_indicator(slug).unwrap();
    let whole = id("ic-sales-revenue");
    let parts: Vec<&str> = dataset
        .parts(whole)
        .map(|part| dataset[part].slug)
        .collect();
    assert_eq!(
        parts,
        [
            "ic-design-sales",
            "ic-manufacturing-sales",
            "ic-packaging-sales"
        ]
    );
    for part in dataset.parts(whole) {
        assert_eq!(dataset.traits(part).unwrap().whole, Some(whole));
    }
    assert_eq!(dataset.traits(id("rd-intensity")), None);
    assert_eq!(dataset.quantity(id("rd-intensity")), Quantity::Amount);
    assert_eq!(dataset.quantity(id("gii-rank")), Quantity::Rank);
    assert!(dataset.is_at_points(id("5g-user-share")));
    assert!(!dataset.is_at_points(id("nev-sales")));
    assert_eq!(dataset.parts(id("ai-core-industry-scale")).count(), 0);
}

/// The exact figures of an indicator that stand beside one of another.
fn beside(of: IndicatorId, row: &Observation) -> impl Iterator<Item = f64> {
    let key = (row.body, row.area, row.period);
    let rows = DATASET.observations.iter();
    rows.filter(move |other| other.indicator == of && other.bound == Bound::Exact)
        .filter(move |other| (other.body, other.area, other.period) == key)
        .map(|other| other.value.as_f64())
}

#[test]
fn no_part_exceeds_its_whole_where_one_body_states_both_exactly() {
    let exact = DATASET.observations.iter();
    let exact = exact.filter(|row| row.bound == Bound::Exact);
    let mut compared = 0;
    for whole in exact {
        let of = DATASET[whole.indicator].slug;
        let (most, mut sum) = (whole.value.as_f64(), None);
        for part in DATASET.parts(whole.indicator) {
            // One part may have several figures, each of another source.
            let least = beside(part, whole).fold(f64::INFINITY, f64::min);
            for value in beside(part, whole) {
                let part = DATASET[part].slug;
                assert!(value <= most, "{part} of {of}, {}", whole.period);
                compared += 1;
            }
            if least.is_finite() {
                *sum.get_or_insert(0.0) += least;
            }
        }
        assert!(sum.is_none_or(|sum| sum <= most), "{of}, {}", whole.period);
    }
    assert!(compared >= 40, "only {compared} compared");
}

#[test]
fn every_row_is_found_by_its_id_and_no_other_id_is() {
    let dataset = &*DATASET;
    for id in dataset.source_ids() {
        assert_eq!(dataset.find_source(dataset[id].slug), Some(id));
    }
    for id in dataset.industry_ids() {
        assert_eq!(dataset.find_industry(dataset[id].slug), Some(id));
    }
    for id in dataset.body_ids() {
        assert_eq!(dataset.find_body(dataset[id].slug), Some(id));
    }
    for id in dataset.actor_ids() {
        assert_eq!(dataset.find_actor(dataset[id].slug), Some(id));
    }
    for id in dataset.indicator_ids() {
        assert_eq!(dataset.find_indicator(dataset[id].slug), Some(id));
    }
    for id in dataset.milestone_ids() {
        assert_eq!(dataset.find_milestone(dataset[id].slug), Some(id));
    }
    assert_eq!(dataset.find_source("no-such-source"), None);
    assert_eq!(dataset.find_industry("no-such-industry"), None);
    assert_eq!(dataset.find_indicator(""), None);
    assert_eq!(dataset.find_milestone("no-such-milestone"), None);
}
