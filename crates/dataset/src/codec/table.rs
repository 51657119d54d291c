//! The tables, column by column.

use super::DecodeError;
use super::column::Column;
use super::read::Reader;
use super::write::Writer;
use crate::{
    Actor, Annotation, Body, Change, Indicator, Industry, Milestone, Observation, Publisher,
    Source, Step, TargetNote, Traits,
};

/// The rows of a table, written and read column by column.
pub(super) trait Rows: Sized {
    /// Writes the columns one after the other.
    fn write(rows: &[Self], to: &mut Writer);

    /// Reads the columns of a table of `count` rows.
    fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError>;
}

/// Both directions from one list of columns, so that they cannot drift apart.
macro_rules! columns {
    ($($row:ident { $($field:ident),+ })+) => {
        $(
            impl Rows for $row {
                fn write(rows: &[Self], to: &mut Writer) {
                    $(Column::write(rows.iter().map(|row| row.$field.clone()), to);)+
                }

                fn read(count: usize, from: &mut Reader) -> Result<Vec<Self>, DecodeError> {
                    $(let mut $field = Column::read(count, from)?.into_iter();)+
                    (0..count)
                        .map(|_| {
                            Ok($row {
                                $($field: $field.next().ok_or(DecodeError::Length)?),+
                            })
                        })
                        .collect()
                }
            }
        )+
    };
}

columns! {
    Source { slug, publisher, title, url, published, language, kind, grade }
    Industry { slug, name, tier, summary, source, headline }
    Body { slug, short, name, kind }
    Actor { slug, name, kind, area }
    Indicator { slug, name, industry, unit, kind, definition }
    Observation { indicator, area, period, value, bound, status, body, source, note }
    Milestone { slug, date, title, summary, kind, industries, actors, area, significance, sources, short }
    Publisher { publisher, name }
    Traits { indicator, accrual, whole, quantity, growth, counter_zh }
    TargetNote { indicator, area, period, outcome, comparable, reason }
    Annotation { indicator, kind, at, width, weight, text }
    Step { slug, figure, title, text }
    Change { version, date, table, key, kind, column, before, after, note }
}
