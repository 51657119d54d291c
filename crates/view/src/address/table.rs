//! The part of an address that says which rows of a table are shown, read.

use dataset::Code;
use engine::{Column, Direction, TableQuery, filter_columns};

use super::dropped::MOST_SHOWN;
use super::{AddressReader, put, set};
use crate::MOST_FILTERS;

impl AddressReader<'_> {
    /// Reads a choice of the page of the data.
    pub(super) fn table(&mut self, query: &mut TableQuery, name: &str, value: &str) -> bool {
        if name == "q" {
            query.text = self.text(name, value);
            return true;
        }
        let column = |code: &str| -> Option<Column> {
            filter_columns(query.table)
                .into_iter()
                .find(|column| column.code() == code)
        };
        match name {
            "table" => return put(&mut query.table, Code::from_code(value)),
            "sort" => {
                let (code, direction) = match value.strip_prefix('-') {
                    Some(code) => (code, Direction::Descending),
                    None => (value, Direction::Ascending),
                };
                let sort = column(code).map(|column| (column, direction));
                return set(&mut query.sort, sort);
            }
            "page" => match value.parse::<usize>() {
                Ok(page) if page >= 1 => query.page = page - 1,
                _ => return false,
            },
            _ => {
                let Some(column) = name.strip_prefix("f.").and_then(column) else {
                    return false;
                };
                for item in value.split(',').filter(|item| !item.is_empty()) {
                    let filters = &mut query.filters;
                    if filters.len() >= MOST_FILTERS || item.chars().count() > MOST_SHOWN {
                        self.drop(name, item);
                    } else {
                        filters.push((column, item.to_owned()));
                    }
                }
            }
        }
        true
    }
}

/// Sorts the filters once all are read, so that one choice has one address.
pub(super) fn finish_filters(query: &mut TableQuery) {
    dataset::sort::by(&mut query.filters, Ord::cmp);
    query.filters.dedup();
}
