//! What holds of the targets of the shipped data: each is judged once, the last one
//! holds, and all can be narrowed.

use dataset::{ObservationId, Status};
use engine::targets::{
    Judged, TargetFacet, TargetFilter, Unclear, Verdict, VerdictKind, select, targets,
};

use super::{DATA, LATER, day, told};

#[test]
fn every_target_row_is_judged_once() {
    let all = targets(&DATA, day("2026-11-25"));
    let rows = |one: &Judged| [one.goal.rows.clone(), one.goal.earlier.concat()].concat();
    let mut judged: Vec<ObservationId> = all.iter().flat_map(rows).collect();
    judged.sort_unstable();
    let rows = DATA.observation_ids();
    let stated: Vec<ObservationId> = rows
        .filter(|id| DATA[*id].status == Status::Target)
        .collect();
    assert_eq!(judged, stated);
}

#[test]
fn the_target_stated_last_holds_and_those_before_it_are_told() {
    let all = targets(&DATA, day(LATER));
    let of = |slug: &str| -> Vec<&Judged> {
        let is_it = |one: &&Judged| DATA[one.goal.indicator].slug == slug;
        all.iter().filter(is_it).collect()
    };
    let values = |one: &Judged| -> Vec<f64> {
        let earlier = one.goal.earlier.iter();
        earlier.map(|rows| DATA[rows[0]].value.as_f64()).collect()
    };
    let aircraft = of("c919-deliveries");
    assert_eq!(aircraft.len(), 1);
    assert_eq!(values(aircraft[0]), [75.0, 30.0]);
    // Three sources repeat 15 percent for 2020: one target that was never revised.
    let share = of("policy-target-sei-share-gdp");
    let of_2020 = share.iter().find(|one| one.goal.rows.len() == 3).unwrap();
    assert!(of_2020.goal.earlier.is_empty());
    let periods: Vec<String> = share
        .iter()
        .map(|one| one.goal.period.to_string())
        .collect();
    assert_eq!(periods, ["2015", "2020", "2025"]);
}

#[test]
fn targets_are_narrowed_and_counted_under_the_other_facets() {
    let all = targets(&DATA, day(LATER));
    let of = |facet, code| TargetFilter::from_code(facet, code, &DATA).unwrap();
    let plan = of(TargetFacet::Plan, "new-generation-ai-development-plan");
    let missed = of(TargetFacet::Verdict, "missed");
    let comac = of(TargetFacet::Body, "comac");
    let counted = |chosen: &[TargetFilter], value| {
        let counts = select(&DATA, &all, chosen).counts;
        let found = counts.into_iter().find(|count| count.value == value);
        found.unwrap().count
    };
    let everything = select(&DATA, &all, &[]);
    assert_eq!(everything.rows, all);
    let verdicts = everything.counts.iter();
    let verdicts = verdicts.filter(|count| count.value.facet() == TargetFacet::Verdict);
    assert_eq!(verdicts.map(|count| count.count).sum::<usize>(), all.len());
    // The plan of 2017: the core and all related industries by 2020, 2025 and 2030.
    let of_plan = select(&DATA, &all, &[plan]).rows;
    assert_eq!(of_plan.len(), 6);
    assert_eq!(counted(&[], plan), 6);
    // A facet is counted without its own choice, the others with it.
    assert_eq!(counted(&[comac], plan), 0);
    assert_eq!(counted(&[plan, comac], comac), 0);
    assert_eq!(counted(&[plan], plan), 6);
    let both = select(&DATA, &all, &[plan, missed]);
    let is_missed = |one: &&Judged| one.verdict.kind() == VerdictKind::Missed;
    assert_eq!(both.rows.len(), of_plan.iter().filter(is_missed).count());
    assert!(select(&DATA, &all, &[plan, comac]).rows.is_empty());
    // Alternatives within a facet.
    let either = select(&DATA, &all, &[comac, of(TargetFacet::Body, "spacesail")]);
    assert_eq!(either.rows.len(), 2);
}

#[test]
fn what_came_out_before_its_period_is_a_forecast_whatever_it_is_called() {
    let all = targets(&DATA, day(LATER));
    let chips = all
        .iter()
        .find(|one| DATA[one.goal.indicator].slug == "ic-self-sufficiency")
        .unwrap();
    // The estimate for 2025 is of January 2021.
    assert_eq!(chips.verdict, Verdict::NotMeasurable(Unclear::NoFigure));
    assert_eq!(
        told(&DATA, chips.figure),
        Some(("2020".into(), 15.9, "ic-insights"))
    );
}
