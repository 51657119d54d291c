//! The files of the package and their form: text, lines, header, width of rows.
//!
//! What a cell means is left to [`super::tables`].

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use csv::StringRecord;

use super::{Fault, TABLES, TableSpec};

/// The files as they were read.
pub(super) struct Files {
    pub sources: Table,
    pub industries: Table,
    pub bodies: Table,
    pub actors: Table,
    pub indicators: Table,
    pub observations: Table,
    pub milestones: Table,
    pub publishers: Table,
    pub traits: Table,
    pub targets: Table,
    pub story_en: Table,
    pub story_zh: Table,
    pub changes: Table,
}

/// One file: its rows of the right width, each with its line.
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
#[derive(Clone, Copy)]
pub(super) struct RawRow {
    /// The line on which the row starts, from 1.
    pub line: u64,
    /// The cells.
    pub cells: &'static StringRecord,
}

impl Files {
    /// Reads all files of a folder, each as `content` gives it by its path.
    pub fn load(
        folder: &Path,
        content: &dyn Fn(&Path) -> io::Result<Vec<u8>>,
        faults: &mut Vec<Fault>,
    ) -> Self {
        Self::load_each(|spec| Table::load(folder, spec, content, faults))
    }

    /// Reads the files of an earlier version: its tables may lack the last columns of
    /// today's, whose cells are empty then.
    pub fn load_earlier(folder: &Path, faults: &mut Vec<Fault>) -> Self {
        Self::load_each(|spec| {
            let mut table = Table::new(folder, spec);
            table.is_earlier = true;
            table.read(&|path| fs::read(path), faults);
            table
        })
    }

    fn load_each(load: impl FnMut(&'static TableSpec) -> Table) -> Self {
        let [
            sources,
            industries,
            bodies,
            actors,
            indicators,
            observations,
            milestones,
            publishers,
            traits,
            targets,
            story_en,
            story_zh,
            changes,
        ] = TABLES.each_ref().map(load);
        Self {
            sources,
            industries,
            bodies,
            actors,
            indicators,
            observations,
            milestones,
            publishers,
            traits,
            targets,
            story_en,
            story_zh,
            changes,
        }
    }

    /// All files.
    pub fn all(&self) -> [&Table; 13] {
        [
            &self.sources,
            &self.industries,
            &self.bodies,
            &self.actors,
            &self.indicators,
            &self.observations,
            &self.milestones,
            &self.publishers,
            &self.traits,
            &self.targets,
            &self.story_en,
            &self.story_zh,
            &self.changes,
        ]
    }

    /// Whether every row of every file could be read.
    pub fn complete(&self) -> bool {
        self.all().iter().all(|table| table.complete)
    }
}

impl Table {
    /// The cell of a row in a column.
    pub fn cell(&self, row: RawRow, column: &str) -> &'static str {
        let place = self.spec.columns.iter().position(|name| *name == column);
        place.and_then(|place| row.cells.get(place)).unwrap_or("")
    }

    /// What makes a row one of its kind, joined by colons.
    pub fn key(&self, row: RawRow) -> String {
        let cells = self.spec.key.iter().map(|column| self.cell(row, column));
        cells.collect::<Vec<_>>().join(":")
    }

    /// A fault in this file.
    pub fn fault(&self, line: u64, column: &str, message: impl Into<String>) -> Fault {
        Fault {
            file: self.path.clone(),
            line,
            column: column.to_owned(),
            message: message.into(),
        }
    }

    fn load(
        folder: &Path,
        spec: &'static TableSpec,
        content: &dyn Fn(&Path) -> io::Result<Vec<u8>>,
        faults: &mut Vec<Fault>,
    ) -> Self {
        let mut table = Self::new(folder, spec);
        table.read(content, faults);
        table
    }

    fn new(folder: &Path, spec: &'static TableSpec) -> Self {
        Self {
            spec,
            path: folder.join(spec.file).display().to_string(),
            rows: Vec::new(),
            complete: false,
            is_earlier: false,
        }
    }

    fn read(&mut self, content: &dyn Fn(&Path) -> io::Result<Vec<u8>>, faults: &mut Vec<Fault>) {
        match content(Path::new(&self.path)) {
            Ok(bytes) => self.parse(&bytes, faults),
            Err(error) if error.kind() == ErrorKind::NotFound && self.spec.optional => {
                self.complete = true;
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {
                faults.push(self.fault(0, "", "the file is missing"));
            }
            Err(error) => faults.push(self.fault(0, "", format!("cannot be read: {error}"))),
        }
    }

    fn parse(&mut self, bytes: &[u8], faults: &mut Vec<Fault>) {
        let text = match str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let (before, after) = bytes.split_at(error.valid_up_to());
                let line = before.split(|&byte| byte == b'\n').count() as u64;
                let byte = after.first().copied().unwrap_or_default();
                let message = format!("is not UTF-8 (byte {byte:02X})");
                faults.push(self.fault(line, "", message));
                return;
            }
        };
        let bare = text.strip_prefix('\u{feff}');
        if bare.is_some() {
            let message = "begins with a byte order mark (save as UTF-8 without one)";
            faults.push(self.fault(1, "", message));
        }
        let text = bare.unwrap_or(text);
        self.check_lines(text, faults);
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut records = Vec::new();
        for record in reader.records() {
            match record {
                Ok(record) => records.push(record),
                Err(error) => faults.push(self.fault(0, "", format!("is no CSV: {error}"))),
            }
        }
        // The rows of a data set are slices of these cells and live as long as
        // the program, which reads the package once.
        let records: &'static [StringRecord] = Vec::leak(records);
        let Some((header, records)) = records.split_first() else {
            faults.push(self.fault(0, "", "the file is empty (the header row is missing)"));
            return;
        };
        if !self.check_header(header, faults) {
            return;
        }
        self.complete = true;
        for cells in records {
            let line = line_of(text, cells);
            if cells.len() == header.len() {
                self.rows.push(RawRow { line, cells });
            } else {
                let (found, right) = (cells.len(), header.len());
                let message = format!("has {found} cells (the header has {right})");
                faults.push(self.fault(line, "", message));
                self.complete = false;
            }
        }
    }

    /// Checks what CSV readers pass over in silence.
    fn check_lines(&self, text: &str, faults: &mut Vec<Fault>) {
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

    /// Whether the header is as it should be.
    fn check_header(&self, header: &StringRecord, faults: &mut Vec<Fault>) -> bool {
        let right = self.spec.columns;
        let is_prefix = right.iter().take(header.len()).copied().eq(header.iter());
        if self.is_earlier && is_prefix {
            return true;
        }
        if header.iter().eq(right.iter().copied()) {
            return true;
        }
        let before = faults.len();
        for name in header.iter().filter(|name| !right.contains(name)) {
            let message = format!("no such column (use {})", right.join(","));
            faults.push(self.fault(1, name, message));
        }
        for name in right {
            let message = match header.iter().filter(|found| found == name).count() {
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

/// The line on which a record starts. The CSV reader counts from the end of
/// the record before, so that empty lines between the two have to be passed.
fn line_of(text: &str, record: &StringRecord) -> u64 {
    let Some(position) = record.position() else {
        return 0;
    };
    let rest = text.as_bytes().get(position.byte() as usize..);
    let ends = rest.unwrap_or_default().iter();
    let ends = ends.take_while(|byte| matches!(byte, b'\r' | b'\n'));
    position.line() + ends.filter(|&&byte| byte == b'\n').count() as u64
}
