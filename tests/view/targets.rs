//! The address and the reducer of the targets' filters.

use std::rc::Rc;

use engine::targets::{TargetFilter, VerdictKind};
use view::*;

use super::{assert_round_trip, data};

fn canonical(query: &str) -> String {
    let parsed = parse("targets/", query, data());
    assert_eq!(parsed.dropped, [], "{query}");
    write(&parsed.view, data())
}

#[test]
fn the_filters_of_targets_have_one_order() {
    let query = "verdict=missed,met&body=miit&industry=robotics,ai,ai&plan=new-generation-ai-development-plan";
    assert_eq!(
        canonical(query),
        "targets/?industry=ai,robotics&plan=new-generation-ai-development-plan&body=miit&verdict=met,missed"
    );
    let parsed = parse("zh/embed/targets/", "verdict=open", data());
    assert!(parsed.view.is_embedded());
    assert_round_trip(&parsed.view);
    // A figure that is to stand on another page keeps what was chosen.
    let query = "figure=targets%2F&body=miit";
    let built = parse("embed-a-figure/", query, data()).view;
    assert_eq!(
        write(&built.in_frame(dataset::Language::En), data()),
        "embed/targets/?body=miit"
    );
}

#[test]
fn what_is_unknown_among_targets_is_dropped_singly() {
    for (query, name, value) in [
        ("industry=ai,steam", "industry", "steam"),
        ("verdict=met,maybe", "verdict", "maybe"),
        ("body=nobody", "body", "nobody"),
        ("plan=no-plan", "plan", "no-plan"),
        ("kind=policy", "kind", "policy"),
    ] {
        let parsed = parse("targets/", query, data());
        let dropped = Dropped::Part {
            name: name.into(),
            value: value.into(),
        };
        assert_eq!(parsed.dropped, [dropped], "{query}");
    }
    let parsed = parse("targets/", "verdict=met,maybe", data());
    let met = TargetFilter::Verdict(VerdictKind::Met);
    assert_eq!(parsed.view.location, Location::Targets(vec![met]));
}

#[test]
fn a_filter_of_targets_is_chosen_and_let_go() {
    let start = Rc::new(App::new(ViewState::of(Page::Targets), Vec::new()));
    let targets = |chosen: &[TargetFilter]| Location::Targets(chosen.to_vec());
    let [met, missed] = [VerdictKind::Met, VerdictKind::Missed].map(TargetFilter::Verdict);
    let state = start.clone().reduce(TargetsAction::Toggle(missed).into());
    let state = state.reduce(TargetsAction::Toggle(met).into());
    assert_eq!(state.view.location, targets(&[met, missed]));
    let once = state.clone().reduce(TargetsAction::Toggle(missed).into());
    assert_eq!(once.view.location, targets(&[met]));
    let cleared = state.reduce(TargetsAction::ClearFilters.into());
    assert_eq!(cleared.view, start.view);
}
