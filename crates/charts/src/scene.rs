//! What a drawn figure is: marks in drawing order, each with the role that
//! decides its colour and the datum that it stands for.
//!
//! A scene knows no colour, no font file and no page. It is written as SVG
//! text by [`crate::svg`] and as elements by the page.

use crate::emphasis::Emphasis;
use crate::record::tenths;
use crate::rect::Rect;

pub use crate::role::{DEEPEST, Role, SLOTS};

/// A finished drawing, in CSS pixels from the top left.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels.
    pub height: f64,
    /// The marks, the first at the bottom.
    pub marks: Vec<Mark>,
    /// What a reader can point at, touch or reach by keyboard, in reading order.
    pub targets: Vec<HitTarget>,
    /// The names that a reader can press to bring series forward.
    pub names: Vec<Name>,
    /// The palette slot of each series that targets belong to, where some are quiet.
    pub slots: Vec<u8>,
}

/// A name in a drawing that a reader can press.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The box of its letters, and of its swatch in a key.
    pub rect: Rect,
    /// Whose it is.
    pub of: Named,
}

/// What a name in a drawing stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A series, by its place in the figure.
    Series(usize),
    /// All that are quiet.
    Quiet,
}

/// One mark of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its shape.
    pub shape: Shape,
    /// What it is, which decides how it looks.
    pub role: Role,
}

/// The shape of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points, open.
    Polyline(Vec<(f64, f64)>),
    /// A closed, filled outline.
    Polygon(Vec<(f64, f64)>),
    /// A rectangle with its top left corner.
    Rect {
        /// Left edge.
        x: f64,
        /// Top edge.
        y: f64,
        /// Width, not negative.
        width: f64,
        /// Height, not negative.
        height: f64,
    },
    /// A circle.
    Circle {
        /// Centre.
        x: f64,
        /// Centre.
        y: f64,
        /// Radius.
        r: f64,
    },
    /// A line of text.
    Text {
        /// The anchor's place.
        x: f64,
        /// The baseline.
        y: f64,
        /// The words.
        text: String,
        /// Which end stands at `x`.
        anchor: Anchor,
        /// Font size in CSS pixels.
        size: f64,
    },
}

/// Which end of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A place that a reader can point at, touch or reach by keyboard.
#[derive(Clone, Debug, PartialEq)]
pub struct HitTarget {
    /// Left edge of its box.
    pub x: f64,
    /// Top edge of its box.
    pub y: f64,
    /// Width of its box.
    pub width: f64,
    /// Height of its box.
    pub height: f64,
    /// Centre of its mark, where a crosshair would stand.
    pub at: (f64, f64),
    /// The series (or lane) that it belongs to, in the figure's order.
    pub series: usize,
    /// The data that it stands for: row numbers that the figure's maker gave.
    /// More than one for a cluster or a cell.
    pub keys: Vec<u32>,
}

impl HitTarget {
    /// A target with this box.
    pub(crate) fn new(rect: Rect, at: (f64, f64), series: usize, keys: Vec<u32>) -> Self {
        Self {
            x: tenths(rect.left),
            y: tenths(rect.top),
            width: tenths(rect.width()),
            height: tenths(rect.height()),
            at: (tenths(at.0), tenths(at.1)),
            series,
            keys,
        }
    }

    /// Its box.
    pub fn rect(&self) -> Rect {
        // Rounded again: the sum of two tenths may fall short of the third, and
        // with it a mark at the very edge of its box.
        let (right, bottom) = (self.x + self.width, self.y + self.height);
        Rect::new(self.x, self.y, tenths(right), tenths(bottom))
    }
}

impl Scene {
    /// The name at a place.
    pub fn name_at(&self, x: f64, y: f64) -> Option<Named> {
        let name = self.names.iter().find(|name| name.rect.has((x, y)));
        name.map(|name| name.of)
    }

    /// The marks of a target's series as they stand out, where they are quiet.
    pub fn brought_forward(&self, target: &HitTarget) -> Vec<Mark> {
        let slot = self.slots.get(target.series).copied();
        let Some(slot) = slot.filter(|slot| Emphasis::of(*slot) == Emphasis::Quiet) else {
            return Vec::new();
        };
        let own = self.marks.iter().filter(|mark| {
            mark.role.slot() == Some(slot) && !matches!(mark.role, Role::SeriesLabel(_))
        });
        own.map(|mark| Mark {
            role: mark.role.with_slot(Emphasis::Focused.on(slot)),
            shape: mark.shape.clone(),
        })
        .collect()
    }

    /// Puts another drawing into this one, `by` pixels to the right and down; its
    /// targets' series are counted on from `series`.
    pub(crate) fn place(&mut self, other: Self, by: (f64, f64), series: usize) {
        let (dx, dy) = (tenths(by.0), tenths(by.1));
        let moved = |(x, y): (f64, f64)| (tenths(x + dx), tenths(y + dy));
        self.marks.extend(other.marks.into_iter().map(|mark| Mark {
            shape: mark.shape.moved(&moved),
            role: mark.role,
        }));
        self.names.extend(other.names.into_iter().map(|name| Name {
            rect: name.rect.moved((dx, dy)),
            of: match name.of {
                Named::Series(at) => Named::Series(at + series),
                Named::Quiet => Named::Quiet,
            },
        }));
        self.slots.extend(other.slots);
        self.targets.extend(other.targets.into_iter().map(|target| {
            let (x, y) = moved((target.x, target.y));
            HitTarget {
                x,
                y,
                at: moved(target.at),
                series: target.series + series,
                ..target
            }
        }));
    }
}

impl Shape {
    fn moved(self, moved: &dyn Fn((f64, f64)) -> (f64, f64)) -> Self {
        let all = |points: Vec<(f64, f64)>| points.into_iter().map(moved).collect();
        match self {
            Self::Polyline(points) => Self::Polyline(all(points)),
            Self::Polygon(points) => Self::Polygon(all(points)),
            Self::Rect {
                x,
                y,
                width,
                height,
            } => {
                let (x, y) = moved((x, y));
                Self::Rect {
                    x,
                    y,
                    width,
                    height,
                }
            }
            Self::Circle { x, y, r } => {
                let (x, y) = moved((x, y));
                Self::Circle { x, y, r }
            }
            Self::Text {
                x,
                y,
                text,
                anchor,
                size,
            } => {
                let (x, y) = moved((x, y));
                Self::Text {
                    x,
                    y,
                    text,
                    anchor,
                    size,
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_at_the_edge_of_its_box_is_in_it() {
        let target = HitTarget::new(Rect::new(0.0, 136.6, 24.0, 164.8), (12.0, 164.8), 0, vec![]);
        assert!(target.rect().has(target.at));
    }
}
