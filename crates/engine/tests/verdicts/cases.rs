//! Small cases for each rule: a target for 2025 and a few figures.

use dataset::{
    Accrual, Bound, Comparable, Dataset, Observation, ObservationId, Period, Quantity, Status,
    TargetNote, Traits,
};
use engine::targets::{Unclear, Verdict, targets};

use super::{DATA, LATER, day};

const WITHIN: &str = "2025-06-01";

/// A figure of the case: period, value, bound, status, number of the body.
type Figure = (&'static str, f64, Bound, Status, usize);

/// Judges one target, with a bound and value, for 2025 as of a day.
fn case(
    accrual: Option<Accrual>,
    goal: (f64, Bound),
    figures: &[Figure],
    today: &str,
) -> (Verdict, Option<String>, Option<String>) {
    let mut data = Dataset {
        observations: Vec::new(),
        traits: Vec::new(),
        targets: Vec::new(),
        ..DATA.clone()
    };
    let bodies: Vec<_> = DATA.body_ids().collect();
    let model = DATA.observations[0].clone();
    // Published last: of these cases none is a forecast.
    let published = |id: &dataset::SourceId| DATA[*id].published.last_day();
    let source = DATA
        .observations
        .iter()
        .map(|row| row.source)
        .max_by_key(published)
        .unwrap_or(model.source);
    let row = |period: &str, number: f64, bound, status, body: usize| Observation {
        period: Period::parse(period).unwrap(),
        value: dataset::Value::parse(&number.to_string()).unwrap(),
        bound,
        status,
        body: bodies[body],
        source,
        ..model.clone()
    };
    data.observations
        .push(row("2025", goal.0, goal.1, Status::Target, 0));
    for (period, number, bound, status, body) in figures {
        data.observations
            .push(row(period, *number, *bound, *status, *body));
    }
    data.traits.extend(accrual.map(|accrual| Traits {
        indicator: model.indicator,
        accrual,
        whole: None,
        quantity: Quantity::Amount,
        growth: None,
        counter_zh: "",
    }));
    let judged = targets(&data, day(today)).remove(0);
    let period = |id: Option<ObservationId>| id.map(|id| data[id].period.to_string());
    (judged.verdict, period(judged.figure), period(judged.then))
}

#[test]
fn bounds_decide_or_leave_open() {
    use Bound::{About, AtLeast, Exact, LessThan, MoreThan};
    let verdict = |goal, figure: (f64, Bound)| {
        let figures = [("2025", figure.0, figure.1, Status::Reported, 1)];
        case(None, goal, &figures, LATER).0
    };
    let unclear = Verdict::NotMeasurable(Unclear::Bounds);
    assert_eq!(verdict((100.0, Exact), (100.0, Exact)), Verdict::Met);
    assert_eq!(verdict((100.0, MoreThan), (100.0, Exact)), Verdict::Missed);
    assert_eq!(verdict((100.0, MoreThan), (100.0, MoreThan)), Verdict::Met);
    assert_eq!(verdict((100.0, MoreThan), (100.0, AtLeast)), unclear);
    assert_eq!(verdict((100.0, AtLeast), (90.0, MoreThan)), unclear);
    assert_eq!(
        verdict((100.0, AtLeast), (100.0, LessThan)),
        Verdict::Missed
    );
    assert_eq!(verdict((100.0, AtLeast), (101.0, LessThan)), unclear);
    // 2 percent either way.
    assert_eq!(verdict((100.0, Exact), (103.0, About)), Verdict::Met);
    assert_eq!(verdict((100.0, Exact), (101.0, About)), unclear);
    assert_eq!(verdict((100.0, About), (98.0, Exact)), Verdict::Met);
    assert_eq!(verdict((100.0, About), (97.9, Exact)), Verdict::Missed);
    // What was to stay below.
    assert_eq!(verdict((30.0, LessThan), (29.0, Exact)), Verdict::Met);
    assert_eq!(verdict((30.0, LessThan), (30.0, Exact)), Verdict::Missed);
    assert_eq!(verdict((30.0, LessThan), (20.0, MoreThan)), unclear);
}

#[test]
fn a_forecast_is_no_outcome_and_an_estimate_only_where_nothing_was_measured() {
    let exact = |period, value, status| (period, value, Bound::Exact, status, 1);
    let goal = (100.0, Bound::Exact);
    let none = Verdict::NotMeasurable(Unclear::NoFigure);
    let forecast = [exact("2025", 200.0, Status::Expected)];
    assert_eq!(case(None, goal, &forecast, LATER).0, none);
    let estimate = exact("2025", 200.0, Status::Estimate);
    assert_eq!(case(None, goal, &[estimate], LATER).0, Verdict::Met);
    let beside = [estimate, exact("2025", 50.0, Status::Reported)];
    assert_eq!(case(None, goal, &beside, LATER).0, Verdict::Missed);
    let elsewhere = [estimate, exact("2023", 50.0, Status::Reported)];
    assert_eq!(case(None, goal, &elsewhere, LATER).0, none);
}

#[test]
fn what_ends_before_its_period_says_at_least_and_decides_only_what_that_allows() {
    let is_flow = |id: &ObservationId| {
        let traits = DATA.traits(DATA[*id].indicator);
        traits.is_some_and(|traits| traits.accrual == Accrual::Flow)
    };
    // "Until" a day, in the notes on figures that are added up over a period.
    let until = |id: &ObservationId| DATA[*id].note.zh.contains("截至");
    let rows: Vec<ObservationId> = DATA
        .observation_ids()
        .filter(is_flow)
        .filter(until)
        .collect();
    assert_eq!(rows.len(), 7);
    for id in rows {
        let row = &DATA[id];
        let name = format!("{} {}", DATA[row.indicator].slug, row.period);
        assert!(
            matches!(row.bound, Bound::AtLeast | Bound::MoreThan),
            "{name}"
        );
    }
    let counted = |bound| [("2025", 60.0, bound, Status::Reported, 1)];
    let verdict = |bound| {
        case(
            Some(Accrual::Flow),
            (100.0, Bound::Exact),
            &counted(bound),
            LATER,
        )
        .0
    };
    assert_eq!(verdict(Bound::Exact), Verdict::Missed);
    assert_eq!(
        verdict(Bound::AtLeast),
        Verdict::NotMeasurable(Unclear::Bounds)
    );
}

#[test]
fn of_a_bodys_figures_for_a_period_the_one_that_holds_decides() {
    let goal = (100.0, Bound::Exact);
    let one = |value, bound, status, body| ("2025", value, bound, status, body);
    // "More than 90" is no answer; that the same body counts 95 is.
    let rounded = [
        one(90.0, Bound::MoreThan, Status::Reported, 1),
        one(95.0, Bound::Exact, Status::Reported, 1),
    ];
    assert_eq!(case(None, goal, &rounded, LATER).0, Verdict::Missed);
    // An estimate of a body is no figure beside what another measured.
    let estimated = [
        one(120.0, Bound::Exact, Status::Estimate, 1),
        one(95.0, Bound::Exact, Status::Preliminary, 2),
    ];
    assert_eq!(case(None, goal, &estimated, LATER).0, Verdict::Missed);
    // Two numbers of one body of one day that exclude each other leave it open.
    let contradiction = [
        one(120.0, Bound::Exact, Status::Reported, 1),
        one(80.0, Bound::Exact, Status::Reported, 1),
    ];
    assert_eq!(
        case(None, goal, &contradiction, LATER).0,
        Verdict::NotMeasurable(Unclear::Disagree)
    );
}

#[test]
fn bodies_that_disagree_leave_no_verdict_and_a_revision_takes_the_place_of_a_first_count() {
    let goal = (100.0, Bound::Exact);
    let one = |value, status, body| ("2025", value, Bound::Exact, status, body);
    let disagree = [
        one(120.0, Status::Reported, 1),
        one(80.0, Status::Reported, 2),
    ];
    assert_eq!(
        case(None, goal, &disagree, LATER).0,
        Verdict::NotMeasurable(Unclear::Disagree)
    );
    let revised = [
        one(120.0, Status::Preliminary, 1),
        one(80.0, Status::Revised, 1),
    ];
    assert_eq!(case(None, goal, &revised, LATER).0, Verdict::Missed);
}

#[test]
fn early_is_before_the_period_and_not_taken_back() {
    let goal = (100.0, Bound::Exact);
    let at = |period, value| (period, value, Bound::Exact, Status::Reported, 1);
    let (verdict, figure, then) = case(None, goal, &[at("2022", 110.0), at("2025", 130.0)], LATER);
    assert_eq!(verdict, Verdict::MetEarly);
    assert_eq!(
        (figure.as_deref(), then.as_deref()),
        (Some("2022"), Some("2025"))
    );
    let fell = [at("2022", 110.0), at("2024", 90.0)];
    assert_eq!(
        case(None, goal, &fell, LATER).0,
        Verdict::NotMeasurable(Unclear::NoFigure)
    );
    let fell_in_time = [at("2022", 110.0), at("2025", 90.0)];
    assert_eq!(case(None, goal, &fell_in_time, LATER).0, Verdict::Missed);
}

#[test]
fn a_part_of_a_period_shows_that_a_target_is_reached_never_that_it_is_not() {
    let goal = (100.0, Bound::Exact);
    let at = |period, value| [(period, value, Bound::Exact, Status::Reported, 1)];
    let flow = Some(Accrual::Flow);
    let stock = Some(Accrual::Stock);
    assert_eq!(
        case(flow, goal, &at("2025-H1", 110.0), WITHIN).0,
        Verdict::Met
    );
    assert_eq!(
        case(flow, goal, &at("2025-H1", 60.0), WITHIN).0,
        Verdict::Open
    );
    assert_eq!(
        case(flow, goal, &at("2025-H1", 60.0), LATER).0,
        Verdict::NotMeasurable(Unclear::NoFigure)
    );
    // A stock on the last day is that of the year; one in June is not.
    assert_eq!(
        case(stock, goal, &at("2025-12-31", 60.0), LATER).0,
        Verdict::Missed
    );
    assert_eq!(
        case(stock, goal, &at("2025-06-30", 60.0), WITHIN).0,
        Verdict::Open
    );
    assert_eq!(
        case(stock, goal, &at("2024-06-30", 110.0), WITHIN).0,
        Verdict::MetEarly
    );
    // A percentage of a month says nothing of the year.
    assert_eq!(
        case(None, goal, &at("2025-06", 110.0), LATER).0,
        Verdict::NotMeasurable(Unclear::NoFigure)
    );
}

#[test]
fn where_definitions_differ_there_is_no_verdict() {
    let mut data = DATA.clone();
    let goal = &targets(&DATA, day(LATER))[0].goal;
    let (indicator, area, period) = (goal.indicator, goal.area, goal.period);
    data.targets = vec![TargetNote {
        indicator,
        area,
        period,
        outcome: None,
        comparable: Comparable::No,
        reason: dataset::Bilingual {
            en: "Another scope",
            zh: "口径不同",
        },
    }];
    let judge = |today: &str| targets(&data, day(today))[0].verdict;
    assert_eq!(judge(LATER), Verdict::NotMeasurable(Unclear::Definitions));
    assert_eq!(judge("2005-01-01"), Verdict::Open);
}
