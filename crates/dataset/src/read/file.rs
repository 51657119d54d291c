//! A file of the package and its form: size, text, lines, header, width of rows.
//!
//! What a cell means is left to [`super::tables`].

use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::Path;

use super::disk::check_size;
use super::files::Content;
use super::rows::Rows;
use super::{Fault, Faults, TableSpec, limits};

/// One file: its rows of the right width, each with its line.
#[derive(Debug)]
pub(super) struct Table {
    /// What the table should be.
    pub spec: &'static TableSpec,
    /// The file's path for messages.
    pub path: String,
    /// The rows that have as many cells as the header.
    pub rows: Vec<RawRow>,
    /// Whether every row of the file is among `rows`; so it is where a file is
    /// left out that may be.
    pub complete: bool,
    /// Whether it is of an earlier version, which may lack the last columns.
    is_earlier: bool,
}

/// A row of text cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawRow {
    /// The line on which the row starts, from 1.
    pub line: u64,
    /// The cells.
    pub cells: &'static [&'static str],
}

impl Table {
    /// The table of a folder, not yet read.
    pub(super) fn new(folder: &Path, spec: &'static TableSpec) -> Self {
        Self {
            spec,
            path: folder.join(spec.file).display().to_string(),
            rows: Vec::new(),
            complete: false,
            is_earlier: false,
        }
    }

    /// The table of an earlier version, not yet read.
    pub(super) fn of_earlier(folder: &Path, spec: &'static TableSpec) -> Self {
        Self {
            is_earlier: true,
            ..Self::new(folder, spec)
        }
    }

