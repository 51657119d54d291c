//! A small chart without axes, for catalogues: the same joins and the same
//! honest signs as the large one, fewer marks.

use dataset::Bound;

use super::axes::time_axis;
use super::placed::{self, Placed};
use super::{Datum, Series, drawable, lines};
use crate::Size;
use crate::glyph;
use crate::rect::Rect;
use crate::scene::Scene;
use crate::sheet::Sheet;
use crate::value::{Scale, ValueScale};

/// Radius of a mark.
const R: f64 = 2.25;
/// Room for marks at the sides, for signs above and below.
const AIR: (f64, f64) = (4.0, 11.0);
/// Up to so many points each has a mark.
const FEW: usize = 10;

/// Draws a sparkline without words and targets; nothing if no point can be
/// drawn. Marks stand at the first and last point of each series and at each
/// that was not measured or is not exact; with few points at all of them.
pub fn draw(series: &[Series], size: Size) -> Scene {
    let sheet = Sheet::new(size.width, size.height);
    let (data, _) = drawable(series, Scale::Linear);
    draw_on(&sheet, &data);
    sheet.finish(Vec::new())
}

fn draw_on(sheet: &Sheet, data: &[Datum<'_>]) -> Option<()> {
    let whole = sheet.plot_area();
    let plot = Rect::new(AIR.0, AIR.1, whole.right - AIR.0, whole.bottom - AIR.1);
    let values = data.iter().map(|datum| datum.point.value);
    let low = values.clone().min_by(f64::total_cmp)?;
    let high = values.max_by(f64::total_cmp)?;
    // Values that are all the same run through the middle.
    let pad = if high > low { 0.0 } else { low.abs().max(1.0) };
    let time = time_axis(data, plot, 2.0)?;
    let chart = sheet.chart(plot, time, ValueScale::bare(low - pad, high + pad))?;
    let mut placed = placed::stand(data, &chart, (time, None), R);
    placed::dodge(&mut placed, time);
    for point in &placed {
        lines::extent(sheet, point, time);
    }
    for path in lines::joined(&placed) {
        sheet.line(&path.points, path.role);
    }
    for (index, point) in placed.iter().enumerate() {
        if placed.len() <= FEW || is_marked(&placed, index) {
            let Datum {
                slot, point: value, ..
            } = point.datum;
            glyph::mark(sheet, point.at, R, slot, value.status, value.bound);
        }
    }
    Some(())
}

fn is_marked(placed: &[Placed<'_>], index: usize) -> bool {
    let Datum { series, point, .. } = placed[index].datum;
    let other = |at: usize| placed.get(at).map(|placed| placed.datum.series);
    let is_end = other(index.wrapping_sub(1)) != Some(series) || other(index + 1) != Some(series);
    is_end || !point.status.is_measured() || point.bound != Bound::Exact
}
