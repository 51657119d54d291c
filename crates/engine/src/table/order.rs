//! The order of a table's rows: numbers by size, periods and dates by time,
//! codes and what a row points to in listing order or by its name, all else by folded
//! text, Chinese by its sound.

use std::cmp::Ordering;

use dataset::{
    ActorKind, Area, BodyKind, Bound, Code, Dataset, Date, Grade, IndicatorKind, Language,
    MilestoneKind, Period, SourceKind, Status, Tier, Unit,
};

use super::cell::each_value;
use super::{Column, Direction, Table};
use crate::pinyin::Pinyin;
use crate::sorted::{self, Places};

/// What a cell is compared by; a list by its first value.
enum Key {
    Number(f64),
    Period(Period),
    Date(Date),
    Place(usize),
    Text(String),
    Empty,
}

/// What rows are sorted by.
pub(super) struct By<'a> {
    pub data: &'a Dataset,
    pub table: Table,
    pub column: Column,
    /// The language of the names of what a row points to, where those are sorted.
    pub names: Option<Language>,
    pub pinyin: &'a Pinyin,
}

impl By<'_> {
    /// Sorts `rows`, which come in table order and keep it where cells are equal.
    /// Empty cells come last in either direction.
    pub(super) fn sort(&self, rows: &mut [u32], direction: Direction) {
        let listing = listing(self.data, self.table, self.column);
        let places = listing.as_deref().map(Places::new);
        let keyed = rows
            .iter()
            .map(|&row| (self.key(row, places.as_ref()), row));
        let mut keyed: Vec<(Key, u32)> = keyed.collect();
        dataset::sort::by(&mut keyed, |(a, _), (b, _)| compare(a, b, direction));
        for (row, (_, sorted)) in rows.iter_mut().zip(keyed) {
            *row = sorted;
        }
    }

    fn key(&self, row: u32, places: Option<&Places>) -> Key {
        let (data, at) = (self.data, row as usize);
        let typed = match (self.table, self.column) {
            (Table::Observations, Column::Value) => {
                (data.observations.get(at)).map(|row| Key::Number(row.value.as_f64()))
            }
            (Table::Observations, Column::Period) => {
                (data.observations.get(at)).map(|row| Key::Period(row.period))
            }
            (Table::Milestones, Column::Date) => {
                data.milestones.get(at).map(|row| Key::Date(row.date))
            }
            (Table::Sources, Column::Published) => {
                data.sources.get(at).map(|row| Key::Date(row.published))
            }
            _ => None,
        };
        let mut key = typed.unwrap_or(Key::Empty);
        if matches!(key, Key::Empty) {
            each_value(data, self.table, row, self.column, &mut |value| {
                if matches!(key, Key::Empty) && !value.is_empty() {
                    key = match (self.name(value), places) {
                        (Some(name), _) => Key::Text(self.pinyin.key(name)),
                        (None, Some(places)) => Key::Place(places.get(value)),
                        (None, None) => Key::Text(self.pinyin.key(value)),
                    };
                }
            });
        }
        key
    }

    /// The name of what a cell points to, where names are sorted.
    fn name(&self, id: &str) -> Option<&'static str> {
        let (data, language) = (self.data, self.names?);
        let name = match self.column {
            Column::Indicator | Column::HeadlineIndicator => data[data.find_indicator(id)?].name,
            Column::Body => data[data.find_body(id)?].name,
            Column::Actors => data[data.find_actor(id)?].name,
            _ => return None,
        };
        Some(name.get(language))
    }
}

fn compare(a: &Key, b: &Key, direction: Direction) -> Ordering {
    let order = match (a, b) {
        (Key::Empty, Key::Empty) => return Ordering::Equal,
        (Key::Empty, _) => return Ordering::Greater,
        (_, Key::Empty) => return Ordering::Less,
        (Key::Number(a), Key::Number(b)) => a.total_cmp(b),
        (Key::Period(a), Key::Period(b)) => a.cmp(b),
        (Key::Date(a), Key::Date(b)) => a.cmp(b),
        (Key::Place(a), Key::Place(b)) => a.cmp(b),
        (Key::Text(a), Key::Text(b)) => a.cmp(b),
        // A column has keys of one sort.
        _ => Ordering::Equal,
    };
    match direction {
        Direction::Ascending => order,
        Direction::Descending => order.reverse(),
    }
}

/// All values that the column may have, in listing order; `None` for a column
/// of free text, numbers or times.
pub(super) fn listing(data: &Dataset, table: Table, column: Column) -> Option<Vec<&'static str>> {
    Some(match (table, column) {
        (_, Column::Area) => Area::all().map(Area::code).collect(),
        (_, Column::Industry | Column::Industries) => {
            data.industries.iter().map(|row| row.slug).collect()
        }
        (_, Column::Actors) => data.actors.iter().map(|row| row.slug).collect(),
        (_, Column::Body) => data.bodies.iter().map(|row| row.slug).collect(),
        (_, Column::Significance) => vec!["1", "2", "3"],
        (_, Column::Language) => {
            let mut all = Vec::new();
            for source in &data.sources {
                sorted::insert(&mut all, source.language);
            }
            all
        }
        (_, Column::Bound) => codes::<Bound>(),
        (_, Column::Status) => codes::<Status>(),
        (_, Column::Unit) => codes::<Unit>(),
        (_, Column::Tier) => codes::<Tier>(),
        (_, Column::Grade) => codes::<Grade>(),
        (Table::Milestones, Column::Kind) => codes::<MilestoneKind>(),
        (Table::Indicators, Column::Kind) => codes::<IndicatorKind>(),
        (Table::Sources, Column::Kind) => codes::<SourceKind>(),
        (Table::Bodies, Column::Kind) => codes::<BodyKind>(),
        (Table::Actors, Column::Kind) => codes::<ActorKind>(),
        _ => return None,
    })
}

fn codes<T: Code>() -> Vec<&'static str> {
    T::ALL.iter().map(|value| value.code()).collect()
}
