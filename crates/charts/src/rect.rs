//! Rectangles: the frame of a plot, the box of a mark or of a label.

/// A rectangle in CSS pixels from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge, not left of `left`.
    pub right: f64,
    /// Bottom edge, not above `top`.
    pub bottom: f64,
}

impl Rect {
    /// A rectangle from its edges.
    pub fn new(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self {
            left,
            top,
            right,
            bottom,
        }
    }

    /// The square around a point that reaches `reach` pixels each way.
    pub fn around((x, y): (f64, f64), reach: f64) -> Self {
        Self::new(x - reach, y - reach, x + reach, y + reach)
    }

    /// The same elsewhere, so many pixels to the right and down.
    #[must_use]
    pub fn moved(self, (dx, dy): (f64, f64)) -> Self {
        Self::new(
            self.left + dx,
            self.top + dy,
            self.right + dx,
            self.bottom + dy,
        )
    }

    /// Smaller by some pixels on each side, as far as there is room.
    #[must_use]
    pub fn shrunk(self, by: f64) -> Self {
        let (x, y) = (by.min(self.width() / 2.0), by.min(self.height() / 2.0));
        Self::new(self.left + x, self.top + y, self.right - x, self.bottom - y)
    }

    /// Width in pixels.
    pub fn width(self) -> f64 {
        self.right - self.left
    }

    /// Height in pixels.
    pub fn height(self) -> f64 {
        self.bottom - self.top
    }

    /// The middle.
    pub fn center(self) -> (f64, f64) {
        (
            f64::midpoint(self.left, self.right),
            f64::midpoint(self.top, self.bottom),
        )
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether `other` lies inside, edges included.
    pub fn encloses(self, other: Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right <= self.right
            && other.bottom <= self.bottom
    }

    /// Whether a point lies inside, edges included.
    pub fn has(self, (x, y): (f64, f64)) -> bool {
        (self.left..=self.right).contains(&x) && (self.top..=self.bottom).contains(&y)
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self::new(
            self.left.min(other.left),
            self.top.min(other.top),
            self.right.max(other.right),
            self.bottom.max(other.bottom),
        )
    }

    /// At least `least` pixels wide and high, grown evenly, then moved and cut
    /// so that it stays within `limit`.
    #[must_use]
    pub fn at_least(self, least: f64, limit: Self) -> Self {
        let (left, right) = grow(self.left, self.right, least, limit.left, limit.right);
        let (top, bottom) = grow(self.top, self.bottom, least, limit.top, limit.bottom);
        Self::new(left, top, right, bottom)
    }
}

fn grow(from: f64, to: f64, least: f64, low: f64, high: f64) -> (f64, f64) {
    let more = ((least - (to - from)) / 2.0).max(0.0);
    let (from, to) = (from - more, to + more);
    let shift = (low - from).max(0.0) - (to - high).max(0.0);
    ((from + shift).max(low), (to + shift).min(high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_box_at_an_edge_grows_inwards() {
        let limit = Rect::new(0.0, 0.0, 100.0, 100.0);
        let grown = Rect::new(0.0, 90.0, 4.0, 100.0).at_least(24.0, limit);
        assert_eq!(grown, Rect::new(0.0, 76.0, 24.0, 100.0));
    }

    #[test]
    fn boxes_that_only_touch_do_not_overlap() {
        let left = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(!left.overlaps(Rect::new(10.0, 0.0, 20.0, 10.0)));
        assert!(left.overlaps(Rect::new(9.9, 0.0, 20.0, 10.0)));
    }
}
