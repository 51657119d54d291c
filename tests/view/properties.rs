//! Whatever is chosen comes back from its address.

use dataset::{Area, BodyId, Code, IndicatorId, IndustryId, MilestoneId, MilestoneKind};
use engine::targets::{TargetFilter, VerdictKind};
use engine::{DaySpan, Direction, Table, TableQuery};
use proptest::prelude::*;

use super::{assert_round_trip, data, split};
use view::*;

pub(super) fn choice<T: Code + std::fmt::Debug>() -> impl Strategy<Value = T> {
    proptest::sample::select(T::ALL)
}

/// How many rows a table has, as its ids number them.
pub(super) fn count_of(rows: usize) -> u16 {
    u16::try_from(rows).unwrap()
}

/// A lane of a sort.
fn lane(lanes: Lanes, at: u16) -> LaneId {
    let count = count_of(data().industries.len());
    match lanes {
        Lanes::Industry => LaneId::Industry(IndustryId(at % count)),
        Lanes::Kind => {
            let kinds = MilestoneKind::ALL;
            LaneId::Kind(kinds[usize::from(at) % kinds.len()])
        }
        Lanes::Actor if at == 0 => LaneId::Others,
        Lanes::Actor => LaneId::Actor(dataset::ActorId(at)),
        Lanes::All => LaneId::All,
    }
}

pub(super) fn milestones_view() -> impl Strategy<Value = ViewState> {
    let data = data();
    let ids = |count: usize| proptest::collection::btree_set(0..count_of(count), 0..4);
    let areas: Vec<Area> = Area::all().collect();
    (
        "\\PC{0,12}",
        ids(data.industries.len()),
        ids(data.actors.len()),
        proptest::collection::btree_set(proptest::sample::select(areas), 0..3),
        proptest::collection::btree_set(choice::<MilestoneKind>(), 0..3),
        proptest::option::of((1950..2050_i32, 0..40_i32)),
        (choice::<Lanes>(), any::<bool>(), ids(40)),
        proptest::option::of(0..count_of(data.milestones.len())),
        (ids(data.milestones.len()), 0..10_u16),
    )
        .prop_map(
            |(
                text,
                industries,
                actors,
                areas,
                kinds,
                span,
                (lanes, order, folded),
                open,
                group,
            )| {
                let mut view = MilestonesView {
                    open: open.map(dataset::MilestoneId),
                    ..MilestonesView::default()
                };
                let query = &mut view.query;
                query.text = text;
                query.industries = industries.into_iter().map(dataset::IndustryId).collect();
                query.actors = actors.into_iter().map(dataset::ActorId).collect();
                query.areas = areas;
                query.kinds = kinds;
                query.span = span.map(|(from, years)| DaySpan::of_years(from, from + years));
                view.lanes = lanes;
                view.by_date = order;
                view.folded = folded.into_iter().map(|at| lane(lanes, at)).collect();
                view.folded.sort_unstable();
                view.folded.dedup();
                let milestones: Vec<MilestoneId> = group.0.into_iter().map(MilestoneId).collect();
                let lane = lane(lanes, group.1);
                let is_group = milestones.len() > 1;
                view.group = is_group.then_some(OpenGroup { lane, milestones });
                Location::Milestones(view).into()
            },
        )
}

pub(super) fn table_view() -> impl Strategy<Value = ViewState> {
    (
        choice::<Table>(),
        "\\PC{0,12}",
        proptest::option::of((0..12_usize, any::<bool>())),
        proptest::collection::vec((0..12_usize, "[a-z0-9-]{1,8}"), 0..4),
        0..40_usize,
    )
        .prop_map(|(table, text, sort, filters, page)| {
            let columns = engine::filter_columns(table);
            let column = |at: usize| columns[at % columns.len()];
            let mut query = TableQuery {
                table,
                text,
                page,
                ..TableQuery::default()
            };
            query.sort = sort.map(|(at, up)| {
                let direction = if up {
                    Direction::Ascending
                } else {
                    Direction::Descending
                };
                (column(at), direction)
            });
            query.filters = filters
                .into_iter()
                .map(|(at, code)| (column(at), code))
                .collect();
            query.filters.sort();
            query.filters.dedup();
            Location::Data(query).into()
        })
}

/// Any choice among the targets, made of ids that the data has.
pub(super) fn targets_view() -> impl Strategy<Value = ViewState> {
    let data = data();
    let (industries, bodies) = (count_of(data.industries.len()), count_of(data.bodies.len()));
    let plans = count_of(data.milestones.len());
    let filter = prop_oneof![
        (0..industries).prop_map(|id| TargetFilter::Industry(IndustryId(id))),
        (0..plans).prop_map(|id| TargetFilter::Plan(MilestoneId(id))),
        (0..bodies).prop_map(|id| TargetFilter::Body(BodyId(id))),
        choice::<VerdictKind>().prop_map(TargetFilter::Verdict),
    ];
    proptest::collection::btree_set(filter, 0..6).prop_map(|chosen| {
        let chosen = chosen.into_iter().collect();
        Location::Targets(chosen).into()
    })
}

/// Any series that stand out, each named by some of its parts.
pub(super) fn focus(indicators: u16, bodies: u16) -> impl Strategy<Value = Focus> {
    let areas: Vec<Area> = Area::all().collect();
    let name = (
        proptest::option::of(0..indicators),
        proptest::option::of(proptest::sample::select(areas)),
        proptest::option::of(0..bodies),
    );
    let name = name.prop_map(|(indicator, area, body)| SeriesName {
        indicator: indicator.map(IndicatorId),
        area,
        body: body.map(BodyId),
    });
    let names = proptest::collection::vec(name, 1..=MOST_FOCUSED).prop_map(|names| {
        let mut on: Vec<SeriesName> = Vec::new();
        for name in names {
            if name != SeriesName::default() && !on.contains(&name) {
                on.push(name);
            }
        }
        if on.is_empty() {
            Focus::All
        } else {
            Focus::On(on)
        }
    });
    prop_oneof![Just(Focus::Auto), Just(Focus::All), names]
}

