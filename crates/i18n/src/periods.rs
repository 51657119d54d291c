//! Periods and dates by each language's habit.

use dataset::{Date, DayNumber, Language, Period};

const MONTHS_EN: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const QUARTERS_ZH: [&str; 4] = ["第一季度", "第二季度", "第三季度", "第四季度"];

fn month_en(month: u8) -> &'static str {
    MONTHS_EN
        .get(usize::from(month).wrapping_sub(1))
        .copied()
        .unwrap_or("")
}

/// A year on an axis.
pub fn year(language: Language, year: i32) -> String {
    match language {
        Language::En => year.to_string(),
        Language::Zh => format!("{year}年"),
    }
}

/// A period: `Jan–Nov 2025`, `2025年1—11月`.
pub fn period(language: Language, period: Period) -> String {
    match language {
        Language::En => period_en(period),
        Language::Zh => period_zh(period),
    }
}

/// A period of what is measured at points in time: `the end of 2025`, `2025年末`.
pub fn period_at(language: Language, at: Period, is_point: bool) -> String {
    match (language, at) {
        (Language::En, Period::Year(year)) if is_point => format!("the end of {year}"),
        (Language::Zh, Period::Year(year)) if is_point => format!("{year}年末"),
        _ => period(language, at),
    }
}

/// The part of time between two days: `1 Mar 2024 – 30 Jun 2025`.
pub fn days(language: Language, from: DayNumber, to: DayNumber) -> String {
    if from == to {
        return date(language, Date::from_day(from));
    }
    let [from, to] = [from, to].map(|day| date(language, Date::from_day(day)));
    match language {
        Language::En => format!("{from} – {to}"),
        Language::Zh => format!("{from}—{to}"),
    }
}

/// A quarter, a month or a day on an axis that says its year elsewhere.
pub fn part(language: Language, period: Period) -> String {
    match (language, period) {
        (_, Period::Quarter(_, quarter)) => format!("Q{quarter}"),
        (Language::En, Period::Month(_, month)) => month_en(month).to_owned(),
        (Language::Zh, Period::Month(_, month)) => format!("{month}月"),
        (_, Period::Day(_, _, day)) => day.to_string(),
        (language, other) => self::period(language, other),
    }
}

fn period_en(period: Period) -> String {
    match period {
        Period::Year(year) => year.to_string(),
        Period::Half(year, half) => format!("H{half} {year}"),
        Period::Quarter(year, quarter) => format!("Q{quarter} {year}"),
        Period::Month(year, month) => format!("{} {year}", month_en(month)),
        Period::Day(year, month, day) => format!("{day} {} {year}", month_en(month)),
        Period::Span { from, to } if from.0 == to.0 => {
            format!("{}–{} {}", month_en(from.1), month_en(to.1), to.0)
        }
        Period::Span { from, to } => format!(
            "{} {}–{} {}",
            month_en(from.1),
            from.0,
            month_en(to.1),
            to.0
        ),
    }
}

fn period_zh(period: Period) -> String {
    match period {
        Period::Year(year) => format!("{year}年"),
        Period::Half(year, 1) => format!("{year}年上半年"),
        Period::Half(year, _) => format!("{year}年下半年"),
        Period::Quarter(year, quarter) => {
            let name = QUARTERS_ZH.get(usize::from(quarter).wrapping_sub(1));
            format!("{year}年{}", name.copied().unwrap_or(""))
        }
        Period::Month(year, month) => format!("{year}年{month}月"),
        Period::Day(year, month, day) => format!("{year}年{month}月{day}日"),
        Period::Span { from, to } if from.0 == to.0 => {
            format!("{}年{}—{}月", to.0, from.1, to.1)
        }
        Period::Span { from, to } => {
            format!("{}年{}月—{}年{}月", from.0, from.1, to.0, to.1)
        }
    }
}

/// A date, as exact as it is known: `26 Dec 2025`, `2025年12月26日`.
pub fn date(language: Language, date: Date) -> String {
    let year = date.year();
    match (language, date.month(), date.day()) {
        (Language::En, Some(month), Some(day)) => format!("{day} {} {year}", month_en(month)),
        (Language::En, Some(month), None) => format!("{} {year}", month_en(month)),
        (Language::En, None, _) => year.to_string(),
        (Language::Zh, Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
        (Language::Zh, Some(month), None) => format!("{year}年{month}月"),
        (Language::Zh, None, _) => format!("{year}年"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_of_period_reads_by_habit() {
        let cases = [
            ("2025", "2025", "2025年"),
            ("2025-H1", "H1 2025", "2025年上半年"),
            ("2025-Q3", "Q3 2025", "2025年第三季度"),
            ("2025-11", "Nov 2025", "2025年11月"),
            ("2025-09-30", "30 Sep 2025", "2025年9月30日"),
            ("2025-01/2025-11", "Jan–Nov 2025", "2025年1—11月"),
            (
                "2024-11/2025-02",
                "Nov 2024–Feb 2025",
                "2024年11月—2025年2月",
            ),
        ];
        for (given, en, zh) in cases {
            let parsed = Period::parse(given).unwrap();
            assert_eq!(period(Language::En, parsed), en);
            assert_eq!(period(Language::Zh, parsed), zh);
        }
    }

    #[test]
    fn a_date_says_no_more_than_is_known() {
        let cases = [
            ("2025", "2025", "2025年"),
            ("2025-12", "Dec 2025", "2025年12月"),
            ("2025-12-26", "26 Dec 2025", "2025年12月26日"),
        ];
        for (given, en, zh) in cases {
            let parsed = Date::parse(given).unwrap();
            assert_eq!(date(Language::En, parsed), en);
            assert_eq!(date(Language::Zh, parsed), zh);
        }
    }
}