    /// The cell of a row in a column.
    pub(super) fn cell(&self, row: RawRow, column: &str) -> &'static str {
        let place = self.spec.columns.iter().position(|name| *name == column);
        let cell = place.and_then(|place| row.cells.get(place));
        cell.copied().unwrap_or_default()
    }

    /// What makes a row one of its kind, joined by colons.
    pub(super) fn key(&self, row: RawRow) -> String {
        let cells = self.spec.key.iter().map(|column| self.cell(row, column));
        cells.collect::<Vec<_>>().join(":")
    }

    /// The rows by their keys; of several with the same key the first.
    pub(super) fn by_key(&self) -> HashMap<String, RawRow> {
        let mut rows = HashMap::with_capacity(self.rows.len());
        for &row in &self.rows {
            rows.entry(self.key(row)).or_insert(row);
        }
        rows
    }

    /// A fault in this file.
    pub(super) fn fault(&self, line: u64, column: &str, message: impl Into<String>) -> Fault {
        Fault {
            file: self.path.clone(),
            line,
            column: column.to_owned(),
            message: message.into(),
        }
    }

    /// Reads the file; `left` is how many bytes the tables may still have together.
    pub(super) fn read(&mut self, content: Content, left: &mut usize, faults: &mut Faults) {
        let path = Path::new(&self.path);
        let bytes = content(path).and_then(|bytes| {
            check_size(&bytes, limits::FILE)?;
            Ok(bytes)
        });
        match bytes {
            Ok(bytes) => self.admit(bytes, left, faults),
            Err(error) if error.kind() == ErrorKind::NotFound && self.spec.optional => {
                self.complete = true;
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                faults.push(self.fault(0, "", "the file is missing"));
            }
            Err(error) => faults.push(self.fault(0, "", format!("cannot be read: {error}"))),
        }
    }

    /// Reads the bytes where the tables may have so many together.
    fn admit(&mut self, bytes: Vec<u8>, left: &mut usize, faults: &mut Faults) {
        if let Some(rest) = left.checked_sub(bytes.len()) {
            *left = rest;
            self.decode(bytes, faults);
            return;
        }
        let message = format!(
            "the file is one too many: the tables have more than {} bytes together",
            limits::PACKAGE
        );
        faults.push(self.fault(0, "", message));
    }

    fn decode(&mut self, bytes: Vec<u8>, faults: &mut Faults) {
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let place = error.utf8_error().valid_up_to();
                let (before, after) = error.as_bytes().split_at(place);
                let line = before.split(|&byte| byte == b'\n').count() as u64;
                let byte = after.first().copied().unwrap_or_default();
                let message = format!("is not UTF-8 (byte {byte:02X})");
                faults.push(self.fault(line, "", message));
                return;
            }
        };
        // The rows of a data set are slices of the text and live as long as the
        // program, which reads the package once.
        let text: &'static str = text.leak();
        let bare = text.strip_prefix('\u{feff}');
        if bare.is_some() {
            let message = "begins with a byte order mark (save as UTF-8 without one)";
            faults.push(self.fault(1, "", message));
        }
        let text = bare.unwrap_or(text);
        if self.has_too_many_lines(text, faults) {
            return;
        }
        self.check_lines(text, faults);
        self.parse(text, faults);
    }

    /// Whether the file has more lines than its table may have rows.
    fn has_too_many_lines(&self, text: &str, faults: &mut Faults) -> bool {
        let most = self.spec.most_rows;
        let below = text.lines().count().saturating_sub(1);
        if below > most {
            let message = format!(
                "the file has {below} lines below its header (this table has at most {most} rows)"
            );
            faults.push(self.fault(0, "", message));
        }
        below > most
    }

    /// Checks what CSV readers pass over in silence.
    fn check_lines(&self, text: &str, faults: &mut Faults) {
        let with_return = text.split('\n').position(|line| line.contains('\r'));
        if let Some(place) = with_return {
            let message = "holds a carriage return (end lines with a line feed alone)";
            faults.push(self.fault(place as u64 + 1, "", message));
        }
        for (place, line) in text.lines().enumerate() {
            if line.is_empty() {
                faults.push(self.fault(place as u64 + 1, "", "the line is empty"));
            }
        }
        if !text.is_empty() && !text.ends_with('\n') {
            let last = text.lines().count() as u64;
            faults.push(self.fault(last, "", "the last line has no line feed at its end"));
        }
    }

    fn parse(&mut self, text: &'static str, faults: &mut Faults) {
        let mut rows = Rows::new(text);
        let mut header = Vec::new();
        match rows.next(&mut header) {
            Ok(Some(_)) => {}
            Ok(None) => {
                let message = "the file is empty (the header row is missing)";
                faults.push(self.fault(0, "", message));
                return;
            }
            Err(broken) => {
                faults.push(self.fault(broken.line, "", broken.message));
                return;
            }
        }
        if self.check_header(&header, faults) {
            self.parse_rows(rows, header.len(), faults);
        }
    }

    /// Reads the rows below the header; one of another width is none.
    fn parse_rows(&mut self, mut rows: Rows, width: usize, faults: &mut Faults) {
        self.complete = true;
        let (mut lines, mut cells) = (Vec::new(), Vec::new());
        loop {
            let before = cells.len();
            match rows.next(&mut cells) {
                Ok(Some(line)) if cells.len() - before == width => lines.push(line),
                Ok(Some(line)) => {
                    let found = cells.len() - before;
                    let message = format!("has {found} cells (the header has {width})");
                    faults.push(self.fault(line, "", message));
                    cells.truncate(before);
                    self.complete = false;
                }
                Ok(None) => break,
                Err(broken) => {
                    faults.push(self.fault(broken.line, "", broken.message));
                    cells.truncate(before);
                    self.complete = false;
                    break;
                }
            }
        }
        let cells: &'static [&'static str] = cells.leak();
        let rows = lines.into_iter().zip(cells.chunks_exact(width));
        self.rows = rows.map(|(line, cells)| RawRow { line, cells }).collect();
    }

    /// Whether the header is as it should be.
    fn check_header(&self, header: &[&str], faults: &mut Faults) -> bool {
        let right = self.spec.columns;
        let is_prefix = right.starts_with(header);
        let least = if self.is_earlier {
            1
        } else {
            right.len() - self.spec.later
        };
        if is_prefix && (least..=right.len()).contains(&header.len()) {
            return true;
        }
        let before = faults.len();
        for name in header.iter().filter(|name| !right.contains(name)) {
            let message = format!("no such column (use {})", right.join(","));
            faults.push(self.fault(1, name, message));
        }
        for name in right {
            let message = match header.iter().filter(|found| *found == name).count() {
                0 => "the column is missing",
                1 => continue,
                _ => "the column stands twice",
            };
            faults.push(self.fault(1, name, message));
        }
        if faults.len() == before {
            let message = format!("the columns are out of order (use {})", right.join(","));
            faults.push(self.fault(1, "", message));
        }
        false
    }
}
