//! Looking at a part of a time axis: which days a wheel, a pinch, a drag or a key
//! leads to, and the buttons that do the same. Pure but for the buttons; the
//! events are the chart's.

use charts::pace::Pace;
use charts::time::TimeScale;
use dataset::DayNumber;
use engine::DaySpan;
use yew::prelude::*;

use super::context::AppContext;

/// What can be zoomed.
#[derive(Clone, PartialEq)]
pub struct Zoom {
    /// The first and the last day of all there is.
    pub whole: (DayNumber, DayNumber),
    /// What is seen of it; all of it without.
    pub span: Option<DaySpan>,
    /// How much room a day has.
    pub pace: Pace,
    /// The fewest days that are seen.
    pub least: f64,
    /// Shows another part.
    pub set: Callback<Option<DaySpan>>,
}

/// What a press of a button or key does.
pub const STEP: f64 = 1.6;

impl Zoom {
    /// What is seen at present.
    pub fn seen(&self) -> (DayNumber, DayNumber) {
        self.span.map_or(self.whole, |span| (span.from, span.to))
    }

    /// Where days stand at the pace.
    fn places(&self, (from, to): (DayNumber, DayNumber)) -> (f64, f64) {
        let place = |day| self.pace.place(f64::from(day));
        (place(from), place(to))
    }

    /// The part that shows `factor` times as much as `seen` with the same day at the same
    /// place; `None` for all of it.
    pub fn scaled(&self, seen: (DayNumber, DayNumber), day: f64, factor: f64) -> Option<DaySpan> {
        let (from, to) = self.places(seen);
        let (first, last) = self.places(self.whole);
        let wanted = ((to - from) * factor).min(last - first);
        let at = self.pace.place(day);
        let share = if to > from {
            charts::within((at - from) / (to - from), 0.0, 1.0)
        } else {
            0.5
        };
        let span = self.within(at - wanted * share, wanted)?;
        if f64::from(span.to - span.from) >= self.least {
            return Some(span);
        }
        // At this end days count, not their room.
        let all = f64::from(self.whole.1 - self.whole.0);
        let length = self.least.min(all);
        let start = charts::within(
            day - length * share,
            f64::from(self.whole.0),
            f64::from(self.whole.1) - length,
        );
        let from = charts::whole(start);
        (length < all).then_some(DaySpan {
            from,
            to: from + charts::whole(length.floor()),
        })
    }

    /// The part that stands so much farther at the pace.
    pub fn moved(&self, seen: (DayNumber, DayNumber), by: f64) -> Option<DaySpan> {
        let (from, to) = self.places(seen);
        self.within(from + by, to - from)
    }

    /// A part of this length from there, moved to where there is something.
    fn within(&self, from: f64, length: f64) -> Option<DaySpan> {
        let (first, last) = self.places(self.whole);
        if length >= last - first {
            return None;
        }
        let from = charts::within(from, first, last - length);
        let day = |place: f64| charts::whole(self.pace.day(place));
        Some(DaySpan {
            from: day(from),
            to: day(from + length),
        })
    }

    /// Where a key leads: plus, minus, and 0 for all.
    pub fn keyed(&self, key: &str) -> Option<Option<DaySpan>> {
        let seen = self.seen();
        let (from, to) = self.places(seen);
        let middle = self.pace.day(from.midpoint(to));
        match key {
            "+" | "=" => Some(self.scaled(seen, middle, 1.0 / STEP)),
            "-" => Some(self.scaled(seen, middle, STEP)),
            "0" => Some(None),
            _ => None,
        }
    }

    /// The buttons for the same.
    pub fn buttons(&self, ctx: &AppContext) -> Html {
        let chart = &ctx.messages().chart;
        let press = |key: &'static str, sign: &'static str, name: &'static str, off: bool| {
            let zoom = self.clone();
            let onclick = Callback::from(move |_: MouseEvent| {
                if let Some(span) = zoom.keyed(key) {
                    zoom.set.emit(span);
                }
            });
            html! {
                <button type="button" class="quiet" aria-label={name} title={name} disabled={off} {onclick}>
                    { sign }
                </button>
            }
        };
        let seen = self.seen();
        let whole = self.span.is_none();
        html! {
            <div class="zoom" role="group" aria-label={chart.zoom}>
                { press("+", "+", chart.zoom_closer, f64::from(seen.1 - seen.0) <= self.least) }
                { press("-", "−", chart.zoom_out, whole) }
                if !whole { { press("0", "↺", chart.zoom_all, false) } }
            </div>
        }
    }
}

/// Fingers, or the pressed pointer, on a chart.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    /// The pointers that are down, each with where it came down and where it is.
    pointers: Vec<(i32, f64, f64)>,
    /// What was seen when the last of them came down.
    seen: (DayNumber, DayNumber),
    /// The axis then.
    time: Option<TimeScale>,
    /// Whether they moved: what follows is no click.
    pub moved: bool,
}

/// How far a pointer moves before it drags.
const SLACK: f64 = 4.0;

