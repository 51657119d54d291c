//! A small histogram of things per year, to brush a span of time on.

use crate::within;
use dataset::DayNumber;

use crate::Size;
use crate::rect::Rect;
use crate::scene::{HitTarget, Role, Scene};
use crate::sheet::Sheet;
use crate::time::{self, TimeScale, YEARS_ROOM, new_year};

/// What to draw.
pub struct Histogram<'a> {
    /// The first year.
    pub first_year: i32,
    /// How many things there are in each year from there on.
    pub counts: &'a [u32],
    /// The chosen first and last day; `None` if all are chosen.
    pub chosen: Option<(DayNumber, DayNumber)>,
    /// A year in words.
    pub year_label: &'a dyn Fn(i32) -> String,
}

/// A drawn histogram, and what brushing needs.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramPlot {
    /// The drawing. A target a year that has things, keyed by its place in
    /// `counts`.
    pub scene: Scene,
    /// Where the bars stand.
    pub rect: Rect,
    /// Days to pixels and back.
    pub time: TimeScale,
}

/// Draws the histogram. Each bar is as wide as its year; where the chosen span
/// begins or ends within a year only that part of its bar is shown as chosen.
pub fn draw(histogram: &Histogram<'_>, size: Size) -> HistogramPlot {
    let sheet = Sheet::new(size.width, size.height);
    let whole = sheet.plot_area();
    let bottom = (whole.bottom - YEARS_ROOM).max(0.0);
    let rect = Rect::new(0.0, 2.0_f64.min(bottom), whole.right, bottom);
    let years = histogram.counts.len().max(1) as i32;
    let first = histogram.first_year;
    let time = TimeScale::new(
        new_year(first),
        new_year(first + years) - 1,
        rect.left,
        rect.right,
    );
    let most = histogram.counts.iter().copied().max().unwrap_or(0).max(1);
    let mut targets = Vec::new();
    for (index, &count) in histogram.counts.iter().enumerate() {
        let year = first + index as i32;
        let (left, right) = time.extent(new_year(year), new_year(year + 1) - 1);
        let share = f64::from(count) / f64::from(most);
        let gap = if right - left > 4.0 { 1.0 } else { 0.0 };
        // One thing is seen, however many there are in another year.
        let height = (rect.height() * share).max(1.0);
        let bar = Rect::new(left, rect.bottom - height, right - gap, rect.bottom);
        if count > 0 && rect.height() > 1.0 {
            shade(&sheet, bar, chosen_pixels(histogram, time));
            let at = (bar.center().0, bar.top);
            targets.push(HitTarget::new(
                bar.at_least(24.0, whole),
                at,
                0,
                vec![index as u32],
            ));
        }
    }
    time::baseline(&sheet, rect, rect.bottom);
    if let Some((first, last)) = histogram.chosen {
        let (from, to) = time.extent(first, last);
        // What can be dragged.
        for x in [from, to] {
            if (rect.left..=rect.right).contains(&x) {
                sheet.line(&[(x, rect.top), (x, rect.bottom)], Role::Current);
            }
        }
    }
    if !histogram.counts.is_empty() {
        time::years(&sheet, time, rect.bottom, histogram.year_label);
    }
    HistogramPlot {
        scene: sheet.finish(targets),
        rect,
        time,
    }
}

fn chosen_pixels(histogram: &Histogram<'_>, time: TimeScale) -> (f64, f64) {
    match histogram.chosen {
        Some((first, last)) => time.extent(first, last),
        None => (f64::NEG_INFINITY, f64::INFINITY),
    }
}

/// Draws a bar, cut where the chosen pixels begin and end.
fn shade(sheet: &Sheet, bar: Rect, (from, to): (f64, f64)) {
    let from = within(from, bar.left, bar.right);
    let to = within(to, from, bar.right);
    let parts = [
        (bar.left, from, Role::Unchosen),
        (from, to, Role::Chosen),
        (to, bar.right, Role::Unchosen),
    ];
    for (left, right, role) in parts {
        if right - left > 0.05 {
            sheet.rect(Rect::new(left, bar.top, right, bar.bottom), role);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene::Shape;

    fn widths(plot: &HistogramPlot, role: Role) -> f64 {
        plot.scene
            .marks
            .iter()
            .filter(|mark| mark.role == role)
            .map(|mark| match mark.shape {
                Shape::Rect { width, .. } => width,
                _ => 0.0,
            })
            .sum()
    }

    fn plot(chosen: Option<(DayNumber, DayNumber)>) -> HistogramPlot {
        let histogram = Histogram {
            first_year: 2020,
            counts: &[3, 0, 7],
            chosen,
            year_label: &|year| year.to_string(),
        };
        draw(&histogram, Size::new(300.0, 64.0))
    }

    #[test]
    fn a_span_that_ends_within_a_year_splits_its_bar() {
        let half = plot(Some((new_year(2020), new_year(2020) + 182)));
        assert!((widths(&half, Role::Chosen) - 50.0).abs() < 1.0);
        assert!((widths(&half, Role::Unchosen) - 148.0).abs() < 1.0);
    }

    #[test]
    fn without_a_span_everything_is_chosen() {
        assert!(widths(&plot(None), Role::Unchosen) < 0.1);
    }

    #[test]
    fn only_years_with_things_can_be_pointed_at() {
        let keys: Vec<_> = plot(None)
            .scene
            .targets
            .iter()
            .map(|target| target.keys[0])
            .collect();
        assert_eq!(keys, [0, 2]);
    }
}
