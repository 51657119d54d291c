//! Values that the axes of a figure cannot hold: the drawing leaves them out, and
//! the reader is told which and why.

use engine::transform::{Refused, Value, Why};

use super::Plotted;
use crate::state::{FigureView, Form};

/// What the chosen form leaves out, with the line's number in `asked`.
pub(super) fn refused(plotted: &Plotted, view: &FigureView) -> Vec<(usize, Refused)> {
    // It has no axis: each value stands in words beside its bar.
    if plotted.form == Form::Ranked {
        return Vec::new();
    }
    let each = plotted.drawn.iter().filter_map(|drawn| {
        let line = plotted.lines.get(drawn.line)?;
        let at = plotted.asked.iter().position(|asked| asked == line)?;
        let refused = Refused {
            period: Some(drawn.value.period),
            why: why(&drawn.value, view.log)?,
        };
        Some((at, refused))
    });
    each.collect()
}

/// Why a value has no place on an axis; `None` if it has one.
fn why(value: &Value, log: bool) -> Option<Why> {
    if !figures::is_writable(value.number) {
        return Some(Why::OffAxis(value.period));
    }
    (log && value.number <= 0.0).then_some(Why::NotPositive(value.period))
}
