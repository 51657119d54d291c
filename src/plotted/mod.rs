//! Observations as the series of a figure.
//!
//! Each body's figures of an indicator for an area are a series of their own:
//! sources that disagree are never joined. A figure that several sources repeat
//! from the same body is one mark that knows them all. What is worked out of the
//! figures is the engine's; which of it is drawn, and how, is decided here. Pure;
//! words come from `text`.

mod choice;
mod labels;
mod latest;
mod names;
mod off_axis;
mod offers;

use std::cmp::Reverse;

use dataset::{
    Area, BodyId, Dataset, IndicatorId, Language, ObservationId, Period, PeriodKind, Unit,
};
use engine::lines::{Line, lines};
use engine::transform::{self, Outcome, Rates, Refused, Value, Why};
use figures::series::{Point, Series};

use crate::state::{FigureView, Form, Measure};

pub use latest::{Latest, latest};
pub use names::{body_name, names};
pub use offers::{can_grow, dots, slopes, value_of, whole_of};

/// What the numbers of a figure are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quantity {
    /// As stated, in this unit.
    Stated(Unit),
    /// Worked out, in this unit.
    Worked(Unit),
    /// Growth in percent.
    Growth,
    /// Relative to a base at 100.
    Index,
}

impl Quantity {
    /// Their unit; an index has none.
    pub fn unit(self) -> Option<Unit> {
        match self {
            Self::Stated(unit) | Self::Worked(unit) => Some(unit),
            Self::Growth => Some(Unit::Percent),
            Self::Index => None,
        }
    }
}

/// A value that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The line that it is of.
    pub line: usize,
    /// The value, with what went into it.
    pub value: Value,
}

/// One or several indicators, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Plotted {
    /// The indicators, the page's own first.
    pub indicators: Vec<IndicatorId>,
    /// The series, the one with the most figures first.
    pub series: Vec<Series>,
    /// The line of each series.
    pub lines: Vec<Line>,
    /// The values behind the keys of the series' points.
    pub drawn: Vec<Drawn>,
    /// What the numbers of each line are.
    pub quantities: Vec<Quantity>,
    /// The areas that there are figures for, the busiest first.
    pub areas: Vec<Area>,
    /// The areas that are drawn.
    pub shown: Vec<Area>,
    /// The bodies that state figures for those areas.
    pub bodies: Vec<BodyId>,
    /// The one body that is followed.
    pub by: Option<BodyId>,
    /// The sorts of period that those areas have figures for, with how many.
    pub kinds: Vec<(PeriodKind, usize)>,
    /// The one sort that is drawn; `None` if all are.
    pub kind: Option<PeriodKind>,
    /// What of the values is drawn.
    pub measure: Measure,
    /// The measures that the data bears.
    pub measures: Vec<Measure>,
    /// Whether yuan are drawn as dollars, if there are yuan.
    pub dollars: Option<bool>,
    /// The base of an index.
    pub base: Option<Period>,
    /// The two periods of a compound growth or a slope.
    pub between: Option<(Period, Period)>,
    /// The periods that there are values for, rising.
    pub periods: Vec<Period>,
    /// The periods that can be ranked, rising.
    pub ranks: Vec<Period>,
    /// The period that is ranked.
    pub at: Option<Period>,
    /// What was not worked out or has no place on an axis, with the line's number
    /// in `asked`.
    pub refused: Vec<(usize, Refused)>,
    /// All lines that were to be drawn.
    pub asked: Vec<Line>,
    /// How the values are shown.
    pub form: Form,
    /// The ways that fit them.
    pub forms: Vec<Form>,
}

/// The palette slot of the series at this place.
pub fn slot(at: usize) -> u8 {
    u8::try_from(at).unwrap_or(u8::MAX)
}

/// Prepares an indicator, and those that stand beside it, as the view asks.
pub fn plot(
    data: &Dataset,
    language: Language,
    indicator: IndicatorId,
    view: &FigureView,
) -> Plotted {
    let mut indicators = vec![indicator];
    indicators.extend(view.with.iter().filter(|other| **other != indicator));
    let rows: Vec<ObservationId> = data
        .observation_ids()
        .filter(|id| indicators.contains(&data[*id].indicator))
        .collect();
    let areas = choice::areas_of(data, &rows);
    let shown = choice::shown_areas(data, &rows, &areas, view);
    let kinds = choice::kinds_of(data, &rows, &shown);
    let kind = choice::shown_kind(&kinds, view);
    let of_figure = |row: &dataset::Observation| {
        shown.contains(&row.area) && kind.is_none_or(|kind| kind == row.period.kind())
    };
    let mut asked: Vec<Line> = indicators
        .iter()
        .flat_map(|id| lines(data, *id, &of_figure))
        .collect();
    let mut bodies: Vec<BodyId> = Vec::new();
    for line in &asked {
        if !bodies.contains(&line.body) {
            bodies.push(line.body);
        }
    }
    let by = view.by.filter(|body| bodies.contains(body));
    asked.retain(|line| by.is_none_or(|body| body == line.body));

    let mut plotted = Plotted {
        indicators,
        series: Vec::new(),
        lines: Vec::new(),
        drawn: Vec::new(),
        quantities: Vec::new(),
        areas,
        shown,
        bodies,
        by,
        kinds,
        kind,
        measure: view.measure,
        measures: Vec::new(),
        dollars: None,
        base: None,
        between: None,
        periods: Vec::new(),
        ranks: Vec::new(),
        at: None,
        refused: Vec::new(),
        asked,
        form: Form::Auto,
        forms: Vec::new(),
    };
    work(data, view, &mut plotted);
    name(data, language, &mut plotted);
    plotted.ranks = offers::ranks(&plotted);
    let ranked = |at: &Period| plotted.ranks.contains(at);
    plotted.at = view.at.filter(ranked).or(plotted.ranks.last().copied());
    plotted.forms = offers::forms(data, &plotted, view);
    plotted.form = offers::form(data, &plotted, view);
    let off_axis = off_axis::refused(&plotted, view);
    plotted.refused.extend(off_axis);
    if plotted.measure == Measure::Level {
        labels::write(data, language, &mut plotted);
    }
    plotted
}

