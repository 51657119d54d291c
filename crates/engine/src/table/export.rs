//! Rows as files: CSV (RFC 4180, with LF) and JSON (RFC 8259).
//!
//! Excel reads a CSV file in the system's own encoding unless a byte order mark says
//! otherwise, and takes `2025-03` for the first of March. A file for Excel has the
//! mark, and its months are formulas of one constant text.

use dataset::{Code, Dataset, Period};

use super::cell::{each_value, is_list};
use super::formula::guarded;
use super::{Column, Table, cell, download_columns};

/// For what a CSV file is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CsvStyle {
    /// For programs: the very cells of the data package.
    #[default]
    Plain,
    /// For Excel and spreadsheets like it.
    Excel,
}

/// By which Excel sees that a file is UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl CsvStyle {
    fn file(self) -> String {
        match self {
            Self::Plain => String::new(),
            Self::Excel => BYTE_ORDER_MARK.into(),
        }
    }

    /// A period or date, which never holds what others wrote.
    fn time(self, text: String) -> String {
        match self {
            Self::Excel if is_month(&text) => format!("=\"{text}\""),
            _ => text,
        }
    }
}

/// Whether a spreadsheet would take the text for the first day of a month.
fn is_month(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut digits =
        |count: usize| (parts.next()).is_some_and(|part| part.len() == count && is_digits(part));
    digits(4) && digits(2) && parts.next().is_none()
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The rows as CSV with a header, with the columns of [`download_columns`]:
/// every line starts with the very cells of the data package's file. A text that
/// a spreadsheet would compute has an apostrophe in front; numbers have none.
pub fn csv(data: &Dataset, table: Table, rows: &[u32], style: CsvStyle) -> String {
    let columns = download_columns(table);
    let mut out = style.file();
    let headers = columns.iter().map(|column| column.code().to_owned());
    csv_line(&mut out, headers);
    for &row in rows {
        csv_line(
            &mut out,
            columns.iter().map(|&column| {
                let text = cell(data, table, row, column);
                match column {
                    Column::Period | Column::Date | Column::Published => style.time(text),
                    _ if is_number(column) => text,
                    _ => guarded(text),
                }
            }),
        );
    }
    out
}

/// A cell of a file that is no table of the data package.
#[derive(Clone, Debug, PartialEq)]
pub enum CsvCell {
    /// A text, guarded where a spreadsheet would compute it.
    Text(String),
    /// The digits of a number, written as they are; nothing where there is none.
    Number(String),
    /// A period, as the data package writes it.
    Period(Period),
}

impl CsvCell {
    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Rows that were worked out as CSV, by the same rules as [`csv`].
pub fn csv_of(header: &[&str], rows: &[Vec<CsvCell>], style: CsvStyle) -> String {
    let mut out = style.file();
    csv_line(&mut out, header.iter().map(|&name| name.to_owned()));
    for row in rows {
        csv_line(
            &mut out,
            row.iter().map(|cell| match cell {
                CsvCell::Text(text) => guarded(text.clone()),
                CsvCell::Number(number) => number.clone(),
                CsvCell::Period(period) => style.time(period.to_string()),
            }),
        );
    }
    out
}

/// The same as a JSON array of objects, one a line.
pub fn json_of(header: &[&str], rows: &[Vec<CsvCell>]) -> String {
    let mut out = String::from("[");
    for (at, row) in rows.iter().enumerate() {
        out.push_str(if at == 0 { "\n{" } else { ",\n{" });
        for (at, (name, cell)) in header.iter().zip(row).enumerate() {
            if at > 0 {
                out.push(',');
            }
            json_string(&mut out, name);
            out.push(':');
            match cell {
                CsvCell::Text(text) => json_string(&mut out, text),
                CsvCell::Number(number) if number.is_empty() => out.push_str("null"),
                CsvCell::Number(number) => out.push_str(number),
                CsvCell::Period(period) => json_string(&mut out, &period.to_string()),
            }
        }
        out.push('}');
    }
    out.push_str("\n]\n");
    out
}

/// Whether the cells of a column are numbers, whose sign means a sign.
fn is_number(column: Column) -> bool {
    matches!(column, Column::Value | Column::Scale | Column::Significance)
}

fn csv_line(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, text) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        if text.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&text.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&text);
        }
    }
    out.push('\n');
}

