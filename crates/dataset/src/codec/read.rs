//! Reading: numbers one after the other, each within its bounds.

use super::DecodeError;
use crate::changes::MOST_CHANGES;

/// The part of a blob that is yet to be read, and what its numbers may name.
pub(super) struct Reader {
    rest: &'static [u8],
    texts: Vec<&'static str>,
    /// How many rows each table has.
    pub counts: Counts,
}

/// How many rows each table has.
pub(super) struct Counts {
    pub sources: usize,
    pub industries: usize,
    pub bodies: usize,
    pub actors: usize,
    pub indicators: usize,
    pub observations: usize,
    pub milestones: usize,
    pub publishers: usize,
    pub traits: usize,
    pub targets: usize,
    pub annotations: usize,
    pub story: usize,
    pub changes: usize,
}

impl Reader {
    /// Reads the texts and the rows of each table; the columns follow.
    pub(super) fn new(blob: &'static [u8]) -> Result<Self, DecodeError> {
        let (texts, rest) =
            postcard::take_from_bytes::<&'static str>(blob).map_err(|error| reason(&error))?;
        let mut reader = Self {
            rest,
            texts: texts.split('\n').collect(),
            counts: Counts {
                sources: 0,
                industries: 0,
                bodies: 0,
                actors: 0,
                indicators: 0,
                observations: 0,
                milestones: 0,
                publishers: 0,
                traits: 0,
                targets: 0,
                annotations: 0,
                story: 0,
                changes: 0,
            },
        };
        reader.counts = Counts {
            sources: reader.count()?,
            industries: reader.count()?,
            bodies: reader.count()?,
            actors: reader.count()?,
            indicators: reader.count()?,
            observations: reader.count()?,
            milestones: reader.count()?,
            publishers: reader.count()?,
            traits: reader.count()?,
            targets: reader.count()?,
            annotations: reader.count()?,
            story: reader.count()?,
            changes: reader.count_up_to(MOST_CHANGES)?,
        };
        Ok(reader)
    }

    fn number(&mut self) -> Result<u64, DecodeError> {
        let (number, rest) =
            postcard::take_from_bytes(self.rest).map_err(|error| reason(&error))?;
        self.rest = rest;
        Ok(number)
    }

    /// How many of something follow: as many as an id can tell apart at most.
    fn count(&mut self) -> Result<usize, DecodeError> {
        self.count_up_to(usize::from(u16::MAX))
    }

    /// How many of something follow: at most one a byte, so that a damaged
    /// count cannot ask for more memory than the blob has.
    fn count_up_to(&mut self, most: usize) -> Result<usize, DecodeError> {
        let count = usize::try_from(self.number()?).map_err(|_| DecodeError::Length)?;
        if count > self.rest.len() || count > most {
            return Err(DecodeError::Length);
        }
        Ok(count)
    }

    /// A column of `count` counts whose sum is one, too.
    pub(super) fn counts(&mut self, count: usize) -> Result<Vec<usize>, DecodeError> {
        let counts = (0..count)
            .map(|_| self.count())
            .collect::<Result<Vec<usize>, _>>()?;
        let sum = counts
            .iter()
            .fold(0, |sum: usize, &count| sum.saturating_add(count));
        if sum > self.rest.len() {
            return Err(DecodeError::Length);
        }
        Ok(counts)
    }

    /// A column of `count` numbers as they are.
    pub(super) fn plain(&mut self, count: usize) -> Result<Vec<u64>, DecodeError> {
        (0..count).map(|_| self.number()).collect()
    }

    /// A column of `count` numbers that may be below zero as they are.
    pub(super) fn signed(&mut self, count: usize) -> Result<Vec<i64>, DecodeError> {
        let mut numbers = Vec::with_capacity(count);
        for _ in 0..count {
            let (number, rest) =
                postcard::take_from_bytes(self.rest).map_err(|error| reason(&error))?;
            self.rest = rest;
            numbers.push(number);
        }
        Ok(numbers)
    }

    /// A column of `count` numbers, each written as the difference to the one
    /// before.
    pub(super) fn steps(&mut self, count: usize) -> Result<Vec<i64>, DecodeError> {
        let mut numbers = self.signed(count)?;
        let mut last = 0_i64;
        for number in &mut numbers {
            last = last.wrapping_add(*number);
            *number = last;
        }
        Ok(numbers)
    }

    /// The text at a place.
    pub(super) fn text(&self, place: i64) -> Result<&'static str, DecodeError> {
        usize::try_from(place)
            .ok()
            .and_then(|place| self.texts.get(place).copied())
            .ok_or(DecodeError::Damaged("a text"))
    }

    /// Sees to it that nothing is left over.
    pub(super) fn finish(self) -> Result<(), DecodeError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(DecodeError::Length)
        }
    }
}

pub(super) fn reason(error: &postcard::Error) -> DecodeError {
    match error {
        postcard::Error::DeserializeBadUtf8 => DecodeError::Damaged("a text"),
        postcard::Error::DeserializeBadVarint => DecodeError::Damaged("a number"),
        _ => DecodeError::Length,
    }
}
