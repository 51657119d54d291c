//! A figure in words, for a reader who does not see it and for one in a hurry.

mod sentences;

use dataset::{Code, Language, Period};
use figures::series::Point;
use figures::words::{self as facts, Course};

use sentences::{Named, Told, sentences};

use super::{period, value_long, words};
use crate::atlas::Atlas;
use crate::plotted::{Plotted, Quantity};
use crate::state::Measure;

/// More periods than this are not listed.
const MOST_PERIODS: usize = 6;

/// Describes what is drawn: how many figures by how many bodies, how the
/// fullest series went, where sources disagree, and how many goals there are. Nothing
/// of nothing: what was not worked out has its reasons elsewhere.
pub fn describe(atlas: &Atlas, language: Language, plotted: &Plotted) -> String {
    let say = sentences(language);
    let summary = facts::describe(&plotted.series);
    if summary.count == 0 {
        return String::new();
    }
    let mut bodies: Vec<_> = plotted.lines.iter().map(|line| line.body).collect();
    dataset::sort::by(&mut bodies, Ord::cmp);
    bodies.dedup();
    let mut sentences = vec![(say.counted)(summary.count, bodies.len())];
    if let Some(course) = &summary.course {
        let mut told = told(atlas, language, plotted, course);
        let grows = plotted.quantity() == Some(Quantity::Growth);
        let between = plotted
            .between
            .filter(|_| plotted.measure == Measure::Compound);
        sentences.push(if let Some((from, to)) = between {
            (told.from, told.to) = (period(language, from), period(language, to));
            (say.compound)(&told)
        } else if grows {
            (say.grew)(&told)
        } else if std::ptr::eq(course.first, course.last) {
            (say.one)(&told)
        } else {
            (say.rose)(&told)
        });
    }
    for (periods, say) in [
        (&summary.disagreeing, say.differ),
        (&summary.revised, say.revised),
    ] {
        if !periods.is_empty() {
            sentences.push(say(&listed(language, periods)));
        }
    }
    if summary.goals > 0 {
        sentences.push((say.goals)(summary.goals));
    }
    let gap = match language {
        Language::En => " ",
        Language::Zh => "",
    };
    sentences.join(gap)
}

/// Some periods in words, the first of many.
fn listed(language: Language, periods: &[Period]) -> String {
    let words = words(language);
    let told = periods.iter().take(MOST_PERIODS);
    let names: Vec<String> = told.map(|one| period(language, *one)).collect();
    let mut list = names.join(words.comma);
    if periods.len() > MOST_PERIODS {
        list.push_str(&(words.and_more)(periods.len() - MOST_PERIODS));
    }
    list
}

/// Whether series are of several areas.
fn has_areas(plotted: &Plotted) -> bool {
    let first = plotted.lines.first().map(|line| line.area);
    plotted.lines.iter().any(|line| Some(line.area) != first)
}

/// A series' course in words, each value with its bound and unit.
fn told(atlas: &Atlas, language: Language, plotted: &Plotted, course: &Course<'_>) -> Told {
    let value = |point: &Point| -> String {
        plotted
            .of_key(point.key)
            .map_or_else(String::new, |(line, quantity, value)| {
                value_long(&atlas.data, language, line, quantity, value)
            })
    };
    Told {
        name: course.series.name.clone(),
        named: if plotted.indicators.len() > 1 {
            Named::Indicator
        } else if has_areas(plotted) {
            Named::Area
        } else {
            Named::Body
        },
        from: period(language, course.first.period),
        to: period(language, course.last.period),
        first: value(course.first),
        last: value(course.last),
        highest: course
            .highest
            .map(|point| (value(point), period(language, point.period))),
        rose: course.rose,
    }
}

/// The code of a language, for the document.
pub fn tag(language: Language) -> &'static str {
    match language {
        Language::En => language.code(),
        Language::Zh => "zh-Hans",
    }
}
