//! The second step of a chart: what is computed of the figures that were selected,
//! and what the data does not bear.

use std::cmp::Reverse;

use dataset::{Dataset, IndicatorId, Observation, ObservationId, Period, PeriodKind, Unit};
use engine::lines::{Line, lines};
use engine::transform::{self, Outcome, Rates, Reason, Unavailable, Value, ValueUnit};
use view::{ChartView, Measure};

use super::measures::{self, Wholes};
use super::select::Selection;

/// A line with what was computed of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ComputedSeries {
    /// What one body stated of an indicator for an area.
    pub line: Line,
    /// What its numbers are.
    pub unit: ValueUnit,
    /// The values by period; of several for one the one said last first.
    pub values: Vec<Value>,
}

/// What a chart shows, in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Computed {
    /// What of the values is drawn.
    pub measure: Measure,
    /// Whether yuan are drawn as dollars, if there are yuan.
    pub dollars: Option<bool>,
    /// The base of an index.
    pub base: Option<Period>,
    /// The two periods of a compound growth or a slope.
    pub between: Option<(Period, Period)>,
    /// The periods that something was measured for, rising.
    pub periods: Vec<Period>,
    /// The values that the measure is computed from, for each selected line.
    pub inputs: Vec<Vec<Value>>,
    /// The lines that have a value.
    pub series: Vec<ComputedSeries>,
    /// What was not computed, with the line's number among the selected ones.
    pub unavailable: Vec<(usize, Unavailable)>,
}

impl Computed {
    /// What all numbers are, if they are the same.
    pub fn unit(&self) -> Option<ValueUnit> {
        let first = self.series.first()?.unit;
        let same = |series: &ComputedSeries| series.unit == first;
        self.series.iter().all(same).then_some(first)
    }
}

/// Computes what the reader chose of the selected lines.
pub(super) fn compute(data: &Dataset, selection: &Selection, view: &ChartView) -> Computed {
    let has_yuan = |id: &IndicatorId| data[*id].unit == Unit::Cny;
    let dollars = selection.indicators.iter().any(has_yuan);
    let mut computed = Computed {
        measure: view.measure,
        dollars: dollars.then_some(view.dollars),
        base: None,
        between: None,
        periods: Vec::new(),
        inputs: Vec::new(),
        series: Vec::new(),
        unavailable: Vec::new(),
    };
    take_inputs(data, selection, &mut computed);
    computed.periods = measured_periods(&computed.inputs);
    computed.base = view
        .base
        .or_else(|| transform::common_base(&computed.inputs));
    computed.between = view.between.or_else(|| measures::between(&computed.inputs));
    let measure = measures::with_periods(&computed, view.measure);
    let wholes = match view.measure {
        Measure::Share => Wholes::of(data, selection),
        _ => Wholes::default(),
    };
    for at in 0..selection.lines.len() {
        let line = &selection.lines[at];
        let values = &computed.inputs[at];
        let outcome = if !measures::bears(data, line, values, view.measure) {
            Outcome::default()
        } else if let Some(measure) = measure {
            let outcome = measures::worked_out(data, line, values, measure, &wholes);
            with_stated_growth(data, line, view.measure, outcome)
        } else {
            none_to_choose(view.measure)
        };
        let unavailable = outcome
            .unavailable
            .into_iter()
            .map(|unavailable| (at, unavailable));
        computed.unavailable.extend(unavailable);
        if !outcome.values.is_empty() {
            computed.series.push(ComputedSeries {
                line: line.clone(),
                unit: unit(data, line, view),
                values: in_order(outcome.values),
            });
        }
    }
    computed
}

/// Growth as the body itself states it where it does (docs/chart-rules.md, 8): of
/// years on the year before, of all else on a year before.
fn with_stated_growth(data: &Dataset, line: &Line, measure: Measure, computed: Outcome) -> Outcome {
    let growth = data.traits(line.indicator).and_then(|traits| traits.growth);
    let Some(growth) = growth else {
        return computed;
    };
    let is_stated = |row: &Observation| {
        let fits = match measure {
            Measure::Growth => row.period.kind() == PeriodKind::Year,
            Measure::YearGrowth => true,
            _ => false,
        };
        let is_drawn = |statement: &Vec<ObservationId>| data[statement[0]].period == row.period;
        fits && (row.area, row.body) == (line.area, line.body)
            && line.statements.iter().any(is_drawn)
    };
    let own = lines(data, growth, &is_stated);
    let stated = own.first().map(|line| transform::stated(data, line));
    transform::as_stated(computed, &stated.unwrap_or_default())
}

/// The values as stated, or in dollars where those were chosen.
fn take_inputs(data: &Dataset, selection: &Selection, computed: &mut Computed) {
    let in_dollars = computed.dollars == Some(true);
    let rates = if in_dollars {
        Rates::of(data)
    } else {
        Rates::default()
    };
    for (at, line) in selection.lines.iter().enumerate() {
        let values = transform::stated(data, line);
        if in_dollars && data[line.indicator].unit == Unit::Cny {
            let outcome = rates.dollars(&values);
            let unavailable = outcome
                .unavailable
                .into_iter()
                .map(|unavailable| (at, unavailable));
            computed.unavailable.extend(unavailable);
            computed.inputs.push(outcome.values);
        } else {
            computed.inputs.push(values);
        }
    }
}

fn measured_periods(inputs: &[Vec<Value>]) -> Vec<Period> {
    let measured = inputs.iter().flatten();
    let mut periods: Vec<Period> = measured
        .filter(|value| value.status.is_measured())
        .map(|value| value.period)
        .collect();
    dataset::sort::by(&mut periods, Ord::cmp);
    periods.dedup();
    periods
}

/// By period; of several for one what the body said last comes first.
fn in_order(mut values: Vec<Value>) -> Vec<Value> {
    dataset::sort::by_key(&mut values, |value| {
        (value.period, Reverse(value.stated.published.first_day()))
    });
    values
}

/// What becomes of a line whose measure has no period to be computed from.
fn none_to_choose(measure: Measure) -> Outcome {
    let reason = match measure {
        Measure::Index => Reason::NoBase,
        _ => Reason::NoPair,
    };
    Outcome {
        values: Vec::new(),
        unavailable: vec![Unavailable {
            period: None,
            reason,
        }],
    }
}

/// What the numbers of a line are.
fn unit(data: &Dataset, line: &Line, view: &ChartView) -> ValueUnit {
    let unit = data[line.indicator].unit;
    let in_dollars = view.dollars && unit == Unit::Cny;
    match view.measure {
        Measure::Level | Measure::Cumulative | Measure::SingleMonths if in_dollars => {
            ValueUnit::Computed(Unit::Usd)
        }
        Measure::Level | Measure::SingleMonths => ValueUnit::Stated(unit),
        Measure::Cumulative => ValueUnit::Computed(unit),
        Measure::Index => ValueUnit::Index,
        Measure::Share => ValueUnit::Computed(Unit::Percent),
        Measure::Growth | Measure::YearGrowth | Measure::Compound => ValueUnit::Growth,
    }
}