/// The rows as a JSON array of objects, one a line, with the columns of
/// [`download_columns`]. Values, scales and significances are numbers with the
/// digits that the file gives; what may be several is an array; an empty cell is
/// an empty string or array.
pub fn json(data: &Dataset, table: Table, rows: &[u32]) -> String {
    let columns = download_columns(table);
    let mut out = String::from("[");
    for (at, &row) in rows.iter().enumerate() {
        out.push_str(if at == 0 { "\n{" } else { ",\n{" });
        for (at, &column) in columns.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            json_string(&mut out, column.code());
            out.push(':');
            json_cell(&mut out, data, table, row, column);
        }
        out.push('}');
    }
    out.push_str("\n]\n");
    out
}

fn json_cell(out: &mut String, data: &Dataset, table: Table, row: u32, column: Column) {
    if is_list(table, column) {
        out.push('[');
        let mut first = true;
        each_value(data, table, row, column, &mut |value| {
            if !first {
                out.push(',');
            }
            first = false;
            json_string(out, value);
        });
        out.push(']');
    } else if is_number(column) {
        out.push_str(&cell(data, table, row, column));
    } else {
        json_string(out, &cell(data, table, row, column));
    }
}

/// Writes a text as a JSON string, its quotes included.
pub fn json_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\0'..='\u{1F}' => {
                let digit = |half: u32| char::from_digit(half, 16).unwrap_or('0');
                out.push_str("\\u00");
                out.extend([digit(c as u32 >> 4), digit(c as u32 & 15)]);
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_only_where_it_must_be() {
        let mut out = String::new();
        let cells = [
            "plain text",
            "a, b",
            "say \"so\"",
            "two\nlines",
            "",
            "一；二",
        ];
        csv_line(&mut out, cells.map(str::to_owned).into_iter());
        assert_eq!(
            out,
            "plain text,\"a, b\",\"say \"\"so\"\"\",\"two\nlines\",,一；二\n"
        );
    }

    #[test]
    fn a_json_string_escapes_what_it_must() {
        let mut out = String::new();
        json_string(&mut out, "\"C:\\\"\n\t\u{1}人\u{1F600}");
        assert_eq!(out, "\"\\\"C:\\\\\\\"\\n\\u0009\\u0001人\u{1F600}\"");
    }

    #[test]
    fn rows_that_were_worked_out_are_guarded_and_keep_their_signs() {
        let rows = [vec![
            CsvCell::text("=a, b"),
            CsvCell::Number("-2.50".into()),
        ]];
        assert_eq!(
            csv_of(&["name", "value"], &rows, CsvStyle::Plain),
            "name,value\n\"'=a, b\",-2.50\n"
        );
        assert_eq!(
            json_of(&["name", "value"], &rows),
            "[\n{\"name\":\"=a, b\",\"value\":-2.50}\n]\n"
        );
    }

    #[test]
    fn no_rows_are_an_empty_array() {
        let data = Dataset::default();
        assert_eq!(json(&data, Table::Actors, &[]), "[\n]\n");
        assert_eq!(
            csv(&data, Table::Actors, &[], CsvStyle::Plain),
            "id,name_en,name_zh,kind,area,area_en,area_zh\n"
        );
    }

    #[test]
    fn a_file_for_excel_is_marked_and_its_months_stay_texts() {
        let periods = [
            "2025",
            "2025-03",
            "2025-Q1",
            "2025-01/2025-03",
            "2025-03-31",
        ];
        let row = |text: &&str| vec![CsvCell::Period(Period::parse(text).unwrap())];
        let rows: Vec<_> = periods.iter().map(row).collect();
        assert_eq!(
            csv_of(&["时期"], &rows, CsvStyle::Excel),
            "\u{feff}时期\n2025\n\"=\"\"2025-03\"\"\"\n2025-Q1\n2025-01/2025-03\n2025-03-31\n"
        );
        assert_eq!(
            csv_of(&["时期"], &rows[1..2], CsvStyle::Plain),
            "时期\n2025-03\n"
        );
        // A text of others is never taken for a month.
        let text = [vec![CsvCell::text("2025-03")]];
        assert_eq!(
            csv_of(&["note"], &text, CsvStyle::Excel),
            "\u{feff}note\n2025-03\n"
        );
    }

    #[test]
    fn a_number_that_is_not_there_is_empty_or_null() {
        let rows = [vec![CsvCell::Number(String::new()), CsvCell::text("a")]];
        assert_eq!(
            csv_of(&["value", "name"], &rows, CsvStyle::Plain),
            "value,name\n,a\n"
        );
        assert_eq!(
            json_of(&["value", "name"], &rows),
            "[\n{\"value\":null,\"name\":\"a\"}\n]\n"
        );
    }
}
