//! The sentences of a description in English.

use dataset::Language;
use i18n::compact;

use super::course::Change;
use super::sentences::{Named, Sentences, Told, What};

pub(super) static SENTENCES: Sentences = Sentences {
    went: |told| {
        let whose = whose(told, noun(told.what));
        let course = match told.change {
            Change::Same => format!("stayed at {}", told.last),
            Change::Rose => format!("rose from {} to {}", told.first, told.last),
            Change::Fell => format!("fell from {} to {}", told.first, told.last),
            Change::Open => format!("went from {} to {}", told.first, told.last),
        };
        let highest = told.highest.as_ref();
        let highest = highest.map_or_else(String::new, |(value, when, is_point)| {
            let at = preposition(when, *is_point);
            format!("; it was highest {at} {when}, at {value}")
        });
        format!(
            "From {} to {} {whose} {course}{highest}{}.",
            told.from,
            told.to,
            status(told)
        )
    },
    grew: |told| {
        let whose = whose(told, "growth by the figures");
        if told.from == told.to {
            return format!("For {} {whose} is {}.", told.to, told.last);
        }
        let course = match told.change {
            Change::Same => format!("stayed at {}", told.last),
            _ => format!("went from {} to {}", told.first, told.last),
        };
        format!("From {} to {} {whose} {course}.", told.from, told.to)
    },
    compound: |told| {
        let whose = whose(told, "the figures");
        format!(
            "From {} to {} the mean growth a year by {whose} is {}.",
            told.from, told.to, told.last
        )
    },
    one: |told| {
        let area = of_area(told);
        match told.named {
            Named::Body => format!(
                "{} puts it at {}{area} for {}{}.",
                told.name,
                told.last,
                told.to,
                status(told)
            ),
            Named::Area => format!(
                "For {} it is {} for {}{}.",
                told.name,
                told.last,
                told.to,
                status(told)
            ),
            Named::Indicator => format!(
                "“{}” is {} for {}{}.",
                told.name,
                told.last,
                told.to,
                status(told)
            ),
        }
    },
    levels: |body, levels| {
        format!(
            "This growth is as {body} states it; from the published levels it would be {levels}."
        )
    },
    ranked: |at, count, placed| {
        let at_or_in = preposition(at, at.starts_with("the end"));
        let at_or_in = capitalised(at_or_in);
        format!(
            "{at_or_in} {at}, highest first of {}: {placed}.",
            compact(Language::En, count)
        )
    },
    placed: |name, value| format!("{name}, {value}"),
    revised: |periods| format!("What was stated first for {periods} was revised later."),
    several: |periods| {
        format!("For {periods} one organisation gave several figures; the best sourced one counts.")
    },
    differ: |periods| format!("Organisations disagree for {periods}."),
    contradicts: |periods| {
        format!("One organisation’s own figures for {periods} exclude each other.")
    },
    goals: |count| match count {
        1 => "One policy target is shown.".into(),
        _ => format!("{} policy targets are shown.", compact(Language::En, count)),
    },
    counted: |figures, bodies| {
        let figures = compact(Language::En, figures);
        match bodies {
            1 => format!("The chart shows {figures} figures from one organisation."),
            _ => format!(
                "The chart shows {figures} figures from {} organisations.",
                compact(Language::En, bodies)
            ),
        }
    },
    focused: |names, others| format!("Highlighted: {names}; shown in grey: {others}."),
    missing: |areas, periods| format!("No figure for {periods}: {areas}."),
};

/// What a line's values are.
fn noun(what: What) -> &'static str {
    match what {
        What::Figure => "the figure",
        What::Index => "the index by the figures",
        What::Share => "the share by the figures",
        What::Sum => "the sum of the figures",
    }
}

/// The line as the subject of a sentence: `the figure of MIIT`.
fn whose(told: &Told, what: &str) -> String {
    match told.named {
        Named::Body => format!("{what} of {}{}", told.name, of_area(told)),
        Named::Area => format!("{what} for {}", told.name),
        Named::Indicator => match what {
            "the figure" => format!("“{}”", told.name),
            _ => format!("{what} for “{}”", told.name),
        },
    }
}

fn of_area(told: &Told) -> String {
    let area = told.area.as_ref();
    area.map_or_else(String::new, |area| format!(" for {area}"))
}

/// That the last value was not measured.
fn status(told: &Told) -> String {
    let status = told.status.as_ref();
    status.map_or_else(String::new, |status| format!(" ({status})"))
}

/// Which word stands before a period: `in 2024`, `on 9 Apr 2025`, `at the end of
/// 2025`.
fn preposition(when: &str, is_point: bool) -> &'static str {
    if when.starts_with("the end") {
        "at"
    } else if is_point
        && when.starts_with(|first: char| first.is_ascii_digit())
        && when.contains(' ')
    {
        "on"
    } else {
        "in"
    }
}

fn capitalised(word: &str) -> &'static str {
    match word {
        "at" => "At",
        "on" => "On",
        _ => "In",
    }
}
