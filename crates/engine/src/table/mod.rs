//! The tables of the data page: filtered, searched, counted, sorted, paged.

mod cell;
mod column;
mod export;
mod formula;
mod order;

use std::sync::OnceLock;

use dataset::{Area, Code, Dataset, Language};

pub use cell::{all_rows, cell, row_count};
pub use column::{Column, Table, columns, download_columns, facet_columns, filter_columns};
pub use export::{CsvCell, CsvStyle, csv, csv_of, json, json_of, json_string};

use crate::area::with_country;
use crate::bits::Bits;
use crate::facet::{Count, Postings, within, without};
use crate::lexicon::Lexicon;
use crate::search::Texts;
use crate::sorted::Places;
use crate::sought::Sought;
use cell::{each_linked_text, each_value, numbered};

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Smallest, earliest or first in the alphabet first.
    #[default]
    Ascending,
    /// The other way round.
    Descending,
}

/// What a reader has chosen of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableQuery {
    /// The table.
    pub table: Table,
    /// Words to be found in the row's cells, in the names of what it points to
    /// (both languages) or in its sources' publishers and titles; all of them.
    pub text: String,
    /// Columns with a value as the CSV file writes it. Values of one column are
    /// alternatives, all columns must hold; of a list one item must be the
    /// value; a country stands for its provinces too. A column that the table
    /// cannot be filtered by (see [`filter_columns`]) limits nothing.
    pub filters: Vec<(Column, String)>,
    /// The order; none is that of the table, as is a column that it does not
    /// have. A list sorts by its first value; empty cells come last either way.
    pub sort: Option<(Column, Direction)>,
    /// The language of the names that indicators, bodies and actors are sorted by;
    /// without one they are sorted as they are listed.
    pub names: Option<Language>,
    /// The page, from 0; a number beyond the last page means the last.
    pub page: usize,
    /// Rows on a page; 0 puts all on one.
    pub page_size: usize,
}

impl Default for TableQuery {
    /// The first 50 observations.
    fn default() -> Self {
        Self {
            table: Table::default(),
            text: String::new(),
            filters: Vec::new(),
            sort: None,
            names: None,
            page: 0,
            page_size: 50,
        }
    }
}

/// A column's values, each with its count under all other filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    /// The column.
    pub column: Column,
    /// Every value that the table has, in listing order (codes, industries) or
    /// alphabetical order; zeros stand among them.
    pub values: Vec<Count<String>>,
}

/// The rows of a table that a query finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableSelection {
    /// The row numbers on the page.
    pub rows: Vec<u32>,
    /// The row numbers on all pages, in order.
    pub all: Vec<u32>,
    /// The page that `rows` is, from 0.
    pub page: usize,
    /// How many pages there are; 1 when nothing is found.
    pub pages: usize,
    /// The counts, in the order of [`facet_columns`].
    pub facets: Vec<Facet>,
    /// What its words mean.
    pub sought: Sought,
}

/// The columns of every table, each built when first asked for.
#[derive(Debug, Default)]
pub(crate) struct TableIndexes {
    facets: [OnceLock<Vec<FacetIndex>>; Table::ALL.len()],
    texts: [OnceLock<Texts>; Table::ALL.len()],
}

/// One facet of a table.
#[derive(Debug)]
struct FacetIndex {
    column: Column,
    values: Vec<&'static str>,
    postings: Postings,
}

impl TableIndexes {
    pub(crate) fn select(
        &self,
        lexicon: &Lexicon,
        data: &Dataset,
        query: &TableQuery,
    ) -> TableSelection {
        let table = query.table;
        let len = row_count(data, table);
        let facets = self.facets[table as usize].get_or_init(|| facets_of(data, table));
        let mut limits: Vec<Option<Bits>> = facets
            .iter()
            .map(|facet| facet.postings.choice(facet.chosen(query)))
            .collect();
        let mut sought = Sought::default();
        if !query.text.is_empty() {
            let texts = self.texts[table as usize].get_or_init(|| texts_of(data, table));
            sought = lexicon.sought(&query.text, texts);
            limits.push(texts.matching(&sought));
        }
        for column in filter_columns(table) {
            if !facet_columns(table).contains(&column) {
                limits.push(rows_having(data, query, column));
            }
        }
        let mut all: Vec<u32> = within(len, &limits).iter().map(numbered).collect();
        if let Some((column, direction)) = query.sort {
            let by = order::By {
                data,
                table,
                column,
                names: query.names,
                pinyin: lexicon.pinyin(),
            };
            by.sort(&mut all, direction);
        }
        let size = if query.page_size == 0 {
            all.len().max(1)
        } else {
            query.page_size
        };
        let pages = all.len().div_ceil(size).max(1);
        let page = query.page.min(pages - 1);
        let counted = facets.iter().enumerate().map(|(place, facet)| Facet {
            column: facet.column,
            values: facet.postings.count(
                facet.values.iter().map(|&value| value.to_owned()),
                &without(len, &limits, place),
            ),
        });
        TableSelection {
            rows: all.iter().skip(page * size).take(size).copied().collect(),
            page,
            pages,
            facets: counted.collect(),
            all,
            sought,
        }
    }
}

impl FacetIndex {
    fn new(data: &Dataset, table: Table, column: Column) -> Self {
        let listing = order::listing(data, table, column).unwrap_or_default();
        let places = Places::new(&listing);
        let len = row_count(data, table);
        let mut postings = Postings::new(listing.len(), len);
        for row in 0..len {
            each_value(data, table, numbered(row), column, &mut |value| {
                let area = (column == Column::Area).then(|| Area::from_code(value));
                let mut insert = |code: &str| {
                    postings.insert(places.get(code), row);
                };
                match area.flatten() {
                    Some(area) => with_country(area).for_each(|area| insert(area.code())),
                    None => insert(value),
                }
            });
        }
        let present = postings.keep_present();
        Self {
            column,
            values: present.into_iter().map(|place| listing[place]).collect(),
            postings,
        }
    }

    /// The places of the values that the query asks for.
    fn chosen(&self, query: &TableQuery) -> impl Iterator<Item = usize> {
        let asked = query.filters.iter();
        let asked = asked.filter(|(column, _)| *column == self.column);
        asked.map(|(_, code)| {
            let place = self.values.iter().position(|value| value == code);
            place.unwrap_or(usize::MAX)
        })
    }
}

fn facets_of(data: &Dataset, table: Table) -> Vec<FacetIndex> {
    let columns = facet_columns(table).iter();
    columns
        .map(|&column| FacetIndex::new(data, table, column))
        .collect()
}

fn texts_of(data: &Dataset, table: Table) -> Texts {
    let mut texts = Texts::default();
    for row in all_rows(data, table) {
        for &column in columns(table) {
            each_value(data, table, row, column, &mut |value| {
                texts.field(value);
            });
        }
        each_linked_text(data, table, row, &mut |text| {
            texts.field(text);
        });
        texts.end_row();
    }
    texts
}

/// The rows with an asked value in a column that is no facet, or `None` when
/// the query asks for none.
fn rows_having(data: &Dataset, query: &TableQuery, column: Column) -> Option<Bits> {
    let asked = query.filters.iter().filter(|(other, _)| *other == column);
    let asked: Vec<&str> = asked.map(|(_, value)| value.as_str()).collect();
    let len = row_count(data, query.table);
    (!asked.is_empty()).then(|| {
        Bits::of(len, |row| {
            let mut found = false;
            each_value(data, query.table, numbered(row), column, &mut |value| {
                found |= asked.contains(&value);
            });
            found
        })
    })
}
