//! Facets: for every value of a column the rows that have it, and how choices
//! in several facets narrow a table.

use crate::bits::Bits;

/// A value of a facet and how many rows would match if it alone were chosen
/// there, under all other filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count<T> {
    /// The value.
    pub value: T,
    /// The rows that have it.
    pub count: usize,
}

/// The rows of each value of one column; values are numbered from 0.
#[derive(Debug)]
pub(crate) struct Postings {
    values: Vec<Bits>,
    rows: usize,
}

impl Postings {
    /// For `values` values in a table of `rows` rows.
    pub(crate) fn new(values: usize, rows: usize) -> Self {
        Self {
            values: vec![Bits::none(rows); values],
            rows,
        }
    }

    /// Notes that the row has the value.
    pub(crate) fn insert(&mut self, value: usize, row: usize) {
        if let Some(rows) = self.values.get_mut(value) {
            rows.insert(row);
        }
    }

    /// Drops the values that no row has; the places that the others had.
    pub(crate) fn keep_present(&mut self) -> Vec<usize> {
        let present: Vec<bool> = (self.values.iter())
            .map(|rows| rows.iter().next().is_some())
            .collect();
        let mut keep = present.iter();
        self.values.retain(|_| keep.next() == Some(&true));
        (present.iter().enumerate())
            .filter_map(|(place, &present)| present.then_some(place))
            .collect()
    }

    /// The rows that have one of the chosen values, or `None` when none is
    /// chosen. A number that is no value matches no row.
    pub(crate) fn choice(&self, chosen: impl IntoIterator<Item = usize>) -> Option<Bits> {
        let mut chosen = chosen.into_iter().peekable();
        chosen.peek()?;
        let mut rows = Bits::none(self.rows);
        for value in chosen.filter_map(|value| self.values.get(value)) {
            rows.add(value);
        }
        Some(rows)
    }

    /// Pairs every value with its count among `rows`.
    pub(crate) fn count<T>(
        &self,
        values: impl IntoIterator<Item = T>,
        rows: &Bits,
    ) -> Vec<Count<T>> {
        let pairs = values.into_iter().zip(&self.values);
        pairs
            .map(|(value, having)| Count {
                value,
                count: having.count_with(rows),
            })
            .collect()
    }
}

/// The rows of a table of `len` rows that pass every limit; `None` limits nothing.
pub(crate) fn within(len: usize, limits: &[Option<Bits>]) -> Bits {
    without(len, limits, limits.len())
}

/// The rows that pass every limit but the one at place `skipped`.
pub(crate) fn without(len: usize, limits: &[Option<Bits>], skipped: usize) -> Bits {
    let mut rows = Bits::all(len);
    for (place, limit) in limits.iter().enumerate() {
        if let (true, Some(limit)) = (place != skipped, limit) {
            rows.keep(limit);
        }
    }
    rows
}
