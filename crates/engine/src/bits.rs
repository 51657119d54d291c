//! A set of row numbers of one table, one bit a row.

/// Rows of a table that has `len` rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bits {
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// No row of `len`.
    pub(crate) fn none(len: usize) -> Self {
        Self {
            words: vec![0; len.div_ceil(64)],
            len,
        }
    }

    /// All rows of `len`.
    pub(crate) fn all(len: usize) -> Self {
        let mut bits = Self::none(len);
        bits.words.fill(u64::MAX);
        if let (Some(last), rest @ 1..) = (bits.words.last_mut(), len % 64) {
            *last = (1 << rest) - 1;
        }
        bits
    }

    /// The rows of `len` for which `holds` is true.
    pub(crate) fn of(len: usize, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut bits = Self::none(len);
        for row in 0..len {
            if holds(row) {
                bits.insert(row);
            }
        }
        bits
    }

    /// Adds a row; a number that is no row of the table is left out.
    pub(crate) fn insert(&mut self, row: usize) {
        if row < self.len {
            self.words[row / 64] |= 1 << (row % 64);
        }
    }

    /// Keeps the rows that are in `other` too.
    pub(crate) fn keep(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word &= other;
        }
    }

    /// Adds the rows of `other`.
    pub(crate) fn add(&mut self, other: &Self) {
        for (word, other) in self.words.iter_mut().zip(&other.words) {
            *word |= other;
        }
    }

    /// How many rows are in both.
    pub(crate) fn count_with(&self, other: &Self) -> usize {
        let both = self.words.iter().zip(&other.words).map(|(a, b)| a & b);
        both.map(|word| word.count_ones() as usize).sum()
    }

    /// The rows in ascending order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(at, &word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros();
                left &= left.wrapping_sub(1);
                (bit < u64::BITS).then_some(at * 64 + bit as usize)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_rows_are_as_many_as_the_table_has() {
        for len in [0, 1, 63, 64, 65, 128, 488] {
            assert_eq!(
                Bits::all(len).iter().collect::<Vec<_>>(),
                (0..len).collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn a_number_that_is_no_row_is_left_out() {
        let mut bits = Bits::none(65);
        bits.insert(64);
        bits.insert(65);
        bits.insert(1000);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [64]);
    }

    #[test]
    fn sets_meet_and_join_across_words() {
        let even = Bits::of(130, |row| row % 2 == 0);
        let third = Bits::of(130, |row| row % 3 == 0);
        let mut both = even.clone();
        both.keep(&third);
        assert!(both.iter().eq((0..130).filter(|row| row % 6 == 0)));
        assert_eq!(even.count_with(&third), both.iter().count());
        let mut either = even;
        either.add(&third);
        assert!(
            either
                .iter()
                .eq((0..130).filter(|row| row % 2 == 0 || row % 3 == 0))
        );
    }
}
