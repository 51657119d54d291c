//! The sheet that a figure is drawn on: plotters' drawing area over the
//! recorder, in CSS pixels, with roles in place of colours.

use crate::within;
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Polygon, Rectangle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TRANSPARENT, TextStyle};

use crate::ink::colour;
use crate::measure;
use crate::record::{FINE, Marks, Recorder};
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role, Scene};
use crate::time::TimeScale;
use crate::value::ValueScale;

/// Font size of axes, lanes and labels.
pub(crate) const TEXT: f64 = 12.0;

/// A chart over time on a sheet.
pub(crate) type Chart<'a> = ChartContext<'a, Recorder, Cartesian2d<TimeScale, ValueScale>>;

/// A sheet of some CSS pixels.
pub(crate) struct Sheet {
    area: DrawingArea<Recorder, Shift>,
    marks: Marks,
    width: f64,
    height: f64,
}

impl Sheet {
    /// An empty sheet; sizes that are no size count as none.
    pub(crate) fn new(width: f64, height: f64) -> Self {
        let clean = |size: f64| {
            if size.is_finite() {
                within(size, 0.0, 20_000.0)
            } else {
                0.0
            }
        };
        let (width, height) = (clean(width), clean(height));
        let marks = Marks::default();
        Self {
            area: Recorder::new(width, height, marks.clone()).into_drawing_area(),
            marks,
            width,
            height,
        }
    }

    /// The whole sheet.
    pub(crate) fn plot_area(&self) -> Rect {
        Rect::new(0.0, 0.0, self.width, self.height)
    }

    /// A chart whose plot fills `plot`: its coordinates; nothing drawn yet.
    /// `None` if the plot has no room.
    pub(crate) fn chart(
        &self,
        plot: Rect,
        time: TimeScale,
        values: ValueScale,
    ) -> Option<Chart<'static>> {
        if plot.width() < 1.0 || plot.height() < 1.0 {
            return None;
        }
        ChartBuilder::on(&self.area)
            .margin_top(fine(plot.top))
            .margin_right(fine(self.width - plot.right))
            .set_label_area_size(plotters::chart::LabelAreaPosition::Left, fine(plot.left))
            .set_label_area_size(
                plotters::chart::LabelAreaPosition::Bottom,
                fine(self.height - plot.bottom),
            )
            .build_cartesian_2d(time, values)
            .ok()
    }

    fn put<E>(&self, element: &E)
    where
        for<'e> &'e E: PointCollection<'e, (i32, i32)>,
        E: Drawable<Recorder>,
    {
        recorded(self.area.draw(element));
    }

    /// A line through points.
    pub(crate) fn line(&self, points: &[(f64, f64)], role: Role) {
        self.put(&PathElement::new(fine_points(points), stroke(role)));
    }

    /// A closed outline.
    pub(crate) fn polygon(&self, points: &[(f64, f64)], role: Role) {
        self.put(&Polygon::new(fine_points(points), filled(role)));
    }

    /// A rectangle.
    pub(crate) fn rect(&self, rect: Rect, role: Role) {
        let corners = [
            fine_point((rect.left, rect.top)),
            fine_point((rect.right, rect.bottom)),
        ];
        self.put(&Rectangle::new(corners, filled(role)));
    }

    /// A circle.
    pub(crate) fn circle(&self, at: (f64, f64), r: f64, role: Role) {
        self.put(&Circle::new(fine_point(at), fine(r), filled(role)));
    }

    /// A text with its baseline at `y`, cut to what fits on the sheet.
    pub(crate) fn text(
        &self,
        (x, y): (f64, f64),
        anchor: Anchor,
        size: f64,
        role: Role,
        text: &str,
    ) {
        let foot = y + measure::DESCENT * size;
        let style = text_style(role, size, anchor);
        recorded(self.area.draw_text(text, &style, fine_point((x, foot))));
    }

    /// The finished scene.
    pub(crate) fn finish(self, targets: Vec<HitTarget>) -> Scene {
        Scene {
            width: self.width,
            height: self.height,
            marks: self.marks.take(),
            targets,
            names: Vec::new(),
            slots: Vec::new(),
        }
    }
}

/// The value grid of a chart with its labels at the left.
pub(crate) fn grid(chart: &mut Chart<'_>, label: &dyn Fn(f64) -> String) {
    let written = |value: &f64| label(*value);
    let drawn = chart
        .configure_mesh()
        .disable_x_mesh()
        .disable_x_axis()
        .axis_style(TRANSPARENT)
        .light_line_style(TRANSPARENT)
        .bold_line_style(stroke(Role::Grid))
        .set_all_tick_mark_size(fine(3.0))
        .y_label_style(text_style(Role::AxisText, TEXT, Anchor::End))
        .y_label_formatter(&written)
        .draw();
    recorded(drawn);
}

/// The box that a text takes.
pub(crate) fn text_box((x, y): (f64, f64), anchor: Anchor, size: f64, text: &str) -> Rect {
    let width = measure::width(text, size);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Rect::new(
        left,
        y - measure::ASCENT * size,
        left + width,
        y + measure::DESCENT * size,
    )
}

/// Drops the outcome of a drawing call: the recorder itself cannot fail, and a
/// figure's own code never draws while it draws.
fn recorded<E>(outcome: Result<(), E>) {
    drop(outcome);
}

fn fine(length: f64) -> i32 {
    (length * FINE).round() as i32
}

/// A point of plotters' canvas.
pub(crate) fn fine_point((x, y): (f64, f64)) -> (i32, i32) {
    (fine(x), fine(y))
}

fn fine_points(points: &[(f64, f64)]) -> Vec<(i32, i32)> {
    points.iter().copied().map(fine_point).collect()
}

/// The style of a stroke in a role.
pub(crate) fn stroke(role: Role) -> ShapeStyle {
    colour(role).stroke_width(1)
}

fn filled(role: Role) -> ShapeStyle {
    colour(role).filled()
}

fn text_style(role: Role, size: f64, anchor: Anchor) -> TextStyle<'static> {
    let horizontal = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    TextStyle {
        font: FontDesc::new(FontFamily::SansSerif, size * FINE, FontStyle::Normal),
        color: colour(role).to_backend_color(),
        pos: Pos::new(horizontal, VPos::Bottom),
    }
}
