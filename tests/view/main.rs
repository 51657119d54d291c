//! The address and the reducer, on the real data.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod anywhere;
mod board;
mod dropped;
mod figures;
mod properties;
mod reducer;
mod targets;

use std::rc::Rc;

use dataset::{Area, Dataset, Language, MilestoneKind};
use engine::{MilestoneQuery, TableQuery};

use milepost::catalog;
use view::*;

fn data() -> &'static Dataset {
    &catalog::shipped().expect("the embedded blob decodes").data
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

/// What is chosen among milestones.
#[track_caller]
fn milestones(view: &ViewState) -> &MilestonesView {
    match &view.location {
        Location::Milestones(milestones) => milestones,
        other => panic!("{other:?}"),
    }
}

/// What is chosen for an indicator's figure.
#[track_caller]
fn chart(view: &ViewState) -> &ChartView {
    match &view.location {
        Location::Indicator(_, chart) => chart,
        other => panic!("{other:?}"),
    }
}

/// What is chosen of a table.
#[track_caller]
fn table(view: &ViewState) -> &TableQuery {
    match &view.location {
        Location::Data(query) => query,
        other => panic!("{other:?}"),
    }
}

/// The state at the start of a page.
fn at(page: Page) -> Rc<App> {
    Rc::new(App::new(ViewState::of(page), Vec::new()))
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
    assert_eq!(parsed.view.page(), Page::Builder);
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
    let query = &milestones(&parsed.view).query;
    assert_eq!(query.industries.len(), 2);
    assert!(query.kinds.contains(&MilestoneKind::Policy));
    assert!(query.areas.contains(&Area::from_code("CN-SH").unwrap()));
    assert!(query.significance.contains(&3));
    assert_eq!(query.text, "芯片");
    assert_eq!(query.span.unwrap().from_year(), 2019);
    assert!(!milestones(&parsed.view).linear);
    assert_eq!(parsed.view.reader.language, Some(Language::Zh));
    assert_eq!(parsed.view.reader.theme, Some(Theme::Dark));
    assert_round_trip(&parsed.view);
}

#[test]
fn a_timeline_of_one_lane_and_even_years_is_in_the_address() {
    let address = "milestones/?from=2025-06-01&to=2025-06-30&lanes=all&axis=linear";
    let (path, query) = address.split_once('?').unwrap();
    let parsed = parse(path, query, data());
    assert_eq!(parsed.dropped, []);
    assert!(milestones(&parsed.view).linear);
    assert_eq!(write(&parsed.view, data()), address);
}

#[test]
fn folded_lanes_the_order_and_an_open_group_are_in_the_address() {
    let data = data();
    let query =
        "?order=date&group=ai,deepseek-r1-open-reasoning-2025,ai-plus-opinions&folded=robotics,ai";
    let parsed = parse("milestones/", query, data);
    assert_eq!(parsed.dropped, []);
    let shown = milestones(&parsed.view);
    let industry = |slug| LaneId::Industry(data.find_industry(slug).unwrap());
    assert!(shown.by_date);
    assert_eq!(shown.folded, ["ai", "robotics"].map(industry));
    let group = shown.group.clone().unwrap();
    assert_eq!(group.lane, industry("ai"));
    assert_eq!(data[group.milestones[1]].slug, "ai-plus-opinions");
    assert_round_trip(&parsed.view);

    // What lanes are decides what their codes mean, wherever it stands.
    let parsed = parse("milestones/", "?folded=policy&lanes=kind", data);
    assert_eq!(parsed.dropped, []);
    assert_eq!(
        milestones(&parsed.view).folded,
        [LaneId::Kind(MilestoneKind::Policy)]
    );
    for (query, dropped) in [
        ("folded=policy", 1),
        ("group=ai,ai-plus-opinions", 1),
        (
            "group=policy,ai-plus-opinions,deepseek-r1-open-reasoning-2025",
            1,
        ),
        ("group=ai,ai-plus-opinions,ai-plus-opinions", 2),
        ("order=loudest", 1),
    ] {
        let parsed = parse("milestones/", query, data);
        assert_eq!(parsed.dropped.len(), dropped, "{query}");
        assert_eq!(
            *milestones(&parsed.view),
            MilestonesView::default(),
            "{query}"
        );
    }
    // A frame opens no list over its figure, and no other page does.
    let in_frame = parse("milestones/", query.trim_start_matches('?'), data);
    let in_frame = in_frame.view.in_frame(Language::En);
    assert_eq!(milestones(&in_frame).group, None);
}

#[test]
fn a_language_and_a_frame_are_folders_of_the_address() {
    let data = data();
    for (path, language, embedded) in [
        ("indicators/nev-sales/", None, false),
        ("zh/indicators/nev-sales/", Some(Language::Zh), false),
        ("embed/indicators/nev-sales/", None, true),
        ("zh/embed/indicators/nev-sales/", Some(Language::Zh), true),
    ] {
        let parsed = parse(path, "", data);
        assert_eq!(parsed.dropped, [], "{path}");
        assert_eq!(parsed.view.reader.language, language, "{path}");
        assert_eq!(parsed.view.is_embedded(), embedded, "{path}");
        assert_eq!(write(&parsed.view, data), path);
    }
    // A figure that is kept with a version of the data says so in its address.
    let kept = "zh/embed/v/0.1.0/indicators/nev-sales/";
    let parsed = parse(kept, "", data).view;
    let live = parse("zh/embed/indicators/nev-sales/", "", data).view;
    assert_eq!(parsed.kept(), Some("0.1.0"));
    assert_eq!(write(&parsed, data), kept);
    assert_eq!(
        ViewState {
            embed: Some(Embed { kept: None }),
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
        let read = (parsed.view.page(), parsed.view.kept());
        assert_eq!(read, (Page::Missing, None), "{path}");
    }
    // The first language has no folder; who has chosen it says so in the query.
    assert_eq!(parse("en/data/", "", data).view.page(), Page::Missing);
    assert_round_trip(&ViewState {
        reader: Reader {
            language: Some(Language::En),
            theme: None,
        },
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
    assert!(chart(&parsed.view).log);
    // Its document is in the language of its path, whatever else is said.
    let parsed = parse("embed/indicators/nev-sales/", "lang=zh", data());
    assert_eq!(parsed.view.reader.language, None);
}

#[test]
fn a_milestone_is_open_beside_the_list_or_has_a_page_of_its_own() {
    let data = data();
    let slug = data[dataset::MilestoneId(0)].slug;
    let beside = parse("milestones/", &format!("kind=policy&open={slug}"), data).view;
    assert_eq!(
        beside.page(),
        Page::Milestones(Some(dataset::MilestoneId(0)))
    );
    assert_round_trip(&beside);
    let alone = parse(&format!("milestones/{slug}/"), "", data).view;
    assert_eq!(alone.page(), Page::Milestone(dataset::MilestoneId(0)));
    assert_round_trip(&alone);
    let dropped = parse("milestones/", "open=nothing", data).dropped;
    assert_eq!(dropped.len(), 1);
}

#[test]
fn a_link_to_another_page_leaves_the_filters_but_keeps_the_reader() {
    let view = ViewState {
        reader: Reader {
            language: Some(Language::Zh),
            theme: Some(Theme::Dark),
        },
        ..Location::milestones(MilestoneQuery {
            text: "chip".into(),
            ..MilestoneQuery::default()
        })
        .into()
    };
    let next = view.at(Page::Data);
    assert_eq!(write(&next, data()), "zh/data/?theme=dark");
}
