//! Where labels go: each at the first of its possible places that is free.

use crate::emphasis::Emphasis;
use crate::measure::{self, BOLD};
use crate::rect::Rect;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, TEXT, text_box};

/// What is taken already, and the limits of the drawing.
pub(crate) struct Places {
    limit: Rect,
    taken: Vec<Rect>,
}

/// A place for a text: its anchor's place, its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    pub(crate) at: (f64, f64),
    pub(crate) anchor: Anchor,
}

/// A line of text that looks for a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words<'a> {
    text: &'a str,
    bold: bool,
}

impl<'a> Words<'a> {
    /// A text in the usual letters.
    pub(crate) fn plain(text: &'a str) -> Self {
        Self { text, bold: false }
    }

    /// A text in bold letters.
    pub(crate) fn bold(text: &'a str) -> Self {
        Self { text, bold: true }
    }

    /// The name or the label of a series, bold where that is in focus.
    pub(crate) fn of(text: &'a str, slot: u8) -> Self {
        Self {
            text,
            bold: Emphasis::of(slot) == Emphasis::Focused,
        }
    }

    /// How wide it is.
    pub(crate) fn width(self) -> f64 {
        measure::width(self.text, TEXT) * if self.bold { BOLD } else { 1.0 }
    }

    /// Its box at a spot.
    pub(crate) fn at(self, spot: Spot) -> Rect {
        let box_of = text_box(spot.at, spot.anchor, TEXT, self.text);
        let more = if self.bold {
            box_of.width() * (BOLD - 1.0)
        } else {
            0.0
        };
        let (left, right) = match spot.anchor {
            Anchor::Start => (0.0, more),
            Anchor::Middle => (more / 2.0, more / 2.0),
            Anchor::End => (more, 0.0),
        };
        Rect {
            left: box_of.left - left,
            right: box_of.right + right,
            ..box_of
        }
    }
}

impl Spot {
    /// Writes a text here.
    pub(crate) fn write(self, sheet: &Sheet, role: Role, text: &str) {
        sheet.text(self.at, self.anchor, TEXT, role, text);
    }
}

/// A side of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Over it.
    Above,
    /// Under it.
    Below,
    /// Where the name of a line belongs that ends there.
    Right,
    /// Where there is room beside a mark at the right.
    Left,
}

impl Places {
    /// Nothing taken within `limit`.
    pub(crate) fn new(limit: Rect) -> Self {
        Self {
            limit,
            taken: Vec::new(),
        }
    }

    /// Takes a box, free or not.
    pub(crate) fn take(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Takes the way of a line, as small boxes along it.
    pub(crate) fn take_line(&mut self, from: (f64, f64), to: (f64, f64)) {
        let steps = ((to.0 - from.0).hypot(to.1 - from.1) / 5.0).ceil().max(1.0);
        for step in 0..=steps as u32 {
            let share = f64::from(step) / steps;
            let at = (
                from.0 + (to.0 - from.0) * share,
                from.1 + (to.1 - from.1) * share,
            );
            self.take(Rect::around(at, 2.0));
        }
    }

    /// Whether nothing is in the way of a box.
    pub(crate) fn is_free(&self, rect: Rect) -> bool {
        self.limit.encloses(rect) && !self.taken.iter().any(|taken| taken.overlaps(rect))
    }

    /// The first free spot for a text beside a mark at `at` with the box
    /// `mark`, which is then taken: above, below, right, left, then the corners;
    /// or first of all on the side that is asked for.
    pub(crate) fn beside(
        &mut self,
        (x, y): (f64, f64),
        mark: Rect,
        text: Words<'_>,
        first: Option<Side>,
    ) -> Option<Spot> {
        let middle = y + measure::MIDDLE * TEXT;
        let above = mark.top - 4.0;
        let below = mark.bottom + TEXT + 1.0;
        let spot = |at, anchor| Spot { at, anchor };
        let mut spots = [
            spot((x, above), Anchor::Middle),
            spot((x, below), Anchor::Middle),
            spot((mark.right + 6.0, middle), Anchor::Start),
            spot((mark.left - 6.0, middle), Anchor::End),
            spot((mark.right + 2.0, above), Anchor::Start),
            spot((mark.right + 2.0, below), Anchor::Start),
            spot((mark.left - 2.0, above), Anchor::End),
            spot((mark.left - 2.0, below), Anchor::End),
        ];
        match first {
            Some(Side::Below) => spots[..2].rotate_right(1),
            Some(Side::Right) => spots[..3].rotate_right(1),
            Some(Side::Left) => spots[..4].rotate_right(1),
            Some(Side::Above) | None => {}
        }
        let spot = spots
            .into_iter()
            .find(|spot| self.is_free(text.at(*spot)))?;
        self.take(text.at(spot));
        Some(spot)
    }
}
