//! One thing measured against another: a dot for each period that both are known
//! for, joined in the order of time, as large as a third says if there is one.

use dataset::{Bound, Status};

use crate::Size;
use crate::glyph;
use crate::measure;
use crate::place::{Places, Side, Words};
use crate::rect::Rect;
use crate::scene::{Anchor, HitTarget, Role, Scene};
use crate::sheet::{Sheet, TEXT};
use crate::value::{Scale, ValueScale, is_drawable, is_writable};

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

/// The radius of a dot without a size, and of the largest with one where there
/// is room for it.
const R: (f64, f64) = (4.5, 24.0);
/// Room for the titles of the axes.
const HEAD: f64 = 36.0;
const FOOT: f64 = 44.0;

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
    let is_drawn = |dot: &Dot| {
        is_drawable(dot.x.0, x.scale)
            && is_drawable(dot.y.0, y.scale)
            && dot.size.is_none_or(is_writable)
    };
    let all = || paths.iter().flat_map(|path| &path.dots);
    let left_out = all()
        .filter(|dot| !is_drawn(dot))
        .flat_map(|dot| dot.keys.clone())
        .collect();
    let drawn = || all().filter(|dot| is_drawn(dot));
    let most = |pixels: f64, each: f64| ((pixels / each) as usize).clamp(2, 6);
    let values = axis(y, drawn().map(|dot| dot.y.0), most(size.height, 60.0));
    let across = axis(x, drawn().map(|dot| dot.x.0), most(size.width, 110.0));
    let (Some(values), Some(across)) = (values, across) else {
        return Scatter {
            scene: sheet.finish(Vec::new()),
            left_out,
        };
    };
    let widest = |axis: Axis<'_>, ticks: &[f64]| {
        let widths = ticks
            .iter()
            .map(|tick| measure::width(&(axis.label)(*tick), TEXT));
        widths.fold(0.0, f64::max)
    };
    let left = (widest(y, values.ticks()) + 8.0)
        .min(size.width * 0.4)
        .ceil();
    let beside = (widest(x, across.ticks()) / 2.0).clamp(14.0, (size.width * 0.2).max(14.0));
    let right = size.width - beside.ceil();
    let plot = Rect::new(
        left,
        HEAD,
        right.max(left + 1.0),
        (size.height - FOOT).max(HEAD + 1.0),
    );
    let areas = Areas {
        largest: drawn().filter_map(|dot| dot.size).fold(0.0, f64::max),
        r: R.1.min(plot.width().min(plot.height()) / 8.0),
    };
    // Dots at the ends of the axes, and their signs, stay within the plot.
    let widest = drawn()
        .map(|dot| areas.radius(dot.size))
        .fold(0.0, f64::max);
    let is_exact = |dot: &Dot| dot.x.1 == Bound::Exact && dot.y.1 == Bound::Exact;
    let glyphs = if drawn().all(is_exact) {
        2.0
    } else {
        14.0 + widest
    };
    let inner = plot.shrunk(widest + glyphs);
    grid(&sheet, plot, inner, (x, &across), (y, &values));

    let mut placed: Vec<Placed<'_>> = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        for dot in path.dots.iter().filter(|dot| is_drawn(dot)) {
            placed.push(Placed {
                path: index,
                slot: path.slot,
                dot,
                at: (
                    inner.left + inner.width() * across.share(dot.x.0),
                    inner.bottom - inner.height() * values.share(dot.y.0),
                ),
                r: areas.radius(dot.size),
            });
        }
    }
    let mut free = Places::new(Rect::new(plot.left, 0.0, size.width, plot.bottom));
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
    let targets = placed.iter().map(|one| {
        let rect = mark(&sheet, one);
        free.take(rect);
        let reach = rect.at_least(24.0, sheet.plot_area());
        HitTarget::new(reach, one.at, one.path, one.dot.keys.clone())
    });
    let targets = targets.collect();
    label(&sheet, paths, &placed, &mut free);
    Scatter {
        scene: sheet.finish(targets),
        left_out,
    }
}

/// How large dots are: their areas go with what decides it.
struct Areas {
    /// The largest size.
    largest: f64,
    /// The radius of its dot.
    r: f64,
}

impl Areas {
    fn radius(&self, size: Option<f64>) -> f64 {
        match size {
            Some(size) if self.largest > 0.0 => {
                ((size.max(0.0) / self.largest).sqrt() * self.r).max(2.0)
            }
            _ => R.0,
        }
    }
}

fn axis(
    axis: Axis<'_>,
    values: impl Iterator<Item = f64> + Clone,
    most: usize,
) -> Option<ValueScale> {
    let low = values.clone().min_by(f64::total_cmp)?;
    let high = values.max_by(f64::total_cmp)?;
    let (low, high) = match axis.scale {
        Scale::Linear if axis.zero => (low.min(0.0), high.max(0.0)),
        _ => (low, high),
    };
    Some(ValueScale::new(axis.scale, low, high, most))
}

fn grid(
    sheet: &Sheet,
    plot: Rect,
    inner: Rect,
    x: (Axis<'_>, &ValueScale),
    y: (Axis<'_>, &ValueScale),
) {
    let whole = sheet.plot_area();
    for &tick in y.1.ticks() {
        let at = inner.bottom - inner.height() * y.1.share(tick);
        sheet.line(&[(plot.left, at), (plot.right, at)], Role::Grid);
        let words = measure::fit(&(y.0.label)(tick), TEXT, plot.left - 6.0);
        let baseline = at + measure::MIDDLE * TEXT;
        sheet.text(
            (plot.left - 6.0, baseline),
            Anchor::End,
            TEXT,
            Role::AxisText,
            &words,
        );
    }
    let mut free_from = 0.0;
    for &tick in x.1.ticks() {
        let at = inner.left + inner.width() * x.1.share(tick);
        sheet.line(&[(at, plot.top), (at, plot.bottom)], Role::Grid);
        let words = (x.0.label)(tick);
        let half = measure::width(&words, TEXT) / 2.0;
        if at - half >= free_from && at + half <= whole.right {
            let baseline = plot.bottom + 18.0;
            sheet.text((at, baseline), Anchor::Middle, TEXT, Role::AxisText, &words);
            free_from = at + half + 6.0;
        }
    }
    sheet.line(
        &[(plot.left, plot.bottom), (plot.right, plot.bottom)],
        Role::Axis,
    );
    let title = |text: &str| measure::fit(text, TEXT, whole.right);
    sheet.text(
        (0.0, 12.0),
        Anchor::Start,
        TEXT,
        Role::Label,
        &title(&format!("↑ {}", y.0.title)),
    );
    let foot = whole.bottom - 6.0;
    let words = title(&format!("{} →", x.0.title));
    sheet.text(
        (plot.right, foot),
        Anchor::End,
        TEXT,
        Role::Label,
        &measure::fit(&words, TEXT, plot.right),
    );
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
