//! What a reader can choose for some lines: the measures that the data bears,
//! and the ways to show them that do not mislead.

use dataset::{Area, BodyId, Code, Dataset, IndicatorId, IndicatorKind, Period, PeriodKind, Unit};
use engine::lines::{Line, lines};
use engine::transform::{self, Value};

use super::Plotted;
use crate::state::{FigureView, Form, Measure};

/// Whether a measure means something for an indicator: growth of a percentage
/// does not.
pub(super) fn bears(data: &Dataset, line: &Line, measure: Measure) -> bool {
    let indicator = &data[line.indicator];
    let is_level = indicator.kind == IndicatorKind::Level && indicator.unit != Unit::Percent;
    measure == Measure::Level || is_level
}

/// The measure with its periods; `None` if there are none to choose from.
pub(super) fn measure(plotted: &Plotted, wanted: Measure) -> Option<transform::Measure> {
    Some(match wanted {
        Measure::Level => transform::Measure::Level,
        Measure::Growth => transform::Measure::Growth,
        Measure::YearGrowth => transform::Measure::YearGrowth,
        Measure::Index => transform::Measure::Index(plotted.base?),
        Measure::Compound => {
            let (from, to) = plotted.between?;
            transform::Measure::Compound(from, to)
        }
        Measure::Share => transform::Measure::Share,
        Measure::Cumulative => transform::Measure::Cumulative,
    })
}

/// The measures that at least one line bears.
pub(super) fn measures(data: &Dataset, plotted: &Plotted, stated: &[Vec<Value>]) -> Vec<Measure> {
    let wholes = Wholes::of(data, plotted);
    let is_borne = |wanted: Measure| {
        let Some(measure) = measure(plotted, wanted) else {
            return false;
        };
        plotted.asked.iter().zip(stated).any(|(line, values)| {
            if !bears(data, line, wanted) || !adds_up(data, line, wanted) {
                return false;
            }
            let outcome = transform::transform(values, measure, &wholes.of_line(line));
            match wanted {
                // One base alone, or one year alone, says nothing new.
                Measure::Index | Measure::Cumulative => outcome.values.len() > 1,
                _ => !outcome.values.is_empty(),
            }
        })
    };
    let has_parts = plotted
        .periods
        .iter()
        .any(|period| !matches!(period.kind(), PeriodKind::Year | PeriodKind::Day));
    [
        Measure::Level,
        Measure::Growth,
        Measure::YearGrowth,
        Measure::Index,
        Measure::Compound,
        Measure::Share,
        Measure::Cumulative,
    ]
    .into_iter()
    // For years the two are the same.
    .filter(|measure| *measure != Measure::YearGrowth || has_parts || plotted.measure == *measure)
    // What was asked for stays to be seen, with the reasons against it.
    .filter(|measure| [Measure::Level, plotted.measure].contains(measure) || is_borne(*measure))
    .collect()
}

fn adds_up(_data: &Dataset, _line: &Line, measure: Measure) -> bool {
    measure != Measure::Cumulative
}

/// The first and the last period that a line has firm values for, whole years
/// apart: of the line where they lie farthest apart.
pub(super) fn between(stated: &[Vec<Value>]) -> Option<(Period, Period)> {
    let pairs = stated.iter().filter_map(|values| {
        let first = transform::common_base(std::slice::from_ref(values))?;
        let last = values
            .iter()
            .map(|value| value.period)
            .filter(|period| period.years_since(first).is_some())
            .filter(|period| {
                let measure = transform::Measure::Compound(first, *period);
                !transform::transform(values, measure, &[]).values.is_empty()
            })
            .max()?;
        Some((first, last))
    });
    pairs.max_by_key(|(first, last)| last.year() - first.year())
}

/// The wholes that lines are shares of.
pub(super) struct Wholes {
    lines: Vec<(IndicatorId, BodyId, Vec<Value>)>,
    world: Option<Area>,
}

impl Wholes {
    /// The world's figures, where the data has them.
    pub(super) fn of(data: &Dataset, plotted: &Plotted) -> Self {
        let world = transform::world();
        let is_world = |row: &dataset::Observation| Some(row.area) == world;
        let lines = plotted
            .indicators
            .iter()
            .flat_map(|id| lines(data, *id, &is_world))
            .map(|line| (line.indicator, line.body, transform::stated(data, &line)))
            .collect();
        Self { lines, world }
    }

    /// The whole that a line is a share of; empty without one.
    pub(super) fn of_line(&self, line: &Line) -> Vec<Value> {
        if Some(line.area) == self.world {
            return Vec::new();
        }
        self.lines
            .iter()
            .find(|(indicator, body, _)| (*indicator, *body) == (line.indicator, line.body))
            .map_or_else(Vec::new, |(.., values)| values.clone())
    }
}

/// The ways to show what is drawn that do not mislead.
pub(super) fn forms(_data: &Dataset, plotted: &Plotted, view: &FigureView) -> Vec<Form> {
    if plotted.measure == Measure::Compound {
        return vec![Form::Ranked];
    }
    let one_unit = plotted.quantity().is_some();
    let fits = |form: &Form| match form {
        Form::Line => one_unit,
        // On a logarithmic scale, or from a base of 100, a length means nothing.
        Form::Bars => one_unit && !view.log && plotted.measure != Measure::Index,
        _ => false,
    };
    Form::ALL.iter().copied().filter(fits).collect()
}

/// The way to show it: as chosen if it fits, else as fits best.
pub(super) fn form(data: &Dataset, plotted: &Plotted, view: &FigureView) -> Form {
    if plotted.forms.contains(&view.form) {
        return view.form;
    }
    if plotted.forms.contains(&Form::Bars) && suits_bars(data, plotted) {
        return Form::Bars;
    }
    plotted.forms.first().copied().unwrap_or(Form::Line)
}

/// Bars suit levels of one series of whole years; all else is joined or dotted.
fn suits_bars(data: &Dataset, plotted: &Plotted) -> bool {
    let is_level = |line: &Line| data[line.indicator].kind == IndicatorKind::Level;
    plotted.measure == Measure::Level
        && plotted.series.len() == 1
        && plotted.lines.iter().all(is_level)
        && plotted
            .series
            .iter()
            .flat_map(|series| &series.points)
            .all(|point| matches!(point.period, Period::Year(_)))
}
