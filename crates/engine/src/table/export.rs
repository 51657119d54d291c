//! Rows as files: CSV (RFC 4180, with LF) and JSON (RFC 8259).

use dataset::{Code, Dataset};

use super::cell::{each_value, is_list};
use super::formula::guarded;
use super::{Column, Table, cell, download_columns};

/// The rows as CSV with a header, with the columns of [`download_columns`]:
/// every line starts with the very cells of the data package's file. A text that
/// a spreadsheet would compute has an apostrophe in front; numbers have none.
pub fn csv(data: &Dataset, table: Table, rows: &[u32]) -> String {
    let columns = download_columns(table);
    let mut out = String::new();
    let headers = columns.iter().map(|column| column.code().to_owned());
    csv_line(&mut out, headers);
    for &row in rows {
        csv_line(
            &mut out,
            columns.iter().map(|&column| {
                let text = cell(data, table, row, column);
                if is_number(column) {
                    text
                } else {
                    guarded(text)
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
    /// A number, written as it is.
    Number(f64),
}

/// Rows that were worked out as CSV, by the same rules as [`csv`].
pub fn csv_of(header: &[&str], rows: &[Vec<CsvCell>]) -> String {
    let mut out = String::new();
    csv_line(&mut out, header.iter().map(|&name| name.to_owned()));
    for row in rows {
        csv_line(
            &mut out,
            row.iter().map(|cell| match cell {
                CsvCell::Text(text) => guarded(text.clone()),
                CsvCell::Number(number) => number.to_string(),
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
                CsvCell::Number(number) if number.is_finite() => out.push_str(&number.to_string()),
                CsvCell::Number(_) => out.push_str("null"),
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
        let rows = [vec![CsvCell::Text("=a, b".into()), CsvCell::Number(-2.5)]];
        assert_eq!(
            csv_of(&["name", "value"], &rows),
            "name,value\n\"'=a, b\",-2.5\n"
        );
        assert_eq!(
            json_of(&["name", "value"], &rows),
            "[\n{\"name\":\"=a, b\",\"value\":-2.5}\n]\n"
        );
    }

    #[test]
    fn no_rows_are_an_empty_array() {
        let data = Dataset::default();
        assert_eq!(json(&data, Table::Actors, &[]), "[\n]\n");
        assert_eq!(
            csv(&data, Table::Actors, &[]),
            "id,name_en,name_zh,kind,area\n"
        );
    }
}
