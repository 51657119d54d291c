//! Splitting the text of a CSV file (RFC 4180) into rows and cells.
//!
//! What only an editor's slip makes of a file is told apart here: a quote that is
//! never closed, one that a later quote closes, and rows or cells beyond the limits.
//! Whether a row has the right number of cells is left to [`super::file`].

use super::limits;
use crate::quote::Quoted;

/// Why a text cannot be read any further, and on which line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken {
    pub line: u64,
    pub message: String,
}

/// The rows of a text that are yet to be read.
pub(super) struct Rows {
    text: &'static str,
    /// The byte at which the rest begins.
    at: usize,
    /// The line of that byte, from 1.
    line: u64,
}

impl Rows {
    pub(super) fn new(text: &'static str) -> Self {
        Self {
            text,
            at: 0,
            line: 1,
        }
    }

    /// Adds the cells of the next row to `cells` and gives the line on which it starts;
    /// `None` where the text has ended. Lines without anything are no rows.
    pub(super) fn next(&mut self, cells: &mut Vec<&'static str>) -> Result<Option<u64>, Broken> {
        while matches!(self.byte(), Some(b'\n' | b'\r')) {
            self.pass();
        }
        if self.byte().is_none() {
            return Ok(None);
        }
        let line = self.line;
        for _ in 0..limits::CELLS {
            cells.push(self.cell()?);
            if self.byte() != Some(b',') {
                return Ok(Some(line));
            }
            self.pass();
        }
        let message = format!(
            "has more than {} cells (a row has one for each column)",
            limits::CELLS
        );
        Err(Broken { line, message })
    }

    /// The next byte.
    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Leaves the next byte behind.
    fn pass(&mut self) {
        self.line += u64::from(self.byte() == Some(b'\n'));
        self.at += 1;
    }

    /// The text from a byte up to the rest.
    fn since(&self, start: usize) -> &'static str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn cell(&mut self) -> Result<&'static str, Broken> {
        if self.byte() == Some(b'"') {
            return self.quoted();
        }
        let start = self.at;
        while !matches!(self.byte(), None | Some(b',' | b'\n' | b'\r')) {
            self.at += 1;
        }
        let cell = self.since(start);
        if cell.len() > limits::CELL {
            return Err(too_long(self.line, cell));
        }
        Ok(cell)
    }

    fn quoted(&mut self) -> Result<&'static str, Broken> {
        let opened = self.line;
        self.pass();
        let start = self.at;
        let mut has_quotes = false;
        loop {
            match self.byte() {
                None => return Err(unclosed(opened)),
                Some(b'"') => {
                    self.pass();
                    if self.byte() != Some(b'"') {
                        break;
                    }
                    has_quotes = true;
                }
                Some(_) => {}
            }
            self.pass();
        }
        let cell = self.since(start).strip_suffix('"').unwrap_or_default();
        let ends = matches!(self.byte(), None | Some(b',' | b'\n' | b'\r'));
        if self.line > opened && (!ends || cell.len() > limits::CELL) {
            // The quote that closes it was to open a cell of a later line.
            return Err(unclosed(opened));
        }
        if !ends {
            let message = "a cell goes on behind the quote that closes it (write a quote within \
                           a quoted cell twice)";
            return Err(Broken {
                line: opened,
                message: message.to_owned(),
            });
        }
        if cell.len() > limits::CELL {
            return Err(too_long(opened, cell));
        }
        Ok(if has_quotes {
            cell.replace("\"\"", "\"").leak()
        } else {
            cell
        })
    }
}

fn unclosed(line: u64) -> Broken {
    let message = "a quote that opens a cell here is never closed (end the cell with a quote, and \
                   write a quote within it twice)";
    Broken {
        line,
        message: message.to_owned(),
    }
}

fn too_long(line: u64, cell: &str) -> Broken {
    let (length, most) = (cell.len(), limits::CELL);
    let start = cell.chars().take(20).collect::<String>();
    let message = format!(
        "the cell that begins with {} has {length} bytes (at most {most})",
        Quoted(&start)
    );
    Broken { line, message }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// All rows with their lines.
    fn rows(text: &str) -> Result<Vec<(u64, Vec<&'static str>)>, Broken> {
        let mut rows = Rows::new(text.to_owned().leak());
        let mut found = Vec::new();
        loop {
            let mut cells = Vec::new();
            match rows.next(&mut cells)? {
                Some(line) => found.push((line, cells)),
                None => return Ok(found),
            }
        }
    }

    fn broken(text: &str) -> (u64, String) {
        let broken = rows(text).unwrap_err();
        (broken.line, broken.message)
    }

    #[test]
    fn cells_are_divided_by_commas_and_may_be_quoted() {
        assert_eq!(
            rows("a,,\"b,c\"\n\n\"d \"\"e\"\"\",f\"g,").unwrap(),
            [(1, vec!["a", "", "b,c"]), (3, vec!["d \"e\"", "f\"g", ""])]
        );
    }

    #[test]
    fn a_quote_that_is_not_closed_is_told_with_its_own_line() {
        for text in [
            "a,b\nc,\"d",
            "a,b\nc,\"d\ne,f\n",
            // It seems to be closed where a later cell is opened.
            "a,b\nc,\"d\ne,\"f\"\n",
            "a,b\nc,\"d\n\"e\",f\n",
        ] {
            let (line, message) = broken(text);
            assert_eq!(line, 2, "{text:?}");
            assert!(message.contains("never closed"), "{text:?}: {message}");
        }
        let swallowed = format!("a,b\nc,\"d\n{}5\",e\n", "x,y\n".repeat(3000));
        assert_eq!(broken(&swallowed), broken("a,b\nc,\"d"));
    }

    #[test]
    fn a_quote_within_a_quoted_cell_has_to_be_doubled() {
        let (line, message) = broken("a\n\"b\" c,d\n");
        assert_eq!(line, 2);
        assert!(message.contains("twice"), "{message}");
    }

    #[test]
    fn rows_and_cells_beyond_the_limits_are_refused_with_their_line() {
        let wide = format!("a\n{}\n", ",".repeat(1_000_000));
        assert_eq!(broken(&wide).0, 2);
        assert!(broken(&wide).1.contains("more than 64 cells"));
        assert_eq!(rows(&",".repeat(63)).unwrap()[0].1.len(), 64);

        let long = "x".repeat(limits::CELL + 1);
        for text in [format!("a\n{long}\n"), format!("a\n\"{long}\"\n")] {
            let (line, message) = broken(&text);
            assert_eq!(line, 2);
            assert!(message.contains("has 8193 bytes"), "{message}");
        }
        assert!(rows(&long[1..]).is_ok());
    }

    proptest! {
        /// Every text that is not refused reads as the `csv` crate reads it.
        #[test]
        fn rows_are_those_of_another_reader(text in "[ab,\"\n]{0,40}") {
            if let Ok(found) = rows(&text) {
                let mut reader = csv::ReaderBuilder::new()
                    .has_headers(false)
                    .flexible(true)
                    .from_reader(text.as_bytes());
                let expected: Vec<Vec<String>> = reader
                    .records()
                    .map(|row| row.unwrap().iter().map(str::to_owned).collect())
                    .collect();
                let cells: Vec<Vec<&str>> = found.into_iter().map(|(_, cells)| cells).collect();
                prop_assert_eq!(cells, expected);
            }
        }
    }
}
