//! The axes of a series figure: the values and the days that they have to hold.

use dataset::PeriodKind;

use super::{Datum, Form, Point, SeriesFigure, stack};
use crate::rect::Rect;
use crate::time::TimeScale;
use crate::value::{Scale, ValueScale};

/// The axis of values, in a plot of so many pixels' height; `None` without values.
pub(super) fn value_axis(
    figure: &SeriesFigure<'_>,
    data: &[Datum<'_>],
    height: f64,
) -> Option<ValueScale> {
    let most = ((height / 46.0) as usize).clamp(2, 6);
    let drawn = data.iter().map(|datum| datum.point.value);
    let more = figure
        .domain
        .into_iter()
        .flat_map(|(low, high)| [low, high]);
    let values = drawn
        .chain(more)
        .filter(|value| crate::value::is_drawable(*value, figure.scale));
    let low = values.clone().min_by(f64::total_cmp)?;
    let mut high = values.max_by(f64::total_cmp)?;
    if figure.form == Form::Stacked {
        high = high.max(stack::highest(data));
    }
    if figure.scale == Scale::Log {
        return Some(ValueScale::new(Scale::Log, low, high, most));
    }
    let zero = figure.zero || figure.form.is_from_zero();
    let (mut low, mut high) = if zero {
        (low.min(0.0), high.max(0.0))
    } else {
        (low, high)
    };
    // Signs hang below the lowest value, not below the axis.
    let hangs = data
        .iter()
        .any(|datum| datum.point.bound != dataset::Bound::Exact && datum.point.value < 0.0);
    if hangs {
        low -= (high - low) * (20.0 / height.max(40.0));
    }
    if zero && low == 0.0 && high == 0.0 {
        high = 1.0;
    }
    Some(ValueScale::new(Scale::Linear, low, high, most))
}

/// The days of the data, with `air` pixels at both ends of what is not a whole
/// year.
pub(super) fn time_axis(data: &[Datum<'_>], plot: Rect, air: f64) -> Option<TimeScale> {
    let points = || data.iter().map(|datum| datum.point);
    let first = |point: &Point| {
        if point.standing.at_end {
            point.period.last_day()
        } else {
            point.period.first_day()
        }
    };
    let first = points().map(first).min()?;
    let last = points().map(|point| point.period.last_day()).max()?;
    let fills = |point: &Point| point.period.kind() == PeriodKind::Year && !point.is_at_end();
    let share = if points().all(fills) {
        0.0
    } else {
        air / plot.width().max(40.0)
    };
    let pad = (f64::from(last - first + 1) * share).ceil() as i32;
    Some(TimeScale::new(
        first - pad,
        last + pad,
        plot.left,
        plot.right,
    ))
}
