//! Filters, counts, search, order and paging over a [`Dataset`].
//!
//! Everything that the page narrows goes through here: an [`Engine`] is built
//! once from the data set and answers queries with row ids and counts. What is
//! compared is folded (case, width, diacritics); rows are never copied. Drawing
//! the rows, words for them and the address of a query are left to others.

mod amount;
mod area;
mod bits;
mod catalog;
pub mod everything;
mod facet;
mod fold;
mod highlight;
mod indicators;
mod lexicon;
pub mod lines;
mod milestones;
mod pinyin;
mod score;
mod search;
mod slips;
mod sorted;
mod sought;
mod table;
pub mod targets;
pub mod transform;

use std::sync::OnceLock;

use dataset::{Dataset, MilestoneId};

pub use amount::grouped;
pub use catalog::{Catalog, Release};
pub use facet::Count;
pub use highlight::highlight;
pub use indicators::{IndicatorQuery, IndicatorSelection};
pub use milestones::{DaySpan, MilestoneQuery, MilestoneSelection, YearCount};
pub use search::{MOST_SEARCHED, searched};
pub use sought::Sought;
pub use table::{
    Column, CsvCell, CsvStyle, Direction, Facet, Table, TableQuery, TableSelection, all_rows, cell,
    columns, csv, csv_of, download_columns, facet_columns, filter_columns, json, json_of,
    json_string, row_count,
};

/// The columns of a data set, ready to be narrowed.
#[derive(Debug)]
pub struct Engine {
    milestones: OnceLock<milestones::MilestoneIndex>,
    indicators: indicators::IndicatorIndex,
    tables: table::TableIndexes,
    lexicon: lexicon::Lexicon,
}

impl Engine {
    /// Builds the columns of the catalogue; those of the milestones and of a table follow
    /// when they are first asked for. Words are looked for as they are typed.
    pub fn new(data: &Dataset) -> Self {
        Self {
            milestones: OnceLock::new(),
            indicators: indicators::IndicatorIndex::new(data),
            tables: table::TableIndexes::default(),
            lexicon: lexicon::Lexicon::default(),
        }
    }

    /// The same for readers: words are also looked for by what they mean, and names
    /// sorted by their sound. `pinyin` is the table of how Chinese is read, as
    /// `pinyin.rs` describes it.
    pub fn for_readers(data: &Dataset, pinyin: &'static str) -> Self {
        Self {
            lexicon: lexicon::Lexicon::new(data, pinyin),
            ..Self::new(data)
        }
    }

    /// The milestones that the query finds. `data` is the data set that the engine was
    /// built from.
    pub fn milestones(&self, data: &Dataset, query: &MilestoneQuery) -> MilestoneSelection {
        self.milestone_index(data).select(&self.lexicon, query)
    }

    /// What a search found, the best first: as the search over everything ranks it, of
    /// equals the latest first. `data` is the data set that the engine was built from.
    pub fn ranked(
        &self,
        data: &Dataset,
        query: &str,
        found: &MilestoneSelection,
    ) -> Vec<MilestoneId> {
        self.milestone_index(data).ranked(query, found)
    }

    fn milestone_index(&self, data: &Dataset) -> &milestones::MilestoneIndex {
        self.milestones
            .get_or_init(|| milestones::MilestoneIndex::new(data))
    }

    /// The indicators that the query finds.
    pub fn indicators(&self, query: &IndicatorQuery) -> IndicatorSelection {
        self.indicators.select(&self.lexicon, query)
    }

    /// The rows of a table that the query finds. `data` is the data set that the
    /// engine was built from.
    pub fn table(&self, data: &Dataset, query: &TableQuery) -> TableSelection {
        self.tables.select(&self.lexicon, data, query)
    }
}
