//! Dates and periods in the Extended Date/Time Format (ISO 8601-2:2019, the
//! Library of Congress' EDTF): what citations and other catalogues read.

use crate::{Date, Period};

impl Period {
    /// The period in EDTF: a year, month or day as it is, quarters as the
    /// "seasons" 33 to 36 and halves as 40 and 41 of level 2, a span as an
    /// interval.
    pub fn edtf(self) -> String {
        match self {
            Self::Half(year, half) => format!("{year:04}-{}", 39 + u32::from(half)),
            Self::Quarter(year, quarter) => format!("{year:04}-{}", 32 + u32::from(quarter)),
            // Their written form is that of the standard.
            Self::Year(_) | Self::Month(..) | Self::Day(..) | Self::Span { .. } => self.to_string(),
        }
    }
}

impl Date {
    /// The date in EDTF: as exact as it is known, which is how it is written.
    pub fn edtf(self) -> String {
        self.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_of_period_has_its_form() {
        let cases = [
            ("2025", "2025"),
            ("2025-H1", "2025-40"),
            ("2025-H2", "2025-41"),
            ("2025-Q1", "2025-33"),
            ("2025-Q4", "2025-36"),
            ("2025-11", "2025-11"),
            ("2025-09-30", "2025-09-30"),
            ("2025-01/2025-11", "2025-01/2025-11"),
        ];
        for (given, edtf) in cases {
            assert_eq!(Period::parse(given).unwrap().edtf(), edtf);
        }
    }

    #[test]
    fn a_date_is_as_exact_as_it_is_known() {
        for given in ["2009", "2009-06", "2009-06-20"] {
            assert_eq!(Date::parse(given).unwrap().edtf(), given);
        }
    }
}
