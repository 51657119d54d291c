//! Writing: numbers one after the other, and every text once.

use std::collections::HashMap;

/// Collects the numbers of all columns and the texts that they name.
#[derive(Default)]
pub(super) struct Writer {
    numbers: Vec<u8>,
    texts: Vec<&'static str>,
    places: HashMap<&'static str, u64>,
}

impl Writer {
    /// Writes a column of numbers as they are.
    pub(super) fn plain(&mut self, numbers: impl Iterator<Item = u64>) {
        for number in numbers {
            self.numbers.extend(unsigned(number));
        }
    }

    /// Writes a column of numbers that may be below zero as they are.
    pub(super) fn signed(&mut self, numbers: impl Iterator<Item = i64>) {
        for number in numbers {
            // Writing to memory cannot fail.
            let bytes = postcard::to_allocvec(&number).unwrap_or_default();
            self.numbers.extend(bytes);
        }
    }

    /// Writes a column of numbers as the difference of each to the one before.
    pub(super) fn steps(&mut self, numbers: impl Iterator<Item = i64>) {
        let mut last = 0;
        self.signed(numbers.map(|number| number - std::mem::replace(&mut last, number)));
    }

    /// The place of a text among all texts; a new one goes to the end.
    pub(super) fn place(&mut self, text: &'static str) -> u64 {
        *self.places.entry(text).or_insert_with(|| {
            self.texts.push(text);
            self.texts.len() as u64 - 1
        })
    }

    /// The blob: its head, the texts, the rows of each table, the columns.
    pub(super) fn finish(self, mut blob: Vec<u8>, counts: [usize; 13]) -> Vec<u8> {
        let texts = self.texts.join("\n");
        blob.extend(unsigned(texts.len() as u64));
        blob.extend(texts.into_bytes());
        for count in counts {
            blob.extend(unsigned(count as u64));
        }
        blob.extend(self.numbers);
        blob
    }
}

/// A number in `postcard`'s form.
fn unsigned(number: u64) -> Vec<u8> {
    // Writing to memory cannot fail.
    postcard::to_allocvec(&number).unwrap_or_default()
}
