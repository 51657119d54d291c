//! Why a value is not worked out or not drawn, as a clause.

use dataset::Language;
use engine::transform::Reason;

use super::{Named, period};

/// The reason, to stand behind the name of a line and a colon.
pub fn reason(language: Language, reason: Reason) -> String {
    match language {
        Language::En => reason_en(reason),
        Language::Zh => reason_zh(reason),
    }
}

fn reason_en(reason: Reason) -> String {
    let name = |at| period(Language::En, at);
    match reason {
        Reason::Bound(at, bound) => format!(
            "the figure for {} is not exact, but “{}”",
            name(at),
            bound.name(Language::En)
        ),
        Reason::NotMeasured(at, status) => format!(
            "the figure for {} was not measured (it is {})",
            name(at),
            status.name(Language::En)
        ),
        Reason::Differ(at) => format!("there are two different figures for {}", name(at)),
        Reason::Missing(at) => format!("there is no figure for {}", name(at)),
        Reason::NotPositive(at) => format!("the figure for {} is not above zero", name(at)),
        Reason::MoreThanWhole(at) => {
            format!("the part is greater than the whole for {}", name(at))
        }
        Reason::OtherSort(at) => {
            format!("it is not for the same sort of period as {}", name(at))
        }
        Reason::NoRate(year) => format!("there is no exchange rate for {year}"),
        Reason::NoNeighbours => "no two of the periods follow each other".into(),
        Reason::NoBase => "there is no exact, measured figure to start from".into(),
        Reason::NoPair => "no two exact, measured figures are whole years apart".into(),
        Reason::NotWholeYears(from, to) => {
            format!("{} and {} are not whole years apart", name(from), name(to))
        }
        Reason::NotYears => "there are no measured figures for whole years".into(),
        Reason::OffAxis(at) => format!(
            "the figure for {} is too large or too close to zero to be written on an axis",
            name(at)
        ),
    }
}

fn reason_zh(reason: Reason) -> String {
    let name = |at| period(Language::Zh, at);
    match reason {
        Reason::Bound(at, bound) => {
            format!(
                "{}的数据不是准确值，而是“{}”",
                name(at),
                bound.name(Language::Zh)
            )
        }
        Reason::NotMeasured(at, status) => {
            format!(
                "{}的数据不是实际值，而是{}值",
                name(at),
                status.name(Language::Zh)
            )
        }
        Reason::Differ(at) => format!("{}有两个不同的数据", name(at)),
        Reason::Missing(at) => format!("没有{}的数据", name(at)),
        Reason::NotPositive(at) => format!("{}的数据不大于零", name(at)),
        Reason::MoreThanWhole(at) => format!("{}的部分大于总体", name(at)),
        Reason::OtherSort(at) => format!("与{}不是同一类时期", name(at)),
        Reason::NoRate(year) => format!("没有{year}年的汇率"),
        Reason::NoNeighbours => "没有两个相邻时期的数据".into(),
        Reason::NoBase => "没有可作基期的准确实际数据".into(),
        Reason::NoPair => "没有两个相隔整年的准确实际数据".into(),
        Reason::NotWholeYears(from, to) => {
            format!("{}与{}相隔不是整年", name(from), name(to))
        }
        Reason::NotYears => "没有整年的实际数据".into(),
        Reason::OffAxis(at) => format!("{}的数据过大或过于接近零，无法标在坐标轴上", name(at)),
    }
}