impl Gesture {
    /// A pointer comes down.
    pub fn down(&mut self, id: i32, x: f64, time: TimeScale, seen: (DayNumber, DayNumber)) {
        if self.pointers.is_empty() {
            self.moved = false;
        }
        self.pointers.retain(|pointer| pointer.0 != id);
        for pointer in &mut self.pointers {
            pointer.1 = pointer.2;
        }
        self.pointers.push((id, x, x));
        (self.seen, self.time) = (seen, Some(time));
    }

    /// A pointer is lifted.
    pub fn up(&mut self, id: i32) {
        self.pointers.retain(|pointer| pointer.0 != id);
        // The finger that stays starts anew.
        self.time = None;
    }

    /// A pointer moves: what is to be seen then, if that changes.
    pub fn go(&mut self, id: i32, x: f64, zoom: &Zoom) -> Option<Option<DaySpan>> {
        let pointer = self.pointers.iter_mut().find(|pointer| pointer.0 == id)?;
        pointer.2 = x;
        let time = self.time?;
        match self.pointers.as_slice() {
            [(_, from, to)] => {
                if !self.moved && (to - from).abs() < SLACK {
                    return None;
                }
                self.moved = true;
                // All of it has nowhere to go.
                zoom.span?;
                let place = |x: f64| zoom.pace.place(time.day(x));
                Some(zoom.moved(self.seen, place(*from) - place(*to)))
            }
            [one, other] => {
                self.moved = true;
                let before = (other.1 - one.1).abs().max(1.0);
                let now = (other.2 - one.2).abs().max(1.0);
                let day = time.day(one.1.midpoint(other.1));
                Some(zoom.scaled(self.seen, day, before / now))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zoom(span: Option<(DayNumber, DayNumber)>) -> Zoom {
        Zoom {
            whole: (0, 4000),
            span: span.map(|(from, to)| DaySpan { from, to }),
            pace: Pace::EVEN,
            least: 90.0,
            set: Callback::noop(),
        }
    }

    #[test]
    fn a_day_that_is_zoomed_at_stays_where_it_is() {
        let span = zoom(None).scaled((0, 4000), 1000.0, 0.5);
        assert_eq!(
            span,
            Some(DaySpan {
                from: 500,
                to: 2500
            })
        );
    }

    #[test]
    fn zooming_out_ends_with_all_of_it_and_zooming_in_at_some_days() {
        assert_eq!(zoom(None).scaled((0, 3900), 10.0, 2.0), None);
        let span = zoom(None).scaled((0, 100), 50.0, 0.01);
        assert_eq!(span.map(|span| span.to - span.from), Some(90));
    }

    #[test]
    fn a_day_stays_under_the_finger_at_any_pace() {
        let whole = (12_053, 20_700);
        // Three things a month in the last years, one every two years before.
        let days: Vec<DayNumber> = (0..9)
            .map(|at| 12_100 + at * 730)
            .chain((0..150).map(|at| 19_100 + at * 10))
            .collect();
        let zoom = Zoom {
            whole,
            pace: Pace::of(&days, whole),
            least: 6.0,
            ..zoom(None)
        };
        let scale = |(from, to)| TimeScale::new(from, to, 0.0, 1000.0).paced(zoom.pace);
        for day in [13_000, 17_000, 19_500, 20_600] {
            let mut seen = whole;
            let x = scale(seen).x_at(day);
            for _ in 0..6 {
                let span = zoom.scaled(seen, f64::from(day), 0.7).unwrap();
                seen = (span.from, span.to);
                let moved = (scale(seen).x_at(day) - x).abs();
                let pixels_of_a_day = scale(seen).x_at(day + 1) - scale(seen).x_at(day);
                assert!(
                    moved <= pixels_of_a_day * 3.0 + 1.0,
                    "{day}: {moved} at {seen:?}"
                );
            }
        }
    }

    #[test]
    fn a_part_never_leaves_the_whole() {
        let seen = (3000, 3500);
        assert_eq!(
            zoom(Some(seen)).moved(seen, 9000.0),
            Some(DaySpan {
                from: 3500,
                to: 4000
            })
        );
        assert_eq!(
            zoom(Some(seen)).moved(seen, -9000.0),
            Some(DaySpan { from: 0, to: 500 })
        );
    }

    #[test]
    fn two_fingers_that_part_zoom_in_and_one_that_moves_pans() {
        let time = TimeScale::new(0, 3999, 0.0, 400.0);
        let zoom = zoom(Some((0, 3999)));
        let mut gesture = Gesture::default();
        gesture.down(1, 100.0, time, (0, 3999));
        gesture.down(2, 200.0, time, (0, 3999));
        let span = gesture.go(2, 300.0, &zoom).flatten().unwrap();
        assert!((span.to - span.from - 2000).abs() < 2, "{span:?}");
        let mut gesture = Gesture::default();
        gesture.down(1, 100.0, time, (1000, 1999));
        assert_eq!(gesture.go(1, 101.0, &zoom), None);
        let span = gesture.go(1, 60.0, &zoom).flatten().unwrap();
        assert_eq!(span.from, 1400);
        assert!(gesture.moved);
    }
}
