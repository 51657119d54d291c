//! Random queries of random data sets.

use dataset::{ActorId, Code, Dataset, IndustryId, MilestoneKind, UnitFamily};
use engine::{
    Column, DaySpan, Direction, IndicatorQuery, MilestoneQuery, Table, TableQuery, all_rows, cell,
    filter_columns,
};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;

use super::random::{area, dataset, pick};

const SEARCHES: &[&str] = &[
    "",
    "",
    "",
    "chip",
    "CHIP trillion",
    "芯片",
    "智能 出口",
    "ai",
    "deepseek",
    "SOCIETE",
    "5g",
    "1",
    "1 trillion",
    "1.2",
    "2 trillion",
    "600,000",
    "000",
    "policy",
    "media",
    " , ",
    "zzz",
    "one",
];
fn search() -> impl Strategy<Value = String> {
    prop::sample::select(SEARCHES).prop_map(str::to_owned)
}

pub(crate) fn milestone_query() -> impl Strategy<Value = MilestoneQuery> {
    let facets = (
        btree_set((0..6_u16).prop_map(IndustryId), 0..3),
        btree_set(prop::sample::select(MilestoneKind::ALL), 0..4),
        btree_set((0..6_u16).prop_map(ActorId), 0..3),
        btree_set(any::<u16>().prop_map(area), 0..3),
        btree_set(0..5_u8, 0..3),
    );
    let span = prop::option::of((13_000..15_000_i32, -50..1500_i32));
    (search(), facets, span).prop_map(|(text, facets, span)| {
        let (industries, kinds, actors, areas, significance) = facets;
        MilestoneQuery {
            text,
            industries,
            kinds,
            actors,
            areas,
            significance,
            span: span.map(|(from, days)| DaySpan {
                from,
                to: from + days,
            }),
        }
    })
}

pub(crate) fn indicator_query() -> impl Strategy<Value = IndicatorQuery> {
    let families = [
        UnitFamily::Currency,
        UnitFamily::Count,
        UnitFamily::Percent,
        UnitFamily::Physical,
    ];
    (
        search(),
        btree_set((0..6_u16).prop_map(IndustryId), 0..3),
        vec(prop::sample::select(families.to_vec()), 0..3),
    )
        .prop_map(|(text, industries, families)| IndicatorQuery {
            text,
            industries,
            families,
        })
}

/// A data set and a query of one of its tables, whose filters ask for values
/// that some row has, and now and then for one that none has.
pub(crate) fn table_case() -> impl Strategy<Value = (Dataset, TableQuery)> {
    let choices = (
        prop::sample::select(Table::ALL),
        search(),
        vec(any::<[u16; 2]>(), 0..4),
        prop::option::of((any::<u16>(), any::<bool>())),
        (0..5_usize, 0..30_usize),
    );
    (dataset(), choices).prop_map(|(data, (table, text, filters, sort, (page, page_size)))| {
        let columns = filter_columns(table);
        let filters = filters.iter().map(|&[column, row]| {
            let column = pick(&columns, column);
            let row = u32::from(row) % (all_rows(&data, table).end + 1);
            let cell = cell(&data, table, row, column);
            let list = matches!(
                column,
                Column::Industries | Column::Actors | Column::Sources
            );
            let value = if list {
                cell.split(';').next().unwrap()
            } else {
                &cell
            };
            (column, value.to_owned())
        });
        let filters = filters.collect();
        let query = TableQuery {
            table,
            text,
            filters,
            sort: sort.map(|(column, down)| {
                let direction = if down {
                    Direction::Descending
                } else {
                    Direction::Ascending
                };
                (pick(&columns, column), direction)
            }),
            names: None,
            page,
            page_size,
        };
        (data, query)
    })
}
