//! A figure of series with its names: where all of it stands, and then its marks, from
//! the back to the front.

use dataset::PeriodKind;

use crate::emphasis::Emphasis;
use crate::hatch::hatch;
use crate::place::Spot;
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role, Scene};
use crate::sheet::{self, Sheet, TEXT};
use crate::timeline::Group;
use crate::{Size, glyph, measure, time};

use super::layout::Layout;
use super::lines::Path;
use super::names::{Names, Naming};
use super::placed::Placed;
use super::{Claim, Datum, Form, Plot, SeriesFigure};
use super::{clip, dots, events, lines, names, notes, stack};

/// Draws with this way of naming, `None` if the names do not fit.
pub(super) fn attempt(
    figure: &SeriesFigure<'_>,
    data: &[Datum<'_>],
    size: Size,
    naming: Naming,
) -> Option<Plot> {
    let sheet = Sheet::new(size.width, size.height);
    let mut plan = Plan::new(figure, data, &sheet, naming)?;
    notes::draw_behind(&sheet, &plan.notes);
    plan.axes(&sheet, figure, size.width);
    notes::draw_lines(&sheet, &plan.notes);
    let Plan {
        ref layout,
        ref groups,
        ..
    } = plan;
    events::guides(&sheet, groups, layout.strip, layout.plot, figure.open);
    plan.lines(&sheet, figure);
    let mut targets = plan.points(&sheet, figure);
    let above = figure.series.len();
    targets.extend(events::draw(
        &sheet,
        groups,
        layout.strip,
        above,
        figure.open,
    ));
    let (rect, time) = (layout.plot, layout.time);
    targets.extend(notes::write(&sheet, plan.notes));
    let pressed = names::write(&sheet, figure, &plan.names);
    for (spot, slot, text) in plan.labels {
        // Among several series the colour says whose it is.
        let role = match figure.series {
            [_] => Role::Label,
            _ => Role::SeriesLabel(slot),
        };
        spot.write(&sheet, role, &text);
    }
    Some(Plot {
        rect,
        time,
        left_out: Vec::new(),
        unnamed: plan.names.unnamed,
        scene: Scene {
            names: pressed,
            slots: match figure.quiet {
                Some(_) => figure.series.iter().map(|series| series.slot).collect(),
                None => Vec::new(),
            },
            ..sheet.finish(targets)
        },
    })
}

/// Where all of a figure stands.
struct Plan<'a> {
    layout: Layout<'a>,
    /// What happened meanwhile.
    groups: Vec<Group>,
    notes: notes::Placed,
    names: Names,
    /// The values that are written, each with the slot of its series.
    labels: Vec<(Spot, u8, String)>,
    /// The lines between values, those that stand out last.
    paths: Vec<Path>,
}

