//! The sentences of a description in Chinese.

use dataset::Language;
use i18n::compact;

use super::course::Change;
use super::sentences::{Named, Sentences, Told, What};

pub(super) static SENTENCES: Sentences = Sentences {
    went: |told| {
        let course = match told.change {
            Change::Same => format!("保持在{}", told.last),
            Change::Rose => format!("从{}升至{}", told.first, told.last),
            Change::Fell => format!("从{}降至{}", told.first, told.last),
            Change::Open => format!("从{}变为{}", told.first, told.last),
        };
        let highest = told.highest.as_ref();
        let highest = highest.map_or_else(String::new, |(value, when, _)| {
            format!("，最高为{when}的{value}")
        });
        format!(
            "{}至{}，{}{course}{highest}{}。",
            told.from,
            told.to,
            whose(told),
            status(told)
        )
    },
    grew: |told| {
        let whose = by_figures(told);
        if told.from == told.to {
            return format!("{whose}，{}增速为{}。", told.to, told.last);
        }
        let course = match told.change {
            Change::Same => format!("保持在{}", told.last),
            _ => format!("从{}变为{}", told.first, told.last),
        };
        format!("{whose}，{}至{}增速{course}。", told.from, told.to)
    },
    compound: |told| {
        format!(
            "{}，{}至{}年均复合增速为{}。",
            by_figures(told),
            told.from,
            told.to,
            told.last
        )
    },
    one: |told| {
        format!(
            "{}：{}为{}{}。",
            subject(told),
            told.to,
            told.last,
            status(told)
        )
    },
    levels: |body, levels| format!("此增速为{body}公布；按公布的总量计算则为{levels}。"),
    ranked: |at, count, placed| {
        format!(
            "{at}，共{}项，由高到低：{placed}。",
            compact(Language::Zh, count)
        )
    },
    placed: |name, value| format!("{name}{value}"),
    revised: |periods| format!("{periods}的初步数值后来有修订。"),
    several: |periods| format!("{periods}同一机构有多个数值，以来源较好的为准。"),
    differ: |periods| format!("{periods}各机构数值不一致。"),
    contradicts: |periods| format!("{periods}同一机构公布的数值相互矛盾。"),
    goals: |count| format!("图中标出{}个政策目标。", compact(Language::Zh, count)),
    counted: |figures, bodies| {
        format!(
            "图中共有{}个数据，来自{}个机构。",
            compact(Language::Zh, figures),
            compact(Language::Zh, bodies)
        )
    },
    focused: |names, others| format!("突出显示：{names}；{others}以灰色显示。"),
    missing: |areas, periods| format!("{areas}没有{periods}的数据。"),
};

/// The line, with its area where that has to be named.
fn subject(told: &Told) -> String {
    match &told.area {
        Some(area) => format!("{area}（{}）", told.name),
        None => told.name.clone(),
    }
}

/// The line as the subject of a sentence.
fn whose(told: &Told) -> String {
    let area = told.area.as_ref();
    let area = area.map_or_else(String::new, |area| format!("的{area}"));
    let what = match told.what {
        What::Figure => "数值",
        What::Index => "指数",
        What::Share => "占比",
        What::Sum => "累计值",
    };
    match (told.named, told.what) {
        (Named::Body, What::Figure) if area.is_empty() => format!("{}公布的{what}", told.name),
        (Named::Body, What::Figure) => format!("{}公布{area}{what}", told.name),
        (Named::Body, _) => format!("按{}{area}的数值计算的{what}", told.name),
        (Named::Area, _) => format!("{}的{what}", told.name),
        (Named::Indicator, What::Figure) => format!("“{}”", told.name),
        (Named::Indicator, _) => format!("“{}”的{what}", told.name),
    }
}

/// By whose figures growth is told.
fn by_figures(told: &Told) -> String {
    match told.named {
        Named::Body | Named::Area => format!("按{}的数值", subject(told)),
        Named::Indicator => format!("“{}”按公布的数值", told.name),
    }
}

/// That the last value was not measured.
fn status(told: &Told) -> String {
    let status = told.status.as_ref();
    status.map_or_else(String::new, |status| format!("（{status}）"))
}
