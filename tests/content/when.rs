//! Periods of the CSV files as days, with a comparison of their own.

/// A day as year, month and day.
pub(crate) type Day = (u32, u32, u32);

/// The kinds of period, the longer before the shorter, spans last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    Year,
    Half,
    Quarter,
    Month,
    Day,
    Span,
}

impl Sort {
    pub(crate) const ALL: [Self; 6] = [
        Self::Year,
        Self::Half,
        Self::Quarter,
        Self::Month,
        Self::Day,
        Self::Span,
    ];

    /// The word for it in an address.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Half => "half",
            Self::Quarter => "quarter",
            Self::Month => "month",
            Self::Day => "day",
            Self::Span => "span",
        }
    }
}

/// A period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct When {
    pub last: Day,
    pub first: Day,
    pub sort: Sort,
}

fn month_end(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        // The years of the data are not those of a century.
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        _ => 31,
    }
}

fn months(sort: Sort, from: (u32, u32), to: (u32, u32)) -> When {
    When {
        first: (from.0, from.1, 1),
        last: (to.0, to.1, month_end(to.0, to.1)),
        sort,
    }
}

/// A period as the files write it.
pub(crate) fn when(text: &str) -> When {
    let number = |part: &str| -> u32 { part.parse().unwrap_or_else(|_| panic!("{text}")) };
    if let Some((from, to)) = text.split_once('/') {
        let (from, to) = (when(from).first, when(to).first);
        return months(Sort::Span, (from.0, from.1), (to.0, to.1));
    }
    let parts: Vec<&str> = text.split('-').collect();
    let year = number(parts[0]);
    match parts[1..] {
        [] => months(Sort::Year, (year, 1), (year, 12)),
        [half] if half.starts_with('H') => {
            let end = number(&half[1..]) * 6;
            months(Sort::Half, (year, end - 5), (year, end))
        }
        [quarter] if quarter.starts_with('Q') => {
            let end = number(&quarter[1..]) * 3;
            months(Sort::Quarter, (year, end - 2), (year, end))
        }
        [month] => months(Sort::Month, (year, number(month)), (year, number(month))),
        [month, day] => When {
            first: (year, number(month), number(day)),
            last: (year, number(month), number(day)),
            sort: Sort::Day,
        },
        _ => panic!("{text}"),
    }
}

/// A date as the sources have it: its first and its last day.
pub(crate) fn date(text: &str) -> (Day, Day) {
    let period = when(text);
    (period.first, period.last)
}

impl When {
    /// Whether figures for the two are for parts of time of the same kind and length.
    pub(crate) fn is_like(self, other: Self) -> bool {
        let months = |one: Self| {
            let years = one.last.0 - one.first.0;
            (one.first.1, one.last.1, years)
        };
        self.sort == other.sort && (self.sort != Sort::Span || months(self) == months(other))
    }

    /// The period of the same kind just before; none of days and spans.
    pub(crate) fn before(self) -> Option<Self> {
        let long = match self.sort {
            Sort::Year => 12,
            Sort::Half => 6,
            Sort::Quarter => 3,
            Sort::Month => 1,
            Sort::Day | Sort::Span => return None,
        };
        let back = |day: Day| {
            let month = day.0 * 12 + day.1 - 1 - long;
            (month / 12, month % 12 + 1)
        };
        Some(months(self.sort, back(self.first), back(self.last)))
    }
}
