//! The blob: the whole data set in one run of bytes.
//!
//! ```text
//! "MPDS"  format number  texts  rows of each table  columns of each table
//! ```
//!
//! Everything after the first five bytes is written by `postcard`, whose
//! integers take one byte where they are small. Each text stands once in
//! `texts`, joined by line feeds; columns name it by its place. Tables lie
//! column by column, since like beside like compresses better, and neighbours
//! are written as differences. Decoding copies no text (rows hold slices of the
//! blob) and checks every number against what it stands for: a damaged blob
//! gives an error, never a panic.
//!
//! A blob belongs to the program that it was built with: enums and areas are
//! written by their place in the listing order.

mod column;
mod number;
mod read;
mod summaries;
mod table;
mod write;

use std::fmt;

use crate::find::is_slug;
use crate::{Dataset, Date, Milestone, Source, is_web_address, traits};
use column::Column;
use read::Reader;
use table::Rows;
use write::Writer;

/// What a blob begins with.
const MAGIC: [u8; 4] = *b"MPDS";

/// The number of the format above.
const FORMAT: u8 = 10;

/// Why a blob could not be decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It does not begin like a blob.
    Foreign,
    /// It is of another format; its number.
    Format(u8),
    /// It ends too early, or has bytes left over.
    Length,
    /// Something in it stands for nothing; what that is.
    Damaged(&'static str),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("these bytes are no data set of Milepost"),
            Self::Format(found) => write!(
                f,
                "the data set is of format {found}, this program reads format {FORMAT}"
            ),
            Self::Length => f.write_str("the data set is damaged: it is cut off or too long"),
            Self::Damaged(what) => {
                write!(
                    f,
                    "the data set is damaged: {what} in it stands for nothing"
                )
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// Writes a data set as one blob.
///
/// Texts must not hold a line feed; the reader of the CSV files sees to that.
pub fn encode(dataset: &Dataset) -> Vec<u8> {
    let mut writer = Writer::default();
    Rows::write(&dataset.sources, &mut writer);
    Rows::write(&dataset.industries, &mut writer);
    Rows::write(&dataset.bodies, &mut writer);
    Rows::write(&dataset.actors, &mut writer);
    Rows::write(&dataset.indicators, &mut writer);
    Rows::write(&dataset.observations, &mut writer);
    Rows::write(&dataset.milestones, &mut writer);
    Rows::write(&dataset.publishers, &mut writer);
    Rows::write(&dataset.traits, &mut writer);
    Rows::write(&dataset.targets, &mut writer);
    Rows::write(&dataset.annotations, &mut writer);
    Rows::write(&dataset.story, &mut writer);
    Rows::write(&dataset.changes, &mut writer);
    let day: Vec<Date> = dataset.day.into_iter().collect();
    Column::write(std::iter::once(day), &mut writer);
    let counts = [
        dataset.sources.len(),
        dataset.industries.len(),
        dataset.bodies.len(),
        dataset.actors.len(),
        dataset.indicators.len(),
        dataset.observations.len(),
        dataset.milestones.len(),
        dataset.publishers.len(),
        dataset.traits.len(),
        dataset.targets.len(),
        dataset.annotations.len(),
        dataset.story.len(),
        dataset.changes.len(),
    ];
    writer.finish(head(MAGIC), counts)
}

/// What bytes of this format begin with.
fn head(magic: [u8; 4]) -> Vec<u8> {
    [magic.as_slice(), &[FORMAT]].concat()
}

/// What follows the head of bytes that begin so.
fn after_head(bytes: &'static [u8], magic: [u8; 4]) -> Result<&'static [u8], DecodeError> {
    let rest = bytes.strip_prefix(&magic).ok_or(DecodeError::Foreign)?;
    match rest.split_first() {
        Some((&FORMAT, rest)) => Ok(rest),
        Some((&other, _)) => Err(DecodeError::Format(other)),
        None => Err(DecodeError::Length),
    }
}

impl Dataset {
    /// Reads a blob; the texts of the rows are slices of it.
    ///
    /// # Errors
    /// Where the bytes are no blob of this format, or are damaged.
    pub fn decode(blob: &'static [u8]) -> Result<Self, DecodeError> {
        let mut reader = Reader::new(after_head(blob, MAGIC)?)?;
        let dataset = Self {
            sources: Rows::read(reader.counts.sources, &mut reader)?,
            industries: Rows::read(reader.counts.industries, &mut reader)?,
            bodies: Rows::read(reader.counts.bodies, &mut reader)?,
            actors: Rows::read(reader.counts.actors, &mut reader)?,
            indicators: Rows::read(reader.counts.indicators, &mut reader)?,
            observations: Rows::read(reader.counts.observations, &mut reader)?,
            milestones: Rows::read(reader.counts.milestones, &mut reader)?,
            publishers: Rows::read(reader.counts.publishers, &mut reader)?,
            traits: Rows::read(reader.counts.traits, &mut reader)?,
            targets: Rows::read(reader.counts.targets, &mut reader)?,
            annotations: Rows::read(reader.counts.annotations, &mut reader)?,
            story: Rows::read(reader.counts.story, &mut reader)?,
            changes: Rows::read(reader.counts.changes, &mut reader)?,
            day: read_day(&mut reader)?,
        };
        reader.finish()?;
        let bare = |row: &Milestone| row.industries.is_empty() || row.sources.is_empty();
        if dataset.milestones.iter().any(bare) {
            return Err(DecodeError::Damaged("a milestone"));
        }
        let web = |source: &Source| is_web_address(source.url);
        if !dataset.sources.iter().all(web) {
            return Err(DecodeError::Damaged("an address"));
        }
        if !dataset.slugs().all(is_slug) {
            return Err(DecodeError::Damaged("an id"));
        }
        if traits::circle(&dataset.traits).is_some() {
            return Err(DecodeError::Damaged("a part"));
        }
        Ok(dataset)
    }

    /// The same without its log, and a data set of nothing but the log: hardly any
    /// reader needs that.
    pub fn split_log(self) -> (Self, Self) {
        let log = Self {
            changes: self.changes,
            ..Self::default()
        };
        let rest = Self {
            changes: Vec::new(),
            ..self
        };
        (rest, log)
    }

    /// The written ids of all rows.
    fn slugs(&self) -> impl Iterator<Item = &'static str> {
        let sources = self.sources.iter().map(|row| row.slug);
        let industries = self.industries.iter().map(|row| row.slug);
        let bodies = self.bodies.iter().map(|row| row.slug);
        let actors = self.actors.iter().map(|row| row.slug);
        let indicators = self.indicators.iter().map(|row| row.slug);
        let milestones = self.milestones.iter().map(|row| row.slug);
        let named = sources.chain(industries).chain(bodies).chain(actors);
        named.chain(indicators).chain(milestones)
    }
}

/// The day is a list of one, or of none.
fn read_day(reader: &mut Reader) -> Result<Option<Date>, DecodeError> {
    let days: Vec<Vec<Date>> = Column::read(1, reader)?;
    Ok(days.into_iter().flatten().next())
}
