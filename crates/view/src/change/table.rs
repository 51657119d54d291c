//! Changes of the data page's table.

use engine::{Column, Direction, Table, TableQuery};

use super::toggle::toggle_in_order;
use crate::MOST_FILTERS;

/// Turns to a table; another one begins without filters.
pub(super) fn choose(query: &mut TableQuery, table: Table) {
    if table != query.table {
        *query = TableQuery {
            table,
            ..TableQuery::default()
        };
    }
}

/// Looks for a text, from the first page on.
pub(super) fn search(query: &mut TableQuery, text: String) {
    query.text = text;
    query.page = 0;
}

/// Lets everything but the table itself go.
pub(super) fn clear(query: &mut TableQuery) {
    *query = TableQuery {
        table: query.table,
        ..TableQuery::default()
    };
}

/// Chooses a value of a column as a filter, or lets it go.
pub(super) fn toggle_cell(query: &mut TableQuery, column: Column, code: String) {
    let filter = (column, code);
    if query.filters.len() < MOST_FILTERS || query.filters.contains(&filter) {
        toggle_in_order(&mut query.filters, filter);
        query.page = 0;
    }
}

/// Sorts by a column: upwards, then downwards, then no longer.
pub(super) fn sort_by(query: &mut TableQuery, column: Column) {
    query.sort = match query.sort {
        Some((present, Direction::Ascending)) if present == column => {
            Some((column, Direction::Descending))
        }
        Some((present, Direction::Descending)) if present == column => None,
        _ => Some((column, Direction::Ascending)),
    };
    query.page = 0;
}