/// Works the values of all lines out, and what else could be.
fn work(data: &Dataset, view: &FigureView, plotted: &mut Plotted) {
    let has_yuan = |id: &IndicatorId| data[*id].unit == Unit::Cny;
    if plotted.indicators.iter().any(has_yuan) {
        plotted.dollars = Some(view.dollars);
    }
    let rates = if plotted.dollars == Some(true) {
        Rates::of(data)
    } else {
        Rates::default()
    };
    let mut stated: Vec<Vec<Value>> = Vec::new();
    for (at, line) in plotted.asked.iter().enumerate() {
        let values = transform::stated(data, line);
        if plotted.dollars == Some(true) && data[line.indicator].unit == Unit::Cny {
            let outcome = rates.dollars(&values);
            plotted
                .refused
                .extend(outcome.refused.iter().map(|refused| (at, *refused)));
            stated.push(outcome.values);
        } else {
            stated.push(values);
        }
    }
    let mut periods: Vec<Period> = stated
        .iter()
        .flatten()
        .filter(|value| value.status.is_measured())
        .map(|value| value.period)
        .collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    plotted.base = view.base.or_else(|| transform::common_base(&stated));
    plotted.between = view.between.or_else(|| offers::between(&stated));
    plotted.periods = periods;
    plotted.measures = offers::measures(data, plotted, &stated);
    let measure = offers::measure(plotted, view.measure);
    let wholes = offers::Wholes::of(data, plotted);
    for (at, values) in stated.iter().enumerate() {
        let line = &plotted.asked[at];
        let outcome = if offers::bears(data, line, view.measure) {
            match measure {
                Some(measure) => transform::transform(values, measure, &wholes.of_line(data, line)),
                None => none_to_choose(view.measure),
            }
        } else {
            Outcome::default()
        };
        plotted
            .refused
            .extend(outcome.refused.iter().map(|refused| (at, *refused)));
        if outcome.values.is_empty() {
            continue;
        }
        let quantity = quantity(data, line, view);
        let number = plotted.lines.len();
        plotted.lines.push(line.clone());
        plotted.quantities.push(quantity);
        let mut values = outcome.values;
        // Of several for a period what the body said last comes first.
        let said = |value: &Value| {
            let days = value
                .rows()
                .map(|id| data[data[id].source].published.first_day());
            days.max()
        };
        dataset::sort::by_key(&mut values, |value| (value.period, Reverse(said(value))));
        let points = values
            .into_iter()
            .map(|value| {
                let point = Point {
                    period: value.period,
                    value: value.number,
                    bound: value.bound,
                    status: value.status,
                    label: None,
                    key: plotted.drawn.len() as u32,
                };
                plotted.drawn.push(Drawn {
                    line: number,
                    value,
                });
                point
            })
            .collect();
        plotted.series.push(Series {
            name: String::new(),
            slot: 0,
            subject: 0,
            points,
        });
    }
}

/// What becomes of a line whose measure has no period to be worked out from.
fn none_to_choose(measure: Measure) -> Outcome {
    let why = match measure {
        Measure::Index => Why::NoBase,
        _ => Why::NoPair,
    };
    Outcome {
        values: Vec::new(),
        refused: vec![Refused { period: None, why }],
    }
}

/// What the numbers of a line are.
fn quantity(data: &Dataset, line: &Line, view: &FigureView) -> Quantity {
    let unit = data[line.indicator].unit;
    let in_dollars = view.dollars && unit == Unit::Cny;
    match view.measure {
        Measure::Level | Measure::Cumulative if in_dollars => Quantity::Worked(Unit::Usd),
        Measure::Level => Quantity::Stated(unit),
        Measure::Cumulative => Quantity::Worked(unit),
        Measure::Index => Quantity::Index,
        Measure::Share => Quantity::Worked(Unit::Percent),
        Measure::Growth | Measure::YearGrowth | Measure::Compound => Quantity::Growth,
    }
}

/// Gives each series a name and a colour.
fn name(data: &Dataset, language: Language, plotted: &mut Plotted) {
    let lines: Vec<&Line> = plotted.lines.iter().collect();
    let names = names(data, language, &lines);
    let mut subjects: Vec<(IndicatorId, Area)> = Vec::new();
    for (at, (series, name)) in plotted.series.iter_mut().zip(names).enumerate() {
        series.name = name;
        series.slot = slot(at);
        let subject = (plotted.lines[at].indicator, plotted.lines[at].area);
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
        let known = subjects.iter().position(|other| *other == subject);
        series.subject = known.unwrap_or(0) as u16;
    }
}

impl Plotted {
    /// The value behind a point's key, and the line that it is of.
    pub fn of_key(&self, key: u32) -> Option<(&Line, Quantity, &Value)> {
        let drawn = self.drawn.get(key as usize)?;
        let line = self.lines.get(drawn.line)?;
        Some((line, *self.quantities.get(drawn.line)?, &drawn.value))
    }

    /// What all numbers of the figure are, if they are the same.
    pub fn quantity(&self) -> Option<Quantity> {
        let first = *self.quantities.first()?;
        self.quantities
            .iter()
            .all(|quantity| *quantity == first)
            .then_some(first)
    }

    /// Whether the numbers are as stated.
    pub fn is_stated(&self) -> bool {
        self.measure == Measure::Level && self.dollars != Some(true)
    }
}
