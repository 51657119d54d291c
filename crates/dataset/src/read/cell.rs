//! Reading one row's cells as what they stand for.
//!
//! Every reader returns `None` and notes a fault where the cell is wrong, so
//! that all faults of a row come out at once.

use std::ops::RangeInclusive;

use super::file::{RawRow, Table};
use super::keys::TableKeys;
use super::{Faults, limits};
use crate::find::is_slug;
use crate::quote::{Quoted, is_hidden};
use crate::{Area, Bilingual, Code, Date, Period, Value};

/// A row whose cells are read one by one.
pub(super) struct Row<'a> {
    pub table: &'a Table,
    pub raw: RawRow,
    pub faults: &'a mut Faults,
}

impl Row<'_> {
    /// The cell as it is written.
    pub(super) fn cell(&self, column: &str) -> &'static str {
        self.table.cell(self.raw, column)
    }

    /// Notes that a cell is wrong.
    pub(super) fn fault(&mut self, column: &str, message: impl Into<String>) {
        let fault = self.table.fault(self.raw.line, column, message);
        self.faults.push(fault);
    }

    /// A parsed cell, or the fault that its parser found.
    fn noted<T>(&mut self, column: &str, parsed: Result<T, String>) -> Option<T> {
        parsed.map_err(|message| self.fault(column, message)).ok()
    }

    /// A text that must not be empty.
    pub(super) fn text(&mut self, column: &str) -> Option<&'static str> {
        let text = self.cell(column);
        let most = self.table.spec.longest(column).unwrap_or(usize::MAX);
        self.noted(column, check_text(text, most))?;
        Some(text)
    }

    /// A text in both languages, from the columns `<stem>_en` and `<stem>_zh`.
    pub(super) fn bilingual(&mut self, stem: &str) -> Option<Bilingual> {
        let en = self.text(&format!("{stem}_en"));
        let zh = self.text(&format!("{stem}_zh"));
        Some(Bilingual { en: en?, zh: zh? })
    }

    /// A text in both languages or in none.
    pub(super) fn optional_bilingual(&mut self, stem: &str) -> Option<Bilingual> {
        let empty = |language| self.cell(&format!("{stem}_{language}")).is_empty();
        if empty("en") && empty("zh") {
            return Some(Bilingual::default());
        }
        self.bilingual(stem)
    }

    /// A written id: lower-case letters and digits, in parts joined by `-` or `.`.
    pub(super) fn slug(&mut self, column: &str) -> Option<&'static str> {
        let slug = self.text(column)?;
        if !is_slug(slug) {
            self.fault(
                column,
                format!(
                    "{slug} is no id (use a-z, 0-9 and single hyphens or points between them)",
                    slug = Quoted(slug)
                ),
            );
            return None;
        }
        Some(slug)
    }

    /// One of a closed list of codes.
    pub(super) fn code<C: Code>(&mut self, column: &str) -> Option<C> {
        let text = self.cell(column);
        let parsed = C::from_code(text).ok_or_else(|| {
            let codes: Vec<&str> = C::ALL.iter().map(|code| code.code()).collect();
            format!(
                "{text} is none of {}",
                codes.join(", "),
                text = Quoted(text)
            )
        });
        self.noted(column, parsed)
    }

    /// An area.
    pub(super) fn area(&mut self, column: &str) -> Option<Area> {
        let text = self.cell(column);
        let parsed = Area::from_code(text).ok_or_else(|| {
            format!(
                "{text} is no area (use ISO 3166-1 as CN, ISO 3166-2 as CN-GD, or EU, EUROPE, OECD, WORLD)", text = Quoted(text))
        });
        self.noted(column, parsed)
    }

    /// A date as exact as known.
    pub(super) fn date(&mut self, column: &str) -> Option<Date> {
        self.noted(column, Date::parse(self.cell(column)))
    }

    /// A period.
    pub(super) fn period(&mut self, column: &str) -> Option<Period> {
        self.noted(column, Period::parse(self.cell(column)))
    }

    /// A number.
    pub(super) fn value(&mut self, column: &str) -> Option<Value> {
        self.noted(column, Value::parse(self.cell(column)))
    }

    /// A whole number within bounds.
    pub(super) fn whole(&mut self, column: &str, bounds: RangeInclusive<u8>) -> Option<u8> {
        let text = self.cell(column);
        let number = text.parse().ok().filter(|number| bounds.contains(number));
        let number = number.filter(|number: &u8| number.to_string() == text);
        let (least, most) = bounds.into_inner();
        let parsed = number.ok_or_else(|| {
            if least == most {
                format!(
                    "{text} is not {least}, the only value here",
                    text = Quoted(text)
                )
            } else {
                format!(
                    "{text} is no whole number from {least} to {most}",
                    text = Quoted(text)
                )
            }
        });
        self.noted(column, parsed)
    }

    /// The row that a cell refers to.
    pub(super) fn reference(&mut self, column: &str, keys: &TableKeys, table: &str) -> Option<u16> {
        let id = self.cell(column);
        self.refer(column, id, keys, table)
    }

    /// The rows that a cell refers to, joined by `;`. The list may be empty.
    pub(super) fn references(
        &mut self,
        column: &str,
        keys: &TableKeys,
        table: &str,
    ) -> Option<Vec<u16>> {
        let text = self.cell(column);
        if text.is_empty() {
            return Some(Vec::new());
        }
        let ids: Vec<&'static str> = text.split(';').collect();
        if ids.len() > limits::LIST {
            let message = format!("names {} rows (at most {})", ids.len(), limits::LIST);
            self.fault(column, message);
            return None;
        }
        let mut rows = Vec::new();
        for (place, id) in ids.iter().enumerate() {
            if id.is_empty() {
                self.fault(
                    column,
                    "an item of the list is empty (join ids by single \";\")",
                );
            } else if ids[..place].contains(id) {
                self.fault(
                    column,
                    format!("{id} stands twice in the list", id = Quoted(id)),
                );
            } else {
                rows.extend(self.refer(column, id, keys, table));
            }
        }
        (rows.len() == ids.len()).then_some(rows)
    }

    /// The row that a cell refers to, which is not used by that: a table that
    /// may be left out keeps nothing in the package.
    pub(super) fn mention(&mut self, column: &str, keys: &TableKeys, table: &str) -> Option<u16> {
        let id = self.cell(column);
        let row = keys.row(id);
        if row.is_none() && keys.is_complete() {
            self.fault(
                column,
                format!("{id} is no id in {table}.csv", id = Quoted(id)),
            );
        }
        row
    }

    fn refer(&mut self, column: &str, id: &str, keys: &TableKeys, table: &str) -> Option<u16> {
        let row = keys.use_row(id);
        if row.is_none() && keys.is_complete() {
            self.fault(
                column,
                format!("{id} is no id in {table}.csv", id = Quoted(id)),
            );
        }
        row
    }
}

/// One pass, since this looks at every letter of the package.
fn check_text(text: &str, most: usize) -> Result<(), String> {
    if text.is_empty() {
        return Err("is empty".to_owned());
    }
    let mut length = 0;
    let mut after_blank = true;
    let mut stray_blank = false;
    for letter in text.chars() {
        if letter == '\n' {
            return Err("holds a line break".to_owned());
        }
        if is_hidden(letter) {
            let number = u32::from(letter);
            return Err(format!("holds the invisible character U+{number:04X}"));
        }
        let blank = letter.is_whitespace();
        stray_blank |= blank && after_blank;
        after_blank = blank;
        length += 1;
    }
    if stray_blank || after_blank {
        return Err("has a blank at an end, or two in a row".to_owned());
    }
    if length > most {
        return Err(format!("is {length} characters long (at most {most})"));
    }
    Ok(())
}
