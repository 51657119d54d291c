//! The address and the reducer, on the real data.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod board;
mod properties;
mod targets;

use std::rc::Rc;

use dataset::{Area, Dataset, Language, MilestoneKind};
use engine::{Column, Direction};

use milepost::atlas::Atlas;
use view::*;

fn data() -> &'static Dataset {
    &Atlas::get().expect("the embedded blob decodes").data
}

fn split(address: &str) -> (&str, &str) {
    address.split_once('?').unwrap_or((address, ""))
}

#[track_caller]
fn assert_round_trip(view: &ViewState) {
    let address = write(view, data());
    let (path, query) = split(&address);
    let parsed = parse(path, query, data());
    assert_eq!(parsed.dropped, [], "{address}");
    assert_eq!(parsed.view, *view, "{address}");
}

#[test]
fn every_page_has_its_own_address() {
    let mut paths: Vec<String> = pages(data()).map(|page| page.path(data())).collect();
    assert_eq!(paths.first().map(String::as_str), Some(""));
    for path in &paths {
        let page = Page::from_path(path, data());
        assert_ne!(page, Page::Missing, "{path}");
        assert_eq!(page.path(data()), *path);
    }
    let all = paths.len();
    paths.sort_unstable();
    paths.dedup();
    assert_eq!(paths.len(), all);
}

#[test]
fn a_milestone_that_is_opened_does_not_lead_away_from_the_builder() {
    let data = data();
    let slug = data.milestones[0].slug;
    let query = format!("figure=milestones%2F&data=frozen&open={slug}");
    let parsed = parse("embed-a-figure/", &query, data);
    assert_eq!(parsed.view.page, Page::Builder);
    assert_eq!(parsed.dropped.len(), 1);
    assert_round_trip(&parsed.view);
}

#[test]
fn an_address_reads_as_its_filters() {
    let data = data();
    let parsed = parse(
        "milestones/",
        "?industry=robotics,ai&kind=policy&area=CN-SH&significance=3&q=%E8%8A%AF%E7%89%87&from=2019&to=2025-06&lanes=kind&lang=zh&theme=dark",
        data,
    );
    assert_eq!(parsed.dropped, []);
    let query = &parsed.view.milestones.query;
    assert_eq!(query.industries.len(), 2);
    assert!(query.kinds.contains(&MilestoneKind::Policy));
    assert!(query.areas.contains(&Area::from_code("CN-SH").unwrap()));
    assert!(query.significance.contains(&3));
    assert_eq!(query.text, "芯片");
    assert_eq!(query.span.unwrap().from_year(), 2019);
    assert_eq!(parsed.view.language, Some(Language::Zh));
    assert_eq!(parsed.view.theme, Some(Theme::Dark));
    assert_round_trip(&parsed.view);
}

#[test]
fn a_language_and_a_frame_are_folders_of_the_address() {
    let data = data();
    for (path, language, framed) in [
        ("indicators/nev-sales/", None, false),
        ("zh/indicators/nev-sales/", Some(Language::Zh), false),
        ("embed/indicators/nev-sales/", None, true),
        ("zh/embed/indicators/nev-sales/", Some(Language::Zh), true),
    ] {
        let parsed = parse(path, "", data);
        assert_eq!(parsed.dropped, [], "{path}");
        assert_eq!(parsed.view.language, language, "{path}");
        assert_eq!(parsed.view.framed, framed, "{path}");
        assert_eq!(write(&parsed.view, data), path);
    }
    // A figure that is kept with a version of the data says so in its address.
    let kept = "zh/embed/v/0.1.0/indicators/nev-sales/";
    let parsed = parse(kept, "", data).view;
    let live = parse("zh/embed/indicators/nev-sales/", "", data).view;
    assert_eq!(parsed.kept.as_deref(), Some("0.1.0"));
    assert_eq!(write(&parsed, data), kept);
    assert_eq!(
        ViewState {
            kept: None,
            ..parsed
        },
        live
    );
    // What is no version, and what stands in no frame, is no kept figure.
    for path in [
        "embed/v/latest/industries/",
        "embed/v/industries/",
        "v/0.1.0/industries/",
    ] {
        let parsed = parse(path, "", data);
        assert_eq!(
            (parsed.view.page, parsed.view.kept),
            (Page::Missing, None),
            "{path}"
        );
    }
    // The first language has no folder; who has chosen it says so in the query.
    assert_eq!(parse("en/data/", "", data).view.page, Page::Missing);
    assert_round_trip(&ViewState {
        language: Some(Language::En),
        ..ViewState::default()
    });
    // An old or typed address with the language in its query reads as well.
    let typed = parse("data/", "lang=zh", data);
    assert_eq!(write(&typed.view, data), "zh/data/");
}

#[test]
fn a_frame_leaves_what_it_does_not_know_to_the_page_around_it() {
    let parsed = parse("embed/indicators/nev-sales/", "scale=log&childId=x", data());
    assert_eq!(parsed.dropped, []);
    assert!(parsed.view.figure.log);
}

#[test]
fn a_milestone_is_open_beside_the_list_or_has_a_page_of_its_own() {
    let data = data();
    let slug = data[dataset::MilestoneId(0)].slug;
    let beside = parse("milestones/", &format!("kind=policy&open={slug}"), data).view;
    assert_eq!(beside.page, Page::Milestones(Some(dataset::MilestoneId(0))));
    assert_round_trip(&beside);
    let alone = parse(&format!("milestones/{slug}/"), "", data).view;
    assert_eq!(alone.page, Page::Milestone(dataset::MilestoneId(0)));
    assert_round_trip(&alone);
    let dropped = parse("milestones/", "open=nothing", data).dropped;
    assert_eq!(dropped.len(), 1);
}

