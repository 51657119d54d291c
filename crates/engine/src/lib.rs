//! Filters, counts, search, order and paging over a [`Dataset`].
//!
//! Everything that the page narrows goes through here: an [`Engine`] is built
//! once from the data set and answers queries with row ids and counts. What is
//! compared is folded (case, width, diacritics); rows are never copied. Drawing
//! the rows, words for them and the address of a query are left to others.

mod area;
mod bits;
pub mod everything;
mod facet;
mod fold;
mod highlight;
mod indicators;
pub mod initials;
pub mod lines;
mod milestones;
mod search;
mod sorted;
mod table;
pub mod targets;
pub mod transform;

use dataset::Dataset;

pub use facet::Count;
pub use highlight::highlight;
pub use indicators::{IndicatorQuery, IndicatorSelection};
pub use milestones::{DaySpan, MilestoneQuery, MilestoneSelection, YearCount};
pub use table::{
    Column, CsvCell, Direction, Facet, Table, TableQuery, TableSelection, cell, columns, csv,
    csv_of, download_columns, facet_columns, filter_columns, json, json_of, json_string, row_count,
};

/// The columns of a data set, ready to be narrowed.
#[derive(Debug)]
pub struct Engine {
    milestones: milestones::MilestoneIndex,
    indicators: indicators::IndicatorIndex,
    tables: table::TableIndexes,
}

impl Engine {
    /// Builds the columns of milestones and catalogue; those of a table follow
    /// when it is first asked for.
    pub fn new(data: &Dataset) -> Self {
        Self {
            milestones: milestones::MilestoneIndex::new(data),
            indicators: indicators::IndicatorIndex::new(data),
            tables: table::TableIndexes::default(),
        }
    }

    /// The milestones that the query finds.
    pub fn milestones(&self, query: &MilestoneQuery) -> MilestoneSelection {
        self.milestones.select(query)
    }

    /// The indicators that the query finds.
    pub fn indicators(&self, query: &IndicatorQuery) -> IndicatorSelection {
        self.indicators.select(query)
    }

    /// The rows of a table that the query finds. `data` is the data set that the
    /// engine was built from.
    pub fn table(&self, data: &Dataset, query: &TableQuery) -> TableSelection {
        self.tables.select(data, query)
    }
}
