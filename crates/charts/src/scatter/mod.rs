//! One thing measured against another: a dot for each period that both are known
//! for, joined in the order of time, as large as a third says if there is one.

mod axes;

use dataset::{Bound, Status};

use crate::Size;
use crate::glyph;
use crate::place::{Places, Side, Words};
use crate::rect::Rect;
use crate::scene::{HitTarget, Role, Scene};
use crate::sheet::Sheet;
use crate::value::{Scale, is_drawable, is_writable};

use axes::Axes;

/// A dot.
#[derive(Clone, Debug, PartialEq)]
pub struct Dot {
    /// Its value from left to right, with its bound.
    pub x: (f64, Bound),
    /// Its value from bottom to top, with its bound.
    pub y: (f64, Bound),
    /// What decides how large it is, if anything does: its area goes with it. A
    /// dot whose size is none that an axis could write is left out.
    pub size: Option<f64>,
    /// The weaker of the statuses of its values.
    pub status: Status,
    /// Its period in words.
    pub label: String,
    /// The caller's numbers for its values.
    pub keys: Vec<u32>,
}

/// Dots in the order of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// Its name; empty where the title says it.
    pub name: String,
    /// Its palette slot.
    pub slot: u8,
    /// Its dots.
    pub dots: Vec<Dot>,
}

/// An axis.
#[derive(Clone, Copy)]
pub struct Axis<'a> {
    /// What it measures.
    pub title: &'a str,
    /// Linear or logarithmic.
    pub scale: Scale,
    /// Whether a linear one has to show zero.
    pub zero: bool,
    /// A value in words.
    pub label: &'a dyn Fn(f64) -> String,
}

/// A drawn figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Scatter {
    /// The drawing. A target a dot, path by path.
    pub scene: Scene,
    /// Keys of the values that have no place on an axis.
    pub left_out: Vec<u32>,
}

/// Where a dot stands.
struct Placed<'a> {
    path: usize,
    slot: u8,
    dot: &'a Dot,
    at: (f64, f64),
    r: f64,
}

/// Draws the paths.
pub fn draw(paths: &[Path], x: Axis<'_>, y: Axis<'_>, size: Size) -> Scatter {
    let sheet = Sheet::new(size.width, size.height);
    let is_drawn = |dot: &&Dot| {
        is_drawable(dot.x.0, x.scale)
            && is_drawable(dot.y.0, y.scale)
            && dot.size.is_none_or(is_writable)
    };
    let all = paths.iter().flat_map(|path| &path.dots);
    let (drawn, others): (Vec<&Dot>, Vec<&Dot>) = all.partition(is_drawn);
    let left_out = others.iter().flat_map(|dot| dot.keys.clone()).collect();
    let Some(axes) = Axes::new(&drawn, x, y, size) else {
        return Scatter {
            scene: sheet.finish(Vec::new()),
            left_out,
        };
    };
    axes.draw(&sheet, x, y);
    let mut placed: Vec<Placed<'_>> = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        for dot in path.dots.iter().filter(is_drawn) {
            placed.push(Placed {
                path: index,
                slot: path.slot,
                dot,
                at: axes.at(dot),
                r: axes.radius(dot),
            });
        }
    }
    let Rect { left, bottom, .. } = axes.plot();
    let mut free = Places::new(Rect::new(left, 0.0, size.width, bottom));
    join(&sheet, &placed, &mut free);
    let targets = marks(&sheet, &placed, &mut free);
    label(&sheet, paths, &placed, &mut free);
    Scatter {
        scene: sheet.finish(targets),
        left_out,
    }
}

/// Joins the dots of each path in the order of time.
fn join(sheet: &Sheet, placed: &[Placed<'_>], free: &mut Places) {
    for pair in placed
        .windows(2)
        .filter(|pair| pair[0].path == pair[1].path)
    {
        let measured = pair.iter().all(|one| one.dot.status.is_measured());
        let role = if measured {
            Role::SeriesLine(pair[0].slot)
        } else {
            Role::SeriesDashed(pair[0].slot)
        };
        sheet.line(&[pair[0].at, pair[1].at], role);
        free.take_line(pair[0].at, pair[1].at);
    }
}

/// Draws the dots; gives back their targets.
fn marks(sheet: &Sheet, placed: &[Placed<'_>], free: &mut Places) -> Vec<HitTarget> {
    let targets = placed.iter().map(|one| {
        let rect = mark(sheet, one);
        free.take(rect);
        let reach = rect.at_least(24.0, sheet.plot_area());
        HitTarget::new(reach, one.at, one.path, one.dot.keys.clone())
    });
    targets.collect()
}

/// Draws a dot with the bounds of both of its values; gives back its box.
fn mark(sheet: &Sheet, one: &Placed<'_>) -> Rect {
    let Placed {
        slot, dot, at, r, ..
    } = one;
    let rect = glyph::mark(sheet, *at, *r, *slot, dot.status, dot.y.1);
    glyph::bound_across(sheet, *at, *r, *slot, dot.x.1);
    rect.union(glyph::extent_across(*at, *r, dot.x.1))
}

/// Writes the periods: the last and the first of each path, then those between as
/// there is room.
fn label(sheet: &Sheet, paths: &[Path], placed: &[Placed<'_>], free: &mut Places) {
    let is_last = |at: usize| placed.get(at + 1).map(|next| next.path) != Some(placed[at].path);
    let is_first = |at: usize| at == 0 || placed[at - 1].path != placed[at].path;
    let rank = |at: usize| match (is_last(at), is_first(at)) {
        (true, _) => 0,
        (_, true) => 1,
        _ => 2,
    };
    let mut order: Vec<usize> = (0..placed.len()).collect();
    dataset::sort::by_key(&mut order, |&at| rank(at));
    for at in order {
        let one = &placed[at];
        let name = &paths[one.path].name;
        let text = if is_last(at) && !name.is_empty() {
            format!("{name} {}", one.dot.label)
        } else {
            one.dot.label.clone()
        };
        let rect = Rect::around(one.at, one.r + 1.5);
        let role = if is_last(at) && !name.is_empty() {
            Role::SeriesLabel(one.slot)
        } else {
            Role::AxisText
        };
        if let Some(spot) = free.beside(one.at, rect, Words::plain(&text), Some(Side::Right)) {
            spot.write(sheet, role, &text);
        }
    }
}
