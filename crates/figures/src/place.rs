//! Where labels go: each at the first of its possible places that is free.

use crate::frame::Frame;
use crate::measure;
use crate::scene::{Anchor, Role};
use crate::sheet::{Sheet, TEXT, text_box};

/// What is taken already, and the limits of the drawing.
pub(crate) struct Places {
    limit: Frame,
    taken: Vec<Frame>,
}

/// A place for a text: its anchor's place, its baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Spot {
    pub(crate) at: (f64, f64),
    pub(crate) anchor: Anchor,
}

impl Spot {
    /// Writes a text here.
    pub(crate) fn write(self, sheet: &Sheet, role: Role, text: &str) {
        sheet.text(self.at, self.anchor, TEXT, role, text);
    }
}

impl Places {
    /// Nothing taken within `limit`.
    pub(crate) fn new(limit: Frame) -> Self {
        Self {
            limit,
            taken: Vec::new(),
        }
    }

    /// Takes a box, free or not.
    pub(crate) fn take(&mut self, frame: Frame) {
        self.taken.push(frame);
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
            self.take(Frame::around(at, 2.0));
        }
    }

    /// Whether nothing is in the way of a box.
    pub(crate) fn is_free(&self, frame: Frame) -> bool {
        self.limit.encloses(frame) && !self.taken.iter().any(|taken| taken.overlaps(frame))
    }

    /// The first free spot for a text beside a mark at `at` with the box
    /// `mark`, which is then taken: above, below, right, left, then the corners;
    /// `right_first` for the name of a line, which belongs at its end.
    pub(crate) fn beside(
        &mut self,
        (x, y): (f64, f64),
        mark: Frame,
        text: &str,
        right_first: bool,
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
        if right_first {
            spots[..3].rotate_right(1);
        }
        let spot = spots
            .into_iter()
            .find(|spot| self.is_free(text_box(spot.at, spot.anchor, TEXT, text)))?;
        self.take(text_box(spot.at, spot.anchor, TEXT, text));
        Some(spot)
    }
}
