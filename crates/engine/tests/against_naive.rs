//! The engine gives what a naive filter gives, on random data and queries.
#![allow(clippy::unwrap_used, reason = "tests")]

mod common;

use common::{naive, queries, random};
use dataset::{
    ActorKind, Area, BodyKind, Bound, Code, Dataset, Grade, IndicatorKind, MilestoneKind,
    SourceKind, Status, Tier, Unit,
};
use engine::{Column, Count, Engine, Sought, Table, all_rows, facet_columns};
use proptest::prelude::*;

/// The codes of a column in their order, as the documentation of the order says.
fn listing(data: &Dataset, table: Table, column: Column) -> Vec<String> {
    fn codes<T: Code>() -> Vec<String> {
        T::ALL.iter().map(|value| value.code().to_owned()).collect()
    }
    let slugs = |slugs: Vec<&str>| slugs.into_iter().map(str::to_owned).collect();
    match (column, table) {
        (Column::Area, _) => Area::all().map(|area| area.code().to_owned()).collect(),
        (Column::Bound, _) => codes::<Bound>(),
        (Column::Status, _) => codes::<Status>(),
        (Column::Unit, _) => codes::<Unit>(),
        (Column::Tier, _) => codes::<Tier>(),
        (Column::Grade, _) => codes::<Grade>(),
        (Column::Kind, Table::Milestones) => codes::<MilestoneKind>(),
        (Column::Kind, Table::Indicators) => codes::<IndicatorKind>(),
        (Column::Kind, Table::Sources) => codes::<SourceKind>(),
        (Column::Kind, Table::Bodies) => codes::<BodyKind>(),
        (Column::Kind, Table::Actors) => codes::<ActorKind>(),
        (Column::Industry | Column::Industries, _) => {
            slugs(data.industries.iter().map(|row| row.slug).collect())
        }
        _ => Vec::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn milestones_and_all_their_counts_equal_the_naive_filter(
        data in random::dataset(),
        query in queries::milestone_query(),
    ) {
        let engine = Engine::new(&data);
        let mut selection = engine.milestones(&data, &query);
        selection.sought = Sought::default();
        prop_assert_eq!(selection, naive::milestones(&data, &query));
    }

    #[test]
    fn indicators_and_their_counts_equal_the_naive_filter(
        data in random::dataset(),
        query in queries::indicator_query(),
    ) {
        let selection = Engine::new(&data).indicators(&query);
        let matching = |by_industry, by_family| {
            let ids = data.indicator_ids();
            ids.filter(|&id| naive::indicator_matches(&data[id], &query, by_industry, by_family))
                .collect::<Vec<_>>()
        };
        prop_assert_eq!(&selection.rows, &matching(true, true));
        for Count { value, count } in selection.industries {
            let rows = matching(false, true);
            let having = rows.iter().filter(|&&id| data[id].industry == value);
            prop_assert_eq!(count, having.count());
        }
        for Count { value, count } in selection.families {
            let rows = matching(true, false);
            let having = rows.iter().filter(|&&id| data[id].unit.family() == value);
            prop_assert_eq!(count, having.count());
        }
    }

    #[test]
    fn rows_order_pages_and_counts_of_a_table_equal_the_naive_filter(
        (data, query) in queries::table_case(),
    ) {
        let selection = Engine::new(&data).table(&data, &query);
        let listing_of = |column| listing(&data, query.table, column);
        let order = query.sort.map(|(column, _)| listing_of(column)).unwrap_or_default();
        let all = naive::table_rows(&data, &query, &order);
        prop_assert_eq!(&selection.all, &all);

        let pages: Vec<&[u32]> = match query.page_size {
            0 => vec![all.as_slice()],
            size => all.chunks(size).collect(),
        };
        prop_assert_eq!(selection.pages, pages.len().max(1));
        prop_assert_eq!(selection.page, query.page.min(selection.pages - 1));
        let page = pages.get(selection.page).copied().unwrap_or_default();
        prop_assert_eq!(selection.rows.as_slice(), page);

        let columns: Vec<Column> = selection.facets.iter().map(|facet| facet.column).collect();
        prop_assert_eq!(columns.as_slice(), facet_columns(query.table));
        for facet in &selection.facets {
            let rows: Vec<u32> = all_rows(&data, query.table).collect();
            let has = |row: u32, chosen: &str| {
                let values = naive::values(&data, query.table, row, facet.column);
                values.iter().any(|value| naive::is_value(facet.column, value, chosen))
            };
            for Count { value, count } in &facet.values {
                let having = rows.iter().filter(|&&row| {
                    has(row, value)
                        && naive::row_matches(&data, &query, row, Some(facet.column))
                });
                prop_assert_eq!(*count, having.count(), "{:?} {}", facet.column, value);
            }
            let listed: Vec<&str> = facet.values.iter().map(|count| count.value.as_str()).collect();
            for row in rows {
                for value in naive::values(&data, query.table, row, facet.column) {
                    prop_assert!(listed.contains(&value.as_str()), "{} is not listed", value);
                }
            }
        }
    }
}
