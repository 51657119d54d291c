//! Changes of the data page's table.

use engine::{Column, Direction, Table, TableQuery, searched};

use super::toggle::toggle_in_order;
use crate::{MOST_FILTERS, TableAction};

/// Changes what an action on the page of the tables is about.
pub(super) fn change(query: &mut TableQuery, action: TableAction) {
    match action {
        TableAction::Choose(table) => choose(query, table),
        TableAction::Search(text) => search(query, searched(&text).to_owned()),
        TableAction::ToggleCell(column, code) => toggle_cell(query, column, code),
        TableAction::SortBy(column) => sort_by(query, column),
        TableAction::SetPage(page) => query.page = page,
        TableAction::ClearFilters => clear(query),
    }
}

/// Turns to a table; another one begins without filters.
fn choose(query: &mut TableQuery, table: Table) {
    if table != query.table {
        *query = TableQuery {
            table,
            ..TableQuery::default()
        };
    }
}

/// Looks for a text, from the first page on.
fn search(query: &mut TableQuery, text: String) {
    query.text = text;
    query.page = 0;
}

/// Lets everything but the table itself go.
fn clear(query: &mut TableQuery) {
    *query = TableQuery {
        table: query.table,
        ..TableQuery::default()
    };
}

/// Chooses a value of a column as a filter, or lets it go.
fn toggle_cell(query: &mut TableQuery, column: Column, code: String) {
    let filter = (column, code);
    if query.filters.len() < MOST_FILTERS || query.filters.contains(&filter) {
        toggle_in_order(&mut query.filters, filter);
        query.page = 0;
    }
}

/// Sorts by a column: upwards, then downwards, then no longer.
fn sort_by(query: &mut TableQuery, column: Column) {
    query.sort = match query.sort {
        Some((present, Direction::Ascending)) if present == column => {
            Some((column, Direction::Descending))
        }
        Some((present, Direction::Descending)) if present == column => None,
        _ => Some((column, Direction::Ascending)),
    };
    query.page = 0;
}
