//! Values that a chart leaves out, since its axes cannot hold them or its form has
//! no place for them: the reader is told which and why.

use engine::transform::{Reason, Unavailable, Value};
use view::{ChartView, Form};

use super::ChartModel;

/// What the chosen form leaves out, with the line's number among the selected ones.
pub(super) fn unavailable(model: &ChartModel, view: &ChartView) -> Vec<(usize, Unavailable)> {
    // They have no axis: each value stands in words.
    if matches!(model.form, Form::Ranked | Form::Number) {
        return Vec::new();
    }
    let each = model.values().filter_map(|(series, value)| {
        let mut lines = model.selection.lines.iter();
        let at = lines.position(|line| *line == series.line)?;
        let unavailable = Unavailable {
            period: Some(value.period),
            reason: reason(value, view.log)?,
        };
        Some((at, unavailable))
    });
    each.collect()
}

/// Why a value has no place on an axis; `None` if it has one.
fn reason(value: &Value, log: bool) -> Option<Reason> {
    if !charts::is_writable(value.number) {
        return Some(Reason::OffAxis(value.period));
    }
    (log && value.number <= 0.0).then_some(Reason::NotPositive(value.period))
}
