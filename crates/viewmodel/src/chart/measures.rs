//! Which measures mean something for a line, and what they are computed from.

use dataset::{
    Accrual, Area, Dataset, IndicatorId, IndicatorKind, Observation, Period, Quantity, Unit,
};
use engine::lines::{Line, lines};
use engine::transform::{self, Outcome, Value};
use view::Measure;

use super::compute::Computed;
use super::select::Selection;

/// Whether growth means something for an indicator: that of a percentage, a rank, a
/// score or a difference does not.
pub fn can_grow(data: &Dataset, id: IndicatorId) -> bool {
    let indicator = &data[id];
    let quantity = data.quantity(id);
    indicator.kind == IndicatorKind::Level
        && indicator.unit != Unit::Percent
        && !matches!(
            quantity,
            Quantity::Rank | Quantity::Score | Quantity::Difference
        )
}

/// Whether a measure means something for a line. Growth and an index say nothing
/// across zero; a share and a sum are of amounts alone.
pub(super) fn bears(data: &Dataset, line: &Line, values: &[Value], measure: Measure) -> bool {
    let traits = data.traits(line.indicator);
    let is_amount = data.quantity(line.indicator) == Quantity::Amount;
    let is_flow = traits.is_some_and(|traits| traits.accrual == Accrual::Flow);
    let can_grow = can_grow(data, line.indicator);
    let is_above_zero = || values.iter().all(|value| value.number > 0.0);
    match measure {
        Measure::Level => true,
        Measure::Share => can_grow && is_amount,
        Measure::Cumulative | Measure::SingleMonths => can_grow && is_amount && is_flow,
        Measure::Growth | Measure::YearGrowth | Measure::Index | Measure::Compound => {
            can_grow && is_above_zero()
        }
    }
}

/// The measure with its periods; `None` if there are none to choose from.
pub(super) fn with_periods(computed: &Computed, wanted: Measure) -> Option<transform::Measure> {
    Some(match wanted {
        Measure::Level => transform::Measure::Level,
        Measure::Growth => transform::Measure::Growth,
        Measure::YearGrowth => transform::Measure::YearGrowth,
        Measure::Index => transform::Measure::Index(computed.base?),
        Measure::Compound => {
            let (from, to) = computed.between?;
            transform::Measure::Compound(from, to)
        }
        Measure::Share => transform::Measure::Share,
        Measure::Cumulative => transform::Measure::Cumulative,
        Measure::SingleMonths => transform::Measure::SingleMonths,
    })
}

/// What becomes of a line's values in a measure; only a share looks at wholes.
pub(super) fn worked_out(
    data: &Dataset,
    line: &Line,
    values: &[Value],
    measure: transform::Measure,
    wholes: &Wholes,
) -> Outcome {
    match measure {
        transform::Measure::Share => {
            transform::transform(values, measure, &wholes.of_line(data, line))
        }
        _ => transform::transform(values, measure, &[]),
    }
}

/// The first and the last period that a line has exact measured values for, whole years
/// apart: of the line where they lie farthest apart.
pub(super) fn between(inputs: &[Vec<Value>]) -> Option<(Period, Period)> {
    let pairs = inputs.iter().filter_map(|values| {
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

/// The indicator that this one is a part of.
pub fn whole_of(data: &Dataset, indicator: IndicatorId) -> Option<IndicatorId> {
    data.traits(indicator).and_then(|traits| traits.whole)
}

/// The wholes that lines are shares of: the indicator that theirs is a part of, or
/// else the same of the world.
#[derive(Default)]
pub(super) struct Wholes {
    lines: Vec<(Line, Vec<Value>)>,
    world: Option<Area>,
}

impl Wholes {
    /// Their figures, where the data has them.
    pub(super) fn of(data: &Dataset, selection: &Selection) -> Self {
        let world = transform::world();
        let is_world = |row: &Observation| Some(row.area) == world;
        let of_areas = |row: &Observation| selection.shown.contains(&row.area);
        let mut all: Vec<Line> = Vec::new();
        for id in &selection.indicators {
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
    fn of_line(&self, data: &Dataset, line: &Line) -> Vec<Value> {
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
