//! What a reader can choose for some lines: the measures that the data bears,
//! and the ways to show them that do not mislead.

use dataset::{
    Accrual, Area, Code, Dataset, IndicatorId, IndicatorKind, Period, PeriodKind, Status, Unit,
};
use engine::lines::{Line, lines};
use engine::transform::{self, Value};
use figures::series::{Point, Series};

use super::Plotted;
use crate::state::{FigureView, Form, Measure, Periods};

/// Whether growth means something for an indicator: that of a percentage does not.
pub fn can_grow(data: &Dataset, id: IndicatorId) -> bool {
    let indicator = &data[id];
    indicator.kind == IndicatorKind::Level && indicator.unit != Unit::Percent
}

/// Whether a measure means something for an indicator: all but its values are made
/// by division or addition.
pub(super) fn bears(data: &Dataset, line: &Line, measure: Measure) -> bool {
    measure == Measure::Level || can_grow(data, line.indicator)
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
            let outcome = transform::transform(values, measure, &wholes.of_line(data, line));
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

/// Whether values may be added up over years: only what is added up over each.
fn adds_up(data: &Dataset, line: &Line, measure: Measure) -> bool {
    let accrual = data.traits(line.indicator).map(|traits| traits.accrual);
    measure != Measure::Cumulative || accrual == Some(Accrual::Flow)
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

/// The wholes that lines are shares of: the indicator that theirs is a part of, or
/// else the same of the world.
pub(super) struct Wholes {
    lines: Vec<(Line, Vec<Value>)>,
    world: Option<Area>,
}

impl Wholes {
    /// Their figures, where the data has them.
    pub(super) fn of(data: &Dataset, plotted: &Plotted) -> Self {
        let world = transform::world();
        let is_world = |row: &dataset::Observation| Some(row.area) == world;
        let of_areas = |row: &dataset::Observation| plotted.shown.contains(&row.area);
        let mut all: Vec<Line> = Vec::new();
        for id in &plotted.indicators {
            match whole_of(data, *id) {
                Some(whole) => all.extend(lines(data, whole, &of_areas)),
                None => all.extend(lines(data, *id, &is_world)),
            }
        }
        let lines = all.into_iter().map(|line| {
            let values = transform::stated(data, &line);
            (line, values)
        });
        Self {
            lines: lines.collect(),
            world,
        }
    }

    /// The whole that a line is a share of; empty without one.
    pub(super) fn of_line(&self, data: &Dataset, line: &Line) -> Vec<Value> {
        let is_whole = |whole: &Line| match whole_of(data, line.indicator) {
            Some(indicator) => (indicator, line.area) == (whole.indicator, whole.area),
            None => Some(line.area) != self.world && line.indicator == whole.indicator,
        };
        self.lines
            .iter()
            .find(|(whole, _)| is_whole(whole) && whole.body == line.body)
            .map_or_else(Vec::new, |(_, values)| values.clone())
    }
}

/// The indicator that this one is a part of.
pub fn whole_of(data: &Dataset, indicator: IndicatorId) -> Option<IndicatorId> {
    data.traits(indicator).and_then(|traits| traits.whole)
}

/// With more panels than this none is large enough to be read.
const MOST_PANELS: usize = 24;

/// The ways to show what is drawn that do not mislead.
pub(super) fn forms(data: &Dataset, plotted: &Plotted, view: &FigureView) -> Vec<Form> {
    if plotted.measure == Measure::Compound {
        return vec![Form::Ranked];
    }
    let one_unit = plotted.quantity().is_some();
    let several = plotted.series.len() > 1;
    let points = || plotted.series.iter().flat_map(|series| &series.points);
    // Left to the figure, one sort of period is drawn once bars are chosen.
    let alike = view.periods == Periods::Auto || plotted.kind.is_some() || plotted.kinds.len() < 2;
    let fits = |form: &Form| match form {
        Form::Auto => false,
        Form::Line => one_unit,
        Form::Step => one_unit && points().all(|point| holds(point.period.kind())),
        // On a logarithmic scale, or from a base of 100, a length means nothing, and
        // those of a month and of a year do not compare.
        Form::Bars => one_unit && !view.log && plotted.measure != Measure::Index && alike,
        Form::Stacked => !view.log && alike && are_parts(data, plotted),
        Form::Dots => one_unit && several && disagree(plotted),
        Form::Slope => one_unit && slopes(plotted).count() > 0,
        Form::Multiples => several && panels(plotted) <= MOST_PANELS,
        Form::Scatter => {
            plotted.indicators.len() > 1 && !dots(plotted, plotted.indicators.len()).is_empty()
        }
        Form::Ranked => one_unit && several && !plotted.ranks.is_empty(),
    };
    Form::ALL.iter().copied().filter(fits).collect()
}

/// Whether a value may be drawn as holding over its period: a day has no width, and
/// spans overlap.
fn holds(kind: PeriodKind) -> bool {
    !matches!(kind, PeriodKind::Day | PeriodKind::Span)
}

/// Whether the lines are parts of one whole: indicators that add up, by the same
/// body, for the same area, each once.
fn are_parts(data: &Dataset, plotted: &Plotted) -> bool {
    let Some(first) = plotted.lines.first() else {
        return false;
    };
    let Some(whole) = whole_of(data, first.indicator) else {
        return false;
    };
    let adds = matches!(
        plotted.measure,
        Measure::Level | Measure::Cumulative | Measure::Share
    );
    let is_once = |line: &Line| {
        let same = plotted
            .lines
            .iter()
            .filter(|other| other.indicator == line.indicator);
        same.count() == 1
    };
    let fits = |line: &Line| {
        whole_of(data, line.indicator) == Some(whole)
            && (line.area, line.body) == (first.area, first.body)
            && is_once(line)
    };
    // A stack with a part missing is no whole.
    let is_whole = |period: &Period| {
        plotted.series.iter().all(|series| {
            let mut of_period = series.points.iter().filter(|point| point.period == *period);
            of_period
                .next()
                .is_some_and(|point| point.value >= 0.0 && point.status != Status::Target)
                && of_period.next().is_none()
        })
    };
    adds && plotted.lines.len() > 1
        && plotted.lines.iter().all(fits)
        && plotted.periods.iter().any(is_whole)
}

/// Whether several bodies state the same for the same period.
fn disagree(plotted: &Plotted) -> bool {
    let one = plotted.series.iter().all(|series| series.subject == 0);
    let shared = |at: usize| {
        let others = plotted.series.iter().skip(at + 1);
        others.flat_map(|series| &series.points).any(|other| {
            plotted.series[at]
                .points
                .iter()
                .any(|point| point.period == other.period)
        })
    };
    one && (0..plotted.series.len()).any(shared)
}

/// The series that have a value for both ends of a slope, with those values.
pub fn slopes(plotted: &Plotted) -> impl Iterator<Item = (usize, [&Point; 2])> {
    let ends = plotted.between;
    plotted
        .series
        .iter()
        .enumerate()
        .filter_map(move |(at, series)| {
            let (from, to) = ends?;
            Some((at, [value_of(series, from)?, value_of(series, to)?]))
        })
}

/// The value of a series that holds for a period; no target.
pub fn value_of(series: &Series, period: Period) -> Option<&Point> {
    let of_period = series.points.iter().filter(|point| point.period == period);
    let values = of_period.filter(|point| point.status != Status::Target);
    values.min_by_key(|point| point.status.rank())
}

/// How many panels the lines need: one an indicator where they differ in that, else
/// one each.
fn panels(plotted: &Plotted) -> usize {
    if plotted.indicators.len() > 1 {
        plotted.indicators.len()
    } else {
        plotted.series.len()
    }
}

/// The periods that two series or more have a value for, rising.
pub(super) fn ranks(plotted: &Plotted) -> Vec<Period> {
    let has = |period: &&Period| {
        let series = plotted.series.iter();
        series
            .filter(|series| value_of(series, **period).is_some())
            .count()
            > 1
    };
    plotted.periods.iter().filter(has).copied().collect()
}

/// Values of several indicators for the same area and period, as series and point
/// of each, by area in the order of time; each indicator by the body that has most
/// of them.
pub fn dots(plotted: &Plotted, indicators: usize) -> Vec<(Area, Period, Vec<&Point>)> {
    let mut found = Vec::new();
    for area in &plotted.shown {
        let of = |indicator: &IndicatorId| {
            let lines = plotted.lines.iter().zip(&plotted.series);
            lines
                .filter(|(line, _)| (line.indicator, line.area) == (*indicator, *area))
                .map(|(_, series)| series)
                .max_by_key(|series| series.points.len())
        };
        let wanted = plotted.indicators.iter().take(indicators);
        let Some(series) = wanted.map(of).collect::<Option<Vec<&Series>>>() else {
            continue;
        };
        for period in &plotted.periods {
            let values = series.iter().map(|series| value_of(series, *period));
            if let Some(values) = values.collect::<Option<Vec<&Point>>>() {
                found.push((*area, *period, values));
            }
        }
    }
    found
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