impl<'a> Plan<'a> {
    fn new(
        figure: &SeriesFigure<'_>,
        data: &[Datum<'a>],
        sheet: &Sheet,
        naming: Naming,
    ) -> Option<Self> {
        let mut layout = Layout::new(figure, data, sheet, naming)?;
        let groups = events::gather(figure.events, layout.time);
        if let Some(mark) = groups
            .iter()
            .find_map(|group| events::opened(group, figure.open))
        {
            let (top, bottom) = (layout.strip.bottom, layout.plot.bottom);
            let line = Rect::new(mark.x - 2.0, top, mark.x + 2.0, bottom);
            layout.places.take(line);
        }
        names::reserve(figure, &mut layout, naming);
        let notes = notes::place(figure.notes, &mut layout, figure.series.len());
        let mut labels = names::point_labels(&mut layout, true);
        let names = names::place(figure, &mut layout, naming)?;
        labels.extend(names::point_labels(&mut layout, false));
        let mut paths = lines::paths(&layout.placed, figure);
        let emphasis = |role: Role| role.slot().map(Emphasis::of);
        dataset::sort::by_key(&mut paths, |path| emphasis(path.role));
        Some(Self {
            layout,
            groups,
            notes,
            names,
            labels,
            paths,
        })
    }

    /// The grid, the unit above it, and the axis of time.
    fn axes(&mut self, sheet: &Sheet, figure: &SeriesFigure<'_>, width: f64) {
        let layout = &mut self.layout;
        let room = layout.plot.left - 6.0;
        let cut = |value: f64| measure::fit(&(figure.value_label)(value), TEXT, room);
        sheet::grid(&mut layout.chart, &cut);
        if let Some(unit) = figure.unit {
            let unit = measure::fit(unit, TEXT, width);
            sheet.text((0.0, 12.0), Anchor::Start, TEXT, Role::AxisText, &unit);
        }
        time::baseline(sheet, layout.plot, layout.base_y);
        let below = layout.plot.bottom;
        // A month below the middle of a year's bar would say that it is the month's.
        let covers_its_year = |placed: &Placed<'_>| {
            let point = placed.datum.point;
            point.period.kind() == PeriodKind::Year && !point.standing.at_end
        };
        let of_years = layout.placed.iter().all(covers_its_year);
        if of_years || !time::parts(sheet, layout.time, below, figure.part_label) {
            time::years(sheet, layout.time, below, figure.year_label);
        }
        layout.edge.write(sheet, layout, figure.year_label);
    }

    /// What lies behind the values: their extents, ranges, and the lines between them.
    fn lines(&self, sheet: &Sheet, figure: &SeriesFigure<'_>) {
        let layout = &self.layout;
        for placed in layout.seen() {
            lines::extent(sheet, placed, layout.time);
        }
        if figure.form == Form::Dots {
            dots::ranges(sheet, layout);
        }
        for path in &self.paths {
            for run in clip::within(&path.points, layout.plot) {
                sheet.line(&run, path.role);
            }
        }
        lines::revisions(sheet, layout);
    }

    /// The values, those that stand out in front; their targets in their own order.
    fn points(&self, sheet: &Sheet, figure: &SeriesFigure<'_>) -> Vec<HitTarget> {
        let mut order: Vec<(usize, &Placed<'_>)> = self.layout.seen().enumerate().collect();
        dataset::sort::by_key(&mut order, |(_, placed)| Emphasis::of(placed.datum.slot));
        let draw = |(at, placed)| (at, draw_point(sheet, placed, figure));
        let mut drawn: Vec<(usize, HitTarget)> = order.into_iter().map(draw).collect();
        dataset::sort::by_key(&mut drawn, |(at, _)| *at);
        drawn.into_iter().map(|(_, target)| target).collect()
    }
}

fn draw_point(sheet: &Sheet, placed: &Placed<'_>, figure: &SeriesFigure<'_>) -> HitTarget {
    let Datum {
        series,
        slot,
        point,
    } = placed.datum;
    let rect = match placed.bar {
        Some(body) if figure.form == Form::Stacked => {
            stack::part(sheet, body, slot, point.status, point.bound)
        }
        Some(body) => {
            let rises = placed.at.1 <= body.top + 0.01;
            glyph::bar(sheet, body, slot, point.status, point.bound, rises)
        }
        // One that words are written beside is drawn, whatever it repeats.
        None if point.standing.claim == Claim::Repeats
            && figure.form != Form::Dots
            && point.weight == 0 =>
        {
            Rect::around(placed.at, placed.r)
        }
        None => match placed.replaced_on {
            Some(bar) => glyph::band(sheet, bar, placed.at.1, slot),
            None => glyph::mark(sheet, placed.at, placed.r, slot, point.status, point.bound),
        },
    };
    if let Some(body) = placed.bar.filter(|_| figure.series.len() > 1) {
        hatch(sheet, body, slot);
    }
    let reach = rect.at_least(24.0, sheet.plot_area());
    HitTarget::new(reach, placed.at, series, vec![point.key])
}
