//! What actions change.

use std::rc::Rc;

use dataset::IndicatorId;
use engine::targets::{TargetFilter, VerdictKind};
use engine::{Column, DaySpan, Direction, IndicatorQuery};

use super::{assert_round_trip, at, data, milestones, table};
use view::*;

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

/// A page with everything on it at its first choice, and what is done on each.
fn on_each_page() -> Vec<(Page, Action)> {
    let ai = data().find_industry("ai").unwrap();
    let text = || "ai".to_owned();
    let chart = ChartView {
        log: true,
        ..ChartView::default()
    };
    let pin = Pin {
        indicator: IndicatorId(0),
        figure: chart.clone(),
    };
    let met = TargetFilter::Verdict(VerdictKind::Met);
    vec![
        (Page::Overview, ChartAction::Focus(Focus::All).into()),
        (
            Page::Indicator(IndicatorId(0)),
            ChartAction::Set(Box::new(chart)).into(),
        ),
        (
            Page::Milestones(None),
            MilestonesAction::Search(text()).into(),
        ),
        (Page::Indicators, CatalogueAction::Search(text()).into()),
        (Page::Data, TableAction::Search(text()).into()),
        (Page::Targets, TargetsAction::Toggle(met).into()),
        (Page::Compare, Action::ToggleCompared(ai)),
        (Page::Story, Action::SetStoryStep(1)),
        (Page::Board, Action::SetBoard(vec![pin])),
    ]
}

#[test]
fn an_action_of_another_page_changes_nothing() {
    for (own, action) in on_each_page() {
        for page in FIXED_PAGES
            .into_iter()
            .chain([Page::Indicator(IndicatorId(0))])
        {
            let start = at(page);
            let next = start.clone().reduce(action.clone());
            // Which series stand out is chosen on two pages.
            let is_focus = matches!(action, Action::Chart(ChartAction::Focus(_)));
            let is_own = page == own || is_focus && matches!(page, Page::Indicator(_));
            // On the builder's page it is the overview's figure that is taken at first.
            let is_own = is_own || is_focus && page == Page::Builder;
            assert_eq!(!Rc::ptr_eq(&start, &next), is_own, "{action:?} on {page:?}");
        }
    }
}

#[test]
fn the_builder_changes_the_figure_that_it_takes_as_its_own_page_does() {
    for (page, action) in on_each_page() {
        let take = BuilderAction::Take(page).into();
        let builder = at(Page::Builder).reduce(take).reduce(action.clone());
        let own = at(page).reduce(action);
        assert_eq!(builder.view.page(), Page::Builder);
        assert_eq!(*builder.view.location.subject(), own.view.location);
        // The choices for one figure mean nothing for another.
        let again = builder.clone().reduce(BuilderAction::Take(page).into());
        assert_eq!(again.view, builder.view);
        let other = builder.reduce(BuilderAction::Take(Page::Industries).into());
        let back = other.reduce(BuilderAction::Take(page).into());
        assert_eq!(*back.view.location.subject(), Location::of(page));
    }
}

#[test]
fn the_builder_opens_over_a_page_and_leaves_it_as_it_is() {
    let chosen = BuilderView {
        transparent: true,
        ..BuilderView::default()
    };
    let choose = || BuilderAction::Choose(Box::new(chosen.clone())).into();
    let start = at(Page::Indicator(IndicatorId(0)));
    // Before it is open there is nothing to choose for.
    assert!(Rc::ptr_eq(&start, &start.clone().reduce(choose())));
    let open = start.clone().reduce(BuilderAction::Open.into());
    assert_eq!(open.view.builder(), Some(&BuilderView::default()));
    let open = open.reduce(choose());
    assert_eq!(open.view.builder(), Some(&chosen));
    assert_eq!(open.view.location, start.view.location);
    assert_round_trip(&open.view);
    let closed = open.reduce(BuilderAction::Close.into());
    assert_eq!(closed.view, start.view);
    // On its own page it is open as long as that is.
    let page = at(Page::Builder);
    for action in [BuilderAction::Open, BuilderAction::Close] {
        assert!(Rc::ptr_eq(&page, &page.clone().reduce(action.into())));
    }
    let page = page.reduce(choose());
    assert_eq!(page.view.builder(), Some(&chosen));
}