/// Any choice for another page, with any words of a newsroom's own.
fn builder_view() -> impl Strategy<Value = ViewState> {
    (
        proptest::collection::vec("\\PC{0,24}", 4),
        280..=1600_u16,
        any::<bool>(),
    )
        .prop_map(|(texts, width, over)| {
            let mut own = OwnWords::default();
            for (part, text) in OwnPart::ALL.iter().zip(&texts) {
                // One of spaces alone says nothing, and is not written.
                own = own.with(*part, if text.trim().is_empty() { "" } else { text });
            }
            let labels = texts.iter().map(|text| text.trim());
            let labels = labels.filter(|text| !text.is_empty()).map(|text| OwnLabel {
                period: dataset::Period::Year(2020),
                series: SeriesName::default(),
                side: LabelSide::Above,
                text: text.to_owned(),
            });
            let figure = ChartView {
                own_labels: labels.collect(),
                ..ChartView::default()
            };
            let subject = Location::Indicator(IndicatorId(0), figure);
            let chosen = BuilderView {
                own,
                preview: Preview::of_width(width),
                ..BuilderView::default()
            };
            if over {
                ViewState {
                    dialog: Some(Box::new(chosen)),
                    ..subject.into()
                }
            } else {
                Location::Builder(Box::new(Builder { subject, chosen })).into()
            }
        })
}

/// Any choice of a figure, made of ids that the data has.
pub(super) fn figure_view() -> impl Strategy<Value = Pin> {
    let data = data();
    let (indicators, bodies) = (count_of(data.indicators.len()), count_of(data.bodies.len()));
    let industries = count_of(data.industries.len());
    let year = || (1990..2040_i16).prop_map(dataset::Period::Year);
    (
        (
            0..indicators,
            proptest::collection::vec(0..indicators, 0..5),
        ),
        (choice::<Form>(), choice::<Measure>(), choice::<Periods>()),
        proptest::option::of(0..bodies),
        proptest::collection::btree_set(0..industries, 0..3),
        (proptest::option::of(year()), proptest::option::of(year())),
        proptest::option::of((1990..2010_i16, 2011..2040_i16)),
        (
            any::<(bool, bool, bool)>(),
            proptest::option::of(0..count_of(data.milestones.len())),
            focus(indicators, bodies),
        ),
    )
        .prop_map(
            move |(ids, kinds, by, events, periods, between, (flags, around, focus))| {
                let own = IndicatorId(ids.0);
                let mut figure = ChartView::default();
                for id in ids.1.into_iter().map(IndicatorId) {
                    if id != own && !figure.with.contains(&id) {
                        figure.with.push(id);
                    }
                }
                (figure.form, figure.measure, figure.periods) = kinds;
                figure.by = by.map(BodyId);
                figure.focus = focus;
                figure.events = events.into_iter().map(IndustryId).collect();
                (figure.base, figure.at) = periods;
                figure.between = between
                    .map(|(from, to)| (dataset::Period::Year(from), dataset::Period::Year(to)));
                (figure.log, figure.dollars) = (flags.0, flags.1);
                figure.before_after = around.map(MilestoneId);
                figure.labels = match (between, flags.0) {
                    (None, true) => Labels::None,
                    (Some((from, to)), true) => {
                        Labels::Of([from, to].map(dataset::Period::Year).to_vec())
                    }
                    (_, false) => Labels::Auto,
                };
                if flags.2 {
                    figure.span =
                        between.map(|(from, to)| DaySpan::of_years(i32::from(from), i32::from(to)));
                    figure.areas.insert(Area::from_code("CN").unwrap());
                }
                Pin {
                    indicator: own,
                    figure,
                }
            },
        )
}

proptest! {
    #[test]
    fn any_choice_of_a_figure_survives_its_address(pin in figure_view()) {
        assert_round_trip(&pin.view());
    }

    #[test]
    fn any_board_survives_its_address(
        figures in proptest::collection::vec(figure_view(), 0..=MOST_PINNED),
    ) {
        let mut board: Vec<Pin> = Vec::new();
        for pin in figures {
            if !board.contains(&pin) {
                board.push(pin);
            }
        }
        assert_round_trip(&Location::Board(board).into());
    }

    #[test]
    fn any_choice_of_milestones_survives_its_address(view in milestones_view()) {
        assert_round_trip(&view);
    }

    #[test]
    fn any_choice_of_the_builder_survives_its_address(view in builder_view()) {
        assert_round_trip(&view);
    }

    #[test]
    fn any_choice_of_targets_survives_its_address(view in targets_view()) {
        assert_round_trip(&view);
    }

    #[test]
    fn any_choice_of_a_table_survives_its_address(view in table_view()) {
        assert_round_trip(&view);
    }

    #[test]
    fn no_address_panics_and_writing_what_was_read_is_stable(
        path in "\\PC{0,30}",
        query in "\\PC{0,60}",
    ) {
        let parsed = parse(&path, &query, data());
        let address = write(&parsed.view, data());
        let (path, query) = split(&address);
        let again = parse(path, query, data());
        prop_assert_eq!(again.view.page() == Page::Overview, matches!(parsed.view.page(), Page::Overview | Page::Missing));
        prop_assert_eq!(write(&again.view, data()), address);
    }
}