#[test]
fn what_an_address_cannot_say_is_dropped_and_named() {
    let cases = [
        ("milestones/", "industry=ai,steam", "industry", "steam"),
        ("milestones/", "kind=magic", "kind", "magic"),
        ("milestones/", "significance=9", "significance", "9"),
        ("milestones/", "from=2025-13", "from", "2025-13"),
        ("milestones/", "from=2025&to=2020", "to", "2020"),
        ("milestones/", "lanes=sideways", "lanes", "sideways"),
        (
            "milestones/no-such-thing/",
            "",
            "path",
            "milestones/no-such-thing/",
        ),
        ("nowhere/", "", "path", "nowhere/"),
        ("", "colour=red", "colour", "red"),
        ("", "lang=xx", "lang", "xx"),
        ("", "theme=<script>", "theme", "<script>"),
        (
            "indicators/ai-core-industry-scale/",
            "scale=cubic",
            "scale",
            "cubic",
        ),
        (
            "indicators/ai-core-industry-scale/",
            "area=XX",
            "area",
            "XX",
        ),
        ("data/", "table=secrets", "table", "secrets"),
        ("data/", "sort=-nothing", "sort", "-nothing"),
        ("data/", "page=0", "page", "0"),
        ("data/", "f.nothing=x", "f.nothing", "x"),
    ];
    for (path, query, name, value) in cases {
        let parsed = parse(path, query, data());
        let dropped = Dropped {
            name: name.into(),
            value: value.into(),
        };
        assert_eq!(parsed.dropped, [dropped], "{path}?{query}");
    }
}

#[test]
fn a_part_that_is_dropped_leaves_the_rest() {
    let parsed = parse("milestones/", "industry=ai,steam&kind=policy", data());
    assert_eq!(parsed.view.milestones.query.industries.len(), 1);
    assert_eq!(parsed.view.milestones.query.kinds.len(), 1);
}

#[test]
fn an_action_that_changes_nothing_gives_back_the_same_state() {
    let app = Rc::new(App::new(ViewState::default(), Vec::new()));
    let same = app.clone().reduce(Action::SetSpan(None));
    assert!(Rc::ptr_eq(&app, &same));
    let other = app.clone().reduce(Action::SetTheme(Theme::Dark));
    assert!(!Rc::ptr_eq(&app, &other));
    assert_eq!(other.view.theme, Some(Theme::Dark));
}

#[test]
fn toggling_twice_lets_go() {
    let at = |page| {
        let view = ViewState {
            page,
            ..ViewState::default()
        };
        Rc::new(App::new(view, Vec::new()))
    };
    let ai = data().find_industry("ai").unwrap();
    let start = at(Page::Milestones(None));
    let once = start.clone().reduce(Action::ToggleIndustry(ai));
    assert!(once.view.milestones.query.industries.contains(&ai));
    let twice = once.reduce(Action::ToggleIndustry(ai));
    assert_eq!(twice.view, start.view);

    let start = at(Page::Indicators);
    let once = start.clone().reduce(Action::ToggleIndustry(ai));
    assert!(once.view.catalogue.query.industries.contains(&ai));
    assert!(once.view.milestones.query.industries.is_empty());
}

#[test]
fn sorting_by_a_column_goes_up_then_down_then_back() {
    let view = ViewState {
        page: Page::Data,
        ..ViewState::default()
    };
    let mut app = Rc::new(App::new(view, Vec::new()));
    let mut seen = Vec::new();
    for _ in 0..3 {
        app = app.reduce(Action::SortBy(Column::Value));
        seen.push(app.view.table.query.sort);
    }
    let sorted = [
        Some((Column::Value, Direction::Ascending)),
        Some((Column::Value, Direction::Descending)),
        None,
    ];
    assert_eq!(seen, sorted);
}

#[test]
fn a_link_to_another_page_leaves_the_filters_but_keeps_the_reader() {
    let mut view = ViewState {
        page: Page::Milestones(None),
        language: Some(Language::Zh),
        theme: Some(Theme::Dark),
        ..ViewState::default()
    };
    view.milestones.query.text = "chip".into();
    let next = view.at(Page::Data);
    assert_eq!(write(&next, data()), "zh/data/?theme=dark");
}

#[test]
fn compared_industries_keep_the_order_in_which_they_were_chosen() {
    let data = data();
    let parsed = parse(
        "industries/compare/",
        "industry=robotics,ai,robotics,x",
        data,
    );
    let names: Vec<&str> = parsed
        .view
        .compared
        .iter()
        .map(|id| data[*id].slug)
        .collect();
    assert_eq!(names, ["robotics", "ai"]);
    assert_eq!(parsed.dropped.len(), 2);
    let chips = data.find_industry("integrated-circuits").unwrap();
    let state = Rc::new(App::new(parsed.view, Vec::new()));
    let state = state.reduce(Action::ToggleIndustry(chips));
    assert_eq!(
        write(&state.view, data),
        "industries/compare/?industry=robotics,ai,integrated-circuits"
    );
    assert_round_trip(&state.view);
}
