//! Verdicts on targets: those of the shipped data worked out by hand from its rows,
//! and small cases for each rule.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::path::PathBuf;
use std::sync::LazyLock;

use dataset::{
    Accrual, Bound, Comparable, Dataset, Date, Observation, ObservationId, Period, Quantity,
    Status, TargetNote, Traits,
};
use engine::targets::{
    Judged, TargetFacet, TargetFilter, Unclear, Verdict, VerdictKind, select, targets,
};

static DATA: LazyLock<Dataset> = LazyLock::new(|| {
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data");
    dataset::read::read_package(&data).dataset.unwrap()
});

fn day(text: &str) -> i32 {
    Date::parse(text).unwrap().first_day()
}

/// Period, value and body of a figure.
fn told(data: &Dataset, id: Option<ObservationId>) -> Option<(String, f64, &str)> {
    let row = &data[id?];
    let value = row.value.as_f64();
    Some((row.period.to_string(), value, data[row.body].slug))
}

/// Indicator, period and value of a target; the verdict; period, value and body of
/// the figure that decides, or else of the last one.
type ByHand = (
    &'static str,
    &'static str,
    f64,
    Verdict,
    Option<(&'static str, f64, &'static str)>,
);

const BY_HAND: [ByHand; 13] = [
    // No official body counted the core for 2020: what CAICT counted is the AI
    // industry at large, whose last measured figure is CNNIC's for 2024.
    (
        "ai-core-industry-scale",
        "2020",
        150e9,
        Verdict::NotMeasurable(Unclear::Definitions),
        Some(("2024", 700e9, "cnnic")),
    ),
    // "More than 400 billion" of 2021 is above "more than 400 billion".
    (
        "ai-core-industry-scale",
        "2025",
        400e9,
        Verdict::MetEarly,
        Some(("2021", 400e9, "caict")),
    ),
    // The ministry: more than 1.2 trillion for 2025, asked for by 2030.
    (
        "ai-core-industry-scale",
        "2030",
        1e12,
        Verdict::MetEarly,
        Some(("2025", 1.2e12, "miit")),
    ),
    // The 19.4 percent for 2025 were foreseen in 2021: no outcome.
    (
        "ic-self-sufficiency",
        "2025",
        70.0,
        Verdict::NotMeasurable(Unclear::NoFigure),
        Some(("2020", 15.9, "ic-insights")),
    ),
    // 2.36 percent of GDP, more than 2.5 asked for.
    (
        "policy-target-rd-intensity",
        "2020",
        2.5,
        Verdict::Missed,
        Some(("2020", 2.36, "nbs")),
    ),
    // A fifth by 2025 was a quarter in 2022.
    (
        "nev-penetration",
        "2025",
        20.0,
        Verdict::MetEarly,
        Some(("2022", 25.6, "caam")),
    ),
    // Thirty, then 75, then 25 were asked for. 13 were counted by 22 December: in the
    // year, which January to December is, at least so many.
    (
        "c919-deliveries",
        "2025",
        25.0,
        Verdict::NotMeasurable(Unclear::Bounds),
        Some(("2025-01/2025-12", 13.0, "cirium")),
    ),
    // About 3.4 million may be 3.33, still more than 2.9.
    (
        "5g-base-stations",
        "2023",
        2.9e6,
        Verdict::Met,
        Some(("2023", 3.4e6, "miit")),
    ),
    // 108 in December of 648 by the end of the year.
    (
        "qianfan-satellites",
        "2025",
        648.0,
        Verdict::Missed,
        Some(("2025-12", 108.0, "editorialge")),
    ),
    // More than 1680 in June is no answer to more than 1800 in December.
    (
        "data-storage-capacity",
        "2025",
        1800.0,
        Verdict::NotMeasurable(Unclear::NoFigure),
        Some(("2025-06-30", 1680.0, "miit")),
    ),
    // An average over five years beside single years.
    (
        "policy-target-rd-growth",
        "2025",
        7.0,
        Verdict::NotMeasurable(Unclear::Definitions),
        Some(("2024", 8.9, "nbs")),
    ),
    (
        "bioeconomy-scale",
        "2025",
        22e12,
        Verdict::NotMeasurable(Unclear::NoFigure),
        None,
    ),
    (
        "industrial-internet-core-value-added",
        "2030",
        2.5e12,
        Verdict::Open,
        Some(("2025", 1.67e12, "miit")),
    ),
];

#[test]
fn shipped_targets_are_judged_as_by_hand() {
    let all = targets(&DATA, day("2026-11-25"));
    let find = |indicator: &str, period: &str, value: f64| -> &Judged {
        all.iter()
            .find(|one| {
                let row = &DATA[one.goal.rows[0]];
                DATA[row.indicator].slug == indicator
                    && row.period.to_string() == period
                    && row.value.as_f64().total_cmp(&value).is_eq()
            })
            .unwrap_or_else(|| panic!("no target of {indicator} for {period}"))
    };
    for (indicator, period, value, verdict, figure) in BY_HAND {
        let judged = find(indicator, period, value);
        assert_eq!(judged.verdict, verdict, "{indicator} {period}");
        let expected = figure.map(|(at, value, body)| (at.to_owned(), value, body));
        assert_eq!(told(&DATA, judged.figure), expected, "{indicator} {period}");
    }
}

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

const LATER: &str = "2026-11-25";
const WITHIN: &str = "2025-06-01";

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
