//! What of a line lies within the plot: cut where it crosses the edges.

use crate::rect::Rect;

type Point = (f64, f64);

/// The runs of a line that lie within a frame.
pub(super) fn within(points: &[Point], rect: Rect) -> Vec<Vec<Point>> {
    let mut runs: Vec<Vec<Point>> = Vec::new();
    for pair in points.windows(2) {
        let Some((from, to)) = segment(pair[0], pair[1], rect) else {
            continue;
        };
        match runs.last_mut() {
            Some(run) if run.last() == Some(&from) => run.push(to),
            _ => runs.push(vec![from, to]),
        }
    }
    runs
}

/// The part of a segment within a frame (Liang and Barsky 1984); its ends as they
/// are where they lie within.
fn segment(from: Point, to: Point, rect: Rect) -> Option<(Point, Point)> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let (mut start, mut end) = (0.0_f64, 1.0_f64);
    for (way, room) in [
        (-dx, from.0 - rect.left),
        (dx, rect.right - from.0),
        (-dy, from.1 - rect.top),
        (dy, rect.bottom - from.1),
    ] {
        if way == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if way < 0.0 {
            start = start.max(room / way);
        } else {
            end = end.min(room / way);
        }
    }
    let at = |share: f64| match share {
        0.0 => from,
        1.0 => to,
        share => (from.0 + dx * share, from.1 + dy * share),
    };
    (start <= end).then(|| (at(start), at(end)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Rect = Rect {
        left: 0.0,
        top: 0.0,
        right: 100.0,
        bottom: 50.0,
    };

    #[test]
    fn a_line_within_stays_whole() {
        let line = [(0.0, 0.0), (50.0, 50.0), (100.0, 0.0)];
        assert_eq!(within(&line, FRAME), [line.to_vec()]);
    }

    #[test]
    fn a_line_is_cut_at_the_edge_and_one_outside_is_left_out() {
        let line = [(-100.0, 25.0), (50.0, 25.0), (150.0, 75.0)];
        assert_eq!(
            within(&line, FRAME),
            [vec![(0.0, 25.0), (50.0, 25.0), (100.0, 50.0)]]
        );
        assert!(within(&[(-10.0, 0.0), (-5.0, 50.0)], FRAME).is_empty());
        assert!(within(&[(-10.0, 40.0), (20.0, 80.0)], FRAME).is_empty());
    }

    #[test]
    fn a_line_that_leaves_and_comes_back_has_two_runs() {
        let line = [(10.0, 10.0), (20.0, -10.0), (30.0, 10.0)];
        assert_eq!(
            within(&line, FRAME),
            [
                vec![(10.0, 10.0), (15.0, 0.0)],
                vec![(25.0, 0.0), (30.0, 10.0)]
            ]
        );
    }
}
