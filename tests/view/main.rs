//! The address and the reducer, on the real data.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod board;
mod properties;
mod targets;

use std::rc::Rc;

use dataset::{Area, Dataset, Language, MilestoneKind};
use engine::{Column, DaySpan, Direction, IndicatorQuery, MilestoneQuery, TableQuery};

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
fn a_group_closes_when_marks_move_and_lanes_unfold_with_others() {
    let data = data();
    let query = "group=ai,deepseek-r1-open-reasoning-2025,ai-plus-opinions&folded=robotics";
    let view = parse("milestones/", query, data).view;
    let start = Rc::new(App::new(view, Vec::new()));
    for action in [
        MilestonesAction::Search("chip".into()),
        MilestonesAction::ToggleSignificance(3),
        MilestonesAction::ZoomSpan(Some(DaySpan::of_years(2024, 2025))),
        MilestonesAction::ToggleLinear,
        MilestonesAction::FoldLanes(Vec::new()),
        MilestonesAction::OpenGroup(None),
    ] {
        let next = start.clone().reduce(action.clone().into());
        assert_eq!(milestones(&next.view).group, None, "{action:?}");
    }
    let open = data.find_milestone("ai-plus-opinions");
    let opens = MilestonesAction::Open(open).into();
    for action in [opens, Action::SetTheme(Theme::Dark)] {
        let next = start.clone().reduce(action.clone());
        assert!(milestones(&next.view).group.is_some(), "{action:?}");
    }
    // Back closes a list that was opened.
    let group = |group| MilestonesAction::OpenGroup(group).into();
    let opened = milestones(&start.view).group.clone();
    let closed = start.clone().reduce(group(None));
    assert_eq!(closed.reduce(group(opened)).history, History::Push);
    let other = start.reduce(MilestonesAction::SetLanes(Lanes::Kind).into());
    assert!(milestones(&other.view).folded.is_empty());
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
    let version = parsed
        .embed
        .as_ref()
        .and_then(|embed| embed.kept.as_deref());
    assert_eq!(version, Some("0.1.0"));
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
        let kept = parsed
            .view
            .embed
            .as_ref()
            .and_then(|embed| embed.kept.clone());
        assert_eq!((parsed.view.page(), kept), (Page::Missing, None), "{path}");
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
fn what_an_address_cannot_say_is_dropped_and_named() {
    let cases = [
        ("milestones/", "industry=ai,steam", "industry", "steam"),
        ("milestones/", "kind=magic", "kind", "magic"),
        ("milestones/", "significance=9", "significance", "9"),
        ("milestones/", "from=2025-13", "from", "2025-13"),
        ("milestones/", "from=2025&to=2020", "to", "2020"),
        ("milestones/", "lanes=sideways", "lanes", "sideways"),
        ("milestones/", "axis=round", "axis", "round"),
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
        (
            "indicators/ai-core-industry-scale/",
            "focus=miit,nobody",
            "focus",
            "nobody",
        ),
        ("", "focus=CN:CN", "focus", "CN:CN"),
        ("", "focus=miit,miit", "focus", "miit"),
        ("data/", "table=secrets", "table", "secrets"),
        ("data/", "sort=-nothing", "sort", "-nothing"),
        ("data/", "page=0", "page", "0"),
        ("data/", "f.nothing=x", "f.nothing", "x"),
    ];
    for (path, query, name, value) in cases {
        let parsed = parse(path, query, data());
        let dropped = Dropped::Part {
            name: name.into(),
            value: value.into(),
        };
        assert_eq!(parsed.dropped, [dropped], "{path}?{query}");
    }
}

#[test]
fn a_part_that_is_dropped_leaves_the_rest() {
    let parsed = parse("milestones/", "industry=ai,steam&kind=policy", data());
    assert_eq!(milestones(&parsed.view).query.industries.len(), 1);
    assert_eq!(milestones(&parsed.view).query.kinds.len(), 1);
}

#[test]
fn the_series_that_stand_out_are_named_in_the_address() {
    let data = data();
    let miit = SeriesName {
        body: data.body_ids().find(|id| data[*id].slug == "miit"),
        ..SeriesName::default()
    };
    let china = SeriesName {
        area: Area::from_code("CN"),
        ..miit
    };
    for (path, query, focus) in [
        (
            "indicators/ai-core-industry-scale/",
            "focus=miit,CN:miit",
            Focus::On(vec![miit, china]),
        ),
        ("zh/embed/", "focus=miit", Focus::On(vec![miit])),
        ("", "focus=all", Focus::All),
        ("", "", Focus::Auto),
    ] {
        let parsed = parse(path, query, data);
        assert_eq!(parsed.dropped, [], "{path}?{query}");
        let read = match &parsed.view.location {
            Location::Overview(focus) => focus,
            _ => &chart(&parsed.view).focus,
        };
        assert_eq!(*read, focus, "{path}?{query}");
        assert_round_trip(&parsed.view);
    }
    // It goes along into a frame, and into a pinned figure.
    let page = parse("indicators/nev-sales/", "focus=caam", data).view;
    let frame = write(&page.in_frame(Language::En), data);
    assert_eq!(frame, "embed/indicators/nev-sales/?focus=caam");
}

#[test]
fn an_action_that_changes_nothing_gives_back_the_same_state() {
    let app = at(Page::Milestones(None));
    let same = app.clone().reduce(MilestonesAction::SetSpan(None).into());
    assert!(Rc::ptr_eq(&app, &same));
    let other = app.clone().reduce(Action::SetTheme(Theme::Dark));
    assert!(!Rc::ptr_eq(&app, &other));
    assert_eq!(other.view.reader.theme, Some(Theme::Dark));
}

#[test]
fn toggling_twice_lets_go() {
    let ai = data().find_industry("ai").unwrap();
    let start = at(Page::Milestones(None));
    let toggle = || MilestonesAction::ToggleIndustry(ai).into();
    let once = start.clone().reduce(toggle());
    assert!(milestones(&once.view).query.industries.contains(&ai));
    assert_eq!(once.reduce(toggle()).view, start.view);

    let start = at(Page::Indicators);
    let toggle = || CatalogueAction::ToggleIndustry(ai).into();
    let once = start.clone().reduce(toggle());
    let chosen = IndicatorQuery {
        industries: [ai].into(),
        ..IndicatorQuery::default()
    };
    assert_eq!(once.view.location, Location::Indicators(chosen));
    assert_eq!(once.reduce(toggle()).view, start.view);
}

#[test]
fn sorting_by_a_column_goes_up_then_down_then_back() {
    let mut app = at(Page::Data);
    let mut seen = Vec::new();
    for _ in 0..3 {
        app = app.reduce(TableAction::SortBy(Column::Value).into());
        seen.push(table(&app.view).sort);
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

#[test]
fn compared_industries_keep_the_order_in_which_they_were_chosen() {
    let data = data();
    let parsed = parse(
        "industries/compare/",
        "industry=robotics,ai,robotics,x",
        data,
    );
    let Location::Compare(compared) = &parsed.view.location else {
        panic!("{:?}", parsed.view);
    };
    let names: Vec<&str> = compared.iter().map(|id| data[*id].slug).collect();
    assert_eq!(names, ["robotics", "ai"]);
    assert_eq!(parsed.dropped.len(), 2);
    let chips = data.find_industry("integrated-circuits").unwrap();
    let state = Rc::new(App::new(parsed.view, Vec::new()));
    let state = state.reduce(Action::ToggleCompared(chips));
    assert_eq!(
        write(&state.view, data),
        "industries/compare/?industry=robotics,ai,integrated-circuits"
    );
    assert_round_trip(&state.view);
}

#[test]
fn what_others_add_to_an_address_is_no_part_of_it() {
    let added = "utm_source=a&fbclid=b&mc_cid=c&from=singlemessage&isappinstalled=0";
    for path in [
        "",
        "milestones/",
        "indicators/nev-sales/",
        "data/",
        "board/",
    ] {
        let parsed = parse(path, added, data());
        assert_eq!(parsed, parse(path, "", data()), "{path}");
        assert_eq!(write(&parsed.view, data()), path);
    }
    // WeChat's word for where it was shared, after our own of the same name.
    let both = parse("milestones/", &format!("from=2024&{added}"), data());
    assert_eq!(both, parse("milestones/", "from=2024", data()));
    assert!(milestones(&both.view).query.span.is_some());
}

#[test]
fn an_address_of_any_length_is_read_within_bounds() {
    let long = parse("data/", &format!("q={}", "a+".repeat(30_000)), data());
    assert_eq!(table(&long.view).text.len(), engine::MOST_SEARCHED);
    assert_eq!(long.dropped.len(), 1);

    let many = parse("data/", &"x=1&".repeat(15_000), data());
    assert_eq!(many.dropped.len(), 11);
    assert_eq!(many.dropped.last(), Some(&Dropped::More(15_000 - 10)));

    let pairs: Vec<String> = (0..3000).map(|at| format!("f.indicator=i{at}")).collect();
    let filters = parse("data/", &pairs.join("&"), data());
    assert_eq!(table(&filters.view).filters.len(), view::MOST_FILTERS);
    assert_eq!(filters.dropped.last(), Some(&Dropped::More(2900 - 10)));

    let query = "a".repeat(view::MOST_READ);
    let unavailable = parse("milestones/", &query, data());
    assert_eq!(unavailable.view.page(), Page::Milestones(None));
    let length = query.len() + "milestones/".len();
    assert_eq!(unavailable.dropped, [Dropped::TooLong(length)]);
    for parsed in [long, many, filters, unavailable] {
        assert!(write(&parsed.view, data()).len() <= 8192);
    }
}

#[test]
fn a_search_that_was_pasted_is_kept_as_far_as_it_is_searched() {
    let pasted = || "𠮷".repeat(100_000);
    for (page, action) in [
        (
            Page::Milestones(None),
            MilestonesAction::Search(pasted()).into(),
        ),
        (Page::Indicators, CatalogueAction::Search(pasted()).into()),
        (Page::Data, TableAction::Search(pasted()).into()),
    ] {
        let app = at(page).reduce(action);
        assert_ne!(app.view, ViewState::of(page));
        let address = write(&app.view, data());
        assert!(address.len() <= 8192, "{}", address.len());
        assert_round_trip(&app.view);
    }
}

#[test]
fn no_more_values_are_chosen_than_an_address_can_hold() {
    let mut app = at(Page::Data);
    let column = engine::filter_columns(table(&app.view).table)[0];
    for at in 0..view::MOST_FILTERS + 5 {
        app = app.reduce(TableAction::ToggleCell(column, format!("{at:020}")).into());
    }
    assert_eq!(table(&app.view).filters.len(), view::MOST_FILTERS);
    // One that is chosen can still be let go.
    let app = app.reduce(TableAction::ToggleCell(column, format!("{:020}", 3)).into());
    assert_eq!(table(&app.view).filters.len(), view::MOST_FILTERS - 1);
}

#[test]
fn what_a_newsroom_writes_beside_marks_is_read_for_another_page_alone() {
    let query = "labels=2019,2025,x&label=2025,miit,above,Past+a+trillion&label=2019,,,a,b";
    let embedded = parse("embed/indicators/ai-core-industry-scale/", query, data());
    let figure = chart(&embedded.view);
    let years = [2019, 2025].map(dataset::Period::Year);
    assert_eq!(figure.labels, Labels::Of(years.to_vec()));
    let said: Vec<(LabelSide, &str)> = figure
        .own_labels
        .iter()
        .map(|label| (label.side, label.text.as_str()))
        .collect();
    let wanted = [
        (LabelSide::Above, "Past a trillion"),
        (LabelSide::Auto, "a,b"),
    ];
    assert_eq!(said, wanted);
    assert_round_trip(&embedded.view);

    let page = parse("indicators/ai-core-industry-scale/", query, data());
    assert_eq!(chart(&page.view).own_labels, []);
    // A period that is none, and two labels.
    assert_eq!(page.dropped.len(), 3);
    let over = parse(
        "indicators/ai-core-industry-scale/",
        &format!("embed=1&{query}"),
        data(),
    );
    assert_eq!(chart(&over.view).own_labels.len(), 2);
}

#[test]
fn a_label_that_means_nothing_is_refused_and_a_long_one_is_cut() {
    for wrong in [
        "",
        "2025",
        "2025,miit,above,",
        "2025,miit,above, ",
        "25,,,a",
        "2025,x-y,,a",
        "2025,,up,a",
    ] {
        assert_eq!(OwnLabel::parse(wrong, data()), None, "{wrong}");
    }
    let long = OwnLabel::parse(&format!("2025,,,{}", "万".repeat(70)), data()).unwrap();
    assert_eq!(long.text, "万".repeat(60));
    let many: Vec<String> = (2010..2020)
        .map(|year| format!("label={year},,,a"))
        .collect();
    let many = parse("embed/indicators/nev-sales/", &many.join("&"), data());
    assert_eq!(chart(&many.view).own_labels.len(), OwnLabel::MOST);
}
