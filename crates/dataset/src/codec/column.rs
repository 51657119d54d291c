//! How each type of cell is written and read as a column.

use super::DecodeError;
use super::read::Reader;
use super::write::Writer;
use crate::{
    Accrual, ActorId, ActorKind, AnnotationKind, Area, Bilingual, BodyId, BodyKind, Bound,
    ChangeKind, Code, Comparable, Grade, IndicatorId, IndicatorKind, IndustryId, MilestoneKind,
    Quantity, SourceId, SourceKind, Status, Tier, Unit,
};

/// A type that a column can hold.
pub(super) trait Column: Sized {
    /// Writes a column.
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer);

    /// Reads a column of `count` cells.
    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError>;
}

impl Column for &'static str {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        let places: Vec<i64> = cells.map(|text| to.place(text).cast_signed()).collect();
        to.steps(places.into_iter());
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let places = from.steps(count)?;
        places.into_iter().map(|place| from.text(place)).collect()
    }
}

impl Column for Bilingual {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        Column::write(cells.clone().map(|text| text.en), to);
        Column::write(cells.map(|text| text.zh), to);
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let en: Vec<&'static str> = Column::read(count, from)?;
        let zh: Vec<&'static str> = Column::read(count, from)?;
        let pairs = en.into_iter().zip(zh);
        Ok(pairs.map(|(en, zh)| Self { en, zh }).collect())
    }
}

macro_rules! codes {
    ($($code:ident: $name:literal),+ $(,)?) => {
        $(
            impl Column for $code {
                fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
                    to.plain(cells.map(|code| code as u64));
                }

                fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
                    read_codes(count, from, $name)
                }
            }
        )+
    };
}

codes! {
    Accrual: "an accrual",
    ActorKind: "a kind of actor",
    AnnotationKind: "a kind of annotation",
    BodyKind: "a kind of body",
    Bound: "a bound",
    ChangeKind: "a kind of change",
    Comparable: "whether figures compare",
    Grade: "a grade",
    IndicatorKind: "a kind of indicator",
    MilestoneKind: "a kind of milestone",
    Quantity: "a kind of number",
    SourceKind: "a kind of source",
    Status: "a status",
    Tier: "a tier",
    Unit: "a unit",
}

fn read_codes<C: Code>(
    count: usize,
    from: &mut Reader,
    name: &'static str,
) -> Result<Vec<C>, DecodeError> {
    let code = |number: u64| C::ALL.get(usize::try_from(number).ok()?).copied();
    let numbers = from.plain(count)?.into_iter();
    numbers
        .map(|number| code(number).ok_or(DecodeError::Damaged(name)))
        .collect()
}

macro_rules! ids {
    ($($id:ident in $table:ident: $name:literal),+ $(,)?) => {
        $(
            impl Column for $id {
                fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
                    to.steps(cells.map(|id| i64::from(id.0)));
                }

                fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
                    let rows = read_rows(count, from.counts.$table, from, $name)?;
                    Ok(rows.into_iter().map($id).collect())
                }
            }
        )+
    };
}

ids! {
    SourceId in sources: "a source",
    IndustryId in industries: "an industry",
    BodyId in bodies: "a body",
    ActorId in actors: "an actor",
    IndicatorId in indicators: "an indicator",
}

/// An id that may be missing is 0, or one more than its row number.
impl Column for Option<IndicatorId> {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.plain(cells.map(|id| id.map_or(0, |id| u64::from(id.0) + 1)));
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let rows = from.counts.indicators;
        let numbers = from.plain(count)?.into_iter();
        numbers
            .map(|number| {
                let Some(row) = number.checked_sub(1) else {
                    return Ok(None);
                };
                match usize::try_from(row) {
                    Ok(row) if row < rows => Ok(Some(IndicatorId::of_row(row))),
                    _ => Err(DecodeError::Damaged("an indicator")),
                }
            })
            .collect()
    }
}

/// Reads a column of row numbers of a table that has `rows` rows.
fn read_rows(
    count: usize,
    rows: usize,
    from: &mut Reader,
    name: &'static str,
) -> Result<Vec<u16>, DecodeError> {
    let numbers = from.steps(count)?.into_iter();
    numbers
        .map(|number| {
            u16::try_from(number)
                .ok()
                .filter(|&row| usize::from(row) < rows)
                .ok_or(DecodeError::Damaged(name))
        })
        .collect()
}

/// A list is how many items it has, and the items of all lists in one column.
impl<T: Column + Clone> Column for Vec<T> {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.plain(cells.clone().map(|list| list.len() as u64));
        Column::write(cells.flatten(), to);
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let lengths = from.counts(count)?;
        let mut items = T::read(lengths.iter().sum(), from)?.into_iter();
        let lists = lengths.into_iter();
        Ok(lists
            .map(|length| items.by_ref().take(length).collect())
            .collect())
    }
}

/// The significance of a milestone, or the weight of an annotation.
impl Column for u8 {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.plain(cells.map(u64::from));
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let numbers = from.plain(count)?.into_iter();
        numbers
            .map(|number| match u8::try_from(number) {
                Ok(number @ 1..=3) => Ok(number),
                _ => Err(DecodeError::Damaged("a significance")),
            })
            .collect()
    }
}

/// A width in CSS pixels.
impl Column for u16 {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.plain(cells.map(u64::from));
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let numbers = from.plain(count)?.into_iter();
        let width = |number| Self::try_from(number).map_err(|_| DecodeError::Damaged("a width"));
        numbers.map(width).collect()
    }
}

impl Column for Area {
    fn write(cells: impl Iterator<Item = Self> + Clone, to: &mut Writer) {
        to.plain(cells.map(|area| u64::from(area.number())));
    }

    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
        let numbers = from.plain(count)?.into_iter();
        numbers
            .map(|number| Self::from_number(number).ok_or(DecodeError::Damaged("an area")))
            .collect()
    }
}
