//! The periods that a period is compared with.

use crate::Period;

impl Period {
    /// The period of the same sort that ends where this one begins; `None` for a
    /// day and for a span of months, which have no such neighbour.
    pub fn before(self) -> Option<Self> {
        /// One part back in a year of `parts`.
        fn back(year: i16, part: u8, parts: u8) -> (i16, u8) {
            match part {
                0 | 1 => (year - 1, parts),
                _ => (year, part - 1),
            }
        }
        let earlier = match self {
            Self::Year(year) => Self::Year(year - 1),
            Self::Half(year, half) => {
                let (year, half) = back(year, half, 2);
                Self::Half(year, half)
            }
            Self::Quarter(year, quarter) => {
                let (year, quarter) = back(year, quarter, 4);
                Self::Quarter(year, quarter)
            }
            Self::Month(year, month) => {
                let (year, month) = back(year, month, 12);
                Self::Month(year, month)
            }
            Self::Day(..) | Self::Span { .. } => return None,
        };
        earlier.exists().then_some(earlier)
    }

    /// The same part of the year before; `None` for a day.
    pub fn year_before(self) -> Option<Self> {
        let earlier = match self {
            Self::Year(year) => Self::Year(year - 1),
            Self::Half(year, half) => Self::Half(year - 1, half),
            Self::Quarter(year, quarter) => Self::Quarter(year - 1, quarter),
            Self::Month(year, month) => Self::Month(year - 1, month),
            Self::Span { from, to } => Self::Span {
                from: (from.0 - 1, from.1),
                to: (to.0 - 1, to.1),
            },
            Self::Day(..) => return None,
        };
        earlier.exists().then_some(earlier)
    }

    /// Whether values for the two are for equally long parts of time: both years,
    /// both quarters …, or spans of the same months.
    pub fn compares_with(self, other: Self) -> bool {
        match (self, other) {
            (Self::Span { .. }, Self::Span { .. }) => {
                self == other
                    || self.years_since(other).is_some()
                    || other.years_since(self).is_some()
            }
            _ => self.kind() == other.kind(),
        }
    }

    /// Whole years from an earlier period to this one; `None` unless both are the
    /// same part of their years and this one is the later.
    pub fn years_since(self, earlier: Self) -> Option<i32> {
        let years = self.year() - earlier.year();
        let is_same_part = match (self, earlier) {
            (Self::Year(_), Self::Year(_)) => true,
            (Self::Half(_, a), Self::Half(_, b))
            | (Self::Quarter(_, a), Self::Quarter(_, b))
            | (Self::Month(_, a), Self::Month(_, b)) => a == b,
            (Self::Day(_, month, day), Self::Day(_, month_then, day_then)) => {
                (month, day) == (month_then, day_then)
            }
            (
                Self::Span { from, to },
                Self::Span {
                    from: from_then,
                    to: to_then,
                },
            ) => {
                (from.1, to.1) == (from_then.1, to_then.1)
                    && i32::from(from.0 - from_then.0) == years
            }
            _ => false,
        };
        (is_same_part && years > 0).then_some(years)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Period {
        Period::parse(text).unwrap()
    }

    #[test]
    fn a_period_has_a_neighbour_of_its_own_sort() {
        let cases = [
            ("2025", "2024"),
            ("2025-H1", "2024-H2"),
            ("2025-Q3", "2025-Q2"),
            ("2025-Q1", "2024-Q4"),
            ("2025-01", "2024-12"),
        ];
        for (period, before) in cases {
            assert_eq!(read(period).before(), Some(read(before)));
        }
        for period in ["2025-09-30", "2025-01/2025-11", "1900"] {
            assert_eq!(read(period).before(), None, "{period}");
        }
    }

    #[test]
    fn the_year_before_is_compared_part_by_part() {
        let cases = [
            ("2025-Q3", "2024-Q3"),
            ("2025-01/2025-11", "2024-01/2024-11"),
        ];
        for (period, before) in cases {
            assert_eq!(read(period).year_before(), Some(read(before)));
        }
        assert_eq!(read("2025-09-30").year_before(), None);
    }

    #[test]
    fn spans_compare_with_the_same_months_only() {
        let compare = |a, b| read(a).compares_with(read(b));
        assert!(compare("2025", "2019"));
        assert!(compare("2025-Q1", "2019-Q3"));
        assert!(compare("2025-01/2025-11", "2023-01/2023-11"));
        assert!(!compare("2025-01/2025-11", "2024-01/2024-10"));
        assert!(!compare("2025", "2025-H1"));
    }

    #[test]
    fn years_are_counted_between_the_same_parts_of_years_only() {
        let since = |later, earlier| read(later).years_since(read(earlier));
        assert_eq!(since("2025", "2019"), Some(6));
        assert_eq!(since("2025-Q3", "2023-Q3"), Some(2));
        assert_eq!(since("2025-01/2025-11", "2024-01/2024-11"), Some(1));
        assert_eq!(since("2025-12-31", "2020-12-31"), Some(5));
        for (later, earlier) in [
            ("2025", "2025"),
            ("2019", "2025"),
            ("2025-Q3", "2024-Q2"),
            ("2025", "2024-H1"),
            ("2025-01/2025-11", "2023-12/2024-11"),
        ] {
            assert_eq!(since(later, earlier), None, "{later} {earlier}");
        }
    }
}
